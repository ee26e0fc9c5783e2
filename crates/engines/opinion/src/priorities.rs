//! Priorities by criteria, as the Child Health and Nutrition Research Initiative sets them.
//!
//! A vote says what people like; a priority also has to be answerable, effective, fair. In the method of that
//! initiative (Rudan and others 2008, Croatian Medical Journal 49:720) each scorer judges each item by each criterion:
//! yes (1), undecided (0.5), no (0), or that she does not know, which is left out. The share of "yes" that a criterion
//! collects is its score, the weighted mean over criteria the research priority score, and how many gave the commonest
//! answer the average expert agreement. Added here: the range that so many scorers leave, and each group of stakeholders by
//! itself. Absent on purpose: names of scorers and words of items.

use std::collections::{BTreeMap, BTreeSet};

use crate::seed::Seed;

/// A scorer's judgement of one item by one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Score {
    /// 0
    No,
    /// 0.5: knows enough to judge, and is undecided.
    Undecided,
    /// 1
    Yes,
    /// Does not know enough to judge: in no score.
    DoNotKnow,
}

impl Score {
    fn slot(self) -> usize {
        match self {
            Self::No => 0,
            Self::Undecided => 1,
            Self::Yes => 2,
            Self::DoNotKnow => 3,
        }
    }
}

/// One judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judgement {
    /// Who judged.
    pub scorer: u64,
    /// Place of the item.
    pub item: usize,
    /// Place of the criterion.
    pub criterion: usize,
    /// The score. Of two for the same item and criterion by the same scorer, the one that comes later counts.
    pub score: Score,
}

/// What is scored, and how it is weighed.
#[derive(Debug, Clone)]
pub struct Round<'a> {
    /// How many items.
    pub items: usize,
    /// Weight of each criterion, 0 or more; only their ratios count. Where all are 0, all weigh the same.
    pub weights: &'a [f64],
    /// The group of stakeholders that each scorer belongs to, of those who belong to one.
    pub stakeholders: &'a [(u64, u32)],
    /// How often the scorers are drawn again for the ranges; 0 for 1,000.
    pub bootstraps: u32,
    /// Begins the row of drawn numbers.
    pub seed: u64,
}

/// A figure, and between what it lies when scorers are drawn again, 95 times in a hundred.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// The figure.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// One item by one criterion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByCriterion {
    /// Mean of the scores, 0 to 1; none where nobody could judge.
    pub score: Option<Range>,
    /// How many said no, undecided, yes, and that they do not know.
    pub said: [u32; 4],
    /// Share of those who judged who gave the commonest score.
    pub agreement: Option<f64>,
}

/// One item.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemScore {
    /// By each criterion, in their order.
    pub criteria: Vec<ByCriterion>,
    /// Research priority score: the weighted mean over the criteria that somebody could judge. None where there is none.
    pub overall: Option<Range>,
    /// Average expert agreement: the mean over those criteria of the share of scorers who gave the commonest score, of those
    /// who gave a score.
    pub agreement: Option<f64>,
    /// The same share of everyone who was asked, so that not knowing counts as not agreeing. Published exercises differ in
    /// which of the two they print.
    pub agreement_of_asked: Option<f64>,
    /// 1 for the highest overall score; those that are equal share the better place.
    pub rank: Option<usize>,
    /// Best and worst rank when scorers are drawn again, 95 times in a hundred.
    pub ranks: Option<(usize, usize)>,
}

/// What came out of a round.
#[derive(Debug, Clone, PartialEq)]
pub struct Priorities {
    /// In the order of items, by everyone.
    pub items: Vec<ItemScore>,
    /// Places of the items that have a score, highest first, of equal ones the one that comes first.
    pub order: Vec<usize>,
    /// Scorers who gave at least one judgement.
    pub scorers: usize,
    /// The same by each group of stakeholders: its number, its scorers, its items.
    pub groups: Vec<(u32, usize, Vec<ItemScore>)>,
}

