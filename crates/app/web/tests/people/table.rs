//! The addresses that people use after the public pages, and what has to be there before each of them can be asked.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::http::StatusCode;
use norms::proposal::{Change, Cited, Proposal, VERSION};
use people::{InvitationId, OrgId, PersonId, ProposalId, Role};
use store::{Invitation, Passkey, Person, State};

use crate::house::House;

/// One line of `handlers/mod.rs`.
pub(crate) struct Route {
    /// As it is written there.
    pub(crate) path: &'static str,
    /// Whether it shows a page.
    pub(crate) shows: bool,
    /// The form that it takes.
    pub(crate) takes: Option<Taken>,
    /// Whether it takes JSON instead: then it is sent what is odd here, and the right thing is tried in `tests/passkeys`.
    pub(crate) json: bool,
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
}

const fn page(path: &'static str) -> Route {
    Route { path, shows: true, takes: None, json: false }
}

const fn json(path: &'static str) -> Route {
    Route { path, shows: false, takes: None, json: true }
}

/// A form that somebody who is signed in sends, and that leads on to a page.
const fn form(path: &'static str, from: &'static str, fields: &'static [(&'static str, &'static str)]) -> Route {
    let takes = Some(Taken { who: Who::Inside, from, fields, done: StatusCode::SEE_OTHER });
    Route { path, shows: false, takes, json: false }
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

    const fn by_a_stranger(self) -> Self {
        match self.takes {
            Some(taken) => Self { takes: Some(Taken { who: Who::Outside, ..taken }), ..self },
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
pub(crate) const ROUTES: &[Route] = &[
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
pub(crate) const MANY: [&str; 2] = ["mark", "role"];

/// What has to be in an organisation before a form about it can be filled in.
pub(crate) struct Stage {
    pub(crate) organisation: OrgId,
    /// The path of an invitation that nobody has taken up.
    pub(crate) link: String,
    /// Another invitation, by its id.
    pub(crate) invitation: InvitationId,
    /// Somebody who belongs to the organisation.
    pub(crate) person: PersonId,
    /// A passkey of the person who sends the form.
    pub(crate) passkey: String,
    /// A proposal of hers that waits.
    pub(crate) own: ProposalId,
    /// One of somebody else that waits.
    pub(crate) waiting: ProposalId,
    /// One of somebody else that was accepted.
    pub(crate) accepted: ProposalId,
}

impl Stage {
    /// Sets it up for somebody of an organisation. Names begin with `word`, so that they can be found again.
    pub(crate) async fn set(house: &House, organisation: OrgId, sign_in: &str, word: &str) -> Self {
        static SET: AtomicU32 = AtomicU32::new(0);
        let n = SET.fetch_add(1, Ordering::Relaxed);
        let (link, her, now) =
            (house.invite(Some(organisation), &[Role::Reader]).await, house.person(sign_in).await, house.now());
        let person = Person {
            id: PersonId::new(&mut *house.app.rng()),
            sign_in: format!("{}-{n}", word.to_lowercase()),
            name: format!("{word} colleague {n}"),
            passphrase: None,
            totp: None,
            totp_step: 0,
            made: now,
            closed: None,
        };
        let invitation = Invitation {
            id: InvitationId::new(&mut *house.app.rng()),
            organisation: Some(organisation),
            roles: BTreeSet::from([Role::Analyst]),
            invited_by: Some(her.id),
            made: now,
            expires: now.plus(3 * 86_400_000),
        };
        let passkey = Passkey {
            id: format!("{word}-key-{n}"),
            person: her.id,
            name: format!("{word} telephone {n}"),
            credential: "{}".to_owned(),
            made: now,
            used: None,
        };
        let body = |word: &str| Proposal {
            version: VERSION,
            change: Change::Correction {
                at: "page:/method".to_owned(),
                field: None,
                says: None,
                should: format!("{word} another sentence {n}"),
            },
            source: Cited {
                url: "https://example.org/text".to_owned(),
                title: "SAMPLE text".to_owned(),
                publisher: "SAMPLE publisher".to_owned(),
                read_on: "2026-09-20".parse().unwrap(),
            },
            basis: norms::model::Basis::Text,
            words: format!("{word} {n}: the article says this in so many words."),
        };
        let proposal = |author, word: &str| store::Proposal {
            id: ProposalId::new(&mut *house.app.rng()),
            author: Some(author),
            about: "/method".to_owned(),
            body: serde_json::to_string(&body(word)).unwrap(),
            made: now,
            state: State::Waiting,
            decided: None,
            decided_by: None,
            reason: String::new(),
            place: None,
            seconded_by: None,
            seconded: None,
        };
        // What was accepted is for everybody to read.
        let proposals = [proposal(her.id, word), proposal(person.id, word), proposal(person.id, "SAMPLE")];
        let [own, waiting, accepted] = [0, 1, 2].map(|n: usize| proposals[n].id);
        let stage = Self {
            organisation,
            link,
            invitation: invitation.id,
            person: person.id,
            passkey: passkey.id.clone(),
            own,
            waiting,
            accepted,
        };
        let put = house.app.store.write("stage", (person, invitation, passkey, proposals), move |w, input| {
            Box::pin(async move {
                let (person, invitation, passkey, proposals) = input;
                w.put_person(person).await?;
                w.set_roles(organisation, person.id, &[Role::Reader].into(), now).await?;
                w.put_invitation(invitation, &[u8::try_from(n % 251).unwrap(); 32]).await?;
                w.put_passkey(passkey).await?;
                for proposal in proposals.iter() {
                    w.put_proposal(proposal).await?;
                }
                w.decide_proposal(accepted, State::Accepted, Some(her.id), "", now).await.map(drop)
            })
        });
        put.await.unwrap();
        stage
    }

    /// An address or a value with what is set up here.
    pub(crate) fn fill(&self, text: &str) -> String {
        let id = match text {
            _ if text.starts_with("/proposals") => self.own.to_string(),
            _ if text.starts_with("/review/{id}/undo") => self.accepted.to_string(),
            _ if text.starts_with("/review") => self.waiting.to_string(),
            _ => self.organisation.to_string(),
        };
        text.replace("/invitations/{token}", &self.link)
            .replace("{kind}", "correction")
            .replace("{id}", &id)
            .replace("{person}", &self.person.to_string())
            .replace("{invitation}", &self.invitation.to_string())
            .replace("{passkey}", &self.passkey)
            .replace("{waiting}", &self.waiting.to_string())
    }
}
