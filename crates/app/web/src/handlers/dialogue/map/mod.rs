//! The opinion map, who is missing, and priorities.
//!
//! Everybody may look, as soon as a session is announced: what votes come to belongs to those who voted. Facilitators see the same
//! figures, and beside each statement the way to make it an ask.

use axum::Router;
use axum::extract::Path;
use axum::routing::get;

use crate::app::Shared;
use crate::door::Visit;
use crate::handlers::Answer;
use crate::handlers::dialogue::open_dialogue;
use crate::outcome;
use crate::views::dialogue::map as view;

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/dialogues/{id}/map", get(show)).route("/dialogues/{id}/map/all", get(all))
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
