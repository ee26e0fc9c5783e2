//! A proposal in words: what it is about, what should stand there, what stands there now, and who says so.

use norms::proposal::{Change, Entry, Proposal};

use crate::ctx::Ctx;
use crate::handlers::proposal::about::stands;
use crate::pages::Link;
use crate::pages::finding::cite;

/// One value of a proposal.
pub(crate) struct Row {
    /// What it is.
    pub(crate) label: String,
    /// What should stand there.
    pub(crate) should: String,
    /// What stands in the files now; empty if nothing does.
    pub(crate) now: String,
}

/// A proposal, ready for a template. Everything in it was typed by somebody, or stands in the files.
pub(crate) struct Told {
    /// What kind of thing it is.
    pub(crate) kind: String,
    /// What it is about, in one line.
    pub(crate) subject: String,
    /// Where that is shown; empty if nowhere.
    pub(crate) href: String,
    /// Value by value.
    pub(crate) rows: Vec<Row>,
    /// Whether anything stands there now.
    pub(crate) stands: bool,
    /// The source.
    pub(crate) url: String,
    /// Its host, to be seen before it is followed.
    pub(crate) host: String,
    /// Its title.
    pub(crate) title: String,
    /// Its publisher.
    pub(crate) publisher: String,
    /// When it was read.
    pub(crate) read_on: String,
    /// How it is known.
    pub(crate) basis: String,
    /// In the proposer's words.
    pub(crate) words: String,
}

/// What a country, law, service or page is called.
pub(crate) fn entry_name(c: &Ctx<'_>, entry: &Entry) -> String {
    let k = &c.site.knowledge;
    match entry {
        Entry::Provision(id) => {
            k.provision(id).map_or_else(|| id.clone(), |(i, p)| cite(c, &i.short_title, &p.reference))
        }
        Entry::Law(iso3, name) | Entry::Service(iso3, name) | Entry::Figure(iso3, name) => {
            c.m("ev-of-country", &[("what", name.as_str().into()), ("country", c.party(iso3).into())])
        }
        Entry::Country(iso3) => c.party(iso3),
        Entry::Platform(id) => c.party(id),
        Entry::Body(id) => k.bodies.get(id).map_or_else(|| id.clone(), |b| b.name.clone()),
        Entry::Instrument(id) => k.instruments.get(id).map_or_else(|| id.clone(), |i| i.short_title.clone()),
        Entry::Benchmark(id) => c.title(id).0,
        Entry::Indicator(id) => k.indicators.get(id).map_or_else(|| id.clone(), |i| i.label.clone()),
        Entry::Clock(id) => id.clone(),
        Entry::Activity(reporter, id) => activity_name(c, reporter, id),
        Entry::Page(path) => c.m("ev-page", &[("path", path.as_str().into())]),
    }
}

/// An activity by its title, where the files that were brought have it, its identifier, and who reports it.
fn activity_name(c: &Ctx<'_>, reporter: &str, id: &str) -> String {
    let money = c.site.knowledge.money.as_ref();
    let found =
        money.and_then(|m| m.named.iter().chain(&m.not_meant).find(|n| *n.reporter == *reporter && n.activity == id));
    match found.map(|n| n.title.as_str()).filter(|title| !title.is_empty()) {
        Some(title) => format!("{title} ({reporter}, {id})"),
        None => format!("{id} ({reporter})"),
    }
}

fn entry_link(c: &Ctx<'_>, entry: &Entry) -> String {
    match entry {
        Entry::Provision(id) => c.href2("/provisions/", id),
        Entry::Benchmark(id) => c.href2("/benchmarks/", id),
        Entry::Instrument(id) => c.href2("/instruments/", id),
        Entry::Platform(id) => c.href2("/platforms/", id),
        Entry::Activity(..) => c.href("/funding"),
        Entry::Page(path) => c.href(&crate::http::href_path(path)),
        other => other.country().map_or_else(String::new, |iso3| c.country_href(iso3)),
    }
}

