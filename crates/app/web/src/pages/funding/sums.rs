//! Rows of flows as tables and figures: for each reporting organisation and currency its own, added over nothing else.

use std::collections::BTreeMap;

use norms::model::money::{Billionths, Budget, Flow, Money, NamedActivity, Step, cents, is_sample};

use crate::charts::years::{self, Frame};
use crate::ctx::Ctx;
use crate::pages::Link;
use crate::pages::finding::{SourceView, sources};

/// Years that a figure shows; the table has all.
const DRAWN: usize = 12;
/// Rows of a long table; the download has all.
pub const LONG: usize = 200;

/// Payments for ending violence against women and girls of one organisation in one currency.
pub struct Series {
    /// Anchor.
    pub id: String,
    /// Organisation.
    pub link: Link,
    /// Currency.
    pub currency: String,
    /// Figure (trusted SVG), or empty where there is nothing to draw.
    pub chart: String,
    /// Years, the newest first.
    pub years: Vec<YearRow>,
    /// Years in which whole activities and parts of activities report: the same money may stand in both.
    pub parts: Vec<String>,
}

/// One year: amounts as the language writes them, empty where nothing was reported.
pub struct YearRow {
    /// Year.
    pub year: i16,
    /// Paid out, purpose code 15180.
    pub paid: String,
    /// Promised, purpose code 15180.
    pub promised: String,
    /// Paid out by activities whose reason is gender equality.
    pub gender_pri: String,
    /// Paid out by activities that have it as one aim.
    pub gender_sig: String,
}

/// A row of what is neither paid out nor committed.
pub struct OtherRow {
    /// Organisation.
    pub link: Link,
    /// Step in words.
    pub step: String,
    /// Year.
    pub year: i16,
    /// Currency.
    pub currency: String,
    /// Amount, purpose code 15180.
    pub amount: String,
}

/// A row of budgets.
pub struct BudgetRow {
    /// Organisation.
    pub link: Link,
    /// Year.
    pub year: i16,
    /// Status, as published.
    pub status: String,
    /// Currency.
    pub currency: String,
    /// Amount, all purposes.
    pub amount: String,
}

/// An activity whose words name technology-facilitated violence.
pub struct NamedRow {
    /// Title.
    pub title: String,
    /// Identifier.
    pub activity: String,
    /// Organisation.
    pub link: Link,
    /// What it paid out, by currency.
    pub paid: Vec<String>,
    /// The words that were found, or why a person says that it is meant or not.
    pub words: String,
    /// Whether a person said so.
    pub by_hand: bool,
    /// Where the person read it.
    pub source: Vec<SourceView>,
    /// The form in which somebody who read it says so.
    pub say: String,
}

/// Activities that were found, and those that a person read and that are not meant.
pub struct NamedRows {
    /// Found by words, or read by a person.
    pub found: Vec<NamedRow>,
    /// Found by words; a person read that something else is meant.
    pub not_meant: Vec<NamedRow>,
}

/// Sums of one year.
#[derive(Default, Clone, Copy)]
struct Year {
    paid: Billionths,
    promised: Billionths,
    gender_pri: Billionths,
    gender_sig: Billionths,
    /// Whether whole activities report in it, and parts of activities.
    whole: bool,
    part: bool,
}

/// An amount in the reader's language. Whole units are exact to nine thousand million million.
pub fn amount(c: &Ctx<'_>, amount: Billionths) -> String {
    let cents = cents(amount);
    let text = c.number(cents as f64 / 100.0);
    // Billionths are written with both digits or not at all.
    if cents % 10 == 0 && cents % 100 != 0 { text + "0" } else { text }
}

fn or_nothing(c: &Ctx<'_>, sum: Billionths) -> String {
    if sum == 0 { String::new() } else { amount(c, sum) }
}

/// The page of an organisation.
pub fn link(c: &Ctx<'_>, money: &Money, id: &str) -> Link {
    if id.is_empty() {
        return Link { href: String::new(), name: c.t("fund-nobody") };
    }
    let known = money.publishers.contains_key(id);
    let href = if known { c.href(&norms::align::flow::address(id)) } else { String::new() };
    let name = money.name(id);
    // What is invented says so even where its name does not.
    let name = if is_sample(id) && !name.contains("SAMPLE") { format!("SAMPLE {name}") } else { name.to_owned() };
    Link { href, name }
}

/// A currency, or that nobody says which.
pub fn currency(c: &Ctx<'_>, code: &str) -> String {
    if code.is_empty() { c.t("fund-no-currency") } else { code.to_owned() }
}

/// Tables and figures of some rows, by name of the organisation: never by amount. Anchors begin with `start`.
pub fn series<'a>(c: &Ctx<'_>, money: &Money, start: char, flows: impl Iterator<Item = &'a Flow>) -> Vec<Series> {
    let mut all: BTreeMap<(&str, &str), BTreeMap<i16, Year>> = BTreeMap::new();
    for flow in flows {
        let year = all.entry((&flow.reporter, &flow.currency)).or_default().entry(flow.year).or_default();
        if matches!(flow.kind.step(), Step::Payment | Step::Commitment) {
            year.part |= flow.child;
            year.whole |= !flow.child;
        }
        match flow.kind.step() {
            Step::Payment => {
                year.paid += flow.evaw;
                year.gender_pri += flow.gender_pri;
                year.gender_sig += flow.gender_sig;
            }
            Step::Commitment => year.promised += flow.evaw,
            _ => {}
        }
    }
    let mut out: Vec<Series> = all
        .into_iter()
        .filter(|(_, years)| years.values().any(|y| y.paid != 0 || y.promised != 0))
        .enumerate()
        .map(|(n, ((reporter, code), years))| one(c, money, format!("{start}{n}"), (reporter, code), &years))
        .collect();
    out.sort_by(|a, b| a.link.name.cmp(&b.link.name));
    out
}

