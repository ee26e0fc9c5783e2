//! What somebody suggests: a typed edit of the knowledge files.
//!
//! Whoever reads a page may know better than the files: a text that nobody here has read yet, a law in force since last month, a
//! figure, a mistake. A proposal says what should stand where, on which page it was read, and in the proposer's own words what that
//! page says. Once a second person has reviewed it, [`apply()`] writes it into the files as if it had been written there by hand,
//! and the same check as for every file ([`crate::load()`]) decides whether it may stay. [`patch()`] hands the result on to those
//! who keep the files. Absent on purpose: who proposed it (a name is no argument, and the store keeps it), votes, and any way to
//! take an entry out: what is wrong is corrected and says why.

use serde::{Deserialize, Serialize};

use crate::finding::Arg;
use crate::model::Basis;
use crate::{Knowledge, PartialDate, SourceFile};

mod apply;
mod correct;
mod entry;
mod figures;
mod files;
mod patch;
mod toml;
mod validate;
mod write;

pub use apply::apply;
pub use entry::Entry;
pub use patch::{export, patch};
pub use validate::{hidden, odd_address, validate};

/// The form in which proposals are written today; kept with each, so that older ones can be told from newer ones.
pub const VERSION: u8 = 1;

/// One suggested change with its source.
///
/// As JSON, the words of `change`, the keys and the vocabularies stay what they are: databases hold them.
///
/// ```
/// use norms::proposal::{Change, Proposal};
///
/// let json = r#"{
///     "version": 1,
///     "change": { "change": "indicator", "indicator": "wbl.index", "country": "UGA", "year": 2026, "value": 82.5 },
///     "source": { "url": "https://wbl.worldbank.org/en/data", "title": "WBL data", "publisher": "World Bank", "read_on": "2026-11-20" },
///     "basis": "text",
///     "words": "The 2026 edition gives Uganda 82.5 of 100."
/// }"#;
/// let proposal: Proposal = serde_json::from_str(json).unwrap();
/// assert!(matches!(proposal.change, Change::Indicator { year: 2026, .. }));
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// [`VERSION`].
    pub version: u8,
    /// What should stand in the files.
    pub change: Change,
    /// The page that says so.
    pub source: Cited,
    /// `text` if that page is the text itself or says it first-hand, `secondary` if it reports it; memory is refused.
    pub basis: Basis,
    /// In the proposer's own words: what the source says and why it matters. Becomes the entry's note. 20 to 2000 characters.
    pub words: String,
}

/// The page on which something was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cited {
    /// Whole address with `http://` or `https://`, no password in it, at most 500 characters.
    pub url: String,
    /// Title of the page or document.
    pub title: String,
    /// Who published it; empty = not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub publisher: String,
    /// When it was read.
    pub read_on: PartialDate,
}

