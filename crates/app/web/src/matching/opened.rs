//! A match is put before people: one item for each content, client and picture, however often it is asked.
//!
//! The item holds what the client calls its picture, what the owner calls the entry, and the distance. It does not hold the fingerprint
//! that was asked with.

use people::audit::{Act, Event};
use people::{ClientId, MatchId, OrgId};
use store::{FoundMatch, MatchState, Untold};

use super::answer::Refusal;
use super::caller::Caller;
use super::served::{Content, Served};
use crate::app::App;

/// Characters of a reference.
pub(super) const REFERENCE: usize = 128;

/// Something that matched, as one client knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) bank: String,
    owner: OrgId,
    /// The number of its content for this client.
    pub(super) entry: i64,
    label: String,
    pub(super) distance: u32,
    pub(super) canary: bool,
}

impl Match {
    /// What a content is called for a client: a number of which nothing can be worked out, another for each client.
    pub(super) fn new(app: &App, client: ClientId, bank: &Served, content: Content) -> Self {
        let id = client.to_string();
        let parts = [id.as_bytes(), bank.name.as_bytes(), content.key.as_bytes()];
        let entry = people::opaque::opaque(&app.forms, "match entry", &parts);
        let Content { label, distance, canary, .. } = content;
        Self { bank: bank.name.clone(), owner: bank.owner, entry, label, distance, canary }
    }
}

/// A reference that a client gives: visible characters, on one line, of bounded length.
pub(super) fn reference(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > REFERENCE || text.chars().any(char::is_control) {
        return Err(Refusal::bad(format!(
            "content_id has to be at most {REFERENCE} characters on one line: a number or word of yours by which you find the picture again, \
             never a name or an address of a person."
        )));
    }
    Ok(text.to_owned())
}

/// Puts a match before the people of the bank's owner, and says what they said of it so far.
pub(super) async fn open(
    app: &App,
    caller: &Caller,
    found: &Match,
    reference: &str,
    untold: Option<Untold>,
) -> Result<MatchState, store::Error> {
    let at = (found.bank.as_str(), found.entry);
    if let Some(state) = app.store.reader().await?.match_state(caller.client.id, at, (reference, untold)).await? {
        return Ok(state);
    }
    let row = FoundMatch {
        id: MatchId::new(&mut *app.rng()),
        organisation: found.owner,
        client: caller.client.id,
        client_name: String::new(),
        bank: found.bank.clone(),
        entry: found.entry,
        reference: reference.to_owned(),
        label: found.label.chars().take(200).collect(),
        distance: found.distance,
        untold,
        made: caller.now,
        state: MatchState::Waiting,
        seconded: None,
        seconded_by: None,
        decided: None,
        feedback: None,
    };
    let why = match untold {
        None => "told",
        Some(Untold::Canary) => "canary",
        Some(Untold::Held) => "held",
    };
    let line = Event {
        organisation: Some(found.owner),
        at: caller.now,
        actor: None,
        act: Act::MatchOpened,
        object: row.id.to_string(),
        detail: [("bank".to_owned(), row.bank.clone()), ("answer".to_owned(), why.to_owned())].into(),
    };
    let put = app.store.write("open match", (row, line), |w, (row, line)| {
        Box::pin(async move {
            if w.put_match(row).await? {
                w.record(line.clone()).await?;
            }
            Ok(())
        })
    });
    put.await?;
    Ok(MatchState::Waiting)
}
