//! The map that is shown: groups that come back when the room is drawn again, and what all of them can agree on.
//!
//! Polis' map (see [`crate::analyse`]) always finds groups, knows no uncertainty and forgets which group was which. This
//! one says how sure it is, says so when there are no clear groups, and keeps letter and colour of a group over time.
//! Absent on purpose: any word about who the people are, and any number that ranks people.

mod bridging;
mod cluster;
mod ids;
mod model;
mod place;
mod redraw;
#[cfg(test)]
mod replay_tests;
mod small;
mod statements;

use std::num::NonZeroUsize;

use crate::axes::{Position, each};
use crate::interval::Interval;
use crate::seed::Seed;
use crate::stats::{Counts, Side, group_counts};
use crate::table::Table;

use model::{Model, Stand};
use small::Place;

/// Support from which groups are called clear.
pub const CLEAR: f64 = 0.6;
/// Redraws of the room, unless the caller says otherwise.
const BOOTSTRAPS: u32 = 40;
/// Directions in which people are told apart; two of them are drawn.
const DIMENSIONS: usize = 4;
/// Directions in which the first four may turn when people are drawn again.
const BASIS: usize = 12;
/// Votes from which a person is put in a group, unless there are fewer statements.
const ENOUGH: usize = 7;
/// Above so many people, groups are looked for on as many that are drawn.
const SAMPLE: usize = 2048;
/// Standard deviations by which a person must stand on the side of her group: 80 %, four to one.
const SURE: f64 = 0.8416;
/// The same for one who was in that group before: 60 %.
const STAYS: f64 = 0.2533;
/// The number of groups of before is kept with at most so much less support than another.
const NEARLY: f64 = 0.1;
/// More groups are preferred with at most so much less. Cutting five people off ninety costs an adjusted Rand index of only seven
/// hundredths where the five never come back.
const FINER: f64 = 0.04;

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
    /// their ids, and people on a border stay where they were. Keep the last id of a person even while a map has no clear
    /// groups: then they come back with the same colours.
    pub before: Option<&'a [Option<u32>]>,
    /// In the same order: where each person last stood, if anywhere. A direction has no sign of its own; from this, left stays left.
    pub places_before: Option<&'a [Option<Position>]>,
}

impl Default for MapSettings<'_> {
    fn default() -> Self {
        Self {
            moderated_out: Vec::new(),
            seed: 1,
            threads: NonZeroUsize::MIN,
            bootstraps: 0,
            before: None,
            places_before: None,
        }
    }
}

/// Where one person stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// Place on the map.
    pub at: Position,
    /// Id of her group; none where she stands between groups, voted too little to tell, or there are no clear groups.
    pub group: Option<u32>,
    /// She voted enough, there are clear groups, and none is surely nearer than another.
    pub between: bool,
    /// Id of the group that she stands nearest to, surely or not; none where she voted too little or there are no clear groups.
    pub nearest: Option<u32>,
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
    /// How somebody in the middle of the map would vote, -1 to 1, when what sides explain is explained by them: the lower end.
    pub bridging: f64,
    /// The upper end.
    pub bridging_high: f64,
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
    /// Support of two groups, of three, and so on to six.
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
    /// Columns of those that are rejected on both sides.
    pub bridging_against: Vec<usize>,
    /// What the two directions of the map tell of all differences.
    pub axes_share: [f64; 2],
}

/// The map of a room.
#[must_use]
pub fn map(table: &Table, settings: &MapSettings<'_>) -> OpinionMap {
    map_from(table, settings, CLEAR)
}

