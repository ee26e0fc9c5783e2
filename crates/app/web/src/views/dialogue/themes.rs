//! Where facilitators make themes, order them, and put statements under them: one prompt at a time.
//!
//! The forms are the whole of it. A script lets a statement be dragged to a theme as well, and sends the same form.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use store::{StatementRow, StatementState, ThemeRow};

use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::handlers::dialogue::board::FORM;
use crate::handlers::dialogue::board::themes::{TITLE, Wrong};
use crate::http::with_script;
use crate::views::html;

/// Statements of a page. Those under no theme come first, so that the list grows shorter as one works.
const ROWS: usize = 30;
/// What may be told as done, by the word in the address.
const DONE: [&str; 6] = ["make", "name", "up", "down", "drop", "put"];

/// Everything about a prompt.
pub(crate) struct Desk {
    pub(crate) prompt: i64,
    pub(crate) rows: Vec<StatementRow>,
    pub(crate) themes: Vec<ThemeRow>,
    pub(crate) wrong: Option<Wrong>,
}

struct Tab<'a> {
    href: String,
    lang: &'a str,
    text: &'a str,
    here: bool,
}

struct Theme<'a> {
    number: i64,
    title: &'a str,
    statements: usize,
    first: bool,
    last: bool,
    error: String,
}

struct Row<'a> {
    mark: i64,
    lang: &'a str,
    text: &'a str,
    under: &'a str,
    waits: bool,
    marked: bool,
}

#[derive(Template)]
#[template(path = "dialogue/board/themes.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: &'a str,
    lang: &'a str,
    token: String,
    prompt: i64,
    most: usize,
    tabs: Vec<Tab<'a>>,
    themes: Vec<Theme<'a>>,
    rows: Vec<Row<'a>>,
    more: usize,
    done: String,
    /// What is wrong with the new title, and what it was.
    odd: (String, &'a str),
    /// What is wrong with the marks.
    marks: String,
}

/// The page.
pub(crate) fn page(visit: &Visit, found: &Found, desk: &Desk, status: StatusCode) -> Result<Response, Problem> {
    let mut c = found.ctx(visit);
    c.query = format!("prompt={}", desk.prompt);
    let alive: Vec<&ThemeRow> = desk.themes.iter().filter(|t| t.prompt == desk.prompt && !t.gone).collect();
    let stands = |row: &&StatementRow| matches!(row.state, StatementState::Shown | StatementState::Waiting);
    let mut of: Vec<&StatementRow> = desk.rows.iter().filter(|row| row.prompt == desk.prompt).filter(stands).collect();
    let under = |row: &StatementRow| row.theme.and_then(|theme| alive.iter().find(|t| t.number == theme));
    of.sort_by_key(|row| (under(row).map_or(0, |theme| theme.place), row.number));
    let wrong = |theme: i64, id: &str| desk.wrong.as_ref().filter(|w| w.theme == theme && w.id == id);
    let last = alive.len().saturating_sub(1);
    let themes = alive.iter().enumerate().map(|(place, theme)| {
        let odd = wrong(theme.number, "board-wrong-title");
        Theme {
            number: theme.number,
            title: odd.map_or(theme.title.as_str(), |odd| odd.title.as_str()),
            statements: of.iter().filter(|row| row.theme == Some(theme.number)).count(),
            first: place == 0,
            last: place == last,
            error: odd.map(|odd| c.t(odd.id)).unwrap_or_default(),
        }
    });
    let marks: &[String] = desk.wrong.as_ref().map(|wrong| wrong.marks.as_slice()).unwrap_or_default();
    let rows = of.iter().take(ROWS).map(|row| Row {
        mark: row.number,
        lang: &row.lang,
        text: &row.text,
        under: under(row).map(|theme| theme.title.as_str()).unwrap_or_default(),
        waits: row.state == StatementState::Waiting,
        marked: marks.contains(&row.number.to_string()),
    });
    let tabs = (0_i64..).zip(&found.session.prompts).map(|(place, prompt)| {
        let (lang, text) = prompt.in_lang(c.lang.code());
        let href = c.dialogue_href(&found.row.id, &format!("themes?prompt={place}"));
        Tab { href, lang, text, here: place == desk.prompt }
    });
    let done = visit.query.get("done").filter(|word| desk.wrong.is_none() && DONE.contains(word));
    let n = visit.query.get("n").and_then(|n| n.parse::<usize>().ok()).unwrap_or(0);
    let odd = wrong(0, "board-wrong-title");
    let page = Page {
        id: &found.row.id,
        title: &found.session.title,
        lang: &found.session.lang,
        token: visit.token(FORM),
        prompt: desk.prompt,
        most: TITLE,
        tabs: tabs.collect(),
        themes: themes.collect(),
        rows: rows.collect(),
        more: of.len().saturating_sub(ROWS),
        done: match (done, n) {
            (Some(_), 0) => c.t("board-done-nothing"),
            (Some("put"), n) => c.n("board-done-put", n),
            (Some(_), _) => c.t("board-done-theme"),
            (None, _) => String::new(),
        },
        odd: (odd.map(|odd| c.t(odd.id)).unwrap_or_default(), odd.map(|odd| odd.title.as_str()).unwrap_or_default()),
        marks: wrong(0, "board-wrong-marks").map(|odd| c.t(odd.id)).unwrap_or_default(),
        c: &c,
    };
    html(&page, status).map(with_script)
}
