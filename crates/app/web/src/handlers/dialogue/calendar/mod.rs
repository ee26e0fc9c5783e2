//! Series, sessions, the calendar, feeds and resources; where facilitators make them and let people in.

pub(crate) mod edit;
pub(crate) mod feeds;
pub(crate) mod lead;
pub(crate) mod library;
pub(crate) mod links;
pub(crate) mod public;
mod reading;

use axum::Router;
use axum::routing::{get, post};

use crate::app::Shared;
use crate::door::{Problem, Sent};

/// What the forms of these pages are signed for.
pub(crate) const FORM: &str = "calendar";

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/dialogues", get(public::list))
        .route("/series/{id}", get(public::series))
        .route("/dialogues/{id}", get(public::session))
        .route("/resources", get(library::list))
        .route("/resources/{id}", get(library::one))
        .route("/events.ics", get(feeds::events))
        .route("/dialogues/{id}/event.ics", get(feeds::event))
        .route("/dialogues.atom", get(feeds::atom))
        .route("/organisations/{id}/dialogues", get(lead::organisation))
        .route("/organisations/{id}/series/new", get(edit::new_series).post(edit::make_series))
        .route("/organisations/{id}/resources/new", get(library::new).post(library::make))
        .route("/series/{id}/edit", get(edit::series).post(edit::change_series))
        .route("/series/{id}/new", get(edit::begin_session).post(edit::make_session))
        .route("/dialogues/{id}/edit", get(edit::session).post(edit::change_session))
        .route("/dialogues/{id}/hoped", get(edit::hopes).post(edit::change_hopes))
        .route("/dialogues/{id}/lead", get(lead::desk).post(lead::go))
        .route("/dialogues/{id}/links", get(links::list).post(links::make))
        .route("/dialogues/{id}/links/withdraw", post(links::withdraw))
        .route("/resources/{id}/edit", get(library::edit).post(library::change))
        .route("/resources/{id}/withdraw", post(library::withdraw))
}

/// Whether a form is one of these pages', sent by this session.
fn ours(sent: &Sent) -> Result<(), Problem> {
    sent.check(FORM, 0)?;
    Ok(())
}

/// The version that a form started from.
fn seen(sent: &Sent) -> Result<people::Millis, Problem> {
    sent.fields.one("seen").parse().map(people::Millis).map_err(|_| reading::odd())
}
