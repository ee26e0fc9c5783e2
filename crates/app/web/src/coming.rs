//! The dialogue that the first page tells of: one that is under way or comes next, else one that still takes statements.
//!
//! It is the only thing on a page that is kept which changes while the program runs. So the page is kept under the version of the session
//! that it tells of, and which session that is, is looked up anew every few seconds, and at once where it was changed here. Absent on
//! purpose: anything about who reads the page. A store that does not answer is no reason to show no first page.

use std::sync::{Arc, Mutex, PoisonError};

use ::dialogue::Phase;
use people::Millis;

use crate::app::App;
use crate::handlers::dialogue::{Found, read};

/// How long it is known, in milliseconds. Another server may change it meanwhile.
const KNOWN: i64 = 5_000;
/// How long the first page waits for the store.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(300);
/// A session lasts no longer than this.
const DAY: i64 = 86_400_000;
/// Sessions that are looked at, at most.
const MOST: i64 = 100;

/// A session to tell of.
#[derive(Debug)]
pub(crate) struct Coming {
    /// As anybody may see it.
    pub(crate) found: Found,
}

impl Coming {
    /// What a page that tells of it is kept under: another for each change.
    pub(crate) fn key(&self) -> String {
        let row = &self.found.row;
        format!(" {} {} {}", row.id, row.changed.0, row.phase)
    }
}

/// What was found, and when.
type Seen = Option<(Millis, Option<Arc<Coming>>)>;

/// What was found last.
#[derive(Default)]
pub(crate) struct Known(Mutex<Seen>);

impl Known {
    /// It was changed just now.
    pub(crate) fn forget(&self) {
        self.set(None);
    }

    fn set(&self, seen: Seen) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = seen;
    }

    fn get(&self, now: Millis) -> Option<Option<Arc<Coming>>> {
        let seen = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        seen.filter(|(at, _)| (0..KNOWN).contains(&now.since(*at))).map(|(_, coming)| coming)
    }
}

/// The session to tell of now, if there is any.
pub(crate) async fn next(app: &App) -> Option<Arc<Coming>> {
    let now = app.now();
    if let Some(known) = app.coming.get(now) {
        return known;
    }
    // The first page needs nothing else from the store, and waits for it no longer than anybody notices.
    let looked = tokio::time::timeout(PATIENCE, look(app, now)).await.unwrap_or(Ok(None));
    match looked {
        Ok(found) => {
            let coming = found.map(|found| Arc::new(Coming { found }));
            app.coming.set(Some((now, coming.clone())));
            coming
        }
        Err(error) => {
            app.failed("(next dialogue)", &error);
            // Asked again in a while, not by everybody who comes meanwhile.
            app.coming.set(Some((now, None)));
            None
        }
    }
}

async fn look(app: &App, now: Millis) -> store::Result<Option<Found>> {
    let mut reader = app.store.reader().await?;
    let coming = reader.dialogues_public(now.plus(-DAY), Millis(i64::MAX), MOST).await?;
    let coming = coming.into_iter().filter_map(|row| read(row, false).ok());
    let next = coming.into_iter().find(|found| {
        let end = found.row.starts.plus(i64::from(found.session.minutes) * 60_000);
        matches!(found.phase, Phase::Announced | Phase::Open) && !found.is_cancelled() && end >= now
    });
    if next.is_some() {
        return Ok(next);
    }
    // What is over in the room may go on for those who were not in it: of several the newest.
    Ok(reader.dialogues_open(MOST).await?.into_iter().rev().find_map(|row| read(row, false).ok()))
}
