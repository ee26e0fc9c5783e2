//! Asks, recaps, and the data of a dialogue in and out.
//!
//! An ask is written and published by facilitators of the organisation that led the dialogue. What became of it anybody may say, with a
//! public source; a facilitator who did not say it herself decides. Its own sending is the one thing that she may say and have
//! counted at once: it is what her organisation did.
//!
//! Absent on purpose: comments, signatures, and a way to change words that were sent.

pub(crate) mod data;
pub(crate) mod page;
pub(crate) mod queue;
pub(crate) mod recap;
pub(crate) mod session;
pub(crate) mod write;

use ::dialogue::ask::Ask;
use axum::Router;
use axum::routing::get;
use people::{OrgId, Right};
use store::AskRow;

use crate::app::Shared;
use crate::door::{Problem, Visit};

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/asks/{id}", get(page::show))
        .route("/asks/{id}/steps", get(page::back).post(page::bring))
        .route("/asks/{id}/edit", get(write::edit).post(write::change))
        .route("/dialogues/{id}/asks", get(session::show))
        .route("/dialogues/{id}/recap", get(recap::show))
        .route("/dialogues/{id}/recap.md", get(recap::words))
        .route("/dialogues/{id}/recap.pdf", get(recap::pdf))
        .route("/dialogues/{id}/import", get(data::show).post(data::release))
        .route("/dialogues/{id}/comments.csv", get(data::comments))
        .route("/dialogues/{id}/votes.csv", get(data::votes))
        .route("/dialogues/{id}/asks/new", get(write::blank).post(write::make))
        .route("/organisations/{id}/asks", get(queue::show).post(queue::decide))
}

/// An ask with what its words mean.
pub(crate) struct Kept {
    /// As it is kept.
    pub(crate) row: AskRow,
    /// What it says.
    pub(crate) ask: Ask,
    /// Whether it came from an invented session.
    pub(crate) sample: bool,
    /// Whether the visitor leads for its organisation.
    pub(crate) leads: bool,
}

/// The ask of an address, if this visitor may see it: a draft is there for its facilitators alone.
async fn seen(visit: &Visit, id: &str) -> Result<Kept, Problem> {
    let mut reader = visit.app.store.reader().await?;
    let row = reader.ask(id).await?.ok_or(Problem::Missing)?;
    let sample = match &row.dialogue {
        Some(dialogue) => reader.dialogue(dialogue).await?.is_some_and(|d| d.sample),
        None => false,
    };
    drop(reader);
    let leads = leads(visit, row.organisation);
    if row.state == "draft" && !leads {
        return Err(Problem::Missing);
    }
    let ask = serde_json::from_str(&row.body).map_err(|_| Problem::Broken)?;
    Ok(Kept { row, ask, sample, leads })
}

/// Whether the visitor leads dialogues of an organisation. Asking it leaves no line about a refusal.
fn leads(visit: &Visit, organisation: OrgId) -> bool {
    visit.session.is_some() && visit.may(organisation, Right::LeadDialogues).is_ok()
}

/// Shows what was just decided. The decision lasts already: if the store does not answer this once, the next look from time to time
/// shows it.
async fn show_now(visit: &Visit) {
    let _ = visit.app.reload().await;
}
