//! Answers about all statements: how many there are, and whether platforms say with keywords what they are about.

use std::collections::{BTreeMap, BTreeSet};

use super::{Dimension, Filter, Refused, month_of};
use crate::counts::Aspect;
use crate::day::Month;
use crate::table::Table;

/// A line about all statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Usage {
    /// Values of the dimensions that were asked by.
    pub key: Vec<String>,
    /// Vocabulary: the words changed on 1 July 2025, so what falls on both sides is told in two lines, whatever was asked by.
    pub schema: String,
    /// Platforms and months that the figures rest on.
    pub rests_on: BTreeMap<String, BTreeSet<Month>>,
    /// Statements, whatever they are about.
    pub rows: u64,
    /// Those with any keyword.
    pub with_keyword: u64,
    /// Those whose content is dated after the decision.
    pub dated_after: u64,
    /// Platforms that sent them.
    pub platforms: usize,
    /// Platforms of which at least one statement has a keyword.
    pub platforms_with_keyword: usize,
    /// Days of the database that they came in.
    pub days: usize,
}

#[derive(Default)]
struct Sum {
    rows: u64,
    with_keyword: u64,
    after: u64,
    platforms: BTreeMap<u32, BTreeSet<Month>>,
    using: BTreeSet<u32>,
    days: BTreeSet<u16>,
}

/// Answers for all statements, by platform, month and schema; the vocabularies never in one line.
///
/// # Errors
/// [`Refused::NoTotal`].
pub fn usage(table: &Table, by: &[Dimension], filters: &[Filter]) -> Result<Vec<Usage>, Refused> {
    const KEPT: [Dimension; 3] =
        [Dimension::Aspect(Aspect::Platform), Dimension::Month, Dimension::Aspect(Aspect::Schema)];
    let dimensions = by.iter().chain(filters.iter().map(|f| &f.dimension));
    if let Some(other) = dimensions.into_iter().find(|d| !KEPT.contains(d)) {
        return Err(Refused::NoTotal(other.name()));
    }
    let words = &table.counts.words;
    let mut sums: BTreeMap<(Vec<String>, u32), Sum> = BTreeMap::new();
    for (total, of) in table.counts.totals.list() {
        let value = |dimension: &Dimension| match dimension {
            Dimension::Month => total.month.to_string(),
            Dimension::Aspect(Aspect::Schema) => words.get(total.schema).to_owned(),
            _ => words.get(total.platform).to_owned(),
        };
        let taken = filters.iter().all(|f| match f.dimension {
            Dimension::Month => month_of(f).contains(&total.month),
            _ => f.takes(&value(&f.dimension)),
        });
        if !taken {
            continue;
        }
        let sum = sums.entry((by.iter().map(value).collect(), total.schema)).or_default();
        sum.rows += of.rows;
        sum.with_keyword += of.with_keyword;
        sum.after += of.dated_after;
        sum.platforms.entry(total.platform).or_default().insert(total.month);
        sum.days.insert(total.created);
        if of.with_keyword > 0 {
            sum.using.insert(total.platform);
        }
    }
    let line = |((key, schema), sum): ((Vec<String>, u32), Sum)| Usage {
        key,
        schema: words.get(schema).to_owned(),
        rows: sum.rows,
        with_keyword: sum.with_keyword,
        dated_after: sum.after,
        platforms: sum.platforms.len(),
        platforms_with_keyword: sum.using.len(),
        days: sum.days.len(),
        rests_on: sum.platforms.into_iter().map(|(name, months)| (words.get(name).to_owned(), months)).collect(),
    };
    let mut lines: Vec<Usage> = sums.into_iter().map(line).collect();
    lines.sort_by(|a, b| (&a.key, &a.schema).cmp(&(&b.key, &b.schema)));
    Ok(lines)
}
