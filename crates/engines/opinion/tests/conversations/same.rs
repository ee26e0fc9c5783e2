//! The same votes give the same bits, whatever the order they come in, the number of hands, and what came before them.

use crate::read::Conversation;
use opinion::{Analysis, Builder, Seed, Settings, Table, Vote};
use std::num::NonZeroUsize;

/// Every number with all its bits: -0 and 0 differ here.
fn bits(found: &Analysis) -> Vec<u64> {
    let axes = &found.axes;
    let plain = [&axes.mean, &axes.directions[0], &axes.directions[1]].into_iter().flatten();
    let pairs = [&found.people, &found.statements].into_iter().flatten().chain([&axes.variance, &axes.share]).flatten();
    let groups = found.by_number.iter().flat_map(|g| {
        let middles = g.centres.iter().flatten().chain([&g.inertia, &g.silhouette]).map(|x| x.to_bits());
        middles.chain(g.labels.iter().map(|l| u64::from(*l)))
    });
    let rows = found.clusterable.iter().map(|row| *row as u64).chain(found.chosen.map(|c| c as u64));
    plain.chain(pairs).map(|x| x.to_bits()).chain(groups).chain(rows).collect()
}

#[test]
fn whatever_the_order_of_the_votes() {
    let conversation = Conversation::read("brexit-consensus");
    let table = conversation.table(&conversation.votes);
    let once = bits(&opinion::analyse(&table, &conversation.settings(&table, 1)));
    let mut shuffled = conversation.votes.clone();
    let mut seed = Seed::new(5);
    for last in (1..shuffled.len()).rev() {
        shuffled.swap(last, (seed.bits() % (last as u64 + 1)) as usize);
    }
    assert_ne!(shuffled, conversation.votes);
    for order in [shuffled, conversation.votes.iter().rev().copied().collect()] {
        let again = conversation.table(&order);
        assert_eq!(again, table);
        assert_eq!(bits(&opinion::analyse(&again, &conversation.settings(&again, 1))), once);
    }
}

/// Five thousand people, so that the work falls into several pieces.
fn crowd() -> Table {
    let mut seed = Seed::new(11);
    let mut builder = Builder::new(0..80);
    for person in 0..5000u64 {
        for statement in 0..80u64 {
            if seed.unit() < 0.2 {
                let leaning = if (person ^ statement) & 1 == 0 { 0.8 } else { 0.3 };
                let vote = if seed.unit() < leaning { Vote::Agree } else { Vote::Disagree };
                builder.vote(person, statement, vote, 0).unwrap();
            }
        }
    }
    builder.finish()
}

#[test]
fn whatever_the_number_of_hands() {
    let table = crowd();
    let found = [1, 2, 3, 16].map(|threads| {
        let threads = NonZeroUsize::new(threads).unwrap();
        bits(&opinion::analyse(&table, &Settings { moderated_out: Vec::new(), meta: Vec::new(), seed: 1, threads }))
    });
    assert!(found.iter().all(|f| *f == found[0]));
}

#[test]
fn a_vote_taken_back_by_a_later_one_leaves_no_trace() {
    let conversation = Conversation::read("nz-basic-income");
    let table = conversation.table(&conversation.votes);
    let early: Vec<_> = conversation.votes.iter().map(|&(p, s, v, _)| (p, s, -v, -1)).collect();
    let again = conversation.table(early.iter().chain(&conversation.votes));
    let found = [&table, &again].map(|t| bits(&opinion::analyse(t, &conversation.settings(t, 1))));
    assert_eq!(found[0], found[1]);
}

/// Camps that lean 0.9 or 0.1 on each statement, by the throw of a coin; a tenth of the statements seen by each person.
fn camps(camps: u64, people: u64, statements: u64) -> Table {
    let mut seed = Seed::new(42);
    let leaning: Vec<f64> = (0..camps * statements).map(|_| if seed.unit() < 0.5 { 0.1 } else { 0.9 }).collect();
    let mut builder = Builder::new(0..statements);
    for person in 0..people {
        for statement in 0..statements {
            if seed.unit() < 0.1 {
                let agrees = leaning[(person % camps * statements + statement) as usize];
                let vote = if seed.unit() < agrees { Vote::Agree } else { Vote::Disagree };
                builder.vote(person, statement, vote, 0).unwrap();
            }
        }
    }
    builder.finish()
}

#[test]
fn three_planted_camps_are_found_again() {
    // Two directions can part three camps and not four: Polis' map has no third. Above 2,048 people, so that the way
    // over bundles is walked too.
    let table = camps(3, 2_400, 500);
    let settings = Settings { moderated_out: Vec::new(), meta: Vec::new(), seed: 1, threads: NonZeroUsize::MIN };
    let found = opinion::analyse(&table, &settings);
    let chosen = &found.by_number[found.chosen.unwrap()];
    let planted: Vec<u32> = found.clusterable.iter().map(|&row| (table.people()[row] % 3) as u32).collect();
    let alike = opinion::adjusted_rand_index(&chosen.labels, &planted);
    assert!(chosen.sizes.len() == 3 && alike >= 0.95, "{:?} {alike}", chosen.sizes);
}

#[test]
fn the_start_of_the_search_does_not_move_the_axes() {
    // Another seed takes another road to the same directions: they agree to rounding, and the groups are the same.
    let conversation = Conversation::read("vtaiwan-uberx");
    let table = conversation.table(&conversation.votes);
    let settings = conversation.settings(&table, 1);
    let [a, b] = [1, 99].map(|seed| opinion::analyse(&table, &Settings { seed, ..settings.clone() }));
    for (x, y) in a.axes.directions.iter().flatten().zip(b.axes.directions.iter().flatten()) {
        assert!((x - y).abs() < 1e-11, "{x} {y}");
    }
    for (x, y) in a.by_number.iter().zip(&b.by_number) {
        assert_eq!(x.labels, y.labels);
    }
}
