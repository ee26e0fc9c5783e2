//! How an entry of the files is named, so that a page can say "correct this" and a proposal can say what it is about.
//!
//! Laws, services and figures have no ids of their own: they go by country and name. Absent on purpose: line numbers, which move
//! with every edit, and statements of absence, which have no name and are corrected by hand.

use std::fmt;

use crate::model::{Figure, Law, Service};
use crate::{Knowledge, address};

/// A named place in the knowledge, written `kind:name` or `kind:ISO3:name`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entry {
    /// `provision:<id>`
    Provision(String),
    /// `law:<ISO3>:<title>`, with the citation in brackets after it where there is one.
    Law(String, String),
    /// `service:<ISO3>:<name>`
    Service(String, String),
    /// `figure:<ISO3>:<metric>`, with the period in brackets after it where there is one.
    Figure(String, String),
    /// `clock:<id>`
    Clock(String),
    /// `platform:<id>`
    Platform(String),
    /// `body:<id>`
    Body(String),
    /// `instrument:<id>`
    Instrument(String),
    /// `benchmark:<id>`
    Benchmark(String),
    /// `indicator:<id>`
    Indicator(String),
    /// `activity:<reporter>:<identifier>`, of aid. Both may hold colons: those of the reporter, and all but letters, digits and `-._~`, are
    /// encoded as in an address (RFC 3986, section 2.1).
    Activity(String, String),
    /// `country:<ISO3>`
    Country(String),
    /// `page:<path>`, such as `page:/methods`: anything on a page of the program.
    Page(String),
}

/// A name with what tells it from others of the same name.
fn named(name: &str, more: &str) -> String {
    if more.is_empty() { name.to_owned() } else { format!("{name} ({more})") }
}

impl Entry {
    /// The entry of a law.
    #[must_use]
    pub fn of_law(iso3: &str, law: &Law) -> Self {
        Entry::law(iso3, &law.title, &law.citation)
    }

    /// The entry of a national service.
    #[must_use]
    pub fn of_service(iso3: &str, service: &Service) -> Self {
        Entry::Service(iso3.to_owned(), service.name.clone())
    }

    /// The entry of a national figure.
    #[must_use]
    pub fn of_figure(iso3: &str, figure: &Figure) -> Self {
        Entry::figure(iso3, &figure.metric, &figure.period)
    }

    pub(super) fn law(iso3: &str, title: &str, citation: &str) -> Self {
        Entry::Law(iso3.to_owned(), named(title, citation))
    }

    pub(super) fn figure(iso3: &str, metric: &str, period: &str) -> Self {
        Entry::Figure(iso3.to_owned(), named(metric, period))
    }

    /// Reads an entry as [`fmt::Display`] writes it; `None` if it is none.
    ///
    /// ```
    /// use norms::proposal::Entry;
    ///
    /// let entry = Entry::parse("law:MEX:Código Penal Federal: violation of sexual intimacy (Ley Olimpia)").unwrap();
    /// assert_eq!(entry.country(), Some("MEX"));
    /// assert!(Entry::parse("law:MEX").is_none());
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once(':')?;
        let rest = rest.trim();
        if rest.is_empty() {
            return None;
        }
        let one = rest.to_owned();
        let two = || {
            let (iso3, name) = rest.split_once(':')?;
            let name = name.trim();
            (!iso3.is_empty() && !name.is_empty()).then(|| (iso3.to_owned(), name.to_owned()))
        };
        Some(match kind {
            "provision" => Entry::Provision(one),
            "law" => two().map(|(iso3, name)| Entry::Law(iso3, name))?,
            "service" => two().map(|(iso3, name)| Entry::Service(iso3, name))?,
            "figure" => two().map(|(iso3, name)| Entry::Figure(iso3, name))?,
            "clock" => Entry::Clock(one),
            "platform" => Entry::Platform(one),
            "body" => Entry::Body(one),
            "instrument" => Entry::Instrument(one),
            "benchmark" => Entry::Benchmark(one),
            "indicator" => Entry::Indicator(one),
            "activity" => two().and_then(|(reporter, id)| Some(Entry::Activity(address::decoded(&reporter)?, id)))?,
            "country" => Entry::Country(one),
            "page" if one.starts_with('/') => Entry::Page(one),
            _ => return None,
        })
    }

    /// The country that the entry belongs to, by ISO3.
    #[must_use]
    pub fn country(&self) -> Option<&str> {
        match self {
            Entry::Law(iso3, _) | Entry::Service(iso3, _) | Entry::Figure(iso3, _) | Entry::Country(iso3) => Some(iso3),
            _ => None,
        }
    }

    /// Whether it is there. A page always is: nobody here knows the pages.
    #[must_use]
    pub fn is_in(&self, k: &Knowledge) -> bool {
        let file = |iso3: &str| k.files.get(iso3);
        match self {
            Entry::Provision(id) => k.provision(id).is_some(),
            Entry::Law(iso3, name) => {
                file(iso3).is_some_and(|f| f.laws.iter().any(|l| fits(name, &l.title, &l.citation)))
            }
            Entry::Service(iso3, name) => file(iso3).is_some_and(|f| f.services.iter().any(|s| s.name == *name)),
            Entry::Figure(iso3, name) => {
                file(iso3).is_some_and(|f| f.figures.iter().any(|g| fits(name, &g.metric, &g.period)))
            }
            Entry::Clock(id) => k.clocks.iter().any(|c| c.id == *id),
            Entry::Platform(id) => k.platforms.contains_key(id),
            Entry::Body(id) => k.bodies.contains_key(id),
            Entry::Instrument(id) => k.instruments.contains_key(id),
            Entry::Benchmark(id) => k.benchmarks.contains_key(id),
            Entry::Indicator(id) => k.indicators.contains_key(id),
            Entry::Activity(reporter, id) => k.activity_readings.contains_key(&(reporter.clone(), id.clone())),
            Entry::Country(iso3) => k.countries.contains_key(iso3),
            Entry::Page(_) => true,
        }
    }
}

/// Whether a name in an entry means this one: with what tells it apart, or without.
pub(super) fn fits(given: &str, name: &str, more: &str) -> bool {
    given == name || given == named(name, more)
}

impl fmt::Display for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Entry::Provision(id) => write!(f, "provision:{id}"),
            Entry::Law(iso3, name) => write!(f, "law:{iso3}:{name}"),
            Entry::Service(iso3, name) => write!(f, "service:{iso3}:{name}"),
            Entry::Figure(iso3, name) => write!(f, "figure:{iso3}:{name}"),
            Entry::Clock(id) => write!(f, "clock:{id}"),
            Entry::Platform(id) => write!(f, "platform:{id}"),
            Entry::Body(id) => write!(f, "body:{id}"),
            Entry::Instrument(id) => write!(f, "instrument:{id}"),
            Entry::Benchmark(id) => write!(f, "benchmark:{id}"),
            Entry::Indicator(id) => write!(f, "indicator:{id}"),
            Entry::Activity(reporter, id) => write!(f, "activity:{}:{id}", address::encoded(reporter)),
            Entry::Country(iso3) => write!(f, "country:{iso3}"),
            Entry::Page(path) => write!(f, "page:{path}"),
        }
    }
}
