//! The two directions along which people differ most.
//!
//! Principal components of the votes with each gap filled by the mean of its statement. A filled and centred cell is
//! exactly zero wherever nothing was said, so the centred table is as sparse as the votes, and is never made dense.
//! Absent on purpose: any choice of how many people may enter. Everyone who voted does.

use std::num::NonZeroUsize;

use crate::lanczos::{FOUND, MOST_STEPS, Wanted, largest};
use crate::seed::Seed;
use crate::table::Table;

/// A place on the map.
pub type Position = [f64; 2];

/// Directions and what they explain.
#[derive(Debug, Clone, PartialEq)]
pub struct Axes {
    /// Mean vote of each statement, in -1..=1; 0 where it was moderated out.
    pub mean: Vec<f64>,
    /// Loadings of the two directions, each of length 1 (or all 0 where the votes have no such direction). The
    /// loading of largest absolute value is positive.
    pub directions: [Vec<f64>; 2],
    /// Variance along each, with n - 1 below.
    pub variance: [f64; 2],
    /// The same as a share of all variance.
    pub share: [f64; 2],
}

/// Agrees, passes and disagrees in the fixed places of a cell's slot.
type Slots = Vec<[u64; 4]>;

/// Work on people is cut into at most so many pieces, whatever the number of threads: sums are taken piece by piece in
/// order, and so are the same to the last bit.
const PIECES: usize = 64;
/// Fewest people in a piece.
const LEAST: usize = 2048;

/// What `work` gives for each piece of `0..size`, in order.
pub(crate) fn pieces<T: Send>(
    size: usize,
    threads: NonZeroUsize,
    work: impl Fn(std::ops::Range<usize>) -> T + Sync,
) -> Vec<T> {
    let length = size.div_ceil(PIECES).max(LEAST);
    let ranges: Vec<_> = (0..size.div_ceil(length)).map(|p| p * length..((p + 1) * length).min(size)).collect();
    let hands = threads.get().min(ranges.len());
    if hands < 2 {
        return ranges.into_iter().map(work).collect();
    }
    let shares = ranges.chunks(ranges.len().div_ceil(hands));
    std::thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> =
            shares.map(|share| scope.spawn(move || share.iter().cloned().map(work).collect::<Vec<T>>())).collect();
        let done = running.into_iter().map(|hand| hand.join());
        done.flat_map(|result| result.unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    })
}

/// What `work` gives for each of `0..size`, in order. Nothing is summed, so any cut will do.
pub(crate) fn each<T: Send + Clone + Default>(
    size: usize,
    threads: NonZeroUsize,
    work: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    let mut out = vec![T::default(); size];
    let share = size.div_ceil(threads.get()).max(LEAST);
    let fill = |from: usize, part: &mut [T]| {
        for (row, place) in (from..).zip(part) {
            *place = work(row);
        }
    };
    if size <= share {
        fill(0, &mut out);
        return out;
    }
    std::thread::scope(|scope| {
        for (number, part) in out.chunks_mut(share).enumerate() {
            scope.spawn(move || fill(number * share, part));
        }
    });
    out
}

/// How many of each vote every column has.
pub(crate) fn slots(table: &Table, threads: NonZeroUsize) -> Slots {
    let columns = table.statements().len();
    let parts = pieces(table.people().len(), threads, |people| {
        let mut out: Slots = vec![[0; 4]; columns];
        for person in people {
            for &cell in table.row(person) {
                if let Some(count) = out.get_mut((cell >> 2) as usize).and_then(|c| c.get_mut((cell & 3) as usize)) {
                    *count += 1;
                }
            }
        }
        out
    });
    let mut total: Slots = vec![[0; 4]; columns];
    for part in parts {
        for (sum, more) in total.iter_mut().zip(part) {
            sum.iter_mut().zip(more).for_each(|(s, m)| *s += m);
        }
    }
    total
}

/// What each kind of cell is worth once its column is centred: -1, 0 and 1 less the mean, or 0 in a column moderated out.
fn worth(mean: &[f64], out: &[bool]) -> Vec<f64> {
    let value = |(&mean, &out): (&f64, &bool)| if out { [0.0; 4] } else { [-1.0 - mean, -mean, 1.0 - mean, 0.0] };
    mean.iter().zip(out).flat_map(value).collect()
}

