//! Groups of people who stand near one another on the map.
//!
//! k-means stops wherever its start leads it, and the start that Polis and others take hangs on the sign of an axis or
//! on who came first. So many starts are tried, from a fixed row of numbers, and the tightest grouping is kept: it is the
//! same for the same positions whoever asks. Absent on purpose: how many groups there are. [`best_groups`] answers for one k.

use crate::axes::Position;
use crate::seed::Seed;

/// Starts that are tried.
const STARTS: usize = 200;
/// More points than this are first brought together: starts are tried on the brought-together points.
const MANY: usize = 2048;
/// Strips along the first axis, and parts of each along the second, into which many points are brought together.
const STRIPS: usize = 32;
/// Best starts of the brought-together points that are followed to the end on all points.
const FOLLOWED: usize = 3;
/// Rounds of one search; it nearly always ends by itself within thirty.
const ROUNDS: usize = 300;

/// People put in groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouping {
    /// Group of each person, in the order given: 0 is the largest group, and of equal ones the one met first.
    pub labels: Vec<u32>,
    /// Middle of each group.
    pub centres: Vec<Position>,
    /// People in each group.
    pub sizes: Vec<usize>,
    /// Sum of squared distances to the middles.
    pub inertia: f64,
    /// Mean silhouette (Rousseeuw 1987), -1..=1; one who stands alone counts 0. Above 2,048 people, that of 1,024
    /// bundles of neighbours, each weighing what it holds.
    pub silhouette: f64,
}

#[derive(Clone, Copy)]
struct Point {
    at: Position,
    weight: f64,
}

fn squared(a: Position, b: Position) -> f64 {
    (a[0] - b[0]).powi(2) + (a[1] - b[1]).powi(2)
}

/// The tightest grouping into `k` that was found; none where there are fewer than `k` different positions, or none.
#[must_use]
pub fn best_groups(positions: &[Position], k: usize, seed: &mut Seed) -> Option<Grouping> {
    if k == 0 || !has_different(positions, k) || positions.iter().flatten().any(|x| !x.is_finite()) {
        return None;
    }
    let all: Vec<Point> = positions.iter().map(|&at| Point { at, weight: 1.0 }).collect();
    let few = if all.len() > MANY { bundles(positions) } else { all.clone() };
    let mut tried: Vec<(f64, Vec<Position>)> = (0..STARTS)
        .map(|_| {
            let mut centres = start(&few, k, seed);
            let inertia = settle(&few, &mut centres, &mut vec![u32::MAX; few.len()]);
            (inertia, centres)
        })
        .collect();
    tried.sort_by(|a, b| a.0.total_cmp(&b.0));
    // Starts that ended in the same place are followed once.
    tried.dedup_by(|a, b| (a.0 - b.0).abs() <= 1e-9 * b.0);
    let mut best: Option<(f64, Vec<Position>, Vec<u32>)> = None;
    for (_, mut centres) in tried.into_iter().take(FOLLOWED) {
        let mut labels = vec![u32::MAX; all.len()];
        let inertia = settle(&all, &mut centres, &mut labels);
        if best.as_ref().is_none_or(|(least, ..)| inertia < *least) {
            best = Some((inertia, centres, labels));
        }
    }
    let (inertia, centres, labels) = best?;
    let (labels, centres, sizes) = numbered(&labels, &centres);
    let silhouette = if all.len() > MANY {
        let near: Vec<u32> = few.iter().map(|p| nearest(p.at, &centres).0).collect();
        silhouette(&few, &near, k)
    } else {
        silhouette(&all, &labels, k)
    };
    Some(Grouping { labels, centres, sizes, inertia, silhouette })
}

fn has_different(positions: &[Position], k: usize) -> bool {
    let mut met: Vec<Position> = Vec::new();
    for &at in positions {
        if met.len() >= k {
            break;
        }
        if !met.contains(&at) {
            met.push(at);
        }
    }
    met.len() >= k
}

/// Neighbours in bundles of about equal number: strips along the first axis, cut along the second.
fn bundles(positions: &[Position]) -> Vec<Point> {
    let mut sorted = positions.to_vec();
    sorted.sort_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
    let mut out = Vec::with_capacity(STRIPS * STRIPS);
    for strip in sorted.chunks_mut(positions.len().div_ceil(STRIPS)) {
        strip.sort_by(|a, b| a[1].total_cmp(&b[1]).then(a[0].total_cmp(&b[0])));
        for bundle in strip.chunks(strip.len().div_ceil(STRIPS)) {
            let weight = bundle.len() as f64;
            let sum = bundle.iter().fold([0.0, 0.0], |s, p| [s[0] + p[0], s[1] + p[1]]);
            out.push(Point { at: [sum[0] / weight, sum[1] / weight], weight });
        }
    }
    out
}

