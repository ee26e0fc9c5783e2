//! The form for one's own words, and what became of them.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::Moderation;
use dialogue::text::{MOST, Odd};
use people::Refused;
use store::{StatementRow, StatementState};

use super::{Top, Words, languages, prompt};
use crate::ctx::Ctx;
use crate::door::Problem;
use crate::views::html;
use crate::voice::Voice;

/// What cannot be taken.
#[derive(Debug, Clone)]
pub(crate) enum Wrong {
    /// No question was chosen.
    Prompt,
    /// The language is none, or not another one.
    Lang,
    /// The words.
    Text(Odd),
    /// A rule about forms or about how often.
    Rule(Refused),
    /// The store refused, in words of the catalogue.
    Told(&'static str),
    /// This browser does not know her any more.
    Left,
}

impl Wrong {
    /// Under which field it is said, and the words; an empty name is for the whole form.
    pub(crate) fn told(&self, c: &Ctx<'_>) -> (&'static str, String) {
        match self {
            Self::Prompt => ("prompt", c.t("voice-say-prompt-missing")),
            Self::Lang => ("lang", c.t("voice-lang-odd")),
            Self::Text(odd @ Odd::Long { count: Some(count), most }) => {
                let pairs = [*count, *most, count - most].map(|n| u64::try_from(n).unwrap_or(u64::MAX));
                let [count, most, over] = pairs;
                let pairs = [("count", count.into()), ("most", most.into()), ("over", over.into())];
                ("text", c.m(odd.id(), &pairs))
            }
            Self::Text(Odd::Long { most, .. }) => ("text", c.n("voice-text-wall", *most)),
            Self::Text(odd) => ("text", c.t(odd.id())),
            Self::Rule(refused) => ("", c.refused(refused)),
            Self::Told(id) => ("", c.t(id)),
            Self::Left => ("", c.t("voice-say-left")),
        }
    }
}

/// What stands in the form.
#[derive(Default)]
pub(crate) struct Filled<'a> {
    /// Place of the question.
    pub(crate) prompt: &'a str,
    /// The words.
    pub(crate) text: &'a str,
    /// Code of the language; empty for a guess.
    pub(crate) lang: &'a str,
    /// What was wrong.
    pub(crate) wrong: Option<Wrong>,
}

#[derive(Template)]
#[template(path = "dialogue/voice/say.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    top: Top,
    action: String,
    token: String,
    prompts: Vec<(usize, Words, bool)>,
    text: &'a str,
    langs: Vec<(&'static str, &'static str, bool)>,
    most: usize,
    before: bool,
    open: bool,
    early: bool,
    wrong: (&'static str, String),
}

/// The form.
pub(crate) fn form(voice: &Voice, filled: &Filled<'_>, status: StatusCode) -> Result<Response, Problem> {
    let c = voice.ctx();
    let session = &voice.found.session;
    let count = session.prompts.len();
    let prompts = session.prompts.iter().enumerate().map(|(place, prompt)| {
        let (code, text) = prompt.in_lang(c.lang.code());
        (place, Words::new(text, code), count == 1 || filled.prompt == place.to_string())
    });
    let wrong = filled.wrong.as_ref().map(|wrong| wrong.told(&c)).unwrap_or_default();
    let page = Page {
        top: Top::new(voice, &c),
        action: c.href(&voice.path("/say")),
        token: voice.token("say"),
        prompts: prompts.collect(),
        text: filled.text,
        langs: languages(voice, filled.lang, ""),
        most: MOST,
        before: session.moderation == Moderation::Before,
        open: voice.found.is_open(),
        early: voice.found.phase < dialogue::Phase::Open,
        wrong,
        c: &c,
    };
    html(&page, status)
}

#[derive(Template)]
#[template(path = "dialogue/voice/said.html")]
struct Said<'a> {
    c: &'a Ctx<'a>,
    top: Top,
    words: Words,
    prompt: Words,
    waits: bool,
    alike: Vec<(Words, String)>,
    again: String,
    vote: String,
    back: String,
}

/// After sending, with what others said that is close to it.
pub(crate) fn sent(voice: &Voice, row: &StatementRow, alike: &[&StatementRow]) -> Result<Response, Problem> {
    let c = voice.ctx();
    let page = Said {
        top: Top::new(voice, &c),
        words: Words::of(row),
        prompt: prompt(voice, &c, row.prompt),
        waits: row.state == StatementState::Waiting,
        alike: alike
            .iter()
            .map(|s| (Words::of(s), c.href(&voice.path(&format!("/vote?statement={}#card", s.number)))))
            .collect(),
        again: c.href(&voice.path("/say")),
        vote: c.href(&voice.path("/vote")),
        back: c.href(&voice.path(&format!("/me/statement?n={}", row.number))),
        c: &c,
    };
    html(&page, StatusCode::OK)
}
