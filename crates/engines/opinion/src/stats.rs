//! What a group says that others do not, and what all can agree on.
//!
//! Polis' statistics, with its smoothing and its thresholds, over counts of those who are in a group. Absent on
//! purpose: names of groups, and any judgement of what a statement says.

use std::cmp::Ordering;

use crate::table::Table;

/// One-sided 90 %, as Polis rounds it.
const SURE: f64 = 1.2816;
/// Statements shown for a group, and on each side of the consensus.
const SHOWN: usize = 5;

/// Votes on one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Who agreed.
    pub agree: u32,
    /// Who disagreed.
    pub disagree: u32,
    /// Who saw it: agreed, disagreed or passed.
    pub seen: u32,
}

impl Counts {
    fn less(self, other: Self) -> Self {
        Self {
            agree: self.agree.saturating_sub(other.agree),
            disagree: self.disagree.saturating_sub(other.disagree),
            seen: self.seen.saturating_sub(other.seen),
        }
    }

    fn of(self, side: Side) -> u32 {
        match side {
            Side::Agree => self.agree,
            Side::Disagree => self.disagree,
        }
    }

    /// Share on that side of those who saw it, smoothed: (n + 1) / (seen + 2).
    #[must_use]
    pub fn share(self, side: Side) -> f64 {
        (f64::from(self.of(side)) + 1.0) / (f64::from(self.seen) + 2.0)
    }

    /// Whether that side is more than half: see [`proportion_test`].
    #[must_use]
    pub fn test(self, side: Side) -> f64 {
        proportion_test(self.of(side), self.seen)
    }

    /// How many times as likely that side is here as there.
    #[must_use]
    pub fn ratio(self, there: Self, side: Side) -> f64 {
        self.share(side) / there.share(side)
    }

    /// Whether the two shares differ: see [`two_proportion_test`].
    #[must_use]
    pub fn ratio_test(self, there: Self, side: Side) -> f64 {
        two_proportion_test(self.of(side), self.seen, there.of(side), there.seen)
    }
}

/// A side of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Those who agree.
    Agree,
    /// Those who disagree.
    Disagree,
}

/// z of the share being one half, with one more of each: 2 √(n+1) ((s+1)/(n+1) − ½).
#[must_use]
pub fn proportion_test(successes: u32, trials: u32) -> f64 {
    let n = f64::from(trials) + 1.0;
    2.0 * n.sqrt() * ((f64::from(successes) + 1.0) / n - 0.5)
}

/// z of two shares being one, pooled, with one more on all four counts; 0 where the pooled share is 1.
#[must_use]
pub fn two_proportion_test(in_successes: u32, in_trials: u32, out_successes: u32, out_trials: u32) -> f64 {
    let [si, ti, so, to] = [in_successes, in_trials, out_successes, out_trials].map(|n| f64::from(n) + 1.0);
    let pooled = (si + so) / (ti + to);
    if pooled == 1.0 {
        return 0.0;
    }
    (si / ti - so / to) / (pooled * (1.0 - pooled) * (1.0 / ti + 1.0 / to)).sqrt()
}

/// Votes on each statement within each group: `labels` gives, in the order of [`Table::people`], the group of each
/// person, or none for who stands in no group. The answer is by group, then by statement.
#[must_use]
pub fn group_counts(table: &Table, labels: &[Option<u32>], groups: usize) -> Vec<Vec<Counts>> {
    let mut out = vec![vec![Counts::default(); table.statements().len()]; groups];
    for (person, label) in labels.iter().enumerate() {
        let Some(group) = label.and_then(|l| out.get_mut(l as usize)) else { continue };
        for &cell in table.row(person) {
            if let Some(counts) = group.get_mut((cell >> 2) as usize) {
                counts.seen += 1;
                match cell & 3 {
                    0 => counts.disagree += 1,
                    2 => counts.agree += 1,
                    _ => {}
                }
            }
        }
    }
    out
}

/// The others: all groups together, less this one.
#[must_use]
pub fn others(counts: &[Vec<Counts>], group: usize) -> Vec<Counts> {
    let Some(own) = counts.get(group) else { return Vec::new() };
    let mut all = vec![Counts::default(); own.len()];
    for more in counts {
        for (sum, more) in all.iter_mut().zip(more) {
            sum.agree += more.agree;
            sum.disagree += more.disagree;
            sum.seen += more.seen;
        }
    }
    all.iter().zip(own).map(|(all, own)| all.less(*own)).collect()
}

/// Group-informed consensus of each statement: the product over groups of the smoothed shares on that side.
#[must_use]
pub fn group_informed(counts: &[Vec<Counts>], side: Side) -> Vec<f64> {
    let statements = counts.first().map_or(0, Vec::len);
    (0..statements).map(|s| counts.iter().filter_map(|group| group.get(s)).map(|c| c.share(side)).product()).collect()
}

/// A statement that sets a group apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Representative {
    /// Column of the statement.
    pub statement: usize,
    /// The side on which the group differs more from the others.
    pub side: Side,
    /// People of the group on that side.
    pub successes: u32,
    /// People of the group who saw it.
    pub trials: u32,
    /// Smoothed share, its test, its ratio to the others', and the test of that.
    pub share: f64,
    /// z of `share` being one half.
    pub test: f64,
    /// Ratio of the group's share to the others'.
    pub ratio: f64,
    /// z of the two shares being one.
    pub ratio_test: f64,
    /// Whether it is here because the group agrees with it most. Polis may still print it on the side of disagreement,
    /// where that difference is the larger, and then calls those who disagree `n-agree`; so does this.
    pub best_agree: bool,
}

