//! The result of our own engine. The keys are told by `plumbline dialogue analyse --help` and in the README of `opinion`.

use std::collections::{BTreeMap, BTreeSet};

use opinion::{Distinctive, Interval, OpinionMap, Position, Side, StatementSeen, Table};
use serde::Serialize;

use super::read;

/// Goes up when a key is taken away or changes its meaning.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
pub(super) struct Found<'a> {
    engine: &'static str,
    schema: u32,
    latest_votes: usize,
    vote_events: u64,
    n_participants: usize,
    n_statements: usize,
    moderated_out: &'a BTreeSet<u64>,
    unvoted_ids: &'a [u64],
    statement_ids: &'a [u64],
    participant_ids: &'a [u64],
    clear: bool,
    support: f64,
    supports: BTreeMap<usize, f64>,
    axes_share: [f64; 2],
    participants: Participants,
    groups: Vec<Group<'a>>,
    statements: Vec<Statement>,
    consensus: Vec<u64>,
    consensus_against: Vec<u64>,
    divisive: Vec<u64>,
    bridging: Vec<u64>,
    bridging_against: Vec<u64>,
}

#[derive(Serialize)]
struct Participants {
    x: Vec<f64>,
    y: Vec<f64>,
    votes: Vec<u32>,
    group: Vec<Option<u32>>,
    nearest: Vec<Option<u32>>,
    between: Vec<bool>,
}

#[derive(Serialize)]
struct Share {
    share: f64,
    low: f64,
    high: f64,
    voted: u32,
}

impl From<Interval> for Share {
    fn from(from: Interval) -> Self {
        let Interval { share, low, high, voted } = from;
        Self { share, low, high, voted }
    }
}

#[derive(Serialize)]
struct Group<'a> {
    id: u32,
    size: usize,
    hull: &'a [Position],
    distinctive: Vec<Telling>,
}

#[derive(Serialize)]
struct Telling {
    statement_id: u64,
    side: &'static str,
    here: Share,
    elsewhere: Share,
}

#[derive(Serialize)]
struct Statement {
    statement_id: u64,
    agree: Share,
    disagree: Share,
    reweighted_agree: Share,
    reweighted_disagree: Share,
    by_group: Vec<ByGroup>,
    floor: f64,
    floor_disagree: f64,
    bridging: Ends,
    votes: Votes,
}

#[derive(Serialize)]
struct ByGroup {
    group: u32,
    agree: Share,
    disagree: Share,
}

#[derive(Serialize)]
struct Ends {
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct Votes {
    agree: u32,
    disagree: u32,
    pass: u32,
}

pub(super) fn result<'a>(table: &'a Table, comments: &'a read::Comments, found: &'a OpinionMap) -> Found<'a> {
    let id = |column: usize| table.statements().get(column).copied().unwrap_or_default();
    let ids = |columns: &[usize]| columns.iter().map(|&column| id(column)).collect::<Vec<u64>>();
    let telling = |one: &Distinctive| Telling {
        statement_id: id(one.statement),
        side: if one.side == Side::Agree { "agree" } else { "disagree" },
        here: one.here.into(),
        elsewhere: one.elsewhere.into(),
    };
    let groups = found.groups.iter().map(|group| Group {
        id: group.id,
        size: group.size,
        hull: &group.hull,
        distinctive: group.distinctive.iter().map(telling).collect(),
    });
    let people = &found.people;
    Found {
        engine: "plumbline",
        schema: SCHEMA,
        latest_votes: table.votes(),
        vote_events: table.events(),
        n_participants: table.people().len(),
        n_statements: table.statements().len(),
        moderated_out: &comments.moderated_out,
        unvoted_ids: table.unvoted(),
        statement_ids: table.statements(),
        participant_ids: table.people(),
        clear: found.clear,
        support: found.support,
        supports: (2..).zip(found.supports.iter().copied()).collect(),
        axes_share: found.axes_share,
        participants: Participants {
            // Adding 0 turns -0 into 0.
            x: people.iter().map(|p| p.at[0] + 0.0).collect(),
            y: people.iter().map(|p| p.at[1] + 0.0).collect(),
            votes: people.iter().map(|p| p.votes).collect(),
            group: people.iter().map(|p| p.group).collect(),
            nearest: people.iter().map(|p| p.nearest).collect(),
            between: people.iter().map(|p| p.between).collect(),
        },
        groups: groups.collect(),
        statements: found.statements.iter().enumerate().map(|(at, one)| statement(id(at), one, found)).collect(),
        consensus: ids(&found.consensus),
        consensus_against: ids(&found.consensus_against),
        divisive: ids(&found.divisive),
        bridging: ids(&found.bridging),
        bridging_against: ids(&found.bridging_against),
    }
}

fn statement(statement_id: u64, one: &StatementSeen, found: &OpinionMap) -> Statement {
    let by_group = found.groups.iter().zip(one.by_group.iter().zip(&one.by_group_disagree));
    Statement {
        statement_id,
        agree: one.everyone.into(),
        disagree: one.disagree.into(),
        reweighted_agree: one.reweighted.into(),
        reweighted_disagree: one.reweighted_disagree.into(),
        by_group: by_group
            .map(|(group, (&agree, &disagree))| ByGroup {
                group: group.id,
                agree: agree.into(),
                disagree: disagree.into(),
            })
            .collect(),
        floor: one.floor,
        floor_disagree: one.floor_disagree,
        bridging: Ends { low: one.bridging, high: one.bridging_high },
        votes: Votes {
            agree: one.votes.agree,
            disagree: one.votes.disagree,
            pass: one.votes.seen - one.votes.agree - one.votes.disagree,
        },
    }
}

/// The map in a sentence.
pub(super) fn summary(found: &OpinionMap) -> String {
    let support = (found.support * 100.0).floor();
    if !found.clear {
        return format!(
            "No clear groups: the best that could be made come back to {support} % when the room is drawn again."
        );
    }
    let sizes: Vec<String> = found.groups.iter().map(|group| group.size.to_string()).collect();
    let between = found.people.iter().filter(|p| p.between).count();
    format!(
        "{} groups of {} people, {between} between them; they come back to {support} % when the room is drawn again.",
        found.groups.len(),
        sizes.join(", ")
    )
}
