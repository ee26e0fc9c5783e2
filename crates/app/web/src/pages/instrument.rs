//! Instruments and their provisions: who owes what, how it is known, and which benchmarks hold it against life.

use askama::Template;
use norms::finding::Bond;
use norms::model::{Basis, Force, Instrument, Provision, Standing};

use super::finding::{SourceView, cite, edge, need_name, sources};
use super::voices::VoiceView;
use super::{Count, Link, Page, Refusal, home, render, search};
use crate::charts::bars;
use crate::ctx::Ctx;

struct Entry {
    link: Link,
    symbol: String,
    adopted: String,
    status: String,
    provisions: usize,
    read: usize,
}

#[derive(Template)]
#[template(path = "instruments.html")]
struct List<'a> {
    c: &'a Ctx<'a>,
    groups: Vec<(String, Vec<Entry>)>,
}

/// Words on whether an instrument is in force.
fn status(c: &Ctx<'_>, i: &Instrument) -> String {
    match (i.status, i.in_force) {
        (Force::Draft, _) => c.t("status-draft"),
        (Force::NonBinding, _) => c.t("status-non-binding"),
        (Force::Binding, Some(day)) if !day.is_after(&c.site.as_of) => {
            c.m("status-in-force", &[("date", c.date(&day).into())])
        }
        (Force::Binding, Some(day)) => c.m("status-from", &[("date", c.date(&day).into())]),
        (Force::Binding, None) => match i.reach.ratifications_needed {
            Some(n) => c.n("status-needs", n as usize),
            None => c.t("status-not-in-force"),
        },
    }
}

/// All instruments by reach.
///
/// # Errors
/// See [`Refusal`].
pub fn list(c: &Ctx<'_>) -> Page {
    let mut groups: Vec<(String, Vec<Entry>)> =
        ["global", "regional", "national"].iter().map(|s| (c.t(&format!("scope-{s}")), Vec::new())).collect();
    for i in c.site.knowledge.instruments.values() {
        let at = if i.scope.starts_with("regional") {
            1
        } else if i.scope.starts_with("national") {
            2
        } else {
            0
        };
        let entry = Entry {
            link: Link { href: c.href(&format!("/instruments/{}", i.id)), name: i.short_title.clone() },
            symbol: if matches!(i.symbol.as_str(), "none" | "unverified") { String::new() } else { i.symbol.clone() },
            adopted: i.adopted.map_or_else(|| c.t("not-known"), |d| c.date(&d)),
            status: status(c, i),
            provisions: i.provisions.len(),
            read: i.provisions.iter().filter(|p| p.basis == Basis::Text).count(),
        };
        if let Some((_, rows)) = groups.get_mut(at) {
            rows.push(entry);
        }
    }
    render(&List { c, groups })
}

struct ProvisionRow {
    link: Link,
    requires: String,
    bearers: String,
    needs: String,
    basis: String,
    class: &'static str,
    /// Benchmarks that read it, and the language of each title.
    held: Vec<(Link, &'static str)>,
    /// Why none does, in the words of the file.
    unread: String,
}

#[derive(Template)]
#[template(path = "instrument.html")]
struct One<'a> {
    c: &'a Ctx<'a>,
    i: &'a Instrument,
    status: String,
    adopted: String,
    read: String,
    provisions: Vec<ProvisionRow>,
    bonds: Vec<(String, usize, Vec<Link>)>,
    source: Vec<SourceView>,
}

/// One instrument with its provisions and parties.
///
/// # Errors
/// See [`Refusal`].
pub fn page(c: &Ctx<'_>, id: &str) -> Page {
    let k = &c.site.knowledge;
    let i = k.instruments.get(id).ok_or_else(|| Refusal::NotFound(search::near(c, id)))?;
    let provisions = i
        .provisions
        .iter()
        .map(|p| ProvisionRow {
            link: Link { href: c.href(&format!("/provisions/{}", p.id)), name: reference(c, p) },
            requires: p.requires.clone(),
            bearers: c.words("duty-bearer", &p.duty_bearers),
            needs: p.need.iter().map(|n| need_name(c, *n)).collect::<Vec<_>>().join(", "),
            basis: c.basis(p.basis),
            class: edge(p.basis),
            held: k
                .benchmarks
                .values()
                .filter(|b| b.provisions.contains(&p.id))
                .map(|b| {
                    let (name, lang) = c.title(&b.id);
                    (Link { href: c.href(&format!("/benchmarks/{}", b.id)), name }, lang)
                })
                .collect(),
            unread: k.unread.get(&p.id).cloned().unwrap_or_default(),
        })
        .collect();
    let read = i.provisions.iter().filter(|p| p.basis == Basis::Text).count();
    render(&One {
        c,
        i,
        status: status(c, i),
        adopted: i.adopted.map_or_else(|| c.t("not-known"), |d| c.date(&d)),
        read: c.of(&read, &i.provisions.len()),
        provisions,
        bonds: bonds(c, i),
        source: sources(c, i.url.trim_start_matches("https://")),
    })
}

