//! The result of the engine `polis`, key by key as others write the same figures, so that two programs can be compared.
//!
//! Statements are told by number: their words stay where they are.

use std::collections::{BTreeMap, BTreeSet};

use opinion::{Agreed, Analysis, Counts, Grouping, Representative, Settings, Side, Table};
use serde::Serialize;

use super::{Given, read};

/// What is written. Arrays over statements are in the order of `statement_ids`, over people of `participant_ids`, labels in
/// that of `clusterable_ids`.
#[derive(Serialize)]
pub(super) struct Found<'a> {
    engine: &'static str,
    latest_votes: usize,
    vote_events: u64,
    n_participants: usize,
    n_statements: usize,
    moderated_out: &'a BTreeSet<u64>,
    meta: &'a BTreeSet<u64>,
    /// Statements without a vote: they have no place on the map.
    unvoted_ids: &'a [u64],
    statement_ids: &'a [u64],
    participant_ids: &'a [u64],
    clusterable_ids: Vec<u64>,
    pca: Pca<'a>,
    participants: Places,
    statements: Statements,
    groups: Groups,
    best_kmeans: BTreeMap<usize, Kmeans<'a>>,
    /// `found` or `given`: the groups to which the statistics below belong.
    statistics_of: &'static str,
    group_stats: BTreeMap<u64, GroupStats>,
    group_aware_consensus: Sides<Vec<f64>>,
    representative: BTreeMap<u64, Vec<Telling>>,
    consensus: Sides<Vec<Shared>>,
}

#[derive(Serialize)]
struct Pca<'a> {
    mean: &'a [f64],
    pc1: &'a [f64],
    pc2: &'a [f64],
    explained_variance: [f64; 2],
    explained_variance_ratio: [f64; 2],
}

#[derive(Serialize)]
struct Places {
    x: Vec<f64>,
    y: Vec<f64>,
}

#[derive(Serialize)]
struct Statements {
    #[serde(flatten)]
    places: Places,
    extremity: Vec<f64>,
    priority: Vec<f64>,
}

/// The grouping with the best silhouette; one group, without figures, where there is nothing to part.
#[derive(Serialize)]
struct Groups {
    k: usize,
    labels: Vec<u32>,
    sizes: Vec<usize>,
    inertia: Option<f64>,
    silhouette: Option<f64>,
}

#[derive(Serialize)]
struct Kmeans<'a> {
    inertia: f64,
    silhouette: f64,
    sizes: &'a [usize],
    min_size: usize,
    labels: &'a [u32],
}

#[derive(Serialize)]
struct GroupStats {
    size: usize,
    na: Vec<u32>,
    nd: Vec<u32>,
    ns: Vec<u32>,
    pat: Vec<f64>,
    pdt: Vec<f64>,
    ra: Vec<f64>,
    rd: Vec<f64>,
    rat: Vec<f64>,
    rdt: Vec<f64>,
}

#[derive(Serialize)]
struct Sides<T> {
    agree: T,
    disagree: T,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Telling {
    tid: u64,
    n_success: u32,
    n_trials: u32,
    p_success: f64,
    p_test: f64,
    repness: f64,
    repness_test: f64,
    repful_for: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    n_agree: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    best_agree: Option<bool>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Shared {
    tid: u64,
    n_success: u32,
    n_trials: u32,
    p_success: f64,
    p_test: f64,
}

fn places(of: &[opinion::Position]) -> Places {
    // Adding 0 turns the -0 of a column without loading into 0.
    Places { x: of.iter().map(|p| p[0] + 0.0).collect(), y: of.iter().map(|p| p[1] + 0.0).collect() }
}

pub(super) fn result<'a>(
    table: &'a Table,
    comments: &'a read::Comments,
    settings: &Settings,
    found: &'a Analysis,
    given: Option<&Given>,
) -> Found<'a> {
    let people = table.people();
    let chosen = found.chosen.and_then(|at| found.by_number.get(at));
    let mut found_labels = vec![None; people.len()];
    let one = vec![0; found.clusterable.len()];
    let labels = chosen.map_or(&one, |g| &g.labels);
    for (&row, &label) in found.clusterable.iter().zip(labels) {
        if let Some(place) = found_labels.get_mut(row) {
            *place = Some(label);
        }
    }
    // Priorities count everyone on the map who is in a group, whoever's groups the statistics are for.
    let mapped: Vec<Option<u32>> = found_labels.iter().map(|l: &Option<u32>| l.map(|_| 0)).collect();
    let votes = opinion::group_counts(table, &mapped, 1).into_iter().next().unwrap_or_default();
    let extremity: Vec<f64> = found.statements.iter().map(|p| p[0].hypot(p[1])).collect();
    let priority = votes
        .iter()
        .zip(extremity.iter().zip(&settings.meta))
        .map(|(&votes, (&extremity, &meta))| opinion::priority(votes, extremity, meta))
        .collect();
    let (labels, names) = match given {
        Some(given) => labels_given(people, given),
        None => (found_labels, (0..chosen.map_or(1, |g| g.sizes.len()) as u64).collect()),
    };
    let counts = opinion::group_counts(table, &labels, names.len());
    let statistics =
        Statistics { table, counts: &counts, labels: &labels, names: &names, skip: &settings.moderated_out };
    let [pc1, pc2] = &found.axes.directions;
    Found {
        engine: "polis",
        latest_votes: table.votes(),
        vote_events: table.events(),
        n_participants: people.len(),
        n_statements: table.statements().len(),
        moderated_out: &comments.moderated_out,
        meta: &comments.meta,
        unvoted_ids: table.unvoted(),
        statement_ids: table.statements(),
        participant_ids: people,
        clusterable_ids: found.clusterable.iter().filter_map(|&row| people.get(row).copied()).collect(),
        pca: Pca {
            mean: &found.axes.mean,
            pc1,
            pc2,
            explained_variance: found.axes.variance,
            explained_variance_ratio: found.axes.share,
        },
        participants: places(&found.people),
        statements: Statements { places: places(&found.statements), extremity, priority },
        groups: groups(chosen, one),
        best_kmeans: found.by_number.iter().map(|g| (g.sizes.len(), kmeans(g))).collect(),
        statistics_of: if given.is_some() { "given" } else { "found" },
        group_stats: statistics.groups(),
        group_aware_consensus: Sides {
            agree: opinion::group_informed(&counts, Side::Agree),
            disagree: opinion::group_informed(&counts, Side::Disagree),
        },
        representative: statistics.representative(),
        consensus: statistics.consensus(),
    }
}