/// k-means++ (Arthur and Vassilvitskii 2007): each next middle is a point, likelier the farther it is from those chosen.
fn start(points: &[Point], k: usize, seed: &mut Seed) -> Vec<Position> {
    let drawn = |shares: &dyn Fn(usize, &Point) -> f64, seed: &mut Seed| -> Option<Position> {
        let total: f64 = points.iter().enumerate().map(|(i, p)| shares(i, p)).sum();
        let mut left = seed.unit() * total;
        let mut chosen = None;
        for (i, point) in points.iter().enumerate() {
            let share = shares(i, point);
            if share > 0.0 {
                chosen = Some(point.at);
                left -= share;
                if left < 0.0 {
                    break;
                }
            }
        }
        chosen
    };
    let mut centres: Vec<Position> = drawn(&|_, p| p.weight, seed).into_iter().collect();
    let mut far = vec![f64::INFINITY; points.len()];
    while let (Some(&last), true) = (centres.last(), centres.len() < k) {
        for (far, point) in far.iter_mut().zip(points) {
            *far = far.min(squared(point.at, last));
        }
        let share = |i: usize, p: &Point| far.get(i).copied().unwrap_or(0.0) * p.weight;
        match drawn(&share, seed) {
            Some(at) => centres.push(at),
            None => break,
        }
    }
    centres
}

fn nearest(at: Position, centres: &[Position]) -> (u32, f64) {
    let mut best = (0, f64::INFINITY);
    for (&centre, number) in centres.iter().zip(0u32..) {
        let far = squared(at, centre);
        if far < best.1 {
            best = (number, far);
        }
    }
    best
}

/// Lloyd's rounds until nobody changes group; gives the inertia.
fn settle(points: &[Point], centres: &mut [Position], labels: &mut [u32]) -> f64 {
    for _ in 0..ROUNDS {
        let mut moved = false;
        let mut sums = vec![[0.0f64; 3]; centres.len()];
        for (point, label) in points.iter().zip(labels.iter_mut()) {
            let (near, _) = nearest(point.at, centres);
            moved |= near != *label;
            *label = near;
            if let Some([x, y, weight]) = sums.get_mut(near as usize) {
                *x += point.at[0] * point.weight;
                *y += point.at[1] * point.weight;
                *weight += point.weight;
            }
        }
        for (centre, [x, y, weight]) in centres.iter_mut().zip(&sums) {
            // A middle that lost everyone stays where it is, and wins its start nothing.
            if *weight > 0.0 {
                *centre = [x / weight, y / weight];
            }
        }
        if !moved {
            break;
        }
    }
    points
        .iter()
        .zip(labels.iter())
        .map(|(p, &label)| centres.get(label as usize).map_or(0.0, |c| squared(p.at, *c) * p.weight))
        .sum()
}

/// Groups numbered by size, largest first.
fn numbered(labels: &[u32], centres: &[Position]) -> (Vec<u32>, Vec<Position>, Vec<usize>) {
    let mut groups: Vec<(usize, usize, u32)> = (0u32..)
        .take(centres.len())
        .map(|g| {
            let size = labels.iter().filter(|l| **l == g).count();
            (size, labels.iter().position(|l| *l == g).unwrap_or(usize::MAX), g)
        })
        .collect();
    groups.sort_by_key(|&(size, first, _)| (std::cmp::Reverse(size), first));
    let mut new = vec![0u32; centres.len()];
    for (&(_, _, old), number) in groups.iter().zip(0u32..) {
        if let Some(new) = new.get_mut(old as usize) {
            *new = number;
        }
    }
    let labels = labels.iter().map(|&l| new.get(l as usize).copied().unwrap_or(0)).collect();
    let ordered = groups.iter().filter_map(|&(_, _, old)| centres.get(old as usize).copied()).collect();
    (labels, ordered, groups.iter().map(|g| g.0).collect())
}

/// Mean silhouette of points of any weight. A point of weight w counts as w people in one place.
fn silhouette(points: &[Point], labels: &[u32], k: usize) -> f64 {
    let mut weights = vec![0.0f64; k];
    for (point, &label) in points.iter().zip(labels) {
        if let Some(w) = weights.get_mut(label as usize) {
            *w += point.weight;
        }
    }
    let (mut sum, mut total) = (0.0, 0.0);
    let mut far = vec![0.0f64; k];
    for (point, &own) in points.iter().zip(labels) {
        far.fill(0.0);
        for (other, &label) in points.iter().zip(labels) {
            if let Some(f) = far.get_mut(label as usize) {
                *f += squared(point.at, other.at).sqrt() * other.weight;
            }
        }
        total += point.weight;
        let others = weights.get(own as usize).copied().unwrap_or(0.0) - 1.0;
        if others <= 0.0 {
            continue;
        }
        let inside = far.get(own as usize).copied().unwrap_or(0.0) / others;
        let outside = (0u32..)
            .zip(far.iter().zip(&weights))
            .filter(|(label, (_, weight))| *label != own && **weight > 0.0)
            .map(|(_, (far, weight))| far / weight)
            .fold(f64::INFINITY, f64::min);
        let most = inside.max(outside);
        if most > 0.0 && outside.is_finite() {
            sum += point.weight * (outside - inside) / most;
        }
    }
    if total > 0.0 { sum / total } else { 0.0 }
}

