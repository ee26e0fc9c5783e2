//! Her own account.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::Refused;

use super::invitation::{code_field, picture, secret_of};
use super::{Field, html};
use crate::ctx::Ctx;
use crate::door::{FRESH, Problem, Visit};
use crate::handlers::account::Told;
use crate::http::with_script;

/// One session in the list.
struct Row {
    id: String,
    device: String,
    method: String,
    made: String,
    seen: String,
    here: bool,
}

/// One passkey in the list.
struct Key {
    id: String,
    name: String,
    made: String,
    used: String,
}

/// One organisation that she belongs to.
struct Place {
    id: String,
    name: String,
    roles: String,
}

/// What she proposed.
struct Own {
    href: String,
    kind: String,
    made: String,
    state: String,
}

/// Her own proposals shown, at most.
const OWN: i64 = 10;

#[derive(Template)]
#[template(path = "people/account.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    token: String,
    done: Option<String>,
    name: Field,
    sign_in: String,
    present: Option<Field>,
    passphrase: Field,
    fresh: bool,
    has_totp: bool,
    codes_left: usize,
    sessions: Vec<Row>,
    keys: Vec<Key>,
    passkeys: bool,
    elsewhere: Option<&'a str>,
    places: Vec<Place>,
    proposals: Vec<Own>,
}

/// What may be said as done, by the word in the address.
const DONE: [&str; 6] = ["name", "passphrase", "authenticator", "sessions", "passkey", "passkey-removed"];

/// The page, with what a form said back.
pub(crate) async fn page(visit: &Visit, told: Option<Told>, status: StatusCode) -> Result<Response, Problem> {
    let c = visit.ctx();
    let session = visit.signed_in()?;
    let mut reader = visit.app.store.reader().await?;
    let person = reader.person(session.person).await?.ok_or(Problem::SignIn)?;
    let error = |field: &str| match &told {
        Some(Told::Wrong(at, refused)) if *at == field => Some(c.refused(refused)),
        Some(Told::Field(at)) if *at == field => Some(c.t(&format!("odd-{field}"))),
        _ => None,
    };
    let done = match told {
        Some(_) => None,
        None => visit.query.get("done").filter(|word| DONE.contains(word)).map(|word| c.t(&format!("done-{word}"))),
    };
    let sessions = reader.sessions(session.person, visit.now).await?;
    let sessions = sessions
        .into_iter()
        .map(|s| Row {
            here: s.id == session.id,
            id: s.id.to_string(),
            device: c.t(&format!("device-{}", s.device)),
            method: c.t(&format!("method-{}", s.method)),
            made: c.moment(&s.made),
            seen: c.moment(&s.seen),
        })
        .collect();
    let keys = reader.passkeys(session.person).await?;
    let keys = keys
        .into_iter()
        .map(|k| Key {
            id: k.id,
            name: k.name,
            made: c.moment(&k.made),
            used: k.used.map(|at| c.moment(&at)).unwrap_or_default(),
        })
        .collect();
    let proposals = reader.proposals_of(session.person, OWN).await?;
    let proposals = proposals
        .iter()
        .map(|row| Own {
            href: c.href(&format!("/proposals/{}", row.id)),
            kind: super::proposal::kind_of(&c, row),
            made: c.date(&crate::when::day(row.made)),
            state: c.t2("ev-is-", row.state.word()),
        })
        .collect();
    let mut places = Vec::new();
    for membership in &session.memberships {
        let Some(organisation) = reader.organisation(membership.organisation).await? else { continue };
        let roles: Vec<String> = membership.roles.iter().map(|r| c.t(&format!("role-{}", r.word()))).collect();
        places.push(Place { id: organisation.id.to_string(), name: organisation.name, roles: c.join(&roles) });
    }
    let possible = visit.app.ceremonies.are_possible();
    let page = Page {
        token: visit.token("account"),
        done,
        name: Field::text("name", c.t("join-name")).kind("text", "name").value(&person.name).error(error("name")),
        sign_in: person.sign_in,
        present: person.passphrase.is_some().then(|| {
            Field::text("present", c.t("account-present")).kind("password", "current-password").error(error("present"))
        }),
        passphrase: Field::text("passphrase", c.t("account-new"))
            .kind("password", "new-password")
            .hint(c.t("join-passphrase-hint"))
            .error(error("passphrase")),
        fresh: visit.now.since(session.made) <= FRESH,
        has_totp: person.totp.is_some(),
        codes_left: usize::try_from(reader.recovery_left(session.person).await?).unwrap_or(0),
        sessions,
        keys,
        passkeys: possible && !visit.by_other_name,
        elsewhere: (possible && visit.by_other_name).then(|| visit.app.origin.text()),
        places,
        proposals,
        c: &c,
    };
    html(&page, status).map(|response| if page.passkeys { with_script(response) } else { response })
}

#[derive(Template)]
#[template(path = "people/authenticator.html")]
struct Authenticator<'a> {
    c: &'a Ctx<'a>,
    token: &'a str,
    code: Field,
    secret: String,
    qr: String,
}

/// The form that sets an authenticator.
pub(crate) fn authenticator(
    visit: &Visit,
    token: &str,
    wrong: Option<Refused>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let c = visit.ctx();
    let session = visit.signed_in()?;
    let secret = secret_of(visit, token, "authenticator")?;
    let code = code_field(&c, wrong.map(|refused| c.refused(&refused)));
    let qr = picture(&c, &secret, &session.sign_in)?;
    html(&Authenticator { c: &c, token, code, secret: secret.shown().to_string(), qr }, status)
}
