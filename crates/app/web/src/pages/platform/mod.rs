//! Platforms as parties: the duties that reach them, what could be decided, and what they told the database of their decisions. Nothing is
//! claimed that no source says.
//!
//! Duties and record stand apart. A finding that rests on the record says so itself; the tables of the record decide nothing.

mod duties;
pub mod facets;
mod hers;
pub mod loaded;
pub mod record;
pub mod sent;

use askama::Template;
use norms::finding::Finding;
use norms::model::{Basis, Platform};

use self::duties::Group;
use self::hers::Limit;
use self::loaded::{Loaded, loaded};
use self::record::{ErratumRow, Noted, View};
use self::sent::{SentRow, Told, Using};
use super::finding::{self, FindingView, SourceView};
use super::{Count, Link, Page, Refusal, chips, render, search};
use crate::ctx::Ctx;
use crate::record::{self as told, Record};

#[derive(Template)]
#[template(path = "platforms.html")]
struct List<'a> {
    c: &'a Ctx<'a>,
    platforms: Vec<Row<'a>>,
    /// Whether of all of them the same is known: then it is said once.
    alike: bool,
    /// What the record has of each, if it is the same of all: said once.
    told_of_all: String,
    told: Option<All>,
    sample: bool,
}

struct Row<'a> {
    link: Link,
    provider: &'a str,
    duties: usize,
    paper: Vec<Count>,
    life: Vec<Count>,
    /// What the record has of it, in words.
    told: String,
}

/// The record across platforms.
struct All {
    loaded: Loaded,
    using: Using,
    sent: Vec<SentRow>,
    errata: Vec<ErratumRow>,
}

#[derive(Template)]
#[template(path = "platforms-record.html")]
struct Together<'a> {
    c: &'a Ctx<'a>,
    told: Option<Statements>,
    sample: bool,
}

/// Statements of all platforms together.
struct Statements {
    loaded: Loaded,
    view: View,
}

/// Findings of a platform that reach it.
fn reaching<'a>(c: &Ctx<'a>, id: &str) -> Vec<&'a Finding> {
    let all = c.site.findings.get(id).map_or(&[][..], Vec::as_slice);
    all.iter().filter(|f| f.applies()).collect()
}

fn designated(c: &Ctx<'_>, p: &Platform) -> String {
    p.designated.filter(|_| p.basis != Basis::Recall).map_or_else(String::new, |d| c.date(&d))
}

/// What the record has of a platform of the knowledge, in one sentence.
fn told_of(c: &Ctx<'_>, p: &Platform) -> String {
    let Some(record) = c.site.record.as_deref() else { return c.t("sor-not-loaded") };
    let names = told::names(record, p);
    let n: u64 = names.iter().filter_map(|name| record.platforms.get(*name)).map(told::Sent::rows).sum();
    match names.is_empty() {
        false => record::statements(c, "sor-sent", n),
        true if record.is_sample() => c.t("sor-sample-short"),
        true if p.statements_as.is_empty() => c.t("sor-no-name-short"),
        true => c.t("sor-not-in-short"),
    }
}

/// All platforms.
///
/// # Errors
/// See [`Refusal`].
pub fn list(c: &Ctx<'_>) -> Page {
    let platforms: Vec<Row<'_>> = c
        .site
        .knowledge
        .platforms
        .values()
        .map(|p| {
            let findings = reaching(c, &p.id);
            Row {
                link: Link { href: c.href(&format!("/platforms/{}", p.id)), name: p.name.clone() },
                provider: &p.provider,
                duties: findings.len(),
                paper: chips(c, findings.iter().map(|f| &f.paper)),
                life: chips(c, findings.iter().map(|f| &f.life)),
                told: told_of(c, p),
            }
        })
        .collect();
    let told = c.site.record.as_deref().map(|record| {
        let mut noted = Noted::default();
        let sent = sent::sent(c, record, &mut noted);
        All { loaded: loaded(c, record), using: sent::using(c, record), sent, errata: noted.rows(c) }
    });
    let counts = |list: &[Count]| list.iter().map(|count| (count.chip.clone(), count.n)).collect::<Vec<_>>();
    let known = |row: &Row<'_>| (row.duties, counts(&row.paper), counts(&row.life));
    let alike = platforms.len() > 1 && platforms.windows(2).all(|two| known(&two[0]) == known(&two[1]));
    let first = platforms.first().map(|row| row.told.clone()).unwrap_or_default();
    let told_of_all = if platforms.iter().all(|row| row.told == first) { first } else { String::new() };
    render(&List { c, platforms, alike, told_of_all, told, sample: is_sample(c) })
}

/// Statements of all platforms together: by month, and by what was decided.
///
/// # Errors
/// See [`Refusal`].
pub fn together(c: &Ctx<'_>) -> Page {
    let told = c.site.record.as_deref().map(|record| Statements {
        loaded: loaded(c, record),
        view: record::view(c, record, &[], &mut Noted::default()),
    });
    render(&Together { c, told, sample: is_sample(c) })
}

/// Whether anything of the record is invented: then every page that shows it says so.
fn is_sample(c: &Ctx<'_>) -> bool {
    c.site.record.as_deref().is_some_and(Record::is_sample)
}

