//! Who stands where, before anybody is put in a group.
//!
//! A vote is taken as: what everybody tends to say, what this person tends to say (some agree with nearly everything), what
//! this statement tends to get, and how the person's place fits the statement in a few directions. Only votes that were
//! cast speak. Gaps are never filled, so whoever saw little is placed by what she saw, with the uncertainty that this leaves.

use std::num::NonZeroUsize;

use super::small::{Factor, Place, eigen};
use super::{BASIS, DIMENSIONS};
use crate::axes::{each, pieces, signed, slots};
use crate::lanczos::{Wanted, largest};
use crate::seed::Seed;
use crate::table::Table;

/// Votes of the average with which a person's tendency is tied to 0: whoever cast few votes has none to speak of.
const PERSON_TIE: f64 = 10.0;
/// The same for a statement.
const STATEMENT_TIE: f64 = 2.0;
/// Rounds in which tendencies of people and statements are fitted to each other.
const ROUNDS: usize = 4;
/// Rounds in which noise and spread are fitted.
const SPREAD_ROUNDS: usize = 8;
/// Steps in search of the directions. Those in which people differ are found long before; the others are but noise, however long
/// one looks.
const STEPS: usize = 32;
/// Nobody is taken to be more certain than this about what people mean.
const LEAST_NOISE: f64 = 1e-3;

/// Tendencies and directions.
pub(super) struct Model {
    /// What a cell is worth less the tendencies of everybody and of its statement; 0 in columns taken out.
    worth: Vec<f64>,
    /// Columns that count.
    live: Vec<bool>,
    /// Tendency of each person.
    person: Vec<f64>,
    /// What everybody tends to say, and each statement gets beyond that.
    pub(super) mean: f64,
    pub(super) statement: Vec<f64>,
    /// Loading of each statement on each direction; the first [`DIMENSIONS`] make the map, the others are room to turn in when
    /// people are drawn again.
    pub(super) basis: Vec<[f64; BASIS]>,
    /// What the first two directions tell of all differences.
    pub(super) share: [f64; 2],
    /// Variance of a vote about what the model says.
    pub(super) noise: f64,
    /// Variance of people along each direction.
    pub(super) spread: Place,
}

/// Loadings of all statements on the directions of a map, scaled so that a place is in units of votes.
pub(super) type Loadings = Vec<Place>;

/// A place and how sure it is.
pub(super) struct Stand {
    pub(super) at: Place,
    pub(super) precision: Factor,
}

impl Model {
    pub(super) fn fit(table: &Table, out: &[bool], seed: &mut Seed, threads: NonZeroUsize) -> Self {
        let counts = slots(table, threads);
        let columns = counts.len();
        let heard = |slots: &[u64; 4]| slots.iter().sum::<u64>() as f64;
        let sum = |slots: &[u64; 4]| slots[2] as f64 - slots[0] as f64;
        let live: Vec<bool> = out.iter().map(|out| !out).collect();
        let counted = || counts.iter().zip(&live).filter(|(_, live)| **live).map(|(slots, _)| slots);
        let all: f64 = counted().map(heard).sum();
        let mean = if all > 0.0 { counted().map(sum).sum::<f64>() / all } else { 0.0 };
        let mut model = Self {
            worth: vec![0.0; columns * 4],
            live,
            person: vec![0.0; table.people().len()],
            mean,
            statement: vec![0.0; columns],
            basis: vec![[0.0; BASIS]; columns],
            share: [0.0; 2],
            noise: LEAST_NOISE,
            spread: [1.0; DIMENSIONS],
        };
        for _ in 0..ROUNDS {
            let tendencies = model.by_statement(table, threads);
            for ((own, taken), slots) in model.statement.iter_mut().zip(tendencies).zip(&counts) {
                *own = (sum(slots) - mean * heard(slots) - taken) / (heard(slots) + STATEMENT_TIE);
            }
            model.set_worth();
            model.person = model.by_person(table, threads);
        }
        let total = model.total(table, threads);
        let wanted = Wanted { sure: DIMENSIONS.min(columns), given: BASIS.min(columns), residual: 1e-7, steps: STEPS };
        let pairs = largest(columns, wanted, seed, |x| model.gram(table, x, threads));
        for (direction, (value, vector)) in pairs.into_iter().enumerate() {
            if let Some(share) = model.share.get_mut(direction) {
                *share = if total > 0.0 { (value / total).clamp(0.0, 1.0) } else { 0.0 };
            }
            for (row, loading) in model.basis.iter_mut().zip(signed(vector)) {
                if let Some(place) = row.get_mut(direction) {
                    *place = loading;
                }
            }
        }
        model
    }