/// What should stand in the files. The word in the field `change` says which.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Change {
    /// A provision known from memory or reported by others was read. Sets its basis and source; benchmarks that await it read it
    /// from then on.
    Provision {
        /// Id of the provision.
        provision: String,
        /// Article or paragraph as the source gives it. Needed with basis `text` where the file has no number yet.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reference: Option<String>,
        /// The duty in own words, starting with a verb, if the file should say it better.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        requires: Option<String>,
    },
    /// A law of a country (`[[law]]`). A country without a file is given one.
    Law {
        /// ISO3.
        country: String,
        /// Title as known.
        title: String,
        /// Section or article; empty = not said.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        citation: String,
        /// Year of enactment.
        year: i16,
        /// Word of `law-kind`.
        kind: String,
        /// Words of `law-cover`.
        covers: Vec<String>,
        /// Word of `law-status`.
        status: String,
        /// Since when it has this status.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        status_since: Option<PartialDate>,
    },
    /// A source says that there is no such law (`[[absence]]`): not the same as not having found one.
    Absence {
        /// ISO3.
        country: String,
        /// Words of `law-cover` or `harm`: what no law covers.
        harms: Vec<String>,
        /// Words of `law-kind`: which kinds of law are meant; empty = any.
        kinds: Vec<String>,
        /// Year of the statement.
        year: i16,
    },
    /// A service for survivors (`[[service]]`). No shelter's address, ever.
    Service {
        /// ISO3.
        country: String,
        /// Name.
        name: String,
        /// Word of `service-kind`.
        kind: String,
        /// Address of its own page; empty = not seen.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        contact_url: String,
        /// Number; empty = not seen.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        phone: String,
        /// Codes of the languages seen, such as `es`.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        languages: Vec<String>,
        /// Words of `service-fact`, each stated by the source.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        facts: Vec<String>,
    },
    /// A national figure (`[[evidence]]`).
    Figure {
        /// ISO3.
        country: String,
        /// What it counts, in words.
        metric: String,
        /// Value as published.
        value: f64,
        /// Unit in words.
        unit: String,
        /// Period in words; empty = not said.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        period: String,
        /// Word of `figure-kind`.
        kind: String,
        /// How a benchmark may read it, if it can.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        reads: Vec<Reads>,
    },
    /// One value of an indicator of the dictionary.
    Indicator {
        /// Id of the indicator.
        indicator: String,
        /// ISO3.
        country: String,
        /// Year that the value is about.
        year: i16,
        /// Value in the indicator's unit.
        value: f64,
        /// Age group as the source gives it; empty = none.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        age: String,
    },
    /// Whether an activity of aid names technology-facilitated violence (`[[activity]]` of `funding/activities.toml`). No code says so; rules of
    /// words find some, and what a person has read wins over them.
    Activity {
        /// Who reports it: the identifier of the organisation, as published (`reporting-org/@ref`), or its name where it gives none.
        #[serde(default)]
        reporter: String,
        /// The activity's identifier, as published (IATI `iati-identifier`).
        activity: String,
        /// Whether it names it.
        names: bool,
    },
    /// Something that stands there is wrong. Applied by the program where `field` and `says` name one plain value of an entry that
    /// has a source of its own (see [`Entry`]); anything else goes to the people who keep the files ([`WhyLeft::ByHand`]).
    Correction {
        /// An entry ([`Entry`]) such as `law:MEX:<title>`, or a page: `page:/country/MEX`.
        at: String,
        /// Key in the file, such as `year`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        field: Option<String>,
        /// What stands there now.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        says: Option<String>,
        /// What should stand there.
        should: String,
    },
}

impl Change {
    /// The word of the field `change`: provision, law, absence, service, figure, indicator, activity, correction.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Change::Provision { .. } => "provision",
            Change::Law { .. } => "law",
            Change::Absence { .. } => "absence",
            Change::Service { .. } => "service",
            Change::Figure { .. } => "figure",
            Change::Indicator { .. } => "indicator",
            Change::Activity { .. } => "activity",
            Change::Correction { .. } => "correction",
        }
    }

    /// Country that the change is about, by ISO3; `None` for provisions and for corrections that name none.
    #[must_use]
    pub fn country(&self) -> Option<&str> {
        match self {
            Change::Law { country, .. }
            | Change::Absence { country, .. }
            | Change::Service { country, .. }
            | Change::Figure { country, .. }
            | Change::Indicator { country, .. } => Some(country),
            Change::Correction { at, .. } => match at.split_once(':')? {
                ("law" | "service" | "figure" | "country", rest) => rest.split(':').next(),
                _ => None,
            },
            Change::Provision { .. } | Change::Activity { .. } => None,
        }
    }
}

/// A figure made readable for a benchmark (`[[evidence.reads]]`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reads {
    /// Word of `measure`.
    pub measure: String,
    /// Words of `law-cover` or `harm`; empty = digital violence as a whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub harms: Vec<String>,
    /// Year; `None` = undated, counts as stale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Value in the unit of the measure (percent for shares).
    pub value: f64,
    /// Its base is not complaints: it can make partly, never met and never not met.
    #[serde(default)]
    pub soft: bool,
}