#[derive(Template)]
#[template(path = "platform.html")]
struct One<'a> {
    c: &'a Ctx<'a>,
    name: &'a str,
    /// As a party; a platform that is in the record alone is none.
    party: Option<PartyView<'a>>,
    /// What the law gives a woman of whom pictures are there.
    limits: Vec<Limit>,
    /// What it told the database, or in words why there is nothing.
    told: Result<Told, String>,
    loaded: Option<Loaded>,
    /// Where programs find the same.
    api: String,
    sample: bool,
}

struct PartyView<'a> {
    provider: &'a str,
    note: &'a str,
    recalled: bool,
    designated: String,
    source: Vec<SourceView>,
    findings: Vec<FindingView>,
    open: Vec<Group>,
}

/// One platform: of the knowledge, or of the record alone.
///
/// # Errors
/// See [`Refusal`].
pub fn page(c: &Ctx<'_>, id: &str) -> Page {
    let record = c.site.record.as_deref();
    let named = record.and_then(|r| told::at(r, id));
    let known = c.site.knowledge.platforms.get(id);
    let known = known.or_else(|| named.and_then(|name| told::party(&c.site.knowledge, name)));
    let (name, names) = match (known, named) {
        (Some(p), _) => (p.name.as_str(), record.map_or_else(Vec::new, |r| told::names(r, p))),
        (None, Some(name)) => (name, vec![name]),
        (None, None) => return Err(Refusal::NotFound(near(c, id))),
    };
    let told = match record {
        None => Err(c.t("sor-nothing-words")),
        Some(record) if names.is_empty() && record.is_sample() => Err(c.t("sor-sample-not-in")),
        Some(_) if names.is_empty() => Err(match known.map_or(&[][..], |p| &p.statements_as) {
            [] => c.t("sor-no-name"),
            looked => c.m("sor-not-in", &[("names", c.join(looked).into())]),
        }),
        Some(record) => Ok(sent::told(c, record, &names, name)),
    };
    // Of an invented record nothing is told beside a platform that is real.
    let loaded = record.filter(|r| !names.is_empty() || !r.is_sample()).map(|r| loaded(c, r));
    let limits = known.map_or_else(Vec::new, |p| hers::limits(c, p));
    let party = known.map(|p| party(c, p));
    let api = format!("/api/v1/platforms/{}", known.map_or(id, |p| p.id.as_str()));
    render(&One { c, name, party, limits, told, loaded, api, sample: is_sample(c) })
}

fn party<'a>(c: &Ctx<'a>, p: &'a Platform) -> PartyView<'a> {
    let all = reaching(c, &p.id);
    let (known, open): (Vec<&Finding>, Vec<&Finding>) = all.into_iter().partition(|f| finding::is_known(f));
    // What asks states alone, or was not read, asks no platform.
    let view = |f: &Finding| finding::view(c, f).map(|view| FindingView { asks: duties::asks(c, f), ..view });
    PartyView {
        provider: &p.provider,
        note: &p.note,
        recalled: p.basis == Basis::Recall,
        designated: designated(c, p),
        source: titled(&p.source),
        findings: known.into_iter().filter_map(view).collect(),
        open: duties::groups(c, &open),
    }
}

/// Pages that were read, by what their addresses call them: a host alone says nothing of what was read there.
fn titled(source: &str) -> Vec<SourceView> {
    let pages = source.split(';').map(str::trim).filter(|page| !page.is_empty());
    pages
        .map(|page| {
            let (host, path) = page.split_once('/').unwrap_or((page, ""));
            let path = path.split('?').next().unwrap_or_default();
            let longest = path.split('/').max_by_key(|part| part.matches(['-', '+']).count());
            let title = longest.filter(|part| part.contains(['-', '+'])).map(|part| part.replace(['-', '+'], " "));
            let host = host.trim_start_matches("www.");
            let name = title.map_or_else(|| page.to_owned(), |title| format!("{title} ({host})"));
            SourceView { name, href: format!("https://{page}") }
        })
        .collect()
}

/// Platforms whose address or name is near to what was asked.
fn near(c: &Ctx<'_>, asked: &str) -> Vec<(String, String)> {
    let mut out = search::near(c, asked.trim_start_matches("dsa-"));
    let asked = search::fold(&asked.chars().take(90).collect::<String>());
    let mut scored: Vec<(usize, Link)> = Vec::new();
    for (name, sent) in c.site.record.iter().flat_map(|r| &r.platforms) {
        let score = search::distance(&asked, &sent.slug).min(search::distance(&asked, &search::fold(name)));
        if score <= 1 + asked.chars().count() / 4 {
            scored.push((score, sent::link(c, name, sent)));
        }
    }
    scored.sort_by(|a, b| (a.0, &a.1.name).cmp(&(b.0, &b.1.name)));
    let found: Vec<(String, String)> = scored.into_iter().take(5).map(|(_, l)| (l.href, l.name)).collect();
    out.retain(|(href, _)| found.iter().all(|(own, _)| own != href));
    found.into_iter().chain(out).collect()
}
