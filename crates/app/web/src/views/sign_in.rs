//! The form to sign in.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::Refused;

use super::{Field, html};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::http::with_script;

#[derive(Template)]
#[template(path = "people/sign_in.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    fields: Vec<Field>,
    token: String,
    to: &'a str,
    wrong: Option<String>,
    again: bool,
    passkeys: bool,
}

/// The form, with what was wrong the last time.
pub(crate) fn page(
    visit: &Visit,
    name: &str,
    to: &str,
    wrong: Option<Refused>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let c = visit.ctx();
    let fields = vec![
        Field::text("name", c.t("sign-in-name")).kind("text", "username").value(name).ltr(),
        Field::text("passphrase", c.t("sign-in-passphrase")).kind("password", "current-password"),
        Field::text("code", c.t("sign-in-code")).kind("text", "one-time-code").hint(c.t("sign-in-code-hint")).ltr(),
    ];
    let again = visit.query.get("again").is_some();
    let wrong = wrong.map(|refused| c.refused(&refused));
    let passkeys = visit.app.ceremonies.are_possible() && !visit.by_other_name;
    let page = Page { c: &c, fields, token: visit.token("sign-in"), to, wrong, again, passkeys };
    html(&page, status).map(|response| if passkeys { with_script(response) } else { response })
}
