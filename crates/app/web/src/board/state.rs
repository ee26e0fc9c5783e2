//! A board as everybody may see it: what stands on it, and what changed since a number of it.
//!
//! The store keeps rows and not events, so a change is told by comparing what was read with what is there. Texts of statements that wait or
//! were hidden are let go of as they come in: what this module does not hold, no frame can show.

use std::collections::{BTreeMap, BTreeSet};

use people::Millis;
use store::{Reader, Result, ShownTranslation, StatementRow, StatementState, ThemeRow};

/// A statement, as far as everybody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    /// Place of the prompt, from 0.
    pub(crate) prompt: i64,
    /// Its language.
    pub(crate) lang: String,
    /// What it says; empty unless it is shown or merged.
    pub(crate) text: String,
    /// Where it stands.
    pub(crate) state: StatementState,
    /// The statement that stands for it.
    pub(crate) merged_into: Option<i64>,
    /// The theme that it stands under.
    pub(crate) theme: Option<i64>,
    /// Whether it stays at the top.
    pub(crate) pinned: bool,
    /// How many agree.
    pub(crate) agree: i64,
    /// How many voted.
    pub(crate) votes: i64,
    /// Number of the board at its last change.
    pub(crate) seq: i64,
}

impl Said {
    fn of(row: StatementRow) -> (i64, Self) {
        let votes = row.votes();
        let StatementRow { number, prompt, lang, text, state, merged_into, theme, pinned, agree, seq, .. } = row;
        let heard = matches!(state, StatementState::Shown | StatementState::Merged);
        let text = if heard { text } else { String::new() };
        (number, Self { prompt, lang, text, state, merged_into, theme, pinned, agree, votes, seq })
    }

    fn is_shown(&self) -> bool {
        self.state == StatementState::Shown
    }

    /// Whether the two differ in nothing but votes.
    fn is_but_for_votes(&self, other: &Self) -> bool {
        let Self { prompt, lang, text, state, merged_into, theme, pinned, .. } = self;
        let theirs = (&other.prompt, &other.lang, &other.text, &other.state, &other.merged_into);
        (prompt, lang, text, state, merged_into) == theirs && (*theme, *pinned) == (other.theme, other.pinned)
    }
}

/// A board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Board {
    /// Everything up to this number is in it.
    pub(crate) seq: i64,
    /// `draft`, `announced`, `open` or `closed`.
    pub(crate) phase: String,
    /// When the words of its dialogue were changed last.
    pub(crate) changed: Millis,
    /// The statement that everybody is shown.
    pub(crate) spotlight: Option<i64>,
    /// How many people came in.
    pub(crate) people: i64,
    /// Statements by number.
    pub(crate) said: BTreeMap<i64, Said>,
    /// Themes by number, removed ones among them.
    pub(crate) themes: BTreeMap<i64, ThemeRow>,
    /// Translations of a statement.
    pub(crate) translations: BTreeMap<i64, Vec<ShownTranslation>>,
}

/// What is to be told about a board.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Change {
    /// Cards that are new, or say something else.
    pub(crate) cards: BTreeSet<i64>,
    /// Those of them that were not there before.
    pub(crate) new: BTreeSet<i64>,
    /// Cards of which nothing but the votes changed.
    pub(crate) votes: BTreeSet<i64>,
    /// Cards that are there no more.
    pub(crate) gone: BTreeSet<i64>,
    /// Themes that were made, renamed, moved or removed.
    pub(crate) themes: BTreeSet<i64>,
    /// Whether another statement is lit, or the lit one changed.
    pub(crate) spotlight: bool,
    /// Whether something was counted anew.
    pub(crate) totals: bool,
    /// Whether the page around the board is another, so that it has to be asked for again.
    pub(crate) page: bool,
}

