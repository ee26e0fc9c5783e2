//! The folder of `plumbline funding ingest`: flows, budgets, named activities, publishers, files; and what people say who read single activities.
//!
//! A program wrote the folder, so a mistake means that somebody changed it or that it is of another version: nothing of it is guessed at. What people
//! say is a file of the knowledge as any other, and wins over what the folder says.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::SourceFile;
use super::countries::{Row, rows};
use super::reader::{self, Ctx};
use super::told::{TOLD, Told};
use crate::date::PartialDate;
use crate::model::Knowledge;
use crate::model::aid::Registers;
use crate::model::money::{
    ActivityReading, Billionths, Budget, Flow, FlowFile, FlowKind, LARGEST, Money, NamedActivity, Publisher, UNIT,
};

/// What to do about a file that is not as the program wrote it.
const AGAIN: &str = "make the folder again with `plumbline funding ingest`";

/// Columns of `named_flows.csv`. Those of `flows.csv` are the same without the first.
const FLOWS: [&str; 18] = [
    "activity",
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
    "child",
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

impl Told<'_> {
    fn amount(&self, row: &Row<'_>, at: usize, name: &str) -> Billionths {
        let amount = amount(row.at(at));
        if amount.is_none() {
            self.wrong(row.line, format!("{name} is \"{}\", which is no amount with two to nine decimals", row.at(at)));
        }
        amount.unwrap_or_default()
    }

    /// Whether the rules of words found it.
    fn found(&self, row: &Row<'_>, at: usize) -> bool {
        let word = row.at(at);
        if !matches!(word, "words" | "no") {
            self.wrong(row.line, format!("named is \"{word}\", neither no nor words"));
        }
        word == "words"
    }
}

/// `-1234.50` as billionths.
fn amount(text: &str) -> Option<Billionths> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.')?;
    let plain = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(part) || !(2..=9).contains(&part.len()) || whole.len() > 22 {
        return None;
    }
    let places = (0..9 - part.len()).fold(1, |places: Billionths, _| places * 10);
    let size = whole.parse::<Billionths>().ok()? * UNIT + part.parse::<Billionths>().ok()? * places;
    (size <= LARGEST).then_some(sign * size)
}

/// What people say who read single activities.
pub(crate) const READINGS: &str = "funding/activities.toml";

