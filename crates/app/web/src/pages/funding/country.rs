//! Money in one country: what others report as sent there, who gave and who received, what its own government reports as given, and what
//! the state says about its own budgeting.

use std::collections::BTreeMap;

use askama::Template;
use norms::model::money::{Billionths, Flow, Money, Step};

use super::pager::{Asked, BESIDE, Paged};
use super::sums::{self, BudgetRow, Group, IndexRow, NamedRows, OtherRow, Series};
use super::{PLAN, TRACKING, benchmarks, kind};
use crate::ctx::Ctx;
use crate::pages::finding::{SourceView, sources};
use crate::pages::{Link, Page, Refusal, country, render};
use crate::query::Query;

/// An organisation that gave or received, as the reporter says.
struct HandRow {
    hand: Link,
    /// Its identifier, where that is not its name.
    id: String,
    /// Its kind in words; empty for one that gave.
    kind: String,
    reporter: Link,
    year: i16,
    amount: String,
}

/// What an indicator says of the state's own budgeting.
struct DomesticRow {
    label: String,
    value: String,
    year: String,
    source: Vec<SourceView>,
}

#[derive(Template)]
#[template(path = "funding-country.html")]
struct One<'a> {
    c: &'a Ctx<'a>,
    name: String,
    iso3: String,
    brought: bool,
    sample: bool,
    received: Paged<Series>,
    coded: bool,
    other: Paged<IndexRow>,
    got: Paged<HandRow>,
    gave: Paged<HandRow>,
    pledges: Paged<OtherRow>,
    incoming: Paged<OtherRow>,
    budgets: Paged<BudgetRow>,
    named: NamedRows,
    own: Vec<Link>,
    given: Paged<Series>,
    given_coded: bool,
    tracking: Vec<DomesticRow>,
    plan: Vec<DomesticRow>,
    benchmarks: Vec<(Link, &'static str)>,
}

pub(super) fn page(c: &Ctx<'_>, iso3: &str, query: &Query) -> Page {
    let country = country::find(c, iso3).map_err(|refusal| match refusal {
        Refusal::NotFound(near) => Refusal::NotFound(near.into_iter().map(here).collect()),
        other => other,
    })?;
    let nothing = Money::default();
    let money = c.site.knowledge.money.as_ref().unwrap_or(&nothing);
    let place = country.iso2.as_str();
    let path = format!("/funding/{}", country.iso3.to_lowercase());
    let asked = Asked { path: &path, query };
    let own: Vec<&str> = money.governments(place).collect();
    let flows = || money.of_place(place);
    let shown = |group: &Group<'_>| group.has_code() || group.is_marked();
    let (received, rest): (Vec<Group<'_>>, Vec<Group<'_>>) =
        sums::groups(c, money, flows()).into_iter().partition(shown);
    let coded = received.iter().any(Group::has_code);
    let rest = rest.into_iter().filter(Group::is_paid).collect();
    let given = sums::groups(c, money, own.iter().flat_map(|id| money.of_reporter(id)));
    let given: Vec<Group<'_>> = given.into_iter().filter(|g| shown(g) || g.is_paid()).collect();
    let incoming = [Step::Incoming, Step::IncomingPromise];
    render(&One {
        c,
        name: c.country(country),
        iso3: country.iso3.to_lowercase(),
        brought: c.site.knowledge.money.is_some(),
        sample: money.is_sample(),
        received: sums::series(c, money, asked, ("page", "received"), received),
        coded,
        other: sums::index(c, money, asked, ("other", "other"), rest),
        got: got(c, money, asked, flows()),
        gave: gave(c, money, asked, flows()),
        pledges: sums::others(c, money, asked, ("pledge", "pledges"), flows(), &[Step::Pledge]),
        incoming: sums::others(c, money, asked, ("income", "incoming"), flows(), &incoming),
        budgets: sums::budgets(c, money, asked, money.budgets.iter().filter(|b| &*b.place == place)),
        named: sums::named(c, money, asked, None, Some(place)),
        own: own.iter().map(|id| sums::link(c, money, id)).collect(),
        given_coded: given.iter().any(Group::has_code),
        given: sums::series(c, money, asked, ("given", "given"), given),
        tracking: domestic(c, &country.iso3, &TRACKING),
        plan: domestic(c, &country.iso3, &PLAN),
        benchmarks: benchmarks(c),
    })
}

