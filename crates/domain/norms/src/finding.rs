//! A finding: the standing of one benchmark for one party, on paper and in life, with its evidence and its reason.

use serde::Serialize;

use crate::date::PartialDate;
use crate::model::{Basis, Need, Standing};

/// Which side of the line a fact stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Face {
    /// What stands on paper.
    Paper,
    /// What is known of life.
    Life,
}

/// One fact with its source, date, basis and licence.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evidence {
    /// law, absence, indicator, treaty, service, clock, estimate, flow, platform-record; voice, which decides nothing.
    pub kind: &'static str,
    /// Paper or life.
    pub side: Face,
    /// The fact in a few words.
    pub what: String,
    /// Its value, if it has one.
    pub value: Option<f64>,
    /// Unit of the value, a word of the vocabulary `unit` or free words; empty without a value.
    pub unit: String,
    /// Its date: of the law, the value, or the check.
    pub date: Option<PartialDate>,
    /// How it is known.
    pub basis: Basis,
    /// Host and path, or the `source_id` of a data file.
    pub source: String,
    /// Licence in words.
    pub licence: String,
    /// What a reader must know beside it: the note, the reading.
    pub note: String,
    /// Too old to decide: told, not counted.
    pub stale: bool,
}

/// One value inside a reason.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Arg {
    /// Words of a source or a name: shown as they are.
    Text(String),
    /// A number.
    Number(f64),
    /// The answer to a question of yes or no.
    Answer(bool),
    /// A word of a vocabulary: (vocabulary, word), shown with its label in the reader's language.
    Word(&'static str, String),
}

/// Why a side stands as it does, ready to be said in any language: the message id and its values.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reason {
    /// One of [`REASONS`].
    pub code: &'static str,
    /// Values by variable name.
    pub args: Vec<(&'static str, Arg)>,
}

/// Every reason that the alignment can give, with its variables. Each has a message of the same id in every language.
pub const REASONS: &[(&str, &[&str])] = &[
    ("why-law-met", &["law", "year", "harm"]),
    ("why-law-partly", &["law", "because"]),
    ("why-law-partly-kind", &["law", "year", "kind", "status"]),
    ("why-law-contested", &["law", "because"]),
    ("why-law-struck", &["law", "status"]),
    ("why-law-absent", &["year", "because"]),
    ("why-law-unknown", &["harm"]),
    ("why-law-unread", &[]),
    ("why-law-bill", &["law", "year"]),
    ("why-law-turned", &["law", "because"]),
    ("why-law-mark-unknown", &[]),
    ("why-treaty-met", &["treaty", "year"]),
    ("why-treaty-not", &["treaty", "asof"]),
    ("why-treaty-unknown", &["treaty"]),
    ("why-indicator", &["label", "value", "unit", "year", "bound", "op"]),
    ("why-indicator-yesno", &["label", "value", "year"]),
    ("why-indicator-stale", &["label", "value", "unit", "year", "age"]),
    ("why-indicator-unknown", &["label"]),
    ("why-service-met", &["name", "facts"]),
    ("why-service-partly", &["name", "facts"]),
    ("why-service-unknown", &[]),
    ("why-clock-met", &["law", "hours"]),
    ("why-clock-partly", &["law", "wording"]),
    ("why-clock-contested", &["law", "because"]),
    ("why-clock-unknown", &[]),
    ("why-estimate", &["metric", "value", "unit", "year", "bound"]),
    ("why-estimate-soft", &["metric", "value", "unit", "year"]),
    ("why-estimate-stale", &["metric", "value", "unit", "year"]),
    ("why-estimate-unknown", &[]),
    ("why-asks", &["answered", "all", "waiting", "days"]),
    ("why-asks-waiting", &["answered", "all", "waiting", "days"]),
    ("why-flow-met", &["step", "what", "years", "reporter"]),
    ("why-flow-below", &["step", "what", "years", "reporter"]),
    ("why-flow-stale", &["step", "what", "years", "reporter"]),
    ("why-flow-none", &["what"]),
    ("why-flow-none-given", &["what"]),
    ("why-flow-not-abroad", &["what", "reporter"]),
    ("why-flow-no-publisher", &[]),
    ("why-not-giver", &["asof"]),
    ("why-not-receiver", &["asof"]),
    ("why-record-seen", &["what", "category", "count", "months"]),
    ("why-record-none", &["what", "category", "months"]),
    ("why-record-months", &["seen", "all", "months"]),
    ("why-record-lag", &["part", "days", "count", "months"]),
    ("why-record-few", &["count", "least", "months"]),
    ("why-record-days", &["held", "whole", "all", "months", "looked"]),
    ("why-record-erratum", &["because"]),
    ("why-record-no-days", &["months"]),
    ("why-record-old-words", &["months"]),
    ("why-record-no-name", &[]),
    ("why-record-sample", &[]),
    ("why-record-nowhere", &["names"]),
    ("why-record-before", &["before", "count", "months"]),
    ("why-not-yet", &["date"]),
    ("why-binds", &[]),
    ("why-none", &["because"]),
    ("why-later", &["kind"]),
    ("why-missing", &[]),
];

/// The standing of a benchmark for a party.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// Benchmark id.
    pub benchmark: String,
    /// Party: ISO3 or platform id.
    pub party: String,
    /// Need of the benchmark.
    pub need: Need,
    /// Provisions that reach this party. Where there are some and the benchmark is not applied all the same, the reasons say why.
    pub provisions: Vec<String>,
    /// Standing on paper.
    pub paper: Standing,
    /// Standing in life.
    pub life: Standing,
    /// Reasons for paper.
    pub paper_why: Vec<Reason>,
    /// Reasons for life.
    pub life_why: Vec<Reason>,
    /// What evidence is missing and who could supply it; empty when nothing is.
    pub missing: String,
    /// Whether all of the platforms' record that life is told by was read: what [`crate::bench::Side::lacks`] asks.
    #[serde(skip)]
    pub read_whole: bool,
    /// Facts on both sides, those that decide first.
    pub evidence: Vec<Evidence>,
    /// A benchmark that must always be read beside this one.
    pub beside: Option<&'static str>,
}

impl Finding {
    /// Whether the benchmark is applied to the party. One side alone may be not applicable, where there is nothing to adopt.
    #[must_use]
    pub fn applies(&self) -> bool {
        self.paper != Standing::NotApplicable || self.life != Standing::NotApplicable
    }
}

/// In what way an instrument binds a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "bond")]
pub enum Bond {
    /// Bound, in force for it.
    Bound {
        /// Since when, if a source says so.
        since: Option<PartialDate>,
    },
    /// Ratified, but the instrument is not in force.
    Ratified {
        /// When, if known.
        on: Option<PartialDate>,
    },
    /// Signed, not ratified.
    Signed {
        /// When, if known.
        on: Option<PartialDate>,
    },
    /// Politically committed: adopted in a body it sits in.
    Committed {
        /// Id of the body.
        body: String,
    },
    /// Left it.
    Withdrawn,
    /// Not bound, and the list that says so was read whole.
    NotBound,
    /// The list read is incomplete.
    NotKnown,
}
