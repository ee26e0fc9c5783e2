//! The opinion map, who is missing, and what comes first.
//!
//! Everybody may look, as soon as a session is announced: what votes come to belongs to those who voted. Facilitators see the same
//! figures, and beside each statement the way to make it an ask. Rounds of priorities are opened by them and answered by participants,
//! who are known here by their cookie and by nothing else.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use people::Id;

use crate::app::Shared;
use crate::door::Visit;
use crate::handlers::Answer;
use crate::handlers::dialogue::open_dialogue;
use crate::outcome;
use crate::views::dialogue::map as view;

mod choose;
mod edit;
mod first;
mod score;

pub(crate) use edit::ROUNDS;
pub(crate) use score::WORDS;

/// What the forms of the rounds are signed for.
pub(crate) const FORM: &str = "first";

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/dialogues/{id}/map", get(show))
        .route("/dialogues/{id}/map/all", get(all))
        .route("/dialogues/{id}/priorities", get(first::show))
        .route("/dialogues/{id}/priorities/score", get(score::show).post(score::send))
        .route("/dialogues/{id}/priorities/choose", get(choose::show).post(choose::send))
        .route("/dialogues/{id}/priorities/edit", get(edit::show).post(edit::send))
}

/// `GET /dialogues/{id}/map`
async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let found = open_dialogue(&visit, &id).await?;
    let outcome = outcome::of(&visit.app, &found).await?;
    view::page(&visit, &found, &outcome)
}

/// `GET /dialogues/{id}/map/all`: every statement that is shown, in a table.
async fn all(visit: Visit, Path(id): Path<String>) -> Answer {
    let found = open_dialogue(&visit, &id).await?;
    let outcome = outcome::of(&visit.app, &found).await?;
    view::all::page(&visit, &found, &outcome)
}

/// A number of hers that decides in which order she is asked; the same whenever she comes back.
fn seed(me: Id) -> u64 {
    me.to_bytes().iter().fold(0, |sum, byte| (sum << 8) ^ (sum >> 56) ^ u64::from(*byte))
}