const BOOTSTRAPS: u32 = 1000;

/// Scores, agreement and ranges. Judgements on items or criteria that do not exist are passed over.
#[must_use]
pub fn priorities(round: &Round<'_>, judgements: &[Judgement]) -> Priorities {
    let criteria = round.weights.len();
    let mut last: BTreeMap<u64, BTreeMap<usize, Score>> = BTreeMap::new();
    for j in judgements.iter().filter(|j| j.item < round.items && j.criterion < criteria) {
        last.entry(j.scorer).or_default().insert(j.item * criteria + j.criterion, j.score);
    }
    let everyone: Vec<&BTreeMap<usize, Score>> = last.values().collect();
    let items = scored(round, &everyone, round.seed);
    let of: BTreeMap<u64, u32> = round.stakeholders.iter().copied().collect();
    let names: BTreeSet<u32> = last.keys().filter_map(|scorer| of.get(scorer)).copied().collect();
    let groups = names
        .into_iter()
        .map(|name| {
            let inside: Vec<_> = last.iter().filter(|(s, _)| of.get(s) == Some(&name)).map(|(_, a)| a).collect();
            (name, inside.len(), scored(round, &inside, round.seed ^ (u64::from(name) + 1) << 32))
        })
        .collect();
    let mut order: Vec<(usize, usize)> =
        items.iter().enumerate().filter_map(|(place, item)| item.rank.map(|rank| (rank, place))).collect();
    order.sort_unstable();
    Priorities { items, order: order.into_iter().map(|(_, place)| place).collect(), scorers: everyone.len(), groups }
}

/// Counts of no, undecided, yes and not knowing for each item and criterion.
type Said = Vec<[u32; 4]>;

fn count(cells: usize, scorers: impl Iterator<Item = impl Iterator<Item = (usize, Score)>>) -> Said {
    let mut said = vec![[0u32; 4]; cells];
    for scorer in scorers {
        for (cell, score) in scorer {
            if let Some(count) = said.get_mut(cell).and_then(|s| s.get_mut(score.slot())) {
                *count += 1;
            }
        }
    }
    said
}

fn judged(said: &[u32; 4]) -> f64 {
    f64::from(said[0] + said[1] + said[2])
}

fn mean(said: &[u32; 4]) -> Option<f64> {
    let all = judged(said);
    (all > 0.0).then(|| (f64::from(said[2]) + 0.5 * f64::from(said[1])) / all)
}

fn commonest(said: &[u32; 4]) -> f64 {
    f64::from(said[0].max(said[1]).max(said[2]))
}

/// The weighted mean over criteria that have a score.
fn overall(weights: &[f64], said: &[[u32; 4]]) -> Option<f64> {
    let (mut sum, mut total) = (0.0, 0.0);
    for (weight, said) in weights.iter().zip(said) {
        if let Some(score) = mean(said) {
            sum += weight * score;
            total += weight;
        }
    }
    (total > 0.0).then(|| sum / total)
}

/// 1 for the highest; equal ones share the better place.
fn ranks(scores: &[Option<f64>]) -> Vec<Option<usize>> {
    let mut sorted: Vec<f64> = scores.iter().flatten().copied().collect();
    sorted.sort_by(|a, b| b.total_cmp(a));
    // Sums of the same judgements in another order of criteria differ by rounding, and are equal.
    scores.iter().map(|s| s.map(|s| sorted.partition_point(|other| *other > s + 1e-12) + 1)).collect()
}

