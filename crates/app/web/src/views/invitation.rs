//! The form that takes up an invitation.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::totp::{Matrix, TotpSecret, matrix};
use store::{Invitation, Organisation};

use super::{Field, html};
use crate::charts::qr;
use crate::ctx::Ctx;
use crate::door::{OPEN_FORM, Problem, Visit};
use crate::form::Fields;
use crate::handlers::invitation::{Wrong, is_name, is_sign_in};
use crate::http::with_script;

/// What was filled in, save the passphrase and the code: those are never sent back.
pub(crate) struct Filled {
    pub(crate) token: String,
    pub(crate) name: String,
    pub(crate) sign_in: String,
    pub(crate) organisation: String,
    pub(crate) wrong: Vec<Wrong>,
    /// Fields that are empty, too long, or hold what may not stand there.
    pub(crate) odd: Vec<&'static str>,
    /// Somebody has this name to sign in.
    pub(crate) taken: bool,
}

impl Filled {
    pub(crate) fn empty(token: &str) -> Self {
        Self {
            token: token.to_owned(),
            name: String::new(),
            sign_in: String::new(),
            organisation: String::new(),
            wrong: Vec::new(),
            odd: Vec::new(),
            taken: false,
        }
    }

    pub(crate) fn read(fields: &Fields) -> Self {
        Self {
            name: fields.line("name").to_owned(),
            sign_in: fields.line("sign_in").to_lowercase(),
            organisation: fields.line("organisation").to_owned(),
            ..Self::empty(fields.one("token"))
        }
    }

    /// Notes the fields that cannot be taken.
    pub(crate) fn look(&mut self, invitation: &Invitation) {
        if !is_name(&self.name) {
            self.odd.push("name");
        }
        if !is_sign_in(&self.sign_in) {
            self.odd.push("sign_in");
        }
        if invitation.organisation.is_none() && !is_name(&self.organisation) {
            self.odd.push("organisation");
        }
    }

    fn error(&self, c: &Ctx<'_>, field: &'static str) -> Option<String> {
        if field == "sign_in" && self.taken {
            return Some(c.t("refuse-sign-in-taken"));
        }
        if self.odd.contains(&field) {
            return Some(c.t(&format!("odd-{}", field.replace('_', "-"))));
        }
        self.wrong.iter().find(|(name, _)| *name == field).map(|(_, refused)| c.refused(refused))
    }
}

#[derive(Template)]
#[template(path = "people/invitation.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    token: &'a str,
    first: bool,
    organisation: String,
    roles: Vec<String>,
    who: Vec<Field>,
    passphrase: Field,
    code: Field,
    secret: String,
    qr: String,
    wrong: bool,
    form_wrong: Option<String>,
    passkeys: bool,
    start: String,
    finish: String,
    fields: &'static str,
}

/// The form, with what was wrong the last time.
pub(crate) fn page(
    visit: &Visit,
    invitation: &Invitation,
    organisation: Option<&Organisation>,
    filled: &Filled,
    status: StatusCode,
) -> Result<Response, Problem> {
    let c = visit.ctx();
    let secret = secret_of(visit, &filled.token, "join")?;
    let error = |field| filled.error(&c, field);
    let mut who = Vec::new();
    if organisation.is_none() {
        who.push(
            Field::text("organisation", c.t("join-organisation"))
                .kind("text", "organization")
                .value(&filled.organisation)
                .error(error("organisation")),
        );
    }
    who.push(
        Field::text("name", c.t("join-name"))
            .kind("text", "name")
            .hint(c.t("join-name-hint"))
            .value(&filled.name)
            .error(error("name")),
    );
    who.push(
        Field::text("sign_in", c.t("sign-in-name"))
            .kind("text", "username")
            .hint(c.t("join-sign-in-hint"))
            .value(&filled.sign_in)
            .ltr()
            .error(error("sign_in")),
    );
    let passphrase = Field::text("passphrase", c.t("sign-in-passphrase"))
        .kind("password", "new-password")
        .hint(c.t("join-passphrase-hint"))
        .error(error("passphrase"));
    let code = code_field(&c, error("code"));
    let roles = invitation.roles.iter().map(|role| c.t(&format!("role-{}", role.word()))).collect();
    // What cannot be her name to sign in is not put into the picture either: it might not fit.
    let account = if is_sign_in(&filled.sign_in) { &filled.sign_in } else { "plumbline" };
    let page = Page {
        c: &c,
        token: &filled.token,
        first: organisation.is_none(),
        organisation: organisation.map(|o| o.name.clone()).unwrap_or_default(),
        roles,
        who,
        passphrase,
        code,
        secret: secret.shown().to_string(),
        qr: picture(&c, &secret, account)?,
        wrong: filled.taken || !filled.odd.is_empty() || !filled.wrong.is_empty(),
        form_wrong: error("form"),
        passkeys: visit.app.ceremonies.are_possible() && !visit.by_other_name,
        start: c.href(&format!("{}/passkey/start", c.path)),
        finish: c.href(&format!("{}/passkey/finish", c.path)),
        fields: if organisation.is_none() { "organisation name sign_in" } else { "name sign_in" },
    };
    html(&page, status).map(|response| if page.passkeys { with_script(response) } else { response })
}

#[derive(Template)]
#[template(path = "organisation/join.html")]
struct JoinAs<'a> {
    c: &'a Ctx<'a>,
    token: String,
    organisation: &'a Organisation,
    roles: String,
    until: String,
    me: &'a str,
    there: bool,
}

/// The same link, opened by somebody who has an account and is signed in: one button.
pub(crate) fn join_as(
    visit: &Visit,
    invitation: &Invitation,
    organisation: &Organisation,
) -> Result<Response, Problem> {
    let c = visit.ctx();
    let session = visit.signed_in()?;
    let page = JoinAs {
        c: &c,
        token: visit.token("join-as"),
        organisation,
        roles: super::organisation::roles_said(&c, &invitation.roles),
        until: c.moment(&invitation.expires),
        me: &session.name,
        there: session.memberships.iter().any(|m| m.organisation == organisation.id),
    };
    html(&page, StatusCode::OK)
}

/// The field for the six digits of an authenticator.
pub(crate) fn code_field(c: &Ctx<'_>, error: Option<String>) -> Field {
    Field::text("code", c.t("join-code")).kind("text", "one-time-code").hint(c.t("join-code-hint")).ltr().error(error)
}

/// The secret that belongs to a form of this purpose.
pub(crate) fn secret_of(visit: &Visit, token: &str, purpose: &str) -> Result<TotpSecret, Problem> {
    let form = people::form::Form { purpose, session: visit.session.as_ref().map(|s| s.id) };
    let seen = people::form::check(&visit.app.forms, form, token, visit.now, OPEN_FORM)?;
    Ok(TotpSecret::of_form(&visit.app.forms, &seen))
}

/// The secret as a picture for an authenticator.
pub(crate) fn picture(c: &Ctx<'_>, secret: &TotpSecret, account: &str) -> Result<String, Problem> {
    let Matrix { width, dark } = matrix(&secret.uri("Plumbline", account))?;
    Ok(qr::svg(width, &dark, &c.t("join-picture")))
}

#[derive(Template)]
#[template(path = "people/gone.html")]
struct Gone<'a> {
    c: &'a Ctx<'a>,
}

/// A link that was used, withdrawn, too old, or never was one: not told which.
pub(crate) fn gone(visit: &Visit) -> Result<Response, Problem> {
    let c = visit.ctx();
    html(&Gone { c: &c }, StatusCode::GONE)
}
