//! What is sent to screens that follow a board: JSON with pieces of the page, made by the templates of the page and escaped as they are.

use askama::Template;
use serde::Serialize;

use super::board::totals;
use super::card::{OneCard, Spot, card, counts};
use crate::board::state::{Board, Change};
use crate::ctx::Ctx;

/// One frame. What did not change is left out.
#[derive(Serialize, Default)]
struct Frame<'a> {
    /// Cards that are new, or say something else.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cards: Vec<String>,
    /// Numbers of those that were not there before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    new: Vec<i64>,
    /// Numbers of cards that are there no more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    gone: Vec<i64>,
    /// Number, how many agree (nothing while there are few votes), how many voted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    votes: Vec<(i64, Option<i64>, i64)>,
    /// Themes that were made, renamed, moved or removed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    themes: Vec<Theme<'a>>,
    /// What everybody is shown; empty if nothing is.
    #[serde(skip_serializing_if = "Option::is_none")]
    spot: Option<String>,
    /// What is counted at the top, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    totals: Vec<String>,
    /// How many statements each prompt has, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    columns: Vec<(i64, String)>,
    /// Whether the page has to be asked for again.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    page: bool,
}

#[derive(Serialize)]
struct Theme<'a> {
    number: i64,
    prompt: i64,
    title: &'a str,
    /// The theme that stands before it; 0 if none does.
    after: i64,
    gone: bool,
}

/// The words of a frame in one language.
pub(crate) fn json(c: &Ctx<'_>, dialogue: &str, board: &Board, change: &Change) -> String {
    let mut frame = Frame { page: change.page, ..Frame::default() };
    for number in &change.cards {
        let card = card(c, dialogue, board, *number);
        // A template that is checked when it is compiled, over words in memory: it does not fail.
        frame.cards.extend(card.and_then(|card| OneCard { c, card: &card }.render().ok()));
    }
    frame.new = change.new.iter().copied().collect();
    frame.gone = change.gone.iter().copied().collect();
    let voted = change.votes.iter().filter_map(|number| board.get(*number).map(|said| (*number, counts(said))));
    frame.votes = voted.map(|(number, (agree, votes))| (number, agree, votes)).collect();
    let mut themes: Vec<_> = change.themes.iter().filter_map(|number| board.themes.get(number)).collect();
    // In their order, so that the one before is always in its place.
    themes.sort_by_key(|theme| (theme.prompt, theme.place, theme.number));
    for theme in themes {
        let before = board.themes_of(theme.prompt).into_iter().take_while(|t| t.number != theme.number).last();
        frame.themes.push(Theme {
            number: theme.number,
            prompt: theme.prompt,
            title: &theme.title,
            after: before.map_or(0, |t| t.number),
            gone: theme.gone,
        });
    }
    if change.spotlight {
        let lit = board.spotlight.and_then(|number| card(c, dialogue, board, number));
        frame.spot = Some(lit.and_then(|card| Spot { c, card: &card }.render().ok()).unwrap_or_default());
    }
    if change.totals {
        frame.totals = totals(c, board).into();
        if !change.cards.is_empty() || !change.gone.is_empty() {
            let mut prompts: Vec<i64> = board.said.values().map(|said| said.prompt).collect();
            prompts.sort_unstable();
            prompts.dedup();
            frame.columns = prompts.into_iter().map(|p| (p, c.n("board-all", board.column(p).len()))).collect();
        }
    }
    serde_json::to_string(&frame).unwrap_or_else(|_| "{}".to_owned())
}
