//! Rooms at the edge: nothing, one of anything, everybody alike. Numbers stay numbers there.

use std::num::NonZeroUsize;

use opinion::{Analysis, Builder, Seed, Settings, Side, Table, Vote};

fn analyse(table: &Table, out: &[bool]) -> Analysis {
    let settings = Settings { moderated_out: out.to_vec(), meta: Vec::new(), seed: 1, threads: NonZeroUsize::MIN };
    let found = opinion::analyse(table, &settings);
    let axes = &found.axes;
    let mut numbers: Vec<f64> =
        [&axes.mean, &axes.directions[0], &axes.directions[1]].into_iter().flatten().copied().collect();
    numbers
        .extend(axes.variance.iter().chain(&axes.share).chain(found.people.iter().chain(&found.statements).flatten()));
    numbers.extend(found.by_number.iter().flat_map(|g| [g.inertia, g.silhouette]));
    assert!(numbers.iter().all(|n| n.is_finite()), "{found:?}");
    found
}

fn table(votes: &[(u64, u64, Vote)]) -> Table {
    let mut builder = Builder::new(0..10);
    for &(person, statement, vote) in votes {
        builder.vote(person, statement, vote, 0).unwrap();
    }
    builder.finish()
}

#[test]
fn nobody_nobody_else_and_everybody_alike() {
    let nothing = analyse(&table(&[]), &[]);
    assert!(nothing.people.is_empty() && nothing.by_number.is_empty() && nothing.chosen.is_none());
    let alone = analyse(&table(&[(7, 3, Vote::Agree)]), &[]);
    assert_eq!((alone.people, alone.chosen), (vec![[0.0, 0.0]], None));
    let alike: Vec<_> = (0..30).flat_map(|p| (0..5).map(move |s| (p, s, Vote::Disagree))).collect();
    let alike = analyse(&table(&alike), &[]);
    assert_eq!((alike.axes.variance, alike.chosen), ([0.0, 0.0], None));
}

#[test]
fn two_who_disagree_on_all_have_one_direction() {
    let votes: Vec<_> = (0..4).flat_map(|s| [(1, s, Vote::Agree), (2, s, Vote::Disagree)]).collect();
    let found = analyse(&table(&votes), &[]);
    // Each statement has votes 1 and -1: variance 2 each, 8 in all, along one direction.
    assert!((found.axes.variance[0] - 8.0).abs() < 1e-12 && (found.axes.share[0] - 1.0).abs() < 1e-12);
    assert_eq!(found.axes.variance[1], 0.0);
    assert_eq!(found.by_number.len(), 1);
    assert_eq!(found.by_number[0].sizes, [1, 1]);
}

#[test]
fn a_room_of_which_everything_was_taken_out() {
    let votes: Vec<_> =
        (0..20).flat_map(|p| (0..3).map(move |s| (p, s, if p % 2 == 0 { Vote::Agree } else { Vote::Pass }))).collect();
    let table = table(&votes);
    let found = analyse(&table, &[true; 3]);
    assert!(found.people.iter().flatten().all(|x| *x == 0.0) && found.chosen.is_none());
    assert!(opinion::consensus(&opinion::column_votes(&table), &[true; 3]).agree.is_empty());
}

#[test]
fn a_statement_taken_out_counts_as_seen_by_all_and_pulls_nobody() {
    // By hand (Polis): with one of four columns out, someone who saw one other statement counts two votes of four.
    let mut votes: Vec<_> = (0..8)
        .flat_map(|p| (0..3).map(move |s| (p, s, if (p < 4) == (s < 2) { Vote::Agree } else { Vote::Disagree })))
        .collect();
    votes.extend([(0, 3, Vote::Agree), (9, 0, Vote::Agree)]);
    let table = table(&votes);
    let found = analyse(&table, &[false, false, false, true]);
    let (axes, last) = (&found.axes, found.people.len() - 1);
    let along = (1.0 - axes.mean[0]) * axes.directions[0][0];
    assert!((found.people[last][0] - (4.0f64 / 2.0).sqrt() * along).abs() < 1e-12);
    assert_eq!((axes.mean[3], axes.directions[0][3], found.people[0]), (0.0, 0.0, found.people[1]));
}

#[test]
fn few_people_are_filled_up_with_the_most_active() {
    // Three with seven votes; of the other twenty, the twelve with most votes join, of equals those of lower number.
    let votes: Vec<_> = (0..23u64)
        .flat_map(|p| {
            (0..if p >= 20 {
                7
            } else if p >= 15 {
                4
            } else {
                2
            })
                .map(move |s| (p, s, Vote::Agree))
        })
        .collect();
    assert_eq!(opinion::clusterable(&table(&votes)), [0, 1, 2, 3, 4, 5, 6, 15, 16, 17, 18, 19, 20, 21, 22]);
}

#[test]
fn an_erased_person_leaves_no_trace() {
    let mut seed = Seed::new(4);
    let mut votes = Vec::new();
    for person in 0..40 {
        for statement in 0..10 {
            if seed.unit() < 0.6 {
                votes.push((person, statement, if seed.unit() < 0.5 { Vote::Agree } else { Vote::Disagree }));
            }
        }
    }
    let without: Vec<_> = votes.iter().copied().filter(|v| v.0 != 17).collect();
    let marked: Vec<_> = without.iter().copied().rev().collect();
    assert_eq!(analyse(&table(&without), &[]), analyse(&table(&marked), &[]));
    assert_ne!(analyse(&table(&without), &[]).axes, analyse(&table(&votes), &[]).axes);
}

#[test]
fn tests_of_shares_at_their_edges() {
    // 2 √(n+1) ((s+1)/(n+1) − ½) with nobody: 1. Pooled share 1: 0, though the divisor would be 0.
    assert_eq!(opinion::proportion_test(0, 0), 1.0);
    assert_eq!(opinion::two_proportion_test(3, 3, 5, 5), 0.0);
    assert_eq!(opinion::two_proportion_test(0, 0, 0, 0), 0.0);
    // An empty out-group: its smoothed share is one half.
    let counts = vec![vec![opinion::Counts { agree: 3, disagree: 0, seen: 3 }]];
    assert_eq!(counts[0][0].ratio(opinion::others(&counts, 0)[0], Side::Agree), 0.8 / 0.5);
}
