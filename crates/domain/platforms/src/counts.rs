//! Exact counts of statements, small enough to keep: how many were alike in everything that may be asked.
//!
//! Days are whole numbers, so a count for each combination and each number of days loses nothing that the rows said about them: every quantile can
//! be had exactly, and the counts of two days are those of both together, in whatever order.

use std::hash::Hash;

use rustc_hash::FxHashMap;

use crate::day::{Day, Month};

/// What a statement says apart from its days, in the order of [`Combo`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "named as the columns of the published files are")]
pub enum Aspect {
    Platform,
    Schema,
    Category,
    Addition,
    Keyword,
    Visibility,
    Monetary,
    Provision,
    Account,
    Ground,
    Source,
    Detection,
    Decision,
    ContentType,
    Scope,
}

/// How many aspects there are.
pub const ASPECTS: usize = 15;

/// The aspects of a statement, each a word of [`Words`]. Lists are one word, their parts sorted and joined with `|`.
pub type Combo = [u32; ASPECTS];

/// Statements that are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// Which combination.
    pub combo: u32,
    /// Month of `application_date`.
    pub month: Month,
    /// Days from `content_date` to `application_date`: the age of the content at the decision. Negative where the content is dated after it.
    pub age: i32,
    /// Days from `application_date` to `created_at`.
    pub lag: i32,
}

/// All statements, related to the questions or not, by what tells shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Total {
    /// Word of the platform.
    pub platform: u32,
    /// Word of the schema.
    pub schema: u32,
    /// Month of `application_date`.
    pub month: Month,
    /// Day of `created_at`.
    pub created: u16,
}

impl Total {
    /// Day of `created_at`.
    #[must_use]
    pub fn created(&self) -> Day {
        Day(self.created)
    }
}

/// All statements, related to the questions or not, by how late they were published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Late {
    /// Word of the platform.
    pub platform: u32,
    /// Month of `application_date`.
    pub month: Month,
    /// Days from `application_date` to `created_at`.
    pub lag: i32,
}

/// How many of a [`Total`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Of {
    /// Statements.
    pub rows: u64,
    /// Those with any keyword.
    pub with_keyword: u64,
    /// Those whose content is dated after the decision.
    pub dated_after: u64,
    /// Those that say that a trusted flagger's notice began them.
    pub flagged: u64,
    /// Those with a measure against an account.
    pub with_account: u64,
}

impl Of {
    fn add(&mut self, other: &Self) {
        self.rows += other.rows;
        self.with_keyword += other.with_keyword;
        self.dated_after += other.dated_after;
        self.flagged += other.flagged;
        self.with_account += other.with_account;
    }
}

/// Things numbered in the order in which they came.
#[derive(Debug, Clone)]
pub struct Index<K, V> {
    places: FxHashMap<K, u32>,
    list: Vec<(K, V)>,
}

impl<K, V> Default for Index<K, V> {
    fn default() -> Self {
        Self { places: FxHashMap::default(), list: Vec::new() }
    }
}

impl<K: Eq + Hash + Copy, V: Default> Index<K, V> {
    /// The number of a thing, and what is kept with it.
    pub fn at(&mut self, key: K) -> (u32, &mut V) {
        // Looked for first: nearly every key is there, and finding one is less work than making room for one.
        let place = match self.places.get(&key) {
            Some(place) => *place,
            None => {
                let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
                self.places.insert(key, next);
                self.list.push((key, V::default()));
                next
            }
        };
        let last = self.list.len().saturating_sub(1);
        let at = (place as usize).min(last);
        (place, &mut self.list[at].1)
    }

    /// All, in order of number.
    #[must_use]
    pub fn list(&self) -> &[(K, V)] {
        &self.list
    }
}

/// Words, each once.
#[derive(Debug, Clone, Default)]
pub struct Words {
    places: FxHashMap<Box<str>, u32>,
    list: Vec<Box<str>>,
}

impl Words {
    /// The number of a word.
    pub fn at(&mut self, word: &str) -> u32 {
        if let Some(place) = self.places.get(word) {
            return *place;
        }
        let place = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        self.places.insert(word.into(), place);
        self.list.push(word.into());
        place
    }

