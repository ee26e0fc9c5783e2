//! What needs a source, by what it would change: for whoever has an hour to read.
//!
//! A pure function of the knowledge, so it is kept like every public page. Absent on purpose: deadlines, assignments, and any
//! weight but the number of findings.

use askama::Template;
use norms::worklist::{Want, WantKind};

use super::finding::cite;
use super::{Link, Page, render};
use crate::ctx::Ctx;
use crate::query::Query;

/// Kinds in the order of the page, each with its word in addresses and messages.
const KINDS: [(WantKind, &str); 4] = [
    (WantKind::Provision, "provision"),
    (WantKind::Members, "members"),
    (WantKind::Stale, "stale"),
    (WantKind::Unknown, "unknown"),
];
/// Wants of each kind on the first page.
const FIRST: usize = 5;
/// Wants on a page of one kind.
const PAGE: usize = 20;

struct Row {
    link: Link,
    lang: &'static str,
    what: String,
    missing: String,
    count: String,
    n: usize,
    reach: Vec<String>,
    propose: String,
}

struct Group {
    word: &'static str,
    title: String,
    lead: String,
    rows: Vec<Row>,
    total: usize,
    all: String,
}

#[derive(Template)]
#[template(path = "evidence/worklist.html")]
struct Worklist<'a> {
    c: &'a Ctx<'a>,
    kinds: Vec<(String, String, bool)>,
    groups: Vec<Group>,
    one: bool,
    place: String,
    before: String,
    next: String,
}

fn row(c: &Ctx<'_>, want: &Want) -> Row {
    let k = &c.site.knowledge;
    let (mut lang, mut what) = ("", String::new());
    let (path, name) = match want.kind {
        WantKind::Provision => {
            let found = k.provision(&want.id);
            what = found.map_or_else(String::new, |(_, p)| p.requires.clone());
            let name = found.map_or_else(|| want.id.clone(), |(i, p)| cite(c, &i.short_title, &p.reference));
            (format!("/provisions/{}", want.id), name)
        }
        WantKind::Members => {
            let name = k.bodies.get(&want.id).map_or_else(|| want.id.clone(), |b| b.name.clone());
            (format!("/bodies/{}", want.id), name)
        }
        WantKind::Stale | WantKind::Unknown => {
            let name;
            (name, lang) = c.title(&want.id);
            (format!("/benchmarks/{}", want.id), name)
        }
    };
    let about = percent_encoding::utf8_percent_encode(&path, percent_encoding::NON_ALPHANUMERIC);
    let propose = match want.kind {
        WantKind::Provision => format!("/propose/provision?about={about}"),
        WantKind::Members => format!("/propose/correction?about={about}"),
        WantKind::Stale | WantKind::Unknown => format!("/propose?about={about}"),
    };
    let mut reach = Vec::new();
    if want.would_change > 0 {
        reach.push(c.n("work-parties", want.parties));
        if !matches!(want.kind, WantKind::Stale | WantKind::Unknown) {
            reach.push(c.n("work-benchmarks", want.benchmarks.len()));
        }
    }
    // Bodies have no page of their own.
    let href = if want.kind == WantKind::Members { String::new() } else { c.href(&path) };
    Row {
        link: Link { href, name },
        lang,
        what,
        missing: want.missing.clone(),
        count: c.n("work-counts", want.would_change),
        n: want.would_change,
        reach,
        propose: if c.site.accounts { c.href(&propose) } else { String::new() },
    }
}

/// The page: the first of each kind, or with `kind` one kind, page by page.
///
/// # Errors
/// See [`super::Refusal`].
pub fn page(c: &Ctx<'_>, query: &Query) -> Page {
    let wants = c.site.wants();
    let asked = query.get("kind").and_then(|word| KINDS.iter().find(|(_, w)| *w == word));
    let page = query.get("page").and_then(|n| n.parse::<usize>().ok()).unwrap_or(1).max(1);
    let mut place = String::new();
    let (mut before, mut next) = (String::new(), String::new());
    let mut groups = Vec::new();
    for (kind, word) in KINDS.iter().filter(|(k, _)| asked.is_none_or(|(a, _)| a == k)) {
        let here: Vec<&Want> = wants.iter().filter(|w| w.kind == *kind).collect();
        let pages = here.len().div_ceil(PAGE).max(1);
        let page = page.min(pages);
        let (skip, most) = if asked.is_some() { ((page - 1) * PAGE, PAGE) } else { (0, FIRST) };
        let at = |n: usize| c.href(&format!("/worklist?kind={word}&page={n}"));
        if asked.is_some() && pages > 1 {
            place = c.m("work-page", &[("page", page.to_string().into()), ("pages", pages.to_string().into())]);
            before = if page > 1 { at(page - 1) } else { String::new() };
            next = if page < pages { at(page + 1) } else { String::new() };
        }
        groups.push(Group {
            word,
            title: c.t(&format!("work-{word}")),
            lead: c.t(&format!("work-{word}-what")),
            rows: here.iter().skip(skip).take(most).map(|w| row(c, w)).collect(),
            total: here.len(),
            all: if asked.is_none() && here.len() > FIRST {
                c.href(&format!("/worklist?kind={word}"))
            } else {
                String::new()
            },
        });
    }
    groups.retain(|g| g.total > 0 || asked.is_some());
    let everything = (c.href("/worklist"), c.t("ev-all-kinds"), asked.is_none());
    let each = KINDS.iter().map(|(kind, word)| {
        let here = asked.is_some_and(|(a, _)| a == kind);
        (c.href(&format!("/worklist?kind={word}")), c.t(&format!("work-{word}")), here)
    });
    let kinds = std::iter::once(everything).chain(each).collect();
    render(&Worklist { c, kinds, groups, one: asked.is_some(), place, before, next })
}
