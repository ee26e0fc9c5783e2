//! What is set up before an address is asked: an invitation, proposals, a dialogue, and ids to name them by.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU32, Ordering};

use dialogue::{Session, default_criteria, default_prompts};
use norms::proposal::{Change, Cited, Proposal, VERSION};
use people::token::Token;
use people::{InvitationId, Millis, OrgId, PersonId, ProposalId, Role};
use store::{
    AskRow, AskStepRow, DialogueRow, FoundMatch, Invitation, JoinLink, MatchClient, MatchState, NewStatement, Passkey,
    Person, ResourceRow, SeriesRow, State, StatementState, Writer,
};

use crate::house::House;

/// What has to be in an organisation before a form about it can be filled in.
#[derive(Clone)]
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
    /// A session that is open.
    pub(crate) dialogue: String,
    /// What a link into it holds, and what the page of links names it by.
    pub(crate) join: (String, String),
    /// A match that nobody has looked at.
    pub(crate) found: people::MatchId,
    /// When what is asked was written last, for a form that says what it saw.
    pub(crate) seen: Millis,
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
        let proposal = |author, word: &str| {
            let body = serde_json::to_string(&body(word)).unwrap();
            store::Proposal::waiting(
                ProposalId::new(&mut *house.app.rng()),
                Some(author),
                "/method".to_owned(),
                body,
                now,
            )
        };
        // What was accepted is for everybody to read.
        let proposals = [proposal(her.id, word), proposal(person.id, word), proposal(person.id, "SAMPLE")];
        let token = Token::new(&mut *house.app.rng());
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
            dialogue: format!("sample-{n}-{}", word.to_lowercase()),
            join: (token.reveal().to_string(), format!("link{n}")),
            found: people::MatchId::new(&mut *house.app.rng()),
            seen: now,
        };
        let hash = token.hash().0;
        let input = (person, invitation, passkey, proposals, stage.clone());
        let put = house.app.store.write("stage", input, move |w, input| {
            Box::pin(async move {
                let (person, invitation, passkey, proposals, stage) = input;
                stage.talk(w, &hash, now).await?;
                stage.matched(w, &hash, now).await?;
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

    /// A match in a bank, by a program that is let in.
    async fn matched(&self, w: &mut Writer, hash: &[u8; 32], now: Millis) -> store::Result<()> {
        let client = MatchClient {
            id: people::ClientId(self.found.0),
            organisation: self.organisation,
            name: "SAMPLE platform".to_owned(),
            banks: BTreeSet::from(["SAMPLE".to_owned()]),
            rights: BTreeSet::new(),
            per_minute: 1,
            per_day: 1,
            made: now,
            expires: now.plus(1),
            withdrawn: None,
        };
        w.put_match_client(&client, hash).await?;
        let found = FoundMatch {
            id: self.found,
            organisation: self.organisation,
            client: client.id,
            client_name: String::new(),
            bank: "SAMPLE".to_owned(),
            entry: 1,
            reference: "SAMPLE post".to_owned(),
            label: "SAMPLE case".to_owned(),
            distance: 3,
            untold: None,
            made: now,
            state: MatchState::Waiting,
            seconded: None,
            seconded_by: None,
            decided: None,
            feedback: None,
        };
        w.put_match(&found).await.map(drop)
    }

    /// A series with one open session that anybody may come into, a resource, and a link: all of one id.
    async fn talk(&self, w: &mut Writer, hash: &[u8; 32], now: Millis) -> store::Result<()> {
        let (id, organisation) = (self.dialogue.clone(), self.organisation);
        let session = Session {
            title: "SAMPLE session".to_owned(),
            lang: "en".to_owned(),
            starts: now.0,
            minutes: 90,
            zone: "Africa/Kampala".to_owned(),
            prompts: default_prompts(),
            joining: dialogue::Joining::Open,
            criteria: default_criteria(),
            ..Session::default()
        };
        let (made, changed) = (now, now);
        let body = r#"{"title":"SAMPLE series","lang":"en"}"#.to_owned();
        w.put_series(&SeriesRow { id: id.clone(), organisation, body, made, changed }).await?;
        let row = DialogueRow {
            id: id.clone(),
            series: id.clone(),
            organisation,
            body: serde_json::to_string(&session).unwrap(),
            phase: "open".to_owned(),
            sample: false,
            starts: now,
            made,
            changed,
            seq: 0,
            spotlight: None,
        };
        w.put_dialogue(&row).await?;
        let body =
            r#"{"title":"SAMPLE paper","lang":"en","kind":"paper","address":"https://example.org/paper"}"#.to_owned();
        w.put_resource(&ResourceRow { id: id.clone(), organisation, body, made, changed, withdrawn: None }).await?;
        let link = JoinLink {
            id: self.join.1.clone(),
            dialogue: id,
            once: false,
            label: "SAMPLE poster".to_owned(),
            joined: 0,
            made,
            expires: now.plus(30 * 86_400_000),
            withdrawn: None,
        };
        w.put_join_link(&link, hash).await?;
        self.ask(w, now).await
    }

    /// A published ask of the same id, and what a stranger said became of it.
    async fn ask(&self, w: &mut Writer, now: Millis) -> store::Result<()> {
        let said = NewStatement {
            dialogue: self.dialogue.clone(),
            participant: None,
            prompt: 0,
            lang: "en".to_owned(),
            text: "SAMPLE: a deadline for every answer.".to_owned(),
            state: StatementState::Shown,
            seed: true,
            made: now,
            decided: None,
        };
        let statement = w.put_statement(&said).await?;
        let ask = dialogue::ask::Ask {
            text: "SAMPLE: name one office that must answer.".to_owned(),
            lang: "en".to_owned(),
            bearer: "state".to_owned(),
            place: "everyone".to_owned(),
            need: "law".to_owned(),
            published: "2026-01-01".to_owned(),
            grounds: vec![dialogue::ask::Ground { statement, text: said.text, ..Default::default() }],
            ..Default::default()
        };
        let row = AskRow {
            id: self.dialogue.clone(),
            organisation: self.organisation,
            dialogue: Some(self.dialogue.clone()),
            body: serde_json::to_string(&ask).unwrap(),
            state: "published".to_owned(),
            made: now,
            changed: now,
        };
        w.put_ask(&row).await?;
        let step = AskStepRow {
            ask: row.id,
            number: 0,
            status: "refused".to_owned(),
            day: "2026-02-01".to_owned(),
            source: "https://example.org/no".to_owned(),
            words: "SAMPLE: the ministry writes that it will not.".to_owned(),
            state: "waiting".to_owned(),
            author: None,
            made: now,
            decided: None,
            decided_by: None,
            reason: String::new(),
        };
        w.put_ask_step(&step).await.map(drop)
    }

    /// An address or a value with what is set up here.
    pub(crate) fn fill(&self, text: &str) -> String {
        let id = match text {
            _ if text.starts_with("/proposals") => self.own.to_string(),
            _ if text.starts_with("/review/{id}/undo") => self.accepted.to_string(),
            _ if text.starts_with("/review") => self.waiting.to_string(),
            _ if ["/asks/", "/dialogues/", "/series/", "/resources/"].iter().any(|s| text.starts_with(s)) => {
                self.dialogue.clone()
            }
            _ => self.organisation.to_string(),
        };
        text.replace("/invitations/{token}", &self.link)
            .replace("/join/{token}", &format!("/join/{}", self.join.0))
            .replace("{kind}", "correction")
            .replace("{id}", &id)
            .replace("{person}", &self.person.to_string())
            .replace("{invitation}", &self.invitation.to_string())
            .replace("{passkey}", &self.passkey)
            .replace("{waiting}", &self.waiting.to_string())
            .replace("{dialogue}", &self.dialogue)
            .replace("{n}", "1")
            .replace("{step}", &format!("{}.1", self.dialogue))
            .replace("{seen}", &self.seen.0.to_string())
            .replace("{match}", &self.found.to_string())
            .replace("{link}", &self.join.1)
    }
}
