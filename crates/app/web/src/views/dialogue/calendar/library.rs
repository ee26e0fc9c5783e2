//! The library: papers, recordings, research agendas, to be searched and narrowed down by links and by a form.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::{Resource, lang};
use norms::PartialDate;
use store::ResourceRow;

use super::Said;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::pages::Link;
use crate::pages::search::fold;
use crate::query::Query;
use crate::views::html;

/// Entries on a page.
const SHOWN: usize = 60;

/// A resource in a list.
pub(crate) struct Entry {
    pub(crate) href: String,
    pub(crate) title: Said,
    /// What it is, who published it, when, in which language.
    pub(crate) facts: Vec<String>,
    /// Its first paragraph.
    pub(crate) summary: String,
    /// What it is about, each leading to all of that kind.
    pub(crate) topics: Vec<Link>,
}

/// What is kept of a resource; of one that cannot be read, its id.
pub(crate) fn words(row: &ResourceRow) -> Resource {
    serde_json::from_str(&row.body).unwrap_or_else(|_| Resource { title: row.id.clone(), ..Resource::default() })
}

/// A resource as an entry of a list.
pub(crate) fn entry(c: &Ctx<'_>, row: &ResourceRow) -> Entry {
    let of = words(row);
    Entry {
        href: c.href2("/resources/", &row.id),
        title: Said::new(&of.title, &of.lang),
        facts: facts(c, &of),
        summary: of.summary.lines().next().unwrap_or_default().to_owned(),
        topics: topics(c, &of),
    }
}

fn topics(c: &Ctx<'_>, of: &Resource) -> Vec<Link> {
    let link =
        |word: &String| Link { href: c.href(&format!("/resources?topic={word}")), name: Facet::Topic.said(c, word) };
    of.topics.iter().map(link).collect()
}

fn facts(c: &Ctx<'_>, of: &Resource) -> Vec<String> {
    let mut all = vec![Facet::Kind.said(c, &of.kind), of.publisher.clone(), published(c, &of.published)];
    all.extend(lang::name(&of.lang).map(str::to_owned));
    all.push(of.licence.clone());
    all.retain(|fact| !fact.is_empty());
    all
}

fn published(c: &Ctx<'_>, text: &str) -> String {
    text.parse::<PartialDate>().map_or_else(|_| text.to_owned(), |date| c.date(&date))
}

/// By what the library is narrowed down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Facet {
    Topic,
    Kind,
    Lang,
    Licence,
}

impl Facet {
    const ALL: [Self; 4] = [Self::Topic, Self::Kind, Self::Lang, Self::Licence];

    /// Its name in the address.
    const fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Kind => "kind",
            Self::Lang => "in",
            Self::Licence => "licence",
        }
    }

    /// What a resource has of it.
    fn of(self, resource: &Resource) -> Vec<&str> {
        match self {
            Self::Topic => resource.topics.iter().map(String::as_str).collect(),
            Self::Kind => vec![&resource.kind],
            Self::Lang => vec![&resource.lang],
            Self::Licence => vec![&resource.licence],
        }
    }

    /// A value of it, in words.
    fn said(self, c: &Ctx<'_>, value: &str) -> String {
        match self {
            Self::Topic => c.t2("need-", value),
            Self::Kind => c.t2("calendar-kind-", value),
            Self::Lang => lang::name(value).unwrap_or(value).to_owned(),
            Self::Licence => value.to_owned(),
        }
    }
}

/// What was asked for.
struct Asked {
    words: Vec<String>,
    chosen: Vec<(Facet, String)>,
}

impl Asked {
    fn read(query: &Query) -> Self {
        let words = fold(query.get("q").unwrap_or("")).split_whitespace().map(str::to_owned).collect();
        let chosen = Facet::ALL.into_iter().filter_map(|facet| {
            let value = query.get(facet.name()).filter(|value| !value.is_empty())?;
            Some((facet, value.to_owned()))
        });
        Self { words, chosen: chosen.collect() }
    }

    /// Whether a resource is among what was asked for, whatever it has of one facet.
    fn takes(&self, of: &Resource, text: &str, save: Option<Facet>) -> bool {
        let chosen = self.chosen.iter().filter(|(facet, _)| Some(*facet) != save);
        self.words.iter().all(|word| text.contains(word.as_str()))
            && chosen.into_iter().all(|(facet, value)| facet.of(of).contains(&value.as_str()))
    }

    fn value(&self, facet: Facet) -> &str {
        self.chosen.iter().find(|(f, _)| *f == facet).map_or("", |(_, value)| value)
    }

