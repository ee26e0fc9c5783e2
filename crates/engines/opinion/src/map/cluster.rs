//! Groups of places in several directions: how to find them for one number, and how far apart they are.

use super::DIMENSIONS;
use super::small::Place;
use crate::seed::Seed;

/// Rounds of one search; nearly all end by themselves before.
const ROUNDS: usize = 50;
/// Rounds after which a start is compared with the best so far, and how much behind it may be.
const EARLY: usize = 3;
const BEHIND: f64 = 1.15;

/// Middles of groups, and who belongs where.
#[derive(Debug, Clone)]
pub(super) struct Clusters {
    pub(super) centres: Vec<Place>,
    pub(super) labels: Vec<u32>,
}

pub(super) fn squared(a: &Place, b: &Place) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b) * (a - b)).sum()
}

pub(super) fn nearest(at: &Place, centres: &[Place]) -> (u32, f64) {
    let mut best = (0, f64::INFINITY);
    for (number, centre) in (0u32..).zip(centres) {
        let far = squared(at, centre);
        if far < best.1 {
            best = (number, far);
        }
    }
    best
}

/// k-means++ (Arthur and Vassilvitskii 2007): each next middle is a place, likelier the farther it is from those chosen. None
/// where there are fewer different places.
pub(super) fn start(places: &[Place], weights: &[f64], k: usize, seed: &mut Seed) -> Option<Vec<Place>> {
    let mut far = vec![1.0f64; places.len()];
    let mut centres: Vec<Place> = Vec::with_capacity(k);
    while centres.len() < k {
        let total: f64 = far.iter().zip(weights).map(|(far, weight)| far * weight).sum();
        let mut left = seed.unit() * total;
        let mut chosen = None;
        for ((place, far), weight) in places.iter().zip(&far).zip(weights) {
            if far * weight > 0.0 {
                chosen = Some(*place);
                left -= far * weight;
                if left < 0.0 {
                    break;
                }
            }
        }
        let chosen = chosen?;
        if centres.is_empty() {
            far.fill(f64::INFINITY);
        }
        for (far, place) in far.iter_mut().zip(places) {
            *far = far.min(squared(place, &chosen));
        }
        centres.push(chosen);
    }
    Some(centres)
}

/// Weighted middles of labelled places; a group without weight has none.
pub(super) fn middles(places: &[Place], weights: &[f64], labels: &[u32], k: usize) -> Option<Vec<Place>> {
    let mut sums = vec![([0.0; DIMENSIONS], 0.0); k];
    for ((place, weight), label) in places.iter().zip(weights).zip(labels) {
        if let Some((sum, total)) = sums.get_mut(*label as usize) {
            sum.iter_mut().zip(place).for_each(|(s, x)| *s += weight * x);
            *total += weight;
        }
    }
    sums.into_iter().map(|(sum, total)| (total > 0.0).then(|| sum.map(|s| s / total))).collect()
}

/// Places of people who count, direction by direction: the search for the nearest middle is most of the work, and runs over
/// several people at once this way.
pub(super) struct People {
    along: [Vec<f64>; DIMENSIONS],
    weights: Vec<f64>,
}

/// People whose nearest middle is looked for together.
const ABREAST: usize = 32;

impl People {
    /// Those of them who have weight.
    pub(super) fn new(weighed: impl Iterator<Item = (Place, f64)> + Clone) -> Self {
        let kept = || weighed.clone().filter(|(_, weight)| *weight > 0.0);
        Self {
            along: std::array::from_fn(|d| kept().filter_map(|(place, _)| place.get(d).copied()).collect()),
            weights: kept().map(|(_, weight)| weight).collect(),
        }
    }

    /// One round: everybody to the nearest middle. Gives what each group holds and whether somebody moved.
    fn round(&self, centres: &[Place], labels: &mut [u64], held: &mut [Held]) -> (f64, bool) {
        held.fill(Held::default());
        let (mut inertia, mut moved) = (0.0, false);
        let size = self.weights.len();
        for from in (0..size).step_by(ABREAST) {
            let to = (from + ABREAST).min(size);
            let (mut best, mut near) = ([f64::INFINITY; ABREAST], [0u64; ABREAST]);
            let [Some(x), Some(y), Some(z), Some(w)] = self.along.each_ref().map(|along| along.get(from..to)) else {
                break;
            };
            for (number, centre) in (0u64..).zip(centres) {
                let [a, b, c, d] = *centre;
                let here = x.iter().zip(y).zip(z.iter().zip(w));
                for (((x, y), (z, w)), (best, near)) in here.zip(best.iter_mut().zip(&mut near)) {
                    let far = (x - a) * (x - a) + (y - b) * (y - b) + ((z - c) * (z - c) + (w - d) * (w - d));
                    // All bits where it is closer, none elsewhere: written so that there is nothing to jump over.
                    let closer = u64::from(far < *best).wrapping_neg();
                    *near = (number & closer) | (*near & !closer);
                    *best = f64::from_bits((far.to_bits() & closer) | (best.to_bits() & !closer));
                }
            }
            let here = x.iter().zip(y).zip(z.iter().zip(w)).zip(self.weights.get(from..to).unwrap_or(&[]));
            let found = best.iter().zip(&near).zip(labels.get_mut(from..to).unwrap_or(&mut []));
            for ((((x, y), (z, w)), weight), ((far, near), label)) in here.zip(found) {
                moved |= *near != *label;
                *label = *near;
                inertia += weight * far;
                if let Some(held) = held.get_mut(*near as usize) {
                    held.weight += weight;
                    let [a, b, c, d] = &mut held.sum;
                    *a += weight * x;
                    *b += weight * y;
                    *c += weight * z;
                    *d += weight * w;
                }
            }
        }
        (inertia, moved)
    }

