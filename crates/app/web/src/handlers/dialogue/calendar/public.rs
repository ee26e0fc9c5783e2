//! The calendar, series and sessions as everybody sees them.

use ::dialogue::Phase;
use axum::extract::Path;
use people::{Millis, OrgId, Right};
use store::{DialogueRow, Reader};

use crate::door::{Problem, Visit};
use crate::handlers::Answer;
use crate::handlers::dialogue::{Found, open_dialogue, read};
use crate::views::dialogue::calendar::public as view;

/// Sessions on a page of what was.
const PAGE: usize = 20;
/// Sessions to come at most, and series.
const MOST: i64 = 100;
/// A session lasts no longer than this.
const DAY: i64 = 86_400_000;

/// Rows that can be read; one that cannot is no reason to show none.
pub(super) fn all(rows: Vec<DialogueRow>) -> Vec<Found> {
    rows.into_iter().filter_map(|row| read(row, false).ok()).collect()
}

/// Where this visitor leads dialogues.
fn desks(visit: &Visit) -> Vec<OrgId> {
    let memberships = visit.session.iter().flat_map(|session| &session.memberships);
    memberships.map(|m| m.organisation).filter(|id| visit.may(*id, Right::LeadDialogues).is_ok()).collect()
}

/// Whether a session is over, or what can be done in it is.
fn is_past(found: &Found, now: Millis) -> bool {
    let end = found.row.starts.plus(i64::from(found.session.minutes) * 60_000);
    match found.phase {
        Phase::Closed => true,
        Phase::Open => false,
        Phase::Draft | Phase::Announced => end < now,
    }
}

/// What an organisation is called.
pub(super) async fn holder(reader: &mut Reader, id: OrgId) -> Result<String, Problem> {
    Ok(reader.organisation(id).await?.map(|of| of.name).unwrap_or_default())
}

/// `GET /dialogues`: what is open, what comes next, what was.
pub(crate) async fn list(visit: Visit) -> Answer {
    let now = visit.now;
    let before = visit.query.get("before").and_then(|n| n.parse().ok()).map(Millis);
    let mut reader = visit.app.store.reader().await?;
    let (mut open, mut next) = (Vec::new(), Vec::new());
    if before.is_none() {
        open = all(reader.dialogues_open(MOST).await?);
        let coming = all(reader.dialogues_public(now.plus(-DAY), Millis(i64::MAX), MOST).await?);
        next = coming.into_iter().filter(|f| f.phase == Phase::Announced && !is_past(f, now)).collect();
    }
    let (from, last) = match before {
        Some(moment) => (moment, visit.query.get("id").unwrap_or("").to_owned()),
        // What was closed before the time that it was announced for is past too.
        None => (Millis(i64::MAX), String::new()),
    };
    let mut past = Vec::new();
    let (mut from, mut last) = (from, last);
    let mut more = true;
    while past.len() <= PAGE && more {
        let rows = reader.dialogues_before(from, &last, MOST).await?;
        more = rows.len() as i64 == MOST;
        if let Some(row) = rows.last() {
            (from, last) = (row.starts, row.id.clone());
        }
        past.extend(all(rows).into_iter().filter(|found| is_past(found, now)));
    }
    let further = past.len() > PAGE;
    past.truncate(PAGE);
    let older = past.last().filter(|_| further).map(|f| format!("before={}&id={}", f.row.starts.0, f.row.id));
    let series = reader.series_public(MOST).await?;
    drop(reader);
    let calendar = view::Calendar { open, next, past, series, older, further: before.is_some() };
    view::list(&visit, calendar, desks(&visit).iter().map(ToString::to_string).collect())
}

/// `GET /series/{id}`: there is a page once something in it was announced, and before that for those who lead it.
pub(crate) async fn series(visit: Visit, Path(id): Path<String>) -> Answer {
    let mut reader = visit.app.store.reader().await?;
    let row = reader.series(&id).await?.ok_or(Problem::Missing)?;
    let leads = visit.session.is_some() && visit.may(row.organisation, Right::LeadDialogues).is_ok();
    let mut sessions = all(reader.dialogues_in(&id).await?);
    sessions.retain(|found| leads || found.phase != Phase::Draft);
    if sessions.is_empty() && !leads {
        return Err(Problem::Missing);
    }
    let holder = holder(&mut reader, row.organisation).await?;
    drop(reader);
    view::series(&visit, &row, &holder, &sessions, leads)
}

/// `GET /dialogues/{id}`
pub(crate) async fn session(visit: Visit, Path(id): Path<String>) -> Answer {
    let found = open_dialogue(&visit, &id).await?;
    let mut reader = visit.app.store.reader().await?;
    let series = reader.series(&found.row.series).await?.ok_or(Problem::Broken)?;
    let holder = holder(&mut reader, found.row.organisation).await?;
    let mut resources = Vec::new();
    for id in &found.session.resources {
        resources.extend(reader.resource(id).await?.filter(|row| row.withdrawn.is_none()));
    }
    drop(reader);
    view::session(&visit, &found, &series, &holder, &resources)
}