fn scored(round: &Round<'_>, scorers: &[&BTreeMap<usize, Score>], seed: u64) -> Vec<ItemScore> {
    let criteria = round.weights.len();
    let clean: Vec<f64> = round.weights.iter().map(|w| if w.is_finite() { w.max(0.0) } else { 0.0 }).collect();
    let weights = if clean.iter().all(|w| *w == 0.0) { vec![1.0; criteria] } else { clean };
    let cells = round.items * criteria;
    let answers = |scorer: &BTreeMap<usize, Score>| scorer.iter().map(|(c, s)| (*c, *s)).collect::<Vec<_>>();
    let lists: Vec<Vec<(usize, Score)>> = scorers.iter().map(|s| answers(s)).collect();
    let said = count(cells, lists.iter().map(|l| l.iter().copied()));
    let rows = |said: &Said| -> Vec<Option<f64>> {
        (0..round.items)
            .map(|i| said.get(i * criteria..(i + 1) * criteria).and_then(|row| overall(&weights, row)))
            .collect()
    };
    let scores = rows(&said);
    let places = ranks(&scores);
    let mut drawn_cells: Vec<Vec<f64>> = vec![Vec::new(); cells];
    let mut drawn_scores: Vec<Vec<f64>> = vec![Vec::new(); round.items];
    let mut drawn_ranks: Vec<Vec<f64>> = vec![Vec::new(); round.items];
    let times = if round.bootstraps == 0 { BOOTSTRAPS } else { round.bootstraps };
    let mut seed = Seed::new(seed);
    for _ in 0..if lists.is_empty() { 0 } else { times } {
        let drawn: Vec<usize> = lists.iter().map(|_| (seed.unit() * lists.len() as f64) as usize).collect();
        let said = count(cells, drawn.iter().filter_map(|d| lists.get(*d)).map(|l| l.iter().copied()));
        for (all, said) in drawn_cells.iter_mut().zip(&said) {
            all.extend(mean(said));
        }
        let scores = rows(&said);
        for (all, rank) in drawn_ranks.iter_mut().zip(ranks(&scores)) {
            all.extend(rank.map(|r| r as f64));
        }
        for (all, score) in drawn_scores.iter_mut().zip(scores) {
            all.extend(score);
        }
    }
    (0..round.items)
        .map(|item| {
            let inside = item * criteria..(item + 1) * criteria;
            let of = said.get(inside.clone()).unwrap_or(&[]);
            let drawn = drawn_cells.get_mut(inside).unwrap_or(&mut []);
            let criteria = of.iter().zip(drawn).map(|(said, drawn)| ByCriterion {
                score: mean(said).map(|value| range(value, drawn)),
                said: *said,
                agreement: (judged(said) > 0.0).then(|| commonest(said) / judged(said)),
            });
            let heard: Vec<&[u32; 4]> = of.iter().filter(|said| judged(said) > 0.0).collect();
            let average = |asked: fn(&[u32; 4]) -> f64| {
                let sum: f64 = heard.iter().map(|said| commonest(said) / asked(said)).sum();
                (!heard.is_empty()).then(|| sum / heard.len() as f64)
            };
            let (score, rank) = (scores.get(item).copied().flatten(), places.get(item).copied().flatten());
            ItemScore {
                criteria: criteria.collect(),
                overall: score.zip(drawn_scores.get_mut(item)).map(|(value, drawn)| range(value, drawn)),
                agreement: average(judged),
                agreement_of_asked: average(|said| judged(said) + f64::from(said[3])),
                rank,
                ranks: rank.zip(drawn_ranks.get_mut(item)).map(|(rank, drawn)| {
                    let range = range(rank as f64, drawn);
                    (range.low.floor() as usize, range.high.ceil() as usize)
                }),
            }
        })
        .collect()
}

