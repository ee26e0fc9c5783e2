//! Rooms at the edge, and the same room twice.

use crate::planted::{Camps, bell};
use opinion::{Builder, MapSettings, OpinionMap, Table, Vote};
use std::num::NonZeroUsize;

fn map(table: &Table, out: &[bool]) -> OpinionMap {
    let found = opinion::map(table, &MapSettings { moderated_out: out.to_vec(), ..MapSettings::default() });
    let places = found.people.iter().flat_map(|p| p.at).chain(found.axes_share).chain(found.supports.iter().copied());
    let figures = found.statements.iter().flat_map(|s| {
        let intervals = [s.everyone, s.disagree, s.reweighted, s.reweighted_disagree];
        let intervals = intervals.into_iter().chain(s.by_group.iter().chain(&s.by_group_disagree).copied());
        intervals.flat_map(|i| [i.share, i.low, i.high]).chain([s.floor, s.floor_disagree, s.bridging, s.bridging_high])
    });
    for number in places.chain(figures).chain([found.support]) {
        assert!(number.is_finite(), "{found:?}");
    }
    assert_eq!((found.people.len(), found.statements.len()), (table.people().len(), table.statements().len()));
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
fn nobody_one_and_everybody_alike() {
    let nothing = map(&table(&[]), &[]);
    assert!(nothing.people.is_empty() && !nothing.clear && nothing.consensus.is_empty());
    let alone = map(&table(&[(7, 3, Vote::Agree)]), &[]);
    assert!(!alone.clear && alone.people[0].at == [0.0, 0.0] && alone.people[0].votes == 1);
    let alike: Vec<_> = (0..30).flat_map(|p| (0..5).map(move |s| (p, s, Vote::Disagree))).collect();
    let alike = map(&table(&alike), &[]);
    assert!(!alike.clear && alike.consensus.is_empty() && alike.consensus_against == [0, 1, 2, 3, 4]);
}

#[test]
fn one_statement_and_twins() {
    let one: Vec<_> = (0..40).map(|p| (p, 0, if p < 20 { Vote::Agree } else { Vote::Disagree })).collect();
    map(&table(&one), &[]);
    let twins: Vec<_> = (0..40)
        .flat_map(|p| (0..8).map(move |s| (p, s, if (p < 20) == (s < 4) { Vote::Agree } else { Vote::Disagree })))
        .collect();
    // Two places and nobody anywhere else: two groups, of which nothing can part the halves.
    let found = map(&table(&twins), &[]);
    assert_eq!(found.groups.iter().map(|g| (g.id, g.size)).collect::<Vec<_>>(), [(0, 20), (1, 20)]);
    assert!(found.consensus.is_empty() && found.divisive.len() == 8);
    assert_eq!(found.groups[0].distinctive.len(), 5);
}

#[test]
fn what_was_taken_out_moves_nobody_and_is_in_no_list() {
    let (whole, _) = Camps { camps: 2, people: 80, statements: 30, density: 0.7, lean: 0.9, seed: 1 }.table();
    let out: Vec<bool> = (0..30).map(|s| s % 3 == 0).collect();
    let with = map(&whole, &out);
    let mut builder = Builder::new(0..30);
    for (row, &person) in whole.people().iter().enumerate() {
        for (statement, vote) in whole.votes_of(row).filter(|(statement, _)| !out[*statement]) {
            builder.vote(person, whole.statements()[statement], vote, 0).unwrap();
        }
    }
    let without = map(&builder.finish(), &[]);
    assert!(with.clear && with.groups.len() == without.groups.len());
    for (a, b) in with.people.iter().zip(&without.people) {
        assert!((a.at[0] - b.at[0]).abs() < 1e-6 && (a.at[1] - b.at[1]).abs() < 1e-6, "{a:?} {b:?}");
        assert_eq!((a.group, a.votes), (b.group, b.votes));
    }
    for list in [&with.consensus, &with.consensus_against, &with.divisive, &with.bridging, &with.bridging_against] {
        assert!(list.iter().all(|s| !out[*s]));
    }
    assert!(with.groups.iter().all(|g| g.distinctive.iter().all(|d| !out[d.statement])));
    let nothing = map(&whole, &[true; 30]);
    assert!(!nothing.clear && nothing.people.iter().all(|p| p.at == [0.0, 0.0] && p.votes == 0));
}

#[test]
fn the_same_votes_give_the_same_bytes_whatever_their_order_and_the_number_of_hands() {
    // Above 4,096 people the work falls into several pieces, and groups are looked for on a part of them.
    let room = Camps { camps: 3, people: 5000, statements: 60, density: 0.3, lean: 0.8, seed: 2 };
    let (table, _) = room.table();
    let mut votes: Vec<(u64, usize, Vote)> = Vec::new();
    for (row, &person) in table.people().iter().enumerate() {
        votes.extend(table.votes_of(row).map(|(statement, vote)| (person, statement, vote)));
    }
    let mut builder = Builder::new(0..60);
    for &(person, statement, vote) in votes.iter().rev() {
        builder.vote(person, table.statements()[statement], vote, 0).unwrap();
    }
    let turned = builder.finish();
    assert_eq!(turned, table);
    let told = |table: &Table, threads: usize| {
        let threads = NonZeroUsize::new(threads).unwrap();
        let found = opinion::map(table, &MapSettings { threads, bootstraps: 12, ..MapSettings::default() });
        assert!(found.clear);
        format!("{found:?}")
    };
    let once = told(&table, 1);
    for threads in [2, 3, 16] {
        assert_eq!(told(&table, threads), once);
    }
    assert_eq!(told(&turned, 1), once);
}

#[test]
fn an_erased_person_leaves_no_trace() {
    let whole = bell(60, 20, 1, |_| 0.6, 4);
    let rebuilt = |keep: &dyn Fn(u64) -> bool, backwards: bool| {
        let mut rows: Vec<usize> = (0..whole.people().len()).filter(|row| keep(whole.people()[*row])).collect();
        if backwards {
            rows.reverse();
        }
        let mut builder = Builder::new(0..20);
        for row in rows {
            for (statement, vote) in whole.votes_of(row) {
                builder.vote(whole.people()[row], whole.statements()[statement], vote, 0).unwrap();
            }
        }
        builder.finish()
    };
    let without = |person| person != 17;
    let (one, other) = (rebuilt(&without, false), rebuilt(&without, true));
    assert_eq!(map(&one, &[]), map(&other, &[]));
    assert_ne!(map(&one, &[]).statements, map(&rebuilt(&|_| true, false), &[]).statements);
}
