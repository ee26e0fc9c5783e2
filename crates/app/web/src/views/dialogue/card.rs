//! A statement as everybody sees it: its own words first, translations and other wordings beside them, and how many agree.
//!
//! The same template makes the card of a page and the one that is sent to screens that follow. Counts of a few votes are told without
//! their direction: who voted first in a small room is not shown to it.

use askama::Template;

use crate::board::state::{Board, Said};
use crate::ctx::Ctx;

/// From this many votes on it is told how many agree.
pub(crate) const FEW: i64 = 10;

/// One card.
pub(crate) struct Card<'a> {
    /// Number of the statement.
    pub(crate) number: i64,
    /// Place of the prompt.
    pub(crate) prompt: i64,
    /// Where it stands in its column.
    pub(crate) group: Group,
    /// Language of the words.
    pub(crate) lang: &'a str,
    /// What its speakers call the language.
    pub(crate) language: Option<&'a str>,
    /// The words.
    pub(crate) text: &'a str,
    /// The same in other words.
    pub(crate) also: Vec<Also<'a>>,
    /// How often it was said; 1 for most.
    pub(crate) times: usize,
    /// How many agree and how many voted, in words.
    pub(crate) tally: String,
    /// Where somebody can give a translation; empty if none is asked for.
    pub(crate) translate: String,
}

impl Card<'_> {
    /// Bytes of what people wrote on it.
    pub(crate) fn weight(&self) -> usize {
        self.text.len() + self.also.iter().map(|also| also.text.len()).sum::<usize>()
    }
}

/// The part of a column that a card stands in, as ids write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Group {
    /// At the top.
    Pinned,
    /// Under no theme.
    Loose,
    /// Under a theme.
    Theme(i64),
}

impl std::fmt::Display for Group {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Pinned => f.write_str("pin"),
            Self::Loose => f.write_str("0"),
            Self::Theme(number) => write!(f, "{number}"),
        }
    }
}

/// Other words for a statement.
pub(crate) struct Also<'a> {
    /// Their language.
    pub(crate) lang: &'a str,
    /// The words.
    pub(crate) text: &'a str,
    /// What they are: somebody's translation, or what another person wrote.
    pub(crate) what: &'static str,
}

/// The card of a statement; `None` if it is not on the board.
pub(crate) fn card<'a>(c: &Ctx<'_>, dialogue: &str, board: &'a Board, number: i64) -> Option<Card<'a>> {
    let said = board.get(number)?;
    let given = board.translations.get(&number).map(Vec::as_slice).unwrap_or_default();
    let translations = given.iter().map(|t| Also { lang: &t.lang, text: &t.text, what: "board-translation" });
    let merged = board.merged_into(number);
    let others = merged.map(|(_, other)| Also { lang: &other.lang, text: &other.text, what: "board-other-words" });
    let also: Vec<_> = translations.chain(others).collect();
    let here = c.lang.code();
    let asked = board.phase == "open" && !reads(&said.lang, here) && !given.iter().any(|t| reads(&t.lang, here));
    Some(Card {
        number,
        prompt: said.prompt,
        group: group(board, said),
        lang: &said.lang,
        language: dialogue::lang::name(&said.lang),
        text: &said.text,
        also,
        times: board.merged_into(number).count() + 1,
        tally: tally(c, said),
        translate: if asked {
            c.href(&format!("/dialogues/{dialogue}/statements/{number}/translate"))
        } else {
            String::new()
        },
    })
}

/// Whether somebody who reads the pages in one language reads a text in another.
fn reads(lang: &str, here: &str) -> bool {
    lang.split('-').next() == Some(here)
}

fn group(board: &Board, said: &Said) -> Group {
    match said.theme.filter(|number| board.themes.get(number).is_some_and(|theme| !theme.gone)) {
        _ if said.pinned => Group::Pinned,
        Some(theme) => Group::Theme(theme),
        None => Group::Loose,
    }
}

fn tally(c: &Ctx<'_>, said: &Said) -> String {
    let (agree, votes) = counts(said);
    let number = |n: i64| crate::i18n::number(c.lang, f64::from(i32::try_from(n).unwrap_or(i32::MAX)));
    match agree {
        Some(agree) => c.m("board-agree", &[("part", number(agree).into()), ("whole", number(votes).into())]),
        None => c.m("board-votes", &[("n", number(votes).into())]),
    }
}

/// How many agree, if that is told, and how many voted.
pub(crate) fn counts(said: &Said) -> (Option<i64>, i64) {
    ((said.votes >= FEW).then_some(said.agree), said.votes)
}

/// A card by itself, as it is sent.
#[derive(Template)]
#[template(
    source = "{% import \"dialogue/board/card.html\" as cards %}{% call cards::card(c, card) %}{% endcall %}",
    ext = "html"
)]
pub(crate) struct OneCard<'a> {
    pub(crate) c: &'a Ctx<'a>,
    pub(crate) card: &'a Card<'a>,
}

/// What everybody is shown at once, as it is sent.
#[derive(Template)]
#[template(
    source = "{% import \"dialogue/board/card.html\" as cards %}{% call cards::spot(c, card) %}{% endcall %}",
    ext = "html"
)]
pub(crate) struct Spot<'a> {
    pub(crate) c: &'a Ctx<'a>,
    pub(crate) card: &'a Card<'a>,
}
