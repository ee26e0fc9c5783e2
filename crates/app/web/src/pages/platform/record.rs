//! The record of platforms as tables and figures: beside each other in the two vocabularies, and never one line.
//!
//! A figure that rests on too few statements is left out and says so. A figure that a known error touches carries its number.

use norms::PartialDate;
use platforms::errata::{Basis, Erratum};
use platforms::question::{FOR_MEDIAN, FOR_P90, FOR_QUARTILES};
use platforms::{Line, Month};

use super::facets::{self, Facet};
use crate::charts::months::{self, Column, Frame};
use crate::ctx::Ctx;
use crate::record::{Era, Held, Record};

/// Months of a vocabulary that a figure shows, and that a table shows: the last ones. The file has all.
const DRAWN: usize = 24;
const LISTED: usize = 36;
/// Tables that stand open; the others are folded away.
const OPEN: usize = 2;
/// Rows of a long table; the file has all.
pub const LONG: usize = 200;

/// A figure, or why there is none.
pub struct Figure {
    /// As the language writes it; empty if there is none.
    pub text: String,
    /// Why there is none.
    pub why: String,
}

/// That a known error touches what stands beside it.
pub struct Mark {
    /// Its place in the list below.
    pub n: usize,
    /// Its id.
    pub id: String,
}

/// One month of one vocabulary.
pub struct MonthRow {
    /// Month.
    pub month: String,
    /// Days of it that were loaded, of how many; where none was, that.
    pub held: String,
    /// Statements.
    pub n: String,
    /// Why neither days nor shares are told of so few; empty if they are.
    pub few: String,
    /// First quartile, median, third quartile and 90th percentile of the age, in days.
    pub age: [Figure; 4],
    /// Median and 90th percentile of the days until it was published.
    pub lag: [Figure; 2],
    /// Shares found and decided by machine.
    pub machine: [String; 2],
    /// Known errors.
    pub marks: Vec<Mark>,
}

/// Months of one vocabulary.
pub struct Half {
    /// Which one.
    pub title: String,
    /// How many statements are in it, in words.
    pub n: String,
    /// Figure by month (trusted SVG).
    pub chart: String,
    /// Rows, the newest first.
    pub rows: Vec<MonthRow>,
    /// Whether any of them has enough statements to tell an age.
    pub aged: bool,
    /// Whether any has days that were not loaded.
    pub partly: bool,
}

/// A known error.
pub struct ErratumRow {
    /// Its place.
    pub n: usize,
    /// Id.
    pub id: String,
    /// In words, in English.
    pub what: String,
    /// When, in words.
    pub when: String,
    /// Where that is said.
    pub source: String,
    /// How it is known.
    pub basis: String,
}

/// Statements of some platforms, or of all.
pub struct View {
    /// By month, since July 2025 and before.
    pub months: Vec<Half>,
    /// The first few things by which they are told apart, and the others.
    pub facets: Vec<Facet>,
    /// The others.
    pub further: Vec<Facet>,
    /// That some content is dated after the decision; empty if none is.
    pub dated_after: String,
    /// Known errors that touch any of it.
    pub errata: Vec<ErratumRow>,
}

/// Known errors in the order in which they were met.
#[derive(Default)]
pub struct Noted<'r>(Vec<&'r Erratum>);