    fn set_worth(&mut self) {
        let values = self.worth.chunks_exact_mut(4).zip(&self.statement).zip(&self.live);
        for ((cells, statement), live) in values {
            let less = self.mean + statement;
            let values = if *live { [-1.0 - less, -less, 1.0 - less, 0.0] } else { [0.0; 4] };
            cells.copy_from_slice(&values);
        }
    }

    /// Sum of the tendencies of those who voted on each statement.
    fn by_statement(&self, table: &Table, threads: NonZeroUsize) -> Vec<f64> {
        let columns = self.live.len();
        let parts = pieces(table.people().len(), threads, |people| {
            let mut sums = vec![0.0f64; columns];
            for person in people {
                let tendency = self.tendency(person);
                for &cell in table.row(person) {
                    if let Some(sum) = sums.get_mut((cell >> 2) as usize) {
                        *sum += tendency;
                    }
                }
            }
            sums
        });
        added(parts, columns)
    }

    fn by_person(&self, table: &Table, threads: NonZeroUsize) -> Vec<f64> {
        each(table.people().len(), threads, |person| {
            let (mut sum, mut cast) = (0.0, 0.0);
            for &cell in table.row(person) {
                sum += self.worth.get(cell as usize).copied().unwrap_or(0.0);
                cast += f64::from(u8::from(self.is_live(cell)));
            }
            sum / (cast + PERSON_TIE)
        })
    }

    fn is_live(&self, cell: u32) -> bool {
        self.live.get((cell >> 2) as usize).copied().unwrap_or(false)
    }

    /// Sum of squares of what the tendencies leave.
    fn total(&self, table: &Table, threads: NonZeroUsize) -> f64 {
        let parts = pieces(table.people().len(), threads, |people| {
            people.map(|person| self.left(table, person).map(|(_, left)| left * left).sum::<f64>()).sum::<f64>()
        });
        parts.into_iter().sum()
    }

    /// Column and what the tendencies leave of the vote, for each vote that counts.
    pub(super) fn left<'a>(&'a self, table: &'a Table, person: usize) -> impl Iterator<Item = (usize, f64)> + 'a {
        let tendency = self.tendency(person);
        table
            .row(person)
            .iter()
            .filter(|cell| self.is_live(**cell))
            .map(move |&cell| ((cell >> 2) as usize, self.worth.get(cell as usize).copied().unwrap_or(0.0) - tendency))
    }

    /// What is left, times x, and that times what is left again, in one pass over the people.
    fn gram(&self, table: &Table, x: &[f64], threads: NonZeroUsize) -> Vec<f64> {
        let columns = self.live.len();
        // Columns taken out are nothing, on the way in and on the way out.
        let x: Vec<f64> = x.iter().zip(&self.live).map(|(x, live)| if *live { *x } else { 0.0 }).collect();
        let parts = pieces(table.people().len(), threads, |people| {
            let mut sums = vec![0.0f64; columns];
            for person in people {
                let tendency = self.tendency(person);
                let row = table.row(person);
                let worth = |cell: u32| self.worth.get(cell as usize).copied().unwrap_or(0.0) - tendency;
                let y: f64 =
                    row.iter().map(|&cell| worth(cell) * x.get((cell >> 2) as usize).copied().unwrap_or(0.0)).sum();
                for &cell in row {
                    if let Some(sum) = sums.get_mut((cell >> 2) as usize) {
                        *sum += worth(cell) * y;
                    }
                }
            }
            sums
        });
        let mut total = added(parts, columns);
        total.iter_mut().zip(&self.live).filter(|(_, live)| !**live).for_each(|(sum, _)| *sum = 0.0);
        total
    }

    /// What this person tends to say beyond everybody.
    pub(super) fn tendency(&self, person: usize) -> f64 {
        self.person.get(person).copied().unwrap_or(0.0)
    }

    /// Columns that count.
    pub(super) fn columns(&self) -> usize {
        self.live.iter().filter(|live| **live).count()
    }

    /// Votes of this person that count.
    pub(super) fn cast(&self, table: &Table, person: usize) -> usize {
        table.row(person).iter().filter(|cell| self.is_live(**cell)).count()
    }

    /// Loadings on the first directions.
    pub(super) fn loadings(&self) -> Loadings {
        let mut unturned = [[0.0; DIMENSIONS]; BASIS];
        for (direction, row) in unturned.iter_mut().enumerate() {
            if let Some(value) = row.get_mut(direction) {
                *value = 1.0;
            }
        }
        self.turned(&unturned)
    }

