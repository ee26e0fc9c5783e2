//! Money as it is reported, for programs: amounts are text, since a number of JSON would lose cents.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use norms::model::money::{Billionths, FlowKind, Money, cents, is_sample};
use norms::{Knowledge, PartialDate};
use serde::Serialize;

use super::{Asked, Parameter, Reply, json_page, refused};
use crate::query::Query;

/// Of the figures that were added here; what publishers allow, they say themselves.
pub(crate) const LICENCE: &str = "Each publisher sets the licence of its own files, and the files name none: ask the publisher before further use. Sums: CC BY 4.0";

/// Columns of the table, in the order of [`Row`].
pub(crate) const COLUMNS: [&str; 15] = [
    "reporter",
    "place",
    "year",
    "kind",
    "currency",
    "child",
    "amount",
    "evaw",
    "gender_sig",
    "gender_pri",
    "sample",
    "provider",
    "receiver",
    "receiver_kind",
    "humanitarian",
];

/// Entries of each list in one answer.
const MOST: usize = 500;

/// What narrows the answer.
pub(super) const PARAMETERS: [Parameter; 4] = [
    Parameter {
        name: "country",
        what: "Only rows for this country: two or three letters (ISO 3166-1), in either case",
        example: "UG",
        schema: None,
    },
    Parameter {
        name: "reporter",
        what: "Only what this organisation reports: its identifier",
        example: "XM-DAC-1",
        schema: None,
    },
    Parameter { name: "year", what: "Only rows of this year", example: "2025", schema: None },
    Parameter {
        name: "page",
        what: "Which page, from 1: each list has at most 500 entries on one, and `next` is the address of the page that follows",
        example: "2",
        schema: None,
    },
];

/// Everything that the pages show, or a page of it.
#[derive(Serialize)]
pub(crate) struct Funding<'a> {
    brought: bool,
    licence: &'static str,
    /// Entries of each list on all pages.
    total: Total,
    page: usize,
    pages: usize,
    /// Address of the next page.
    next: Option<String>,
    publishers: Vec<Publisher<'a>>,
    flows: Vec<Row<'a>>,
    budgets: Vec<Budget<'a>>,
    named: Vec<Named<'a>>,
}

#[derive(Serialize)]
struct Total {
    publishers: usize,
    flows: usize,
    budgets: usize,
    named: usize,
}

/// What is asked for. Nothing of it: everything.
#[derive(Default)]
struct Narrow<'q> {
    /// ISO 3166-1 alpha-2.
    country: Option<&'q str>,
    reporter: Option<&'q str>,
    year: Option<i16>,
}

impl Narrow<'_> {
    fn holds(&self, reporter: &str, place: &str, year: i16) -> bool {
        self.country.is_none_or(|c| c == place)
            && self.reporter.is_none_or(|r| r == reporter)
            && self.year.is_none_or(|y| y == year)
    }

    fn is_all(&self) -> bool {
        self.country.is_none() && self.reporter.is_none() && self.year.is_none()
    }
}

#[derive(Serialize)]
struct Publisher<'a> {
    reporter: &'a str,
    name: &'a str,
    kind: &'a str,
    newest: Option<PartialDate>,
    activities: u64,
    sample: bool,
}

/// What one organisation reports for one place, year, kind of transaction and currency, from whom to whom, of whole activities or of parts.
#[derive(Serialize)]
pub(crate) struct Row<'a> {
    reporter: &'a str,
    place: &'a str,
    year: i16,
    kind: &'static str,
    currency: &'a str,
    child: bool,
    amount: String,
    evaw: String,
    gender_sig: String,
    gender_pri: String,
    sample: bool,
    provider: &'a str,
    receiver: &'a str,
    receiver_kind: &'a str,
    humanitarian: bool,
}

impl Row<'_> {
    /// As cells, in the order of [`COLUMNS`].
    pub(crate) fn cells(&self) -> Vec<String> {
        let sample = if self.sample { "SAMPLE" } else { "" };
        let (year, sample) = (self.year.to_string(), sample.to_owned());
        let mut out: Vec<String> = [self.reporter, self.place].map(str::to_owned).into();
        out.push(year);
        out.extend([self.kind, self.currency, if self.child { "yes" } else { "no" }].map(str::to_owned));
        out.extend([&self.amount, &self.evaw, &self.gender_sig, &self.gender_pri].map(String::clone));
        out.push(sample);
        out.extend([self.provider, self.receiver, self.receiver_kind].map(str::to_owned));
        out.push(if self.humanitarian { "yes" } else { "no" }.to_owned());
        out
    }
}