impl<'r> Noted<'r> {
    /// Marks for errors, which are remembered.
    pub fn marks(&mut self, errata: Vec<&'r Erratum>) -> Vec<Mark> {
        let mut mark = |erratum: &'r Erratum| {
            let at = self.0.iter().position(|known| known.id == erratum.id).unwrap_or_else(|| {
                self.0.push(erratum);
                self.0.len() - 1
            });
            Mark { n: at + 1, id: erratum.id.clone() }
        };
        errata.into_iter().map(&mut mark).collect()
    }

    /// The list of them.
    #[must_use]
    pub fn rows(&self, c: &Ctx<'_>) -> Vec<ErratumRow> {
        let day = |day: &Option<String>| day.as_ref().map_or_else(String::new, |d| date(c, d));
        let row = |(at, e): (usize, &&Erratum)| ErratumRow {
            n: at + 1,
            id: e.id.clone(),
            what: e.what.clone(),
            when: match (&e.from, &e.until) {
                (None, None) => String::new(),
                (None, Some(_)) => c.m("sor-until", &[("until", day(&e.until).into())]),
                (Some(_), None) => c.m("sor-from", &[("from", day(&e.from).into())]),
                (Some(_), Some(_)) => {
                    c.m("sor-from-until", &[("from", day(&e.from).into()), ("until", day(&e.until).into())])
                }
            },
            source: e.source.clone(),
            basis: c.t(match e.basis {
                Basis::Text => "basis-text",
                Basis::Secondary => "basis-secondary",
                Basis::Recall => "basis-recall",
            }),
        };
        self.0.iter().enumerate().map(row).collect()
    }
}

/// A day or a month as the language says it.
pub(crate) fn date(c: &Ctx<'_>, text: &str) -> String {
    text.parse::<PartialDate>().map_or_else(|_| text.to_owned(), |d| c.date(&d))
}

/// A share in percent, one decimal; of too few for a median it is told in numbers.
pub(crate) fn share(c: &Ctx<'_>, part: u64, whole: u64) -> String {
    if whole < FOR_MEDIAN {
        return c.m("sor-of", &[("part", c.number(part as f64).into()), ("whole", c.number(whole as f64).into())]);
    }
    percent(c, part as f64 / whole as f64)
}

fn percent(c: &Ctx<'_>, share: f64) -> String {
    // What is there is never rounded to nothing, and what lacks something never to all.
    let tenths = match (share * 1000.0).round() {
        t if t < 1.0 && share > 0.0 => 1.0,
        t if t > 999.0 && share < 1.0 => 999.0,
        t => t,
    };
    c.m("sor-percent", &[("n", c.number(tenths / 10.0).into())])
}

/// Days, or that they would rest on too few.
pub(crate) fn figure(c: &Ctx<'_>, days: Option<i32>, least: u64) -> Figure {
    match days {
        Some(days) => Figure { text: c.number(f64::from(days)), why: String::new() },
        None => Figure { text: String::new(), why: c.m("sor-few", &[("n", least.into())]) },
    }
}

/// That there are too few for any day to be told, in words; else nothing.
pub(crate) fn few(c: &Ctx<'_>, n: u64) -> String {
    if n < FOR_MEDIAN { c.m("sor-few", &[("n", FOR_MEDIAN.into())]) } else { String::new() }
}

/// A number of statements in words, by the message of this id.
pub(crate) fn statements(c: &Ctx<'_>, id: &str, n: u64) -> String {
    c.m(id, &[("count", n.into()), ("n", c.number(n as f64).into())])
}

/// The name of a vocabulary.
pub(crate) fn era(c: &Ctx<'_>, era: Era) -> String {
    c.t(match era {
        Era::Before => "sor-era-before",
        Era::Since => "sor-era-since",
    })
}

/// The same above a column.
pub(crate) fn column(c: &Ctx<'_>, era: Era) -> String {
    c.t(match era {
        Era::Before => "sor-before",
        Era::Since => "sor-since",
    })
}

/// Everything on one page about the statements of `names`, or of all if there are none.
pub(crate) fn view<'r>(c: &Ctx<'_>, record: &'r Record, names: &[&str], noted: &mut Noted<'r>) -> View {
    let (own_months, own_by);
    let (months, by) = if names.is_empty() {
        (&record.months, &record.by)
    } else {
        (own_months, own_by) = (record.months_of(names), record.all_by(names));
        (&own_months, &own_by)
    };
    let after: u64 = months.iter().flatten().map(|l| l.dated_after).sum();
    let mut halves = Vec::new();
    for (lines, vocabulary) in months.iter().zip(Era::BOTH).rev().filter(|(lines, _)| !lines.is_empty()) {
        halves.push(half(c, record, lines, vocabulary, names, noted));
    }
    let mut facets: Vec<Facet> = by.iter().map(|(d, both)| facets::facet(c, record, *d, both, months, noted)).collect();
    facets.retain(|f| !f.rows.is_empty());
    let further = facets.split_off(facets.len().min(OPEN));
    View {
        months: halves,
        facets,
        further,
        dated_after: if after == 0 { String::new() } else { statements(c, "sor-after", after) },
        errata: noted.rows(c),
    }
}

