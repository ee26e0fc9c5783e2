//! What platforms tell of their decisions: the record of the DSA Transparency Database, as far as somebody brought it.
//!
//! Everything is counted by the month in which the database published it, which is the day of the file, since only then can it be said of a day
//! whether all of it was seen. What was seen is there. What was not seen is absent only if every day was looked at: so the days that were read
//! stand beside the counts. Absent on purpose: any time since a notice, of which the database holds no day, and any order of platforms by number.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::date::{PartialDate, length_of};

/// Names of platforms that are invented begin with this. They are told wherever they show, and stand for no real platform.
pub const SAMPLE: &str = "SAMPLE";

/// Categories of the vocabulary since July 2025 whose statements are all counted, whatever else they say.
pub const CATEGORIES: [&str; 2] =
    ["STATEMENT_CATEGORY_CYBER_VIOLENCE", "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN"];

/// Source of a statement that a trusted flagger's notice began.
pub const FLAGGER: &str = "SOURCE_TRUSTED_FLAGGER";

/// First month in which [`CATEGORIES`] exist.
pub const SINCE: Month = Month::of(2025, 7);

/// Whether a name is that of an invented platform.
#[must_use]
pub fn is_sample(name: &str) -> bool {
    name.starts_with(SAMPLE)
}

/// A month of the common era.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month (1 to 12) of a year.
    #[must_use]
    pub const fn of(year: i16, month: u8) -> Self {
        Self(year as i32 * 12 + month as i32 - 1)
    }

    /// The month of a date, if it is known.
    #[must_use]
    pub fn of_date(date: &PartialDate) -> Option<Self> {
        date.month.map(|month| Self::of(date.year, month))
    }

    /// So many months before.
    #[must_use]
    pub fn before(self, months: u16) -> Self {
        Self(self.0 - i32::from(months))
    }

    /// How many days it has.
    #[must_use]
    pub fn days(self) -> u8 {
        let (year, month) = self.parts();
        length_of(year, month)
    }

    fn parts(self) -> (i16, u8) {
        let year = i16::try_from(self.0.div_euclid(12)).unwrap_or(i16::MAX);
        (year, u8::try_from(self.0.rem_euclid(12)).unwrap_or(0) + 1)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = self.parts();
        write!(f, "{year:04}-{month:02}")
    }
}

/// All statements of a platform in one vocabulary that were published in one month (a row of `months.csv`).
#[derive(Debug, Clone)]
pub struct Published {
    /// When they were published.
    pub month: Month,
    /// How many.
    pub statements: u64,
    /// Those with any keyword.
    pub with_keyword: u64,
    /// Those that a trusted flagger's notice began, as the platform says.
    pub flagged: u64,
    /// Those with a measure against an account.
    pub with_account: u64,
    /// Newest day of the month on which there were any.
    pub last: u8,
}

/// Statements that are about this violence and alike (a row of `words.csv`).
#[derive(Debug, Clone)]
pub struct Named {
    /// When they were published.
    pub month: Month,
    /// Category, as published.
    pub category: String,
    /// Whether they have a keyword.
    pub keyword: bool,
    /// `source_type`, as published.
    pub source: String,
    /// Whether they have a measure against an account.
    pub account: bool,
    /// How many.
    pub statements: u64,
    /// Newest day of the month on which there were any.
    pub last: u8,
}

/// What a platform sent.
#[derive(Debug, Clone, Default)]
pub struct Sent {
    /// All of it.
    pub published: Vec<Published>,
    /// What is about this violence.
    pub named: Vec<Named>,
    /// All of it by the days from decision to publication: month of publication, days, statements.
    pub lags: Vec<(Month, i32, u64)>,
}

/// A published file of one day that was read (a row of `days.csv`).
#[derive(Debug, Clone)]
pub struct Held {
    /// Its day.
    pub day: PartialDate,
    /// Whose statements it holds; empty = everybody's.
    pub platform: String,
    /// Its name.
    pub file: String,
    /// Its rows, those that could not be read among them.
    pub rows: u64,
    /// Rows that could not be read, and are in no count.
    pub aside: u64,
    /// Whether it was read with the words that are in use: else statements about this violence may be missing.
    pub current: bool,
    /// Whether its bytes were compared with a hash published beside it.
    pub compared: bool,
    /// Whether the files it is one of hold the statements of this platform alone. A name that stands among those of another may have files of its own.
    pub alone: bool,
}

