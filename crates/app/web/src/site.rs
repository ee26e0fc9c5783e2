//! What every page is made from: the knowledge, all findings as of one day, the words and the map.
//!
//! Nothing in it ever changes, so a rendered page can be kept; [`crate::live`] exchanges it whole for another.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use norms::bench::Bearer;
use norms::finding::Finding;
use norms::worklist::Want;
use norms::{Knowledge, PartialDate};

use crate::cache::Cache;
use crate::charts::map::Atlas;
use crate::i18n::Messages;
use crate::record::Record;

/// Everything that the pages read.
pub struct Site {
    /// The checked knowledge.
    pub knowledge: Knowledge,
    /// Findings by party.
    pub findings: BTreeMap<String, Vec<Finding>>,
    /// The day as of which the findings hold.
    pub as_of: PartialDate,
    /// Words of the program.
    pub messages: Messages,
    /// The world.
    pub atlas: Atlas,
    /// Whether people can sign in and propose here: pages then say how.
    pub accounts: bool,
    /// What platforms told the database of their decisions, if somebody brought it. It is counted once, at the start.
    pub record: Option<Arc<Record>>,
    /// Rendered pages.
    pub(crate) cache: Cache,
    /// What needs a source, once somebody has asked.
    wants: OnceLock<Vec<Want>>,
}

impl Site {
    /// Computes every finding and decodes the map.
    ///
    /// # Errors
    /// If the map of the knowledge folder cannot be decoded.
    pub fn new(knowledge: Knowledge, as_of: PartialDate) -> Result<Self, String> {
        let findings = norms::align_all(&knowledge, as_of);
        let atlas = Atlas::parse(&knowledge.map)?;
        Ok(Self {
            knowledge,
            findings,
            as_of,
            messages: Messages::new(),
            atlas,
            accounts: false,
            record: None,
            cache: Cache::default(),
            wants: OnceLock::new(),
        })
    }

    /// The same site in a program where people can sign in and propose.
    #[must_use]
    pub fn with_accounts(mut self) -> Self {
        self.accounts = true;
        self
    }

    /// The same site with what platforms told the database.
    #[must_use]
    pub fn with_record(self, record: Option<Arc<Record>>) -> Self {
        Self { record, ..self }
    }

    /// The finding of one benchmark for one party.
    #[must_use]
    pub fn finding(&self, party: &str, benchmark: &str) -> Option<&Finding> {
        self.findings.get(party)?.iter().find(|f| f.benchmark == benchmark)
    }

    /// Findings of a benchmark over all parties that it reaches, by party.
    pub fn of_benchmark<'a>(&'a self, benchmark: &'a str) -> impl Iterator<Item = &'a Finding> {
        self.findings
            .values()
            .filter_map(move |all| all.iter().find(|f| f.benchmark == benchmark))
            .filter(|f| f.applies())
    }

    /// What needs a source, by what it would change.
    #[must_use]
    pub fn wants(&self) -> &[Want] {
        self.wants.get_or_init(|| norms::worklist::worklist(&self.knowledge, &self.findings, self.as_of))
    }

    /// Whether anybody has read this country's law and services.
    #[must_use]
    pub fn is_read(&self, iso3: &str) -> bool {
        self.knowledge.files.get(iso3).is_some_and(|f| !f.laws.is_empty() || !f.services.is_empty())
    }

    /// Benchmarks for states or for platforms, in order of need and id.
    pub fn benchmarks(&self, bearer: Bearer) -> impl Iterator<Item = &norms::bench::Benchmark> {
        let mut list: Vec<_> = self.knowledge.benchmarks.values().filter(|b| b.applies_to == bearer).collect();
        list.sort_by(|a, b| (a.need, &a.id).cmp(&(b.need, &b.id)));
        list.into_iter()
    }
}