/// Columns behind a row of months.
const MONTH_COLUMNS: [&str; 6] =
    ["n", "content_date", "application_date", "created_at", "automated_detection", "automated_decision"];

/// Months of one vocabulary, the newest first.
fn half<'r>(
    c: &Ctx<'_>,
    record: &'r Record,
    lines: &[Line],
    vocabulary: Era,
    names: &[&str],
    noted: &mut Noted<'r>,
) -> Half {
    let n = lines.iter().map(|l| l.n).sum();
    let listed: Vec<(&Line, Held)> =
        lines.iter().rev().take(LISTED).map(|line| (line, record.held(first(line), names))).collect();
    let title = era(c, vocabulary);
    Half {
        n: statements(c, "sor-statements", n),
        chart: chart(c, &listed, vocabulary, &title),
        aged: listed.iter().any(|(line, _)| line.n >= FOR_MEDIAN),
        partly: listed.iter().any(|(_, held)| !held.is_whole()),
        rows: listed.iter().map(|(line, held)| month(c, record, line, *held, noted)).collect(),
        title,
    }
}

fn first(line: &Line) -> &str {
    line.key.first().map_or("", String::as_str)
}

fn month<'r>(c: &Ctx<'_>, record: &'r Record, line: &Line, held: Held, noted: &mut Noted<'r>) -> MonthRow {
    MonthRow {
        month: date(c, first(line)),
        held: match held.days {
            0 => c.t("sor-held-none"),
            days => c.m("sor-of", &[("part", (days as u64).into()), ("whole", (held.of as u64).into())]),
        },
        n: c.number(line.n as f64),
        few: few(c, line.n),
        age: [
            figure(c, line.age.q1, FOR_QUARTILES),
            figure(c, line.age.median, FOR_MEDIAN),
            figure(c, line.age.q3, FOR_QUARTILES),
            figure(c, line.age.p90, FOR_P90),
        ],
        lag: [figure(c, line.lag.median, FOR_MEDIAN), figure(c, line.lag.p90, FOR_P90)],
        machine: [line.automated_detection, line.automated_decision].map(|s| percent(c, s)),
        marks: noted.marks(record.errata(&line.rests_on, &MONTH_COLUMNS)),
    }
}

/// The last months in order, as a figure of one vocabulary.
fn chart(c: &Ctx<'_>, listed: &[(&Line, Held)], vocabulary: Era, title: &str) -> String {
    let drawn = listed.get(..DRAWN.min(listed.len())).unwrap_or_default();
    let column = |(line, held): &(&Line, Held)| {
        let month = Month::parse(first(line))?;
        Some(Column {
            month: i32::from(month.0) + 24_000,
            value: line.n,
            text: c.number(line.n as f64),
            whole: held.is_whole(),
        })
    };
    let columns: Vec<Column> = drawn.iter().rev().filter_map(column).collect();
    let word = |(line, held): &(&Line, Held)| {
        let told = format!("{}: {}", date(c, first(line)), c.number(line.n as f64));
        if held.is_whole() { told } else { format!("{told} ({})", c.t("sor-part")) }
    };
    let words: Vec<String> = drawn.iter().rev().map(word).collect();
    let title = format!("{}. {title}", c.t("sor-chart"));
    let id = format!("sor-months-{}", vocabulary.word());
    months::bars(&columns, &Frame { id: &id, title: &title, desc: &c.join(&words) })
}