/// The same, with groups shown from another support.
fn map_from(table: &Table, settings: &MapSettings<'_>, least_support: f64) -> OpinionMap {
    let statements = table.statements().len();
    let out: Vec<bool> = (0..statements).map(|s| settings.moderated_out.get(s).copied().unwrap_or(false)).collect();
    let mut seed = Seed::new(settings.seed);
    let mut model = Model::fit(table, &out, &mut seed, settings.threads);
    let people = table.people().len();
    let votes: Vec<u32> =
        each(people, settings.threads, |row| u32::try_from(model.cast(table, row)).unwrap_or(u32::MAX));
    let enough = ENOUGH.min(model.columns()).max(1) as u32;
    let rows: Vec<usize> = (0..people).filter(|&row| votes.get(row).is_some_and(|v| *v >= enough)).collect();
    let drawn = sample(&rows, &mut seed);
    model.fit_spread(table, &drawn);
    let loadings = model.loadings();
    let stand = |row: usize| {
        let (said, weight) = model.evidence(table, &loadings, row);
        model.stand(&said, &weight)
    };
    let places: Vec<Place> = each(people, settings.threads, |row| stand(row).at);
    let sampled: Vec<Place> = drawn.iter().filter_map(|&row| places.get(row).copied()).collect();
    let share = (rows.len() * 3).div_ceil(100).max(5) as f64;
    let least = if rows.is_empty() { share } else { share * drawn.len() as f64 / rows.len() as f64 };
    let sample = redraw::Sample { table, model: &model, rows: &drawn, places: &sampled, least: least.min(share) };
    let before = kept(&sample, settings.before);
    let clusters = redraw::groups(&sample, before.as_deref(), settings.seed);
    let times = if settings.bootstraps == 0 { BOOTSTRAPS } else { settings.bootstraps };
    let supports = redraw::support(&sample, &clusters, times, settings.seed, settings.threads);
    let members = Members {
        votes: &votes,
        enough,
        places: &places,
        least: share,
        before: settings.before,
        threads: settings.threads,
    };
    // By support, until one is found in which no group is too small once those between groups are left out.
    let order = order(&supports, before.as_ref().map(Vec::len));
    let of = |at: &usize| supports.get(*at).copied().unwrap_or(0.0);
    let grouped = order
        .iter()
        .filter_map(|at| Some((of(at), clusters.get(*at)?.as_ref()?)))
        .take_while(|(support, _)| *support >= least_support)
        .find_map(|(support, found)| Some((support, members.grouped(&found.centres, stand)?)));
    // What was supported, and had a group too small to be shown, does not count as support.
    let unclear = || order.iter().map(of).find(|support| *support < least_support).unwrap_or(0.0);
    let (support, grouped) = grouped.map_or_else(|| (unclear(), None), |(support, found)| (support, Some(found)));
    let clear = grouped.is_some();
    let Grouped { ids, groups: labels, nearest } =
        grouped.unwrap_or_else(|| Grouped { ids: Vec::new(), groups: vec![None; people], nearest: vec![None; people] });
    let mut at: Vec<Position> = places.iter().map(|p| [p[0], p[1]]).collect();
    place::even_out(&mut at, &votes);
    place::face(&mut at, settings.places_before.unwrap_or(&[]));
    let bridges = bridging::bridges(table, &model, &places, settings.threads);
    let counts = group_counts(table, &labels, ids.len());
    let seen = statements::seen(table, &counts, &bridges);
    let lists = statements::lists(&seen, &bridges, &out);
    let id = |label: &Option<u32>| label.and_then(|label| ids.get(label as usize).copied());
    let people: Vec<Placed> = at
        .iter()
        .zip(labels.iter().zip(&nearest))
        .zip(&votes)
        .map(|((&at, (label, nearest)), &votes)| Placed {
            at,
            group: id(label),
            between: label.is_none() && nearest.is_some(),
            nearest: id(nearest),
            votes,
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
                hull: place::hull(inside),
                distinctive: statements::distinctive(&counts, place, &out),
            }
        })
        .collect();
    OpinionMap {
        people,
        groups,
        support,
        clear,
        supports,
        statements: seen,
        consensus: lists.consensus,
        consensus_against: lists.against,
        divisive: lists.divisive,
        bridging: lists.bridging,
        bridging_against: lists.bridging_against,
        axes_share: model.share,
    }
}

/// At most [`SAMPLE`] of these rows, ascending.
fn sample(rows: &[usize], seed: &mut Seed) -> Vec<usize> {
    let mut drawn = rows.to_vec();
    if rows.len() > SAMPLE {
        for at in 0..SAMPLE {
            let from = at + (seed.unit() * (drawn.len() - at) as f64) as usize;
            drawn.swap(at, from.min(rows.len() - 1));
        }
        drawn.truncate(SAMPLE);
        drawn.sort_unstable();
    }
    drawn
}

/// Middles of the groups of before, where their people stand now.
fn kept(sample: &redraw::Sample<'_>, before: Option<&[Option<u32>]>) -> Option<Vec<Place>> {
    let before = before?;
    let ids: Vec<Option<u32>> = sample.rows.iter().map(|&row| before.get(row).copied().flatten()).collect();
    let mut names: Vec<u32> = ids.iter().flatten().copied().collect();
    names.sort_unstable();
    names.dedup();
    if !(2..=redraw::MOST).contains(&names.len()) {
        return None;
    }
    let (labels, weights): (Vec<u32>, Vec<f64>) = ids
        .iter()
        .map(|id| match id.and_then(|id| names.binary_search(&id).ok()) {
            Some(label) => (label as u32, 1.0),
            None => (0, 0.0),
        })
        .unzip();
    cluster::middles(sample.places, &weights, &labels, names.len())
}

