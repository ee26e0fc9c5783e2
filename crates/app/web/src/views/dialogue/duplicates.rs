//! Pairs that look alike, side by side, and what was joined before.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::near::Near;
use store::{StatementRow, StatementState};

use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::handlers::dialogue::board::FORM;
use crate::views::html;

/// Pairs of a page: what is decided makes room for the next.
const PAIRS: usize = 15;
/// What may be told as done, by the word in the address.
const DONE: [&str; 3] = ["join", "leave", "part"];

struct Text<'a> {
    number: i64,
    lang: &'a str,
    language: Option<&'a str>,
    text: &'a str,
    votes: i64,
    waits: bool,
}

impl<'a> Text<'a> {
    fn of(row: &'a StatementRow) -> Self {
        Self {
            number: row.number,
            lang: &row.lang,
            language: dialogue::lang::name(&row.lang),
            text: &row.text,
            votes: row.votes(),
            waits: row.state == StatementState::Waiting,
        }
    }
}

/// Two statements; one that waits cannot stand for another.
struct Pair<'a> {
    one: Text<'a>,
    other: Text<'a>,
}

/// One that stands for others.
struct Joined<'a> {
    stays: Text<'a>,
    others: Vec<Text<'a>>,
}

#[derive(Template)]
#[template(path = "dialogue/board/duplicates.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: &'a str,
    lang: &'a str,
    token: String,
    pairs: Vec<Pair<'a>>,
    more: usize,
    joined: Vec<Joined<'a>>,
    done: String,
}

/// The page.
pub(crate) fn page(visit: &Visit, found: &Found, rows: &[StatementRow], near: &[Near]) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let by: BTreeMap<i64, &StatementRow> = rows.iter().map(|row| (row.number, row)).collect();
    let pair = |near: &Near| {
        let (one, other) = (by.get(&near.one)?, by.get(&near.other)?);
        Some(Pair { one: Text::of(one), other: Text::of(other) })
    };
    let mut joined: BTreeMap<i64, Vec<Text<'_>>> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.state == StatementState::Merged) {
        if let Some(into) = row.merged_into {
            joined.entry(into).or_default().push(Text::of(row));
        }
    }
    let joined = joined.into_iter().rev();
    let joined = joined.filter_map(|(into, others)| Some(Joined { stays: Text::of(by.get(&into)?), others }));
    let done = visit.query.get("done").filter(|word| DONE.contains(word));
    let page = Page {
        id: &found.row.id,
        title: &found.session.title,
        lang: &found.session.lang,
        token: visit.token(FORM),
        pairs: near.iter().take(PAIRS).filter_map(pair).collect(),
        more: near.len().saturating_sub(PAIRS),
        joined: joined.collect(),
        done: done.map(|word| c.t2("board-done-", word)).unwrap_or_default(),
        c: &c,
    };
    html(&page, StatusCode::OK)
}
