//! What may be asked of the counts, and the answers.
//!
//! Every figure is of **statements**: what platforms sent, as they published it. `age` is the age of the content when the platform decided, in whole
//! days; it is no time that anybody waited for an answer, which this source does not hold.

mod answer;
mod usage;

use std::fmt;

use crate::concordance::{Concordance, Named};
use crate::counts::Aspect;
use crate::day::Month;

pub use answer::{Answer, Line, Quantiles, answer};
pub use usage::{Usage, usage};

/// Statements from which on a median is given.
pub const FOR_MEDIAN: u64 = 10;
/// Statements from which on quartiles are given.
pub const FOR_QUARTILES: u64 = 20;
/// Statements from which on a 90th percentile is given.
pub const FOR_P90: u64 = 30;

/// What the figures are not, for whoever takes them elsewhere. It goes with every answer.
pub const DOES_NOT_FOLLOW: [&str; 7] = [
    "Days are the age of the content when the platform decided. The database holds no day of any notice: this is not how long anybody waited.",
    "Dates have no time of day: nothing follows about hours.",
    "Refusals are not in the database: nothing follows about how many notices were heeded.",
    "Nothing follows about the gender, age or country of anyone.",
    "A platform that gives no keyword may carry the same violence as one that does.",
    "More statements are not more violence, and fewer are not less: who looks harder sends more.",
    "The words changed on 1 July 2025. Before and since are two counts: no rise or fall can be read across.",
];

/// By what statements are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// Month of `application_date`.
    Month,
    /// A column, or the vocabulary.
    Aspect(Aspect),
    /// Which of the four kinds of decision was taken: visibility, monetary, provision, account.
    Kind,
    /// The measures themselves, of all four kinds.
    Measure,
    /// Family of the concordance that a keyword belongs to.
    Family,
}

impl Dimension {
    /// All, by the names that `--by` and `--where` take.
    pub const ALL: [(&'static str, Self); 16] = [
        ("platform", Self::Aspect(Aspect::Platform)),
        ("month", Self::Month),
        ("schema", Self::Aspect(Aspect::Schema)),
        ("category", Self::Aspect(Aspect::Category)),
        ("category_addition", Self::Aspect(Aspect::Addition)),
        ("keyword", Self::Aspect(Aspect::Keyword)),
        ("family", Self::Family),
        ("kind", Self::Kind),
        ("measure", Self::Measure),
        ("ground", Self::Aspect(Aspect::Ground)),
        ("source", Self::Aspect(Aspect::Source)),
        ("automated_detection", Self::Aspect(Aspect::Detection)),
        ("automated_decision", Self::Aspect(Aspect::Decision)),
        ("content_type", Self::Aspect(Aspect::ContentType)),
        ("scope", Self::Aspect(Aspect::Scope)),
        ("visibility", Self::Aspect(Aspect::Visibility)),
    ];

    /// By its name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(n, _)| *n == name).map(|(_, d)| d)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, d)| *d == self).map_or("", |(n, _)| n)
    }

    /// Column of the database that it is made of: known errors name columns.
    #[must_use]
    pub fn column(self) -> &'static str {
        match self.name() {
            "source" => "source_type",
            "keyword" | "family" => "category_specification",
            "platform" => "platform_name",
            "month" => "application_date",
            "ground" => "decision_ground",
            "scope" => "territorial_scope",
            other => other,
        }
    }

    /// Whether a statement may have several of it, and is then counted under each.
    #[must_use]
    pub fn is_many(self) -> bool {
        match self {
            Self::Kind | Self::Measure | Self::Family => true,
            Self::Month => false,
            Self::Aspect(aspect) => {
                matches!(aspect, Aspect::Addition | Aspect::Keyword | Aspect::Visibility | Aspect::ContentType)
            }
        }
    }
}

/// Only statements with one of these values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Of what.
    pub dimension: Dimension,
    /// As published, or without the beginning that all values of the column share.
    pub values: Vec<String>,
}

/// Beginnings that values of one column share.
const BEGINNINGS: [&str; 10] = [
    "STATEMENT_CATEGORY_",
    "KEYWORD_",
    "DECISION_GROUND_",
    "DECISION_VISIBILITY_",
    "DECISION_MONETARY_",
    "DECISION_PROVISION_",
    "DECISION_ACCOUNT_",
    "AUTOMATED_DECISION_",
    "CONTENT_TYPE_",
    "SOURCE_",
];

impl Filter {
    /// Whether a value is one of these.
    #[must_use]
    pub fn takes(&self, value: &str) -> bool {
        let short = BEGINNINGS.iter().find_map(|b| value.strip_prefix(b));
        self.values.iter().any(|v| v == value || Some(v.as_str()) == short)
    }
}

/// A question.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// Which statements.
    pub set: &'a Named,
    /// A line for each of these.
    pub by: Vec<Dimension>,
    /// Of those, the ones that all of these take.
    pub filters: Vec<Filter>,
    /// Statements with the same platform and `platform_uid` count once: the first that was sent.
    pub distinct: bool,
    /// Families of keywords.
    pub concordance: &'a Concordance,
}

/// A question that is not answered, because the answer would be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// What tells statements sent twice was not read.
    NotSeen,
    /// The totals are not told apart by this.
    NoTotal(&'static str),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotSeen => {
                f.write_str("What tells statements that were sent twice was not read; open the lake with it")
            }
            Self::NoTotal(name) => write!(
                f,
                "Of all statements only platform, month and schema are kept; {name} is known of those about this violence alone"
            ),
        }
    }
}

/// Days of a month that a filter may name.
fn month_of(filter: &Filter) -> Vec<Month> {
    filter.values.iter().filter_map(|v| Month::parse(v)).collect()
}
