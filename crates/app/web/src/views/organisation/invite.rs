//! The form that invites, and the link it makes: shown this one time.

use std::collections::BTreeSet;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::OrgId;
use people::token::Token;
use people::totp::{Matrix, matrix};
use store::{Invitation, Organisation};

use super::{Tick, roles_said, ticks};
use crate::charts::qr;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::organisation::FORM;
use crate::views::{Field, html};

#[derive(Template)]
#[template(path = "organisation/invite.html")]
struct Form<'a> {
    c: &'a Ctx<'a>,
    id: String,
    name: &'a str,
    token: String,
    ticks: Vec<Tick>,
    error: String,
    /// Where to send it, if the program has the post.
    mail: Option<Field>,
}

/// The form; `odd` when no role was ticked.
pub(crate) fn form(
    visit: &Visit,
    organisation: &Organisation,
    odd: bool,
    status: StatusCode,
) -> Result<Response, Problem> {
    let c = visit.ctx();
    let page = Form {
        c: &c,
        id: organisation.id.to_string(),
        name: &organisation.name,
        token: visit.token(FORM),
        ticks: ticks(&c, &BTreeSet::new()),
        error: if odd { c.t("odd-roles") } else { String::new() },
        mail: visit.app.world.post.as_ref().map(|_| Field {
            optional: true,
            ..Field::text("mail", c.t("mail-to")).kind("email", "off").hint(c.t("mail-hint")).ltr()
        }),
    };
    html(&page, status)
}

#[derive(Template)]
#[template(path = "organisation/link.html")]
struct Ready<'a> {
    c: &'a Ctx<'a>,
    /// Whether the organisation itself was made with the link.
    made: bool,
    /// Where the way back leads, for somebody who belongs there.
    back: String,
    name: &'a str,
    roles: String,
    until: String,
    link: &'a str,
    qr: String,
    /// Whether it went out by e-mail; `None` if that was not asked.
    mailed: Option<bool>,
}

/// The link of an invitation.
pub(crate) fn ready(
    visit: &Visit,
    organisation: &Organisation,
    invitation: &Invitation,
    token: &Token,
    mailed: Option<bool>,
) -> Result<Response, Problem> {
    link(visit, organisation, None, invitation, token, mailed)
}

/// What goes out by e-mail: the link, and who asks. Nothing of the program's contents.
pub(crate) fn letter(
    visit: &Visit,
    organisation: &Organisation,
    invitation: &Invitation,
    token: &Token,
) -> (String, String) {
    let c = visit.ctx();
    let link = format!("{}/invitations/{}", visit.app.origin.text(), token.reveal().as_str());
    let until = c.moment(&invitation.expires);
    let named = [("name", organisation.name.as_str().into()), ("link", link.into()), ("until", until.into())];
    (c.m("mail-subject", &named[..1]), c.m("mail-body", &named))
}

/// The link, and how to hand it over; with `keeper`, the organisation is new and she goes back to the keeper's page.
pub(super) fn link(
    visit: &Visit,
    organisation: &Organisation,
    keeper: Option<OrgId>,
    invitation: &Invitation,
    token: &Token,
    mailed: Option<bool>,
) -> Result<Response, Problem> {
    let c = visit.ctx();
    let link = format!("{}/invitations/{}", visit.app.origin.text(), token.reveal().as_str());
    let Matrix { width, dark } = matrix(&link)?;
    let page = Ready {
        c: &c,
        made: keeper.is_some(),
        back: keeper.unwrap_or(organisation.id).to_string(),
        name: &organisation.name,
        roles: roles_said(&c, &invitation.roles),
        until: c.moment(&invitation.expires),
        qr: qr::svg(width, &dark, &c.t("invited-picture")),
        link: &link,
        mailed,
    };
    html(&page, StatusCode::OK)
}