/// Numbers of groups in the order in which they are tried, by place: two groups are 0. That of before comes first, then the
/// largest, of those that have nearly the most support; the rest by support.
fn order(supports: &[f64], before: Option<usize>) -> Vec<usize> {
    let of = |at: usize| supports.get(at).copied().unwrap_or(0.0);
    let most = supports.iter().copied().fold(0.0, f64::max);
    let mut order: Vec<usize> = (0..supports.len()).collect();
    order.sort_by(|a, b| of(*b).total_cmp(&of(*a)));
    // As good as the best but for little, and never unclear where the best is clear.
    let good = |at: usize, less: f64| of(at) >= most - less && (of(at) >= CLEAR || most < CLEAR);
    let kept = before.and_then(|k| k.checked_sub(2)).filter(|at| good(*at, NEARLY));
    // Camps within camps: what divides them further says more, where it is as sure.
    let finer = (0..supports.len()).rev().filter(|at| good(*at, FINER) && most >= CLEAR);
    let first: Vec<usize> = kept.into_iter().chain(finer).collect();
    let mut tried = Vec::new();
    for at in first.into_iter().chain(order) {
        if !tried.contains(&at) {
            tried.push(at);
        }
    }
    tried
}

/// Everyone who voted enough to be put in a group.
struct Members<'a> {
    votes: &'a [u32],
    enough: u32,
    places: &'a [Place],
    least: f64,
    before: Option<&'a [Option<u32>]>,
    threads: NonZeroUsize,
}

/// Groups by id, and for each person, by place among them, the one she is in and the one she stands nearest to.
struct Grouped {
    ids: Vec<u32>,
    groups: Vec<Option<u32>>,
    nearest: Vec<Option<u32>>,
}

impl Members<'_> {
    /// Everybody's group, beginning with these middles; none where a group is too small.
    fn grouped(&self, centres: &[Place], stand: impl Fn(usize) -> Stand + Sync) -> Option<Grouped> {
        let counted = |row: usize| self.votes.get(row).is_some_and(|votes| *votes >= self.enough);
        let weighed = self.places.iter().enumerate().map(|(row, at)| (*at, f64::from(u8::from(counted(row)))));
        let everyone = cluster::People::new(weighed);
        let (_, centres) = cluster::tightest(&everyone, [centres.to_vec()], self.least)?;
        drop(everyone);
        let found = each(self.places.len(), self.threads, |row| counted(row).then(|| belongs(&stand(row), &centres)));
        let (nearest, margins): (Vec<Option<u32>>, Vec<f64>) = found
            .into_iter()
            .map(|found| (found.map(|(label, _)| label), found.map_or(0.0, |(_, margin)| margin)))
            .unzip();
        let kept = ids::keep(&nearest, centres.len(), self.before);
        let nearest: Vec<Option<u32>> =
            nearest.iter().map(|label| label.and_then(|l| kept.place.get(l as usize).copied())).collect();
        let mut sizes = vec![0.0; centres.len()];
        let mut groups = nearest.clone();
        for (row, group) in groups.iter_mut().enumerate() {
            let Some(place) = *group else { continue };
            let id = kept.ids.get(place as usize).copied();
            let stays = id.is_some() && self.before.and_then(|b| b.get(row).copied().flatten()) == id;
            if margins.get(row).is_some_and(|m| *m >= if stays { STAYS } else { SURE }) {
                sizes.get_mut(place as usize).into_iter().for_each(|size| *size += 1.0);
            } else {
                *group = None;
            }
        }
        sizes.iter().all(|size| *size >= self.least).then_some(Grouped { ids: kept.ids, groups, nearest })
    }
}

/// The nearest group, and by how many standard deviations she stands on its side of the nearest border.
fn belongs(stand: &Stand, centres: &[Place]) -> (u32, f64) {
    let (label, far) = cluster::nearest(&stand.at, centres);
    let Some(own) = centres.get(label as usize) else { return (label, 0.0) };
    let others = (0u32..).zip(centres).filter(|(other, _)| *other != label);
    let margin = others.map(|(_, centre)| {
        let line: Place = std::array::from_fn(|i| own[i] - centre[i]);
        // Half the difference of the squared distances is how far beyond the border she stands, times the length of the line.
        let beyond = (cluster::squared(&stand.at, centre) - far) / 2.0;
        let deviation = cluster::squared(&stand.precision.half_solve(&line), &[0.0; DIMENSIONS]).sqrt();
        if deviation > 0.0 { beyond / deviation } else { 0.0 }
    });
    (label, margin.fold(f64::INFINITY, f64::min))
}
