//! What was loaded of the database, in words: which days, and what could not be read or compared.

use std::collections::BTreeSet;

use super::record::{LONG, date};
use crate::ctx::Ctx;
use crate::record::{self, Record};

/// What was loaded, in words.
pub struct Loaded {
    /// Days, rows and platforms in one sentence.
    pub words: String,
    /// What has to be known of it: rows that could not be read, files that could not be compared, statements that were sent twice.
    pub notes: Vec<String>,
    /// Day, file, statements, and whether a published hash was compared.
    pub files: Vec<[String; 4]>,
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
    let whole = days.len() as u64;
    let told = |id: &str, n: u64| {
        (n > 0).then(|| c.m(id, &[("n", c.number(n as f64).into()), ("whole", c.number(whole as f64).into())]))
    };
    let again = record.sent_again().map(|[before, since]| {
        c.m("sor-twice-n", &[("since", c.number(since as f64).into()), ("before", c.number(before as f64).into())])
    });
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
        notes: [
            told("sor-aside", aside),
            told("sor-aside-nobody", record.aside_of_nobody()),
            told("sor-unhashed", record.unchecked().count() as u64),
            Some(c.t("sor-twice")),
            again,
        ]
        .into_iter()
        .flatten()
        .collect(),
        files: days
            .iter()
            .rev()
            .take(LONG)
            .map(|d| {
                let hash = c.t(if d.hash_was_published { "sor-hash-yes" } else { "sor-hash-no" });
                [date(c, &d.day), d.file.clone(), c.number(record::counted(d) as f64), hash]
            })
            .collect(),
        n: days.len(),
        counted: ["sor-counted-since", "sor-counted-before"].map(|id| c.t(id)),
    }
}
