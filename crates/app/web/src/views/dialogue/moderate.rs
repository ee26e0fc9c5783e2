//! Where facilitators read what waits, and look after what stands on the board.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::near::Near;
use store::{BoardRow, StatementRow, StatementState, TranslationRow};

use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::handlers::dialogue::board::FORM;
use crate::handlers::dialogue::board::moderate::{Shelf, Wrong};
use crate::views::html;

/// Rows of a page. What was decided makes room for the next.
const ROWS: usize = 20;
/// What may be told as done, by the word in the address.
const DONE: [&str; 8] = ["show", "hide", "pin", "unpin", "light", "unlight", "publish", "drop"];

/// Everything that is there to be read.
pub(crate) struct Desk {
    pub(crate) shelf: Shelf,
    pub(crate) board: BoardRow,
    pub(crate) rows: Vec<StatementRow>,
    pub(crate) translations: Vec<TranslationRow>,
    /// Pairs that look alike, nearest first.
    pub(crate) near: Vec<Near>,
    pub(crate) wrong: Option<Wrong>,
}

struct Tab {
    href: String,
    name: String,
    count: usize,
    here: bool,
}

/// One row.
struct Row<'a> {
    mark: String,
    number: i64,
    lang: &'a str,
    language: Option<&'a str>,
    text: &'a str,
    /// The statement that a translation is of, with its language.
    of: Option<(&'a str, &'a str)>,
    prompt: &'a str,
    prompt_lang: &'a str,
    made: String,
    pinned: bool,
    lit: bool,
    reason: &'a str,
    votes: i64,
    /// What it looks like: number, language, text.
    near: Option<(i64, &'a str, &'a str)>,
    marked: bool,
}

#[derive(Template)]
#[template(path = "dialogue/board/moderate.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: &'a str,
    lang: &'a str,
    token: String,
    shelf: &'static str,
    tabs: Vec<Tab>,
    rows: Vec<Row<'a>>,
    more: usize,
    lit: bool,
    done: String,
    error: String,
    reason: &'a str,
}

/// The page.
pub(crate) fn page(visit: &Visit, found: &Found, desk: &Desk, status: StatusCode) -> Result<Response, Problem> {
    let mut c = found.ctx(visit);
    c.query = visit.query.without("lang");
    let marks: &[String] = desk.wrong.as_ref().map(|wrong| wrong.marks.as_slice()).unwrap_or_default();
    let mut rows = match desk.shelf {
        Shelf::Translations => translations(&c, found, desk, marks),
        _ => statements(&c, found, desk, marks),
    };
    let more = rows.len().saturating_sub(ROWS);
    rows.truncate(ROWS);
    let count = |shelf| match shelf {
        Shelf::Translations => desk.translations.iter().filter(|t| !t.shown).count(),
        _ => desk.rows.iter().filter(|row| is_on(row, shelf)).count(),
    };
    let tab = |shelf: Shelf| Tab {
        href: c.dialogue_href(&found.row.id, &format!("moderate?state={}", shelf.word())),
        name: c.t2("board-shelf-", shelf.word()),
        count: count(shelf),
        here: shelf == desk.shelf,
    };
    let done = visit.query.get("done").filter(|word| desk.wrong.is_none() && DONE.contains(word));
    let n = visit.query.get("n").and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
    let page = Page {
        id: &found.row.id,
        title: &found.session.title,
        lang: &found.session.lang,
        token: visit.token(FORM),
        shelf: desk.shelf.word(),
        tabs: Shelf::ALL.map(tab).into(),
        rows,
        more,
        lit: desk.board.spotlight.is_some(),
        done: match (done, n) {
            (Some(_), 0) => c.t("board-done-nothing"),
            (Some(word), n) => c.n(&format!("board-done-{word}"), n),
            (None, _) => String::new(),
        },
        error: desk.wrong.as_ref().map(|wrong| c.t(wrong.id)).unwrap_or_default(),
        reason: desk.wrong.as_ref().map(|wrong| wrong.reason.as_str()).unwrap_or_default(),
        c: &c,
    };
    html(&page, status)
}

fn is_on(row: &StatementRow, shelf: Shelf) -> bool {
    match shelf {
        Shelf::Waiting => row.state == StatementState::Waiting,
        Shelf::Shown => row.state == StatementState::Shown,
        Shelf::Hidden => row.state == StatementState::Hidden,
        Shelf::Translations => false,
    }
}

fn prompt<'a>(c: &Ctx<'_>, found: &'a Found, place: i64) -> (&'a str, &'a str) {
    let prompt = usize::try_from(place).ok().and_then(|place| found.session.prompts.get(place));
    prompt.map_or(("en", ""), |prompt| prompt.in_lang(c.lang.code()))
}

/// What waits is read in the order in which it came; all else with the newest first.
fn statements<'a>(c: &Ctx<'_>, found: &'a Found, desk: &'a Desk, marks: &[String]) -> Vec<Row<'a>> {
    let texts: BTreeMap<i64, &StatementRow> = desk.rows.iter().map(|row| (row.number, row)).collect();
    let near = |number: i64| {
        let pair = desk.near.iter().find(|near| near.one == number || near.other == number)?;
        let other = texts.get(&if pair.one == number { pair.other } else { pair.one })?;
        Some((other.number, other.lang.as_str(), other.text.as_str()))
    };
    let mut rows: Vec<_> = desk.rows.iter().filter(|row| is_on(row, desk.shelf)).collect();
    if desk.shelf != Shelf::Waiting {
        rows.reverse();
    }
    rows.into_iter()
        .map(|row| {
            let (prompt_lang, prompt) = prompt(c, found, row.prompt);
            let mark = row.number.to_string();
            Row {
                number: row.number,
                lang: &row.lang,
                language: dialogue::lang::name(&row.lang),
                text: &row.text,
                of: None,
                prompt,
                prompt_lang,
                made: c.moment(&row.made),
                pinned: row.pinned,
                lit: desk.board.spotlight == Some(row.number),
                reason: &row.reason,
                votes: row.votes(),
                near: near(row.number),
                marked: marks.contains(&mark),
                mark,
            }
        })
        .collect()
}

fn translations<'a>(c: &Ctx<'_>, found: &'a Found, desk: &'a Desk, marks: &[String]) -> Vec<Row<'a>> {
    let texts: BTreeMap<i64, &StatementRow> = desk.rows.iter().map(|row| (row.number, row)).collect();
    let waiting = desk.translations.iter().filter(|t| !t.shown);
    let row = |t: &'a TranslationRow| {
        let of = texts.get(&t.statement)?;
        let (prompt_lang, prompt) = prompt(c, found, of.prompt);
        let mark = format!("{}.{}", t.statement, t.lang);
        Some(Row {
            number: t.statement,
            lang: &t.lang,
            language: dialogue::lang::name(&t.lang),
            text: &t.text,
            of: Some((of.lang.as_str(), of.text.as_str())),
            prompt,
            prompt_lang,
            made: c.moment(&t.made),
            pinned: false,
            lit: false,
            reason: "",
            votes: 0,
            near: None,
            marked: marks.contains(&mark),
            mark,
        })
    };
    waiting.filter_map(row).collect()
}
