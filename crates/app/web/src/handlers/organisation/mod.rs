//! An organisation: who belongs to it, with which roles, what was done, and how others are asked in.
//!
//! Every handler starts with whether she may, in this organisation; for a stranger it is not there at all. Every act is one
//! transaction that looks once more whether she still may, changes rows of this organisation alone, and leaves its line in this
//! organisation's chain. Absent on purpose: a list of all organisations, and a way to look into another's.

pub(crate) mod audit;
pub(crate) mod invitations;
pub(crate) mod matches;
pub(crate) mod people;

use std::collections::{BTreeMap, BTreeSet};

use ::people::audit::{Act, Event};
use ::people::role::{check, keeps_administrator};
use ::people::{OrgId, PersonId, Refused, Right, Role};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use store::{Error, Member, Organisation, Writer};

use crate::door::{Problem, Sent, Visit};
use crate::form::Fields;
use crate::handlers::invitation::is_name;
use crate::handlers::{Answer, reading};
use crate::views::organisation as view;

/// What the forms of these pages are signed for.
pub(crate) const FORM: &str = "organisation";

/// The organisation of an address. What cannot be one is not there.
fn named(id: &str) -> Result<OrgId, Problem> {
    id.parse().map_err(|_| Problem::Missing)
}

/// The person that a form or an address names.
fn person(id: &str) -> Result<PersonId, Problem> {
    id.parse().map_err(|_| Problem::Missing)
}

/// An organisation that she belongs to, as it is now.
async fn of(visit: &Visit, id: OrgId) -> Result<Organisation, Problem> {
    visit.app.store.reader().await?.organisation(id).await?.ok_or(Problem::Missing)
}

/// Whether a form is one of these pages', sent by this session.
fn ours(sent: &Sent) -> Result<(), Problem> {
    sent.check(FORM, 0)?;
    Ok(())
}

/// Somebody may have taken the right from her since her request came in.
pub(crate) async fn still(w: &mut Writer, me: PersonId, organisation: OrgId, right: Right) -> store::Result<()> {
    check(&w.memberships(me).await?, organisation, right).map_err(|_| Error::Refused("refuse-not-allowed"))
}

/// Whether somebody can look after the organisation when `person` has these roles. Who cannot sign in does not count.
fn keeps(members: &[Member], person: PersonId, after: &BTreeSet<Role>) -> store::Result<()> {
    let open = members.iter().filter(|m| !m.closed);
    keeps_administrator(open.map(|m| if m.person == person { after } else { &m.roles }))
        .map_err(|refused| Error::Refused(refused.id()))
}

/// The roles that were ticked.
fn ticked(fields: &Fields) -> Result<BTreeSet<Role>, Refused> {
    fields.all("role").map(str::parse).collect()
}

/// Roles as a line of the log holds them.
fn words(roles: &BTreeSet<Role>) -> String {
    roles.iter().map(|role| role.word()).collect::<Vec<_>>().join(" ")
}

/// One act in the chain of an organisation.
fn event<const N: usize>(
    visit: &Visit,
    (organisation, me): (OrgId, PersonId),
    act: Act,
    object: String,
    detail: [(&str, String); N],
) -> Event {
    let detail = detail.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<BTreeMap<_, _>>();
    Event { organisation: Some(organisation), at: visit.now, actor: Some(me), act, object, detail }
}

/// Back to the organisation, with a word for what was done.
fn done(visit: &Visit, organisation: OrgId, what: &str) -> Response {
    visit.go(&format!("/organisations/{organisation}?done={what}"))
}

/// The page with the list of people, noted as read.
async fn page(visit: &Visit, (organisation, me): (OrgId, PersonId), odd: Option<&str>, status: StatusCode) -> Answer {
    let place = of(visit, organisation).await?;
    reading::note(visit, (organisation, me), Act::PeopleRead, String::new()).await?;
    view::page(visit, &place, odd, status).await
}

/// `GET /organisations/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ReadOrganisation)?;
    page(&visit, (organisation, me), None, StatusCode::OK).await
}

/// `GET` of an address that only takes forms: where somebody lands who had to sign in before her form was taken.
pub(crate) async fn back(visit: Visit, Path(id): Path<String>) -> Answer {
    let organisation = named(&id)?;
    visit.may(organisation, Right::ReadOrganisation)?;
    Ok(visit.go(&format!("/organisations/{organisation}")))
}

/// `POST /organisations/{id}/name`
pub(crate) async fn name(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ManageOrganisation)?;
    ours(&sent)?;
    let name = fields.line("organisation").to_owned();
    if !is_name(&name) {
        return page(visit, (organisation, me), Some(&name), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let line =
        event(visit, (organisation, me), Act::OrganisationChanged, organisation.to_string(), [("name", name.clone())]);
    visit
        .app
        .store
        .write("name organisation", (name, line), move |w, (name, line)| {
            Box::pin(async move {
                still(w, me, organisation, Right::ManageOrganisation).await?;
                w.name_organisation(organisation, name).await?;
                w.record(line.clone()).await.map(drop)
            })
        })
        .await?;
    Ok(done(visit, organisation, "name"))
}

/// The keeper organisation and her id, if she may make others.
async fn maker(visit: &Visit) -> Result<(OrgId, PersonId), Problem> {
    visit.signed_in()?;
    let keeper = visit.app.store.reader().await?.keeper().await?.ok_or(Problem::Missing)?;
    Ok((keeper.id, visit.may(keeper.id, Right::MakeOrganisation)?))
}

/// `GET /organisations/new`
pub(crate) async fn another(visit: Visit) -> Answer {
    maker(&visit).await?;
    view::another(&visit, None, StatusCode::OK)
}

/// `POST /organisations/new`
pub(crate) async fn make(sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let (keeper, me) = maker(visit).await?;
    ours(&sent)?;
    let name = fields.line("organisation").to_owned();
    if !is_name(&name) {
        return view::another(visit, Some(&name), StatusCode::UNPROCESSABLE_ENTITY);
    }
    let id = OrgId::new(&mut *visit.app.rng());
    let made = Organisation { id, name, keeper: false, made: visit.now };
    let (invitation, token) = invitations::draw(visit, id, me, BTreeSet::from([Role::Administrator]));
    let born = Event { organisation: None, ..event(visit, (id, me), Act::OrganisationMade, id.to_string(), []) };
    let invited = invitations::line(visit, &invitation, me);
    let input = (made.clone(), invitation.clone(), token.hash().0, born, invited);
    visit
        .app
        .store
        .write("make organisation", input, move |w, (made, invitation, hash, born, invited)| {
            Box::pin(async move {
                still(w, me, keeper, Right::MakeOrganisation).await?;
                w.put_organisation(made).await?;
                w.record(born.clone()).await?;
                w.put_invitation(invitation, hash).await?;
                w.record(invited.clone()).await.map(drop)
            })
        })
        .await?;
    view::made(visit, &made, keeper, &invitation, &token)
}
