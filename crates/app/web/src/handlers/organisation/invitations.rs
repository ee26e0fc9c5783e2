//! Asking somebody in: a link that works once, shown once. What is kept of it opens nothing.
//!
//! It goes out by e-mail only where the operator gave the program a mail server and the person who invites names an address:
//! she knows better than a program which way is safe. The address is not kept.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::StatusCode;
use people::audit::{Act, Event};
use people::token::Token;
use people::{InvitationId, Millis, OrgId, PersonId, Right, Role};
use store::{Invitation, Writer};

use super::{done, event, named, of, ours, still, ticked, words};
use crate::door::{Problem, Sent, Visit};
use crate::handlers::Answer;
use crate::views::organisation::invite as view;

/// How long a link works.
const THREE_DAYS: i64 = 3 * 86_400_000;

/// A new invitation, with the secret of its link.
pub(super) fn draw(visit: &Visit, organisation: OrgId, by: PersonId, roles: BTreeSet<Role>) -> (Invitation, Token) {
    let mut rng = visit.app.rng();
    let invitation = Invitation {
        id: InvitationId::new(&mut *rng),
        organisation: Some(organisation),
        roles,
        invited_by: Some(by),
        made: visit.now,
        expires: visit.now.plus(THREE_DAYS),
    };
    (invitation, Token::new(&mut *rng))
}

/// The line that an invitation leaves in the chain of the organisation that it leads to.
pub(super) fn line(visit: &Visit, invitation: &Invitation, me: PersonId) -> Event {
    let roles = [("roles", words(&invitation.roles))];
    let object = invitation.id.to_string();
    let organisation = invitation.organisation;
    Event {
        organisation,
        at: visit.now,
        actor: Some(me),
        act: Act::PersonInvited,
        object,
        detail: roles.map(|(name, value)| (name.to_owned(), value)).into(),
    }
}

/// `GET /organisations/{id}/invite`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let organisation = named(&id)?;
    visit.may(organisation, Right::ManagePeople)?;
    view::form(&visit, &of(&visit, organisation).await?, false, StatusCode::OK)
}

/// `POST /organisations/{id}/invite`
pub(crate) async fn invite(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ManagePeople)?;
    ours(&sent)?;
    let roles = ticked(fields)?;
    let place = of(visit, organisation).await?;
    if roles.is_empty() {
        return view::form(visit, &place, true, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let (invitation, token) = draw(visit, organisation, me, roles);
    let input = (invitation.clone(), token.hash().0, line(visit, &invitation, me));
    visit
        .app
        .store
        .write("invite", input, move |w, (invitation, hash, line)| {
            Box::pin(async move {
                still(w, me, organisation, Right::ManagePeople).await?;
                w.put_invitation(invitation, hash).await?;
                w.record(line.clone()).await.map(drop)
            })
        })
        .await?;
    let mailed = match (&visit.app.world.post, fields.line("mail")) {
        (None, _) | (_, "") => None,
        (Some(post), to) => {
            let (subject, body) = view::letter(visit, &place, &invitation, &token);
            Some(post.send(to, &subject, &body).await)
        }
    };
    view::ready(visit, &place, &invitation, &token, mailed)
}

/// `POST /organisations/{id}/invitations/withdraw`
pub(crate) async fn withdraw(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ManagePeople)?;
    ours(&sent)?;
    let invitation: InvitationId = fields.one("invitation").parse().map_err(|_| Problem::Missing)?;
    let line = event(visit, (organisation, me), Act::InvitationWithdrawn, invitation.to_string(), []);
    let now = visit.now;
    let withdrawn = visit
        .app
        .store
        .write("withdraw", line, move |w, line| {
            Box::pin(async move {
                still(w, me, organisation, Right::ManagePeople).await?;
                let open = w.invitations(organisation, now).await?;
                let Some(open) = open.iter().find(|open| open.id == invitation) else { return Ok(false) };
                take_back(w, organisation, open, line, now).await
            })
        })
        .await?;
    // Of another organisation, used, or never there: the same answer.
    if withdrawn { Ok(done(visit, organisation, "withdrawn")) } else { Err(Problem::Missing) }
}

/// Takes an open invitation back; its roles stand in the line, because it has no other name.
async fn take_back(
    w: &mut Writer,
    organisation: OrgId,
    open: &Invitation,
    line: &Event,
    now: Millis,
) -> store::Result<bool> {
    let withdrawn = w.withdraw_invitation(organisation, open.id, now).await?;
    if withdrawn {
        let detail = [("roles".to_owned(), words(&open.roles))].into();
        let (act, object) = (Act::InvitationWithdrawn, open.id.to_string());
        w.record(Event { act, object, detail, ..line.clone() }).await?;
    }
    Ok(withdrawn)
}

/// Takes back what somebody made who may not invite any more: she may still know the links.
pub(super) async fn withdraw_of(
    w: &mut Writer,
    person: PersonId,
    line: &Event,
    organisation: OrgId,
    now: Millis,
) -> store::Result<()> {
    let open = w.invitations(organisation, now).await?;
    for open in open.iter().filter(|open| open.invited_by == Some(person)) {
        take_back(w, organisation, open, line, now).await?;
    }
    Ok(())
}
