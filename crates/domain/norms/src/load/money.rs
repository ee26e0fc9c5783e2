//! The folder of `plumbline funding ingest`: flows, budgets, named activities, publishers, files.
//!
//! A program wrote it, so a mistake means that somebody changed it or that it is of another version: nothing of it is guessed at.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::SourceFile;
use super::countries::{Row, rows};
use super::reader::Ctx;
use super::told::{TOLD, Told};
use crate::date::PartialDate;
use crate::model::Knowledge;
use crate::model::money::{Budget, Cents, Flow, FlowFile, FlowKind, Money, NamedActivity, Publisher};

/// What to do about a file that is not as the program wrote it.
const AGAIN: &str = "make the folder again with `plumbline funding ingest`";

const FLOWS: [&str; 16] = [
    "reporter",
    "reporter_kind",
    "provider",
    "receiver",
    "receiver_kind",
    "place",
    "year",
    "kind",
    "currency",
    "humanitarian",
    "named",
    "amount",
    "evaw",
    "gender_sig",
    "gender_pri",
    "rows",
];

/// What is read of the folder, and names that were met.
#[derive(Default)]
pub(super) struct Folder {
    money: Option<Money>,
    names: BTreeSet<Arc<str>>,
    /// Files of the folder that are there.
    there: Vec<String>,
}

/// Who says that an activity names technology-facilitated violence.
#[derive(PartialEq, Eq)]
enum Naming {
    No,
    Words,
    Person,
}

impl Told<'_> {
    fn cents(&self, row: &Row<'_>, at: usize, name: &str) -> Cents {
        let cents = cents(row.at(at));
        if cents.is_none() {
            self.wrong(row.line, format!("{name} is \"{}\", which is no amount with two decimals", row.at(at)));
        }
        cents.unwrap_or_default()
    }

    fn naming(&self, row: &Row<'_>, at: usize) -> Naming {
        match row.at(at) {
            "person" => Naming::Person,
            "words" => Naming::Words,
            "no" => Naming::No,
            other => {
                self.wrong(row.line, format!("named is \"{other}\", none of no, words and person"));
                Naming::No
            }
        }
    }
}

/// `-1234.50` as hundredths.
fn cents(text: &str) -> Option<Cents> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.')?;
    let plain = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(part) || part.len() != 2 || whole.len() > 24 {
        return None;
    }
    Some(sign * (whole.parse::<Cents>().ok()? * 100 + part.parse::<Cents>().ok()?))
}

/// The names of the folder's files, each with how it is read.
type Read = fn(&mut Folder, &Ctx, &SourceFile);
const FILES: [(&str, Read); 6] = [
    ("funding/flows.csv", Folder::flows),
    ("funding/budgets.csv", Folder::budgets),
    ("funding/named.csv", Folder::named),
    ("funding/publishers.csv", Folder::publishers),
    ("funding/sources.csv", Folder::sources),
    ("funding/aside.csv", Folder::aside),
];

/// Whether a file belongs to the folder.
pub(super) fn is_of_folder(place: &str) -> bool {
    FILES.iter().any(|(name, _)| *name == place)
}

impl Folder {
    pub(super) fn read(&mut self, ctx: &Ctx, file: &SourceFile) {
        self.money.get_or_insert_default();
        self.there.push(file.place().to_owned());
        for (_, read) in FILES.iter().filter(|(name, _)| *name == file.place()) {
            read(self, ctx, file);
        }
    }

    /// Joins what was read, once everything was.
    pub(super) fn finish(self, ctx: &Ctx, k: &mut Knowledge) {
        let Some(mut money) = self.money else { return };
        for (name, _) in FILES.iter().filter(|(name, _)| !self.there.iter().any(|t| t == name)) {
            ctx.report(name, 0, "this file is missing from the folder of flows", AGAIN);
        }
        let mut strange: BTreeSet<&str> = BTreeSet::new();
        for flow in &money.flows {
            if !money.publishers.contains_key(&*flow.reporter) && strange.len() < TOLD {
                strange.insert(&flow.reporter);
            }
        }
        for reporter in strange.iter().filter(|_| self.there.iter().any(|t| t == "funding/publishers.csv")) {
            ctx.report(
                "funding/publishers.csv",
                1,
                format!("flows.csv has the reporter \"{reporter}\", and this file does not"),
                AGAIN,
            );
        }
        money.index();
        k.money = Some(money);
    }