/// The two directions. `moderated_out` says, in the order of [`Table::statements`], which statements were taken out:
/// their column stays and every cell of it is 0 (Polis).
#[must_use]
pub fn axes(table: &Table, moderated_out: &[bool], seed: &mut Seed, threads: NonZeroUsize) -> Axes {
    let counts = slots(table, threads);
    let (people, columns) = (table.people().len(), counts.len());
    let out: Vec<bool> = (0..columns).map(|c| moderated_out.get(c).copied().unwrap_or(false)).collect();
    let mean: Vec<f64> = counts
        .iter()
        .zip(&out)
        .map(|(&[against, pass, agree, _], &out)| {
            let seen = against + pass + agree;
            if out || seen == 0 { 0.0 } else { (agree as f64 - against as f64) / seen as f64 }
        })
        .collect();
    let all: f64 = counts
        .iter()
        .zip(mean.iter().zip(&out))
        .filter(|(_, (_, out))| !**out)
        .map(|(&[against, pass, agree, _], (mean, _))| {
            (against + agree) as f64 - (against + pass + agree) as f64 * mean * mean
        })
        .sum();
    // Where all said the same, or the column was taken out, there is nothing to load: 0, not what rounding leaves.
    let flat = |(out, slots): (&bool, &[u64; 4])| *out || slots.iter().filter(|n| **n > 0).count() < 2;
    let flat: Vec<bool> = out.iter().zip(&counts).map(flat).collect();
    let worth = worth(&mean, &flat);
    let two = Wanted { sure: 2, given: 2, residual: FOUND, steps: MOST_STEPS };
    let pairs = largest(columns, two, seed, |x| gram(table, &worth, x, threads));
    let below = people.saturating_sub(1).max(1) as f64;
    let mut found =
        Axes { mean, directions: [vec![0.0; columns], vec![0.0; columns]], variance: [0.0; 2], share: [0.0; 2] };
    let places = found.directions.iter_mut().zip(found.variance.iter_mut().zip(&mut found.share));
    for ((direction, (variance, share)), (value, vector)) in places.zip(pairs) {
        *direction = signed(vector);
        direction.iter_mut().zip(&flat).filter(|(_, flat)| **flat).for_each(|(loading, _)| *loading = 0.0);
        *variance = value / below;
        *share = value / all;
    }
    found
}

/// Centred votes times `x`, and that times the centred votes again: Z'(Z x), in one pass over the people.
fn gram(table: &Table, worth: &[f64], x: &[f64], threads: NonZeroUsize) -> Vec<f64> {
    // Both products are taken by kind of cell, so that the inner loops only look up and add.
    let weighted: Vec<f64> = worth.chunks_exact(4).zip(x).flat_map(|(w, x)| w.iter().map(move |w| w * x)).collect();
    let parts = pieces(table.people().len(), threads, |people| {
        let mut sums = vec![0.0f64; weighted.len()];
        for person in people {
            let row = table.row(person);
            let y: f64 = row.iter().map(|&cell| weighted.get(cell as usize).copied().unwrap_or(0.0)).sum();
            for &cell in row {
                if let Some(sum) = sums.get_mut(cell as usize) {
                    *sum += y;
                }
            }
        }
        sums
    });
    let mut total = vec![0.0f64; weighted.len()];
    for part in parts {
        total.iter_mut().zip(part).for_each(|(sum, more)| *sum += more);
    }
    total.chunks_exact(4).zip(worth.chunks_exact(4)).map(|(t, w)| t.iter().zip(w).map(|(t, w)| t * w).sum()).collect()
}

/// Eigenvectors have no sign of their own: the loading of largest absolute value is made positive. Of loadings that
/// are equal but for rounding, the first decides, so that the sign does not hang on the last digit.
pub(crate) fn signed(mut vector: Vec<f64>) -> Vec<f64> {
    let largest = vector.iter().fold(0.0f64, |most, x| most.max(x.abs()));
    if vector.iter().find(|x| x.abs() >= largest * (1.0 - 1e-9)).is_some_and(|x| *x < 0.0) {
        vector.iter_mut().for_each(|x| *x = -*x);
    }
    vector
}

impl Axes {
    /// Where each person stands, in the order of [`Table::people`]: the centred votes along each direction, times the
    /// root of (columns / votes cast), so that those who saw little are not drawn to the middle for it. A column
    /// moderated out counts as a vote cast by everyone (Polis).
    #[must_use]
    pub fn people(&self, table: &Table, moderated_out: &[bool], threads: NonZeroUsize) -> Vec<Position> {
        let columns = table.statements().len();
        let out: Vec<bool> = (0..columns).map(|c| moderated_out.get(c).copied().unwrap_or(false)).collect();
        let gone = out.iter().filter(|out| **out).count();
        let worth = worth(&self.mean, &out);
        let along = |direction: &[f64]| -> Vec<f64> {
            worth.chunks_exact(4).zip(direction).flat_map(|(w, d)| w.iter().map(move |w| w * d)).collect()
        };
        let [first, second] = [along(&self.directions[0]), along(&self.directions[1])];
        let parts = pieces(table.people().len(), threads, |people| {
            people
                .map(|person| {
                    let row = table.row(person);
                    let of = |cell: u32| out.get((cell >> 2) as usize).is_some_and(|out| *out);
                    let cast = row.iter().filter(|cell| !of(**cell)).count() + gone;
                    let scale = (columns as f64 / cast.max(1) as f64).sqrt();
                    let on = |axis: &[f64]| -> f64 {
                        row.iter().map(|&cell| axis.get(cell as usize).copied().unwrap_or(0.0)).sum::<f64>() * scale
                    };
                    [on(&first), on(&second)]
                })
                .collect::<Vec<Position>>()
        });
        parts.into_iter().flatten().collect()
    }

    /// Where somebody would stand who agreed with this statement and saw no other, in the order of
    /// [`Table::statements`]. Its distance from the middle is the statement's extremity.
    #[must_use]
    pub fn statements(&self) -> Vec<Position> {
        let root = (self.mean.len() as f64).sqrt();
        let [first, second] = &self.directions;
        self.mean
            .iter()
            .zip(first.iter().zip(second))
            .map(|(mean, (x, y))| [root * (1.0 - mean) * x, root * (1.0 - mean) * y])
            .collect()
    }
}
