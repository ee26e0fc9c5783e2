//! The addresses that people use after the public pages, and what has to be there before each of them can be asked.

use axum::http::StatusCode;

mod asks;
mod board;
mod calendar;
mod map;
mod stage;
mod voice;

pub(crate) use stage::Stage;

/// One line of `handlers/mod.rs`, or of a room of dialogues.
pub(crate) struct Route {
    /// As it is written there.
    pub(crate) path: &'static str,
    /// Whether it shows a page.
    pub(crate) shows: bool,
    /// The form that it takes.
    pub(crate) takes: Option<Taken>,
    /// Whether it takes JSON instead: then it is sent what is odd here, and the right thing is tried in `tests/passkeys`.
    pub(crate) json: bool,
    /// Whether it is for those who lead what it is about: for another organisation there is nothing here.
    pub(crate) led: bool,
}

impl Route {
    pub(crate) fn posts(&self) -> bool {
        self.takes.is_some() || self.json
    }
}

/// A form, filled in rightly. In values, `{passphrase}` is hers, `{code}` that of her authenticator, or of the secret on the page,
/// and `{other}` the id of another session of hers; all else in braces is filled in by [`Stage`].
pub(crate) struct Taken {
    /// Who sends it.
    pub(crate) who: Who,
    /// The page that has the form.
    pub(crate) from: &'static str,
    /// Its fields, beside the token.
    pub(crate) fields: &'static [(&'static str, &'static str)],
    /// What is answered.
    pub(crate) done: StatusCode,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Who {
    /// Somebody with an account who is not signed in here.
    Outside,
    /// The same, signed in a moment ago.
    Inside,
    /// Somebody who takes part in the dialogue of the stage and has said one thing there.
    Participant,
}

const fn page(path: &'static str) -> Route {
    Route { path, shows: true, takes: None, json: false, led: false }
}

const fn json(path: &'static str) -> Route {
    Route { path, shows: false, takes: None, json: true, led: false }
}

/// A form that somebody who is signed in sends, and that leads on to a page.
const fn form(path: &'static str, from: &'static str, fields: &'static [(&'static str, &'static str)]) -> Route {
    let takes = Some(Taken { who: Who::Inside, from, fields, done: StatusCode::SEE_OTHER });
    Route { path, shows: false, takes, json: false, led: false }
}

impl Route {
    const fn and_shows(self) -> Self {
        Self { shows: true, ..self }
    }

    /// The form is answered with a page or a file.
    const fn answers(self) -> Self {
        match self.takes {
            Some(taken) => Self { takes: Some(Taken { done: StatusCode::OK, ..taken }), ..self },
            None => self,
        }
    }

    /// Only facilitators of the organisation.
    const fn led(self) -> Self {
        Self { led: true, ..self }
    }

    const fn by_a_stranger(self) -> Self {
        match self.takes {
            Some(taken) => Self { takes: Some(Taken { who: Who::Outside, ..taken }), ..self },
            None => self,
        }
    }

    const fn by_a_participant(self) -> Self {
        match self.takes {
            Some(taken) => Self { takes: Some(Taken { who: Who::Participant, ..taken }), ..self },
            None => self,
        }
    }
}

const SOURCE: &[(&str, &str)] = &[
    ("change.at", "page:/method"),
    ("change.should", "SAMPLE another sentence"),
    ("source.url", "https://example.org/text?article=4"),
    ("source.title", "SAMPLE text"),
    ("source.read_on", "2026-09-20"),
    ("basis", "text"),
    ("words", "SAMPLE: the article says this in so many words."),
];

/// All of them.
pub(crate) fn routes() -> impl Iterator<Item = &'static Route> {
    let rooms = [calendar::ROUTES, voice::ROUTES, board::ROUTES, map::ROUTES, asks::ROUTES];
    ROUTES.iter().chain(rooms.into_iter().flatten())
}

/// Those of `handlers/mod.rs`.
const ROUTES: &[Route] = &[
    form("/sign-in", "/sign-in", &[("name", "amina"), ("passphrase", "{passphrase}"), ("code", "{code}")])
        .and_shows()
        .by_a_stranger(),
    form("/sign-out", "/account", &[]),
    form(
        "/invitations/{token}",
        "/invitations/{token}",
        &[("name", "SAMPLE"), ("sign_in", "new"), ("passphrase", "{passphrase}"), ("code", "{code}")],
    )
    .and_shows()
    .answers()
    .by_a_stranger(),
    page("/account"),
    form("/account/name", "/account", &[("name", "SAMPLE renamed")]),
    form(
        "/account/passphrase",
        "/account",
        &[("present", "{passphrase}"), ("passphrase", "seven grey stones in a row")],
    ),
    form("/account/authenticator", "/account/authenticator", &[("code", "{code}")]).and_shows(),
    form("/account/passkeys/remove", "/account", &[("passkey", "{passkey}")]),
    form("/account/recovery", "/account", &[]).answers(),
    form("/account/sessions/end", "/account", &[("session", "{other}")]),
    json("/sign-in/passkey/start"),
    json("/sign-in/passkey/finish"),
    json("/account/passkeys/start"),
    json("/account/passkeys/finish"),
    json("/invitations/{token}/passkey/start"),
    json("/invitations/{token}/passkey/finish"),
    form("/organisations/new", "/organisations/new", &[("organisation", "SAMPLE Third")]).and_shows().answers(),
    page("/organisations/{id}"),
    form("/organisations/{id}/name", "/organisations/{id}", &[("organisation", "SAMPLE Renamed")]).and_shows(),
    form("/organisations/{id}/invite", "/organisations/{id}/invite", &[("role", "reader")]).and_shows().answers(),
    form("/organisations/{id}/invitations/withdraw", "/organisations/{id}", &[("invitation", "{invitation}")])
        .and_shows(),
    page("/organisations/{id}/people/{person}"),
    form(
        "/organisations/{id}/roles",
        "/organisations/{id}/people/{person}",
        &[("person", "{person}"), ("role", "contributor")],
    )
    .and_shows(),
    form("/organisations/{id}/remove", "/organisations/{id}/remove?person={person}", &[("person", "{person}")])
        .and_shows(),
    form("/organisations/{id}/sessions/end", "/organisations/{id}/people/{person}", &[("person", "{person}")])
        .and_shows(),
    page("/organisations/{id}/matches"),
    form(
        "/organisations/{id}/matches/{match}",
        "/organisations/{id}/matches/{match}",
        &[("decision", "different"), ("state", "waiting")],
    )
    .and_shows(),
    page("/organisations/{id}/audit"),
    form("/organisations/{id}/audit.jsonl", "/organisations/{id}/audit", &[]).and_shows().answers(),
    page("/propose"),
    form("/propose/{kind}", "/propose/correction?about=/method", SOURCE).and_shows().by_a_stranger(),
    page("/proposals/{id}"),
    form("/proposals/{id}/withdraw", "/proposals/{id}", &[]),
    form("/review", "/review", &[("mark", "{waiting}"), ("reason", "SAMPLE reason")]).and_shows(),
    form("/review/{id}", "/review/{id}", &[("decision", "reject"), ("reason", "SAMPLE reason")]).and_shows(),
    form("/review/{id}/undo", "/review/{id}", &[("reason", "SAMPLE reason")]),
    page("/accepted"),
    page("/accepted.patch"),
];

/// Fields that a page may rightly send several times: boxes to tick.
pub(crate) const MANY: [&str; 4] = ["ground", "mark", "role", "up"];
