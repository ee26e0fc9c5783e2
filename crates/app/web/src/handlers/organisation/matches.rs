//! What matched in the organisation's banks: people look at it, and say what it is.
//!
//! A match is near in numbers and nothing else. One person alone takes nothing down: *confirmed* needs two, one after the other; *another
//! picture* and *unsure* need one. Where the second does not agree with the first, it is unsure and stays open, and the second cannot settle it:
//! it takes somebody else, the first or a third.

use axum::extract::Path;
use axum::http::StatusCode;
use people::audit::Act;
use people::{MatchId, OrgId, PersonId, Right};
use store::{Error, FoundMatch, MatchState};

use super::{event, named, of, still};
use crate::door::{Problem, Sent, Visit};
use crate::handlers::{Answer, reading};
use crate::views::organisation::matches as view;

/// What the form of these pages is signed for.
pub(crate) const FORM: &str = "match";
/// Matches on a page, and those that were decided below them.
const PAGE: usize = 25;

/// A place in the queue, as addresses write it.
fn place(text: &str) -> Option<(people::Millis, MatchId)> {
    let (made, id) = text.split_once('.')?;
    Some((people::Millis(made.parse().ok()?), id.parse().ok()?))
}

/// `GET /organisations/{id}/matches`: what waits, oldest first.
pub(crate) async fn queue(visit: Visit, Path(id): Path<String>) -> Answer {
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ReviewMatches)?;
    let here = of(&visit, organisation).await?;
    reading::note(&visit, (organisation, me), Act::MatchRead, String::new()).await?;
    let mut reader = visit.app.store.reader().await?;
    let after = visit.query.get("after").and_then(place);
    // One more than is shown, to see whether there is another page.
    let mut open = reader.matches_open(organisation, after, 1 + PAGE as i64).await?;
    let more = open.len() > PAGE;
    open.truncate(PAGE);
    let next = open.last().filter(|_| more).map(|row| format!("{}.{}", row.made.0, row.id));
    let done = if after.is_none() { reader.matches_done(organisation, PAGE as i64).await? } else { Vec::new() };
    let waiting = reader.count_matches(organisation).await?;
    let poisoned = reader.poisoned(organisation).await?;
    drop(reader);
    let holds = visit.app.poisoned_banks(organisation);
    view::queue(&visit, &here, &view::Queue { waiting, open, done, next, poisoned, holds })
}

async fn find(visit: &Visit, organisation: OrgId, id: &str) -> Result<FoundMatch, Problem> {
    let id: MatchId = id.parse().map_err(|_| Problem::Missing)?;
    visit.app.store.reader().await?.found_match(organisation, id).await?.ok_or(Problem::Missing)
}

/// `GET /organisations/{id}/matches/{match}`
pub(crate) async fn show(visit: Visit, Path((id, which)): Path<(String, String)>) -> Answer {
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ReviewMatches)?;
    let (here, row) = (of(&visit, organisation).await?, find(&visit, organisation, &which).await?);
    reading::note(&visit, (organisation, me), Act::MatchRead, row.id.to_string()).await?;
    let mut reader = visit.app.store.reader().await?;
    let mut history = reader.audit_of(Some(organisation), &row.id.to_string()).await?;
    history.retain(|line| line.act != Act::MatchRead.word());
    let mut names = std::collections::BTreeMap::new();
    for person in history.iter().filter_map(|line| line.actor) {
        if let Some(found) = reader.person(person).await? {
            names.insert(person, found.name);
        }
    }
    drop(reader);
    view::one(&visit, &here, &row, &view::One { me, history, names })
}

/// What follows of what somebody says.
fn next(row: &FoundMatch, me: PersonId, word: &str) -> Result<(MatchState, Act), Problem> {
    let hers = row.seconded_by == Some(me);
    Ok(match (word, row.state) {
        ("confirm", MatchState::Seconded) if hers => return Err(Problem::Store(Error::Refused("match-own"))),
        ("confirm", MatchState::Seconded) => (MatchState::Confirmed, Act::MatchDecided),
        ("confirm", _) => (MatchState::Seconded, Act::MatchSeconded),
        // Two who do not agree are not outvoted by who comes last, nor by who comes twice: the store holds back whoever made it unsure.
        ("different", MatchState::Seconded) if !hers => (MatchState::Unsure, Act::MatchDecided),
        ("different", _) => (MatchState::Different, Act::MatchDecided),
        ("unsure", _) => (MatchState::Unsure, Act::MatchDecided),
        _ => return Err(Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable")),
    })
}

/// `POST /organisations/{id}/matches/{match}`
pub(crate) async fn say(Path((id, which)): Path<(String, String)>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let organisation = named(&id)?;
    let me = visit.may(organisation, Right::ReviewMatches)?;
    sent.check(FORM, 0)?;
    let row = find(visit, organisation, &which).await?;
    let seen = MatchState::ALL.into_iter().find(|state| state.word() == fields.one("state"));
    let seen = seen.ok_or(Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable"))?;
    // What she saw is not what stands there now: she has to look again.
    if seen != row.state || !row.state.is_open() {
        return Err(Problem::Store(Error::Refused("match-moved")));
    }
    let (to, act) = next(&row, me, fields.one("decision"))?;
    let line = event(visit, (organisation, me), act, row.id.to_string(), [("said", to.word().to_owned())]);
    let (of, now, from) = ((organisation, row.id), visit.now, row.state);
    let is_disputed = row.state == MatchState::Unsure && row.seconded_by.is_some();
    let refused = if is_disputed && to != MatchState::Unsure { "match-own" } else { "match-moved" };
    visit
        .app
        .store
        .write("match", line, move |w, line| {
            Box::pin(async move {
                still(w, me, organisation, Right::ReviewMatches).await?;
                let moved = match to {
                    MatchState::Seconded => w.second_match(of, me, now).await?,
                    to => w.decide_match(of, (from, to), me, now).await?,
                };
                if !moved {
                    return Err(Error::Refused(refused));
                }
                w.record(line.clone()).await.map(drop)
            })
        })
        .await?;
    Ok(visit.go(&format!("/organisations/{organisation}/matches/{}?done={}", row.id, to.word())))
}