/// Labels by row, numbered from 0, and the names that the file has for them.
fn labels_given(people: &[u64], given: &Given) -> (Vec<Option<u32>>, Vec<u64>) {
    let names: Vec<u64> = given.values().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let number = |name: &u64| names.binary_search(name).ok().and_then(|at| u32::try_from(at).ok());
    let labels = people.iter().map(|person| given.get(person).and_then(number)).collect();
    (labels, names)
}

fn groups(chosen: Option<&Grouping>, one: Vec<u32>) -> Groups {
    match chosen {
        Some(g) => Groups {
            k: g.sizes.len(),
            labels: g.labels.clone(),
            sizes: g.sizes.clone(),
            inertia: Some(g.inertia),
            silhouette: Some(g.silhouette),
        },
        None => Groups { k: 1, sizes: vec![one.len()], labels: one, inertia: None, silhouette: None },
    }
}

fn kmeans(g: &Grouping) -> Kmeans<'_> {
    Kmeans {
        inertia: g.inertia,
        silhouette: g.silhouette,
        sizes: &g.sizes,
        min_size: g.sizes.iter().copied().min().unwrap_or(0),
        labels: &g.labels,
    }
}

/// Figures for one set of groups.
struct Statistics<'a> {
    table: &'a Table,
    counts: &'a [Vec<Counts>],
    labels: &'a [Option<u32>],
    names: &'a [u64],
    skip: &'a [bool],
}

impl Statistics<'_> {
    fn groups(&self) -> BTreeMap<u64, GroupStats> {
        let one = |(at, (&name, own)): (usize, (&u64, &Vec<Counts>))| {
            let others = opinion::others(self.counts, at);
            let count = |of: fn(&Counts) -> u32| own.iter().map(of).collect::<Vec<u32>>();
            let both = |of: fn(Counts, Counts) -> f64| own.iter().zip(&others).map(|(&h, &o)| of(h, o)).collect();
            let stats = GroupStats {
                size: self.labels.iter().flatten().filter(|label| **label as usize == at).count(),
                na: count(|c| c.agree),
                nd: count(|c| c.disagree),
                ns: count(|c| c.seen),
                pat: both(|here, _| here.test(Side::Agree)),
                pdt: both(|here, _| here.test(Side::Disagree)),
                ra: both(|here, there| here.ratio(there, Side::Agree)),
                rd: both(|here, there| here.ratio(there, Side::Disagree)),
                rat: both(|here, there| here.ratio_test(there, Side::Agree)),
                rdt: both(|here, there| here.ratio_test(there, Side::Disagree)),
            };
            (name, stats)
        };
        self.names.iter().zip(self.counts).enumerate().map(one).collect()
    }

    fn id(&self, column: usize) -> u64 {
        self.table.statements().get(column).copied().unwrap_or_default()
    }

    fn representative(&self) -> BTreeMap<u64, Vec<Telling>> {
        let telling = |one: Representative| Telling {
            tid: self.id(one.statement),
            n_success: one.successes,
            n_trials: one.trials,
            p_success: one.share,
            p_test: one.test,
            repness: one.ratio,
            repness_test: one.ratio_test,
            repful_for: if one.side == Side::Agree { "agree" } else { "disagree" },
            n_agree: one.best_agree.then_some(one.successes),
            best_agree: one.best_agree.then_some(true),
        };
        let of = |at| opinion::representative(self.counts, at, self.skip).into_iter().map(telling).collect();
        self.names.iter().enumerate().map(|(at, &name)| (name, of(at))).collect()
    }

    fn consensus(&self) -> Sides<Vec<Shared>> {
        let shared = |one: Agreed| Shared {
            tid: self.id(one.statement),
            n_success: one.successes,
            n_trials: one.trials,
            p_success: one.share,
            p_test: one.test,
        };
        let both = opinion::consensus(&opinion::column_votes(self.table), self.skip);
        Sides {
            agree: both.agree.into_iter().map(shared).collect(),
            disagree: both.disagree.into_iter().map(shared).collect(),
        }
    }
}