/// The entry that a change is about, if the files have or would have one of a name.
pub(crate) fn entry_of(change: &Change) -> Option<Entry> {
    let named = |name: &str, more: &str| if more.is_empty() { name.to_owned() } else { format!("{name} ({more})") };
    match change {
        Change::Provision { provision, .. } => Some(Entry::Provision(provision.clone())),
        Change::Law { country, title, citation, .. } => Some(Entry::Law(country.clone(), named(title, citation))),
        Change::Service { country, name, .. } => Some(Entry::Service(country.clone(), name.clone())),
        Change::Figure { country, metric, period, .. } => Some(Entry::Figure(country.clone(), named(metric, period))),
        Change::Absence { country, .. } => Some(Entry::Country(country.clone())),
        Change::Indicator { .. } => None,
        Change::Activity { reporter, activity, .. } => Some(Entry::Activity(reporter.clone(), activity.clone())),
        Change::Correction { at, .. } => Entry::parse(at),
    }
}

/// What a change is about, in one line, and where that is shown.
pub(crate) fn subject(c: &Ctx<'_>, change: &Change) -> Link {
    match change {
        Change::Absence { country, harms, .. } => {
            let harms: Vec<String> = harms.iter().map(|h| harm(c, h)).collect();
            let what = c.join(&harms);
            let name = c.m("ev-of-country", &[("what", what.into()), ("country", c.party(country).into())]);
            Link { href: c.country_href(country), name }
        }
        Change::Indicator { indicator, country, .. } => {
            let label = entry_name(c, &Entry::Indicator(indicator.clone()));
            let name = c.m("ev-of-country", &[("what", label.into()), ("country", c.party(country).into())]);
            Link { href: c.country_href(country), name }
        }
        _ => entry_of(change).map_or_else(
            || Link { href: String::new(), name: String::new() },
            |entry| Link { href: entry_link(c, &entry), name: entry_name(c, &entry) },
        ),
    }
}

/// A harm or what a law covers, by its label.
fn harm(c: &Ctx<'_>, word: &str) -> String {
    let there = |v: &str| c.site.knowledge.words.contains_key(&(v.to_owned(), word.to_owned()));
    c.word(if there("law-cover") { "law-cover" } else { "harm" }, word)
}

fn rows(c: &Ctx<'_>, change: &Change) -> Vec<(&'static str, &'static str, String)> {
    let harms = |list: &[String]| c.join(&list.iter().map(|h| harm(c, h)).collect::<Vec<_>>());
    let country = |iso3: &String| ("country", "ev-country", c.party(iso3));
    let date = |d: &Option<norms::PartialDate>| d.map(|d| c.date(&d)).unwrap_or_default();
    match change {
        Change::Provision { reference, requires, .. } => vec![
            ("reference", "ev-reference", reference.clone().unwrap_or_default()),
            ("requires", "ev-requires", requires.clone().unwrap_or_default()),
        ],
        Change::Law { country: iso3, title, citation, year, kind, covers, status, status_since } => vec![
            country(iso3),
            ("title", "ev-title", title.clone()),
            ("citation", "ev-citation", citation.clone()),
            ("year", "ev-law-year", year.to_string()),
            ("kind", "ev-kind", c.word("law-kind", kind)),
            ("covers", "ev-covers", harms(covers)),
            ("status", "ev-status", c.word("law-status", status)),
            ("status_since", "ev-status-since", date(status_since)),
        ],
        Change::Absence { country: iso3, harms: list, kinds, year } => vec![
            country(iso3),
            ("harms", "ev-absence-harms", harms(list)),
            ("kinds", "ev-kinds", c.words("law-kind", kinds)),
            ("year", "ev-absence-year", year.to_string()),
        ],
        Change::Service { country: iso3, name, kind, contact_url, phone, languages, facts } => vec![
            country(iso3),
            ("name", "ev-name", name.clone()),
            ("kind", "ev-kind", c.word("service-kind", kind)),
            ("contact_url", "ev-contact-url", contact_url.clone()),
            ("phone", "ev-phone", phone.clone()),
            ("languages", "ev-languages", languages.join(", ")),
            ("facts", "ev-facts", c.words("service-fact", facts)),
        ],
        Change::Figure { country: iso3, metric, value, unit, period, kind, reads } => {
            let mut all = vec![
                country(iso3),
                ("metric", "ev-metric", metric.clone()),
                ("value", "ev-value", c.number(*value)),
                ("unit", "ev-unit", unit.clone()),
                ("period", "ev-period", period.clone()),
                ("kind", "ev-kind", c.word("figure-kind", kind)),
            ];
            for read in reads {
                all.push(("measure", "ev-measure", c.word("measure", &read.measure)));
                all.push(("reads.harms", "ev-reads-harms", harms(&read.harms)));
                all.push(("reads.year", "ev-reads-year", read.year.map(|y| y.to_string()).unwrap_or_default()));
            }
            all
        }
        Change::Indicator { indicator, country: iso3, year, value, age } => {
            let unit = c.site.knowledge.indicators.get(indicator).map_or("", |i| i.unit.as_str());
            vec![
                country(iso3),
                ("year", "ev-indicator-year", year.to_string()),
                ("value", "ev-value", c.value(*value, unit)),
                ("age", "ev-age", age.clone()),
            ]
        }
        Change::Activity { reporter, activity, names } => vec![
            ("reporter", "ev-reporter", reporter.clone()),
            ("activity", "ev-activity", activity.clone()),
            ("names", "ev-names", c.t(if *names { "ev-names-yes" } else { "ev-names-no" })),
        ],
        Change::Correction { field, should, .. } => {
            let label = match field.as_deref() {
                Some("title") => "ev-title",
                Some("citation") => "ev-citation",
                Some("year") => "ev-law-year",
                Some("kind") => "ev-kind",
                Some("status") => "ev-status",
                Some("status_since") => "ev-status-since",
                Some("name") => "ev-name",
                Some("contact_url") => "ev-contact-url",
                Some("phone") => "ev-phone",
                Some("metric") => "ev-metric",
                Some("value") => "ev-value",
                Some("unit") => "ev-unit",
                Some("period") => "ev-period",
                Some("reference") => "ev-reference",
                Some("requires") => "ev-requires",
                Some("note") => "ev-note",
                _ => "ev-should",
            };
            vec![("should", label, should.clone())]
        }
    }
}

