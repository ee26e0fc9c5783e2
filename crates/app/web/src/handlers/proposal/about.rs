//! What page a proposal comes from, and which entries of the files that page shows.

use norms::Knowledge;
use norms::model::Basis;
use norms::proposal::Entry;

use crate::handlers::proposal::KINDS;
use crate::site::Site;

/// Characters of an address at most.
const MOST: usize = 200;

/// The page that somebody came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct About {
    /// Its path, decoded.
    pub(crate) path: String,
    /// The state that it is about, by ISO3.
    pub(crate) country: Option<String>,
    /// The provision that it is about.
    pub(crate) provision: Option<String>,
}

impl About {
    /// Reads a path of this site; anything else counts as the first page.
    pub(crate) fn read(site: &Site, text: &str) -> Self {
        let inside = text.starts_with('/') && !text.starts_with("//") && !text.contains('\\');
        let plain = text.chars().count() <= MOST && !text.chars().any(char::is_control);
        let path = if inside && plain { text.split(['?', '#']).next().unwrap_or("/") } else { "/" };
        let segments: Vec<&str> = path.split('/').filter(|s| !s.is_empty()).collect();
        let k = &site.knowledge;
        let state = |iso3: &str| {
            let iso3 = iso3.to_uppercase();
            k.countries.get(&iso3).filter(|c| c.independent).map(|c| c.iso3.clone())
        };
        let (country, provision) = match segments.as_slice() {
            ["countries" | "brief", iso3, ..] => (state(iso3), None),
            ["provisions", id] => (None, k.provision(id).map(|(_, p)| p.id.clone())),
            _ => (None, None),
        };
        Self { path: path.to_owned(), country, provision }
    }

    /// What makes sense to propose from there.
    pub(crate) fn kinds(&self, site: &Site) -> Vec<&'static str> {
        let read = self
            .provision
            .as_ref()
            .is_some_and(|id| site.knowledge.provision(id).is_some_and(|(_, p)| p.basis == Basis::Text));
        let fits = |kind: &&str| match *kind {
            "correction" => true,
            "activity" => self.path == "/" || self.path.starts_with("/funding"),
            "provision" => self.country.is_none() && !read,
            _ => self.provision.is_none(),
        };
        KINDS.into_iter().filter(fits).collect()
    }

    /// The entries that the page shows: what a correction can be about.
    pub(crate) fn entries(&self, site: &Site) -> Vec<Entry> {
        let k = &site.knowledge;
        if let Some(id) = &self.provision {
            return vec![Entry::Provision(id.clone())];
        }
        if let Some(iso3) = &self.country {
            let mut all = Vec::new();
            if let Some(file) = k.files.get(iso3) {
                all.extend(file.laws.iter().map(|l| Entry::of_law(iso3, l)));
                all.extend(file.services.iter().map(|s| Entry::of_service(iso3, s)));
                all.extend(file.figures.iter().map(|f| Entry::of_figure(iso3, f)));
            }
            all.push(Entry::Country(iso3.clone()));
            return all;
        }
        let segments: Vec<&str> = self.path.split('/').filter(|s| !s.is_empty()).collect();
        let entry = match segments.as_slice() {
            ["benchmarks", id] => Entry::Benchmark((*id).to_owned()),
            ["instruments", id] => Entry::Instrument((*id).to_owned()),
            ["platforms", id] => Entry::Platform((*id).to_owned()),
            ["bodies", id] => Entry::Body((*id).to_owned()),
            _ => Entry::Page(self.path.clone()),
        };
        let there = entry.is_in(k);
        vec![if there { entry } else { Entry::Page(self.path.clone()) }]
    }
}

/// Plain values that stand at an entry and can be corrected one by one: key in the file, and what it says as the file writes it.
pub(crate) fn stands(k: &Knowledge, entry: &Entry) -> Vec<(&'static str, String)> {
    let date = |d: Option<norms::PartialDate>| d.map(|d| d.to_string()).unwrap_or_default();
    match entry {
        Entry::Provision(id) => k.provision(id).map_or_else(Vec::new, |(_, p)| {
            vec![("reference", p.reference.clone()), ("requires", p.requires.clone()), ("note", p.note.clone())]
        }),
        Entry::Law(iso3, _) => {
            let laws = k.files.get(iso3).map_or(&[][..], |f| &f.laws);
            laws.iter().find(|l| Entry::of_law(iso3, l) == *entry).map_or_else(Vec::new, |l| {
                vec![
                    ("title", l.title.clone()),
                    ("citation", l.citation.clone()),
                    ("year", l.year.to_string()),
                    ("kind", l.kind.clone()),
                    ("status", l.status.clone()),
                    ("status_since", date(l.status_since)),
                    ("note", l.note.clone()),
                ]
            })
        }
        Entry::Service(iso3, _) => {
            let services = k.files.get(iso3).map_or(&[][..], |f| &f.services);
            services.iter().find(|s| Entry::of_service(iso3, s) == *entry).map_or_else(Vec::new, |s| {
                vec![
                    ("name", s.name.clone()),
                    ("kind", s.kind.clone()),
                    ("contact_url", s.contact_url.clone()),
                    ("phone", s.phone.clone()),
                    ("note", s.note.clone()),
                ]
            })
        }
        Entry::Figure(iso3, _) => {
            let figures = k.files.get(iso3).map_or(&[][..], |f| &f.figures);
            figures.iter().find(|f| Entry::of_figure(iso3, f) == *entry).map_or_else(Vec::new, |f| {
                vec![
                    ("metric", f.metric.clone()),
                    ("value", f.value.to_string()),
                    ("unit", f.unit.clone()),
                    ("period", f.period.clone()),
                    ("kind", f.kind.clone()),
                    ("note", f.note.clone()),
                ]
            })
        }
        Entry::Activity(reporter, id) => k
            .activity_readings
            .get(&(reporter.clone(), id.clone()))
            .map_or_else(Vec::new, |r| vec![("names", r.names.to_string()), ("why", r.why.clone())]),
        _ => Vec::new(),
    }
}
