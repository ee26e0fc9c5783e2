//! The map that is shown, on the four real conversations.

use crate::read::{CONVERSATIONS, Conversation};
use opinion::{MapSettings, OpinionMap, Table};
use std::num::NonZeroUsize;

fn map(conversation: &Conversation, table: &Table) -> OpinionMap {
    let moderated_out = conversation.settings(table, 1).moderated_out;
    let threads = NonZeroUsize::new(2).unwrap();
    opinion::map(table, &MapSettings { moderated_out, threads, ..MapSettings::default() })
}

#[test]
fn what_is_known_of_each_room() {
    // Leave and remain are two camps. In the others opinions run into each other: Polis showed groups there, and they did not
    // come back when it was asked again.
    for (name, groups) in CONVERSATIONS.into_iter().zip([2, 0, 0, 0]) {
        let conversation = Conversation::read(name);
        let table = conversation.table(&conversation.votes);
        let found = map(&conversation, &table);
        assert_eq!((found.clear, found.groups.len()), (groups > 0, groups), "{name}: {:?}", found.supports);
        let enough = found.people.iter().filter(|p| p.votes >= 7).count();
        for group in &found.groups {
            assert!(group.size >= (enough * 3).div_ceil(100).max(5) && !group.distinctive.is_empty(), "{name}");
        }
        for &statement in found.consensus.iter().chain(&found.consensus_against) {
            let of = &found.statements[statement];
            assert!(of.floor.max(of.floor_disagree) > 0.5 && of.votes.seen > 0, "{name} {statement}");
        }
    }
}

#[test]
fn a_bridging_statement_has_support_on_both_sides() {
    let conversation = Conversation::read("brexit-consensus");
    let table = conversation.table(&conversation.votes);
    let found = map(&conversation, &table);
    assert!(found.bridging.len() >= 5);
    for (place, &statement) in found.bridging.iter().enumerate() {
        let of = &found.statements[statement];
        assert!(of.bridging > 0.0 && of.bridging_high > of.bridging);
        assert!(place == 0 || of.bridging <= found.statements[found.bridging[place - 1]].bridging);
        // In both groups more agree than disagree, save that people between groups have their say too.
        if place < 5 {
            let net =
                of.by_group.iter().zip(&of.by_group_disagree).map(|(agree, disagree)| agree.share - disagree.share);
            assert!(net.fold(f64::INFINITY, f64::min) > 0.0, "{of:?}");
        }
    }
}

#[test]
fn how_much_somebody_voted_does_not_say_how_far_out_she_stands() {
    for name in CONVERSATIONS {
        let conversation = Conversation::read(name);
        let table = conversation.table(&conversation.votes);
        let people: Vec<_> = map(&conversation, &table).people.into_iter().filter(|p| p.votes > 0).collect();
        let n = people.len() as f64;
        let pairs: Vec<_> = people.iter().map(|p| (f64::from(p.votes), p.at[0].hypot(p.at[1]))).collect();
        let (x, y) = pairs.iter().fold((0.0, 0.0), |(x, y), p| (x + p.0 / n, y + p.1 / n));
        let sum = |f: &dyn Fn(f64, f64) -> f64| pairs.iter().map(|p| f(p.0 - x, p.1 - y)).sum::<f64>();
        let rho = sum(&|a, b| a * b) / (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt();
        assert!(rho.abs() <= 0.1, "{name}: {rho}");
    }
}

#[test]
fn the_same_map_whatever_the_order_of_the_votes_and_the_number_of_hands() {
    let conversation = Conversation::read("vtaiwan-uberx");
    let table = conversation.table(&conversation.votes);
    let moderated_out = conversation.settings(&table, 1).moderated_out;
    let told = |table: &Table, threads: usize| {
        let threads = NonZeroUsize::new(threads).unwrap();
        let settings =
            MapSettings { moderated_out: moderated_out.clone(), threads, bootstraps: 6, ..MapSettings::default() };
        format!("{:?}", opinion::map(table, &settings))
    };
    let mut turned = conversation.votes.clone();
    // The order of equal times is the order of the file, so whole times are turned.
    turned.sort_by_key(|vote| std::cmp::Reverse(vote.3));
    let turned = conversation.table(&turned);
    assert_eq!(told(&table, 1), told(&turned, 3));
}
