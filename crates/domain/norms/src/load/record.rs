//! The tables that are made of a lake of platforms' decisions: months, words, lags, days, errata.
//!
//! A program made them, so a mistake means that somebody changed them or that they are of another version: nothing of them is guessed at.

use std::collections::{BTreeMap, BTreeSet};

use super::SourceFile;
use super::countries::{Row, rows};
use super::reader::Ctx;
use super::told::{TOLD, Told};
use crate::date::PartialDate;
use crate::model::Knowledge;
use crate::model::record::{Erratum, Held, Month, Named, Published, Record, Sent};

/// What to do about a table that is not as the program made it.
const AGAIN: &str = "bring the lake itself with --platforms instead of this table";
/// More statements than a table can hold honestly: the database had 27 billion in March 2025.
const MOST: u64 = 1_000_000_000_000_000;

const MONTHS: [&str; 8] =
    ["platform", "month", "schema", "statements", "with_keyword", "trusted_flagger", "account_measure", "last"];
const WORDS: [&str; 8] =
    ["platform", "month", "category", "keyword", "source", "account_measure", "statements", "last"];
const LAGS: [&str; 4] = ["platform", "month", "days", "statements"];
const DAYS: [&str; 8] = ["day", "platform", "file", "rows", "aside", "words", "hash", "alone"];
const ERRATA: [&str; 7] = ["id", "platform", "column", "from", "until", "what", "source"];

/// The tables, each with how it is read.
type Read = fn(&mut Reading, &Ctx, &SourceFile);
const FILES: [(&str, Read); 5] = [
    ("platforms/months.csv", Reading::months),
    ("platforms/words.csv", Reading::words),
    ("platforms/lags.csv", Reading::lags),
    ("platforms/days.csv", Reading::days),
    ("platforms/errata.csv", Reading::errata),
];

/// Whether a file is one of the tables.
pub(super) fn is_of_record(place: &str) -> bool {
    FILES.iter().any(|(name, _)| *name == place)
}

/// What is read of them so far.
#[derive(Default)]
pub(super) struct Reading {
    record: Record,
    there: Vec<String>,
    seen: BTreeSet<(String, String, String)>,
}

/// A day with year, month and day.
fn day(told: &Told<'_>, row: &Row<'_>, at: usize) -> Option<PartialDate> {
    let day = row.at(at).parse::<PartialDate>().ok().filter(|d| d.day.is_some());
    if day.is_none() {
        told.wrong(row.line, format!("\"{}\" is no day; it is written as 2025-07-01", row.at(at)));
    }
    day
}

fn month(told: &Told<'_>, row: &Row<'_>, at: usize) -> Month {
    let date = row.at(at).parse::<PartialDate>().ok().filter(|d| d.day.is_none());
    date.and_then(|d| Month::of_date(&d)).unwrap_or_else(|| {
        told.wrong(row.line, format!("\"{}\" is no month; it is written as 2025-07", row.at(at)));
        Month::of(0, 1)
    })
}

fn count(told: &Told<'_>, row: &Row<'_>, at: usize, name: &str) -> u64 {
    let count = told.whole(row, at, name);
    if count > MOST {
        told.wrong(row.line, format!("{name} is {count}, more than the database can hold"));
        return 0;
    }
    count
}

fn last(told: &Told<'_>, row: &Row<'_>, at: usize, month: Month) -> u8 {
    let last = row.at(at).parse().ok().filter(|last| (1..=month.days()).contains(last));
    last.unwrap_or_else(|| {
        told.wrong(row.line, format!("\"{}\" is no day of {month}", row.at(at)));
        1
    })
}

impl Reading {
    pub(super) fn read(&mut self, ctx: &Ctx, file: &SourceFile) {
        self.there.push(file.place().to_owned());
        for (_, read) in FILES.iter().filter(|(name, _)| *name == file.place()) {
            read(self, ctx, file);
        }
    }

    /// Joins what was read, once everything was.
    pub(super) fn finish(mut self, ctx: &Ctx, k: &mut Knowledge) {
        if self.there.is_empty() {
            return;
        }
        for (name, _) in FILES.iter().filter(|(name, _)| !self.there.iter().any(|t| t == name)) {
            ctx.report(name, 0, "this table is missing beside the others of the lake", AGAIN);
        }
        if FILES.iter().all(|(name, _)| self.there.iter().any(|t| t == name) && !ctx.is_broken(name)) {
            self.uneven(ctx);
        }
        self.record.days.sort_by(|a, b| (a.day, &a.platform).cmp(&(b.day, &b.platform)));
        k.record = Some(self.record);
    }

