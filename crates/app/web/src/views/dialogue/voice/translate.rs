//! The form for a translation, under the words that it translates.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::Moderation;
use dialogue::text::MOST_TRANSLATED;
use store::{StatementRow, TranslationRow};

use super::say::Wrong;
use super::{Top, Words, languages, prompt};
use crate::ctx::Ctx;
use crate::door::Problem;
use crate::views::html;
use crate::voice::Voice;

/// What stands in the form.
#[derive(Default)]
pub(crate) struct Filled<'a> {
    /// The words.
    pub(crate) text: &'a str,
    /// Code of the language.
    pub(crate) lang: &'a str,
    /// What was wrong.
    pub(crate) wrong: Option<Wrong>,
    /// The one that came just now.
    pub(crate) done: Option<&'a TranslationRow>,
}

#[derive(Template)]
#[template(path = "dialogue/voice/translate.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    top: Top,
    action: String,
    token: String,
    vote: String,
    words: Words,
    prompt: Words,
    others: Vec<Words>,
    text: &'a str,
    langs: Vec<(&'static str, &'static str, bool)>,
    most: usize,
    before: bool,
    open: bool,
    wrong: (&'static str, String),
    done: Option<(Words, bool)>,
}

/// The page.
pub(crate) fn page(
    voice: &Voice,
    row: &StatementRow,
    others: &[TranslationRow],
    filled: &Filled<'_>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let c = voice.ctx();
    let wrong = filled.wrong.as_ref().map(|wrong| wrong.told(&c)).unwrap_or_default();
    // Most people translate into the language that they read the page in.
    let usual = if filled.lang.is_empty() && row.lang != c.lang.code() { c.lang.code() } else { filled.lang };
    let page = Page {
        top: Top::new(voice, &c),
        action: c.href(&voice.path(&format!("/statements/{}/translate", row.number))),
        token: voice.token("translate"),
        vote: c.href(&voice.path(&format!("/vote?statement={}#card", row.number))),
        words: Words::of(row),
        prompt: prompt(voice, &c, row.prompt),
        others: others.iter().filter(|t| t.shown).map(|t| Words::new(&t.text, &t.lang)).collect(),
        text: filled.text,
        langs: languages(voice, usual, &row.lang),
        most: MOST_TRANSLATED,
        before: voice.found.session.moderation == Moderation::Before,
        open: voice.found.is_open(),
        wrong,
        done: filled.done.map(|t| (Words::new(&t.text, &t.lang), t.shown)),
        c: &c,
    };
    html(&page, status)
}
