//! A change in what is known, so that people can follow it without comparing files.
//!
//! Absent on purpose: what stood there before. The history of the files holds it, to the letter.

use serde::Serialize;

use super::Origin;
use crate::date::PartialDate;

/// What a change can touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Thing {
    /// A country, by ISO3.
    Country,
    /// An instrument.
    Instrument,
    /// A benchmark.
    Benchmark,
    /// A platform.
    Platform,
    /// A body whose members adopt instruments.
    Body,
    /// An indicator.
    Indicator,
}

/// One change of fact (`[[change]]` of `changes.toml`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Small letters, digits and hyphens; never changes, since readers of the feed know it by this.
    pub id: String,
    /// The whole day on which the files changed.
    pub date: PartialDate,
    /// What changed, in one sentence.
    pub what: String,
    /// What it touches, with its id; `None` = all of that kind. Never empty.
    pub touches: Vec<(Thing, Option<String>)>,
    /// Where it is written.
    pub origin: Origin,
}
