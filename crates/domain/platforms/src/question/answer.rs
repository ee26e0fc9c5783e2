//! Answers about the statements that are kept in full.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::{Dimension, FOR_MEDIAN, FOR_P90, FOR_QUARTILES, Filter, Question, Refused, month_of};
use crate::counts::{ASPECTS, Aspect, Cell, Combo, Words};
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
    /// Of days with their counts, in any order and each as often as it comes.
    fn of(days: &[(i32, u64)]) -> Self {
        let days = in_order(days);
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

/// The same days in order. Many lie close together: a place for each day is then filled faster than they are sorted.
fn in_order(days: &[(i32, u64)]) -> Vec<(i32, u64)> {
    let low = days.iter().map(|d| d.0).min().unwrap_or(0);
    let high = days.iter().map(|d| d.0).max().unwrap_or(0);
    let span = usize::try_from(i64::from(high) - i64::from(low) + 1).unwrap_or(usize::MAX);
    if days.len() < 64 || span / 8 > days.len() {
        let mut days = days.to_vec();
        days.sort_unstable();
        return days;
    }
    let mut places = vec![0; span];
    for (day, n) in days {
        if let Some(place) = usize::try_from(i64::from(*day) - i64::from(low)).ok().and_then(|at| places.get_mut(at)) {
            *place += n;
        }
    }
    (low..).zip(places).filter(|(_, n)| *n > 0).collect()
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
    /// Whether two lines have the same key, one for each vocabulary: the words for this violence changed on 1 July 2025, and figures before and
    /// since are not one series.
    pub parted: bool,
    /// Whether lines are of both vocabularies, whatever their keys: between two of them there is no series either.
    pub both: bool,
}

#[derive(Default)]
struct Sum {
    n: u64,
    after: u64,
    detected: u64,
    decided: u64,
    ages: Vec<(i32, u64)>,
    lags: Vec<(i32, u64)>,
    /// In the order of the cells, so that what is alike mostly lies together.
    rests_on: Vec<(u32, Month)>,
}

impl Sum {
    fn add(&mut self, cell: &Cell, n: u64, said: &Said) {
        self.n += n;
        self.after += if cell.age < 0 { n } else { 0 };
        self.detected += if said.detected { n } else { 0 };
        self.decided += if said.decided { n } else { 0 };
        for (days, day) in [(&mut self.ages, cell.age), (&mut self.lags, cell.lag)] {
            match days.last_mut() {
                Some((last, sum)) if *last == day => *sum += n,
                _ => days.push((day, n)),
            }
        }
        let rests_on = (said.platform, cell.month);
        if self.rests_on.last() != Some(&rests_on) {
            self.rests_on.push(rests_on);
        }
    }
}

/// What a combination says that goes into every sum.
struct Said {
    platform: u32,
    detected: bool,
    decided: bool,
    schema: Schema,
}

/// Answers a question.
///
/// # Errors
/// [`Refused`].
pub fn answer(table: &Table, question: &Question<'_>) -> Result<Answer, Refused> {
    let words = &table.counts.words;
    let combos = table.counts.combos.list();
    let mut belongs = Belongs::new(question);
    let asked: Vec<bool> = combos.iter().map(|(combo, ())| belongs.take(combo, words)).collect();
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
    let mut keys = Keys::default();
    let of_combo: Vec<Vec<u32>> = combos
        .iter()
        .zip(&asked)
        .map(|((combo, ()), asked)| if *asked { keys.of(combo, words, question) } else { Vec::new() })
        .collect();
    let by_month = question.by.contains(&Dimension::Month);
    let number = |word: &str| words.list().iter().position(|w| &**w == word).and_then(|at| u32::try_from(at).ok());
    let (v1, yes, fully) = (number(Schema::V1.name()), number("Yes"), number("AUTOMATED_DECISION_FULLY"));
    let said = |combo: &Combo| Said {
        platform: word(combo, Aspect::Platform),
        detected: Some(word(combo, Aspect::Detection)) == yes,
        decided: Some(word(combo, Aspect::Decision)) == fully,
        schema: if Some(word(combo, Aspect::Schema)) == v1 { Schema::V1 } else { Schema::V2 },
    };
    // A vocabulary is part of every key: statements of two are never in one line.
    let mut places: FxHashMap<(u32, Option<Month>, Schema), usize> = FxHashMap::default();
    let mut sums: Vec<Sum> = Vec::new();
    let mut all = 0;
    // Cells of one combination lie together, by month, and go to the same sums: these are looked up when either changes.
    let mut before: Option<(u32, Option<Month>)> = None;
    let (mut into, mut is_told): (Vec<usize>, Option<Said>) = (Vec::new(), None);
    for (at, (cell, n)) in cells.iter().enumerate() {
        if !is_asked(cell.combo, cell.month) {
            continue;
        }
        let n = distinct.as_ref().map_or(*n, |d| d.get(at).copied().unwrap_or(0));
        if n == 0 {
            continue;
        }
        let month = by_month.then_some(cell.month);
        if before != Some((cell.combo, month)) {
            before = Some((cell.combo, month));
            is_told = combos.get(cell.combo as usize).map(|(combo, ())| said(combo));
            into.clear();
            let Some(said) = &is_told else { continue };
            for key in of_combo.get(cell.combo as usize).into_iter().flatten() {
                let place = *places.entry((*key, month, said.schema)).or_insert(sums.len());
                if place == sums.len() {
                    sums.push(Sum::default());
                }
                into.push(place);
            }
        }
        let Some(said) = &is_told else { continue };
        all += n;
        for place in &into {
            if let Some(sum) = sums.get_mut(*place) {
                sum.add(cell, n, said);
            }
        }
    }
    let mut lines = Vec::with_capacity(sums.len());
    for ((key, month, schema), place) in places {
        let mut key = keys.words(key);
        for (place, dimension) in key.iter_mut().zip(&question.by) {
            if let (Dimension::Month, Some(month)) = (dimension, month) {
                *place = month.to_string();
            }
        }
        if let Some(sum) = sums.get(place) {
            lines.push(line(key, schema, sum, words));
        }
    }
    lines.sort_by(|a, b| (&a.key, a.schema).cmp(&(&b.key, b.schema)));
    let parted = lines.windows(2).any(|two| matches!(two, [a, b] if a.key == b.key));
    let both = lines.windows(2).any(|two| matches!(two, [a, b] if a.schema != b.schema));
    let overlapping = question.by.iter().any(|d| d.is_many());
    Ok(Answer { lines, n: all, overlapping, parted, both })
}

fn line(key: Vec<String>, schema: Schema, sum: &Sum, words: &Words) -> Line {
    let share = |part: u64| if sum.n == 0 { 0.0 } else { part as f64 / sum.n as f64 };
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
        schema,
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

/// Whether a combination is asked for. What its words come to is found once for each word.
struct Belongs<'q> {
    question: &'q Question<'q>,
    filters: Vec<&'q Filter>,
    categories: FxHashMap<u32, bool>,
    keywords: FxHashMap<u32, bool>,
    filtered: Vec<FxHashMap<Words4, bool>>,
}

impl<'q> Belongs<'q> {
    fn new(question: &'q Question<'q>) -> Self {
        let filters: Vec<&Filter> = question.filters.iter().filter(|f| f.dimension != Dimension::Month).collect();
        let filtered = vec![FxHashMap::default(); filters.len()];
        Self { question, filters, categories: <_>::default(), keywords: <_>::default(), filtered }
    }

    fn take(&mut self, combo: &Combo, words: &Words) -> bool {
        let (question, set) = (self.question, self.question.set);
        let (category, keyword) = (word(combo, Aspect::Category), word(combo, Aspect::Keyword));
        let category = *self.categories.entry(category).or_insert_with(|| set.categories.contains(words.get(category)));
        let related = category
            || *self
                .keywords
                .entry(keyword)
                .or_insert_with(|| words.get(keyword).split('|').any(|k| set.keywords.contains(k)));
        related
            && self.filters.iter().zip(&mut self.filtered).all(|(filter, known)| {
                *known
                    .entry(behind(combo, filter.dimension))
                    .or_insert_with(|| values(combo, words, filter.dimension, question).iter().any(|v| filter.takes(v)))
            })
    }
}

/// Words of a combination that the values of one dimension are made of.
type Words4 = [u32; 4];

fn behind(combo: &Combo, dimension: Dimension) -> Words4 {
    let one = |aspect| [word(combo, aspect), 0, 0, 0];
    match dimension {
        Dimension::Month => [0; 4],
        Dimension::Aspect(aspect) => one(aspect),
        Dimension::Kind | Dimension::Measure => {
            [Aspect::Visibility, Aspect::Monetary, Aspect::Provision, Aspect::Account].map(|a| word(combo, a))
        }
        Dimension::Family => [word(combo, Aspect::Keyword), word(combo, Aspect::Schema), 0, 0],
    }
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

/// Keys that lines have, numbered, and their values likewise.
#[derive(Default)]
struct Keys {
    values: FxHashMap<String, u32>,
    names: Vec<String>,
    known: FxHashMap<(usize, Words4), Vec<u32>>,
    places: FxHashMap<Vec<u32>, u32>,
    list: Vec<Vec<u32>>,
}

impl Keys {
    /// Numbers of the keys that a combination falls under.
    fn of(&mut self, combo: &Combo, words: &Words, question: &Question<'_>) -> Vec<u32> {
        let mut keys: Vec<Vec<u32>> = vec![Vec::with_capacity(question.by.len())];
        for (at, dimension) in question.by.iter().enumerate() {
            let (names, numbers) = (&mut self.names, &mut self.values);
            let values = self.known.entry((at, behind(combo, *dimension))).or_insert_with(|| {
                let number = |value: String| {
                    *numbers.entry(value).or_insert_with_key(|value| {
                        names.push(value.clone());
                        u32::try_from(names.len() - 1).unwrap_or(u32::MAX)
                    })
                };
                values(combo, words, *dimension, question).into_iter().map(number).collect()
            });
            if let [one] = values.as_slice() {
                keys.iter_mut().for_each(|key| key.push(*one));
                continue;
            }
            let with = |key: &Vec<u32>, value: &u32| key.iter().chain([value]).copied().collect();
            keys = keys.iter().flat_map(|key| values.iter().map(move |value| with(key, value))).collect();
        }
        let mut out = Vec::with_capacity(keys.len());
        for key in keys {
            let next = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
            let place = *self.places.entry(key.clone()).or_insert(next);
            if place == next {
                self.list.push(key);
            }
            out.push(place);
        }
        out
    }

    /// The values of a key.
    fn words(&self, key: u32) -> Vec<String> {
        let values = self.list.get(key as usize).into_iter().flatten();
        values.map(|v| self.names.get(*v as usize).cloned().unwrap_or_default()).collect()
    }
}
