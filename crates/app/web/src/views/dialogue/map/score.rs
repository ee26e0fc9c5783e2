//! One statement and the criteria that it is scored by.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use store::{ScoreRow, StatementRow, TranslationRow};

use super::To;
use super::said::Said;
use crate::ctx::Ctx;
use crate::door::Problem;
use crate::handlers::dialogue::map::{FORM, WORDS};
use crate::views::html;
use crate::voice::Voice;

/// What there is to show.
pub(crate) struct Shown<'a> {
    /// The statement; `None` if she has scored all, or cannot now.
    pub(crate) statement: Option<&'a StatementRow>,
    /// Its translations.
    pub(crate) translations: &'a [TranslationRow],
    /// Her scores.
    pub(crate) scores: &'a [ScoreRow],
    /// Statements that she has scored whole.
    pub(crate) scored: &'a [&'a StatementRow],
    /// Statements of the round.
    pub(crate) all: usize,
    /// Whether scores are taken.
    pub(crate) takes: bool,
    /// What was refused.
    pub(crate) note: Option<String>,
}

/// One criterion with its four answers.
struct Criterion {
    name: String,
    lang: String,
    words: String,
    answers: Vec<(&'static str, String, bool)>,
}

struct Card {
    number: i64,
    said: Said,
    criteria: Vec<Criterion>,
    skip: String,
}

#[derive(Template)]
#[template(path = "dialogue/map/score.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    title: &'a str,
    title_lang: &'a str,
    id: &'a str,
    to: To,
    action: String,
    token: String,
    card: Option<Card>,
    /// Those she has scored: address and words.
    done: Vec<(String, Said)>,
    count: String,
    takes: bool,
    note: Option<String>,
}

/// The page.
pub(crate) fn page(voice: &Voice, shown: &Shown<'_>, status: StatusCode) -> Result<Response, Problem> {
    let c = voice.ctx();
    let path = voice.path("/priorities/score");
    let card = shown.statement.map(|row| Card {
        number: row.number,
        said: Said::of(&c, row, shown.translations),
        criteria: criteria(&c, voice, row.number, shown.scores),
        skip: c.href(&format!("{path}?after={}#card", row.number)),
    });
    let done =
        shown.scored.iter().map(|row| (c.href(&format!("{path}?n={}#card", row.number)), Said::of(&c, row, &[])));
    let page = Page {
        title: &voice.found.session.title,
        title_lang: &voice.found.session.lang,
        id: voice.id(),
        to: To::of(&c, &voice.found),
        action: c.href(&path),
        token: voice.token(FORM),
        card,
        done: done.collect(),
        count: c.m("first-scored", &[("n", shown.scored.len().into()), ("all", shown.all.into())]),
        takes: shown.takes,
        note: shown.note.clone(),
        c: &c,
    };
    html(&page, status)
}

fn criteria(c: &Ctx<'_>, voice: &Voice, statement: i64, scores: &[ScoreRow]) -> Vec<Criterion> {
    let all = voice.found.session.criteria.iter().zip(0_i64..);
    all.map(|(criterion, n)| {
        let (lang, words) = criterion.in_lang(c.lang.code());
        let given = scores.iter().find(|row| row.statement == statement && row.criterion == n).map(|row| row.score);
        let answer = |(word, score): (&'static str, i64)| (word, c.t2("first-score-", word), given == Some(score));
        Criterion {
            name: format!("c{n}"),
            lang: lang.to_owned(),
            words: words.to_owned(),
            answers: WORDS.into_iter().map(answer).collect(),
        }
    })
    .collect()
}
