//! What each statement is to everyone and to each group, and which of them to read first.

use super::bridging::Bridge;
use super::{Distinctive, StatementSeen};
use crate::interval::Interval;
use crate::polis::column_votes;
use crate::stats::{Counts, Side, others};
use crate::table::Table;

/// Statements that set one group apart.
const SHOWN: usize = 5;

pub(super) struct Lists {
    pub(super) consensus: Vec<usize>,
    pub(super) against: Vec<usize>,
    pub(super) divisive: Vec<usize>,
    pub(super) bridging: Vec<usize>,
    pub(super) bridging_against: Vec<usize>,
}

fn interval(counts: Counts, side: Side) -> Interval {
    let some = if side == Side::Agree { counts.agree } else { counts.disagree };
    Interval::of(some, counts.seen)
}

/// The mean of groups, each counted as one, with the certainty that such a mean has.
fn reweighted(groups: &[Interval], everyone: Interval) -> Interval {
    let heard: Vec<&Interval> = groups.iter().filter(|g| g.voted > 0).collect();
    if heard.is_empty() {
        return everyone;
    }
    let share = heard.iter().map(|g| g.share).sum::<f64>() / heard.len() as f64;
    let worth = (heard.len() * heard.len()) as f64 / heard.iter().map(|g| 1.0 / f64::from(g.voted)).sum::<f64>();
    Interval::weighted(share, worth, everyone.voted)
}

pub(super) fn seen(table: &Table, counts: &[Vec<Counts>], bridges: &[Bridge]) -> Vec<StatementSeen> {
    let everyone = column_votes(table);
    let one = |(statement, &votes): (usize, &Counts)| {
        let by = |side| -> Vec<Interval> {
            counts.iter().filter_map(|group| group.get(statement)).map(|&c| interval(c, side)).collect()
        };
        let (by_group, by_group_disagree) = (by(Side::Agree), by(Side::Disagree));
        let (agree, disagree) = (interval(votes, Side::Agree), interval(votes, Side::Disagree));
        let floor = |groups: &[Interval], all: Interval| {
            groups.iter().map(|g| g.low).fold(f64::INFINITY, f64::min).min(if groups.is_empty() {
                all.low
            } else {
                1.0
            })
        };
        let (floor, floor_disagree) = (floor(&by_group, agree), floor(&by_group_disagree, disagree));
        StatementSeen {
            everyone: agree,
            disagree,
            reweighted: reweighted(&by_group, agree),
            reweighted_disagree: reweighted(&by_group_disagree, disagree),
            bridging: bridges.get(statement).map_or(-1.0, |bridge| bridge.low),
            bridging_high: bridges.get(statement).map_or(1.0, |bridge| bridge.high),
            by_group,
            by_group_disagree,
            floor,
            floor_disagree,
            votes,
        }
    };
    everyone.iter().enumerate().map(one).collect()
}

/// Columns for which `worth` is something, highest first.
fn ranked(seen: &[StatementSeen], out: &[bool], worth: impl Fn(&StatementSeen) -> Option<f64>) -> Vec<usize> {
    let mut found: Vec<(f64, usize)> = seen
        .iter()
        .zip(out)
        .enumerate()
        .filter(|(_, (_, out))| !**out)
        .filter_map(|(column, (statement, _))| worth(statement).map(|w| (w, column)))
        .collect();
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    found.into_iter().map(|(_, column)| column).collect()
}

/// How far apart the two groups that differ most surely are: from the end of one to the beginning of the other.
fn apart(statement: &StatementSeen) -> Option<f64> {
    let high = statement.by_group.iter().map(|g| g.low).fold(f64::NEG_INFINITY, f64::max);
    let low = statement.by_group.iter().map(|g| g.high).fold(f64::INFINITY, f64::min);
    if statement.by_group.is_empty() {
        let both = statement.everyone.low.min(statement.disagree.low);
        return (both > 0.25).then_some(both);
    }
    (high > low).then_some(high - low)
}

pub(super) fn lists(seen: &[StatementSeen], bridges: &[Bridge], out: &[bool]) -> Lists {
    let apart_from = |unfit: fn(&Bridge) -> bool| -> Vec<bool> {
        out.iter().zip(bridges).map(|(out, bridge)| *out || unfit(bridge)).collect()
    };
    let (liked, disliked) = (apart_from(|b| !b.liked), apart_from(|b| !b.disliked));
    Lists {
        consensus: ranked(seen, out, |s| (s.floor > 0.5).then_some(s.floor)),
        against: ranked(seen, out, |s| (s.floor_disagree > 0.5).then_some(s.floor_disagree)),
        divisive: ranked(seen, out, apart),
        bridging: ranked(seen, &liked, |s| (s.bridging > 0.0).then_some(s.bridging)),
        bridging_against: ranked(seen, &disliked, |s| (s.bridging_high < 0.0).then_some(-s.bridging_high)),
    }
}

/// What sets one group apart: on which statements its share surely differs from all others', most first.
pub(super) fn distinctive(counts: &[Vec<Counts>], group: usize, out: &[bool]) -> Vec<Distinctive> {
    let others = others(counts, group);
    let Some(own) = counts.get(group) else { return Vec::new() };
    let mut found: Vec<(f64, Distinctive)> = Vec::new();
    for (statement, (&here, &there)) in own.iter().zip(&others).enumerate() {
        if out.get(statement).copied().unwrap_or(false) {
            continue;
        }
        for side in [Side::Agree, Side::Disagree] {
            let (here, elsewhere) = (interval(here, side), interval(there, side));
            if here.low > elsewhere.high {
                found.push((here.low - elsewhere.high, Distinctive { statement, side, here, elsewhere }));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.statement.cmp(&b.1.statement)));
    found.truncate(SHOWN);
    found.into_iter().map(|(_, one)| one).collect()
}
