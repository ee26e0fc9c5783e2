//! Taking back: one statement, or everything, or only what this browser remembers.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::Phase;
use store::{STEP, StatementRow};

use super::{Top, Words};
use crate::ctx::Ctx;
use crate::door::Problem;
use crate::views::html;
use crate::voice::Voice;

#[derive(Template)]
#[template(path = "dialogue/voice/leave.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    top: Top,
    action: String,
    token: String,
    me: String,
    /// How her votes can go, the safer way first; empty if the session is closed, and there is only one.
    ways: Vec<(&'static str, String)>,
}

/// The two ways of leaving.
pub(crate) fn page(voice: &Voice, status: StatusCode) -> Result<Response, Problem> {
    let c = voice.ctx();
    let page = Page {
        top: Top::new(voice, &c),
        action: c.href(&voice.path("/me/leave")),
        token: voice.token("me"),
        me: c.href(&voice.path("/me")),
        ways: if voice.found.phase == Phase::Closed {
            Vec::new()
        } else {
            let others = c.m("voice-leave-votes-others", &[("n", STEP.into())]);
            vec![("others", others), ("now", c.t("voice-leave-votes-now"))]
        },
        c: &c,
    };
    html(&page, status)
}

#[derive(Template)]
#[template(path = "dialogue/voice/one.html")]
struct One<'a> {
    c: &'a Ctx<'a>,
    top: Top,
    action: String,
    token: String,
    me: String,
    number: i64,
    words: Words,
}

/// Whether she means this statement.
pub(crate) fn one(voice: &Voice, row: &StatementRow) -> Result<Response, Problem> {
    let c = voice.ctx();
    let page = One {
        top: Top::new(voice, &c),
        action: c.href(&voice.path("/me/statement")),
        token: voice.token("me"),
        me: c.href(&voice.path("/me")),
        number: row.number,
        words: Words::of(row),
        c: &c,
    };
    html(&page, StatusCode::OK)
}

#[derive(Template)]
#[template(path = "dialogue/voice/gone.html")]
struct Gone<'a> {
    c: &'a Ctx<'a>,
    title: &'a str,
    lang: &'a str,
    home: String,
    words: String,
}

/// After leaving, or for a browser that knows nobody here.
pub(crate) fn gone(voice: &Voice) -> Result<Response, Problem> {
    let c = voice.ctx();
    let words = match voice.visit.query.get("done") {
        Some("everything") => "voice-gone-everything",
        Some("others") => "voice-gone-others",
        Some("device") => "voice-gone-device",
        _ => "voice-gone-nobody",
    };
    let session = &voice.found.session;
    let page =
        Gone { title: &session.title, lang: &session.lang, home: c.href(&voice.path("")), words: c.t(words), c: &c };
    html(&page, StatusCode::OK)
}
