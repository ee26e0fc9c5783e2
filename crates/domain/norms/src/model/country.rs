//! A country and what its file holds: laws, statements of absence, services, figures, each with its readings.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Origin, Review};
use crate::date::PartialDate;

/// A country or area.
#[derive(Debug, Clone, Serialize)]
pub struct Country {
    /// ISO 3166-1 alpha-3, upper case.
    pub iso3: String,
    /// ISO 3166-1 alpha-2.
    pub iso2: String,
    /// UN M49, three digits: joins the map.
    pub m49: String,
    /// Names by language: en, fr, es, ar.
    pub names: BTreeMap<String, String>,
    /// UN region.
    pub region: String,
    /// UN subregion.
    pub subregion: String,
    /// Intermediate region, or empty.
    pub intermediate: String,
    /// Least developed country.
    pub ldc: bool,
    /// Landlocked developing country.
    pub lldc: bool,
    /// Small island developing state.
    pub sids: bool,
    /// True for the independent states, who are the parties of the alignment.
    pub independent: bool,
}

/// One country's file: what was read of its laws, services and figures.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CountryFile {
    /// ISO3.
    pub iso3: String,
    /// Day of the reading.
    pub checked: Option<PartialDate>,
    /// What was not read or not found.
    pub gaps: String,
    /// Law entries.
    pub laws: Vec<Law>,
    /// Statements of a source that a law does not exist.
    pub absences: Vec<Absence>,
    /// National services.
    pub services: Vec<Service>,
    /// National figures.
    pub figures: Vec<Figure>,
}

/// One law entry.
#[derive(Debug, Clone, Serialize)]
pub struct Law {
    /// Title as known.
    pub title: String,
    /// Section or article.
    pub citation: String,
    /// Year of enactment.
    pub year: i16,
    /// criminal, civil, platform-regulation, data-protection, policy, institution.
    pub kind: String,
    /// Harms it covers, by our mapping.
    pub covers: Vec<String>,
    /// in-force, enacted, bill, struck-down, suspended.
    pub status: String,
    /// Since when it has this status, if a source dates it.
    pub status_since: Option<PartialDate>,
    /// Own words.
    pub note: String,
    /// Where it was read.
    pub source: String,
    /// Whether a page stating the entry was read.
    pub verified: bool,
    /// How it counts where the plain fields would mislead (`[[law.reading]]`).
    pub readings: Vec<LawReading>,
    /// Set if the entry was suggested and reviewed.
    pub review: Option<Review>,
    /// Where it is written.
    pub origin: Origin,
}

/// What a reading does to a law's weight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Effect {
    /// As it stands.
    Counts,
    /// At most partly met.
    Partly,
    /// Not at all.
    None,
    /// The evidence pulls both ways.
    Contested,
}

/// How a law entry counts for benchmarks where its plain fields would mislead.
#[derive(Debug, Clone, Serialize)]
pub struct LawReading {
    /// Harms the reading is about; empty = every harm that the entry covers.
    pub harms: Vec<String>,
    /// Its effect.
    pub effect: Effect,
    /// `women`, `critics` or `vague`: documented use against them, or only called vague.
    pub turned: Option<String>,
    /// Harms that the note states and `covers` misses.
    pub adds: Vec<String>,
    /// Further kinds of law that the note states.
    pub also: Vec<String>,
    /// Marks that a benchmark asks for, such as `orders-removal`.
    pub is: Vec<String>,
    /// Why.
    pub because: String,
    /// Another page that was read; empty = rests on the entry's own note.
    pub source: String,
}

/// A source says that a law does not exist.
#[derive(Debug, Clone, Serialize)]
pub struct Absence {
    /// Harms without a law.
    pub harms: Vec<String>,
    /// Kinds of law meant.
    pub kinds: Vec<String>,
    /// Year of the statement; it counts for five years.
    pub year: i16,
    /// What the source says.
    pub because: String,
    /// Where it was read; empty = the country file's own notes.
    pub source: String,
    /// Set if the entry was suggested and reviewed.
    pub review: Option<Review>,
    /// Where it is written.
    pub origin: Origin,
}

/// A service for survivors.
#[derive(Debug, Clone, Serialize)]
pub struct Service {
    /// Name.
    pub name: String,
    /// helpline, shelter, legal-aid, takedown, police-unit, online-platform.
    pub kind: String,
    /// Address of its page; empty = not seen.
    pub contact_url: String,
    /// Number; empty = not seen.
    pub phone: String,
    /// Languages seen.
    pub languages: Vec<String>,
    /// Facts that its note states: violence, digital, images, legal, national, free, day-and-night, languages, sign, text, form.
    pub facts: Vec<String>,
    /// Own words.
    pub note: String,
    /// Where it was read.
    pub source: String,
    /// Whether a page stating it was read.
    pub verified: bool,
    /// Set if the entry was suggested and reviewed.
    pub review: Option<Review>,
    /// Where it is written.
    pub origin: Origin,
}

/// One national figure on the lived side.
#[derive(Debug, Clone, Serialize)]
pub struct Figure {
    /// What it counts, in words.
    pub metric: String,
    /// Value as published.
    pub value: f64,
    /// Unit in words.
    pub unit: String,
    /// Period in words.
    pub period: String,
    /// Kind of source: official-survey, survey, police-count and so on.
    pub kind: String,
    /// Own words.
    pub note: String,
    /// Where it was read.
    pub source: String,
    /// Whether the page was read.
    pub verified: bool,
    /// Typed reading, if a benchmark can use it.
    pub reads: Vec<FigureReading>,
    /// Set if the entry was suggested and reviewed.
    pub review: Option<Review>,
    /// Where it is written.
    pub origin: Origin,
}

/// A figure made readable for a test (`[[evidence.reads]]`).
#[derive(Debug, Clone, Serialize)]
pub struct FigureReading {
    /// Such as charged-share, recorded-cases, prevalence-official, service-use.
    pub measure: String,
    /// Harms it is about; empty = digital violence as a whole.
    pub harms: Vec<String>,
    /// Year; `None` = undated, counts as stale.
    pub year: Option<i16>,
    /// Value in the unit of the measure (percent for shares).
    pub value: f64,
    /// Its base is not complaints: it can make partly, never met and never not met.
    pub soft: bool,
    /// A word on the value.
    pub note: String,
}