/// What was meant to be spent, for all purposes.
#[derive(Serialize)]
struct Budget<'a> {
    reporter: &'a str,
    place: &'a str,
    year: i16,
    status: &'a str,
    currency: &'a str,
    amount: String,
    sample: bool,
}

#[derive(Serialize)]
struct Named<'a> {
    activity: &'a str,
    reporter: &'a str,
    title: &'a str,
    lang: &'a str,
    words: &'a str,
    by_hand: bool,
    source: &'a str,
    meant: bool,
    sample: bool,
}

/// As a decimal number with two digits after the point.
fn decimal(amount: Billionths) -> String {
    let cents = cents(amount);
    let sign = if cents < 0 { "-" } else { "" };
    let size = cents.unsigned_abs();
    format!("{sign}{}.{:02}", size / 100, size % 100)
}

/// What tells rows apart.
type Key<'m> = (&'m str, &'m str, i16, FlowKind, &'m str, bool, [&'m str; 3], bool);

/// The rows, in order.
pub(crate) fn rows(money: &Money) -> Vec<Row<'_>> {
    narrowed(money, &Narrow::default()).into_iter().map(row).collect()
}

fn narrowed<'m>(money: &'m Money, narrow: &Narrow<'_>) -> Vec<(Key<'m>, [Billionths; 4])> {
    let mut all: BTreeMap<Key<'m>, [Billionths; 4]> = BTreeMap::new();
    for f in money.flows.iter().filter(|f| narrow.holds(&f.reporter, &f.place, f.year)) {
        let hands = [&*f.provider, &*f.receiver, &*f.receiver_kind];
        let key = (&*f.reporter, &*f.place, f.year, f.kind, &*f.currency, f.child, hands, f.humanitarian);
        let sums = all.entry(key).or_default();
        for (sum, part) in sums.iter_mut().zip([f.amount, f.evaw, f.gender_sig, f.gender_pri]) {
            *sum += part;
        }
    }
    all.into_iter().collect()
}

fn row<'m>((key, sums): (Key<'m>, [Billionths; 4])) -> Row<'m> {
    let (reporter, place, year, kind, currency, child, [provider, receiver, receiver_kind], humanitarian) = key;
    let [amount, evaw, gender_sig, gender_pri] = sums.map(decimal);
    Row {
        reporter,
        place,
        year,
        kind: kind.word(),
        currency,
        child,
        amount,
        evaw,
        gender_sig,
        gender_pri,
        sample: is_sample(reporter),
        provider,
        receiver,
        receiver_kind,
        humanitarian,
    }
}

/// Everything, of what was brought, in one piece; empty lists where nothing was.
pub(crate) fn funding(money: Option<&Money>) -> Funding<'_> {
    cut(money, &Narrow::default(), 1, usize::MAX)
}

/// A page of it.
fn cut<'m>(money: Option<&'m Money>, narrow: &Narrow<'_>, page: usize, most: usize) -> Funding<'m> {
    let flows = money.map_or_else(Vec::new, |m| narrowed(m, narrow));
    let budgets: Vec<_> =
        money.into_iter().flat_map(|m| &m.budgets).filter(|b| narrow.holds(&b.reporter, &b.place, b.year)).collect();
    // Of an organisation or activity that is in none of the rows that are asked for, nothing is told.
    let there: BTreeSet<&str> =
        flows.iter().map(|(key, _)| key.0).chain(budgets.iter().map(|b| &*b.reporter)).collect();
    let acts: BTreeSet<(&str, &str)> = money
        .into_iter()
        .flat_map(|m| &m.named_flows)
        .filter(|(_, f)| narrow.holds(&f.reporter, &f.place, f.year))
        .map(|(activity, f)| (&*f.reporter, activity.as_str()))
        .collect();
    let asked = |id: &str| narrow.is_all() || narrow.reporter == Some(id) || there.contains(id);
    let publishers: Vec<_> = money.into_iter().flat_map(|m| &m.publishers).filter(|(id, _)| asked(id)).collect();
    let meant = money.into_iter().flat_map(|m| &m.named).map(|n| (n, true));
    let not_meant = money.into_iter().flat_map(|m| &m.not_meant).map(|n| (n, false));
    let named: Vec<_> = meant
        .chain(not_meant)
        .filter(|(n, _)| narrow.is_all() || acts.contains(&(&*n.reporter, n.activity.as_str())))
        .collect();
    let total = Total { publishers: publishers.len(), flows: flows.len(), budgets: budgets.len(), named: named.len() };
    let longest = [total.publishers, total.flows, total.budgets, total.named].into_iter().max().unwrap_or(0);
    let start = (page - 1).saturating_mul(most);
    Funding {
        brought: money.is_some(),
        licence: LICENCE,
        total,
        page,
        pages: longest.div_ceil(most).max(1),
        next: None,
        publishers: publishers
            .into_iter()
            .skip(start)
            .take(most)
            .map(|(reporter, p)| Publisher {
                reporter,
                name: &p.name,
                kind: &p.kind,
                newest: p.newest,
                activities: p.activities,
                sample: is_sample(reporter),
            })
            .collect(),
        flows: flows.into_iter().skip(start).take(most).map(row).collect(),
        budgets: budgets
            .into_iter()
            .skip(start)
            .take(most)
            .map(|b| Budget {
                reporter: &b.reporter,
                place: &b.place,
                year: b.year,
                status: &b.status,
                currency: &b.currency,
                amount: decimal(b.amount),
                sample: is_sample(&b.reporter),
            })
            .collect(),
        named: named
            .into_iter()
            .skip(start)
            .take(most)
            .map(|(n, meant)| Named {
                activity: &n.activity,
                reporter: &n.reporter,
                title: &n.title,
                lang: &n.lang,
                words: &n.words,
                by_hand: n.by_hand,
                source: &n.source,
                meant,
                sample: is_sample(&n.reporter),
            })
            .collect(),
    }
}