/// A proposal that a second person has accepted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accepted {
    /// Id of the proposal: letters, digits, `-` and `_`, at most 64. Stands in the files as `proposal`.
    pub id: String,
    /// What was accepted.
    pub proposal: Proposal,
    /// Day of the review. Stands in the files as `reviewed`.
    pub reviewed_on: PartialDate,
    /// What the reviewer had to say, for those who keep the files; empty = nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The files after the accepted proposals.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// All files: those that came in, with the edits, and those that were added.
    pub files: Vec<SourceFile>,
    /// What they say; `None` only if the files that came in do not pass the check themselves.
    pub knowledge: Option<Knowledge>,
    /// What was written, in the order of the proposals.
    pub edits: Vec<Edit>,
    /// What was not, in the order of the proposals.
    pub left: Vec<Left>,
}

/// A proposal that now stands in the files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Edit {
    /// Place in the list of proposals.
    pub index: usize,
    /// Id of the proposal.
    pub id: String,
    /// Paths that were changed, the entry's own file first.
    pub paths: Vec<String>,
    /// The entry, as [`Entry`] writes it.
    pub entry: String,
}

/// A proposal that was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Left {
    /// Place in the list of proposals.
    pub index: usize,
    /// Id of the proposal.
    pub id: String,
    /// Why.
    pub why: WhyLeft,
}

/// Why a proposal was left out. None of these stops the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "why", rename_all = "kebab-case")]
pub enum WhyLeft {
    /// The files say it already.
    AlreadyThere,
    /// The entry that it is about is not there, or not any more.
    Gone {
        /// The entry.
        entry: String,
    },
    /// The entry is there and says something else than the proposal expects.
    SaysOtherwise {
        /// The entry.
        entry: String,
        /// The key.
        field: String,
        /// What stands there.
        now: String,
    },
    /// The program cannot write it: people who keep the files have to.
    ByHand,
    /// The form is not in order, whoever accepted it.
    Refused {
        /// What is wrong.
        refused: Vec<Refused>,
    },
    /// With it, the files would not pass the check. In the check's own words.
    Check {
        /// Each with file, line, what is wrong and what to do.
        problems: Vec<String>,
    },
}

/// Why one field of a proposal cannot be taken as it is, ready to be said in any language.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Refused {
    /// Path of the field, such as `source.url`, `change.status` or `words`.
    pub field: &'static str,
    /// One of [`REFUSALS`].
    pub code: &'static str,
    /// Values by variable name.
    pub args: Vec<(&'static str, Arg)>,
}

// Arguments hold numbers that were counted or read from the form, never NaN.
impl Eq for Refused {}

/// Every refusal with its variables. Each has a message of the same id in every language.
pub const REFUSALS: [(&str, &[&str]); 23] = [
    ("refuse-version", &["given"]),
    ("refuse-id", &["given"]),
    ("refuse-empty", &[]),
    ("refuse-short", &["least"]),
    ("refuse-long", &["most"]),
    ("refuse-control", &[]),
    ("refuse-url", &[]),
    ("refuse-url-login", &[]),
    ("refuse-future", &["given", "today"]),
    ("refuse-recall", &[]),
    ("refuse-country", &["given"]),
    ("refuse-provision", &["given"]),
    ("refuse-reference", &[]),
    ("refuse-indicator", &["given"]),
    ("refuse-word", &["vocabulary", "given"]),
    ("refuse-year", &["least", "most"]),
    ("refuse-since", &["since", "year"]),
    ("refuse-number", &[]),
    ("refuse-unit", &["unit"]),
    ("refuse-language", &["given"]),
    ("refuse-entry", &["given"]),
    ("refuse-field", &["given"]),
    ("refuse-same", &[]),
];
