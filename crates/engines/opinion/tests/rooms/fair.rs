//! Whom the map does not let win: the many by being many, the busy by being busy.

use crate::planted::{Camps, bell, map};
use opinion::{Builder, OpinionMap, Seed, Table, Vote};

/// Three camps of sixty. Statements 0 to 5 the first camp loves and the others reject; 6 to 11 everybody likes; the rest part
/// the camps one way or another. `copies` of each person of the first camp.
fn room(copies: u64) -> Table {
    let mut seed = Seed::new(12);
    let leaning: Vec<[f64; 3]> = (0..60)
        .map(|statement| match statement {
            0..6 => [0.95, 0.1, 0.1],
            6..12 => [0.8, 0.85, 0.8],
            _ => std::array::from_fn(|_| if seed.unit() < 0.5 { 0.15 } else { 0.85 }),
        })
        .collect();
    let mut builder = Builder::new(0..60);
    for person in 0..180u64 {
        let camp = (person % 3) as usize;
        for (statement, leans) in (0u64..).zip(&leaning) {
            if seed.unit() < 0.5 {
                let vote = if seed.unit() < leans[camp] { Vote::Agree } else { Vote::Disagree };
                for copy in 0..if camp == 0 { copies } else { 1 } {
                    builder.vote(person + 1000 * copy, statement, vote, 0).unwrap();
                }
            }
        }
    }
    builder.finish()
}

#[test]
fn a_camp_that_comes_ten_times_over_cannot_put_its_own_into_the_consensus() {
    let once = map(&room(1));
    let cloned = map(&room(10));
    let liked = |found: &OpinionMap| found.consensus.iter().copied().filter(|s| *s < 12).collect::<Vec<_>>();
    for (found, people) in [(&once, 180), (&cloned, 720)] {
        assert_eq!(found.people.len(), people);
        assert!(found.clear, "{:?}", found.supports);
        for statement in 0..6 {
            for list in [&found.consensus, &found.consensus_against, &found.bridging] {
                assert!(!list.contains(&statement), "{people}: {statement} in {list:?}");
            }
        }
        assert!(liked(found).len() >= 4, "{:?}", found.consensus);
        assert!(found.bridging.iter().filter(|s| (6..12).contains(*s)).count() >= 4, "{:?}", found.bridging);
    }
    // Counted by heads the camp wins; by groups it does not.
    for statement in 0..6 {
        let (before, after) = (&once.statements[statement], &cloned.statements[statement]);
        assert!(before.everyone.share < 0.5 && after.everyone.low > 0.6, "{after:?}");
        assert!(after.reweighted.share < 0.6 && after.reweighted.share + 0.15 < after.everyone.share, "{after:?}");
        assert!(after.floor < 0.25, "{after:?}");
    }
}

#[test]
fn a_statement_that_one_group_has_not_seen_is_no_consensus() {
    let room = Camps { camps: 2, people: 100, statements: 50, density: 0.6, lean: 0.9, seed: 4 };
    let (table, _) = room.table();
    let mut builder = Builder::new(0..51);
    for (row, &person) in table.people().iter().enumerate() {
        for (statement, vote) in table.votes_of(row) {
            builder.vote(person, table.statements()[statement], vote, 0).unwrap();
        }
        if person % 2 == 0 {
            builder.vote(person, 50, Vote::Agree, 0).unwrap();
        }
    }
    let found = map(&builder.finish());
    assert!(found.clear && found.statements[50].everyone.low > 0.9);
    assert_eq!(found.statements[50].floor, 0.0);
    assert!(!found.consensus.contains(&50));
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let n = a.len() as f64;
    let (x, y) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let sum = |f: &dyn Fn(f64, f64) -> f64| a.iter().zip(b).map(|(a, b)| f(a - x, b - y)).sum::<f64>();
    sum(&|a, b| a * b) / (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt()
}

/// Ranks, those of equal values shared.
fn ranks(values: &[f64]) -> Vec<f64> {
    values
        .iter()
        .map(|v| {
            let (less, same) = values.iter().fold((0.0, 0.0), |(less, same), other| {
                (less + f64::from(u8::from(other < v)), same + f64::from(u8::from(other == v)))
            });
            less + same / 2.0
        })
        .collect()
}

#[test]
fn how_much_somebody_voted_does_not_say_how_far_out_she_stands() {
    // From four votes to nearly all, in rooms with camps and without.
    let densities = |person: u64| [0.06, 0.1, 0.2, 0.4, 0.7, 0.95][(person * 7 % 6) as usize];
    let mut rooms =
        vec![bell(900, 80, 1, densities, 1), bell(900, 80, 2, densities, 2), bell(300, 80, 0, densities, 3)];
    let (camps, _) = Camps { camps: 3, people: 900, statements: 80, density: 0.95, lean: 0.8, seed: 6 }.table();
    let mut builder = Builder::new(0..80);
    let mut seed = Seed::new(2);
    for (row, &person) in camps.people().iter().enumerate() {
        for (statement, vote) in camps.votes_of(row) {
            if seed.unit() < densities(person) {
                builder.vote(person, camps.statements()[statement], vote, 0).unwrap();
            }
        }
    }
    rooms.push(builder.finish());
    for table in &rooms {
        let found = map(table);
        let votes: Vec<f64> = found.people.iter().map(|p| f64::from(p.votes)).collect();
        let far: Vec<f64> = found.people.iter().map(|p| p.at[0].hypot(p.at[1])).collect();
        let (by_value, by_rank) = (correlation(&votes, &far), correlation(&ranks(&votes), &ranks(&far)));
        assert!(by_value.abs() <= 0.1 && by_rank.abs() <= 0.1, "{by_value} {by_rank}");
    }
}
