//! Taking part: coming in, statements, votes, what she said of herself, leaving.
//!
//! Nobody here has an account. A handler takes a [`Voice`](crate::voice::Voice) or a [`VoiceSent`](crate::voice::VoiceSent) and leaves no line in
//! the audit log: that log is about those who lead, and what participants do is counted, never followed.

use axum::Router;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use axum::routing::get;
use people::Refused;

use crate::app::Shared;

mod join;
mod me;
mod say;
mod translate;
mod vote;

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/dialogues/{id}/join", get(join::show).post(join::enter))
        .route("/dialogues/{id}/join/{token}", get(join::show_link).post(join::enter_by_link))
        .route("/dialogues/{id}/vote", get(vote::show).post(vote::cast))
        .route("/dialogues/{id}/say", get(say::show).post(say::send))
        .route("/dialogues/{id}/me", get(me::show).post(me::declare))
        .route("/dialogues/{id}/me/statement", get(me::ask_one).post(me::take_back))
        .route("/dialogues/{id}/me/leave", get(me::ask).post(me::leave))
        .route("/dialogues/{id}/statements/{n}/translate", get(translate::show).post(translate::send))
}

/// A page that says "not so fast" tells browsers when to come back.
fn later(mut response: Response, refused: &Refused) -> Response {
    if let Refused::TooMany { seconds } = refused
        && let Ok(value) = HeaderValue::from_str(&seconds.to_string())
    {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    response
}
