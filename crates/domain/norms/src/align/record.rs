//! What platforms tell of their decisions, as the DSA Transparency Database published it and somebody brought it.
//!
//! Four rules. A platform of which no name was seen anywhere is unknown: the database may call it otherwise. What was seen is there, however few days
//! were read. What was not seen counts only if every day of the months looked at was read to its last row; so does a lower rung ("some, but none of
//! these"), for it too says that something is not there, and so does a figure over all days. And that a platform sent no statement with certain words is never held against it: it may have had nothing to decide on, or may not have named it.
//! So *not met* is left for two things that the whole database can show by itself: months without any statement, and late publication.

use std::collections::{BTreeMap, BTreeSet};

use super::indicator::holds;
use super::{Context, Outcome, text};
use crate::PartialDate;
use crate::bench::{Op, Test};
use crate::finding::{Arg, Evidence, Reason};
use crate::model::record::{CATEGORIES, Held, Month, Record, SINCE, Sent, is_sample};
use crate::model::{Basis, Standing};

/// Months that a test may look back.
pub(crate) const MOST_MONTHS: u32 = 120;
/// Statements from which on a median is told, and a 90th percentile; as `plumbline platforms report` has it.
const FOR_MEDIAN: u64 = 10;
const FOR_P90: u64 = 30;
/// One in so many statements may be dated as published before its decision, and a figure of days is still told of the others.
const ONE_IN: u128 = 10;
/// Names of files that one fact tells.
const FILES: usize = 3;
/// Where the published files are.
const HOST: &str = "transparency.dsa.ec.europa.eu";
const CREDIT: &str = "DSA Transparency Database (European Commission, CC BY 4.0)";
const LICENCE: &str = "CC BY 4.0 (European Commission, DSA Transparency Database, doi 10.2906/134353607485211)";
const NOTE: &str = "What the platform sent to the database, by the month of its publication there. The database holds no day of any notice, so nothing here is a \
    time that anybody waited. More statements can mean more abuse, more care or more machines: no order by number means anything. Counted as sent: statements sent twice count twice. Only statements under these very names are looked for.";

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// Months in which any statement was published.
    Months,
    /// Statements.
    Statements,
    /// Statements with a measure against an account.
    WithAccount,
    /// Days from decision to publication, 90th percentile by nearest rank.
    LagP90,
    /// The same, median.
    LagMedian,
}

impl Measure {
    /// All of them.
    pub(crate) const ALL: [Self; 5] =
        [Self::Months, Self::Statements, Self::WithAccount, Self::LagP90, Self::LagMedian];

    /// Its word in benchmarks.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Months => "months_with_statements",
            Self::Statements => "statements",
            Self::WithAccount => "statements_with_account_measure",
            Self::LagP90 => "publication_lag_days_p90",
            Self::LagMedian => "publication_lag_days_median",
        }
    }

    /// Whether it counts statements.
    pub(crate) fn is_of_statements(self) -> bool {
        matches!(self, Self::Statements | Self::WithAccount)
    }

    /// Whether it is of days to publication.
    pub(crate) fn is_lag(self) -> bool {
        matches!(self, Self::LagP90 | Self::LagMedian)
    }
}

/// A test, as the file has it.
struct Asked {
    measure: Measure,
    /// Categories of which one suffices; empty = all statements.
    categories: Vec<String>,
    keyword: bool,
    /// `source_type`; empty = any.
    source: String,
    op: Op,
    bound: f64,
    within: u16,
}

/// Tests of the record within a test, such as that of the other rung.
fn within(test: &Test) -> Vec<Asked> {
    match test {
        Test::Later { kind, detail } if kind == "platform_record" => asked(detail).into_iter().collect(),
        Test::Any(tests) | Test::All(tests) => tests.iter().flat_map(within).collect(),
        Test::Not(test) => within(test),
        _ => Vec::new(),
    }
}

/// Reads the keys of a test. `None` for what no check would have let pass.
fn asked(detail: &BTreeMap<String, String>) -> Option<Asked> {
    let word = |key: &str| detail.get(key).map_or("", String::as_str);
    let asked = Asked {
        measure: Measure::ALL.into_iter().find(|m| m.word() == word("measure"))?,
        categories: super::flow::words(detail, "category"),
        keyword: word("keyword_stated") == "true",
        source: word("source").to_owned(),
        op: super::voice::op(word("op"))?,
        bound: word("value").parse().ok()?,
        within: word("within_months").parse().ok()?,
    };
    let counted = asked.categories.iter().all(|category| CATEGORIES.contains(&category.as_str()));
    (counted && u32::from(asked.within) <= MOST_MONTHS).then_some(asked)
}

