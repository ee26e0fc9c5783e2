//! What taking part means, before anybody comes in.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::{Millis, Refused};
use store::LinkState;

use super::Words;
use crate::ctx::Ctx;
use crate::door::Problem;
use crate::views::html;
use crate::voice::Voice;

/// How somebody stands before the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// She is inside already.
    Inside,
    /// She can come in.
    Free {
        /// By a link for one person.
        once: bool,
    },
    /// People come in by a link, and she has none.
    NeedsLink,
    /// It has not begun.
    Early,
    /// It is over.
    Late,
    /// Her link does not work: why, or it is none of ours.
    Link(Option<LinkState>),
}

#[derive(Template)]
#[template(path = "dialogue/voice/join.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    title: &'a str,
    lang: &'a str,
    summary: &'a str,
    home: String,
    vote: String,
    action: String,
    token: String,
    prompts: Vec<Words>,
    free: bool,
    once: bool,
    inside: bool,
    words: String,
    todo: String,
    note: Option<String>,
}

/// The page of a way in.
pub(crate) fn page(
    voice: &Voice,
    way: Way,
    link: &str,
    refused: Option<&Refused>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let c = voice.ctx();
    let session = &voice.found.session;
    let (words, todo) = match way {
        Way::Inside => (c.t("voice-join-inside"), String::new()),
        Way::Free { once: true } => (String::new(), c.t("voice-join-once")),
        Way::Free { once: false } => (String::new(), String::new()),
        Way::NeedsLink => (c.t("voice-join-needs-link"), c.t("voice-join-needs-link-todo")),
        Way::Early if voice.found.is_cancelled() => (c.t("calendar-cancelled"), session.cancelled.clone()),
        Way::Early => {
            let begins = c.moment(&Millis(session.starts));
            (c.m("voice-join-early", &[("moment", begins.into())]), c.t("voice-join-early-todo"))
        }
        Way::Late => (c.t("voice-join-late"), c.t("voice-join-late-todo")),
        Way::Link(state) => {
            let id = match state {
                Some(LinkState::UsedUp) => "voice-link-used",
                Some(LinkState::Expired) => "voice-link-expired",
                Some(LinkState::Withdrawn) => "voice-link-withdrawn",
                Some(LinkState::Works) | None => "voice-link-unknown",
            };
            (c.t(id), c.t("voice-link-todo"))
        }
    };
    let path = if link.is_empty() { voice.path("/join") } else { voice.path(&format!("/join/{link}")) };
    let prompts = session.prompts.iter().map(|prompt| {
        let (code, text) = prompt.in_lang(c.lang.code());
        Words::new(text, code)
    });
    let page = Page {
        title: &session.title,
        lang: &session.lang,
        summary: &session.summary,
        home: c.href(&voice.path("")),
        vote: c.href(&voice.path("/vote")),
        action: c.href(&path),
        token: voice.token("join"),
        prompts: prompts.collect(),
        free: matches!(way, Way::Free { .. }),
        once: matches!(way, Way::Free { once: true }),
        inside: way == Way::Inside,
        words,
        todo,
        note: refused.map(|refused| c.refused(refused)),
        c: &c,
    };
    html(&page, status)
}