/// How far two groupings of the same people agree: 1 for the same, about 0 for chance (Hubert and Arabie 1985).
#[must_use]
pub fn adjusted_rand_index(a: &[u32], b: &[u32]) -> f64 {
    let pairs = |n: u64| (n * n.saturating_sub(1)) as f64 / 2.0;
    let mut both = std::collections::BTreeMap::<(u32, u32), u64>::new();
    let (mut rows, mut columns) = (std::collections::BTreeMap::<u32, u64>::new(), std::collections::BTreeMap::new());
    for (&x, &y) in a.iter().zip(b) {
        *both.entry((x, y)).or_default() += 1;
        *rows.entry(x).or_default() += 1;
        *columns.entry(y).or_insert(0u64) += 1;
    }
    let together: f64 = both.values().map(|&n| pairs(n)).sum();
    let in_a: f64 = rows.values().map(|&n| pairs(n)).sum();
    let in_b: f64 = columns.values().map(|&n| pairs(n)).sum();
    let all = pairs(a.len().min(b.len()) as u64);
    let by_chance = if all > 0.0 { in_a * in_b / all } else { 0.0 };
    let most = (in_a + in_b) / 2.0;
    if most == by_chance { 1.0 } else { (together - by_chance) / (most - by_chance) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn silhouette_of_a_worked_example() {
        // Points 0, 1 | 4, 6 on a line. By hand: a = 1, 1, 2, 2; b = 5, 4, 3.5, 5.5.
        let line = [0.0, 1.0, 4.0, 6.0].map(|x| [x, 0.0]);
        let found = best_groups(&line, 2, &mut Seed::new(1)).unwrap();
        assert_eq!(found.labels, [0, 0, 1, 1]);
        let known = (0.8 + 0.75 + 1.5 / 3.5 + 3.5 / 5.5) / 4.0;
        assert!((found.silhouette - known).abs() < 1e-15, "{}", found.silhouette);
        assert_eq!(found.inertia, 2.5);
    }

    #[test]
    fn a_weight_counts_as_so_many_people_in_one_place() {
        let heavy = [([0.0, 0.0], 3.0), ([5.0, 1.0], 2.0), ([6.0, 0.0], 1.0), ([0.5, 0.0], 1.0)];
        let heavy = heavy.map(|(at, weight)| Point { at, weight });
        let apart: Vec<Point> =
            heavy.iter().flat_map(|p| std::iter::repeat_n(Point { weight: 1.0, ..*p }, p.weight as usize)).collect();
        let labels = |points: &[Point]| points.iter().map(|p| u32::from(p.at[0] > 3.0)).collect::<Vec<_>>();
        let (a, b) = (silhouette(&heavy, &labels(&heavy), 2), silhouette(&apart, &labels(&apart), 2));
        assert!((a - b).abs() < 1e-12, "{a} {b}");
    }

    #[test]
    fn fewer_places_than_groups_make_no_grouping() {
        let twins = [[1.0, 1.0], [1.0, 1.0], [2.0, 0.0]];
        assert!(best_groups(&twins, 3, &mut Seed::new(1)).is_none());
        assert!(best_groups(&[], 2, &mut Seed::new(1)).is_none());
        assert!(best_groups(&[[f64::NAN, 0.0], [0.0, 1.0]], 2, &mut Seed::new(1)).is_none());
        assert_eq!(best_groups(&twins, 2, &mut Seed::new(1)).unwrap().sizes, [2, 1]);
    }

    #[test]
    fn rand_index_of_known_groupings() {
        // scikit-learn's documentation of adjusted_rand_score gives these.
        assert_eq!(adjusted_rand_index(&[0, 0, 1, 1], &[1, 1, 0, 0]), 1.0);
        assert!((adjusted_rand_index(&[0, 0, 1, 2], &[0, 0, 1, 1]) - 4.0 / 7.0).abs() < 1e-15);
        assert!((adjusted_rand_index(&[0, 0, 0, 0], &[0, 1, 2, 3])).abs() < 1e-15);
        assert!((adjusted_rand_index(&[0, 0, 1, 1], &[0, 1, 0, 1]) + 0.5).abs() < 1e-15);
    }
}