/// States by the way they are bound; those not bound are not listed.
fn bonds(c: &Ctx<'_>, i: &Instrument) -> Vec<(String, usize, Vec<Link>)> {
    let mut groups: Vec<(String, usize, Vec<Link>)> = Vec::new();
    for s in c.site.knowledge.states() {
        let name = match norms::parties::bond(&c.site.knowledge, i, &s.iso3, c.site.as_of) {
            Bond::NotBound => continue,
            Bond::Bound { .. } => c.t("bond-bound"),
            other => super::country::bond_words(c, &other),
        };
        let link = super::country::link(c, s);
        match groups.iter_mut().find(|(n, _, _)| *n == name) {
            Some((_, n, list)) => {
                *n += 1;
                list.push(link);
            }
            None => groups.push((name, 1, vec![link])),
        }
    }
    for (_, _, list) in &mut groups {
        list.sort_by(|a, b| a.name.cmp(&b.name));
    }
    groups
}

fn reference(c: &Ctx<'_>, p: &Provision) -> String {
    if p.reference == "unverified" { c.t("ref-unverified") } else { p.reference.clone() }
}

struct Held {
    link: Link,
    lang: &'static str,
    because: String,
    paper: Vec<Count>,
    life: Vec<Count>,
    bar: String,
    life_bar: String,
    changes: String,
}

#[derive(Template)]
#[template(path = "provision.html")]
struct ProvisionPage<'a> {
    c: &'a Ctx<'a>,
    p: &'a Provision,
    reference: String,
    instrument: Link,
    status: String,
    basis: String,
    class: &'static str,
    source: Vec<SourceView>,
    reviewed: Option<Link>,
    bearers: String,
    needs: String,
    harms: String,
    groups: String,
    not_named: String,
    deadline: String,
    held: Vec<Held>,
    unread: String,
    awaiting: Vec<Link>,
    voices: Vec<VoiceView>,
}

/// One provision: down to its benchmarks, up from the evidence.
///
/// # Errors
/// See [`Refusal`].
pub fn provision(c: &Ctx<'_>, id: &str) -> Page {
    let k = &c.site.knowledge;
    let (i, p) = k.provision(id).ok_or_else(|| Refusal::NotFound(search::near(c, id)))?;
    let held = k
        .benchmarks
        .values()
        .filter(|b| b.provisions.iter().any(|x| x == id))
        .map(|b| {
            let (name, lang) = c.title(&b.id);
            let bar = |life: bool| {
                let of = |f: &norms::finding::Finding| if life { f.life } else { f.paper };
                let counts = Standing::COUNTED.map(|s| (s, c.site.of_benchmark(&b.id).filter(|f| of(f) == s).count()));
                let side = c.t(if life { "in-life" } else { "on-paper" });
                let words: Vec<String> = counts.iter().map(|(s, n)| format!("{} {n}", c.standing(s))).collect();
                bars::standings(&counts, &format!("{side}: {}", c.join(&words)))
            };
            Held {
                lang,
                because: b.fair_because.clone(),
                paper: home::tally(c, &b.id, false),
                life: home::tally(c, &b.id, true),
                bar: bar(false),
                life_bar: bar(true),
                changes: b.changes.clone(),
                link: Link { href: c.href(&format!("/benchmarks/{}", b.id)), name },
            }
        })
        .collect();
    let awaiting = k
        .benchmarks
        .values()
        .filter(|b| b.awaiting.iter().any(|x| x == id))
        .map(|b| Link { href: c.href(&format!("/benchmarks/{}", b.id)), name: c.title(&b.id).0 })
        .collect();
    let most_exposed = ["disability", "lgbtqi", "rural", "humanitarian", "indigenous", "migrants-refugees"];
    let not_named: Vec<String> =
        most_exposed.iter().filter(|g| !p.groups.iter().any(|x| x == *g)).map(|g| (*g).to_owned()).collect();
    render(&ProvisionPage {
        c,
        p,
        reference: reference(c, p),
        instrument: Link { href: c.href(&format!("/instruments/{}", i.id)), name: i.short_title.clone() },
        status: status(c, i),
        basis: c.basis(p.basis),
        class: edge(p.basis),
        source: sources(c, &p.source),
        reviewed: p.review.as_ref().map(|r| super::finding::reviewed(c, r)),
        bearers: c.words("duty-bearer", &p.duty_bearers),
        needs: p.need.iter().map(|n| need_name(c, *n)).collect::<Vec<_>>().join(", "),
        harms: c.words("harm", &p.harms),
        groups: c.words("group", &p.groups),
        not_named: c.words("group", &not_named),
        deadline: p.deadline.clone().unwrap_or_default(),
        held,
        unread: k.unread.get(id).cloned().unwrap_or_default(),
        awaiting,
        voices: super::voices::of_provision(c, id),
    })
}

/// A citation of a provision by its id, with its address.
#[must_use]
pub fn cited(c: &Ctx<'_>, id: &str) -> Option<Link> {
    let (i, p) = c.site.knowledge.provision(id)?;
    Some(Link { href: c.href(&format!("/provisions/{id}")), name: cite(c, &i.short_title, &p.reference) })
}
