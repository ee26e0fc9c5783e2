//! Do the groups come back when the room is drawn again?
//!
//! People are drawn with replacement (Efron 1979), directions and groups are found afresh, and everybody is put into the new groups.
//! Groups are supported as far as they agree with those found before (adjusted Rand index, as in Fang and Wang 2012), and only
//! in redraws where those who were *not* drawn stand in groups too: a bell curve can be cut in two the same way every time, and
//! still has no two groups in it.

use std::num::NonZeroUsize;

use super::BASIS;
use super::cluster::{Clusters, People, alike, apart, labels, middles, start, tightest};
use super::model::{Model, turn};
use super::small::Place;
use crate::seed::Seed;
use crate::table::Table;

/// Most groups that are looked for.
pub(super) const MOST: usize = 6;
/// Starts on everyone, for each number of groups.
const STARTS: usize = 10;
/// Starts in a redraw, beside the groups that everyone gave.
const STARTS_AGAIN: usize = 2;
/// Redraws after which a number of groups is given up if its support is so far behind that of another.
const LOOK: u32 = 12;
const BEHIND: f64 = 0.25;
/// Groups of before are kept if they are at most so much looser.
const NEARLY: f64 = 1.02;
/// Below the first, groups do not stand apart, see [`apart`]; from the second on, they do: an evenly spread room gives 1.73.
const APART: [f64; 2] = [1.5, 1.7];

/// People on whom groups are looked for.
pub(super) struct Sample<'a> {
    pub(super) table: &'a Table,
    pub(super) model: &'a Model,
    pub(super) rows: &'a [usize],
    pub(super) places: &'a [Place],
    /// Fewest people in a group.
    pub(super) least: f64,
}

/// The best groups for each number from two up, those of `before` where they are nearly as good.
pub(super) fn groups(sample: &Sample<'_>, before: Option<&[Place]>, seed: u64) -> Vec<Option<Clusters>> {
    let weights = vec![1.0; sample.places.len()];
    let people = People::new(sample.places.iter().map(|place| (*place, 1.0)));
    (2..=MOST)
        .map(|k| {
            let mut seed = Seed::new(seed ^ (k as u64) << 8);
            let drawn: Vec<_> = (0..STARTS).filter_map(|_| start(sample.places, &weights, k, &mut seed)).collect();
            let best = tightest(&people, drawn, sample.least);
            let kept = before.filter(|centres| centres.len() == k);
            let kept = tightest(&people, kept.map(<[Place]>::to_vec), sample.least);
            let (_, centres) = match (best, kept) {
                // Of two that are nearly equal, nobody wants to change.
                (Some(best), Some(kept)) if kept.0 <= best.0 * NEARLY => kept,
                (best, kept) => best.or(kept)?,
            };
            Some(Clusters { labels: labels(sample.places, &centres), centres })
        })
        .collect()
}

/// Support of each grouping, from `times` redraws; one that is far behind after the first dozen is left at that.
pub(super) fn support(
    sample: &Sample<'_>,
    clusters: &[Option<Clusters>],
    times: u32,
    seed: u64,
    threads: NonZeroUsize,
) -> Vec<f64> {
    let along: Vec<[f64; BASIS]> = sample.rows.iter().map(|&row| sample.model.along_basis(sample.table, row)).collect();
    let mut sums = vec![0.0; clusters.len()];
    let mut counts = vec![0.0; clusters.len()];
    let mut tried: Vec<bool> = clusters.iter().map(Option::is_some).collect();
    for round in [0..times.min(LOOK), times.min(LOOK)..times] {
        let once = |time: u32| again(sample, &along, clusters, &tried, seed ^ (u64::from(time) + 1) << 32);
        for one in &redraws(round, threads, once) {
            for ((sum, count), support) in sums.iter_mut().zip(&mut counts).zip(one) {
                if let Some(support) = support {
                    *sum += support;
                    *count += 1.0;
                }
            }
        }
        let mean = |(sum, count): (&f64, &f64)| if *count > 0.0 { sum / count } else { 0.0 };
        let most = sums.iter().zip(&counts).map(mean).fold(0.0, f64::max);
        let near = sums.iter().zip(&counts).map(mean).map(|support| support >= most - BEHIND);
        tried.iter_mut().zip(near).for_each(|(tried, near)| *tried &= near);
    }
    sums.iter().zip(counts).map(|(sum, count)| (sum / count.max(1.0)).clamp(0.0, 1.0)).collect()
}

/// What `once` gives for each of these redraws, in order.
fn redraws<T: Send>(times: std::ops::Range<u32>, threads: NonZeroUsize, once: impl Fn(u32) -> T + Sync) -> Vec<T> {
    let times: Vec<u32> = times.collect();
    if threads.get() < 2 || times.len() < 2 {
        return times.into_iter().map(once).collect();
    }
    std::thread::scope(|scope| {
        let once = &once;
        let running: Vec<_> = times
            .chunks(times.len().div_ceil(threads.get()))
            .map(|share| scope.spawn(move || share.iter().map(|&time| once(time)).collect::<Vec<_>>()))
            .collect();
        let done = running.into_iter().map(|hand| hand.join());
        done.flat_map(|result| result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

/// One redraw: what it says of each grouping.
fn again(
    sample: &Sample<'_>,
    along: &[[f64; BASIS]],
    clusters: &[Option<Clusters>],
    tried: &[bool],
    seed: u64,
) -> Vec<Option<f64>> {
    let people = sample.rows.len();
    let mut seed = Seed::new(seed);
    let mut weights = vec![0.0f64; people];
    for _ in 0..people {
        if let Some(weight) = weights.get_mut((seed.unit() * people as f64) as usize) {
            *weight += 1.0;
        }
    }
    let mixture = turn(along, &weights);
    let loadings = sample.model.turned(&mixture);
    let places: Vec<Place> = sample
        .rows
        .iter()
        .map(|&row| {
            let (said, weight) = sample.model.evidence(sample.table, &loadings, row);
            sample.model.stand(&said, &weight).at
        })
        .collect();
    let drawn = People::new(places.iter().copied().zip(weights.iter().copied()));
    let starts = seed.bits();
    let one = |clusters: &Clusters| -> f64 {
        let k = clusters.centres.len();
        let mut seed = Seed::new(starts ^ k as u64);
        let known = middles(&places, &weights, &clusters.labels, k);
        let fresh: Vec<_> = (0..STARTS_AGAIN).filter_map(|_| start(&places, &weights, k, &mut seed)).collect();
        // A small group may by chance be drawn seldom, and is still there.
        let found = tightest(&drawn, known.into_iter().chain(fresh), sample.least / 2.0);
        let Some((_, centres)) = found else { return 0.0 };
        let labels = labels(&places, &centres);
        let left_out = |row: usize| weights.get(row).is_some_and(|weight| *weight == 0.0);
        let apart = apart(&places, &labels, k, left_out).unwrap_or(0.0);
        let counts = ((apart - APART[0]) / (APART[1] - APART[0])).clamp(0.0, 1.0);
        if counts > 0.0 { counts * alike(&labels, &clusters.labels) } else { 0.0 }
    };
    let judged = clusters.iter().zip(tried).map(|(clusters, tried)| clusters.as_ref().filter(|_| *tried));
    judged.map(|clusters| clusters.map(one)).collect()
}