fn one(c: &Ctx<'_>, money: &Money, id: String, (reporter, code): (&str, &str), years: &BTreeMap<i16, Year>) -> Series {
    let (link, currency) = (link(c, money, reporter), currency(c, code));
    let paid: Vec<(i16, f64, String)> = years
        .iter()
        .filter(|(_, y)| y.paid != 0)
        .map(|(year, y)| (*year, cents(y.paid) as f64 / 100.0, amount(c, y.paid)))
        .collect();
    let words = paid.iter().map(|(year, _, text)| format!("{year}: {text}")).collect::<Vec<_>>();
    let chart = if paid.is_empty() {
        String::new()
    } else {
        let title = c.m("fund-chart", &[("name", link.name.as_str().into()), ("currency", currency.as_str().into())]);
        let last: Vec<_> = paid.iter().skip(paid.len().saturating_sub(DRAWN)).cloned().collect();
        years::bars(&last, &Frame { id: &format!("{id}-figure"), title: &title, desc: &c.join(&words) })
    };
    let rows = years
        .iter()
        .rev()
        .filter(|(_, y)| [y.paid, y.promised, y.gender_pri, y.gender_sig].iter().any(|a| *a != 0))
        .map(|(year, y)| YearRow {
            year: *year,
            paid: or_nothing(c, y.paid),
            promised: or_nothing(c, y.promised),
            gender_pri: or_nothing(c, y.gender_pri),
            gender_sig: or_nothing(c, y.gender_sig),
        });
    let parts = years.iter().filter(|(_, y)| y.whole && y.part).map(|(year, _)| year.to_string()).collect();
    Series { id, link, currency, chart, years: rows.collect(), parts }
}

/// Pledges, or what came in: each step apart.
pub fn others<'a>(c: &Ctx<'_>, money: &Money, flows: impl Iterator<Item = &'a Flow>, steps: &[Step]) -> Vec<OtherRow> {
    let mut all: BTreeMap<(&str, i16, Step, &str), Billionths> = BTreeMap::new();
    for flow in flows.filter(|f| steps.contains(&f.kind.step()) && f.evaw != 0) {
        *all.entry((&flow.reporter, -flow.year, flow.kind.step(), &flow.currency)).or_default() += flow.evaw;
    }
    all.into_iter()
        .take(LONG)
        .map(|((reporter, year, step, code), sum)| OtherRow {
            link: link(c, money, reporter),
            step: c.t2("fund-step-", step.word()),
            year: -year,
            currency: currency(c, code),
            amount: amount(c, sum),
        })
        .collect()
}

/// Budgets by organisation, year, status and currency.
pub fn budgets<'a>(c: &Ctx<'_>, money: &Money, rows: impl Iterator<Item = &'a Budget>) -> Vec<BudgetRow> {
    let mut all: BTreeMap<(&str, i16, &str, &str), Billionths> = BTreeMap::new();
    for row in rows {
        *all.entry((&row.reporter, -row.year, &row.status, &row.currency)).or_default() += row.amount;
    }
    all.into_iter()
        .take(LONG)
        .map(|((reporter, year, status, code), sum)| BudgetRow {
            link: link(c, money, reporter),
            year: -year,
            status: match status {
                "committed" | "2" => c.t("fund-status-committed"),
                "indicative" | "1" => c.t("fund-status-indicative"),
                other => other.to_owned(),
            },
            currency: currency(c, code),
            amount: amount(c, sum),
        })
        .collect()
}

/// Activities that name technology-facilitated violence, at most [`LONG`] of each list: of one reporter, with flows to one place, or all.
pub fn named(c: &Ctx<'_>, money: &Money, reporter: Option<&str>, place: Option<&str>) -> NamedRows {
    let mut paid: BTreeMap<(&str, &str), BTreeMap<&str, Billionths>> = BTreeMap::new();
    for (activity, flow) in money.named_flows.iter().filter(|(_, f)| place.is_none_or(|p| *f.place == *p)) {
        let sums = paid.entry((&flow.reporter, activity)).or_default();
        if flow.kind.step() == Step::Payment {
            *sums.entry(&flow.currency).or_default() += flow.amount;
        }
    }
    let shown = |n: &&NamedActivity| {
        reporter.is_none_or(|id| *n.reporter == *id)
            && (place.is_none() || paid.contains_key(&(&*n.reporter, n.activity.as_str())))
    };
    let row = |n: &NamedActivity| {
        let sums = paid.get(&(&*n.reporter, n.activity.as_str())).into_iter().flatten();
        NamedRow {
            title: if n.title.is_empty() { n.activity.clone() } else { n.title.clone() },
            activity: n.activity.clone(),
            link: link(c, money, &n.reporter),
            paid: sums.map(|(code, sum)| format!("{} {}", amount(c, *sum), currency(c, code))).collect(),
            words: n.words.clone(),
            by_hand: n.by_hand,
            source: sources(c, &n.source),
            say: say(c, n),
        }
    };
    let rows = |list: &[NamedActivity]| list.iter().filter(shown).map(row).take(LONG).collect();
    NamedRows { found: rows(&money.named), not_meant: rows(&money.not_meant) }
}

/// The form in which somebody who read an activity says what it is about.
fn say(c: &Ctx<'_>, n: &NamedActivity) -> String {
    let encoded =
        |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    let (about, reporter, activity) = (encoded(&c.path), encoded(&n.reporter), encoded(&n.activity));
    c.href(&format!("/propose/activity?about={about}&reporter={reporter}&activity={activity}"))
}
