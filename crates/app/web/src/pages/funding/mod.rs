//! Money: what organisations report, what that does not say, and of whom nothing is there.
//!
//! Amounts stand by reporting organisation and currency; nothing is added over either, and organisations stand by name, never by amount.
//! What is missing is told as missing from the files that were read: not from the world.

mod country;
mod org;
pub mod sums;

use std::collections::BTreeMap;

use askama::Template;
use norms::Knowledge;
use norms::model::Country;
use norms::model::money::{ActivityKey, Billionths, Money, NamedActivity, Step};

use self::sums::{BudgetRow, NamedRows, OtherRow, Series};
use super::{Link, Page, Refusal, render, search};
use crate::ctx::Ctx;

/// Indicators of the domestic side that are in the knowledge.
const DOMESTIC: [&str; 4] = [
    "sdg.5.c.1.gender_budget_tracking",
    "sdg.17.18.3.statistical_plan_fully_funded",
    "sdg.17.18.3.statistical_plan_funded_government",
    "sdg.17.18.3.statistical_plan_funded_donors",
];
/// Benchmarks that money is read for.
const BENCHMARKS: [&str; 5] = [
    "funding.gives-aid",
    "funding.aid-arrives",
    "funding.womens-organisations",
    "funding.budget-tracking",
    "funding.statistics-plan",
];

/// The page of an address below `/funding`.
///
/// # Errors
/// See [`Refusal`].
pub(crate) fn page(c: &Ctx<'_>, rest: &[&str]) -> Page {
    match rest {
        [] => overview(c),
        ["org", id @ ..] if !id.is_empty() => org::page(c, &id.join("/")),
        [iso3] => country::page(c, iso3),
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
    publishers: Vec<PublisherRow>,
    series: Vec<Series>,
    pledges: Vec<OtherRow>,
    incoming: Vec<OtherRow>,
    budgets: Vec<BudgetRow>,
    named: NamedRows,
    unseen: usize,
    reached: Vec<Link>,
    silent: Vec<Link>,
    governments: Vec<Link>,
    files: Vec<(String, String)>,
    aside: Vec<(String, String)>,
    noted: Vec<(String, String)>,
    refused: Vec<(String, String)>,
    twice: Vec<[String; 3]>,
    twice_all: usize,
    domestic: Vec<(String, usize)>,
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

fn overview(c: &Ctx<'_>) -> Page {
    let k = &c.site.knowledge;
    let nothing = Money::default();
    let money = k.money.as_ref().unwrap_or(&nothing);
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
    let domestic = DOMESTIC.iter().filter_map(|id| {
        let states = k.states().filter(|s| k.values.contains_key(&(s.iso3.clone(), (*id).to_owned()))).count();
        Some((k.indicators.get(*id)?.label.clone(), states))
    });
    let times =
        |list: &[(String, u64)]| list.iter().map(|(why, n)| (why.clone(), c.number(*n as f64))).collect::<Vec<_>>();
    render(&Overview {
        c,
        brought: k.money.is_some(),
        sample: money.is_sample(),
        publishers: publishers(c, money),
        series: sums::series(c, money, 's', money.flows.iter()),
        pledges: sums::others(c, money, money.flows.iter(), &[Step::Pledge]),
        incoming: sums::others(c, money, money.flows.iter(), &[Step::Incoming, Step::IncomingPromise]),
        budgets: sums::budgets(c, money, money.budgets.iter()),
        named: sums::named(c, money, None, None),
        unseen: unseen(k, money),
        reached: links(reached),
        silent: links(silent),
        governments: by_name(governments.map(|(id, _)| sums::link(c, money, id)).collect()),
        files: money.files.iter().map(|f| (f.name.clone(), f.generated.clone())).take(sums::LONG).collect(),
        aside: times(&money.aside),
        noted: times(&money.noted),
        refused: money.refused.iter().take(sums::LONG).cloned().collect(),
        twice: money.twice.iter().take(sums::LONG).cloned().collect(),
        twice_all: money.twice.len(),
        domestic: domestic.collect(),
        benchmarks: benchmarks(c),
    })
}

fn publishers(c: &Ctx<'_>, money: &Money) -> Vec<PublisherRow> {
    let mut rows: Vec<PublisherRow> = money
        .publishers
        .iter()
        .map(|(id, p)| PublisherRow {
            link: sums::link(c, money, id),
            id: id.clone(),
            kind: kind(c, &p.kind),
            since: money.of_reporter(id).iter().map(|f| f.year).min().map_or_else(String::new, |y| y.to_string()),
            newest: p.newest.map_or_else(String::new, |d| c.date(&d)),
            activities: c.number(p.activities as f64),
        })
        .collect();
    rows.sort_by(|a, b| a.link.name.cmp(&b.link.name));
    rows
}

/// Activities of which a person says that they are meant, and that are not among those found: the folder was made without that, or its files lack them.
fn unseen(k: &Knowledge, money: &Money) -> usize {
    let meant = k.activity_readings.iter().filter(|(_, reading)| reading.names);
    let is = |n: &NamedActivity, (reporter, id): &ActivityKey| *n.reporter == **reporter && n.activity == *id;
    meant.filter(|(key, _)| money.named.iter().all(|n| !is(n, key))).count()
}