impl Asked {
    /// Its word in reasons.
    fn word(&self) -> &'static str {
        let flagged = !self.source.is_empty();
        match (self.categories.is_empty(), self.measure == Measure::WithAccount, flagged, self.keyword) {
            (true, true, ..) => "account",
            (true, _, true, _) => "flagged",
            (true, ..) => "all",
            (_, true, ..) => "words-account",
            (_, _, true, _) => "words-flagged",
            (_, _, _, true) => "words-keyword",
            _ => "words",
        }
    }

    fn in_english(&self) -> String {
        let mut out = "statements of reasons".to_owned();
        if !self.categories.is_empty() {
            out += &format!(" under {}", self.categories.iter().map(|c| short(c)).collect::<Vec<_>>().join(" or "));
        }
        if self.keyword {
            out += " with a keyword";
        }
        if self.measure == Measure::WithAccount {
            out += " with a measure against an account";
        }
        if !self.source.is_empty() {
            out += " that a trusted flagger's notice began, as the platform says";
        }
        out
    }

    /// Columns that the figure itself rests on.
    fn columns(&self) -> Vec<&'static str> {
        let parts = [
            (true, "n"),
            (!self.source.is_empty(), "source_type"),
            (!self.categories.is_empty(), "category"),
            (self.keyword, "category_specification"),
            (self.measure == Measure::WithAccount, "decision_account"),
            (self.measure.is_lag(), "application_date"),
            (self.measure.is_lag(), "created_at"),
        ];
        parts.into_iter().filter(|(rests, _)| *rests).map(|(_, column)| column).collect()
    }
}

/// Share that a measure of days looks at, in percent.
fn percent(measure: Measure) -> u64 {
    if measure == Measure::LagP90 { 90 } else { 50 }
}

/// A category without what all of them begin with.
fn short(category: &str) -> &str {
    category.strip_prefix("STATEMENT_CATEGORY_").unwrap_or(category)
}

/// Which months are looked at: whole ones, and the days of the running one up to the day as of which the finding holds.
struct Window {
    months: Vec<Month>,
    running: Option<(Month, u8)>,
}

impl Window {
    /// The last `within` months that had ended by that day. Only what is counted by month may look at the running one, and only words that exist there.
    fn of(as_of: PartialDate, asked: &Asked) -> Self {
        // A date that leaves the day open is taken at its end.
        let month = Month::of(as_of.year, as_of.month.unwrap_or(12));
        let day = as_of.day.unwrap_or(month.days());
        let over = day == month.days();
        let from = u16::from(!over);
        let exists = |month: &Month| asked.categories.is_empty() || *month >= SINCE;
        let months = (from..asked.within.saturating_add(from)).rev().map(|n| month.before(n)).filter(exists).collect();
        let running = (!over && asked.measure.is_of_statements() && exists(&month)).then_some((month, day));
        Self { months, running }
    }

    /// Whether something that happened in a month, at the latest on that day of it, lies within.
    fn has(&self, month: Month, last: u8) -> bool {
        self.months.contains(&month) || self.running.is_some_and(|(running, day)| month == running && last <= day)
    }

    /// All of its months.
    fn all(&self) -> Vec<Month> {
        self.months.iter().copied().chain(self.running.map(|(month, _)| month)).collect()
    }

    /// How many days it has.
    fn days(&self) -> usize {
        let whole: usize = self.months.iter().map(|m| usize::from(m.days())).sum();
        whole + self.running.map_or(0, |(_, day)| usize::from(day))
    }
}

/// Months in words: those that follow each other as from and until.
fn span(months: &[Month]) -> String {
    let mut out: Vec<(Month, Month)> = Vec::new();
    for month in months {
        match out.last_mut() {
            Some((_, until)) if month.before(1) == *until => *until = *month,
            _ => out.push((*month, *month)),
        }
    }
    let said = |(from, until): &(Month, Month)| {
        if from == until { from.to_string() } else { format!("{from}\u{2013}{until}") }
    };
    out.iter().map(said).collect::<Vec<_>>().join(", ")
}

/// What was read of the window.
struct Looked<'a> {
    record: &'a Record,
    names: &'a [String],
    window: Window,
    /// Files, by day.
    files: Vec<&'a Held>,
    days: usize,
    /// How many of the days are known to be whole, and read to their last row.
    known: usize,
    /// Months of which at least one day was read.
    months: Vec<Month>,
    /// Whether every row of every day of the whole months was read.
    whole: bool,
}

