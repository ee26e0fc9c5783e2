//! What was loaded of the database, in words: which days, and what could not be read or compared.

use std::collections::BTreeSet;

use super::record::{LONG, date};
use crate::ctx::Ctx;
use crate::record::{self, Record};

/// What was loaded, in words.
pub struct Loaded {
    /// Days, rows and platforms in one sentence.
    pub words: String,
    /// What has to be known of it: rows that could not be read.
    pub notes: Vec<String>,
    /// Day, file, statements.
    pub files: Vec<[String; 3]>,
    /// How many there are.
    pub n: usize,
    /// What is counted: since, before.
    pub counted: [String; 2],
}

/// What was loaded.
pub(crate) fn loaded(c: &Ctx<'_>, record: &Record) -> Loaded {
    let days = record.days();
    let (first, last) = (days.first().map_or("", |d| d.day.as_str()), days.last().map_or("", |d| d.day.as_str()));
    let distinct: BTreeSet<&str> = days.iter().map(|d| d.day.as_str()).collect();
    let rows: u64 = days.iter().map(record::counted).sum();
    let aside: u64 = days.iter().flat_map(|d| d.aside.values()).sum();
    let told = |id: &str, n: u64| (n > 0).then(|| c.m(id, &[("n", c.number(n as f64).into())]));
    Loaded {
        words: c.m(
            "sor-loaded",
            &[
                ("days", (distinct.len() as u64).into()),
                ("first", date(c, first).into()),
                ("last", date(c, last).into()),
                ("rows", c.number(rows as f64).into()),
                ("platforms", (record.platforms.len() as u64).into()),
            ],
        ),
        notes: [told("sor-aside", aside), told("sor-aside-nobody", record.aside_of_nobody())]
            .into_iter()
            .flatten()
            .collect(),
        files: days
            .iter()
            .rev()
            .take(LONG)
            .map(|d| [date(c, &d.day), d.file.clone(), c.number(record::counted(d) as f64)])
            .collect(),
        n: days.len(),
        counted: ["sor-counted-since", "sor-counted-before"].map(|id| c.t(id)),
    }
}
