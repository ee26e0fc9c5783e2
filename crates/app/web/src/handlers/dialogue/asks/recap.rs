//! The recap of a session: a page, a file of words and a file for paper, all made from one.
//!
//! It is published by closing the session. Before that facilitators see it as it stands; everybody else is led to the session.

use std::sync::Arc;

use ::dialogue::Phase;
use ::dialogue::ask::{GroupShare, Share};
use ::dialogue::recap::{Asked, Group, Heard, Reach, Recap, Room, Theme, markdown};
use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use opinion::Interval;
use store::StatementRow;

use crate::charts::opinion::letter;
use crate::door::{Problem, Visit};
use crate::handlers::Answer;
use crate::handlers::dialogue::{Found, open_dialogue};
use crate::outcome::{self, Outcome};
use crate::views::dialogue::asks::{paper, recap as view};
use crate::when;

/// The session of an address, or the way to it for those who have to wait.
pub(super) async fn closed(visit: &Visit, id: &str) -> Result<Result<Found, Response>, Problem> {
    let found = open_dialogue(visit, id).await?;
    if found.phase == Phase::Closed || found.leads {
        return Ok(Ok(found));
    }
    Ok(Err(visit.go(&format!("/dialogues/{}", found.row.id))))
}

/// Everything that the recap is made from, and what is drawn beside it.
async fn gather(visit: &Visit, found: &Found) -> Result<(Recap, Arc<Outcome>), Problem> {
    let outcome = outcome::of(&visit.app, found).await?;
    let mut reader = visit.app.store.reader().await?;
    let themes = reader.themes_since(&found.row.id, 0).await?;
    let statements = reader.statements(&found.row.id).await?;
    let mut asks = Vec::new();
    for row in reader.asks_from(&found.row.id).await?.into_iter().filter(|a| a.state == "published") {
        let Ok(ask) = serde_json::from_str(&row.body) else { continue };
        let steps = reader.ask_steps(&row.id).await?;
        let stand = crate::voices::stand(&ask, &steps, when::day(visit.now));
        asks.push(Asked { id: row.id, ask, stand });
    }
    let mut resources = Vec::new();
    for id in &found.session.resources {
        let row = reader.resource(id).await?.filter(|r| r.withdrawn.is_none());
        resources.extend(row.and_then(|r| Some((r.id, serde_json::from_str(&r.body).ok()?))));
    }
    drop(reader);
    let room = Room {
        session: found.session.clone(),
        heard: heard(&outcome, &statements, visit.lang.code()),
        themes: themes.into_iter().filter(|t| !t.gone).map(theme).collect(),
        reach: match outcome.reach {
            outcome::Reach::TooFew => Reach::TooFew,
            outcome::Reach::NoGroups => Reach::NoGroups,
            outcome::Reach::Groups => Reach::Groups,
        },
        support: outcome.support,
        groups: outcome.groups.iter().map(group).collect(),
        between: outcome.between,
        votes: outcome.votes,
        consensus: outcome.consensus.clone(),
        against: outcome.against.clone(),
        divisive: outcome.divisive.clone(),
        figures: outcome.figures.clone(),
        asks,
        resources,
    };
    Ok((Recap::of(room), outcome))
}

fn theme(row: store::ThemeRow) -> Theme {
    Theme { number: row.number, prompt: usize::try_from(row.prompt).unwrap_or(usize::MAX), title: row.title }
}

fn group(of: &outcome::Group) -> Group {
    Group {
        letter: letter(of.letter).to_string(),
        people: of.size,
        own: of.own.iter().map(|own| (own.statement, own.agrees)).collect(),
    }
}

/// Statements with their shares. In a room that is too small for a map they are those of the board, which everybody sees.
fn heard(outcome: &Outcome, rows: &[StatementRow], lang: &str) -> Vec<Heard> {
    let n = |n: i64| u32::try_from(n).unwrap_or(0);
    let share = |of: &Interval| (of.voted > 0).then(|| Share::from(*of));
    let one = |(number, told): (&i64, &outcome::Told)| {
        let bare = Heard {
            number: *number,
            prompt: told.prompt,
            theme: told.theme,
            text: told.text.clone(),
            lang: told.lang.clone(),
            translation: told.translation(lang).unwrap_or_default().to_owned(),
            ..Heard::default()
        };
        let Some(seen) = &told.seen else {
            let row = rows.iter().find(|row| row.number == *number);
            let (agree, disagree, pass) = row.map_or((0, 0, 0), |r| (n(r.agree), n(r.disagree), n(r.pass)));
            let voters = agree + disagree + pass;
            let (agree, disagree) = (Share::of(agree, voters), Share::of(disagree, voters));
            return Heard { voters, agree, disagree, floor: agree.map_or(0.0, |s| s.low), ..bare };
        };
        let groups = outcome.groups.iter().zip(&seen.by_group).map(|(group, of)| GroupShare {
            letter: letter(group.letter).to_string(),
            people: of.voted,
            share: (*of).into(),
        });
        Heard {
            voters: seen.everyone.voted,
            agree: share(&seen.everyone),
            disagree: share(&seen.disagree),
            groups: groups.collect(),
            floor: seen.floor,
            ..bare
        }
    };
    outcome.statements.iter().map(one).collect()
}

/// `GET /dialogues/{id}/recap`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let found = match closed(&visit, &id).await? {
        Ok(found) => found,
        Err(way) => return Ok(way),
    };
    let (recap, outcome) = gather(&visit, &found).await?;
    view::page(&visit, &found, &recap, &outcome)
}

pub(super) fn file(kind: &'static str, name: &str, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(body));
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        out.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// `GET /dialogues/{id}/recap.md`
pub(crate) async fn words(visit: Visit, Path(id): Path<String>) -> Answer {
    let found = match closed(&visit, &id).await? {
        Ok(found) => found,
        Err(way) => return Ok(way),
    };
    let (recap, _) = gather(&visit, &found).await?;
    let c = found.ctx(&visit);
    let mut body = markdown(&recap, &view::Speaker::new(&c, visit.app.origin.text()));
    if found.row.sample {
        body = format!("**{}** {}\n\n{body}", c.t("sample-word"), c.t("sample-words"));
    }
    let name = format!("{}-{}.md", found.row.id, visit.lang.code());
    Ok(file("text/markdown; charset=utf-8", &name, body.into_bytes()))
}

/// `GET /dialogues/{id}/recap.pdf`: in a build with the typesetter; the others lead to the page, which says which build has it.
pub(crate) async fn pdf(visit: Visit, Path(id): Path<String>) -> Answer {
    let found = match closed(&visit, &id).await? {
        Ok(found) => found,
        Err(way) => return Ok(way),
    };
    if !press::BUILT {
        return Ok(visit.go(&format!("/dialogues/{}/recap#take", found.row.id)));
    }
    let (recap, outcome) = gather(&visit, &found).await?;
    let c = found.ctx(&visit);
    let page = paper::paper(&c, &found, &recap, &outcome, visit.app.origin.text());
    // Setting a page takes a core for a moment: not one of those that answer.
    let set = tokio::task::spawn_blocking(move || press::paper(&page)).await;
    let body = set.map_err(|_| Problem::Broken)?.map_err(|_| Problem::Broken)?;
    Ok(file("application/pdf", &format!("{}-{}.pdf", found.row.id, visit.lang.code()), body))
}
