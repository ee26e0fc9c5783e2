//! Money: what organisations report, what that does not say, and of whom nothing is there.
//!
//! Amounts stand by reporting organisation and currency; nothing is added over either, and organisations stand by name, never by amount.
//! What is missing is told as missing from the files that were read: not from the world.

mod country;
mod org;
pub mod pager;
pub mod sums;

use std::collections::BTreeMap;

use askama::Template;
use norms::Knowledge;
use norms::model::Country;
use norms::model::money::{ActivityKey, Billionths, Money, NamedActivity, Step};

use self::pager::{Asked, BESIDE, Paged, ROWS};
use self::sums::{Group, IndexRow, NamedRows};
use super::{Link, Page, Refusal, render, search};
use crate::ctx::Ctx;
use crate::i18n;
use crate::query::Query;

/// What states answered about their own budgeting, with its message.
const TRACKING: [(&str, &str); 1] = [("sdg.5.c.1.gender_budget_tracking", "fund-tracking")];
/// What they answered on how the national statistical plan is paid for: apart, since it is not what they give.
const PLAN: [(&str, &str); 3] = [
    ("sdg.17.18.3.statistical_plan_fully_funded", "fund-plan-fully"),
    ("sdg.17.18.3.statistical_plan_funded_government", "fund-plan-government"),
    ("sdg.17.18.3.statistical_plan_funded_donors", "fund-plan-donors"),
];
/// Benchmarks that money is read for.
const BENCHMARKS: [&str; 5] = [
    "funding.gives-aid",
    "funding.aid-arrives",
    "funding.womens-organisations",
    "funding.budget-tracking",
    "funding.statistics-plan",
];

/// The page of an address below `/funding`. The form there sends `/funding?country=UGA`; the lasting address is `/funding/uga`.
///
/// # Errors
/// See [`Refusal`].
pub(crate) fn page(c: &Ctx<'_>, rest: &[&str], query: &Query) -> Page {
    match (rest, query.get("country")) {
        ([], Some(asked)) if !asked.trim().is_empty() => {
            let known = search::state(c.site, asked);
            country::page(c, known.as_deref().unwrap_or(asked), query)
        }
        ([], _) => overview(c, query),
        (["org", id @ ..], _) if !id.is_empty() => org::page(c, &id.join("/"), query),
        ([iso3], _) => country::page(c, iso3, query),
        _ => Err(Refusal::NotFound(search::near(c, &rest.join(" ")))),
    }
}

/// One organisation that published.
struct PublisherRow {
    link: Link,
    id: String,
    kind: String,
    since: String,
    newest: String,
    activities: String,
}

#[derive(Template)]
#[template(path = "funding.html")]
struct Overview<'a> {
    c: &'a Ctx<'a>,
    brought: bool,
    sample: bool,
    index: Paged<IndexRow>,
    named: NamedRows,
    unseen: usize,
    publishers: Paged<PublisherRow>,
    reached: Vec<Link>,
    silent: Vec<Link>,
    governments: Vec<Link>,
    /// States that can be chosen: their letters and name.
    states: Vec<(String, String)>,
    files: Paged<(String, String)>,
    aside: Vec<(String, String)>,
    noted: Vec<(String, String)>,
    refused: Vec<(String, String)>,
    refused_all: usize,
    twice: Paged<[String; 3]>,
    /// How many states answered whether they track what they set aside, in words.
    tracking: String,
    benchmarks: Vec<(Link, &'static str)>,
}

/// The type of an organisation in words; its code where the codelist has no such type.
fn kind(c: &Ctx<'_>, code: &str) -> String {
    match norms::model::money::ORGANISATION_KINDS.iter().find(|(known, _)| *known == code) {
        Some((_, word)) => c.t2("fund-org-", word),
        None if code.is_empty() => c.t("not-stated"),
        None => code.to_owned(),
    }
}

/// The page about money in a country.
fn country_link(c: &Ctx<'_>, country: &Country) -> Link {
    Link { href: c.href2("/funding/", &country.iso3.to_lowercase()), name: c.country(country) }
}

fn by_name(mut links: Vec<Link>) -> Vec<Link> {
    links.sort_by(|a, b| a.name.cmp(&b.name));
    links
}

/// Benchmarks on money, with the language of their titles.
fn benchmarks(c: &Ctx<'_>) -> Vec<(Link, &'static str)> {
    BENCHMARKS
        .iter()
        .map(|id| {
            let (name, lang) = c.title(id);
            (Link { href: c.href2("/benchmarks/", id), name }, lang)
        })
        .collect()
}

