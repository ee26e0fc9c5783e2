//! The nouns of the alignment: what was promised, who owes it, and what is known.
//!
//! Everything here is plain data, already checked by [`crate::load()`]. Vocabulary words
//! (harms, groups, kinds) stay strings, because the vocabularies are files that people can
//! extend; what the rules of standing branch on is an enum. Absent on purpose: scores, ranks
//! and weights.

pub mod aid;
mod change;
mod country;
pub mod money;
pub mod record;
mod voice;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::bench::Benchmark;
use crate::date::PartialDate;
pub use change::{Change, Thing};
pub use country::{Absence, Country, CountryFile, Effect, Figure, FigureReading, Law, LawReading, Service};
pub use voice::{Place, Voice};

/// Where a fact was written down, so that every error and every page can lead back to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Origin {
    /// Path inside the knowledge folder, with forward slashes.
    pub path: String,
    /// Line, counted from 1; 0 if the whole file is meant.
    pub line: usize,
}

/// That an entry was suggested and reviewed by others than those who keep the files (`reviewed` and `proposal` of an entry).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Review {
    /// Day of the review.
    pub on: PartialDate,
    /// Ids of the proposals that made the entry what it is, parted by semicolons; empty = not said.
    pub proposal: String,
}

/// One of the eight needs: the four of the policy dialogue, then the four beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Need {
    /// Rules and offences.
    Law,
    /// Help and remedies for survivors.
    Services,
    /// Statistics, research, transparency.
    Data,
    /// Money and staff.
    Funding,
    /// Of perpetrators, companies, authorities.
    Accountability,
    /// Of those affected and their organisations.
    Participation,
    /// Before harm.
    Prevention,
    /// Across borders, agencies, sectors.
    Cooperation,
}

impl Need {
    /// All eight, in the order of the pages.
    pub const ALL: [Need; 8] = [
        Need::Law,
        Need::Services,
        Need::Data,
        Need::Funding,
        Need::Accountability,
        Need::Participation,
        Need::Prevention,
        Need::Cooperation,
    ];

    /// The word used in files, addresses and JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Need::Law => "law",
            Need::Services => "services",
            Need::Data => "data",
            Need::Funding => "funding",
            Need::Accountability => "accountability",
            Need::Participation => "participation",
            Need::Prevention => "prevention",
            Need::Cooperation => "cooperation",
        }
    }

    /// The need of a word; `None` if it is none of the eight.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Need> {
        Need::ALL.into_iter().find(|n| n.word() == word)
    }
}

/// How far a commitment is kept, on one side (paper or life).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Kept.
    Met,
    /// Kept in part.
    Partly,
    /// A source says that it is not kept.
    NotMet,
    /// The evidence pulls both ways.
    Contested,
    /// Nobody we have read can say. A finding, never a blank.
    Unknown,
    /// No provision reaches this party.
    NotApplicable,
}

impl Standing {
    /// The five that are counted, in the order of the legend.
    pub const COUNTED: [Standing; 5] =
        [Standing::Met, Standing::Partly, Standing::Contested, Standing::NotMet, Standing::Unknown];

    /// The word used in addresses, CSS classes and JSON.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Standing::Met => "met",
            Standing::Partly => "partly",
            Standing::NotMet => "not-met",
            Standing::Contested => "contested",
            Standing::Unknown => "unknown",
            Standing::NotApplicable => "not-applicable",
        }
    }
}

/// How well a fact is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Read in the source.
    Text,
    /// Reported by another.
    Secondary,
    /// Unverified: a checklist, never shown as fact.
    Recall,
}

/// Whether an instrument binds those who joined it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Force {
    /// Binding on its parties.
    Binding,
    /// Politically committing.
    NonBinding,
    /// Not adopted.
    Draft,
}

/// A treaty, resolution, law or compact.
#[derive(Debug, Clone, Serialize)]
pub struct Instrument {
    /// Stable id, also the file name.
    pub id: String,
    /// Official title.
    pub title: String,
    /// Working name.
    pub short_title: String,
    /// Official symbol, `none`, or `unverified`.
    pub symbol: String,
    /// Adopting body, in words.
    pub body: String,
    /// Day, month or year of adoption.
    pub adopted: Option<PartialDate>,
    /// Since when it is in force; `None` = not in force, in stages, or unknown.
    pub in_force: Option<PartialDate>,
    /// Binding or not.
    pub status: Force,
    /// `global`, `regional:<which>` or `national:<iso3>`.
    pub scope: String,
    /// Official address, where to check.
    pub url: String,
    /// In our own words.
    pub summary: String,
    /// What was read and where.
    pub provenance: String,
    /// How it reaches parties.
    pub reach: Reach,
    /// Its provisions, in file order.
    pub provisions: Vec<Provision>,
    /// Where it is written.
    pub origin: Origin,
}