/// The names of the folder's files, each with how it is read.
type Read = fn(&mut Folder, &Ctx, &SourceFile);
const FILES: [(&str, Read); 9] = [
    ("funding/flows.csv", Folder::flows),
    ("funding/named_flows.csv", Folder::named_flows),
    ("funding/budgets.csv", Folder::budgets),
    ("funding/named.csv", Folder::named),
    ("funding/publishers.csv", Folder::publishers),
    ("funding/sources.csv", Folder::sources),
    ("funding/aside.csv", Folder::aside),
    ("funding/twice.csv", Folder::twice),
    ("funding/refused.csv", Folder::refused),
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
        if let Some(what) = money.disagrees() {
            ctx.report("funding/named_flows.csv", 0, what, AGAIN);
        }
        money.judge(&k.activity_readings);
        money.index(Registers::of(k));
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
        let [_, columns @ ..] = &FLOWS;
        let mut out = Vec::new();
        rows(ctx, file, columns.len(), columns, |row| out.push(self.flow(&told, row, 0)));
        self.money.get_or_insert_default().flows = out;
    }

    fn named_flows(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        let mut out = Vec::new();
        rows(ctx, file, FLOWS.len(), &FLOWS, |row| out.push((row.at(0).to_owned(), self.flow(&told, row, 1))));
        self.money.get_or_insert_default().named_flows = out;
    }

    /// A row of flows whose first column is at `from`.
    fn flow(&mut self, told: &Told<'_>, row: &Row<'_>, from: usize) -> Flow {
        let at = |n: usize| from + n;
        let kind = FlowKind::from_word(row.at(at(7)));
        if kind.is_none() {
            told.wrong(row.line, format!("there is no kind of transaction \"{}\"", row.at(at(7))));
        }
        Flow {
            reporter: self.name(row.at(at(0))),
            reporter_kind: self.name(row.at(at(1))),
            provider: self.name(row.at(at(2))),
            receiver: self.name(row.at(at(3))),
            receiver_kind: self.name(row.at(at(4))),
            place: self.name(row.at(at(5))),
            year: told.year(row, at(6)),
            kind: kind.unwrap_or(FlowKind::Commitment),
            currency: self.name(row.at(at(8))),
            named: told.found(row, at(11)),
            by_hand: false,
            amount: told.amount(row, at(12), "amount"),
            evaw: told.amount(row, at(13), "evaw"),
            gender_sig: told.amount(row, at(14), "gender_sig"),
            gender_pri: told.amount(row, at(15), "gender_pri"),
            humanitarian: told.yes(row, at(9), "humanitarian"),
            child: told.yes(row, at(10), "child"),
            rows: told.whole(row, at(16), "rows").try_into().unwrap_or(i64::MAX),
        }
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
                amount: told.amount(row, 5, "amount"),
            });
        });
        self.money.get_or_insert_default().budgets = out;
    }

    fn named(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        let mut out = Vec::new();
        let mut met = BTreeSet::new();
        rows(ctx, file, 5, &["activity", "reporter", "title", "lang", "words"], |row| {
            if !met.insert((row.at(1).to_owned(), row.at(0).to_owned())) {
                told.wrong(row.line, format!("the activity \"{}\" of \"{}\" stands twice", row.at(0), row.at(1)));
            }
            out.push(NamedActivity {
                activity: row.at(0).to_owned(),
                reporter: self.name(row.at(1)),
                title: row.at(2).to_owned(),
                lang: row.at(3).to_owned(),
                words: row.at(4).to_owned(),
                by_hand: false,
                source: String::new(),
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

    fn twice(&mut self, ctx: &Ctx, file: &SourceFile) {
        let money = self.money.get_or_insert_default();
        rows(ctx, file, 3, &["activity", "counted", "left"], |row| {
            money.twice.push([row.at(0).to_owned(), row.at(1).to_owned(), row.at(2).to_owned()]);
        });
    }

    fn refused(&mut self, ctx: &Ctx, file: &SourceFile) {
        let money = self.money.get_or_insert_default();
        rows(ctx, file, 2, &["file", "why"], |row| money.refused.push((row.at(0).to_owned(), row.at(1).to_owned())));
    }

    fn aside(&mut self, ctx: &Ctx, file: &SourceFile) {
        let told = Told::new(ctx, file, AGAIN);
        let money = self.money.get_or_insert_default();
        rows(ctx, file, 4, &["why", "times", "first", "counted"], |row| {
            let one = (row.at(0).to_owned(), told.whole(row, 1, "times"));
            let list = if told.yes(row, 3, "counted") { &mut money.noted } else { &mut money.aside };
            list.push(one);
        });
    }
}

/// Reads what people say who looked at single activities.
pub(super) fn readings(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| {
        for table in root.tables("activity", "[[activity]]") {
            let reporter = table.text("reporter");
            let id = table.text("identifier");
            table.review();
            let reading = ActivityReading {
                names: table.truth_needed("names"),
                why: table.text("why"),
                source: table.text("source"),
                read: table.date("read"),
                origin: table.origin(),
            };
            let key = (reporter, id);
            if let Some(first) = k.activity_readings.get(&key) {
                let what = format!("the activity {} of {} stands already in line {}", key.1, key.0, first.origin.line);
                table.report("identifier", what, "keep the newer reading");
            }
            k.activity_readings.insert(key, reading);
            table.finish();
        }
    });
}

/// The day of a moment as publishers write it (`2025-04-03T07:01:22Z`); none where they write something else.
fn day(text: &str) -> Option<PartialDate> {
    text.get(..10).unwrap_or(text).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_to_the_billionth_and_nothing_else_is() {
        assert_eq!(amount("0.00"), Some(0));
        assert_eq!(amount("-1234.50"), Some(-1_234_500_000_000));
        assert_eq!(amount("33.333333333"), Some(33_333_333_333));
        assert_eq!(amount("1000000000000000000.01"), Some(1_000_000_000_000_000_000_010_000_000));
        assert_eq!(amount("1000000000000000000000.00"), Some(LARGEST));
        for odd in [
            "",
            "1",
            "1.5",
            "1,00",
            "1.0000000001",
            "+1.00",
            "--1.00",
            "1e2.00",
            ".50",
            "-.50",
            "٣.00",
            &"9".repeat(40),
            "1000000000000000000000.01",
        ] {
            assert_eq!(amount(odd), None, "{odd}");
        }
    }

    #[test]
    fn days_are_read_of_moments() {
        assert_eq!(day("2025-04-03T07:01:22Z"), "2025-04-03".parse().ok());
        assert_eq!(day("2025"), "2025".parse().ok());
        assert_eq!(day("last spring"), None);
    }
}
