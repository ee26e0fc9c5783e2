//! One organisation that reports: what it is, what it reports by year and place, and what of it names digital violence.

use std::collections::BTreeMap;

use askama::Template;
use norms::model::money::{Billionths, Money, Publisher, Step, is_sample};

use super::pager::{Asked, Paged, ROWS};
use super::sums::{self, BudgetRow, Group, NamedRows, OtherRow, Series};
use super::{country_link, kind};
use crate::ctx::Ctx;
use crate::i18n;
use crate::pages::{Link, Page, Refusal, render, search};
use crate::query::Query;

/// What it reports for one place: amounts with their currency.
struct PlaceRow {
    place: Link,
    year: i16,
    all: String,
    amount: String,
}

#[derive(Template)]
#[template(path = "funding-org.html")]
struct One<'a> {
    c: &'a Ctx<'a>,
    id: String,
    name: String,
    kind: String,
    newest: String,
    activities: String,
    since: String,
    sample: bool,
    series: Paged<Series>,
    coded: bool,
    places: Paged<PlaceRow>,
    pledges: Paged<OtherRow>,
    incoming: Paged<OtherRow>,
    budgets: Paged<BudgetRow>,
    named: NamedRows,
}

/// An identifier as it survives an address: slashes that stand at an end or beside another do not.
fn folded(id: &str) -> String {
    id.split('/').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/")
}

fn find<'m>(money: &'m Money, asked: &str) -> Option<(&'m str, &'m Publisher)> {
    let exact = money.publishers.get_key_value(asked);
    let found = exact.or_else(|| money.publishers.iter().find(|(id, _)| folded(id) == asked));
    found.map(|(id, publisher)| (id.as_str(), publisher))
}

/// Organisations whose identifier or name is near to what was asked: at most five.
fn near(c: &Ctx<'_>, money: &Money, asked: &str) -> Vec<(String, String)> {
    let asked = asked.chars().take(60).collect::<String>().to_lowercase();
    let mut scored: Vec<(usize, Link)> = money
        .publishers
        .iter()
        .filter_map(|(id, p)| {
            let (id_low, name) = (id.to_lowercase(), p.name.to_lowercase());
            let close = search::distance(&asked, &id_low).min(search::distance(&asked, &name));
            let inside = asked.chars().count() > 2 && (id_low.contains(&asked) || name.contains(&asked));
            let score = if inside { close.min(1) } else { close };
            (score <= 1 + asked.chars().count() / 4).then(|| (score, sums::link(c, money, id)))
        })
        .collect();
    scored.sort_by(|a, b| (a.0, &a.1.name).cmp(&(b.0, &b.1.name)));
    let mut out: Vec<(String, String)> = scored.into_iter().take(5).map(|(_, l)| (l.href, l.name)).collect();
    out.push((c.href("/funding"), c.t("fund-title")));
    out
}

pub(super) fn page(c: &Ctx<'_>, wanted: &str, query: &Query) -> Page {
    let nothing = Money::default();
    let money = c.site.knowledge.money.as_ref().unwrap_or(&nothing);
    let (id, publisher) = find(money, wanted).ok_or_else(|| Refusal::NotFound(near(c, money, wanted)))?;
    let rows = money.of_reporter(id);
    let path = norms::align::flow::address(id);
    let asked = Asked { path: &path, query };
    let groups = sums::groups(c, money, rows.iter());
    let groups: Vec<Group<'_>> = groups.into_iter().filter(|g| g.has_code() || g.is_marked() || g.is_paid()).collect();
    let incoming = [Step::Incoming, Step::IncomingPromise];
    render(&One {
        c,
        id: id.to_owned(),
        name: sums::link(c, money, id).name,
        kind: kind(c, &publisher.kind),
        newest: publisher.newest.map_or_else(String::new, |d| c.date(&d)),
        activities: i18n::whole(c.lang, publisher.activities.into()),
        since: rows.iter().map(|f| f.year).min().map_or_else(String::new, |y| y.to_string()),
        sample: is_sample(id),
        coded: groups.iter().any(Group::has_code),
        series: sums::series(c, money, asked, ("page", "paid"), groups),
        places: places(c, money, asked, id),
        pledges: sums::others(c, money, asked, ("pledge", "pledges"), rows.iter(), &[Step::Pledge]),
        incoming: sums::others(c, money, asked, ("income", "incoming"), rows.iter(), &incoming),
        budgets: sums::budgets(c, money, asked, money.budgets.iter().filter(|b| &*b.reporter == id)),
        named: sums::named(c, money, asked, Some(id), None),
    })
}

/// What it paid for each place: those with purpose code 15180, by name of the place.
fn places(c: &Ctx<'_>, money: &Money, asked: Asked<'_>, id: &str) -> Paged<PlaceRow> {
    let mut all: BTreeMap<(&str, i16, &str), [Billionths; 2]> = BTreeMap::new();
    for flow in money.of_reporter(id).iter().filter(|f| f.kind.step() == Step::Payment) {
        let [paid, coded] = all.entry((&flow.place, -flow.year, &flow.currency)).or_default();
        *paid += flow.amount;
        *coded += flow.evaw;
    }
    let shown = all.into_iter().filter(|(_, [_, coded])| *coded != 0);
    let mut rows: Vec<_> = shown.map(|(key, sums)| (place(c, key.0), key, sums)).collect();
    rows.sort_by(|a, b| (&a.0.name, a.1).cmp(&(&b.0.name, b.1)));
    asked.cut(c, ("place", "places", ROWS), rows, |(place, (_, year, code), [paid, coded])| PlaceRow {
        place,
        year: -year,
        all: sums::money(c, paid, code),
        amount: sums::money(c, coded, code),
    })
}

/// A place in words.
fn place(c: &Ctx<'_>, code: &str) -> Link {
    let plain = |name: String| Link { href: String::new(), name };
    if code.is_empty() {
        return plain(c.t("fund-no-place"));
    }
    if let Some(region) = code.strip_prefix("R:") {
        return plain(c.m("fund-region", &[("code", region.into())]));
    }
    match c.site.knowledge.countries.values().find(|s| s.iso2 == code) {
        Some(state) if state.independent => country_link(c, state),
        Some(area) => plain(c.country(area)),
        None => plain(code.to_owned()),
    }
}
