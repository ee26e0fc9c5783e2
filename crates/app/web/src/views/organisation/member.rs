//! One person as an administrator sees her: roles, and two acts that reach far. Not where she is signed in: that is hers.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::PersonId;
use store::{Member, Organisation};

use super::{Tick, ticks};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::organisation::FORM;
use crate::views::html;

/// A member of this organisation; anybody else is not there.
async fn find(visit: &Visit, organisation: &Organisation, person: PersonId) -> Result<Member, Problem> {
    let members = visit.app.store.reader().await?.members(organisation.id).await?;
    members.into_iter().find(|m| m.person == person).ok_or(Problem::Missing)
}

#[derive(Template)]
#[template(path = "organisation/member.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: String,
    name: &'a str,
    token: String,
    person: String,
    person_name: String,
    sign_in: String,
    you: bool,
    closed: bool,
    ticks: Vec<Tick>,
    error: String,
}

/// The page, with the id of a message that says why roles were not taken.
pub(crate) async fn page(
    visit: &Visit,
    organisation: &Organisation,
    person: PersonId,
    wrong: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let member = find(visit, organisation, person).await?;
    let c = visit.ctx();
    let page = Page {
        c: &c,
        id: organisation.id.to_string(),
        name: &organisation.name,
        token: visit.token(FORM),
        person: person.to_string(),
        person_name: member.name,
        sign_in: member.sign_in,
        you: visit.signed_in()?.person == person,
        closed: member.closed,
        ticks: ticks(&c, &member.roles),
        error: wrong.map(|id| c.t(id)).unwrap_or_default(),
    };
    html(&page, status)
}

#[derive(Template)]
#[template(path = "organisation/remove.html")]
struct Remove<'a> {
    c: &'a Ctx<'a>,
    id: String,
    name: &'a str,
    token: String,
    person: String,
    person_name: String,
    you: bool,
    error: String,
}

/// What it means to take somebody out, and the button.
pub(crate) async fn remove(
    visit: &Visit,
    organisation: &Organisation,
    person: PersonId,
    wrong: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let member = find(visit, organisation, person).await?;
    let mut c = visit.ctx();
    c.query = format!("person={person}");
    let page = Remove {
        c: &c,
        id: organisation.id.to_string(),
        name: &organisation.name,
        token: visit.token(FORM),
        person: person.to_string(),
        person_name: member.name,
        you: visit.signed_in()?.person == person,
        error: wrong.map(|id| c.t(id)).unwrap_or_default(),
    };
    html(&page, status)
}
