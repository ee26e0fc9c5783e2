//! A country: every commitment that reaches it, what stands on paper, what is known in life, need by need.

use askama::Template;
use norms::finding::{Bond, Finding};
use norms::model::{Country, Need, Standing};

use super::finding::{self, FindingView};
use super::voices::{self, VoiceView};
use super::{Count, Link, Page, Refusal, chips, render, search};
use crate::charts;
use crate::ctx::Ctx;

#[derive(Template)]
#[template(path = "countries.html")]
struct List<'a> {
    c: &'a Ctx<'a>,
    regions: Vec<(String, Vec<Row>)>,
}

struct Row {
    link: Link,
    read: bool,
    known: usize,
}

/// All states by region.
///
/// # Errors
/// See [`Refusal`].
pub fn list(c: &Ctx<'_>) -> Page {
    let mut regions: Vec<(String, Vec<Row>)> = Vec::new();
    for country in c.site.knowledge.states() {
        let region = c.word("region", &country.region);
        let row = Row {
            link: link(c, country),
            read: c.site.is_read(&country.iso3),
            known: findings(c, country).iter().filter(|f| finding::is_known(f)).count(),
        };
        match regions.iter_mut().find(|(name, _)| *name == region) {
            Some((_, rows)) => rows.push(row),
            None => regions.push((region, vec![row])),
        }
    }
    regions.sort_by(|a, b| a.0.cmp(&b.0));
    for (_, rows) in &mut regions {
        rows.sort_by(|a, b| a.link.name.cmp(&b.link.name));
    }
    render(&List { c, regions })
}

/// Name and address of a country.
#[must_use]
pub fn link(c: &Ctx<'_>, country: &Country) -> Link {
    Link { href: c.href(&format!("/countries/{}", country.iso3.to_lowercase())), name: c.country(country) }
}

fn findings<'a>(c: &Ctx<'a>, country: &Country) -> &'a [Finding] {
    c.site.findings.get(&country.iso3).map_or(&[], Vec::as_slice)
}

/// The state of an address, in any case.
///
/// # Errors
/// [`Refusal::NotFound`] with near matches.
pub fn find<'a>(c: &Ctx<'a>, iso3: &str) -> Result<&'a Country, Refusal> {
    let k = &c.site.knowledge;
    k.countries
        .get(&iso3.to_uppercase())
        .filter(|country| country.independent)
        .ok_or_else(|| Refusal::NotFound(search::near(c, iso3)))
}

struct NeedView {
    word: &'static str,
    name: String,
    href: String,
    known: Vec<FindingView>,
    open: Vec<Open>,
    paper: Vec<Count>,
    life: Vec<Count>,
    marks: Vec<String>,
    open_count: usize,
    voices: Vec<VoiceView>,
}

struct Open {
    link: Link,
    missing: String,
    lang: &'static str,
}

struct BondRow {
    link: Link,
    how: String,
}

#[derive(Template)]
#[template(path = "country.html")]
struct Whole<'a> {
    c: &'a Ctx<'a>,
    name: String,
    iso3: String,
    region: String,
    lead: String,
    facts: Vec<String>,
    gaps: String,
    checked: String,
    needs: Vec<NeedView>,
    services: Vec<super::help::ServiceView>,
    bonds: Vec<BondRow>,
    one_need: bool,
    everyone: usize,
}

fn needs(c: &Ctx<'_>, country: &Country, only: Option<Need>, all: bool) -> Vec<NeedView> {
    let list = findings(c, country);
    Need::ALL
        .into_iter()
        .filter(|need| only.is_none_or(|n| n == *need))
        .map(|need| {
            let here: Vec<&Finding> =
                list.iter().filter(|f| f.need == need && f.paper != Standing::NotApplicable).collect();
            let (known, open): (Vec<&Finding>, Vec<&Finding>) = here.iter().partition(|f| all || finding::is_known(f));
            let mut known = known;
            known.sort_by_key(|f| !finding::is_known(f));
            NeedView {
                word: need.word(),
                name: finding::need_name(c, need),
                href: c.href(&format!("/countries/{}/{}", country.iso3.to_lowercase(), need.word())),
                marks: here
                    .iter()
                    .filter(|f| finding::is_known(f))
                    .map(|f| {
                        charts::line::small(
                            f.paper,
                            f.life,
                            &finding::label(c, &c.title(&f.benchmark).0, f.paper, f.life),
                        )
                    })
                    .collect(),
                known: known.into_iter().filter_map(|f| finding::view(c, f)).collect(),
                open_count: here.iter().filter(|f| !finding::is_known(f)).count(),
                open: open
                    .into_iter()
                    .map(|f| {
                        let (name, lang) = c.title(&f.benchmark);
                        Open {
                            link: Link { href: c.href(&format!("/benchmarks/{}", f.benchmark)), name },
                            missing: f.missing.clone(),
                            lang,
                        }
                    })
                    .collect(),
                voices: voices::of_country(c, country, need),
                paper: chips(c, here.iter().map(|f| &f.paper)),
                life: chips(c, here.iter().map(|f| &f.life)),
            }
        })
        .collect()
}