impl<'a> Looked<'a> {
    fn at(record: &'a Record, names: &'a [String], window: Window, words: bool) -> Self {
        let all = window.all();
        let within = |held: &&Held| {
            Month::of_date(&held.day).zip(held.day.day).is_some_and(|(month, day)| window.has(month, day))
        };
        let files: Vec<&Held> = all.iter().flat_map(|m| record.held(names, *m)).filter(within).collect();
        let days: BTreeSet<PartialDate> = files.iter().map(|held| held.day).collect();
        let months: BTreeSet<Month> = days.iter().filter_map(Month::of_date).collect();
        let good = |month: &Month| {
            let days = record.whole_days(names, *month, words);
            days.into_iter().filter(|day| window.has(*month, *day)).count()
        };
        let whole = !window.months.is_empty() && window.months.iter().all(|m| good(m) == usize::from(m.days()));
        let known = all.iter().map(good).sum();
        Self { record, names, files, days: days.len(), known, months: months.into_iter().collect(), whole, window }
    }

    fn sent(&self) -> impl Iterator<Item = &'a Sent> {
        self.names.iter().filter_map(|name| self.record.platforms.get(name))
    }

    /// Statements that a test counts.
    fn statements(&self, asked: &Asked) -> u64 {
        let account = asked.measure == Measure::WithAccount;
        let one = |sent: &Sent| -> u64 {
            if asked.categories.is_empty() {
                let within = sent.published.iter().filter(|all| self.window.has(all.month, all.last));
                let of = within.map(|all| match (account, asked.source.is_empty()) {
                    (true, _) => all.with_account,
                    (false, true) => all.statements,
                    (false, false) => all.flagged,
                });
                return of.fold(0, u64::saturating_add);
            }
            let counted = sent.named.iter().filter(|named| {
                self.window.has(named.month, named.last)
                    && asked.categories.contains(&named.category)
                    && (asked.source.is_empty() || asked.source == named.source)
                    && (named.keyword || !asked.keyword)
                    && (named.account || !account)
            });
            counted.map(|named| named.statements).fold(0, u64::saturating_add)
        };
        self.sent().map(one).fold(0, u64::saturating_add)
    }

    /// Whole months in which anything was published.
    fn seen(&self) -> usize {
        let published = self.sent().flat_map(|sent| &sent.published).filter(|all| all.statements > 0);
        let months: BTreeSet<Month> = published.map(|all| all.month).collect();
        self.window.months.iter().filter(|m| months.contains(m)).count()
    }

    /// Statements by the days to their publication.
    fn lags(&self) -> Lags {
        let mut out = Lags::default();
        for (_, days, n) in self.sent().flat_map(|sent| &sent.lags).filter(|(m, ..)| self.window.months.contains(m)) {
            let sum = if *days < 0 { &mut out.before } else { out.days.entry(*days).or_default() };
            *sum = sum.saturating_add(*n);
        }
        out
    }

    /// The fact, with what it may not be read as.
    fn fact(&self, c: &Context<'_>, asked: &Asked, what: &str, (value, unit): (Option<f64>, &str)) -> Evidence {
        let invented = self.names.iter().any(|name| is_sample(name));
        let (months, days, all) = (span(&self.months), self.days, self.window.days());
        let mut note = if invented { "SAMPLE: invented. ".to_owned() } else { String::new() };
        note += &format!("Looked at: {months}, {days} of {all} days. {NOTE}");
        if !asked.categories.is_empty() {
            note += &format!(
                " These words exist since July 2025: no earlier month was looked at. Categories counted: {}, and no other; pages and reports of \
                 statements on this violence choose other words, so their numbers differ.",
                asked.categories.join(" and ")
            );
        }
        let before = if asked.measure.is_lag() { self.lags().before } else { 0 };
        if before > 0 {
            note += &format!(
                " {before} more statements are dated as published before their decision, and are in no figure of days."
            );
        }
        let aside: u64 = self.files.iter().map(|held| held.aside).fold(0, u64::saturating_add);
        if aside > 0 {
            note += &format!(" {aside} rows of these days could not be read and are in no figure.");
        }
        let (columns, months) = (asked.columns(), self.window.all());
        let mut told: Vec<&str> = Vec::new();
        for erratum in self.record.touching(self.names, &columns, &months) {
            if !told.contains(&erratum.id.as_str()) {
                told.push(&erratum.id);
                note += &format!(" Known error: {} ({}).", erratum.what, erratum.source.trim_end_matches('.'));
            }
        }
        let names: Vec<&str> = self.files.iter().map(|held| held.file.as_str()).collect();
        let files = match names.as_slice() {
            few if few.len() <= FILES => few.join(", "),
            [first, .., last] => format!("{first} to {last} ({} files)", names.len()),
            _ => String::new(),
        }
        .replace(';', ",");
        Evidence {
            kind: "platform-record",
            side: c.face,
            what: format!("{} in the DSA Transparency Database: {what}", self.names.join(", ")),
            value,
            unit: if value.is_some() { unit.to_owned() } else { String::new() },
            date: self.files.last().map(|held| held.day),
            basis: Basis::Text,
            // A piece of a source that holds a blank is words, and no address. Pages show the source, and so whose data these are.
            source: if invented {
                format!("SAMPLE: files {files}")
            } else {
                format!("{HOST}; {CREDIT}, files {files}")
            },
            licence: if invented { "SAMPLE: invented".to_owned() } else { LICENCE.to_owned() },
            note,
            stale: false,
        }
    }
}