/// The page about money of a state that is near to what was asked; another near page as it is.
fn here((href, name): (String, String)) -> (String, String) {
    (href.replacen("/countries/", "/funding/", 1), name)
}

/// Payments with purpose code 15180.
fn coded<'m>(flows: impl Iterator<Item = &'m Flow>) -> impl Iterator<Item = &'m Flow> {
    flows.filter(|f| f.kind.step() == Step::Payment && f.evaw != 0)
}

/// By whom it was received, as the reporters say: by name.
fn got<'m>(c: &Ctx<'_>, money: &Money, asked: Asked<'_>, flows: impl Iterator<Item = &'m Flow>) -> Paged<HandRow> {
    let key = |f: &'m Flow| (&*f.receiver, &*f.receiver_kind);
    hands(c, money, asked, ("got", "who-received"), coded(flows).map(|f| (key(f), f)))
}

/// By whom it was given, where that is somebody else than who reports it: by name.
fn gave<'m>(c: &Ctx<'_>, money: &Money, asked: Asked<'_>, flows: impl Iterator<Item = &'m Flow>) -> Paged<HandRow> {
    let others = coded(flows).filter(|f| !f.provider.is_empty() && f.provider != f.reporter);
    hands(c, money, asked, ("gave", "who-gave"), others.map(|f| ((&*f.provider, ""), f)))
}

fn hands<'m>(
    c: &Ctx<'_>,
    money: &Money,
    asked: Asked<'_>,
    at: (&str, &str),
    flows: impl Iterator<Item = ((&'m str, &'m str), &'m Flow)>,
) -> Paged<HandRow> {
    let mut all: BTreeMap<(String, &str, &str, &str, i16, &str), Billionths> = BTreeMap::new();
    for ((id, kind), f) in flows {
        // Those who are not named come last.
        let name = if id.is_empty() { "\u{10ffff}".to_owned() } else { sums::link(c, money, id).name };
        *all.entry((name, id, kind, &f.reporter, -f.year, &f.currency)).or_default() += f.evaw;
    }
    let all: Vec<_> = all.into_iter().collect();
    asked.cut(c, (at.0, at.1, BESIDE), all, |((_, id, code, reporter, year, currency), sum)| {
        let hand = sums::link(c, money, id);
        HandRow {
            id: if hand.name == id { String::new() } else { id.to_owned() },
            hand,
            kind: if code.is_empty() { String::new() } else { kind(c, code) },
            reporter: sums::link(c, money, reporter),
            year: -year,
            amount: sums::money(c, sum, currency),
        }
    })
}

fn domestic(c: &Ctx<'_>, iso3: &str, indicators: &[(&str, &str)]) -> Vec<DomesticRow> {
    let k = &c.site.knowledge;
    let row = |(id, label): &(&str, &str)| {
        let newest = k.values.get(&(iso3.to_owned(), (*id).to_owned())).and_then(|v| v.last());
        DomesticRow {
            label: c.t(label),
            value: newest.map_or_else(|| c.t("not-known"), |v| answer(c, id, v.value)),
            year: newest.map_or_else(String::new, |v| v.year.to_string()),
            source: newest.map_or_else(Vec::new, |v| sources(c, &v.source)),
        }
    };
    indicators.iter().filter(|(id, _)| k.indicators.contains_key(*id)).map(row).collect()
}

/// An answer in words: of three steps for the indicator that has them, else yes or no.
fn answer(c: &Ctx<'_>, id: &str, value: f64) -> String {
    let steps = TRACKING.iter().any(|(of, _)| *of == id);
    match (steps, value) {
        (true, 2.0) => c.t("fund-tracks-fully"),
        (true, 1.0) => c.t("fund-tracks-near"),
        (true, 0.0) => c.t("fund-tracks-not"),
        (false, 1.0) => c.t("yes"),
        (false, 0.0) => c.t("no"),
        _ => c.number(value),
    }
}