/// Ends between which 95 % of what was drawn lies (the percentile interval, with linear interpolation).
fn range(value: f64, drawn: &mut [f64]) -> Range {
    drawn.sort_by(f64::total_cmp);
    let at = |share: f64| -> f64 {
        let place = share * (drawn.len().saturating_sub(1)) as f64;
        let (low, high) = (drawn.get(place.floor() as usize), drawn.get(place.ceil() as usize));
        match (low, high) {
            (Some(low), Some(high)) => low + (high - low) * place.fract(),
            _ => value,
        }
    };
    Range { value, low: at(0.025).min(value), high: at(0.975).max(value) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn round(items: usize, weights: &[f64]) -> Round<'_> {
        Round { items, weights, stakeholders: &[], bootstraps: 50, seed: 1 }
    }

    fn said(scorer: u64, item: usize, criterion: usize, score: Score) -> Judgement {
        Judgement { scorer, item, criterion, score }
    }

    #[test]
    fn a_score_by_hand() {
        // Criterion 0: yes, yes, undecided, no, does not know: 2.5 of 4; commonest two of four. Criterion 1: yes, no: 0.5.
        let all = [
            said(1, 0, 0, Score::Yes),
            said(2, 0, 0, Score::Yes),
            said(3, 0, 0, Score::Undecided),
            said(4, 0, 0, Score::No),
            said(5, 0, 0, Score::DoNotKnow),
            said(1, 0, 1, Score::Yes),
            said(2, 0, 1, Score::No),
        ];
        let found = priorities(&round(2, &[3.0, 1.0]), &all);
        let one = &found.items[0];
        assert_eq!(one.criteria[0].score.unwrap().value, 0.625);
        assert_eq!(one.criteria[0].said, [1, 1, 2, 1]);
        assert_eq!(one.overall.unwrap().value, (3.0 * 0.625 + 0.5) / 4.0);
        assert_eq!(one.agreement, Some((0.5 + 0.5) / 2.0));
        assert_eq!(one.agreement_of_asked, Some((0.4 + 0.5) / 2.0));
        assert_eq!((one.rank, found.order, found.scorers), (Some(1), vec![0], 5));
        let nothing = &found.items[1];
        assert_eq!((nothing.overall, nothing.agreement, nothing.rank), (None, None, None));
    }

    #[test]
    fn the_last_judgement_counts_and_strangers_are_passed_over() {
        let all =
            [said(1, 0, 0, Score::No), said(1, 0, 0, Score::Yes), said(1, 9, 0, Score::No), said(1, 0, 9, Score::No)];
        let found = priorities(&round(1, &[1.0]), &all);
        assert_eq!(found.items[0].criteria[0].said, [0, 0, 1, 0]);
        assert_eq!(found.items[0].overall, Some(Range { value: 1.0, low: 1.0, high: 1.0 }));
    }

    #[test]
    fn weights_of_nothing_weigh_the_same() {
        let all = [said(1, 0, 0, Score::Yes), said(1, 0, 1, Score::No)];
        for weights in [[0.0, 0.0], [-1.0, f64::NAN], [2.0, 2.0]] {
            assert_eq!(priorities(&round(1, &weights), &all).items[0].overall.unwrap().value, 0.5);
        }
    }

    #[test]
    fn equal_scores_share_the_better_place() {
        assert_eq!(
            ranks(&[Some(0.5), Some(0.9), None, Some(0.5), Some(0.1)]),
            [Some(2), Some(1), None, Some(2), Some(4)]
        );
    }

    #[test]
    fn each_group_of_stakeholders_is_told_by_itself() {
        let all = [said(1, 0, 0, Score::Yes), said(2, 0, 0, Score::No), said(3, 0, 0, Score::No)];
        let round = Round { stakeholders: &[(1, 7), (2, 4)], ..round(1, &[1.0]) };
        let found = priorities(&round, &all);
        let told: Vec<_> = found.groups.iter().map(|(name, n, i)| (*name, *n, i[0].overall.unwrap().value)).collect();
        assert_eq!(told, [(4, 1, 0.0), (7, 1, 1.0)]);
    }

    #[test]
    fn more_scorers_leave_a_narrower_range() {
        let some = |n: u64| -> f64 {
            let all: Vec<_> = (0..n).map(|s| said(s, 0, 0, if s % 4 == 0 { Score::No } else { Score::Yes })).collect();
            let range = priorities(&Round { bootstraps: 500, ..round(1, &[1.0]) }, &all).items[0].overall.unwrap();
            assert!(range.low < 0.75 && range.high > 0.75, "{range:?}");
            range.high - range.low
        };
        assert!(some(400) < some(40) / 2.0);
    }
}