/// Statements by the days from decision to publication.
#[derive(Default)]
struct Lags {
    /// Those of which that can be said.
    days: BTreeMap<i32, u64>,
    /// Those that were published before the day of their decision, as they say: how late they came is not known.
    before: u64,
}

impl Lags {
    /// How many there are of which it can be said.
    fn all(&self) -> u64 {
        self.days.values().copied().fold(0, u64::saturating_add)
    }

    /// Whether those that nothing can be said of are too many, or a test of days would end otherwise if they had come at once.
    fn hangs_on_before(&self, asked: &Asked) -> bool {
        let (all, mut soonest) = (self.all(), self.days.clone());
        let every = all.saturating_add(self.before);
        if u128::from(self.before) * ONE_IN > u128::from(every) {
            return true;
        }
        soonest.insert(0, soonest.get(&0).copied().unwrap_or_default().saturating_add(self.before));
        let meets = |lags: &BTreeMap<i32, u64>, all: u64| {
            rank(lags, all, percent(asked.measure)).map(|days| holds(asked.op, f64::from(days), asked.bound))
        };
        asked.measure.is_lag() && meets(&self.days, all) != meets(&soonest, every)
    }
}

/// The smallest number of days within which so many of a hundred were published: nearest rank.
fn rank(lags: &BTreeMap<i32, u64>, all: u64, percent: u64) -> Option<i32> {
    let wanted = u64::try_from((u128::from(all) * u128::from(percent)).div_ceil(100)).ok()?.max(1);
    let mut sum: u64 = 0;
    lags.iter().find_map(|(days, n)| {
        sum = sum.saturating_add(*n);
        (sum >= wanted).then_some(*days)
    })
}

fn number(n: u64) -> Arg {
    Arg::Number(n as f64)
}

/// A figure that was read, and why it says so.
struct Figure {
    value: f64,
    why: Reason,
    fact: Evidence,
}

pub(super) fn run(c: &Context<'_>, detail: &BTreeMap<String, String>) -> Option<Outcome> {
    let record = c.k.record.as_ref()?;
    let platform = c.k.platforms.get(c.party)?;
    let asked = asked(detail)?;
    let names = &platform.statements_as;
    // Days of an invented database are days on which no real platform is there.
    if record.is_sample() && !is_sample(&platform.name) {
        return Some(Outcome::unknown("why-record-sample", Vec::new()));
    }
    if names.is_empty() {
        return Some(Outcome::unknown("why-record-no-name", Vec::new()));
    }
    let window = Window::of(c.as_of, &asked);
    let months = span(&window.all());
    if months.is_empty() {
        let back = Window::of(c.as_of, &Asked { categories: Vec::new(), ..asked });
        return Some(Outcome::unknown("why-record-old-words", vec![("months", Arg::Text(span(&back.all())))]));
    }
    // What a lower rung says of a higher one needs all that the higher one needs.
    let looked = Looked::at(record, names, window, c.weak || !asked.categories.is_empty());
    if looked.days == 0 {
        return Some(Outcome::unknown("why-record-no-days", vec![("months", Arg::Text(months))]));
    }
    let outcome = match asked.measure {
        _ if !record.has_any(names) => {
            Outcome::unknown("why-record-nowhere", vec![("names", Arg::Text(names.join(", ")))])
        }
        Measure::Months => of_months(c, &asked, &looked, months),
        Measure::Statements | Measure::WithAccount => of_statements(c, &asked, &looked, months),
        Measure::LagP90 => of_lags(c, &asked, &looked, months, FOR_P90),
        // Beside a 90th percentile that is too small to be told there is no lower rung either.
        Measure::LagMedian => of_lags(c, &asked, &looked, months, if c.weak { FOR_P90 } else { FOR_MEDIAN }),
    };
    Some(Outcome { read_whole: looked.whole, ..outcome })
}

