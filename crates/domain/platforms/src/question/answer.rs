//! Answers about the statements that are kept in full.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::{Dimension, FOR_MEDIAN, FOR_P90, FOR_QUARTILES, Filter, Question, Refused, month_of};
use crate::counts::{ASPECTS, Aspect, Combo, Words};
use crate::day::Month;
use crate::schema::Schema;
use crate::table::Table;

/// Quantiles of whole days by nearest rank: the value at place ⌈p·n⌉ of all values in order. Left out where there are too few statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Quantiles {
    /// First quartile, from 20 statements on.
    pub q1: Option<i32>,
    /// Median, from 10 on.
    pub median: Option<i32>,
    /// Third quartile, from 20 on.
    pub q3: Option<i32>,
    /// 90th percentile, from 30 on.
    pub p90: Option<i32>,
}

impl Quantiles {
    fn of(days: &FxHashMap<i32, u64>) -> Self {
        let mut days: Vec<(i32, u64)> = days.iter().map(|(day, n)| (*day, *n)).collect();
        days.sort_unstable();
        let n: u64 = days.iter().map(|(_, n)| n).sum();
        let at = |numerator: u64, denominator: u64, least: u64| {
            if n < least {
                return None;
            }
            let mut rank = (n * numerator).div_ceil(denominator).max(1);
            for (day, here) in &days {
                if rank <= *here {
                    return Some(*day);
                }
                rank -= here;
            }
            None
        };
        Self {
            q1: at(1, 4, FOR_QUARTILES),
            median: at(1, 2, FOR_MEDIAN),
            q3: at(3, 4, FOR_QUARTILES),
            p90: at(9, 10, FOR_P90),
        }
    }
}

/// A line of an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Values of the dimensions that were asked by.
    pub key: Vec<String>,
    /// Statements.
    pub n: u64,
    /// Those whose content is dated after the decision; they are among `n` and the quantiles, as published.
    pub dated_after: u64,
    /// Age of the content at the decision, in days.
    pub age: Quantiles,
    /// Days from the decision to its publication in the database.
    pub lag: Quantiles,
    /// Share with `automated_detection` `Yes`.
    pub automated_detection: f64,
    /// Share with `automated_decision` `AUTOMATED_DECISION_FULLY`.
    pub automated_decision: f64,
    /// Vocabulary of the statements.
    pub schema: Schema,
    /// Platforms and months that the line rests on.
    pub rests_on: BTreeMap<String, BTreeSet<Month>>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// In order of their keys.
    pub lines: Vec<Line>,
    /// Statements in all, each once.
    pub n: u64,
    /// Whether a statement may stand in several lines, so that they do not add up.
    pub overlapping: bool,
}

#[derive(Default)]
struct Sum {
    n: u64,
    after: u64,
    detected: u64,
    decided: u64,
    ages: FxHashMap<i32, u64>,
    lags: FxHashMap<i32, u64>,
    schemas: BTreeSet<u32>,
    rests_on: BTreeSet<(u32, Month)>,
}

/// Answers a question.
///
/// # Errors
/// [`Refused`].
pub fn answer(table: &Table, question: &Question<'_>) -> Result<Answer, Refused> {
    let words = &table.counts.words;
    let combos = table.counts.combos.list();
    let asked: Vec<bool> = combos.iter().map(|(combo, ())| belongs(combo, words, question)).collect();
    let months = Months::of(&question.filters);
    let cells = table.cells();
    let is_asked = |combo: u32, month| asked.get(combo as usize).copied().unwrap_or(false) && months.take(month);
    let distinct = if question.distinct {
        let asked: Vec<bool> = cells.iter().map(|(cell, _)| is_asked(cell.combo, cell.month)).collect();
        Some(table.distinct(&asked).ok_or(Refused::NotSeen)?)
    } else {
        None
    };
    // Keys of a combination, each with an empty place for the month; made once for each combination, not for each cell.
    let mut groups: FxHashMap<Vec<String>, u32> = FxHashMap::default();
    let mut keys: Vec<Vec<u32>> = vec![Vec::new(); combos.len()];
    for ((combo, keys), asked) in combos.iter().map(|(c, ())| c).zip(&mut keys).zip(&asked) {
        if *asked {
            for key in keys_of(combo, words, question) {
                let next = u32::try_from(groups.len()).unwrap_or(u32::MAX);
                keys.push(*groups.entry(key).or_insert(next));
            }
        }
    }
    let by_month = question.by.contains(&Dimension::Month);
    let mut sums: FxHashMap<(u32, Option<Month>), Sum> = FxHashMap::default();
    let yes = words.list().iter().position(|w| &**w == "Yes").map(|at| at as u64);
    let fully = words.list().iter().position(|w| &**w == "AUTOMATED_DECISION_FULLY").map(|at| at as u64);
    let mut all = 0;
    for (at, (cell, n)) in cells.iter().enumerate() {
        if !is_asked(cell.combo, cell.month) {
            continue;
        }
        let n = distinct.as_ref().map_or(*n, |d| d.get(at).copied().unwrap_or(0));
        let Some((combo, ())) = combos.get(cell.combo as usize) else { continue };
        if n == 0 {
            continue;
        }
        all += n;
        for key in keys.get(cell.combo as usize).into_iter().flatten() {
            let sum = sums.entry((*key, by_month.then_some(cell.month))).or_default();
            sum.n += n;
            sum.after += if cell.age < 0 { n } else { 0 };
            sum.detected += if Some(u64::from(word(combo, Aspect::Detection))) == yes { n } else { 0 };
            sum.decided += if Some(u64::from(word(combo, Aspect::Decision))) == fully { n } else { 0 };
            *sum.ages.entry(cell.age).or_default() += n;
            *sum.lags.entry(cell.lag).or_default() += n;
            sum.schemas.insert(word(combo, Aspect::Schema));
            sum.rests_on.insert((word(combo, Aspect::Platform), cell.month));
        }
    }
    let names: FxHashMap<u32, Vec<String>> = groups.into_iter().map(|(key, at)| (at, key)).collect();
    let mut lines = Vec::with_capacity(sums.len());
    for ((key, month), sum) in sums {
        let mut key = names.get(&key).cloned().unwrap_or_default();
        for (place, dimension) in key.iter_mut().zip(&question.by) {
            if let (Dimension::Month, Some(month)) = (dimension, month) {
                *place = month.to_string();
            }
        }
        if sum.schemas.len() > 1 {
            return Err(Refused::Joined(key));
        }
        lines.push(line(key, &sum, words));
    }
    lines.sort_by(|a, b| a.key.cmp(&b.key));
    let overlapping = question.by.iter().any(|d| d.is_many());
    Ok(Answer { lines, n: all, overlapping })
}