    /// A word by its number; empty if there is none.
    #[must_use]
    pub fn get(&self, at: u32) -> &str {
        self.list.get(at as usize).map_or("", |word| word)
    }

    /// All, in order of number.
    #[must_use]
    pub fn list(&self) -> &[Box<str>] {
        &self.list
    }
}

/// Counts of some rows.
#[derive(Debug, Clone, Default)]
pub struct Counts {
    /// Words that the rest refers to.
    pub words: Words,
    /// Combinations.
    pub combos: Index<Combo, ()>,
    /// Statements related to the questions.
    pub cells: Index<Cell, u64>,
    /// All statements.
    pub totals: Index<Total, Of>,
    /// All statements, by the days to their publication.
    pub lags: Index<Late, u64>,
}

impl Counts {
    /// Adds others; returns where each of their cells is now.
    pub fn add(&mut self, other: &Self) -> Vec<u32> {
        let word: Vec<u32> = other.words.list.iter().map(|word| self.words.at(word)).collect();
        let word = |at: u32| word.get(at as usize).copied().unwrap_or(0);
        let combo: Vec<u32> = other.combos.list.iter().map(|(combo, ())| self.combos.at(combo.map(word)).0).collect();
        for (total, of) in &other.totals.list {
            let key = Total { platform: word(total.platform), schema: word(total.schema), ..*total };
            self.totals.at(key).1.add(of);
        }
        for (late, n) in &other.lags.list {
            *self.lags.at(Late { platform: word(late.platform), ..*late }).1 += n;
        }
        let mut moved = Vec::with_capacity(other.cells.list.len());
        for (cell, n) in &other.cells.list {
            let combo = combo.get(cell.combo as usize).copied().unwrap_or(0);
            let (place, sum) = self.cells.at(Cell { combo, ..*cell });
            *sum += n;
            moved.push(place);
        }
        moved
    }

    /// The same with everything in order of its words, so that it does not tell in which order the rows came; and where each cell is now.
    #[must_use]
    pub fn sorted(&self) -> (Self, Vec<u32>) {
        let mut out = Self::default();
        let mut words: Vec<&str> = self.words.list.iter().map(|w| &**w).collect();
        words.sort_unstable();
        for word in words {
            out.words.at(word);
        }
        let word: Vec<u32> = self.words.list.iter().map(|word| out.words.at(word)).collect();
        let word = |at: u32| word.get(at as usize).copied().unwrap_or(0);
        let combos: Vec<Combo> = self.combos.list.iter().map(|(combo, ())| combo.map(word)).collect();
        let mut ordered = combos.clone();
        ordered.sort_unstable();
        for combo in ordered {
            out.combos.at(combo);
        }
        let combo: Vec<u32> = combos.iter().map(|combo| out.combos.at(*combo).0).collect();
        let moved = |cell: &Cell| Cell { combo: combo.get(cell.combo as usize).copied().unwrap_or(0), ..*cell };
        let mut cells: Vec<(Cell, u64)> = self.cells.list.iter().map(|(cell, n)| (moved(cell), *n)).collect();
        cells.sort_unstable();
        for (cell, n) in cells {
            *out.cells.at(cell).1 += n;
        }
        let places = self.cells.list.iter().map(|(cell, _)| out.cells.at(moved(cell)).0).collect();
        let mut totals: Vec<(Total, Of)> = self
            .totals
            .list
            .iter()
            .map(|(t, of)| (Total { platform: word(t.platform), schema: word(t.schema), ..*t }, *of))
            .collect();
        totals.sort_unstable_by_key(|(total, _)| *total);
        for (total, of) in totals {
            *out.totals.at(total).1 = of;
        }
        let mut lags: Vec<(Late, u64)> =
            self.lags.list.iter().map(|(l, n)| (Late { platform: word(l.platform), ..*l }, *n)).collect();
        lags.sort_unstable();
        for (late, n) in lags {
            *out.lags.at(late).1 = n;
        }
        (out, places)
    }
}