/// Answers `/api/v1/funding`.
pub(super) fn answer(asked: &Asked<'_>) -> Reply {
    let k = &asked.site.knowledge;
    let bad = |(error, todo): (String, String)| refused(StatusCode::BAD_REQUEST, &error, &todo);
    let (narrow, page) = match read(k, asked.query) {
        Ok(read) => read,
        Err(wrong) => return bad(wrong),
    };
    let mut funding = cut(k.money.as_ref(), &narrow, page, MOST);
    if page > funding.pages {
        let todo = format!("use a page from 1 to {}", funding.pages);
        return bad((format!("there is no page {page}"), todo));
    }
    if page < funding.pages {
        let rest = asked.query.without("page");
        let joint = if rest.is_empty() { "" } else { "&" };
        funding.next = Some(format!("/api/v1/funding?{rest}{joint}page={}", page + 1));
    }
    json_page(StatusCode::OK, &funding)
}

/// What is asked for and which page, or what is wrong with it and what to do.
fn read<'q>(k: &'q Knowledge, query: &'q Query) -> Result<(Narrow<'q>, usize), (String, String)> {
    let names = || PARAMETERS.iter().map(|p| p.name);
    for name in query.names() {
        if !names().any(|known| known == name) {
            let todo = format!("use {}", names().collect::<Vec<_>>().join(", "));
            return Err((format!("there is no parameter \"{name}\""), todo));
        }
        if query.all(name).count() > 1 {
            return Err((format!("the parameter \"{name}\" stands more than once"), "say it once".to_owned()));
        }
    }
    let country = match query.get("country") {
        None => None,
        Some(code) => {
            let upper = code.to_uppercase();
            let known = k.countries.values().find(|c| c.iso2 == upper || c.iso3 == upper);
            let todo =
                "use two or three letters (ISO 3166-1), such as UG or UGA; /api/v1/parties lists states".to_owned();
            Some(known.ok_or_else(|| (format!("there is no country \"{code}\""), todo))?.iso2.as_str())
        }
    };
    let reporter = match query.get("reporter") {
        None => None,
        Some(id) => {
            let known = k.money.as_ref().and_then(|m| m.publishers.get_key_value(id));
            let todo = "use an identifier of `publishers`, as /api/v1/funding lists them".to_owned();
            let none = || (format!("no files of an organisation \"{id}\" were read"), todo);
            Some(known.ok_or_else(none)?.0.as_str())
        }
    };
    let year = match query.get("year") {
        None => None,
        Some(text) => {
            let year = text.parse::<i16>().ok().filter(|y| (1900..=2200).contains(y));
            Some(year.ok_or_else(|| (format!("\"{text}\" is no year"), "use four digits, such as 2025".to_owned()))?)
        }
    };
    let page = match query.get("page") {
        None => 1,
        Some(text) => {
            let page = text.parse::<usize>().ok().filter(|n| *n > 0);
            page.ok_or_else(|| (format!("\"{text}\" is no page"), "use a whole number from 1".to_owned()))?
        }
    };
    Ok((Narrow { country, reporter, year }, page))
}
