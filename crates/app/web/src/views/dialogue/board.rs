//! The board: a column for each prompt, what stays at the top first, then what is under no theme, then theme by theme.
//!
//! The page is complete without a script; with one it follows. A column shows its newest statements, and leads to all of them.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::totp::matrix;

use super::card::{Card, Group, card};
use crate::board::state::Board;
use crate::charts::qr;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::http::with_script;
use crate::views::html;

/// Cards on the page, over all columns.
const CARDS: usize = 36;
/// Cards of a column, when all columns are shown: at least, at most.
const COLUMN: (usize, usize) = (5, 12);
/// Bytes of what people wrote, over all columns: the page has to stay light for a poor line, whatever the script.
const WORDS: usize = 24 * 1024;
/// Cards of a column that is shown alone.
const ALONE: usize = 16;
/// Cards of a column that can be read from the back of a room.
const FAR: usize = 4;
/// Up to so many new statements are told by their number.
const TOLD: usize = 20;

/// A column.
struct Column<'a> {
    prompt: i64,
    text: &'a str,
    lang: &'a str,
    parts: Vec<Part<'a>>,
    /// How many statements it has, in words.
    all: String,
    /// Where all of them are; empty on that page.
    href: String,
    is_empty: bool,
}

/// A part of a column.
struct Part<'a> {
    group: Group,
    /// The theme; empty for the others.
    title: &'a str,
    cards: Vec<Card<'a>>,
}

/// Pages of a column that is shown alone.
#[derive(Default)]
struct Turn {
    newer: String,
    older: String,
}

/// What a script has to know to follow; none where it would not fit.
struct Follow {
    from: String,
    seq: i64,
    /// Cards that a column keeps; 0 for all.
    most: usize,
    votes: String,
    agree: String,
    /// What is said when so many are new: from one on, parted by `|`; the last one is for more.
    new: String,
}

#[derive(Template)]
#[template(path = "dialogue/board/page.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: &'a str,
    lang: &'a str,
    phase: &'static str,
    totals: [String; 3],
    leads: bool,
    open: bool,
    /// How many people's votes move a count.
    step: usize,
    waiting: usize,
    spot: Option<Card<'a>>,
    columns: Vec<Column<'a>>,
    turn: Turn,
    follow: Option<Follow>,
    at: String,
    here: String,
}

#[derive(Template)]
#[template(path = "dialogue/board/projector.html")]
struct Projector<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: &'a str,
    lang: &'a str,
    totals: [String; 3],
    spot: Option<Card<'a>>,
    columns: Vec<Column<'a>>,
    follow: Follow,
    qr: String,
    /// Without its scheme, in parts that stay whole.
    address: Vec<&'a str>,
}

/// How many people came, how many statements they see, and how many votes there are, in words.
pub(crate) fn totals(c: &Ctx<'_>, board: &Board) -> [String; 3] {
    let number = |n: i64| usize::try_from(n).unwrap_or(0);
    let mut langs: Vec<&str> = board.shown().filter_map(|(_, said)| said.lang.split('-').next()).collect();
    langs.retain(|lang| *lang != dialogue::lang::UNKNOWN);
    langs.sort_unstable();
    langs.dedup();
    let (shown, langs) = (board.shown().count() as u64, langs.len() as u64);
    [
        c.n("board-people", number(board.people)),
        if langs > 1 {
            c.m("board-statements-in", &[("n", shown.into()), ("langs", langs.into())])
        } else {
            c.m("board-statements", &[("n", shown.into())])
        },
        c.n("board-all-votes", number(board.votes())),
    ]
}

/// The text of each prompt that there is; a statement never answers another.
fn columns<'a>(
    c: &Ctx<'_>,
    found: &'a Found,
    board: &'a Board,
    only: Option<i64>,
    most: usize,
    skip: usize,
) -> Vec<Column<'a>> {
    let prompts = (0_i64..).zip(&found.session.prompts).filter(|(prompt, _)| only.is_none_or(|only| only == *prompt));
    let prompts_shown = found.session.prompts.len().max(1);
    prompts
        .map(|(prompt, words)| {
            let (lang, text) = words.in_lang(c.lang.code());
            let whole = board.column(prompt);
            let cards = whole.iter().skip(skip).take(most).filter_map(|(n, _)| card(c, &found.row.id, board, *n));
            let mut left = WORDS / prompts_shown;
            let cards = cards.enumerate().take_while(|(nth, card)| {
                left = left.saturating_sub(card.weight());
                only.is_some() || *nth < COLUMN.0 || left > 0
            });
            let cards = cards.map(|(_, card)| card);
            Column {
                prompt,
                text,
                lang,
                parts: parts(board, prompt, cards.collect()),
                all: c.n("board-all", whole.len()),
                href: match only {
                    Some(_) => String::new(),
                    None => c.href(&format!("/dialogues/{}/board?prompt={prompt}", found.row.id)),
                },
                is_empty: whole.is_empty(),
            }
        })
        .collect()
}

