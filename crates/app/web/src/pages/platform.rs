//! Platforms as parties: the duties that reach them and what could be decided. Nothing is claimed that no source says.

use askama::Template;
use norms::finding::Finding;
use norms::model::{Basis, Platform, Standing};

use super::finding::{self, FindingView, SourceView, sources};
use super::{Count, Link, Page, Refusal, chips, instrument, render, search};
use crate::ctx::Ctx;

#[derive(Template)]
#[template(path = "platforms.html")]
struct List<'a> {
    c: &'a Ctx<'a>,
    platforms: Vec<Row<'a>>,
}

struct Row<'a> {
    link: Link,
    provider: &'a str,
    /// Day of its designation, or empty where nobody has verified it.
    designated: String,
    duties: usize,
    paper: Vec<Count>,
    life: Vec<Count>,
}

/// Findings of a platform that reach it.
fn reaching<'a>(c: &Ctx<'a>, id: &str) -> Vec<&'a Finding> {
    let all = c.site.findings.get(id).map_or(&[][..], Vec::as_slice);
    all.iter().filter(|f| f.paper != Standing::NotApplicable).collect()
}

fn designated(c: &Ctx<'_>, p: &Platform) -> String {
    p.designated.filter(|_| p.basis != Basis::Recall).map_or_else(String::new, |d| c.date(&d))
}

/// All platforms.
///
/// # Errors
/// See [`Refusal`].
pub fn list(c: &Ctx<'_>) -> Page {
    let platforms = c
        .site
        .knowledge
        .platforms
        .values()
        .map(|p| {
            let findings = reaching(c, &p.id);
            Row {
                link: Link { href: c.href(&format!("/platforms/{}", p.id)), name: p.name.clone() },
                provider: &p.provider,
                designated: designated(c, p),
                duties: findings.len(),
                paper: chips(c, findings.iter().map(|f| &f.paper)),
                life: chips(c, findings.iter().map(|f| &f.life)),
            }
        })
        .collect();
    render(&List { c, platforms })
}

#[derive(Template)]
#[template(path = "platform.html")]
struct One<'a> {
    c: &'a Ctx<'a>,
    p: &'a Platform,
    recalled: bool,
    designated: String,
    source: Vec<SourceView>,
    findings: Vec<FindingView>,
    open: Vec<Open>,
}

/// A duty of which nothing is known yet.
struct Open {
    link: Link,
    lang: &'static str,
    asks: Vec<Link>,
    missing: String,
}

/// One platform.
///
/// # Errors
/// See [`Refusal`].
pub fn page(c: &Ctx<'_>, id: &str) -> Page {
    let p = c.site.knowledge.platforms.get(id).ok_or_else(|| Refusal::NotFound(search::near(c, id)))?;
    let (known, open): (Vec<&Finding>, Vec<&Finding>) = reaching(c, id).into_iter().partition(|f| finding::is_known(f));
    let open = open
        .into_iter()
        .map(|f| {
            let (name, lang) = c.title(&f.benchmark);
            Open {
                link: Link { href: c.href(&format!("/benchmarks/{}", f.benchmark)), name },
                lang,
                asks: f.provisions.iter().filter_map(|p| instrument::cited(c, p)).collect(),
                missing: f.missing.clone(),
            }
        })
        .collect();
    render(&One {
        c,
        p,
        recalled: p.basis == Basis::Recall,
        designated: designated(c, p),
        source: sources(c, &p.source),
        findings: known.into_iter().filter_map(|f| finding::view(c, f)).collect(),
        open,
    })
}
