//! Platforms as parties: the duties that reach them and what could be decided. Nothing is claimed that no source says.

use askama::Template;
use norms::model::{Basis, Platform};

use super::finding::{self, FindingView, SourceView, sources};
use super::{Link, Page, Refusal, render, search};
use crate::ctx::Ctx;

#[derive(Template)]
#[template(path = "platforms.html")]
struct List<'a> {
    c: &'a Ctx<'a>,
    platforms: Vec<(Link, String)>,
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
        .map(|p| (Link { href: c.href(&format!("/platforms/{}", p.id)), name: p.name.clone() }, p.provider.clone()))
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
}

/// One platform.
///
/// # Errors
/// See [`Refusal`].
pub fn page(c: &Ctx<'_>, id: &str) -> Page {
    let p = c.site.knowledge.platforms.get(id).ok_or_else(|| Refusal::NotFound(search::near(c, id)))?;
    let findings = c
        .site
        .findings
        .get(id)
        .into_iter()
        .flatten()
        .filter(|f| f.paper != norms::model::Standing::NotApplicable)
        .filter_map(|f| finding::view(c, f))
        .collect();
    render(&One {
        c,
        p,
        recalled: p.basis == Basis::Recall,
        designated: p.designated.map_or_else(String::new, |d| c.date(&d)),
        source: sources(c, &p.source),
        findings,
    })
}