fn overview(c: &Ctx<'_>, query: &Query) -> Page {
    let k = &c.site.knowledge;
    let nothing = Money::default();
    let money = k.money.as_ref().unwrap_or(&nothing);
    let asked = Asked { path: "/funding", query };
    // Whether anybody reports that money with the purpose code was paid: in some year more than came back.
    let paid = |iso2: &str| {
        let mut sums: BTreeMap<(&str, i16, &str), Billionths> = BTreeMap::new();
        for flow in money.of_place(iso2).filter(|f| f.kind.step() == Step::Payment) {
            *sums.entry((&flow.reporter, flow.year, &flow.currency)).or_default() += flow.evaw;
        }
        sums.values().any(|sum| *sum > 0)
    };
    let (reached, silent): (Vec<&Country>, Vec<&Country>) = k.states().partition(|s| paid(&s.iso2));
    let links = |list: Vec<&Country>| by_name(list.into_iter().map(|s| country_link(c, s)).collect());
    let names_it = |id: &str| money.of_reporter(id).iter().any(|f| f.evaw != 0);
    let governments = money.publishers.iter().filter(|(id, p)| p.kind == "10" && !names_it(id));
    let times = |list: &[(String, u64)]| {
        list.iter().map(|(why, n)| (why.clone(), i18n::whole(c.lang, (*n).into()))).collect::<Vec<_>>()
    };
    let coded = sums::groups(c, money, money.flows.iter()).into_iter().filter(Group::has_code).collect();
    let mut states: Vec<(String, String)> = k.states().map(|s| (s.iso3.clone(), c.country(s))).collect();
    states.sort_by(|a, b| a.1.cmp(&b.1));
    render(&Overview {
        c,
        brought: k.money.is_some(),
        sample: money.is_sample(),
        index: sums::index(c, money, asked, ("page", "index"), coded),
        named: sums::named(c, money, asked, None, None),
        unseen: unseen(k, money),
        publishers: publishers(c, money, asked),
        reached: links(reached),
        silent: links(silent),
        governments: by_name(governments.map(|(id, _)| sums::link(c, money, id)).collect()),
        states,
        files: asked
            .cut(c, ("file", "read", ROWS), money.files.iter().collect(), |f| (f.name.clone(), f.generated.clone())),
        aside: times(&money.aside),
        noted: times(&money.noted),
        refused: money.refused.iter().take(ROWS).cloned().collect(),
        refused_all: money.refused.len(),
        twice: asked.cut(c, ("twice", "read", ROWS), money.twice.iter().collect(), Clone::clone),
        tracking: tracking(c),
        benchmarks: benchmarks(c),
    })
}

/// How many states answered whether they track what they set aside for gender equality, and what they said: nobody is ranked by it.
fn tracking(c: &Ctx<'_>) -> String {
    let k = &c.site.knowledge;
    let newest = |iso3: &str| k.values.get(&(iso3.to_owned(), TRACKING[0].0.to_owned()))?.last().map(|v| v.value);
    let answers: Vec<f64> = k.states().filter_map(|s| newest(&s.iso3)).collect();
    let count = |of: f64| (answers.iter().filter(|a| **a == of).count() as u64).into();
    let n = (answers.len() as u64).into();
    c.m("fund-tracking-all", &[("n", n), ("fully", count(2.0)), ("near", count(1.0)), ("not", count(0.0))])
}

fn publishers(c: &Ctx<'_>, money: &Money, asked: Asked<'_>) -> Paged<PublisherRow> {
    let mut all: Vec<_> = money.publishers.iter().map(|(id, p)| (sums::link(c, money, id), id, p)).collect();
    all.sort_by(|a, b| (&a.0.name, a.1).cmp(&(&b.0.name, b.1)));
    asked.cut(c, ("publisher", "publishers", BESIDE), all, |(link, id, p)| PublisherRow {
        link,
        id: id.clone(),
        kind: kind(c, &p.kind),
        since: money.of_reporter(id).iter().map(|f| f.year).min().map_or_else(String::new, |y| y.to_string()),
        newest: p.newest.map_or_else(String::new, |d| c.date(&d)),
        activities: i18n::whole(c.lang, p.activities.into()),
    })
}

/// Activities of which a person says that they are meant, and that are not among those found: the folder was made without that, or its files lack them.
fn unseen(k: &Knowledge, money: &Money) -> usize {
    let meant = k.activity_readings.iter().filter(|(_, reading)| reading.names);
    let is = |n: &NamedActivity, (reporter, id): &ActivityKey| *n.reporter == **reporter && n.activity == *id;
    meant.filter(|(key, _)| money.named.iter().all(|n| !is(n, key))).count()
}
