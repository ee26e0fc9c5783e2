//! The calendar for calendar programs, and what changed in it for readers of news.

use ::dialogue::Phase;
use axum::extract::Path;
use people::Millis;

use super::public::all;
use crate::door::{Problem, Visit};
use crate::handlers::Answer;
use crate::handlers::dialogue::open_dialogue;
use crate::views::dialogue::calendar::feeds as view;

/// Sessions in a feed at most.
const MOST: i64 = 500;
/// Entries of the news at most.
const NEWS: i64 = 50;
/// How far back the calendar goes: a quarter of a year.
const BACK: i64 = 92 * 86_400_000;

/// `GET /events.ics`: every session that is announced, and what was lately.
pub(crate) async fn events(visit: Visit) -> Answer {
    let from = visit.now.plus(-BACK);
    let rows = visit.app.store.reader().await?.dialogues_public(from, Millis(i64::MAX), MOST).await?;
    view::calendar(&visit, &all(rows), None)
}

/// `GET /dialogues/{id}/event.ics`: one session. A draft is no event, not even for those who write it.
pub(crate) async fn event(visit: Visit, Path(id): Path<String>) -> Answer {
    let found = open_dialogue(&visit, &id).await?;
    if found.phase == Phase::Draft {
        return Err(Problem::Missing);
    }
    view::calendar(&visit, std::slice::from_ref(&found), Some(&id))
}

/// `GET /dialogues.atom`
pub(crate) async fn atom(visit: Visit) -> Answer {
    let rows = visit.app.store.reader().await?.dialogues_changed(NEWS).await?;
    view::atom(&visit, &all(rows))
}
