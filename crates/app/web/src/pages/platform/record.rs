//! The record of platforms as tables and figures: beside each other in the two vocabularies, and never one line.
//!
//! A figure that rests on too few statements is left out and says so. A figure that a known error touches carries its number.

use norms::PartialDate;
use platforms::errata::{Basis, Erratum};
use platforms::question::{Dimension, FOR_MEDIAN, FOR_P90, FOR_QUARTILES};
use platforms::{Line, Month};

use crate::charts::months::{self, Frame};
use crate::ctx::Ctx;
use crate::record::{Both, Era, Record};

/// Months of a vocabulary that a figure shows, and that a table shows: the last ones. The file has all.
const DRAWN: usize = 24;
const LISTED: usize = 36;
/// Tables that stand open of all platforms together, and of one; the others are folded away.
const OPEN_OF_ALL: usize = 2;
const OPEN_OF_ONE: usize = 5;
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
    /// Statements.
    pub n: String,
    /// Why no day is told of so few; empty if one is.
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

/// One value of a dimension, in one vocabulary.
pub struct ValueRow {
    /// In words, or as published.
    pub name: String,
    /// Whether it is a word of the database, in English.
    pub code: bool,
    /// Statements.
    pub n: String,
    /// Share of all of that vocabulary.
    pub share: String,
    /// Why no day is told of so few; empty if one is.
    pub few: String,
    /// Median and 90th percentile of the age, in days.
    pub age: [Figure; 2],
    /// Known errors.
    pub marks: Vec<Mark>,
}

/// Rows of one vocabulary.
pub struct Half<R> {
    /// Which one.
    pub title: String,
    /// How many statements are in it, in words.
    pub n: String,
    /// Rows.
    pub rows: Vec<R>,
}