/// How an instrument reaches states (`[reach]` of an instrument file).
#[derive(Debug, Clone, Default, Serialize)]
pub struct Reach {
    /// Code in `treaties.csv`, if states join by ratifying.
    pub treaty: Option<String>,
    /// Whether the list of its parties was read whole: else a missing row is "not known".
    pub list_whole: bool,
    /// Ratifications needed before it is in force, where it is not yet.
    pub ratifications_needed: Option<u32>,
    /// Body of `bodies.toml` whose members adopted it (political commitment), or whose members it binds.
    pub members_of: Option<String>,
    /// True if it binds those members as law (EU law, a national law), not only politically.
    pub binds_members: bool,
    /// For national law: the country.
    pub country: Option<String>,
}

/// The smallest citable duty.
#[derive(Debug, Clone, Serialize)]
pub struct Provision {
    /// `<instrument>.<slug>`; never changes.
    pub id: String,
    /// Article or paragraph as the source gives it, or `unverified`.
    pub reference: String,
    /// The duty in our own words, starting with a verb.
    pub requires: String,
    /// Who owes it: state, platform, un, regional-body, civil-society, donor.
    pub duty_bearers: Vec<String>,
    /// Needs it serves.
    pub need: Vec<Need>,
    /// Groups it names.
    pub groups: Vec<String>,
    /// Harms it names.
    pub harms: Vec<String>,
    /// Whether its own text was read.
    pub verified: bool,
    /// How it is known.
    pub basis: Basis,
    /// Where it was read.
    pub source: String,
    /// A clock, a cycle or a retention time, ISO 8601.
    pub deadline: Option<String>,
    /// Limits and inferences.
    pub note: String,
    /// Set if the entry was suggested and reviewed.
    pub review: Option<Review>,
    /// Where it is written.
    pub origin: Origin,
}

/// An indicator of the dictionary.
#[derive(Debug, Clone, Serialize)]
pub struct Indicator {
    /// Id.
    pub id: String,
    /// Label.
    pub label: String,
    /// Unit: percent, percent_0_100, score_0_100, yes_no, level_0_1_2, per_100000, current_usd, year_adopted.
    pub unit: String,
    /// higher-better, lower-better, context.
    pub direction: String,
    /// The need it speaks to.
    pub need: Need,
}

/// One value of an indicator.
#[derive(Debug, Clone, Serialize)]
pub struct Value {
    /// Year.
    pub year: i16,
    /// Value, in the indicator's unit.
    pub value: f64,
    /// Lower and upper bound, if published.
    pub bounds: Option<(f64, f64)>,
    /// Age group, or empty.
    pub age: String,
    /// `source_id` of `sources.toml`.
    pub source: String,
    /// `u` low reliability, `d` other definition, or nature such as "modelled estimate".
    pub flag: String,
}

/// Publisher and licence of one data file.
#[derive(Debug, Clone, Serialize)]
pub struct Source {
    /// Path of the file inside the knowledge folder.
    pub path: String,
    /// Id that rows carry.
    pub source_id: String,
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Licence in words.
    pub licence: String,
    /// How the licence is known.
    pub licence_basis: String,
    /// Address.
    pub url: String,
    /// Day it was fetched.
    pub retrieved: Option<PartialDate>,
    /// Restrictions in words.
    pub restrictions: String,
    /// Notes.
    pub notes: String,
    /// Set if what it holds was suggested and reviewed.
    pub review: Option<Review>,
}

/// One row of `treaties.csv`.
#[derive(Debug, Clone, Serialize)]
pub struct TreatyRow {
    /// State.
    pub iso3: String,
    /// Treaty code.
    pub treaty: String,
    /// party, signatory, ratified, invited, withdrawn.
    pub status: String,
    /// Signature.
    pub signed: Option<PartialDate>,
    /// Ratification or accession.
    pub ratified: Option<PartialDate>,
    /// The page's date.
    pub as_of: Option<PartialDate>,
    /// Source ids.
    pub source: String,
    /// Where it is written.
    pub origin: Origin,
}

/// A deadline that a notice, an order or a counter-notice can start.
#[derive(Debug, Clone, Serialize)]
pub struct Clock {
    /// Stable id.
    pub id: String,
    /// ISO 3166-1 alpha-2, or EU.
    pub jurisdiction: String,
    /// The law.
    pub instrument: String,
    /// The provision.
    pub reference: String,
    /// The event that starts it.
    pub trigger: String,
    /// Who can start it.
    pub starts: Vec<String>,
    /// Who must act.
    pub acts: Vec<String>,
    /// Whole hours; `None` where the law gives words only.
    pub hours: Option<u32>,
    /// The rule in short.
    pub wording: String,
    /// Kinds of content or harm.
    pub applies_to: Vec<String>,
    /// in_force, adopted, bill, announced, superseded_in_part, repealed, unknown.
    pub status: String,
    /// First day, where known.
    pub from: Option<PartialDate>,
    /// What was read.
    pub source: String,
    /// primary, secondary, recalled.
    pub evidence: String,
    /// Whether the decisive words were read.
    pub verified: bool,
    /// Limits.
    pub note: String,
    /// How it counts for benchmarks, if not as it stands.
    pub effect: Option<Effect>,
    /// Why.
    pub because: String,
    /// Where it is written.
    pub origin: Origin,
}

