//! Rooms of which the truth is known, from fixed seeds.

use opinion::{Builder, MapSettings, OpinionMap, Seed, Table, Vote};
use std::num::NonZeroUsize;

/// Camps that lean `lean` or its opposite on each statement, by the throw of a coin; one vote in ten is a pass.
pub(crate) struct Camps {
    pub(crate) camps: u64,
    pub(crate) people: u64,
    pub(crate) statements: u64,
    pub(crate) density: f64,
    pub(crate) lean: f64,
    pub(crate) seed: u64,
}

impl Camps {
    /// The table, and for each of its people the camp that one would name who knows how each camp leans, and has the votes alone
    /// to go by: nobody can do better than that.
    pub(crate) fn table(&self) -> (Table, Vec<u32>) {
        let mut seed = Seed::new(self.seed);
        let leaning: Vec<f64> = (0..self.camps * self.statements)
            .map(|_| if seed.unit() < 0.5 { 1.0 - self.lean } else { self.lean })
            .collect();
        let mut builder = Builder::new(0..self.statements);
        let mut known = Vec::new();
        for person in 0..self.people {
            let (mut chances, mut voted) = (vec![0.0; self.camps as usize], false);
            for statement in 0..self.statements {
                if seed.unit() >= self.density {
                    continue;
                }
                let leans = |camp: u64| leaning[(camp * self.statements + statement) as usize];
                let (passes, drawn) = (seed.unit() < 0.1, seed.unit());
                let vote = match drawn {
                    _ if passes => Vote::Pass,
                    _ if drawn < leans(person % self.camps) => Vote::Agree,
                    _ => Vote::Disagree,
                };
                builder.vote(person, statement, vote, 0).unwrap();
                voted = true;
                for (camp, chance) in (0..self.camps).zip(&mut chances) {
                    *chance += match vote {
                        Vote::Agree => f64::ln(leans(camp)),
                        Vote::Disagree => f64::ln(1.0 - leans(camp)),
                        Vote::Pass => 0.0,
                    };
                }
            }
            if voted {
                let best = (0u32..).zip(&chances).max_by(|a, b| a.1.total_cmp(b.1)).unwrap();
                known.push(best.0);
            }
        }
        (builder.finish(), known)
    }

    pub(crate) fn truth(&self, table: &Table) -> Vec<u32> {
        table.people().iter().map(|person| (person % self.camps) as u32).collect()
    }
}

pub(crate) fn map(table: &Table) -> OpinionMap {
    opinion::map(table, &MapSettings { threads: NonZeroUsize::new(2).unwrap(), ..MapSettings::default() })
}

/// Agreement of those labels that there are with the truth.
pub(crate) fn alike(labels: impl Iterator<Item = Option<u32>>, truth: &[u32]) -> f64 {
    let (ours, theirs): (Vec<u32>, Vec<u32>) = labels.zip(truth).filter_map(|(label, t)| Some((label?, *t))).unzip();
    opinion::adjusted_rand_index(&ours, &theirs)
}

fn normal(seed: &mut Seed) -> f64 {
    (-2.0 * (1.0 - seed.unit()).ln()).sqrt() * (std::f64::consts::TAU * seed.unit()).cos()
}

/// People whose opinions lie on a bell curve in `directions` directions: most in the middle, and no camp anywhere. `density` may
/// differ from person to person.
pub(crate) fn bell(people: u64, statements: u64, directions: usize, density: impl Fn(u64) -> f64, seed: u64) -> Table {
    let mut seed = Seed::new(seed);
    let fits: Vec<Vec<f64>> =
        (0..statements).map(|_| (0..directions).map(|_| 0.7 * normal(&mut seed)).collect()).collect();
    let mut builder = Builder::new(0..statements);
    for person in 0..people {
        let place: Vec<f64> = (0..directions).map(|_| normal(&mut seed)).collect();
        for statement in 0..statements {
            if seed.unit() >= density(person) {
                continue;
            }
            let fit: f64 = fits[statement as usize].iter().zip(&place).map(|(a, b)| a * b).sum();
            let likes = fit + 0.8 * normal(&mut seed);
            let vote = if seed.unit() < 1.0 / (1.0 + (-1.5 * likes).exp()) { Vote::Agree } else { Vote::Disagree };
            builder.vote(person, statement, vote, 0).unwrap();
        }
    }
    builder.finish()
}