/// What stands in the files for a key of the change, said as the proposal says it.
fn now(c: &Ctx<'_>, change: &Change, key: &str, stands: &[(&'static str, String)]) -> String {
    let raw = |key: &str| stands.iter().find(|(k, _)| *k == key).map(|(_, v)| v.clone()).unwrap_or_default();
    match (change, key) {
        (Change::Correction { field: Some(field), .. }, "should") => raw(field),
        (Change::Law { .. }, "kind") => said(c, "law-kind", raw(key)),
        (Change::Law { .. }, "status") => said(c, "law-status", raw(key)),
        (Change::Service { .. }, "kind") => said(c, "service-kind", raw(key)),
        (Change::Figure { .. }, "kind") => said(c, "figure-kind", raw(key)),
        (Change::Activity { .. }, "names") => match raw(key).as_str() {
            "true" => c.t("ev-names-yes"),
            "false" => c.t("ev-names-no"),
            _ => String::new(),
        },
        (Change::Indicator { indicator, country, .. }, "value") => {
            let unit = c.site.knowledge.indicators.get(indicator).map_or("", |i| i.unit.as_str());
            let last = c.site.knowledge.values.get(&(country.clone(), indicator.clone())).and_then(|all| all.last());
            last.map_or_else(String::new, |v| format!("{} ({})", c.value(v.value, unit), v.year))
        }
        _ => match raw(key) {
            text if text == "unverified" => c.t("ev-unverified"),
            text => text,
        },
    }
}

fn said(c: &Ctx<'_>, vocabulary: &str, word: String) -> String {
    if word.is_empty() { word } else { c.word(vocabulary, &word) }
}

/// The whole proposal in words.
pub(crate) fn tell(c: &Ctx<'_>, proposal: &Proposal) -> Told {
    let change = &proposal.change;
    let Link { href, name } = subject(c, change);
    let standing = entry_of(change).map_or_else(Vec::new, |entry| stands(&c.site.knowledge, &entry));
    let rows: Vec<Row> = rows(c, change)
        .into_iter()
        .map(|(key, label, should)| Row { label: c.t(label), should, now: now(c, change, key, &standing) })
        .filter(|row| !row.should.is_empty())
        .collect();
    let web = proposal.source.url.starts_with("https://") || proposal.source.url.starts_with("http://");
    let host = proposal.source.url.split("://").nth(1).unwrap_or_default().split(['/', '?', '#']).next();
    Told {
        kind: c.t(&format!("ev-kind-{}", change.word())),
        subject: name,
        href,
        stands: rows.iter().any(|row| !row.now.is_empty()),
        rows,
        host: host.unwrap_or_default().to_owned(),
        url: if web { proposal.source.url.clone() } else { String::new() },
        title: proposal.source.title.clone(),
        publisher: proposal.source.publisher.clone(),
        read_on: c.date(&proposal.source.read_on),
        basis: c.basis(proposal.basis),
        words: proposal.words.clone(),
    }
}
