//! The map that is shown: groups that come back when the room is drawn again, and what all of them can agree on.
//!
//! Polis' map (see [`crate::analyse`]) always finds groups, knows no uncertainty and forgets which group was which. This
//! one says how sure it is, says so when there are no clear groups, and keeps letter and colour of a group over time.
//! Absent on purpose: any word about who the people are, and any number that ranks people.

mod ids;
mod statements;

use std::num::NonZeroUsize;

use crate::axes::{Position, axes};
use crate::groups::{adjusted_rand_index, best_groups};
use crate::interval::Interval;
use crate::seed::Seed;
use crate::stats::{Counts, Side, group_counts};
use crate::table::Table;

/// Support from which groups are called clear.
pub const CLEAR: f64 = 0.6;
/// Redraws of the room, unless the caller says otherwise.
const BOOTSTRAPS: u32 = 40;
/// Most groups that are looked for.
const MOST: usize = 5;

/// What the caller decides.
#[derive(Debug, Clone)]
pub struct MapSettings<'a> {
    /// In the order of [`Table::statements`]: taken out by a moderator. Such a statement moves nobody and is in no list.
    /// What is missing at the end is not taken out.
    pub moderated_out: Vec<bool>,
    /// Begins every row of drawn numbers.
    pub seed: u64,
    /// Hands that may work at once; the answer does not depend on it.
    pub threads: NonZeroUsize,
    /// How often the room is drawn again to see whether the groups come back; 0 for the default.
    pub bootstraps: u32,
    /// In the order of [`Table::people`]: the id of the group that each person was last in, if any. From this, groups keep
    /// their ids. Keep the last id of a person even while a map has no clear groups: then they come back with the same colours.
    pub before: Option<&'a [Option<u32>]>,
}

impl Default for MapSettings<'_> {
    fn default() -> Self {
        Self { moderated_out: Vec::new(), seed: 1, threads: NonZeroUsize::MIN, bootstraps: 0, before: None }
    }
}

/// Where one person stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Place on the map.
    pub at: Position,
    /// Id of her group; none where she stands between groups, voted too little to tell, or there are no clear groups.
    pub group: Option<u32>,
    /// She voted enough, and no group is clearly nearer than another.
    pub between: bool,
    /// Statements she voted on.
    pub votes: u32,
}

/// What sets a group apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Distinctive {
    /// Column of the statement.
    pub statement: usize,
    /// The side that the group takes more than others do.
    pub side: Side,
    /// Share of the group on that side.
    pub here: Interval,
    /// Share of everyone in other groups on that side.
    pub elsewhere: Interval,
}

/// A group of people who vote alike.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupSeen {
    /// 0, 1, 2…: stands for a letter and a colour, and is kept over time.
    pub id: u32,
    /// People in it.
    pub size: usize,
    /// Corners of the smallest convex outline around all of them, against the clock.
    pub hull: Vec<Position>,
    /// What sets it apart, clearest first.
    pub distinctive: Vec<Distinctive>,
}

/// A statement, and who stands where on it.
#[derive(Debug, Clone, PartialEq)]
pub struct StatementSeen {
    /// Share of everyone who voted on it that agrees.
    pub everyone: Interval,
    /// Share that disagrees.
    pub disagree: Interval,
    /// The first two again as if each group were of one size: what a camp that sent for its friends cannot move.
    pub reweighted: Interval,
    /// As `reweighted`, for those who disagree.
    pub reweighted_disagree: Interval,
    /// Share of each group that agrees, in the order of [`OpinionMap::groups`].
    pub by_group: Vec<Interval>,
    /// Share of each group that disagrees.
    pub by_group_disagree: Vec<Interval>,
    /// Lower end of the agreement of the most sceptical group; of everyone where there are no clear groups.
    pub floor: f64,
    /// The same for those who disagree.
    pub floor_disagree: f64,
    /// How well it is liked by people who otherwise differ.
    pub bridging: f64,
    /// Everyone's votes on it.
    pub votes: Counts,
}

/// All that is shown of a room.
#[derive(Debug, Clone, PartialEq)]
pub struct OpinionMap {
    /// In the order of [`Table::people`].
    pub people: Vec<Placed>,
    /// Clear groups by id; empty where there are none.
    pub groups: Vec<GroupSeen>,
    /// How far the room, drawn again by chance, comes to the same groups by itself: 1 always, 0 as by chance.
    pub support: f64,
    /// Whether there are groups to speak of: two or more, with a support of at least [`CLEAR`].
    pub clear: bool,
    /// Support of one group, of two, and so on.
    pub supports: Vec<f64>,
    /// In the order of [`Table::statements`].
    pub statements: Vec<StatementSeen>,
    /// Columns of statements whose floor is above one half, highest floor first.
    pub consensus: Vec<usize>,
    /// The same for what everybody rejects.
    pub consensus_against: Vec<usize>,
    /// Columns of statements that part the room, most divisive first.
    pub divisive: Vec<usize>,
    /// Columns of statements that are liked on both sides of what divides the room, best first.
    pub bridging: Vec<usize>,
    /// What the two directions of the map tell of all differences.
    pub axes_share: [f64; 2],
}

