//! Who and what is named, and who is not: groups and harms counted over the provisions that were read.

use askama::Template;
use norms::model::Basis;

use super::{Page, render};
use crate::ctx::Ctx;

struct Row {
    name: String,
    href: String,
    instruments: usize,
    provisions: usize,
    share: String,
}

#[derive(Template)]
#[template(path = "named.html")]
struct Named<'a> {
    c: &'a Ctx<'a>,
    total: usize,
    groups: Vec<Row>,
    harms: Vec<Row>,
}

fn rows<'k>(c: &Ctx<'k>, vocabulary: &str, named: impl Fn(&'k norms::model::Provision) -> &'k [String]) -> Vec<Row> {
    let k = &c.site.knowledge;
    let mut rows: Vec<Row> = k
        .words
        .keys()
        .filter(|(v, _)| v == vocabulary)
        .map(|(_, word)| {
            let hits: Vec<&str> = k
                .instruments
                .values()
                .flat_map(|i| i.provisions.iter().map(move |p| (i, p)))
                .filter(|(_, p)| p.basis != Basis::Recall && named(p).iter().any(|w| w == word))
                .map(|(i, _)| i.id.as_str())
                .collect();
            let mut instruments = hits.clone();
            instruments.dedup();
            Row {
                href: if hits.is_empty() {
                    String::new()
                } else {
                    super::search::address(c, &c.word(vocabulary, word), Some("provision"))
                },
                name: c.word(vocabulary, word),
                instruments: instruments.len(),
                provisions: hits.len(),
                share: String::new(),
            }
        })
        .collect();
    let most = rows.iter().map(|r| r.provisions).max().unwrap_or(1).max(1);
    for row in &mut rows {
        row.share = format!("{}", row.provisions * 100 / most);
    }
    rows.sort_by(|a, b| a.provisions.cmp(&b.provisions).then_with(|| a.name.cmp(&b.name)));
    rows
}

/// The page.
///
/// # Errors
/// See [`super::Refusal`].
pub fn page(c: &Ctx<'_>) -> Page {
    let total =
        c.site.knowledge.instruments.values().flat_map(|i| &i.provisions).filter(|p| p.basis != Basis::Recall).count();
    render(&Named { c, total, groups: rows(c, "group", |p| &p.groups), harms: rows(c, "harm", |p| &p.harms) })
}