    /// Loadings on directions that are mixtures of the basis.
    pub(super) fn turned(&self, mixture: &[[f64; DIMENSIONS]; BASIS]) -> Loadings {
        let scale = (self.columns() as f64).sqrt();
        let turn = |row: &[f64; BASIS]| {
            let mut out = [0.0; DIMENSIONS];
            for (loading, shares) in row.iter().zip(mixture) {
                out.iter_mut().zip(shares).for_each(|(o, share)| *o += scale * loading * share);
            }
            out
        };
        self.basis.iter().map(turn).collect()
    }

    /// What a person's votes say about each direction of the basis.
    pub(super) fn along_basis(&self, table: &Table, person: usize) -> [f64; BASIS] {
        let mut out = [0.0; BASIS];
        for (column, left) in self.left(table, person) {
            if let Some(row) = self.basis.get(column) {
                out.iter_mut().zip(row).for_each(|(o, loading)| *o += left * loading);
            }
        }
        out
    }

    /// What a person's votes say about the directions of a map, and with what weight: sums of left · loading, and of loading ·
    /// loading.
    pub(super) fn evidence(&self, table: &Table, loadings: &[Place], person: usize) -> (Place, Factor) {
        let (mut said, mut weight) = ([0.0; DIMENSIONS], Factor::ZERO);
        for (column, left) in self.left(table, person) {
            if let Some(row) = loadings.get(column) {
                said.iter_mut().zip(row).for_each(|(s, loading)| *s += left * loading);
                weight.add_square(row);
            }
        }
        (said, weight)
    }

    /// The likeliest place, given what was said.
    pub(super) fn stand(&self, said: &Place, weight: &Factor) -> Stand {
        let mut precision = weight.scaled(1.0 / self.noise);
        precision.add_diagonal(&self.spread.map(|s| 1.0 / s));
        precision.factor();
        Stand { at: precision.solve(&said.map(|s| s / self.noise)), precision }
    }

    /// Fits the noise of votes and the spread of people along each direction, on these people.
    pub(super) fn fit_spread(&mut self, table: &Table, people: &[usize]) {
        let loadings = self.loadings();
        let told: Vec<(Place, Factor, f64, f64)> = people
            .iter()
            .map(|&person| {
                let (said, weight) = self.evidence(table, &loadings, person);
                let (squares, votes) = self
                    .left(table, person)
                    .fold((0.0, 0.0), |(squares, votes), (_, left)| (squares + left * left, votes + 1.0));
                (said, weight, squares, votes)
            })
            .collect();
        let votes: f64 = told.iter().map(|t| t.3).sum();
        if votes == 0.0 {
            return;
        }
        self.noise = (told.iter().map(|t| t.2).sum::<f64>() / votes).max(LEAST_NOISE);
        self.spread = [0.2; DIMENSIONS];
        for _ in 0..SPREAD_ROUNDS {
            let (mut spread, mut noise) = ([0.0; DIMENSIONS], 0.0);
            for (said, weight, squares, _) in &told {
                let stand = self.stand(said, weight);
                let covariance = stand.precision.inverse();
                for (direction, (sum, at)) in spread.iter_mut().zip(stand.at).enumerate() {
                    *sum += at * at + covariance.at(direction, direction);
                }
                let explained: f64 = stand.at.iter().zip(said).map(|(at, said)| at * said).sum();
                noise += squares - 2.0 * explained + weight.quadratic(&stand.at) + weight.trace_of_product(&covariance);
            }
            self.spread = spread.map(|sum| (sum / told.len() as f64).max(1e-9));
            self.noise = (noise / votes).max(LEAST_NOISE);
        }
    }
}

fn added(parts: Vec<Vec<f64>>, size: usize) -> Vec<f64> {
    let mut total = vec![0.0f64; size];
    for part in parts {
        total.iter_mut().zip(part).for_each(|(sum, more)| *sum += more);
    }
    total
}

/// The mixture of basis directions along which people of these weights differ most.
pub(super) fn turn(along: &[[f64; BASIS]], weights: &[f64]) -> [[f64; DIMENSIONS]; BASIS] {
    let mut products = [[0.0f64; BASIS]; BASIS];
    for (said, weight) in along.iter().zip(weights).filter(|(_, weight)| **weight > 0.0) {
        for (row, a) in products.iter_mut().zip(said) {
            row.iter_mut().zip(said).for_each(|(sum, b)| *sum += weight * a * b);
        }
    }
    let vectors = eigen(products);
    let mut mixture = [[0.0; DIMENSIONS]; BASIS];
    for (row, vector) in mixture.iter_mut().zip(vectors) {
        row.iter_mut().zip(vector).for_each(|(to, from)| *to = from);
    }
    mixture
}
