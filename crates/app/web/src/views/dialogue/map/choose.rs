//! Two statements beside each other.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use store::{StatementRow, TranslationRow};

use super::To;
use super::said::Said;
use crate::ctx::Ctx;
use crate::door::Problem;
use crate::handlers::dialogue::map::FORM;
use crate::views::html;
use crate::voice::Voice;

/// What there is to show.
pub(crate) struct Shown<'a> {
    /// The two; `None` if she has answered all, or cannot now.
    pub(crate) pair: Option<(&'a StatementRow, &'a StatementRow)>,
    /// Translations of all.
    pub(crate) translations: &'a [TranslationRow],
    /// Pairs that she has answered.
    pub(crate) answered: usize,
    /// Pairs there are.
    pub(crate) all: usize,
    /// Whether answers are taken.
    pub(crate) takes: bool,
    /// What was refused.
    pub(crate) note: Option<String>,
}

struct Card {
    number: i64,
    said: Said,
}

#[derive(Template)]
#[template(path = "dialogue/map/choose.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    title: &'a str,
    title_lang: &'a str,
    id: &'a str,
    to: To,
    action: String,
    token: String,
    cards: Vec<Card>,
    count: String,
    takes: bool,
    note: Option<String>,
}

/// The page.
pub(crate) fn page(voice: &Voice, shown: &Shown<'_>, status: StatusCode) -> Result<Response, Problem> {
    let c = voice.ctx();
    let card = |row: &StatementRow| Card { number: row.number, said: Said::of(&c, row, shown.translations) };
    let page = Page {
        title: &voice.found.session.title,
        title_lang: &voice.found.session.lang,
        id: voice.id(),
        to: To::of(&c, &voice.found),
        action: c.href(&voice.path("/priorities/choose")),
        token: voice.token(FORM),
        cards: shown.pair.map(|(a, b)| vec![card(a), card(b)]).unwrap_or_default(),
        count: c.m("first-chosen", &[("n", shown.answered.into()), ("all", shown.all.into())]),
        takes: shown.takes,
        note: shown.note.clone(),
        c: &c,
    };
    html(&page, status)
}
