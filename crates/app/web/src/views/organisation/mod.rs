//! An organisation as its members see it, and the form that makes another.
//!
//! Names to sign in are for administrators alone: half of what opens an account need not be known to everybody.

pub(crate) mod invite;
pub(crate) mod matches;
pub(crate) mod member;

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::token::Token;
use people::{OrgId, Right, Role, may};
use store::{Invitation, Organisation};

use super::{Field, html};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::organisation::FORM;

/// What may be said as done, by the word in the address.
const DONE: [&str; 6] = ["name", "roles", "removed", "sessions", "withdrawn", "joined"];

/// A role to tick.
struct Tick {
    word: &'static str,
    label: String,
    /// What it may do, in one sentence.
    may: String,
    on: bool,
}

/// All roles, with those of somebody ticked.
fn ticks(c: &Ctx<'_>, on: &BTreeSet<Role>) -> Vec<Tick> {
    let tick = |role: Role| Tick {
        word: role.word(),
        label: c.t(&format!("role-{}", role.word())),
        may: c.t(&format!("role-{}-may", role.word())),
        on: on.contains(&role),
    };
    Role::ALL.into_iter().map(tick).collect()
}

/// Roles in words.
pub(super) fn roles_said(c: &Ctx<'_>, roles: &BTreeSet<Role>) -> String {
    let said: Vec<String> = roles.iter().map(|role| c.t(&format!("role-{}", role.word()))).collect();
    c.join(&said)
}

/// One person in the list.
struct Row {
    id: String,
    name: String,
    roles: String,
    /// What she types to sign in; for administrators.
    sign_in: Option<String>,
    you: bool,
    closed: bool,
}

/// One open invitation.
struct Open {
    id: String,
    roles: String,
    until: String,
    by: String,
}

/// What an administrator sees beside.
struct Desk {
    token: String,
    open: Vec<Open>,
    name: Field,
}

#[derive(Template)]
#[template(path = "organisation/page.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: String,
    name: &'a str,
    keeper: bool,
    mine: String,
    done: Option<String>,
    reads_log: bool,
    makes: bool,
    /// Whether she leads dialogues here.
    leads: bool,
    /// Whether she looks at matches here.
    matches: bool,
    people: Vec<Row>,
    desk: Option<Desk>,
}

/// The page, with a name that was not taken.
pub(crate) async fn page(
    visit: &Visit,
    organisation: &Organisation,
    odd: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let c = visit.ctx();
    let session = visit.signed_in()?;
    let here = session.memberships.iter().find(|m| m.organisation == organisation.id);
    let mine: Vec<Role> = here.map(|m| m.roles.iter().copied().collect()).unwrap_or_default();
    let manages = may(&mine, Right::ManagePeople);
    let mut reader = visit.app.store.reader().await?;
    let members = reader.members(organisation.id).await?;
    let names: BTreeMap<_, _> = members.iter().map(|m| (m.person, m.name.clone())).collect();
    let mut open = Vec::new();
    if manages {
        for invitation in reader.invitations(organisation.id, visit.now).await? {
            let by = match invitation.invited_by {
                None => c.t("organisation-shell"),
                Some(by) => match names.get(&by) {
                    Some(name) => name.clone(),
                    None => reader.person(by).await?.map(|p| p.name).unwrap_or_default(),
                },
            };
            open.push(Open {
                id: invitation.id.to_string(),
                roles: roles_said(&c, &invitation.roles),
                until: c.moment(&invitation.expires),
                by,
            });
        }
    }
    let people = members
        .into_iter()
        .map(|m| Row {
            id: m.person.to_string(),
            roles: roles_said(&c, &m.roles),
            sign_in: manages.then_some(m.sign_in),
            you: m.person == session.person,
            closed: m.closed,
            name: m.name,
        })
        .collect();
    let desk = manages.then(|| Desk {
        token: visit.token(FORM),
        open,
        name: name_field(&c, odd.unwrap_or(&organisation.name), odd.is_some()),
    });
    let done = visit.query.get("done").filter(|word| odd.is_none() && DONE.contains(word));
    let page = Page {
        id: organisation.id.to_string(),
        name: &organisation.name,
        keeper: organisation.keeper,
        mine: roles_said(&c, &mine.iter().copied().collect()),
        done: done.map(|word| c.t(&format!("organisation-done-{word}"))),
        reads_log: may(&mine, Right::ReadAudit),
        makes: organisation.keeper && may(&mine, Right::MakeOrganisation),
        leads: may(&mine, Right::LeadDialogues),
        matches: may(&mine, Right::ReviewMatches),
        people,
        desk,
        c: &c,
    };
    html(&page, status)
}

fn name_field(c: &Ctx<'_>, value: &str, odd: bool) -> Field {
    Field::text("organisation", c.t("organisation-name"))
        .kind("text", "organization")
        .value(value)
        .error(odd.then(|| c.t("odd-organisation")))
}

#[derive(Template)]
#[template(path = "organisation/another.html")]
struct Another<'a> {
    c: &'a Ctx<'a>,
    token: String,
    name: Field,
}

/// The form that makes another organisation.
pub(crate) fn another(visit: &Visit, odd: Option<&str>, status: StatusCode) -> Result<Response, Problem> {
    let c = visit.ctx();
    let name = name_field(&c, odd.unwrap_or(""), odd.is_some());
    html(&Another { c: &c, token: visit.token(FORM), name }, status)
}

/// What was made, and the link for its first administrator.
pub(crate) fn made(
    visit: &Visit,
    made: &Organisation,
    keeper: OrgId,
    invitation: &Invitation,
    token: &Token,
) -> Result<Response, Problem> {
    invite::link(visit, made, Some(keeper), invitation, token, None)
}
