//! Who is missing: what may be published about who came, and nothing that singles anybody out.
//!
//! People say of themselves what they wish: a region, a sector, lived experience, groups. In a room of two hundred a count of three is
//! nearly a name, so no exact count leaves this module. What leaves it are [`Figures`], made by these rules:
//!
//! 1. **A least count.** Below [`LEAST`] nothing is shown, and nothing is the same for 0 as for 9: who sees *nobody* turn into *somebody*
//!    has watched one person speak of herself. From there on a figure is rounded down to a multiple of [`STEP`]: "at least 15".
//! 2. **No subtraction.** A reader may know to the head how many came. Of a region or a sector people have one, so the words and the
//!    people who did not say add up to that number: whoever is not shown, with those who did not say, must together be at least
//!    [`LEAST`], or the smallest shown word joins them, even if nobody is in there. It then looks like every word that is kept back;
//!    told apart, it would give the others away. Parts of the world are held to the same rule among the whole that they are parts
//!    of, and a whole that is kept back keeps its parts back. Groups overlap, so each stands against those who did not say it: a figure never
//!    comes closer to all than [`LEAST`], however many said it. What nearly everybody is would otherwise be known of each.
//! 3. **No crossing.** One count for one word. There is no function here that takes two, or a word and an opinion group.
//! 4. **Steps of a crowd.** Pages are read again and again. Somebody who knows who just came in, and sees a figure move, would know what
//!    she said. So the figures of a kind stand still until [`LEAST`] more people (or fewer) have said something of that kind, and
//!    then move at once. A figure may be ten people late; "at least" stays true while nobody leaves.
//!
//! What somebody who watches to the end can learn: that among some ten people or more, who spoke of themselves between two of her looks,
//! at least so many said this word. If all ten said the same she knows it of all ten; of fewer than ten she never learns anything. What
//! these rules do **not** stop is somebody who brings in dozens of invented people and moves the figures with them: links for one
//! person each do, and a room that anybody may enter should ask for less.
//!
//! Facilitators see these figures and no others. Absent on purpose: a way to get the exact counts out of a [`Crowd`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Target;
use crate::declared::{Declared, REGIONS, parts};

/// Fewer people than this are never shown as a number.
pub const LEAST: u32 = 10;
/// Numbers are rounded down to a multiple of this.
pub const STEP: u32 = 5;
/// The word of [`Kind::Lived`].
pub const YES: &str = "yes";

/// What people may say of themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Groups that they belong to; several are possible.
    Group,
    /// Where they live: one.
    Region,
    /// Where they work: one.
    Sector,
    /// That they have lived through it: yes, or nothing.
    Lived,
}

impl Kind {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Group, Self::Lived, Self::Region, Self::Sector];

    /// The word of a target.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Group => "group",
            Self::Region => "region",
            Self::Sector => "sector",
            Self::Lived => "lived",
        }
    }

    /// The kind of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

/// Her words of one kind.
fn words(said: &Declared, kind: Kind) -> impl Iterator<Item = &str> {
    let (one, many) = match kind {
        Kind::Group => (None, Some(&said.groups)),
        Kind::Region => (said.region.as_deref(), None),
        Kind::Sector => (said.sector.as_deref(), None),
        Kind::Lived => (said.lived.then_some(YES), None),
    };
    one.into_iter().chain(many.into_iter().flatten().map(String::as_str))
}

/// The exact counts of one kind.
#[derive(Debug, Clone, Default)]
struct Tally {
    /// How many said anything of this kind.
    said: u32,
    /// How many said each word.
    words: BTreeMap<String, u32>,
}

/// Everybody who came, counted. It holds exact numbers, so it goes into [`Figures::after`] and nowhere else.
#[derive(Clone, Default)]
pub struct Crowd {
    came: u32,
    silent: u32,
    kinds: BTreeMap<Kind, Tally>,
}

impl Crowd {
    /// One person more: what she said of herself, and whether she ever posted or voted.
    pub fn add(&mut self, said: &Declared, spoke: bool) {
        self.came += 1;
        self.silent += u32::from(!spoke);
        for kind in Kind::ALL {
            let mut words = words(said, kind).peekable();
            if words.peek().is_none() {
                continue;
            }
            let tally = self.kinds.entry(kind).or_default();
            tally.said += 1;
            for word in words {
                *tally.words.entry(word.to_owned()).or_default() += 1;
            }
        }
    }
}

/// What is shown of one kind, and until when it stands still.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    /// How many had said anything of this kind when the figures were made. Never shown.
    basis: u32,
    /// The words that are shown, each with "at least".
    shown: BTreeMap<String, u32>,
}

/// What may be published about who came. Kept from one look to the next (as JSON), because a figure may move only in steps of a crowd.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Figures {
    came: Option<u32>,
    silent: Option<u32>,
    kinds: BTreeMap<Kind, Kept>,
}

/// One line of "who is missing".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What people said of themselves.
    pub kind: Kind,
    /// The word that they said.
    pub word: String,
    /// At least so many; `None` is kept back: fewer than [`LEAST`], or a few more that would give others away.
    pub here: Option<u32>,
    /// How many the facilitators hoped for; 0 if they set no number.
    pub hoped: u32,
}

impl Figures {
    /// The figures after those that were shown before (none at first).
    #[must_use]
    pub fn after(before: &Self, crowd: &Crowd) -> Self {
        let mut kinds = before.kinds.clone();
        for kind in Kind::ALL {
            let none = Tally::default();
            let tally = crowd.kinds.get(&kind).unwrap_or(&none);
            let kept = kinds.entry(kind).or_default();
            if tally.said.abs_diff(kept.basis) >= LEAST {
                *kept = Kept { basis: tally.said, shown: shown(kind, tally, crowd.came) };
            }
        }
        Self { came: least(crowd.came), silent: least(crowd.silent), kinds }
    }

