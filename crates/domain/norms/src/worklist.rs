//! What needs a source, ordered by what it would change.
//!
//! Nobody can read everything, and whoever has an hour should spend it where most findings wait for it. So the list says, for each
//! hole, how many findings hang on it. Absent on purpose: any other weight. A count of findings is no measure of harm, and no want
//! is called urgent here.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::bench::{Bearer, Benchmark};
use crate::finding::{Face, Finding};
use crate::model::{Basis, Standing};
use crate::{Knowledge, PartialDate, parties};

/// What kind of hole it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WantKind {
    /// A provision known from memory: its text is to be read. `id` is the provision.
    Provision,
    /// A body whose list of members is known from memory. `id` is the body.
    Members,
    /// A benchmark that is unknown for some parties because what is known is too old. `id` is the benchmark.
    Stale,
    /// A benchmark that is unknown for some parties, for want of any evidence. `id` is the benchmark.
    Unknown,
}

/// One thing that needs a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Want {
    /// What kind of hole it is.
    pub kind: WantKind,
    /// Provision, body or benchmark, by id.
    pub id: String,
    /// Number of findings (one benchmark for one party) that could change.
    pub would_change: usize,
    /// Number of parties among them.
    pub parties: usize,
    /// Benchmarks among them, by id.
    pub benchmarks: Vec<String>,
    /// What is needed and who could supply it, in the benchmark's words; empty where the id says it.
    pub missing: String,
}

/// Pairs of benchmark and party: the findings that hang on one hole.
#[derive(Default)]
struct Hanging<'k> {
    findings: BTreeSet<(&'k str, &'k str)>,
    sides: BTreeSet<Face>,
}

impl Hanging<'_> {
    fn want(&self, kind: WantKind, id: &str, missing: String) -> Want {
        let benchmarks: BTreeSet<&str> = self.findings.iter().map(|(b, _)| *b).collect();
        let parties: BTreeSet<&str> = self.findings.iter().map(|(_, p)| *p).collect();
        Want {
            kind,
            id: id.to_owned(),
            would_change: self.findings.len(),
            parties: parties.len(),
            benchmarks: benchmarks.into_iter().map(str::to_owned).collect(),
            missing,
        }
    }
}

/// What needs a source, most findings first, then by kind and id.
///
/// `findings` are those of the parties that are asked about, by ISO3 or platform id, as [`crate::align_all()`] gives them; with one
/// party alone the list is what that party lacks. A provision known from memory and a recalled list of members count what they would
/// reach, whatever then comes out; a benchmark counts its findings that are unknown on paper or in life.
#[must_use]
pub fn worklist(k: &Knowledge, findings: &BTreeMap<String, Vec<Finding>>, as_of: PartialDate) -> Vec<Want> {
    let mut wants = Vec::new();
    recalled(k, findings, as_of, &mut wants);
    members(k, findings, &mut wants);
    unknown(k, findings, &mut wants);
    wants.sort_by(|a, b| b.would_change.cmp(&a.would_change).then_with(|| (a.kind, &a.id).cmp(&(b.kind, &b.id))));
    wants
}

fn measures(k: &Knowledge, benchmark: &Benchmark, party: &str) -> bool {
    k.platforms.contains_key(party) == (benchmark.applies_to == Bearer::Platform)
}

fn recalled(k: &Knowledge, findings: &BTreeMap<String, Vec<Finding>>, as_of: PartialDate, wants: &mut Vec<Want>) {
    for instrument in k.instruments.values() {
        for provision in instrument.provisions.iter().filter(|p| p.basis == Basis::Recall) {
            let awaiting: Vec<&Benchmark> =
                k.benchmarks.values().filter(|b| b.awaiting.contains(&provision.id)).collect();
            let mut hanging = Hanging::default();
            for party in findings.keys().filter(|p| parties::once_read(k, instrument, provision, p, as_of)) {
                let here = awaiting.iter().filter(|b| measures(k, b, party));
                hanging.findings.extend(here.map(|b| (b.id.as_str(), party.as_str())));
            }
            wants.push(hanging.want(WantKind::Provision, &provision.id, String::new()));
        }
    }
}

fn members(k: &Knowledge, findings: &BTreeMap<String, Vec<Finding>>, wants: &mut Vec<Want>) {
    for body in k.bodies.values().filter(|b| b.basis == Basis::Recall) {
        let theirs =
            |id: &String| k.provision(id).is_some_and(|(i, _)| i.reach.members_of.as_deref() == Some(body.id.as_str()));
        let readers: Vec<&Benchmark> =
            k.benchmarks.values().filter(|b| b.provisions.iter().chain(&b.awaiting).any(theirs)).collect();
        let mut hanging = Hanging::default();
        for party in findings.keys().filter(|p| body.members.contains(p)) {
            let here = readers.iter().filter(|b| measures(k, b, party));
            hanging.findings.extend(here.map(|b| (b.id.as_str(), party.as_str())));
        }
        wants.push(hanging.want(WantKind::Members, &body.id, String::new()));
    }
}

fn unknown(k: &Knowledge, findings: &BTreeMap<String, Vec<Finding>>, wants: &mut Vec<Want>) {
    let mut by: BTreeMap<(&str, WantKind), Hanging<'_>> = BTreeMap::new();
    for finding in findings.values().flatten() {
        for (side, standing) in [(Face::Paper, finding.paper), (Face::Life, finding.life)] {
            if standing != Standing::Unknown {
                continue;
            }
            let old = finding.evidence.iter().any(|e| e.stale && e.side == side);
            let kind = if old { WantKind::Stale } else { WantKind::Unknown };
            let hanging = by.entry((&finding.benchmark, kind)).or_default();
            hanging.findings.insert((&finding.benchmark, &finding.party));
            hanging.sides.insert(side);
        }
    }
    for ((id, kind), hanging) in by {
        let missing = k.benchmarks.get(id).map_or_else(String::new, |b| {
            let side = |face: &Face| if *face == Face::Paper { &b.paper.missing } else { &b.life.missing };
            let words: Vec<&str> =
                hanging.sides.iter().map(side).map(String::as_str).filter(|w| !w.is_empty()).collect();
            words.join(" ")
        });
        wants.push(hanging.want(kind, id, missing));
    }
}
