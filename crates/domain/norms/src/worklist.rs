//! What needs a source, ordered by what it would change.
//!
//! Nobody can read everything, and whoever has an hour should spend it where most findings wait for it. So the list says, for each
//! hole, how many findings hang on it. Absent on purpose: any other weight. A count of findings is no measure of harm, and no want
//! is called urgent here.

use serde::Serialize;

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