fn line(key: Vec<String>, sum: &Sum, words: &Words) -> Line {
    let share = |part: u64| if sum.n == 0 { 0.0 } else { part as f64 / sum.n as f64 };
    let v1 = sum.schemas.iter().any(|s| words.get(*s) == Schema::V1.name());
    let mut rests_on: BTreeMap<String, BTreeSet<Month>> = BTreeMap::new();
    for (platform, month) in &sum.rests_on {
        rests_on.entry(words.get(*platform).to_owned()).or_default().insert(*month);
    }
    Line {
        key,
        n: sum.n,
        dated_after: sum.after,
        age: Quantiles::of(&sum.ages),
        lag: Quantiles::of(&sum.lags),
        automated_detection: share(sum.detected),
        automated_decision: share(sum.decided),
        schema: if v1 { Schema::V1 } else { Schema::V2 },
        rests_on,
    }
}

/// Months that filters leave.
struct Months(Vec<Vec<Month>>);

impl Months {
    fn of(filters: &[Filter]) -> Self {
        Self(filters.iter().filter(|f| f.dimension == Dimension::Month).map(month_of).collect())
    }

    fn take(&self, month: Month) -> bool {
        self.0.iter().all(|months| months.contains(&month))
    }
}

fn word(combo: &Combo, aspect: Aspect) -> u32 {
    const { assert!(ASPECTS == Aspect::Scope as usize + 1) };
    combo[aspect as usize]
}

fn belongs(combo: &Combo, words: &Words, question: &Question<'_>) -> bool {
    let set = question.set;
    let category = words.get(word(combo, Aspect::Category));
    let mut keywords = words.get(word(combo, Aspect::Keyword)).split('|');
    if !(set.categories.contains(category) || keywords.any(|k| set.keywords.contains(k))) {
        return false;
    }
    let rest = question.filters.iter().filter(|f| f.dimension != Dimension::Month);
    rest.into_iter().all(|filter| values(combo, words, filter.dimension, question).iter().any(|v| filter.takes(v)))
}

/// Values of a dimension; one empty value where there is none.
fn values(combo: &Combo, words: &Words, dimension: Dimension, question: &Question<'_>) -> Vec<String> {
    let text = |aspect| words.get(word(combo, aspect));
    const KINDS: [(&str, Aspect); 4] = [
        ("visibility", Aspect::Visibility),
        ("monetary", Aspect::Monetary),
        ("provision", Aspect::Provision),
        ("account", Aspect::Account),
    ];
    let taken = KINDS.into_iter().filter(|(_, aspect)| !text(*aspect).is_empty());
    let mut out: Vec<String> = match dimension {
        Dimension::Month => vec![String::new()],
        Dimension::Aspect(aspect) if dimension.is_many() => text(aspect).split('|').map(str::to_owned).collect(),
        Dimension::Aspect(aspect) => vec![text(aspect).to_owned()],
        Dimension::Kind => taken.map(|(name, _)| name.to_owned()).collect(),
        Dimension::Measure => taken.flat_map(|(_, aspect)| text(aspect).split('|').map(str::to_owned)).collect(),
        Dimension::Family => {
            let v1 = text(Aspect::Schema) == Schema::V1.name();
            let schema = if v1 { Schema::V1 } else { Schema::V2 };
            let keywords = text(Aspect::Keyword).split('|');
            let families = keywords.flat_map(|k| question.concordance.families_of(schema, k));
            families.map(|f| f.id.clone()).collect()
        }
    };
    out.sort_unstable();
    out.dedup();
    if out.is_empty() {
        out.push(String::new());
    }
    out
}

fn keys_of(combo: &Combo, words: &Words, question: &Question<'_>) -> Vec<Vec<String>> {
    let mut keys = vec![Vec::new()];
    for dimension in &question.by {
        let values = values(combo, words, *dimension, question);
        keys = keys
            .into_iter()
            .flat_map(|key: Vec<String>| {
                values.iter().map(move |value| {
                    let mut key = key.clone();
                    key.push(value.clone());
                    key
                })
            })
            .collect();
    }
    keys
}
