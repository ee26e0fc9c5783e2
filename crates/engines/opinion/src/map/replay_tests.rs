//! Four real conversations, their second half played again in steps of 5 %: do people stay in their groups?
//!
//! Most of these rooms have no clear groups, and a map that shows none cannot change. So that the test can fail, the best groups
//! are taken here whatever their support: a harder trial than the map that people see.

use std::collections::HashMap;
use std::io::Read;

use super::*;
use crate::groups::adjusted_rand_index;
use crate::table::{Builder, Vote};

/// Statement and whether it was taken out; votes by time: time, person, statement, vote.
type Conversation = (Vec<(u64, bool)>, Vec<(i64, u64, u64, i64)>);

fn rows(conversation: &str, file: &str, columns: [&str; 4]) -> Vec<[i64; 4]> {
    let path = format!("{}/tests/data/{conversation}/{file}.csv.gz", env!("CARGO_MANIFEST_DIR"));
    let mut text = String::new();
    flate2::read::MultiGzDecoder::new(std::fs::File::open(path).unwrap()).read_to_string(&mut text).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head = reader.headers().unwrap().clone();
    let places = columns.map(|column| head.iter().position(|h| h == column).unwrap());
    reader.records().map(|row| places.map(|at| row.as_ref().unwrap()[at].parse().unwrap())).collect()
}

fn read(name: &str) -> Conversation {
    let comments = rows(name, "comments", ["comment-id", "moderated", "moderated", "moderated"]);
    let votes = rows(name, "votes", ["timestamp", "voter-id", "comment-id", "vote"]);
    let mut votes: Vec<_> =
        votes.into_iter().map(|[at, who, what, vote]| (at, who as u64, what as u64, vote)).collect();
    votes.sort_by_key(|vote| vote.0);
    (comments.into_iter().map(|[id, out, ..]| (id as u64, out == -1)).collect(), votes)
}

/// For each step, how far those who were in a group before and after agree.
fn replay((comments, votes): &Conversation) -> Vec<f64> {
    let out: HashMap<u64, bool> = comments.iter().copied().collect();
    let mut known: HashMap<u64, u32> = HashMap::new();
    let mut shown: HashMap<u64, u32> = HashMap::new();
    let mut steps = Vec::new();
    for step in 10..=20 {
        let mut builder = Builder::new(comments.iter().map(|c| c.0));
        for &(at, who, what, vote) in votes.iter().take(votes.len() * step / 20) {
            builder.vote(who, what, Vote::from_number(vote).unwrap(), at).unwrap();
        }
        let table = builder.finish();
        let before: Vec<Option<u32>> = table.people().iter().map(|person| known.get(person).copied()).collect();
        let settings = MapSettings {
            moderated_out: table.statements().iter().map(|statement| out[statement]).collect(),
            before: Some(&before),
            threads: NonZeroUsize::new(2).unwrap(),
            ..MapSettings::default()
        };
        let found = map_from(&table, &settings, 0.0);
        let least = (found.people.iter().filter(|p| p.votes >= 7).count() * 3).div_ceil(100).max(5);
        assert!(found.groups.iter().all(|group| group.size >= least), "{:?}", found.groups.iter().map(|g| g.size));
        let people = table.people().iter().zip(&found.people);
        let now: HashMap<u64, u32> = people.filter_map(|(person, p)| Some((*person, p.group?))).collect();
        let (then, after): (Vec<u32>, Vec<u32>) =
            table.people().iter().filter_map(|person| Some((*shown.get(person)?, *now.get(person)?))).unzip();
        if step > 10 {
            steps.push(adjusted_rand_index(&then, &after));
        }
        known.extend(&now);
        shown = now;
    }
    steps
}

#[test]
fn people_stay_in_their_groups_as_votes_come_in() {
    let mut all = Vec::new();
    for name in ["brexit-consensus", "nz-basic-income", "bowling-green-2050", "vtaiwan-uberx"] {
        let steps = replay(&read(name));
        assert!(median(steps.clone()) >= 0.95, "{name}: {steps:?}");
        all.extend(steps);
    }
    assert!(median(all.clone()) >= 0.99, "{all:?}");
}

fn median(mut steps: Vec<f64>) -> f64 {
    steps.sort_by(f64::total_cmp);
    (steps[(steps.len() - 1) / 2] + steps[steps.len() / 2]) / 2.0
}
