//! The live board and its events; and what its facilitators do to it: every act one transaction with its line, then every screen is told.

pub(crate) mod duplicates;
pub(crate) mod moderate;
pub(crate) mod themes;

use std::collections::BTreeSet;

use ::dialogue::near::{self, Near, Said};
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::Response;
use axum::routing::get;
use futures_util::future::BoxFuture;
use people::audit::Event;
use people::{PersonId, Refused, Right};
use store::{StatementRow, StatementState, Writer};

use super::{Found, lead_dialogue, open_dialogue};
use crate::app::Shared;
use crate::board::{self, state::Board};
use crate::door::{Problem, Sent, Visit};
use crate::form::Fields;
use crate::handlers::Answer;
use crate::handlers::organisation::still;
use crate::views::dialogue::board as view;

/// Its addresses.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/dialogues/{id}/board", get(show))
        .route("/dialogues/{id}/live", get(live))
        .route("/dialogues/{id}/moderate", get(moderate::show).post(moderate::decide))
        .route("/dialogues/{id}/themes", get(themes::show).post(themes::change))
        .route("/dialogues/{id}/duplicates", get(duplicates::show).post(duplicates::join))
}

/// What the forms of these pages are signed for.
pub(crate) const FORM: &str = "board";
/// Statements that are marked at once, at most.
const MARKS: usize = 100;

/// A form of one of these pages, sent by somebody who leads the dialogue.
async fn led(sent: &Sent, id: &str) -> Result<(Found, PersonId), Problem> {
    let led = lead_dialogue(&sent.visit, id).await?;
    sent.check(FORM, 0)?;
    Ok(led)
}

/// Numbers of the statements that were marked. What is no number was not sent by our page.
fn marked(fields: &Fields) -> Result<Vec<i64>, Problem> {
    let marks: Result<BTreeSet<i64>, _> = fields.all("mark").take(MARKS).map(str::parse).collect();
    marks.map(|marks| marks.into_iter().collect()).map_err(|_| Problem::Missing)
}

/// The only number of a name.
fn number(fields: &Fields, name: &str) -> Result<i64, Problem> {
    fields.one(name).parse().map_err(|_| Problem::Missing)
}

/// Numbers as a line of the log holds them.
fn words(numbers: &[i64]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// One act of a facilitator: she still may, something changes, and it leaves its line; then every screen is told. Returns how much changed;
/// if nothing did, no line is left.
async fn act<I, F>(
    visit: &Visit,
    (found, me): (&Found, PersonId),
    line: Event,
    input: I,
    work: F,
) -> Result<u64, Problem>
where
    I: Send + Sync + 'static,
    F: for<'t> Fn(&'t mut Writer, &'t str, &'t I) -> BoxFuture<'t, store::Result<u64>> + Send + Sync + 'static,
{
    let (organisation, id) = (found.row.organisation, found.row.id.clone());
    let done = visit.app.store.write("board", (line, id, input, work), move |w, (line, id, input, work)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            let done = work(w, id, input).await?;
            if done > 0 {
                w.record(line.clone()).await?;
            }
            Ok(done)
        })
    });
    let done = done.await?;
    visit.app.board.poke(&found.row.id);
    Ok(done)
}

/// Statements of one prompt that are compared, the newest: work grows with the square of their number.
const COMPARED: usize = 1_500;

/// Pairs of statements of one prompt that look alike, nearest first, without those that somebody left as they are. Only what is shown or
/// waits is compared.
async fn alike(visit: &Visit, id: &str, rows: &[StatementRow]) -> Result<Vec<Near>, Problem> {
    let mut reader = visit.app.store.reader().await?;
    let kept: BTreeSet<(i64, i64)> = reader.kept_apart(id).await?.into_iter().collect();
    let mut texts: Vec<(i64, i64, Vec<String>)> = rows
        .iter()
        .filter(|row| matches!(row.state, StatementState::Shown | StatementState::Waiting))
        .map(|row| (row.prompt, row.number, vec![row.text.clone()]))
        .collect();
    for translation in reader.translations(id).await? {
        if let Some((.., texts)) = texts.iter_mut().find(|(_, number, _)| *number == translation.statement) {
            texts.push(translation.text);
        }
    }
    drop(reader);
    // A thousand statements are a moment's work, and other people are waiting.
    let found = tokio::task::spawn_blocking(move || {
        let prompts: BTreeSet<i64> = texts.iter().map(|(prompt, ..)| *prompt).collect();
        let mut found = Vec::new();
        for prompt in prompts {
            let mut of: Vec<_> = texts.iter().filter(|(of, ..)| *of == prompt).collect();
            let old = of.len().saturating_sub(COMPARED);
            let of = of.split_off(old).into_iter();
            let said: Vec<Said<'_>> = of
                .map(|(_, number, texts)| Said { number: *number, texts: texts.iter().map(String::as_str).collect() })
                .collect();
            found.extend(near::pairs(&said, near::LEAST));
        }
        found.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.one, a.other).cmp(&(b.one, b.other))));
        found
    });
    let mut found = found.await.map_err(|_| Problem::Broken)?;
    found.retain(|near| !kept.contains(&(near.one, near.other)));
    Ok(found)
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
