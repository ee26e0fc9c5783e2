//! Every statement that is shown, with everybody's votes, in a table: page by page, in the order in which they came.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use opinion::Interval;

use super::line::Line;
use super::{To, percent};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::outcome::{Outcome, Reach, Told};
use crate::views::dialogue::card::FEW;
use crate::views::html;

/// Statements on a page.
const PAGE: usize = 40;

/// One statement.
struct Row {
    number: i64,
    line: Line,
    /// Share that agrees, share that disagrees, each with its interval; empty if nobody voted.
    agree: String,
    disagree: String,
    pass: String,
    voted: u32,
    /// Share that agrees if each group counted as one; empty without groups.
    even: String,
}

#[derive(Template)]
#[template(path = "dialogue/map/all.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    title: &'a str,
    title_lang: &'a str,
    id: &'a str,
    to: To,
    few: bool,
    groups: bool,
    rows: Vec<Row>,
    place: String,
    before: String,
    next: String,
}

fn interval(c: &Ctx<'_>, of: &Interval) -> String {
    let [share, low, high] = [of.share, of.low, of.high].map(|v| percent(v).into());
    c.m("map-percent", &[("share", share), ("low", low), ("high", high)])
}

fn row(c: &Ctx<'_>, found: &Found, (number, told): (&i64, &Told), groups: bool) -> Row {
    let line = Line::bare(c, found, *number, told);
    let number = *number;
    // The direction of a few votes is not told, as on the board.
    match told.seen.as_ref().filter(|seen| i64::from(seen.votes.seen) >= FEW) {
        Some(seen) => Row {
            number,
            line,
            agree: interval(c, &seen.everyone),
            disagree: interval(c, &seen.disagree),
            pass: (seen.votes.seen - seen.votes.agree - seen.votes.disagree).to_string(),
            voted: seen.votes.seen,
            even: if groups { interval(c, &seen.reweighted) } else { String::new() },
        },
        None => Row {
            number,
            line,
            agree: String::new(),
            disagree: String::new(),
            pass: String::new(),
            voted: told.votes,
            even: String::new(),
        },
    }
}

/// The page.
pub(crate) fn page(visit: &Visit, found: &Found, outcome: &Outcome) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let groups = outcome.reach == Reach::Groups;
    let pages = outcome.statements.len().div_ceil(PAGE).max(1);
    let page = visit.query.get("page").and_then(|n| n.parse().ok()).unwrap_or(1).clamp(1, pages);
    let at = |n: usize| c.href(&format!("/dialogues/{}/map/all?page={n}", found.row.id));
    let here = outcome.statements.iter().skip((page - 1) * PAGE).take(PAGE);
    let page = Page {
        title: &found.session.title,
        title_lang: &found.session.lang,
        id: &found.row.id,
        to: To::of(&c, found),
        few: outcome.reach == Reach::TooFew,
        groups,
        rows: here.map(|told| row(&c, found, told, groups)).collect(),
        place: if pages > 1 {
            c.m("work-page", &[("page", page.to_string().into()), ("pages", pages.to_string().into())])
        } else {
            String::new()
        },
        before: if page > 1 { at(page - 1) } else { String::new() },
        next: if page < pages { at(page + 1) } else { String::new() },
        c: &c,
    };
    html(&page, StatusCode::OK)
}