fn of_months(c: &Context<'_>, asked: &Asked, looked: &Looked<'_>, months: String) -> Outcome {
    let (seen, all) = (looked.seen(), looked.window.months.len());
    let what = format!("{seen} of {all} months have statements of reasons");
    let args = vec![("seen", number(seen as u64)), ("all", number(all as u64)), ("months", Arg::Text(months))];
    let figure = Figure {
        value: seen as f64,
        why: Reason { code: "why-record-months", args },
        fact: looked.fact(c, asked, &what, (Some(seen as f64), "months")),
    };
    decide(c, asked, looked, figure)
}

fn of_statements(c: &Context<'_>, asked: &Asked, looked: &Looked<'_>, months: String) -> Outcome {
    let count = looked.statements(asked);
    let mut args = vec![("what", text(asked.word()))];
    args.extend(asked.categories.iter().map(|category| ("category", text(short(category)))));
    if count > 0 {
        args.push(("count", number(count)));
    }
    args.push(("months", Arg::Text(months)));
    let code = if count > 0 { "why-record-seen" } else { "why-record-none" };
    let figure = Figure {
        value: count as f64,
        why: Reason { code, args },
        fact: looked.fact(c, asked, &asked.in_english(), (Some(count as f64), "statements")),
    };
    decide(c, asked, looked, figure)
}

fn of_lags(c: &Context<'_>, asked: &Asked, looked: &Looked<'_>, months: String, least: u64) -> Outcome {
    let (lags, percent) = (looked.lags(), percent(asked.measure));
    let all = lags.all();
    let other = c.other.map(within).unwrap_or_default();
    if other.iter().chain([asked]).any(|rung| lags.hangs_on_before(rung)) {
        let count = all.saturating_add(lags.before);
        let args = vec![("before", number(lags.before)), ("count", number(count)), ("months", Arg::Text(months))];
        return Outcome::unknown("why-record-before", args);
    }
    let part = if percent == 90 { "p90" } else { "median" };
    let days = if all < least { None } else { rank(&lags.days, all, percent) };
    let Some(days) = days else {
        let args = vec![("count", number(all)), ("least", number(least)), ("months", Arg::Text(months))];
        return Outcome::unknown("why-record-few", args);
    };
    let share = if percent == 90 { "nine of ten" } else { "half" };
    let what = format!("days from decision to publication within which {share} of {all} statements of reasons came");
    let args = vec![
        ("part", text(part)),
        ("days", Arg::Number(f64::from(days))),
        ("count", number(all)),
        ("months", Arg::Text(months)),
    ];
    let figure = Figure {
        value: f64::from(days),
        why: Reason { code: "why-record-lag", args },
        fact: looked.fact(c, asked, &what, (Some(f64::from(days)), "days")),
    };
    decide(c, asked, looked, figure)
}

/// The rules.
fn decide(c: &Context<'_>, asked: &Asked, looked: &Looked<'_>, figure: Figure) -> Outcome {
    let met = holds(asked.op, figure.value, asked.bound);
    let outcome = |standing: Standing, more: Option<Reason>| Outcome {
        standing,
        why: std::iter::once(figure.why.clone()).chain(more).collect(),
        evidence: vec![figure.fact.clone()],
        read_whole: false,
    };
    // To have seen it is enough.
    if met && !c.weak && !asked.measure.is_lag() {
        return outcome(Standing::Met, None);
    }
    if !looked.whole {
        let args = vec![
            ("held", number(looked.days as u64)),
            ("whole", number(looked.known as u64)),
            ("all", number(looked.window.days() as u64)),
            ("months", Arg::Text(span(&looked.window.all()))),
            ("looked", Arg::Text(span(&looked.months))),
        ];
        return outcome(Standing::Unknown, Some(Reason { code: "why-record-days", args }));
    }
    // Nobody may be told to have said nothing with certain words.
    if !met && asked.measure.is_of_statements() {
        return outcome(Standing::Unknown, None);
    }
    let above = if c.weak { c.other.map(within).unwrap_or_default() } else { Vec::new() };
    let columns: Vec<&str> = above.iter().chain([asked]).flat_map(Asked::columns).collect();
    if let Some(erratum) = looked.record.touching(looked.names, &columns, &looked.window.all()).next() {
        let why = Reason { code: "why-record-erratum", args: vec![("because", text(&erratum.what))] };
        return outcome(Standing::Unknown, Some(why));
    }
    outcome(if met { Standing::Met } else { Standing::NotMet }, None)
}
