//! Statements told apart by one thing: a row for each value, a column for each vocabulary. The columns stand beside each other and are never added;
//! a value that only one of them has is left empty in the other.

use std::collections::BTreeMap;

use platforms::Line;
use platforms::question::{Dimension, FOR_MEDIAN, FOR_P90};

use super::record::{Figure, LONG, Mark, Noted, column, era, few, figure, share, statements};
use crate::ctx::Ctx;
use crate::record::{Both, Era, Record};

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
    /// Vocabularies that have any statement: since July 2025, and before.
    pub columns: Vec<Column>,
    /// Values.
    pub rows: Vec<ValueRow>,
    /// Ages by vocabulary, if any value has enough statements to tell one.
    pub ages: Vec<Ages>,
}

/// A vocabulary as a column.
pub struct Column {
    /// Which one.
    pub title: String,
    /// How many statements are in it, in words.
    pub n: String,
}

/// One value of a dimension.
pub struct ValueRow {
    /// In words, or as published.
    pub name: String,
    /// Whether it is a word of the database, in English.
    pub code: bool,
    /// A cell for each column.
    pub cells: Vec<Option<Cell>>,
    /// Known errors.
    pub marks: Vec<Mark>,
}

/// Statements of one value and one vocabulary.
pub struct Cell {
    /// How many; of how many, where these are too few for a share.
    pub n: String,
    /// Their share of all of that vocabulary; empty where there are too few.
    pub share: String,
}

/// Ages of the content, in days, in one vocabulary.
pub struct Ages {
    /// Which one.
    pub title: String,
    /// Values.
    pub rows: Vec<AgeRow>,
}

/// Age of the content of one value.
pub struct AgeRow {
    /// In words, or as published.
    pub name: String,
    /// Whether it is a word of the database, in English.
    pub code: bool,
    /// Why no day is told of so few; empty if one is.
    pub few: String,
    /// Median and 90th percentile.
    pub age: [Figure; 2],
}

/// Statements told apart by `dimension`; `months` has all of them, each once.
pub(crate) fn facet<'r>(
    c: &Ctx<'_>,
    record: &'r Record,
    dimension: Dimension,
    both: &Both,
    months: &Both,
    noted: &mut Noted<'r>,
) -> Facet {
    let columns = ["n", "content_date", "application_date", dimension.column()];
    let id = dimension.name().replace('_', "-");
    let mut out = Facet {
        title: c.t2("sor-by-", &id),
        id,
        overlapping: dimension.is_many(),
        cut: both.iter().any(|lines| lines.len() > LONG),
        columns: Vec::new(),
        rows: Vec::new(),
        ages: Vec::new(),
    };
    let mut rows: BTreeMap<&str, ValueRow> = BTreeMap::new();
    for (at, vocabulary) in Era::BOTH.into_iter().enumerate().rev() {
        let (Some(lines), Some(all)) = (both.get(at), months.get(at)) else { continue };
        let total: u64 = all.iter().map(|l| l.n).sum();
        if lines.is_empty() {
            continue;
        }
        let place = out.columns.len();
        let mut ages = Vec::new();
        for line in lines.iter().take(LONG) {
            let published = line.key.first().map_or("", String::as_str);
            let (name, code) = value(c, record, dimension.name(), published);
            let marks = noted.marks(record.errata(&line.rests_on, &columns));
            let row = rows.entry(published).or_insert_with(|| ValueRow {
                name: name.clone(),
                code,
                cells: Vec::new(),
                marks: Vec::new(),
            });
            row.cells.resize_with(place, || None);
            row.cells.push(Some(cell(c, line.n, total)));
            for mark in marks {
                if row.marks.iter().all(|known| known.id != mark.id) {
                    row.marks.push(mark);
                }
            }
            ages.push(age(c, line, name, code));
        }
        out.columns.push(Column { title: column(c, vocabulary), n: statements(c, "sor-statements", total) });
        if lines.iter().take(LONG).any(|line| line.n >= FOR_MEDIAN) {
            ages.sort_by(|a, b| a.name.cmp(&b.name));
            out.ages.push(Ages { title: era(c, vocabulary), rows: ages });
        }
    }
    out.rows = rows.into_values().collect();
    out.rows.sort_by(|a, b| a.name.cmp(&b.name));
    for row in &mut out.rows {
        row.cells.resize_with(out.columns.len(), || None);
    }
    out
}

fn cell(c: &Ctx<'_>, n: u64, total: u64) -> Cell {
    if total < FOR_MEDIAN {
        return Cell { n: share(c, n, total), share: String::new() };
    }
    Cell { n: c.number(n as f64), share: share(c, n, total) }
}

fn age(c: &Ctx<'_>, line: &Line, name: String, code: bool) -> AgeRow {
    let age = [figure(c, line.age.median, FOR_MEDIAN), figure(c, line.age.p90, FOR_P90)];
    AgeRow { name, code, few: few(c, line.n), age }
}

/// A value in the reader's words; as the database has it where nobody has put it into words. And whether it is such.
fn value(c: &Ctx<'_>, record: &Record, dimension: &str, published: &str) -> (String, bool) {
    const BEGINNINGS: [&str; 6] =
        ["STATEMENT_CATEGORY_", "KEYWORD_", "DECISION_GROUND_", "AUTOMATED_DECISION_", "CONTENT_TYPE_", "SOURCE_"];
    if published.is_empty() || published == "empty" {
        return (c.t(if dimension == "family" { "sor-no-word" } else { "not-stated" }), false);
    }
    let short = BEGINNINGS.iter().find_map(|b| published.strip_prefix(b)).unwrap_or(published);
    if let Some((_, n)) = short.split_once(':').filter(|_| dimension == "scope") {
        if short.starts_with("one:") {
            let state = c.site.knowledge.countries.values().find(|s| s.iso2 == n);
            return (state.map_or_else(|| n.to_owned(), |s| c.country(s)), state.is_none());
        }
        return (c.m("sor-scope-several", &[("n", n.into())]), false);
    }
    let id = format!("sor-{}-{}", dimension.replace('_', "-"), short.to_lowercase().replace(['_', ' '], "-"));
    if c.site.messages.has(c.lang, &id) {
        return (c.t(&id), false);
    }
    match record.family(published) {
        Some(name) if dimension == "family" => (name.to_owned(), true),
        _ => (short.to_lowercase().replace('_', " "), true),
    }
}
