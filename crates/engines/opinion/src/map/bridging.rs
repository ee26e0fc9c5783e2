//! Statements that are liked by people who otherwise differ.
//!
//! A statement may be liked because one side likes it and is large. Bridging asks what is left when sides are accounted for, as
//! Community Notes does (Wojcik and others 2022): a vote is the tendency of all, of the person, of the statement, and the fit of
//! both in the directions of the map. Statements are pulled to having no tendency of their own five times harder than to not
//! fitting, so whatever a side can explain is explained by it. The directions and the people's tendencies are those of the model;
//! only the statements are fitted here. Beyond that, a statement bridges only if it has net support on both sides of
//! both directions that are drawn, where whoever stands farther out counts for more.

use std::num::NonZeroUsize;

use super::DIMENSIONS;
use super::model::Model;
use super::small::Place;
use crate::axes::pieces;
use crate::cholesky::Cholesky;
use crate::table::Table;

/// Pull on a statement's own tendency, and on how it fits, per vote: those of Community Notes.
const TENDENCY_PULL: f64 = 0.15;
const FIT_PULL: f64 = 0.03;
/// Both ends leave out 2.5 %.
const SURE: f64 = 1.959_963_984_540_054;
const SIZE: usize = DIMENSIONS + 1;

/// What a statement is to somebody who stands in the middle.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bridge {
    /// Lower end of her vote, -1 to 1.
    pub(super) low: f64,
    /// Upper end.
    pub(super) high: f64,
    /// Whether both sides of both directions support it on balance, and whether both reject it.
    pub(super) liked: bool,
    pub(super) disliked: bool,
}

#[derive(Clone, Copy)]
struct Sums {
    products: [[f64; SIZE]; SIZE],
    said: [f64; SIZE],
    votes: f64,
    /// Votes on the two sides of the two drawn directions, each weighed by how far out its person stands.
    sides: [f64; 4],
}

impl Sums {
    const ZERO: Self = Self { products: [[0.0; SIZE]; SIZE], said: [0.0; SIZE], votes: 0.0, sides: [0.0; 4] };

    fn take(&mut self, x: &[f64; SIZE], said: f64, vote: f64) {
        for (row, a) in self.products.iter_mut().zip(x) {
            row.iter_mut().zip(x).for_each(|(sum, b)| *sum += a * b);
        }
        self.said.iter_mut().zip(x).for_each(|(sum, a)| *sum += a * said);
        self.votes += 1.0;
        let [left, right, below, above] = &mut self.sides;
        for ((low, high), at) in [(left, right), (below, above)].into_iter().zip(&x[1..]) {
            if *at < 0.0 {
                *low -= at * vote;
            } else {
                *high += at * vote;
            }
        }
    }

    fn add(&mut self, other: &Self) {
        for (row, more) in self.products.iter_mut().zip(&other.products) {
            row.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
        }
        self.said.iter_mut().zip(&other.said).for_each(|(sum, more)| *sum += more);
        self.sides.iter_mut().zip(&other.sides).for_each(|(sum, more)| *sum += more);
        self.votes += other.votes;
    }
}

/// What each statement is to the middle of the room.
pub(super) fn bridges(table: &Table, model: &Model, places: &[Place], threads: NonZeroUsize) -> Vec<Bridge> {
    let scale = model.spread.map(|spread| 1.0 / spread.sqrt());
    let columns = table.statements().len();
    let parts = pieces(table.people().len(), threads, |people| {
        let mut sums = vec![Sums::ZERO; columns];
        for person in people {
            let mut x = [1.0; SIZE];
            let place = places.get(person).copied().unwrap_or_default();
            for (to, (at, scale)) in x.iter_mut().skip(1).zip(place.iter().zip(&scale)) {
                *to = at * scale;
            }
            for (column, left) in model.left(table, person) {
                if let Some(sums) = sums.get_mut(column) {
                    // Less the tendencies of all and of the person alone; the vote itself is that and them.
                    let own = left + model.statement.get(column).copied().unwrap_or(0.0);
                    sums.take(&x, own, own + model.mean + model.tendency(person));
                }
            }
        }
        sums
    });
    let mut total = vec![Sums::ZERO; columns];
    for part in &parts {
        total.iter_mut().zip(part).for_each(|(sum, more)| sum.add(more));
    }
    total.iter().map(|sums| bridge(model, sums)).collect()
}

fn bridge(model: &Model, sums: &Sums) -> Bridge {
    if sums.votes == 0.0 {
        return Bridge { low: -1.0, high: 1.0, liked: false, disliked: false };
    }
    let mut matrix = sums.products;
    for (i, row) in matrix.iter_mut().enumerate() {
        row[i] += sums.votes * if i == 0 { TENDENCY_PULL } else { FIT_PULL };
    }
    let factor = Cholesky::new(matrix.as_flattened().to_vec(), SIZE);
    let own = factor.solve(&sums.said).first().copied().unwrap_or(0.0);
    let mut unit = [0.0; SIZE];
    unit[0] = 1.0;
    let variance = factor.solve(&unit).first().copied().unwrap_or(0.0) * model.noise;
    let (middle, half) = (model.mean + own, SURE * variance.max(0.0).sqrt());
    Bridge {
        low: (middle - half).max(-1.0),
        high: (middle + half).min(1.0),
        liked: sums.sides.iter().all(|side| *side > 0.0),
        disliked: sums.sides.iter().all(|side| *side < 0.0),
    }
}