/// Every part is there, so that a script finds its place; those without cards are not seen.
fn parts<'a>(board: &'a Board, prompt: i64, cards: Vec<Card<'a>>) -> Vec<Part<'a>> {
    let themes = board.themes_of(prompt).into_iter().map(|theme| (Group::Theme(theme.number), theme.title.as_str()));
    let mut parts: Vec<Part<'a>> = [(Group::Pinned, ""), (Group::Loose, "")]
        .into_iter()
        .chain(themes)
        .map(|(group, title)| Part { group, title, cards: Vec::new() })
        .collect();
    for card in cards {
        if let Some(part) = parts.iter_mut().find(|part| part.group == card.group) {
            part.cards.push(card);
        }
    }
    parts
}

fn follow(c: &Ctx<'_>, id: &str, board: &Board, most: usize) -> Follow {
    let new: Vec<String> = (1..=TOLD).map(|n| c.n("board-new", n)).chain([c.n("board-new-many", TOLD)]).collect();
    Follow {
        from: format!("/dialogues/{id}/live?lang={}", c.lang.code()),
        seq: board.seq,
        most,
        votes: c.m("board-votes", &[("n", "{n}".into())]),
        agree: c.m("board-agree", &[("part", "{part}".into()), ("whole", "{whole}".into())]),
        new: new.join("|"),
    }
}

/// The board, or one column of it.
pub(crate) fn page(visit: &Visit, found: &Found, board: &Board) -> Result<Response, Problem> {
    let mut c = found.ctx(visit);
    c.query = visit.query.without("lang");
    let number = |name: &str| visit.query.get(name).and_then(|text| text.parse::<i64>().ok());
    let prompts = found.session.prompts.len();
    let only = number("prompt").filter(|n| usize::try_from(*n).is_ok_and(|n| n < prompts));
    let turn = only.and(number("page")).and_then(|n| usize::try_from(n).ok()).unwrap_or(1).clamp(1, 1_000);
    let most = match only {
        Some(_) => ALONE,
        None => (CARDS / prompts.max(1)).clamp(COLUMN.0, COLUMN.1),
    };
    let skip = (turn - 1) * ALONE;
    let whole = only.map_or(0, |prompt| board.column(prompt).len());
    let to = |n: usize| {
        only.map(|prompt| c.href(&format!("/dialogues/{}/board?prompt={prompt}&page={n}", found.row.id)))
            .unwrap_or_default()
    };
    let waiting = if found.leads { board.waiting() } else { 0 };
    let page = Page {
        id: &found.row.id,
        title: &found.session.title,
        lang: &found.session.lang,
        phase: match found.phase {
            _ if found.is_cancelled() => "calendar-cancelled",
            dialogue::Phase::Open => "board-phase-open",
            dialogue::Phase::Closed => "board-phase-closed",
            dialogue::Phase::Draft | dialogue::Phase::Announced => "board-phase-soon",
        },
        totals: totals(&c, board),
        leads: found.leads,
        open: found.is_open(),
        step: usize::try_from(store::STEP).unwrap_or(0),
        waiting,
        spot: board.spotlight.filter(|_| only.is_none()).and_then(|n| card(&c, &found.row.id, board, n)),
        columns: columns(&c, found, board, only, most, if only.is_some() { skip } else { 0 }),
        turn: Turn {
            newer: if turn > 1 { to(turn - 1) } else { String::new() },
            older: if whole > skip + ALONE { to(turn + 1) } else { String::new() },
        },
        follow: (turn == 1).then(|| follow(&c, &found.row.id, board, 0)),
        at: crate::when::clock(visit.now),
        here: c.href(&match only {
            Some(prompt) => format!("/dialogues/{}/board?prompt={prompt}", found.row.id),
            None => format!("/dialogues/{}/board", found.row.id),
        }),
        c: &c,
    };
    html(&page, StatusCode::OK).map(with_script)
}

/// The board as the back of a room can read it, with the way to take part.
pub(crate) fn projector(visit: &Visit, found: &Found, board: &Board) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let address = format!("{}/dialogues/{}", visit.app.origin.text(), found.row.id);
    let people::totp::Matrix { width, dark } = matrix(&address)?;
    let page = Projector {
        id: &found.row.id,
        title: &found.session.title,
        lang: &found.session.lang,
        totals: totals(&c, board),
        spot: board.spotlight.and_then(|n| card(&c, &found.row.id, board, n)),
        columns: columns(&c, found, board, None, FAR, 0),
        follow: follow(&c, &found.row.id, board, FAR),
        qr: qr::svg(width, &dark, &c.t("board-qr")),
        address: address.split_once("://").map_or(address.as_str(), |(_, rest)| rest).split('/').collect(),
        c: &c,
    };
    html(&page, StatusCode::OK).map(with_script)
}