impl Held {
    /// Whether it is known to hold all that it should, and all of that was read. A file of everybody without a row is none: on every day somebody decides.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let filled = if self.platform.is_empty() { self.rows > 0 } else { self.alone };
        self.compared && self.aside == 0 && filled
    }
}

/// A known error of the database (a row of `errata.csv`): one column of one platform.
#[derive(Debug, Clone)]
pub struct Erratum {
    /// Its id.
    pub id: String,
    /// Platform; empty = all.
    pub platform: String,
    /// Column that it touches; `n` = how many statements there are.
    pub column: String,
    /// First day, if it is known.
    pub from: Option<PartialDate>,
    /// Last day, if it is known.
    pub until: Option<PartialDate>,
    /// In words.
    pub what: String,
    /// Where that is said.
    pub source: String,
}

/// Everything that was brought.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// By name in the database.
    pub platforms: BTreeMap<String, Sent>,
    /// Files that were read, by day.
    pub days: Vec<Held>,
    /// Known errors.
    pub errata: Vec<Erratum>,
}

impl Record {
    /// Whether anything of it is invented. Days of an invented database say nothing of a real platform, least of all that it is not in them.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.platforms.keys().any(|name| is_sample(name))
    }

    /// Files of a month that hold statements of one of these names, with those of everybody.
    pub fn held<'a>(&'a self, names: &'a [String], month: Month) -> impl Iterator<Item = &'a Held> {
        let of = move |held: &&Held| held.platform.is_empty() || names.contains(&held.platform);
        self.days.iter().filter(move |held| Month::of_date(&held.day) == Some(month)).filter(of)
    }

    /// Whether any of these names was seen, on whatever day. A name that was never seen may be no name of the database.
    #[must_use]
    pub fn has_any(&self, names: &[String]) -> bool {
        let sent = names.iter().filter_map(|name| self.platforms.get(name));
        sent.flat_map(|sent| &sent.published).any(|all| all.statements > 0)
    }

    /// Days of a month of which all that these names published was read, to the last row: only then is what was not seen not there. With `words`,
    /// also those alone of which the words that are in use told what to keep.
    #[must_use]
    pub fn whole_days(&self, names: &[String], month: Month, words: bool) -> BTreeSet<u8> {
        let days = |name: &String| -> BTreeSet<u8> {
            let good = |held: &&Held| held.is_whole() && (held.current || !words);
            let of = |held: &&Held| held.platform.is_empty() || held.platform == *name;
            self.held(names, month).filter(good).filter(of).filter_map(|held| held.day.day).collect()
        };
        names.iter().map(days).reduce(|a, b| &a & &b).unwrap_or_default()
    }

    /// Known errors that touch one of these columns in one of these months.
    pub fn touching<'a>(
        &'a self,
        names: &'a [String],
        columns: &'a [&'a str],
        months: &'a [Month],
    ) -> impl Iterator<Item = &'a Erratum> {
        self.errata.iter().filter(move |erratum| {
            let of = erratum.platform.is_empty() || names.contains(&erratum.platform);
            let (from, until) = (erratum.from.as_ref(), erratum.until.as_ref());
            let (from, until) = (from.and_then(Month::of_date), until.and_then(Month::of_date));
            let within = |m: &Month| from.is_none_or(|from| *m >= from) && until.is_none_or(|until| *m <= until);
            of && columns.contains(&erratum.column.as_str()) && months.iter().any(within)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_those_of_the_calendar() {
        let february = Month::of(2024, 2);
        assert_eq!((february.to_string(), february.days()), ("2024-02".into(), 29));
        assert_eq!(february.before(2).to_string(), "2023-12");
        assert_eq!(february.before(24).days(), 28);
        assert_eq!((Month::of(2000, 2).days(), Month::of(2100, 2).days(), Month::of(2025, 12).days()), (29, 28, 31));
    }
}