    /// Every statement has its days to publication: where the two tables differ, one of them is not whole.
    fn uneven(&self, ctx: &Ctx) {
        let mut sums: BTreeMap<(&str, Month), (u64, u64)> = BTreeMap::new();
        for (name, sent) in &self.record.platforms {
            for all in &sent.published {
                let sum = &mut sums.entry((name, all.month)).or_default().0;
                *sum = sum.saturating_add(all.statements);
            }
            for (month, _, n) in &sent.lags {
                let sum = &mut sums.entry((name, *month)).or_default().1;
                *sum = sum.saturating_add(*n);
            }
        }
        for ((name, month), (all, late)) in sums.into_iter().filter(|(_, (all, late))| all != late).take(TOLD) {
            let what = format!("it has {late} statements of \"{name}\" in {month}, and months.csv has {all}");
            ctx.report("platforms/lags.csv", 1, what, AGAIN);
        }
    }

    /// What a platform sent; reports a row that stands twice.
    fn sent(&mut self, told: &Told<'_>, row: &Row<'_>, table: &str, key: &[usize]) -> &mut Sent {
        let name = row.at(0);
        if name.is_empty() {
            told.wrong(row.line, "the row names no platform".to_owned());
        }
        let rest: Vec<&str> = key.iter().map(|at| row.at(*at)).collect();
        if !self.seen.insert((table.to_owned(), name.to_owned(), rest.join("\n"))) {
            told.wrong(row.line, format!("the same of \"{name}\" stands in two rows"));
        }
        self.record.platforms.entry(name.to_owned()).or_default()
    }

    fn months(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        rows(ctx, file, MONTHS.len(), &MONTHS, |row| {
            let month = month(&told, row, 1);
            if !matches!(row.at(2), "v1" | "v2") {
                told.wrong(row.line, format!("schema is \"{}\", neither v1 nor v2", row.at(2)));
            }
            let of = |at, name| count(&told, row, at, name);
            let all = Published {
                month,
                statements: of(3, "statements"),
                with_keyword: of(4, "with_keyword"),
                flagged: of(5, "trusted_flagger"),
                with_account: of(6, "account_measure"),
                last: last(&told, row, 7, month),
            };
            if [all.with_keyword, all.flagged, all.with_account].iter().any(|n| *n > all.statements) {
                told.wrong(row.line, "a part is more than all statements".to_owned());
            }
            self.sent(&told, row, "months", &[1, 2]).published.push(all);
        });
    }

    fn words(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        rows(ctx, file, WORDS.len(), &WORDS, |row| {
            let month = month(&told, row, 1);
            let named = Named {
                month,
                category: row.at(2).to_owned(),
                keyword: told.yes(row, 3, "keyword"),
                source: row.at(4).to_owned(),
                account: told.yes(row, 5, "account_measure"),
                statements: count(&told, row, 6, "statements"),
                last: last(&told, row, 7, month),
            };
            self.sent(&told, row, "words", &[1, 2, 3, 4, 5]).named.push(named);
        });
    }

    fn lags(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        rows(ctx, file, LAGS.len(), &LAGS, |row| {
            let days = row.at(2).parse().unwrap_or_else(|_| {
                told.wrong(row.line, format!("days is \"{}\", which is no whole number", row.at(2)));
                0
            });
            let late = (month(&told, row, 1), days, count(&told, row, 3, "statements"));
            self.sent(&told, row, "lags", &[1, 2]).lags.push(late);
        });
    }

    fn days(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        rows(ctx, file, DAYS.len(), &DAYS, |row| {
            for (at, name, [yes, no]) in [(5, "words", ["current", "older"]), (6, "hash", ["compared", "none"])] {
                if ![yes, no].contains(&row.at(at)) {
                    told.wrong(row.line, format!("{name} is \"{}\", neither {yes} nor {no}", row.at(at)));
                }
            }
            let Some(day) = day(&told, row, 0) else { return };
            let (rows, aside) = (count(&told, row, 3, "rows"), count(&told, row, 4, "aside"));
            if aside > rows {
                told.wrong(row.line, "more rows were set aside than there are".to_owned());
            }
            self.record.days.push(Held {
                day,
                platform: row.at(1).to_owned(),
                file: row.at(2).to_owned(),
                rows,
                aside,
                current: row.at(5) == "current",
                compared: row.at(6) == "compared",
                alone: told.yes(row, 7, "alone"),
            });
        });
    }

    fn errata(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        rows(ctx, file, ERRATA.len(), &ERRATA, |row| {
            let bound = |at: usize| if row.at(at).is_empty() { None } else { day(&told, row, at) };
            self.record.errata.push(Erratum {
                id: row.at(0).to_owned(),
                platform: row.at(1).to_owned(),
                column: row.at(2).to_owned(),
                from: bound(3),
                until: bound(4),
                what: row.at(5).to_owned(),
                source: row.at(6).to_owned(),
            });
        });
    }
}