    /// Lloyd's rounds from these middles until nobody changes group, at most `rounds`: the inertia, and the least that a group
    /// holds.
    pub(super) fn settle(&self, centres: &mut [Place], rounds: usize) -> (f64, f64) {
        let mut labels = vec![u64::MAX; self.weights.len()];
        let mut held = vec![Held::default(); centres.len()];
        let mut inertia = 0.0;
        for _ in 0..rounds {
            let (now, moved) = self.round(centres, &mut labels, &mut held);
            inertia = now;
            if !moved {
                break;
            }
            for (centre, held) in centres.iter_mut().zip(&held) {
                if held.weight > 0.0 {
                    *centre = held.sum.map(|s| s / held.weight);
                }
            }
        }
        (inertia, held.iter().map(|held| held.weight).fold(f64::INFINITY, f64::min))
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Held {
    sum: Place,
    weight: f64,
}

/// The tightest groups that come from any of these starts; none where all end with a group that holds less than `least`.
pub(super) fn tightest(
    people: &People,
    starts: impl IntoIterator<Item = Vec<Place>>,
    least: f64,
) -> Option<(f64, Vec<Place>)> {
    let mut best: Option<(f64, Vec<Place>)> = None;
    for mut centres in starts {
        // A start that is far behind after a few rounds does not catch up.
        let (early, _) = people.settle(&mut centres, EARLY);
        if best.as_ref().is_some_and(|(inertia, _)| early > inertia * BEHIND) {
            continue;
        }
        let (inertia, held) = people.settle(&mut centres, ROUNDS);
        if held >= least && best.as_ref().is_none_or(|(least, _)| inertia < *least) {
            best = Some((inertia, centres));
        }
    }
    best
}

/// The group of each place.
pub(super) fn labels(places: &[Place], centres: &[Place]) -> Vec<u32> {
    places.iter().map(|place| nearest(place, centres).0).collect()
}

/// How far the two nearest groups are apart: on the line between two middles, their distance over the sum of the two
/// standard deviations. People spread evenly along a line and cut in the middle give √3 ≈ 1.73, a bell curve that is cut 1.32. Counts
/// only people marked by `count`; none where no two groups have two of them each.
pub(super) fn apart(places: &[Place], labels: &[u32], k: usize, count: impl Fn(usize) -> bool) -> Option<f64> {
    let mut sums = vec![([0.0; DIMENSIONS], [[0.0; DIMENSIONS]; DIMENSIONS], 0.0f64); k];
    for (row, (place, label)) in places.iter().zip(labels).enumerate().filter(|(row, _)| count(*row)) {
        let _ = row;
        if let Some((sum, products, people)) = sums.get_mut(*label as usize) {
            for (row, a) in products.iter_mut().zip(place) {
                row.iter_mut().zip(place).for_each(|(s, b)| *s += a * b);
            }
            sum.iter_mut().zip(place).for_each(|(s, x)| *s += x);
            *people += 1.0;
        }
    }
    let mut least: Option<f64> = None;
    for (g, (sum, products, people)) in sums.iter().enumerate().filter(|(_, s)| s.2 > 1.0) {
        for (other_sum, other_products, other_people) in sums.iter().take(g).filter(|s| s.2 > 1.0) {
            let line: Place = std::array::from_fn(|i| {
                let middle = |sum: &Place, people: f64| sum.get(i).copied().unwrap_or(0.0) / people;
                middle(sum, *people) - middle(other_sum, *other_people)
            });
            let length = squared(&line, &[0.0; DIMENSIONS]).sqrt();
            let deviation = |sum: &Place, products: &[Place; DIMENSIONS], people: f64| -> f64 {
                let middle: f64 = sum.iter().zip(&line).map(|(s, l)| s * l).sum::<f64>() / people;
                let square: f64 = products
                    .iter()
                    .zip(&line)
                    .map(|(row, a)| a * row.iter().zip(&line).map(|(r, b)| r * b).sum::<f64>())
                    .sum();
                ((square - people * middle * middle) / (people - 1.0)).max(0.0).sqrt() / length
            };
            let spread = deviation(sum, products, *people) + deviation(other_sum, other_products, *other_people);
            if length > 0.0 {
                let ratio = if spread > 0.0 { length / spread } else { f64::INFINITY };
                least = Some(least.map_or(ratio, |least| least.min(ratio)));
            }
        }
    }
    least
}

/// Adjusted Rand index of labels below 8, without a tree.
pub(super) fn alike(a: &[u32], b: &[u32]) -> f64 {
    let mut both = [[0u64; 8]; 8];
    for (x, y) in a.iter().zip(b) {
        both[(x & 7) as usize][(y & 7) as usize] += 1;
    }
    let pairs = |n: u64| (n * n.saturating_sub(1)) as f64 / 2.0;
    let together: f64 = both.iter().flatten().map(|n| pairs(*n)).sum();
    let in_a: f64 = both.iter().map(|row| pairs(row.iter().sum())).sum();
    let in_b: f64 = (0..8).map(|y| pairs(both.iter().map(|row| row[y]).sum())).sum();
    let all = pairs(a.len().min(b.len()) as u64);
    let by_chance = if all > 0.0 { in_a * in_b / all } else { 0.0 };
    let most = (in_a + in_b) / 2.0;
    if most == by_chance { 1.0 } else { (together - by_chance) / (most - by_chance) }
}