/// A body whose members adopt instruments (`bodies.toml`).
#[derive(Debug, Clone, Serialize)]
pub struct Body {
    /// Such as `un`, `eu`, `council-of-europe`, `african-union`, `oas`, `ilo`.
    pub id: String,
    /// Name.
    pub name: String,
    /// Members by ISO3, with the day they left, if they did.
    pub members: Vec<String>,
    /// Where the list was read.
    pub source: String,
    /// How it is known.
    pub basis: Basis,
}

/// An online platform as a party to platform-facing law (`platforms.toml`).
#[derive(Debug, Clone, Serialize)]
pub struct Platform {
    /// Id in addresses.
    pub id: String,
    /// Name.
    pub name: String,
    /// Provider.
    pub provider: String,
    /// Countries (ISO3) or bodies (`eu`) where it serves people, as a source says.
    pub serves: Vec<String>,
    /// Designated very large under the DSA, since when.
    pub designated: Option<PartialDate>,
    /// Names (`platform_name`) under which the DSA Transparency Database has its statements; none = not known, so nothing is looked for.
    pub statements_as: Vec<String>,
    /// Where it was read.
    pub source: String,
    /// How it is known.
    pub basis: Basis,
    /// Limits.
    pub note: String,
    /// Where it is written.
    pub origin: Origin,
}

/// One word of a vocabulary with its labels.
#[derive(Debug, Clone, Serialize)]
pub struct Word {
    /// Vocabulary: harm, group, need, duty-bearer, law-kind, law-status, law-cover, service-kind, figure-kind, fact, unit, measure.
    pub vocabulary: String,
    /// The word.
    pub word: String,
    /// Labels by language: en, es, fr, ar.
    pub labels: BTreeMap<String, String>,
}

/// Everything that is known, checked and joined.
#[derive(Debug, Clone, Default)]
pub struct Knowledge {
    /// By id.
    pub instruments: BTreeMap<String, Instrument>,
    /// Provision id to (instrument id, index in its list).
    pub provisions: BTreeMap<String, (String, usize)>,
    /// By ISO3.
    pub countries: BTreeMap<String, Country>,
    /// By ISO3; a country without a file has not been read.
    pub files: BTreeMap<String, CountryFile>,
    /// By id.
    pub indicators: BTreeMap<String, Indicator>,
    /// (ISO3, indicator id) to values, oldest first.
    pub values: BTreeMap<(String, String), Vec<Value>>,
    /// Publishers and licences of data files.
    pub sources: Vec<Source>,
    /// Who gives and who receives aid, by ISO3.
    pub aid: BTreeMap<String, aid::Aid>,
    /// Whose organisations are that report aid, by identifier.
    pub organisations: BTreeMap<String, aid::Organisation>,
    /// By treaty code, then ISO3.
    pub treaties: BTreeMap<String, BTreeMap<String, TreatyRow>>,
    /// Legal clocks in file order.
    pub clocks: Vec<Clock>,
    /// Services not tied to one country.
    pub global_services: Vec<Service>,
    /// By id.
    pub bodies: BTreeMap<String, Body>,
    /// By id.
    pub platforms: BTreeMap<String, Platform>,
    /// By id, all needs.
    pub benchmarks: BTreeMap<String, Benchmark>,
    /// Provisions that no benchmark reads, with the reason.
    pub unread: BTreeMap<String, String>,
    /// (vocabulary, word) to the word.
    pub words: BTreeMap<(String, String), Word>,
    /// Titles of benchmarks in other languages: (language, id) to title.
    pub titles: BTreeMap<(String, String), String>,
    /// Changes of fact, oldest first.
    pub changes: Vec<Change>,
    /// What dialogues ask for, newest first. They come from no file: whoever shows the knowledge puts them in.
    pub voices: Vec<Voice>,
    /// What people say who read single activities of aid, by who reports the activity and its identifier.
    pub activity_readings: BTreeMap<money::ActivityKey, money::ActivityReading>,
    /// Money as organisations report it; `None` where nobody brought files of it.
    pub money: Option<money::Money>,
    /// What platforms tell of their decisions; `None` where nobody brought it.
    pub record: Option<record::Record>,
    /// TopoJSON text of the world map.
    pub map: String,
}

impl Knowledge {
    /// The provision with this id, and its instrument.
    #[must_use]
    pub fn provision(&self, id: &str) -> Option<(&Instrument, &Provision)> {
        let (instrument, index) = self.provisions.get(id)?;
        let instrument = self.instruments.get(instrument)?;
        Some((instrument, instrument.provisions.get(*index)?))
    }

    /// The independent states, by ISO3: the parties of the alignment.
    pub fn states(&self) -> impl Iterator<Item = &Country> {
        self.countries.values().filter(|c| c.independent)
    }

    /// Publisher and licence behind a `source_id`.
    #[must_use]
    pub fn source(&self, source_id: &str) -> Option<&Source> {
        self.sources.iter().find(|s| s.source_id == source_id)
    }
}
