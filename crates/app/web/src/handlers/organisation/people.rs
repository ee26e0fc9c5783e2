//! One person in an organisation: her roles, her sessions, and that she belongs here at all.
//!
//! An organisation decides over roles in itself and nothing else: the account is hers. The one act that reaches further ends her
//! sessions, because a lost device is lost everywhere.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::StatusCode;
use people::audit::Act;
use people::{OrgId, PersonId, Right, role::may};
use store::Error;

use super::{done, event, invitations, keeps, named, of, ours, person, still, ticked, words};
use crate::door::{Problem, Sent, Visit};
use crate::handlers::{Answer, reading};
use crate::views::organisation::member as view;

/// `GET /organisations/{id}/people/{person}`
pub(crate) async fn show(visit: Visit, Path((id, who)): Path<(String, String)>) -> Answer {
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ManagePeople)?;
    let (place, who) = (of(&visit, organisation).await?, person(&who)?);
    read(&visit, (organisation, me), who).await?;
    view::page(&visit, &place, who, None, StatusCode::OK).await
}

/// Notes that she reads the page of one person. Whoever is not here is not there, and then there is nothing to note.
async fn read(visit: &Visit, (organisation, me): (OrgId, PersonId), who: PersonId) -> Result<(), Problem> {
    let roles = visit.app.store.reader().await?.memberships(who).await?;
    if !roles.iter().any(|m| m.organisation == organisation) {
        return Err(Problem::Missing);
    }
    reading::note(visit, (organisation, me), Act::PeopleRead, who.to_string()).await
}

/// `POST /organisations/{id}/roles`
pub(crate) async fn roles(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ManagePeople)?;
    ours(&sent)?;
    let (who, after, now) = (person(fields.one("person"))?, ticked(fields)?, visit.now);
    let place = of(visit, organisation).await?;
    let wrong = async |id| {
        read(visit, (organisation, me), who).await?;
        view::page(visit, &place, who, Some(id), StatusCode::UNPROCESSABLE_ENTITY).await
    };
    if after.is_empty() {
        return wrong("odd-roles").await;
    }
    let detail = [("after", words(&after)), ("before", String::new())];
    let line = event(visit, (organisation, me), Act::PersonRoleChanged, who.to_string(), detail);
    let changed = visit
        .app
        .store
        .write("roles", (after, line), move |w, (after, line)| {
            Box::pin(async move {
                still(w, me, organisation, Right::ManagePeople).await?;
                let members = w.members(organisation).await?;
                let Some(member) = members.iter().find(|m| m.person == who) else { return Ok(false) };
                if member.roles == *after {
                    return Ok(true);
                }
                keeps(&members, who, after)?;
                w.set_roles(organisation, who, after, now).await?;
                let mut line = line.clone();
                line.detail.insert("before".to_owned(), words(&member.roles));
                w.record(line.clone()).await?;
                let roles: Vec<_> = after.iter().copied().collect();
                if !may(&roles, Right::ManagePeople) {
                    invitations::withdraw_of(w, who, &line, organisation, now).await?;
                }
                Ok(true)
            })
        })
        .await;
    match changed {
        Ok(true) => Ok(done(visit, organisation, "roles")),
        Ok(false) => Err(Problem::Missing),
        Err(Error::Refused(id @ "refuse-last-administrator")) => wrong(id).await,
        Err(error) => Err(error.into()),
    }
}

/// `POST /organisations/{id}/sessions/end`
pub(crate) async fn end_sessions(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ManagePeople)?;
    ours(&sent)?;
    let (who, now) = (person(fields.one("person"))?, visit.now);
    // Her own session here goes on: she would only have to sign in to see that it was done.
    let keep = visit.signed_in()?.id;
    let line = event(visit, (organisation, me), Act::SessionEnded, who.to_string(), []);
    let ended = visit
        .app
        .store
        .write("end sessions", line, move |w, line| {
            Box::pin(async move {
                still(w, me, organisation, Right::ManagePeople).await?;
                if !w.members(organisation).await?.iter().any(|m| m.person == who) {
                    return Ok(false);
                }
                let ended = w.end_other_sessions(who, Some(keep), now).await?;
                let mut line = line.clone();
                line.detail.insert("sessions".to_owned(), ended.to_string());
                w.record(line).await?;
                Ok(true)
            })
        })
        .await?;
    if ended { Ok(done(visit, organisation, "sessions")) } else { Err(Problem::Missing) }
}

/// `GET /organisations/{id}/remove?person=…`: what it means, before it is done.
pub(crate) async fn ask(visit: Visit, Path(id): Path<String>) -> Answer {
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ManagePeople)?;
    let Some(who) = visit.query.get("person") else {
        return Ok(visit.go(&format!("/organisations/{organisation}")));
    };
    let (place, who) = (of(&visit, organisation).await?, person(who)?);
    read(&visit, (organisation, me), who).await?;
    view::remove(&visit, &place, who, None, StatusCode::OK).await
}

/// `POST /organisations/{id}/remove`
pub(crate) async fn remove(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ManagePeople)?;
    ours(&sent)?;
    let (who, now) = (person(fields.one("person"))?, visit.now);
    let line = event(visit, (organisation, me), Act::PersonRemoved, who.to_string(), []);
    let removed = visit
        .app
        .store
        .write("remove", line, move |w, line| {
            Box::pin(async move {
                still(w, me, organisation, Right::ManagePeople).await?;
                let members = w.members(organisation).await?;
                let Some(member) = members.iter().find(|m| m.person == who) else { return Ok(false) };
                let none = BTreeSet::new();
                keeps(&members, who, &none)?;
                w.set_roles(organisation, who, &none, now).await?;
                let mut line = line.clone();
                line.detail.insert("roles".to_owned(), words(&member.roles));
                w.record(line.clone()).await?;
                invitations::withdraw_of(w, who, &line, organisation, now).await?;
                Ok(true)
            })
        })
        .await;
    match removed {
        Ok(true) if who == me => Ok(visit.go("/account")),
        Ok(true) => Ok(done(visit, organisation, "removed")),
        Ok(false) => Err(Problem::Missing),
        Err(Error::Refused(id @ "refuse-last-administrator")) => {
            let place = of(visit, organisation).await?;
            view::remove(visit, &place, who, Some(id), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(error.into()),
    }
}
