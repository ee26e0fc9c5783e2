//! Pages that explain: sources, method, downloads.

use askama::Template;
use norms::model::{Basis, Source};

use super::{Link, Page, render};
use crate::ctx::Ctx;

#[derive(Template)]
#[template(path = "sources.html")]
struct Sources<'a> {
    c: &'a Ctx<'a>,
    sources: Vec<&'a Source>,
    bodies: Vec<(String, usize, String)>,
    text: usize,
    secondary: usize,
    recall: usize,
    recalled: Vec<Link>,
}

/// Publishers and licences, and what is still to be verified.
///
/// # Errors
/// See [`super::Refusal`].
pub fn sources(c: &Ctx<'_>) -> Page {
    let k = &c.site.knowledge;
    let of = |basis| k.instruments.values().flat_map(|i| &i.provisions).filter(|p| p.basis == basis).count();
    let recalled = k
        .instruments
        .values()
        .flat_map(|i| i.provisions.iter().map(move |p| (i, p)))
        .filter(|(_, p)| p.basis == Basis::Recall)
        .map(|(i, p)| Link {
            href: c.href(&format!("/provisions/{}", p.id)),
            name: format!("{}: {}", i.short_title, p.requires),
        })
        .collect();
    render(&Sources {
        c,
        sources: k.sources.iter().collect(),
        bodies: k.bodies.values().map(|b| (b.name.clone(), b.members.len(), c.basis(b.basis))).collect(),
        text: of(Basis::Text),
        secondary: of(Basis::Secondary),
        recall: of(Basis::Recall),
        recalled,
    })
}

#[derive(Template)]
#[template(path = "method.html")]
struct Method<'a> {
    c: &'a Ctx<'a>,
}

/// How a finding is reached.
///
/// # Errors
/// See [`super::Refusal`].
pub fn method(c: &Ctx<'_>) -> Page {
    render(&Method { c })
}

#[derive(Template)]
#[template(path = "data.html")]
struct Data<'a> {
    c: &'a Ctx<'a>,
    files: Vec<(&'static str, String)>,
    changes: Vec<ChangeRow<'a>>,
    indicators: Vec<(String, String, String, usize)>,
}

struct ChangeRow<'a> {
    date: String,
    what: &'a str,
    touches: Vec<Link>,
}

/// How many changes the page shows; the feed has all.
const CHANGES: usize = 12;

/// Downloads and the dictionary of indicators.
///
/// # Errors
/// See [`super::Refusal`].
pub fn data(c: &Ctx<'_>) -> Page {
    let k = &c.site.knowledge;
    let files = crate::downloads::FILES.iter().map(|(path, id)| (*path, c.t(id))).collect();
    let indicators = k
        .indicators
        .values()
        .map(|i| {
            let countries = k.values.keys().filter(|(_, id)| *id == i.id).count();
            (i.id.clone(), i.label.clone(), c.t(&format!("need-{}", i.need.word())), countries)
        })
        .collect();
    let changes = k
        .changes
        .iter()
        .rev()
        .take(CHANGES)
        .map(|change| ChangeRow {
            date: c.date(&change.date),
            what: &change.what,
            touches: change.touches.iter().map(|(t, id)| crate::downloads::place(c, *t, id.as_deref())).collect(),
        })
        .collect();
    render(&Data { c, files, changes, indicators })
}
