//! Money in one country: what others report as sent there, what its own government reports as given, and the domestic side.

use std::collections::BTreeMap;

use askama::Template;
use norms::model::money::{Billionths, Money, Step};

use super::sums::{self, BudgetRow, NamedRows, OtherRow, Series};
use super::{DOMESTIC, benchmarks};
use crate::ctx::Ctx;
use crate::pages::finding::{SourceView, sources};
use crate::pages::{Link, Page, Refusal, country, render};

/// Who gave, as the reporter says.
struct GiverRow {
    giver: Link,
    reporter: Link,
    year: i16,
    currency: String,
    amount: String,
}

/// What an indicator says of the domestic side.
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
    received: Vec<Series>,
    givers: Vec<GiverRow>,
    pledges: Vec<OtherRow>,
    incoming: Vec<OtherRow>,
    budgets: Vec<BudgetRow>,
    named: NamedRows,
    own: Vec<Link>,
    given: Vec<Series>,
    domestic: Vec<DomesticRow>,
    benchmarks: Vec<(Link, &'static str)>,
}

pub(super) fn page(c: &Ctx<'_>, iso3: &str) -> Page {
    let country = country::find(c, iso3).map_err(|refusal| match refusal {
        Refusal::NotFound(near) => Refusal::NotFound(near.into_iter().map(here).collect()),
        other => other,
    })?;
    let nothing = Money::default();
    let money = c.site.knowledge.money.as_ref().unwrap_or(&nothing);
    let place = country.iso2.as_str();
    let own: Vec<&str> = money.governments(place).collect();
    let received = sums::series(c, money, 's', money.of_place(place));
    let given = sums::series(c, money, 'g', own.iter().flat_map(|id| money.of_reporter(id)));
    render(&One {
        c,
        name: c.country(country),
        iso3: country.iso3.to_lowercase(),
        brought: c.site.knowledge.money.is_some(),
        sample: money.is_sample(),
        received,
        givers: givers(c, money, place),
        pledges: sums::others(c, money, money.of_place(place), &[Step::Pledge]),
        incoming: sums::others(c, money, money.of_place(place), &[Step::Incoming, Step::IncomingPromise]),
        budgets: sums::budgets(c, money, money.budgets.iter().filter(|b| &*b.place == place)),
        named: sums::named(c, money, None, Some(place)),
        own: own.iter().map(|id| sums::link(c, money, id)).collect(),
        given,
        domestic: domestic(c, &country.iso3),
        benchmarks: benchmarks(c),
    })
}

/// The page about money of a state that is near to what was asked; another near page as it is.
fn here((href, name): (String, String)) -> (String, String) {
    (href.replacen("/countries/", "/funding/", 1), name)
}

fn givers(c: &Ctx<'_>, money: &Money, place: &str) -> Vec<GiverRow> {
    let mut all: BTreeMap<(&str, &str, i16, &str), Billionths> = BTreeMap::new();
    for flow in money.of_place(place).filter(|f| f.kind.step() == Step::Payment && f.evaw != 0) {
        *all.entry((&flow.provider, &flow.reporter, -flow.year, &flow.currency)).or_default() += flow.evaw;
    }
    all.into_iter()
        .take(sums::LONG)
        .map(|((giver, reporter, year, code), sum)| GiverRow {
            giver: sums::link(c, money, giver),
            reporter: sums::link(c, money, reporter),
            year: -year,
            currency: sums::currency(c, code),
            amount: sums::amount(c, sum),
        })
        .collect()
}

fn domestic(c: &Ctx<'_>, iso3: &str) -> Vec<DomesticRow> {
    let k = &c.site.knowledge;
    DOMESTIC
        .iter()
        .filter_map(|id| {
            let indicator = k.indicators.get(*id)?;
            let newest = k.values.get(&(iso3.to_owned(), (*id).to_owned())).and_then(|v| v.last());
            Some(DomesticRow {
                label: indicator.label.clone(),
                value: newest.map_or_else(|| c.t("not-known"), |v| c.value(v.value, &indicator.unit)),
                year: newest.map_or_else(String::new, |v| v.year.to_string()),
                source: newest.map_or_else(Vec::new, |v| sources(c, &v.source)),
            })
        })
        .collect()
}