    /// How many came, at least; `None` below [`LEAST`].
    #[must_use]
    pub const fn came(&self) -> Option<u32> {
        self.came
    }

    /// How many of them neither posted nor voted, at least; `None` below [`LEAST`].
    #[must_use]
    pub const fn silent(&self) -> Option<u32> {
        self.silent
    }

    /// How many of those expected did not come, at least; `None` below [`LEAST`]. Made from the figure that is shown, so that it tells
    /// no more than that.
    #[must_use]
    pub fn unreached(&self, expected: u32) -> Option<u32> {
        let came_at_most = self.came.map_or(LEAST - 1, |came| came + STEP - 1);
        least(expected.saturating_sub(came_at_most))
    }

    /// At least so many. A word that is made of others (Sub-Saharan Africa) is the sum of those that are shown, so that it tells no more
    /// than they do.
    fn here(&self, kind: Kind, word: &str) -> Option<u32> {
        let shown = &self.kinds.get(&kind)?.shown;
        let sum = || parts(word).iter().filter_map(|part| shown.get(*part)).sum::<u32>();
        shown.get(word).copied().or_else(|| Some(sum()).filter(|n| kind == Kind::Region && *n > 0))
    }

    /// The lines of the page: those hoped for in the order that the facilitators gave them, then every other word that is shown, the
    /// most frequent first. Parts of the world are among them only if they were hoped for.
    #[must_use]
    pub fn rows(&self, targets: &[Target]) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for target in targets {
            let Some(kind) = Kind::from_word(&target.kind) else { continue };
            if !rows.iter().any(|row| row.kind == kind && row.word == target.word) {
                let here = self.here(kind, &target.word);
                rows.push(Row { kind, word: target.word.clone(), here, hoped: target.hoped });
            }
        }
        let named = rows.len();
        for kind in Kind::ALL {
            for (word, here) in self.kinds.get(&kind).iter().flat_map(|kept| &kept.shown) {
                let part = kind == Kind::Region && whole(word) != word;
                if !part && !rows[..named].iter().any(|row| row.kind == kind && row.word == *word) {
                    rows.push(Row { kind, word: word.clone(), here: Some(*here), hoped: 0 });
                }
            }
        }
        rows[named..].sort_by(|a, b| (a.kind, b.here, &a.word).cmp(&(b.kind, a.here, &b.word)));
        rows
    }
}

/// Which sectors may stand beside the whole that they are parts of, each with how many people it is of, at least: by the rule of the
/// least count and by that of subtraction. For results that are told by sector, and only for those that do not move any more.
#[must_use]
pub fn sectors(words: &BTreeMap<String, u32>, all: u32) -> BTreeMap<String, u32> {
    parted(words, all).into_iter().map(|(word, n)| (word, down(n))).collect()
}

/// A number rounded down, if it may be shown.
#[must_use]
pub fn least(n: u32) -> Option<u32> {
    (n >= LEAST).then(|| down(n))
}

fn down(n: u32) -> u32 {
    n - n % STEP
}

/// What may be shown of one kind.
fn shown(kind: Kind, tally: &Tally, came: u32) -> BTreeMap<String, u32> {
    let mut shown = match kind {
        Kind::Group | Kind::Lived => return apart(tally, came),
        Kind::Sector => parted(&tally.words, came),
        Kind::Region => {
            let mut wholes: BTreeMap<String, u32> = BTreeMap::new();
            for (word, n) in &tally.words {
                *wholes.entry(whole(word).to_owned()).or_default() += n;
            }
            let wholes = parted(&wholes, came);
            let parts = wholes.iter().flat_map(|(whole_of, n)| {
                let of = |word: &String| *word != *whole_of && whole(word) == *whole_of;
                let inside =
                    tally.words.iter().filter(|(word, _)| of(word)).map(|(word, n)| (word.clone(), *n)).collect();
                parted(&inside, *n)
            });
            let parts: BTreeMap<String, u32> = parts.collect();
            wholes.into_iter().chain(parts).collect()
        }
    };
    shown.values_mut().for_each(|n| *n = down(*n));
    shown
}

/// The region that a part of the world lies in; itself if it is none of the list.
fn whole(word: &str) -> &str {
    REGIONS.iter().find(|(_, parts)| parts.contains(&word)).map_or(word, |(region, _)| region)
}

/// Words of which everybody has one at most, with their exact numbers.
fn parted(words: &BTreeMap<String, u32>, came: u32) -> BTreeMap<String, u32> {
    let mut shown: Vec<(&String, u32)> =
        words.iter().filter(|(_, n)| **n >= LEAST).map(|(word, n)| (word, *n)).collect();
    // Smallest last. Words of one size are in the order of their letters, which says nothing about the numbers.
    shown.sort_by(|a, b| (b.1, a.0).cmp(&(a.1, b.0)));
    // Those that are not shown and those who did not say.
    let mut rest = came.saturating_sub(shown.iter().map(|(_, n)| n).sum());
    while rest < LEAST
        && let Some((_, n)) = shown.pop()
    {
        rest += n;
    }
    shown.into_iter().map(|(word, n)| (word.clone(), n)).collect()
}

/// Words that overlap: each against those who did not say it.
fn apart(tally: &Tally, came: u32) -> BTreeMap<String, u32> {
    let most = down(came.saturating_sub(LEAST));
    let shown = tally.words.iter().filter(|(_, n)| **n >= LEAST).map(|(word, n)| (word.clone(), down(*n).min(most)));
    shown.filter(|(_, n)| *n >= LEAST).collect()
}

#[cfg(test)]
mod tests;