impl Change {
    /// Whether there is nothing to tell.
    pub(crate) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Board {
    /// A whole board; `None` if there is no such dialogue.
    pub(crate) async fn read(reader: &mut Reader, dialogue: &str) -> Result<Option<Self>> {
        let Some(head) = reader.board(dialogue).await? else { return Ok(None) };
        let mut board = Self {
            seq: 0,
            phase: head.phase.clone(),
            changed: head.changed,
            spotlight: None,
            people: 0,
            said: BTreeMap::new(),
            themes: BTreeMap::new(),
            translations: BTreeMap::new(),
        };
        board.join(reader, dialogue, head).await?;
        Ok(Some(board))
    }

    /// Reads what changed since this board was read.
    pub(crate) async fn follow(&mut self, reader: &mut Reader, dialogue: &str) -> Result<Change> {
        let gone = Change { page: true, ..Change::default() };
        let Some(head) = reader.board(dialogue).await? else { return Ok(gone) };
        if head.seq == self.seq {
            return Ok(Change::default());
        }
        if head.seq < self.seq {
            // Somebody put an older copy of everything back.
            if let Some(board) = Self::read(reader, dialogue).await? {
                *self = board;
            }
            return Ok(gone);
        }
        self.join(reader, dialogue, head).await
    }

    /// `head` was read before what is read here, so all of it up to its number is seen; what came after is seen now or next time, or both.
    async fn join(&mut self, reader: &mut Reader, dialogue: &str, head: store::BoardRow) -> Result<Change> {
        let (mut change, seen) = (Change::default(), self.seq);
        let rows = reader.statements_since(dialogue, seen).await?;
        let mut told: BTreeMap<i64, Vec<ShownTranslation>> = BTreeMap::new();
        for translation in reader.shown_translations_since(dialogue, seen).await? {
            told.entry(translation.statement).or_default().push(translation);
        }
        for theme in reader.themes_since(dialogue, seen).await? {
            let number = theme.number;
            if self.themes.insert(number, theme.clone()).as_ref() != Some(&theme) {
                change.themes.insert(number);
            }
        }
        let mut touched = BTreeSet::new();
        for (number, now) in rows.into_iter().map(Said::of) {
            let translations = told.remove(&number).unwrap_or_default();
            let same = self.translations.get(&number).map_or(translations.is_empty(), |had| *had == translations);
            self.translations.insert(number, translations);
            let before = self.said.insert(number, now.clone());
            // Whoever stands for it shows it, or did.
            touched.extend([now.merged_into, before.as_ref().and_then(|b| b.merged_into)].into_iter().flatten());
            let was_shown = before.as_ref().is_some_and(Said::is_shown);
            match before {
                _ if !now.is_shown() => {
                    if was_shown {
                        change.gone.insert(number);
                    }
                }
                Some(before) if was_shown && same && before.is_but_for_votes(&now) => {
                    if (before.agree, before.votes) != (now.agree, now.votes) {
                        change.votes.insert(number);
                    }
                }
                _ => {
                    change.cards.insert(number);
                    if !was_shown {
                        change.new.insert(number);
                    }
                }
            }
        }
        change.cards.extend(touched.into_iter().filter(|n| self.said.get(n).is_some_and(Said::is_shown)));
        change.votes.retain(|number| !change.cards.contains(number));
        let lit = head.spotlight.filter(|n| change.cards.contains(n) || change.votes.contains(n));
        change.spotlight = self.spotlight != head.spotlight || lit.is_some();
        change.totals = self.people != head.people || !(change.cards.is_empty() && change.votes.is_empty());
        change.totals |= !change.gone.is_empty();
        change.page = (&self.phase, self.changed) != (&head.phase, head.changed);
        (self.seq, self.phase, self.changed) = (head.seq, head.phase, head.changed);
        (self.spotlight, self.people) = (head.spotlight, head.people);
        Ok(change)
    }

    /// What to tell somebody who saw the board at a number: nothing is left out, and what she has already does no harm.
    pub(crate) fn since(&self, seen: i64) -> Change {
        if seen == self.seq {
            return Change::default();
        }
        let mut change = Change { spotlight: true, totals: true, page: seen > self.seq, ..Change::default() };
        for (number, said) in self.said.iter().filter(|(_, said)| said.seq > seen) {
            match said.state {
                StatementState::Shown => change.cards.insert(*number),
                // It was never on the board; that it waits is nobody's business.
                StatementState::Waiting => false,
                StatementState::Hidden | StatementState::Merged | StatementState::Erased => change.gone.insert(*number),
            };
        }
        change.themes = self.themes.values().filter(|theme| theme.seq > seen).map(|theme| theme.number).collect();
        change
    }

    /// Statements that everybody sees, with their numbers.
    pub(crate) fn shown(&self) -> impl Iterator<Item = (i64, &Said)> {
        self.said.iter().filter(|(_, said)| said.is_shown()).map(|(number, said)| (*number, said))
    }

    /// A statement that everybody sees.
    pub(crate) fn get(&self, number: i64) -> Option<&Said> {
        self.said.get(&number).filter(|said| said.is_shown())
    }

    /// What a statement stands for.
    pub(crate) fn merged_into(&self, number: i64) -> impl Iterator<Item = (i64, &Said)> {
        let merged = self.said.iter().filter(move |(_, said)| said.merged_into == Some(number));
        merged.filter(|(_, said)| said.state == StatementState::Merged).map(|(number, said)| (*number, said))
    }

    /// Themes of a prompt in their order.
    pub(crate) fn themes_of(&self, prompt: i64) -> Vec<&ThemeRow> {
        let mut themes: Vec<_> = self.themes.values().filter(|t| t.prompt == prompt && !t.gone).collect();
        themes.sort_by_key(|theme| (theme.place, theme.number));
        themes
    }

    /// Statements of a prompt as a column shows them: those that stay at the top, then the newest first.
    pub(crate) fn column(&self, prompt: i64) -> Vec<(i64, &Said)> {
        let mut column: Vec<_> = self.shown().filter(|(_, said)| said.prompt == prompt).collect();
        column.sort_by_key(|(number, said)| (!said.pinned, -number));
        column
    }

    /// How many statements no facilitator has read.
    pub(crate) fn waiting(&self) -> usize {
        self.said.values().filter(|said| said.state == StatementState::Waiting).count()
    }

    /// Votes on what everybody sees.
    pub(crate) fn votes(&self) -> i64 {
        self.shown().map(|(_, said)| said.votes).sum()
    }
}