/// Statements told apart by one thing.
pub struct Facet {
    /// Anchor.
    pub id: String,
    /// In words.
    pub title: String,
    /// Whether a statement may stand in several rows.
    pub overlapping: bool,
    /// Whether there are more values than stand here.
    pub cut: bool,
    /// Before and since.
    pub halves: Vec<Half<ValueRow>>,
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
    /// Figure by month (trusted SVG).
    pub chart: String,
    /// By month.
    pub months: Vec<Half<MonthRow>>,
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

/// A share in percent, one decimal.
pub(crate) fn share(c: &Ctx<'_>, part: u64, whole: u64) -> String {
    percent(c, if whole == 0 { 0.0 } else { part as f64 / whole as f64 })
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

fn figure(c: &Ctx<'_>, days: Option<i32>, least: u64) -> Figure {
    match days {
        Some(days) => Figure { text: c.number(f64::from(days)), why: String::new() },
        None => Figure { text: String::new(), why: c.m("sor-few", &[("n", least.into())]) },
    }
}

/// That there are too few for any day to be told, in words; else nothing.
fn few(c: &Ctx<'_>, n: u64) -> String {
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

/// Everything on one page about the statements of `names`, or of all if there are none.
pub(crate) fn view<'r>(c: &Ctx<'_>, record: &'r Record, names: &[&str], noted: &mut Noted<'r>) -> View {
    let (own_months, own_by);
    let (months, by) = if names.is_empty() {
        (&record.months, &record.by)
    } else {
        (own_months, own_by) = (record.months_of(names), record.all_by(names));
        (&own_months, &own_by)
    };
    let totals = months.each_ref().map(|lines| lines.iter().map(|l| l.n).sum::<u64>());
    let after: u64 = months.iter().flatten().map(|l| l.dated_after).sum();
    let month_rows = halves(c, months, totals, |line, _| MonthRow {
        month: date(c, line.key.first().map_or("", String::as_str)),
        n: c.number(line.n as f64),
        few: few(c, line.n),
        age: [
            figure(c, line.age.q1, FOR_QUARTILES),
            figure(c, line.age.median, FOR_MEDIAN),
            figure(c, line.age.q3, FOR_QUARTILES),
            figure(c, line.age.p90, FOR_P90),
        ],
        lag: [figure(c, line.lag.median, FOR_MEDIAN), figure(c, line.lag.p90, FOR_P90)],
        machine: [percent(c, line.automated_detection), percent(c, line.automated_decision)],
        marks: noted.marks(record.errata(&line.rests_on, &MONTH_COLUMNS)),
    });
    let mut facets: Vec<Facet> = by.iter().map(|(d, both)| facet(c, record, *d, both, totals, noted)).collect();
    facets.retain(|f| !f.halves.is_empty());
    let open = if names.is_empty() { OPEN_OF_ALL } else { OPEN_OF_ONE };
    let further = facets.split_off(facets.len().min(open));
    View {
        chart: chart(c, months),
        months: month_rows,
        facets,
        further,
        dated_after: if after == 0 { String::new() } else { statements(c, "sor-after", after) },
        errata: noted.rows(c),
    }
}

/// Columns behind a row of months.
const MONTH_COLUMNS: [&str; 6] =
    ["n", "content_date", "application_date", "created_at", "automated_detection", "automated_decision"];

/// Rows of each vocabulary that has any; of months the newest first.
fn halves<R>(c: &Ctx<'_>, both: &Both, totals: [u64; 2], mut row: impl FnMut(&Line, u64) -> R) -> Vec<Half<R>> {
    let mut out = Vec::new();
    for ((lines, vocabulary), total) in both.iter().zip(Era::BOTH).zip(totals).rev() {
        if !lines.is_empty() {
            let rows = lines.iter().rev().take(LISTED).map(|l| row(l, total)).collect();
            out.push(Half { title: era(c, vocabulary), n: statements(c, "sor-statements", total), rows });
        }
    }
    out
}

fn facet<'r>(
    c: &Ctx<'_>,
    record: &'r Record,
    dimension: Dimension,
    both: &Both,
    totals: [u64; 2],
    noted: &mut Noted<'r>,
) -> Facet {
    let columns = ["n", "content_date", "application_date", dimension.column()];
    let mut out = Vec::new();
    for ((lines, vocabulary), total) in both.iter().zip(Era::BOTH).zip(totals) {
        if lines.is_empty() {
            continue;
        }
        let mut rows: Vec<ValueRow> = Vec::with_capacity(lines.len().min(LONG));
        for line in lines.iter().take(LONG) {
            let (name, code) = value(c, record, dimension.name(), line.key.first().map_or("", String::as_str));
            rows.push(ValueRow {
                name,
                code,
                n: c.number(line.n as f64),
                share: share(c, line.n, total),
                few: few(c, line.n),
                age: [figure(c, line.age.median, FOR_MEDIAN), figure(c, line.age.p90, FOR_P90)],
                marks: noted.marks(record.errata(&line.rests_on, &columns)),
            });
        }
        rows.sort_by(|a, b| a.name.cmp(&b.name));
        out.push(Half { title: era(c, vocabulary), n: statements(c, "sor-statements", total), rows });
    }
    let id = dimension.name().replace('_', "-");
    Facet {
        title: c.t2("sor-by-", &id),
        id,
        overlapping: dimension.is_many(),
        cut: both.iter().any(|lines| lines.len() > LONG),
        halves: out,
    }
}

/// A value in the reader's words; as the database has it where nobody has put it into words. And whether it is such.
fn value(c: &Ctx<'_>, record: &Record, dimension: &str, published: &str) -> (String, bool) {
    const BEGINNINGS: [&str; 6] =
        ["STATEMENT_CATEGORY_", "KEYWORD_", "DECISION_GROUND_", "AUTOMATED_DECISION_", "CONTENT_TYPE_", "SOURCE_"];
    if published.is_empty() || published == "empty" {
        return (c.t(if dimension == "family" { "sor-no-word" } else { "not-stated" }), false);
    }
    let short = BEGINNINGS.iter().find_map(|b| published.strip_prefix(b)).unwrap_or(published);
    if dimension == "scope" {
        return match short.split_once(':') {
            Some(("one", iso2)) => {
                let state = c.site.knowledge.countries.values().find(|s| s.iso2 == iso2);
                (state.map_or_else(|| iso2.to_owned(), |s| c.country(s)), state.is_none())
            }
            Some((_, n)) => (c.m("sor-scope-several", &[("n", n.into())]), false),
            None => (c.t2("sor-scope-", short), false),
        };
    }
    let id = format!("sor-{}-{}", dimension.replace('_', "-"), short.to_lowercase().replace('_', "-"));
    if c.site.messages.has(c.lang, &id) {
        return (c.t(&id), false);
    }
    match record.family(published) {
        Some(name) if dimension == "family" => (name.to_owned(), true),
        _ => (short.to_lowercase().replace('_', " "), true),
    }
}

fn chart(c: &Ctx<'_>, months: &Both) -> String {
    let columns = |lines: &[Line]| -> Vec<months::Column> {
        let column = |line: &Line| {
            let month = Month::parse(line.key.first()?)?;
            Some((i32::from(month.0) + 24_000, line.n, c.number(line.n as f64)))
        };
        lines.iter().skip(lines.len().saturating_sub(DRAWN)).filter_map(column).collect()
    };
    let [before, since] = months.each_ref().map(|lines| columns(lines));
    if before.is_empty() && since.is_empty() {
        return String::new();
    }
    let mut words = Vec::new();
    for ((lines, vocabulary), drawn) in months.iter().zip(Era::BOTH).zip([&before, &since]) {
        let of = |line: &Line| format!("{}: {}", date(c, line.key.first().map_or("", String::as_str)), line.n);
        let told: Vec<String> = lines.iter().skip(lines.len() - drawn.len().min(lines.len())).map(of).collect();
        if !told.is_empty() {
            words.push(format!("{}. {}.", era(c, vocabulary), c.join(&told)));
        }
    }
    let (title, broken) = (c.t("sor-chart"), c.t("sor-break"));
    months::bars(&before, &since, &Frame { id: "sor-months", title: &title, desc: &words.join(" "), broken: &broken })
}