fn bonds(c: &Ctx<'_>, country: &Country) -> Vec<BondRow> {
    c.site
        .knowledge
        .instruments
        .values()
        .map(|instrument| {
            (instrument, norms::parties::bond(&c.site.knowledge, instrument, &country.iso3, c.site.as_of))
        })
        .filter(|(_, bond)| *bond != Bond::NotBound)
        .map(|(instrument, bond)| BondRow {
            link: Link {
                href: c.href(&format!("/instruments/{}", instrument.id)),
                name: instrument.short_title.clone(),
            },
            how: bond_words(c, &bond),
        })
        .collect()
}

/// A bond in words.
#[must_use]
pub fn bond_words(c: &Ctx<'_>, bond: &Bond) -> String {
    match bond {
        Bond::Bound { since: Some(day) } => c.m("bond-bound-since", &[("date", c.date(day).into())]),
        Bond::Bound { since: None } => c.t("bond-bound"),
        Bond::Ratified { .. } => c.t("bond-ratified"),
        Bond::Signed { .. } => c.t("bond-signed"),
        Bond::Committed { body } => {
            let name = c.site.knowledge.bodies.get(body).map_or(body.as_str(), |b| b.name.as_str());
            c.m("bond-committed", &[("body", name.into())])
        }
        Bond::Withdrawn => c.t("bond-withdrawn"),
        Bond::NotBound => c.t("bond-not-bound"),
        Bond::NotKnown => c.t("bond-not-known"),
    }
}

/// The country in two sentences of counts.
#[must_use]
pub fn lead(c: &Ctx<'_>, country: &Country) -> String {
    let list = findings(c, country);
    let here = || list.iter().filter(|f| f.paper != Standing::NotApplicable);
    let count = |f: &dyn Fn(&Finding) -> bool| here().filter(|x| f(x)).count() as u64;
    let total = here().count() as u64;
    let paper = count(&|f| f.paper != Standing::Unknown);
    let life = count(&|f| f.life != Standing::Unknown);
    let id = if c.site.is_read(&country.iso3) { "country-lead" } else { "country-lead-unread" };
    c.m(
        id,
        &[
            ("country", c.country(country).into()),
            ("total", total.into()),
            ("paper", paper.into()),
            ("met", count(&|f| f.paper == Standing::Met).into()),
            ("life", life.into()),
        ],
    )
}

fn facts(c: &Ctx<'_>, country: &Country) -> Vec<String> {
    let mut facts = vec![
        c.word("region", if country.intermediate.is_empty() { &country.subregion } else { &country.intermediate }),
    ];
    for (holds, id) in [(country.ldc, "fact-ldc"), (country.lldc, "fact-lldc"), (country.sids, "fact-sids")] {
        if holds {
            facts.push(c.t(id));
        }
    }
    let key = (country.iso3.clone(), "itu.internet_users_share".to_owned());
    if let Some(last) = c.site.knowledge.values.get(&key).and_then(|v| v.last()) {
        facts.push(
            c.m("fact-online", &[("value", c.number(last.value).into()), ("year", last.year.to_string().into())]),
        );
    }
    facts
}

fn whole<'a>(c: &'a Ctx<'a>, country: &Country, only: Option<Need>) -> Whole<'a> {
    let file = c.site.knowledge.files.get(&country.iso3);
    Whole {
        c,
        name: c.country(country),
        iso3: country.iso3.to_lowercase(),
        region: c.word("region", &country.region),
        lead: lead(c, country),
        facts: facts(c, country),
        gaps: file.map_or_else(String::new, |f| f.gaps.clone()),
        checked: file.and_then(|f| f.checked).map_or_else(String::new, |d| c.date(&d)),
        needs: needs(c, country, only, only.is_some()),
        services: super::help::of_country(c, &country.iso3),
        bonds: if only.is_none() { bonds(c, country) } else { Vec::new() },
        one_need: only.is_some(),
        everyone: voices::of_everyone(c),
    }
}

/// One country.
///
/// # Errors
/// See [`Refusal`].
pub fn page(c: &Ctx<'_>, iso3: &str) -> Page {
    render(&whole(c, find(c, iso3)?, None))
}

/// One country, one need: every finding in full.
///
/// # Errors
/// See [`Refusal`].
pub fn need(c: &Ctx<'_>, iso3: &str, need: &str) -> Page {
    let country = find(c, iso3)?;
    let need =
        Need::from_word(need).ok_or_else(|| Refusal::NotFound(vec![(link(c, country).href, c.country(country))]))?;
    render(&whole(c, country, Some(need)))
}

/// The brief: the same facts, set to be printed and handed over.
///
/// # Errors
/// See [`Refusal`].
pub fn brief(c: &Ctx<'_>, iso3: &str) -> Page {
    crate::brief::html(c, find(c, iso3)?)
}
