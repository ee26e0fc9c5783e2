//! One statement, three buttons.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::Phase;
use store::{StatementRow, TranslationRow, Vote};

use super::{Top, Words, prompt, translations};
use crate::ctx::Ctx;
use crate::door::Problem;
use crate::views::html;
use crate::voice::Voice;

/// What there is to show.
pub(crate) struct Shown<'a> {
    /// The statement; `None` if there is nothing to ask her now.
    pub(crate) statement: Option<&'a StatementRow>,
    /// Its translations.
    pub(crate) translations: &'a [TranslationRow],
    /// Whether she wrote it.
    pub(crate) own: bool,
    /// How she voted on it before.
    pub(crate) present: Option<Vote>,
    /// A vote of hers that was not taken yet.
    pub(crate) pending: Option<Vote>,
    /// The one she voted on just now, and how.
    pub(crate) done: Option<(&'a StatementRow, Vote)>,
    /// How many she has voted on.
    pub(crate) voted: usize,
    /// Of how many.
    pub(crate) all: usize,
    /// How many she has not voted on.
    pub(crate) left: usize,
    /// Those she put off.
    pub(crate) skipped: &'a [i64],
    /// What was refused.
    pub(crate) note: Option<String>,
}

struct Button {
    word: &'static str,
    label: String,
    mark: &'static str,
    present: bool,
    main: bool,
}

struct Card {
    number: i64,
    words: Words,
    prompt: Words,
    own: bool,
    here: Vec<Words>,
    elsewhere: Vec<Words>,
    buttons: Vec<Button>,
    translate: String,
    skip: String,
    changes: bool,
}

struct Done {
    words: Words,
    vote: String,
    change: String,
}

#[derive(Template)]
#[template(path = "dialogue/voice/vote.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    top: Top,
    action: String,
    token: String,
    skip: String,
    card: Option<Card>,
    done: Option<Done>,
    voted: usize,
    all: usize,
    left: usize,
    open: bool,
    early: bool,
    say: String,
    note: Option<String>,
}

/// The marks of the three buttons: paths in a box of 20.
const fn mark(vote: Vote) -> &'static str {
    match vote {
        Vote::Agree => "M3 10.5l5 5 9-11",
        Vote::Disagree => "M4 4l12 12M16 4L4 16",
        Vote::Pass => "M4 10h12",
    }
}

/// The page with a statement, or with the words that there is none.
pub(crate) fn page(voice: &Voice, shown: &Shown<'_>, status: StatusCode) -> Result<Response, Problem> {
    let c = voice.ctx();
    let list = |skipped: &mut dyn Iterator<Item = i64>| skipped.map(|n| n.to_string()).collect::<Vec<_>>().join(".");
    let card = shown.statement.map(|row| {
        let (here, elsewhere) = translations(&c, shown.translations);
        let rest = shown.skipped.iter().copied().filter(|n| *n != row.number);
        let skip = list(&mut rest.chain([row.number]));
        let button = |vote: Vote| Button {
            word: vote.word(),
            label: c.t2("voice-vote-", vote.word()),
            mark: mark(vote),
            present: shown.present == Some(vote),
            main: shown.pending == Some(vote),
        };
        Card {
            number: row.number,
            words: Words::of(row),
            prompt: prompt(voice, &c, row.prompt),
            own: shown.own,
            here,
            elsewhere,
            buttons: Vote::ALL.map(button).into(),
            translate: c.href(&voice.path(&format!("/statements/{}/translate", row.number))),
            // Putting off the only one that is left would bring it back.
            skip: if shown.left > 1 && shown.present.is_none() {
                c.href(&voice.path(&format!("/vote?skip={skip}#card")))
            } else {
                String::new()
            },
            changes: shown.present.is_some(),
        }
    });
    let done = shown.done.map(|(row, vote)| Done {
        words: Words::of(row),
        vote: c.t2("voice-voted-", vote.word()),
        change: c.href(&voice.path(&format!("/vote?statement={}#card", row.number))),
    });
    let page = Page {
        top: Top::new(voice, &c),
        action: c.href(&voice.path("/vote")),
        token: voice.token("vote"),
        skip: list(&mut shown.skipped.iter().copied()),
        card,
        done,
        voted: shown.voted,
        all: shown.all,
        left: shown.left,
        open: voice.found.is_open(),
        early: matches!(voice.found.phase, Phase::Draft | Phase::Announced),
        say: c.href(&voice.path("/say")),
        note: shown.note.clone(),
        c: &c,
    };
    html(&page, status)
}
