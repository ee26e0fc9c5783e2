//! Benchmarks: one plain sentence each, read from provisions, tested on paper and in life.

use serde::Serialize;

use crate::date::PartialDate;
use crate::model::{Need, Origin};

/// Who is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Bearer {
    /// A state.
    State,
    /// A platform.
    Platform,
}

/// States that a benchmark is about, by the lists of `countries/aid.csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Among {
    /// Those that give aid: members of the Development Assistance Committee, and others that report theirs to it.
    GivesAid,
    /// Those on the list of recipients.
    ReceivesAid,
}

/// A checkable reading of one or more provisions.
#[derive(Debug, Clone, Serialize)]
pub struct Benchmark {
    /// `<need>.<slug>`; never changes.
    pub id: String,
    /// A plain sentence that can be true or false.
    pub title: String,
    /// Its need.
    pub need: Need,
    /// Who is measured.
    pub applies_to: Bearer,
    /// Only these states are measured; `None` = all whom its provisions reach.
    pub among: Option<Among>,
    /// First day on which what it asks for applies; `None` = as soon as its provisions do.
    pub from: Option<PartialDate>,
    /// Provisions it reads (basis text or secondary).
    pub provisions: Vec<String>,
    /// Provisions of basis recall that would be read once somebody has verified them.
    pub awaiting: Vec<String>,
    /// Why it is a fair reading, and what it leaves out.
    pub fair_because: String,
    /// When it is partly met, in words.
    pub partly: String,
    /// When it is contested, in words.
    pub contested: String,
    /// What evidence would change the verdict.
    pub changes: String,
    /// What not to conclude.
    pub caution: String,
    /// The test on paper.
    pub paper: Side,
    /// The test in life.
    pub life: Side,
    /// Where it is written.
    pub origin: Origin,
}

/// One side of a benchmark.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Side {
    /// The test of met; `None` where only `missing` is given.
    pub test: Option<Test>,
    /// The test of partly met.
    pub partly: Option<Test>,
    /// What evidence is needed and who could supply it.
    pub missing: String,
    /// What is needed still where all of the platforms' record that it looks at was read; empty = nothing.
    pub missing_beside_record: String,
}

impl Side {
    /// What evidence is needed, and who could supply it; `read_whole` as in [`crate::finding::Finding::read_whole`].
    #[must_use]
    pub fn lacks(&self, read_whole: bool) -> &str {
        if read_whole { &self.missing_beside_record } else { &self.missing }
    }
}

/// Comparison of a value with a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Op {
    /// `>=`
    #[serde(rename = ">=")]
    AtLeast,
    /// `>`
    #[serde(rename = ">")]
    Above,
    /// `<=`
    #[serde(rename = "<=")]
    AtMost,
    /// `<`
    #[serde(rename = "<")]
    Below,
    /// `==`
    #[serde(rename = "==")]
    Equal,
}

/// A typed test. Each key of the TOML form bears the name of its variant.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// Verified law entries.
    Law {
        /// Harms the law must cover.
        covers: Vec<String>,
        /// True = one of the harms suffices (`any`), false = `all`.
        any: bool,
        /// Kinds of law that count; empty = any.
        kinds: Vec<String>,
        /// Statuses that count.
        statuses: Vec<String>,
        /// A mark, or `turned-on-women` / as written, that a reading must carry.
        reading: Option<String>,
    },
    /// Treaty status.
    Treaty {
        /// Treaty code.
        treaty: String,
        /// Status asked for, such as `party`.
        status: String,
        /// True where the list is incomplete, so a missing row is unknown.
        absence_unknown: bool,
    },
    /// The newest value of an indicator.
    Indicator {
        /// Indicator id.
        id: String,
        /// Comparison.
        op: Op,
        /// Bound, in the indicator's unit (or of the ratio).
        value: f64,
        /// Older values are stale: unknown.
        max_age_years: Option<i16>,
        /// Divide by this indicator of the same year.
        over: Option<String>,
        /// Whose bound it is and why.
        threshold_because: String,
    },
    /// National services.
    Service {
        /// Kinds that count.
        kinds: Vec<String>,
        /// Least number.
        min: u32,
        /// Facts each must carry.
        facts: Vec<String>,
        /// The facts in words.
        note: String,
    },
    /// Legal clocks of the state, or of the EU for its members.
    Clock {
        /// Who can start it.
        starts: Vec<String>,
        /// Kinds of content; empty = any.
        applies_to: Vec<String>,
        /// Status asked for.
        status: String,
        /// Longest clock that counts; `None` = words suffice.
        max_hours: Option<u32>,
        /// Only clocks whose words were read.
        verified: bool,
        /// Whose bound it is and why.
        threshold_because: String,
    },
    /// Surveys and national figures.
    Estimate {
        /// Measure of the figure readings.
        measure: String,
        /// Harms; empty = any.
        harms: Vec<String>,
        /// Comparison.
        op: Op,
        /// Bound.
        value: f64,
        /// Older figures are stale: unknown.
        max_age_years: Option<i16>,
        /// Whose bound it is and why.
        threshold_because: String,
    },
    /// Nothing can be tested, and why.
    None(String),
    /// On paper alone: the law binds by itself, so there is nothing that a platform could adopt; in what way it binds.
    Binds(String),
    /// Evidence that comes later (flow, platform_record, notice_outcome, voice), kept as written.
    Later {
        /// `flow`, `platform_record`, `notice_outcome` or `voice`.
        kind: String,
        /// Its keys as written, for the page.
        detail: std::collections::BTreeMap<String, String>,
    },
    /// One suffices.
    Any(Vec<Test>),
    /// All are needed.
    All(Vec<Test>),
    /// Turned round.
    Not(Box<Test>),
}
