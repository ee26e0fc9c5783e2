//! A match is put before people: one item for each content, client and picture, however often it is asked.
//!
//! The item holds what the client calls its picture, what the owner calls the entry, and the distance. It does not hold the fingerprint
//! that was asked with.
//!
//! People can look at so many and no more: a client has [`OF_CONTENT`] open items of one label and [`OF_CLIENT`] in all. Those that are told
//! and those that are not are counted apart, or the one would show whether the other is there. Beyond that what matched is told all the same,
//! nobody looks, and the log of the owner says so once a day.

use people::audit::{Act, Event};
use people::{ClientId, MatchId, OrgId};
use store::{FoundMatch, MatchState, Untold};

use super::answer::Refusal;
use super::caller::Caller;
use super::served::{Content, Served};
use crate::app::App;

/// Characters of a reference.
pub(super) const REFERENCE: usize = 128;
/// Open items of a client for one content.
pub(super) const OF_CONTENT: i64 = 20;
/// Open items of a client.
pub(super) const OF_CLIENT: i64 = 1_000;
/// Milliseconds of a day.
const DAY: i64 = 86_400_000;

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
        let parts = [id.as_bytes(), bank.name.as_bytes(), content.label.as_bytes()];
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

/// Puts a match before the people of the bank's owner, and says what they said of it so far; nothing if too many are open.
pub(super) async fn open(
    app: &App,
    caller: &Caller,
    found: &Match,
    reference: &str,
    untold: Option<Untold>,
) -> Result<Option<MatchState>, store::Error> {
    let at = (found.bank.as_str(), found.entry);
    if let Some(state) = app.store.reader().await?.match_state(caller.client.id, at, (reference, untold)).await? {
        return Ok(Some(state));
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
            let (of_client, of_content) = w.open_like(row).await?;
            // Entries without a label are one content, and may be many pictures.
            if of_client >= OF_CLIENT || (!row.label.is_empty() && of_content >= OF_CONTENT) {
                return Ok(false);
            }
            if w.put_match(row).await? {
                w.record(line.clone()).await?;
            }
            Ok(true)
        })
    });
    if put.await? {
        return Ok(Some(MatchState::Waiting));
    }
    full(app, caller).await?;
    Ok(None)
}

/// Writes down, once a day for each client, that no more is put before people.
async fn full(app: &App, caller: &Caller) -> Result<(), store::Error> {
    let (client, today) = (caller.client.id, caller.now.0.div_euclid(DAY));
    let is_new = app.matching.full.lock().is_ok_and(|mut full| full.insert(client, today) != Some(today));
    if !is_new {
        return Ok(());
    }
    let line = Event {
        organisation: Some(caller.client.organisation),
        at: caller.now,
        actor: None,
        act: Act::MatchesFull,
        object: client.to_string(),
        detail: std::collections::BTreeMap::new(),
    };
    let put = app.store.write("full", line, |w, line| Box::pin(async move { w.record(line.clone()).await.map(drop) }));
    put.await
}