impl Representative {
    fn new(statement: usize, here: Counts, there: Counts) -> Self {
        let (agree, disagree) = (here.ratio_test(there, Side::Agree), here.ratio_test(there, Side::Disagree));
        let side = if agree > disagree { Side::Agree } else { Side::Disagree };
        Self {
            statement,
            side,
            successes: here.of(side),
            trials: here.seen,
            share: here.share(side),
            test: here.test(side),
            ratio: here.ratio(there, side),
            ratio_test: here.ratio_test(there, side),
            best_agree: false,
        }
    }

    fn metric(&self) -> f64 {
        self.ratio * self.ratio_test * self.share * self.test
    }
}

fn passes(here: Counts, there: Counts) -> bool {
    [Side::Agree, Side::Disagree].iter().any(|&side| here.test(side) > SURE && here.ratio_test(there, side) > SURE)
}

/// Whether `here` takes the place of the statement that the group agrees with most (Polis, `beats-best-agr?`).
fn agrees_more(here: Counts, there: Counts, best: Option<(Counts, Counts)>) -> bool {
    let (share, test) = (here.share(Side::Agree), here.test(Side::Agree));
    let whole = |here: Counts, there: Counts| {
        here.ratio(there, Side::Agree)
            * here.ratio_test(there, Side::Agree)
            * here.share(Side::Agree)
            * here.test(Side::Agree)
    };
    match best {
        _ if here.agree == 0 && here.disagree == 0 => false,
        Some((h, t)) if h.ratio(t, Side::Agree) > 1.0 => whole(here, there) > whole(h, t),
        Some((h, _)) => share * test > h.share(Side::Agree) * h.test(Side::Agree),
        None => test > SURE || (here.ratio(there, Side::Agree) > 1.0 && share > 0.5),
    }
}

/// What sets one group apart from all others, most telling first save that agreements come before disagreements; five
/// at most. `skip` marks columns that are not shown.
#[must_use]
pub fn representative(counts: &[Vec<Counts>], group: usize, skip: &[bool]) -> Vec<Representative> {
    let others = others(counts, group);
    let Some(own) = counts.get(group) else { return Vec::new() };
    let (mut enough, mut best, mut best_agree) = (Vec::new(), None::<Representative>, None::<(usize, Counts, Counts)>);
    for (statement, (&here, &there)) in own.iter().zip(&others).enumerate() {
        if skip.get(statement).copied().unwrap_or(false) {
            continue;
        }
        let one = Representative::new(statement, here, there);
        if best.as_ref().is_none_or(|b| one.ratio_test > b.ratio_test) {
            best = Some(one.clone());
        }
        if passes(here, there) {
            enough.push(one);
        }
        if agrees_more(here, there, best_agree.map(|(_, h, t)| (h, t))) {
            best_agree = Some((statement, here, there));
        }
    }
    let head = best_agree.map(|(statement, here, there)| Representative {
        best_agree: true,
        ..Representative::new(statement, here, there)
    });
    if enough.is_empty() {
        return head.or(best).into_iter().collect();
    }
    enough.retain(|one| head.as_ref().is_none_or(|h| h.statement != one.statement));
    enough.sort_by(|a, b| b.metric().total_cmp(&a.metric()).then(a.statement.cmp(&b.statement)));
    let mut shown: Vec<Representative> = head.into_iter().chain(enough).take(SHOWN).collect();
    shown.sort_by_key(|one| one.side == Side::Disagree);
    shown
}

/// A statement on which the whole room is of one mind.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreed {
    /// Column of the statement.
    pub statement: usize,
    /// People on that side.
    pub successes: u32,
    /// People who saw it.
    pub trials: u32,
    /// Smoothed share.
    pub share: f64,
    /// z of `share` being one half.
    pub test: f64,
}

/// What the whole room agrees and disagrees with; five of each at most, clearest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Consensus {
    /// Agreed with.
    pub agree: Vec<Agreed>,
    /// Disagreed with.
    pub disagree: Vec<Agreed>,
}

/// Consensus over everyone who voted, in a group or not. `skip` marks columns that are not shown.
#[must_use]
pub fn consensus(everyone: &[Counts], skip: &[bool]) -> Consensus {
    let side = |side: Side| {
        let mut found: Vec<Agreed> = everyone
            .iter()
            .enumerate()
            .filter(|(statement, _)| !skip.get(*statement).copied().unwrap_or(false))
            .map(|(statement, c)| Agreed {
                statement,
                successes: c.of(side),
                trials: c.seen,
                share: c.share(side),
                test: c.test(side),
            })
            .filter(|one| one.share > 0.5 && one.test > SURE)
            .collect();
        found.sort_by(clearer);
        found.truncate(SHOWN);
        found
    };
    Consensus { agree: side(Side::Agree), disagree: side(Side::Disagree) }
}

fn clearer(a: &Agreed, b: &Agreed) -> Ordering {
    (b.share * b.test).total_cmp(&(a.share * a.test)).then(a.statement.cmp(&b.statement))
}