/// The map of a room.
#[must_use]
pub fn map(table: &Table, settings: &MapSettings<'_>) -> OpinionMap {
    let out: Vec<bool> =
        (0..table.statements().len()).map(|s| settings.moderated_out.get(s).copied().unwrap_or(false)).collect();
    let mut seed = Seed::new(settings.seed);
    let axes = axes(table, &out, &mut seed, settings.threads);
    let places = axes.people(table, &out, settings.threads);
    let enough = table.statements().len().min(7);
    let rows: Vec<usize> = (0..places.len()).filter(|&row| table.cast(row) >= enough).collect();
    let positions: Vec<Position> = rows.iter().filter_map(|&row| places.get(row).copied()).collect();
    let least = (rows.len() * 3).div_ceil(100).max(5);
    let drawn = if settings.bootstraps == 0 { BOOTSTRAPS } else { settings.bootstraps };
    let mut supports = vec![0.0];
    let mut best: Option<(f64, Vec<u32>)> = None;
    for k in 2..=MOST {
        let Some(grouping) = best_groups(&positions, k, &mut Seed::new(settings.seed ^ k as u64)) else { break };
        if grouping.sizes.iter().any(|size| *size < least) {
            supports.push(0.0);
            continue;
        }
        let mut sum = 0.0;
        for _ in 0..drawn {
            let again: Vec<Position> = (0..positions.len())
                .filter_map(|_| positions.get((seed.unit() * positions.len() as f64) as usize).copied())
                .collect();
            let Some(other) = best_groups(&again, k, &mut seed) else { continue };
            let labels: Vec<u32> = positions.iter().map(|at| nearest(*at, &other.centres)).collect();
            sum += adjusted_rand_index(&labels, &grouping.labels);
        }
        let support = sum / f64::from(drawn);
        supports.push(support);
        if best.as_ref().is_none_or(|(most, _)| support > *most) {
            best = Some((support, grouping.labels));
        }
    }
    let support = best.as_ref().map_or(0.0, |(support, _)| *support);
    let mut labels: Vec<Option<u32>> = vec![None; places.len()];
    if let Some((_, found)) = best.filter(|_| support >= CLEAR) {
        for (&row, label) in rows.iter().zip(found) {
            if let Some(place) = labels.get_mut(row) {
                *place = Some(label);
            }
        }
    }
    let ids = ids::keep(&mut labels, settings.before);
    let groups = ids.len();
    let counts = group_counts(table, &labels, groups);
    let seen = statements::seen(table, &counts);
    let lists = statements::lists(&seen, &out);
    let at = |id: &Option<u32>| id.and_then(|label| ids.get(label as usize).copied());
    let people: Vec<Placed> = places
        .iter()
        .zip(&labels)
        .enumerate()
        .map(|(row, (&at_, label))| Placed {
            at: at_,
            group: at(label),
            between: false,
            votes: u32::try_from(table.cast(row)).unwrap_or(u32::MAX),
        })
        .collect();
    let groups = ids
        .iter()
        .enumerate()
        .map(|(place, &id)| {
            let inside = people.iter().filter(|p| p.group == Some(id)).map(|p| p.at).collect::<Vec<_>>();
            GroupSeen {
                id,
                size: inside.len(),
                hull: hull(inside),
                distinctive: statements::distinctive(&counts, place, &out),
            }
        })
        .collect();
    OpinionMap {
        people,
        groups,
        support,
        clear: support >= CLEAR,
        supports,
        statements: seen,
        consensus: lists.consensus,
        consensus_against: lists.against,
        divisive: lists.divisive,
        bridging: lists.bridging,
        axes_share: axes.share,
    }
}

fn nearest(at: Position, centres: &[Position]) -> u32 {
    let far = |c: &Position| (c[0] - at[0]).powi(2) + (c[1] - at[1]).powi(2);
    (0u32..).zip(centres).min_by(|a, b| far(a.1).total_cmp(&far(b.1))).map_or(0, |(label, _)| label)
}

/// The smallest convex outline (Andrew's monotone chain), against the clock from the leftmost corner.
fn hull(mut points: Vec<Position>) -> Vec<Position> {
    points.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    points.dedup();
    if points.len() < 3 {
        return points;
    }
    let turn = |o: Position, a: Position, b: Position| (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
    let half = |points: &mut dyn Iterator<Item = Position>| {
        let mut chain: Vec<Position> = Vec::new();
        for point in points {
            while let [.., o, a] = chain.as_slice() {
                if turn(*o, *a, point) > 0.0 {
                    break;
                }
                chain.pop();
            }
            chain.push(point);
        }
        chain.pop();
        chain
    };
    let mut outline = half(&mut points.iter().copied());
    outline.extend(half(&mut points.iter().rev().copied()));
    outline
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_holds_everyone_and_no_more_corners_than_needed() {
        let square = [[0.0, 0.0], [2.0, 0.0], [1.0, 1.0], [2.0, 2.0], [0.0, 2.0], [1.0, 0.0], [0.0, 0.0]];
        assert_eq!(hull(square.to_vec()), [[0.0, 0.0], [2.0, 0.0], [2.0, 2.0], [0.0, 2.0]]);
        assert_eq!(hull(vec![[1.0, 1.0]; 4]), [[1.0, 1.0]]);
        assert_eq!(hull(vec![[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]]), [[0.0, 0.0], [2.0, 2.0]]);
        assert!(hull(Vec::new()).is_empty());
    }
}