    /// The address of the same search without one facet.
    fn without(&self, c: &Ctx<'_>, q: &str, facet: Facet) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(Some(("q", q)).filter(|(_, q)| !q.is_empty()));
        query.extend_pairs(self.chosen.iter().filter(|(f, _)| *f != facet).map(|(f, value)| (f.name(), value)));
        c.href(&format!("/resources?{}", query.finish()))
    }
}

/// One value to choose.
struct Choice {
    value: String,
    name: String,
    n: usize,
    on: bool,
}

/// A list of values to choose one of.
struct Select {
    name: &'static str,
    label: String,
    any: String,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "dialogue/calendar/library.html")]
struct Library<'a> {
    c: &'a Ctx<'a>,
    q: String,
    selects: Vec<Select>,
    /// What is chosen now, each leading to the same search without it.
    chosen: Vec<Link>,
    entries: Vec<Entry>,
    total: usize,
    more: usize,
    /// Whether there is anything at all.
    empty: bool,
}

/// The library.
pub(crate) fn list(visit: &Visit, rows: &[ResourceRow]) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.query = visit.query.without("lang");
    let q = visit.query.get("q").unwrap_or("").trim().to_owned();
    let asked = Asked::read(&visit.query);
    let all: Vec<(&ResourceRow, Resource, String)> = rows
        .iter()
        .map(|row| {
            let of = words(row);
            let named = facts(&c, &of).join(" ");
            let about: Vec<String> = topics(&c, &of).into_iter().map(|link| link.name).collect();
            let text = fold(&format!("{} {} {named} {}", of.title, of.summary, about.join(" ")));
            (row, of, text)
        })
        .collect();
    let found: Vec<_> = all.iter().filter(|(_, of, text)| asked.takes(of, text, None)).collect();
    let selects = Facet::ALL.into_iter().map(|facet| select(&c, &asked, facet, &all)).collect();
    let chosen = asked.chosen.iter().map(|(facet, value)| Link {
        href: asked.without(&c, &q, *facet),
        name: c.m("calendar-without", &[("what", facet.said(&c, value).into())]),
    });
    let page = Library {
        chosen: chosen.collect(),
        selects,
        entries: found.iter().take(SHOWN).map(|(row, ..)| entry(&c, row)).collect(),
        total: found.len(),
        more: found.len().saturating_sub(SHOWN),
        empty: rows.is_empty(),
        q,
        c: &c,
    };
    html(&page, StatusCode::OK)
}

fn select(c: &Ctx<'_>, asked: &Asked, facet: Facet, all: &[(&ResourceRow, Resource, String)]) -> Select {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, of, _) in all.iter().filter(|(_, of, text)| asked.takes(of, text, Some(facet))) {
        for value in facet.of(of).into_iter().filter(|value| !value.is_empty()) {
            *counts.entry(value).or_default() += 1;
        }
    }
    let now = asked.value(facet);
    if !now.is_empty() {
        counts.entry(now).or_default();
    }
    let choice =
        |(value, n): (&str, usize)| Choice { value: value.to_owned(), name: facet.said(c, value), n, on: value == now };
    let mut choices: Vec<Choice> = counts.into_iter().map(choice).collect();
    choices.sort_by(|a, b| a.name.cmp(&b.name));
    Select { name: facet.name(), label: c.t2("calendar-by-", facet.name()), any: c.t("any"), choices }
}

#[derive(Template)]
#[template(path = "dialogue/calendar/resource.html")]
struct One<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: Said,
    summary: Said,
    kind: String,
    publisher: String,
    published: String,
    language: String,
    licence: String,
    topics: Vec<Link>,
    address: String,
    /// The host that the address leads to.
    host: String,
    withdrawn: bool,
    leads: bool,
}

/// The page of a resource.
pub(crate) fn one(visit: &Visit, row: &ResourceRow, leads: bool) -> Result<Response, Problem> {
    let c = visit.ctx();
    let of = words(row);
    let host = of.address.split('/').nth(2).unwrap_or_default().to_owned();
    let page = One {
        id: &row.id,
        title: Said::new(&of.title, &of.lang),
        summary: Said { lang: String::new(), dir: "auto", text: of.summary.clone() },
        kind: Facet::Kind.said(&c, &of.kind),
        publisher: of.publisher.clone(),
        published: published(&c, &of.published),
        language: lang::name(&of.lang).unwrap_or_default().to_owned(),
        licence: of.licence.clone(),
        topics: topics(&c, &of),
        host,
        address: of.address,
        withdrawn: row.withdrawn.is_some(),
        leads,
        c: &c,
    };
    html(&page, StatusCode::OK)
}