    fn name(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.names.get(text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = text.into();
        self.names.insert(Arc::clone(&new));
        new
    }

    fn flows(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        let mut out = Vec::new();
        rows(ctx, file, FLOWS.len(), &FLOWS, |row| {
            let kind = FlowKind::from_word(row.at(7));
            if kind.is_none() {
                told.wrong(row.line, format!("there is no kind of transaction \"{}\"", row.at(7)));
            }
            told.yes(row, 9, "humanitarian");
            told.whole(row, 15, "rows");
            out.push(Flow {
                reporter: self.name(row.at(0)),
                reporter_kind: self.name(row.at(1)),
                provider: self.name(row.at(2)),
                receiver: self.name(row.at(3)),
                receiver_kind: self.name(row.at(4)),
                place: self.name(row.at(5)),
                year: told.year(row, 6),
                kind: kind.unwrap_or(FlowKind::Commitment),
                currency: self.name(row.at(8)),
                named: told.naming(row, 10) != Naming::No,
                by_hand: told.naming(row, 10) == Naming::Person,
                amount: told.cents(row, 11, "amount"),
                evaw: told.cents(row, 12, "evaw"),
                gender_sig: told.cents(row, 13, "gender_sig"),
                gender_pri: told.cents(row, 14, "gender_pri"),
            });
        });
        self.money.get_or_insert_default().flows = out;
    }

    fn budgets(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        let mut out = Vec::new();
        rows(ctx, file, 7, &["reporter", "place", "year", "status", "currency", "amount", "rows"], |row| {
            told.whole(row, 6, "rows");
            out.push(Budget {
                reporter: self.name(row.at(0)),
                place: self.name(row.at(1)),
                year: told.year(row, 2),
                status: self.name(row.at(3)),
                currency: self.name(row.at(4)),
                amount: told.cents(row, 5, "amount"),
            });
        });
        self.money.get_or_insert_default().budgets = out;
    }

    fn named(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        let mut out = Vec::new();
        rows(ctx, file, 6, &["activity", "reporter", "title", "lang", "words", "by_hand"], |row| {
            out.push(NamedActivity {
                activity: row.at(0).to_owned(),
                reporter: self.name(row.at(1)),
                title: row.at(2).to_owned(),
                lang: row.at(3).to_owned(),
                words: row.at(4).to_owned(),
                by_hand: told.yes(row, 5, "by_hand"),
            });
        });
        self.money.get_or_insert_default().named = out;
    }

    fn publishers(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        let money = self.money.get_or_insert_default();
        rows(ctx, file, 5, &["reporter", "name", "kind", "newest", "activities"], |row| {
            let publisher = Publisher {
                name: row.at(1).to_owned(),
                kind: row.at(2).to_owned(),
                newest: day(row.at(3)),
                activities: told.whole(row, 4, "activities"),
            };
            if money.publishers.insert(row.at(0).to_owned(), publisher).is_some() {
                told.wrong(row.line, format!("the organisation \"{}\" stands twice", row.at(0)));
            }
        });
    }

    fn sources(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        let money = self.money.get_or_insert_default();
        rows(ctx, file, 4, &["file", "version", "generated", "activities"], |row| {
            money.files.push(FlowFile {
                name: row.at(0).to_owned(),
                version: row.at(1).to_owned(),
                generated: row.at(2).to_owned(),
                activities: told.whole(row, 3, "activities"),
            });
        });
    }

    fn aside(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        let money = self.money.get_or_insert_default();
        rows(ctx, file, 3, &["why", "times", "first"], |row| {
            money.aside.push((row.at(0).to_owned(), told.whole(row, 1, "times")));
        });
    }
}

/// The day of a moment as publishers write it (`2025-04-03T07:01:22Z`); none where they write something else.
fn day(text: &str) -> Option<PartialDate> {
    text.get(..10).unwrap_or(text).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_to_the_cent_and_nothing_else_is() {
        assert_eq!(cents("0.00"), Some(0));
        assert_eq!(cents("-1234.50"), Some(-123_450));
        assert_eq!(cents("1000000000000000000.01"), Some(100_000_000_000_000_000_001));
        for odd in
            ["", "1", "1.5", "1,00", "1.000", "+1.00", "--1.00", "1e2.00", ".50", "-.50", "٣.00", &"9".repeat(40)]
        {
            assert_eq!(cents(odd), None, "{odd}");
        }
    }

    #[test]
    fn days_are_read_of_moments() {
        assert_eq!(day("2025-04-03T07:01:22Z"), "2025-04-03".parse().ok());
        assert_eq!(day("2025"), "2025".parse().ok());
        assert_eq!(day("last spring"), None);
    }
}
