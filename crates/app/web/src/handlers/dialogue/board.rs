//! The live board and its events. What facilitators do to it is in `moderate`, `themes` and `alike`.

use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::Response;
use axum::routing::get;
use people::Refused;

use super::open_dialogue;
use crate::app::Shared;
use crate::board::{self, state::Board};
use crate::door::{Problem, Visit};
use crate::handlers::Answer;
use crate::views::dialogue::board as view;

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/dialogues/{id}/board", get(show)).route("/dialogues/{id}/live", get(live))
}

/// The board as it is now: from memory, if somebody looks at it and nothing was changed since.
async fn current(visit: &Visit, id: &str) -> Result<std::sync::Arc<Board>, Problem> {
    let known = match visit.app.board.room(id) {
        Some(room) => room.board().await,
        None => None,
    };
    let mut reader = visit.app.store.reader().await?;
    if let Some(board) = known
        && reader.board_seq(id).await? == Some(board.seq)
    {
        return Ok(board);
    }
    Ok(Board::read(&mut reader, id).await?.ok_or(Problem::Missing)?.into())
}

/// `GET /dialogues/{id}/board`, and with `?view=projector` for the wall of a room.
async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let found = open_dialogue(&visit, &id).await?;
    let board = current(&visit, &id).await?;
    match visit.query.get("view") {
        Some("projector") => view::projector(&visit, &found, &board),
        _ => view::page(&visit, &found, &board),
    }
}

/// `GET /dialogues/{id}/live`: server-sent events (HTML Living Standard, section 9.2). Whoever opens the address as a page is led to the
/// board.
async fn live(visit: Visit, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let found = open_dialogue(&visit, &id).await?;
    let header = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if !header(&header::ACCEPT).is_some_and(|kinds| kinds.contains("text/event-stream")) {
        return Ok(visit.go(&format!("/dialogues/{}/board", found.row.id)));
    }
    // What the browser saw last wins over what the page knew when it was made.
    let last = header(&HeaderName::from_static("last-event-id")).or_else(|| visit.query.get("after"));
    let seen = last.and_then(|text| text.trim().parse().ok()).filter(|seen| *seen >= 0).unwrap_or(0);
    let seat = visit.app.board.seat(visit.network).ok_or(Problem::Refused(Refused::TooMany { seconds: 30 }))?;
    let listening = board::listen(&visit.app, &found.row.id, visit.lang, seen, seat).await?.ok_or(Problem::Missing)?;
    let mut response = Response::new(Body::from_stream(listening.stream()));
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream; charset=utf-8"));
    // Some proxies gather what they pass on, unless they are asked not to.
    out.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    Ok(response)
}
