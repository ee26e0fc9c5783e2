//! Rows of flows as tables and figures: for each reporting organisation and currency its own, added over nothing else.

use std::collections::BTreeMap;

use norms::model::money::{Billionths, Budget, Flow, Money, NamedActivity, Step, UNIT, is_sample};

use super::pager::{Asked, BESIDE, FIGURES, Paged, ROWS};
use crate::charts::years::{self, Frame};
use crate::ctx::Ctx;
use crate::i18n;
use crate::pages::Link;
use crate::pages::finding::{SourceView, sources};

/// Years that a figure shows; the table has all.
const DRAWN: usize = 12;

/// What one organisation reports as paid in one currency.
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
    /// Paid out, whatever its purpose.
    pub all: String,
    /// Of it, purpose code 15180.
    pub paid: String,
    /// Of it, by activities whose reason is gender equality.
    pub gender_pri: String,
    /// Of it, by activities that have it as one aim.
    pub gender_sig: String,
    /// Promised, purpose code 15180.
    pub promised: String,
}

/// All years of one organisation in one currency, in one row.
pub struct IndexRow {
    /// Organisation.
    pub link: Link,
    /// First and last year.
    pub years: String,
    /// Paid out, whatever its purpose.
    pub all: String,
    /// Paid out, purpose code 15180.
    pub paid: String,
    /// Promised, purpose code 15180.
    pub promised: String,
    /// Whether whole activities and parts of activities report: the same money may stand in both.
    pub parts: bool,
}

/// A row of what is neither paid out nor committed.
pub struct OtherRow {
    /// Organisation.
    pub link: Link,
    /// Step in words.
    pub step: String,
    /// Year.
    pub year: i16,
    /// Amount with its currency, purpose code 15180.
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
    /// Amount with its currency, all purposes.
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
    pub found: Paged<NamedRow>,
    /// Found by words; a person read that something else is meant.
    pub not_meant: Paged<NamedRow>,
}

/// Sums of one year.
#[derive(Default, Clone, Copy)]
pub struct Year {
    all: Billionths,
    paid: Billionths,
    promised: Billionths,
    gender_pri: Billionths,
    gender_sig: Billionths,
    /// Whether whole activities report in it, and parts of activities.
    whole: bool,
    part: bool,
}

/// Years of one organisation in one currency.
pub struct Group<'m> {
    name: String,
    reporter: &'m str,
    currency: &'m str,
    years: BTreeMap<i16, Year>,
}

impl Group<'_> {
    fn any(&self, of: impl Fn(&Year) -> bool) -> bool {
        self.years.values().any(of)
    }

    /// Whether purpose code 15180 is in it, paid or promised.
    pub fn has_code(&self) -> bool {
        self.any(|y| y.paid != 0 || y.promised != 0)
    }

    /// Whether money is in it that is marked for gender equality.
    pub fn is_marked(&self) -> bool {
        self.any(|y| y.gender_pri != 0 || y.gender_sig != 0)
    }

    /// Whether anything was paid.
    pub fn is_paid(&self) -> bool {
        self.any(|y| y.all != 0)
    }
}

/// An amount in whole units, as the language writes it: the nearest, of two the even one. What is less than one unit, and not nothing, says so.
pub fn amount(c: &Ctx<'_>, amount: Billionths) -> String {
    if amount != 0 && amount.unsigned_abs() < UNIT.unsigned_abs() {
        return c.t(if amount > 0 { "fund-less" } else { "fund-less-back" });
    }
    let (down, rest) = (amount.div_euclid(UNIT), amount.rem_euclid(UNIT) * 2);
    i18n::whole(c.lang, down + i128::from(rest > UNIT || (rest == UNIT && down % 2 != 0)))
}

/// An amount with its currency.
pub fn money(c: &Ctx<'_>, sum: Billionths, code: &str) -> String {
    format!("{}\u{a0}{}", amount(c, sum), currency(c, code))
}

fn or_nothing(c: &Ctx<'_>, sum: Billionths) -> String {
    if sum == 0 { String::new() } else { amount(c, sum) }
}

/// The page of an organisation; without an address if it did not publish.
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

/// What each organisation reports in each currency, by name of the organisation: never by amount.
pub fn groups<'a>(c: &Ctx<'_>, money: &Money, flows: impl Iterator<Item = &'a Flow>) -> Vec<Group<'a>> {
    let mut all: BTreeMap<(&str, &str), BTreeMap<i16, Year>> = BTreeMap::new();
    for flow in flows.filter(|f| matches!(f.kind.step(), Step::Payment | Step::Commitment)) {
        let year = all.entry((&flow.reporter, &flow.currency)).or_default().entry(flow.year).or_default();
        year.part |= flow.child;
        year.whole |= !flow.child;
        if flow.kind.step() == Step::Commitment {
            year.promised += flow.evaw;
            continue;
        }
        year.all += flow.amount;
        year.paid += flow.evaw;
        year.gender_pri += flow.gender_pri;
        year.gender_sig += flow.gender_sig;
    }
    let named =
        |((reporter, currency), years)| Group { name: link(c, money, reporter).name, reporter, currency, years };
    let mut out: Vec<Group<'a>> = all.into_iter().map(named).collect();
    out.sort_by(|a, b| (&a.name, a.reporter, a.currency).cmp(&(&b.name, b.reporter, b.currency)));
    out
}

/// Tables and figures, a page of them. Anchors begin with `name`.
pub fn series(c: &Ctx<'_>, money: &Money, asked: Asked<'_>, at: (&str, &str), groups: Vec<Group<'_>>) -> Paged<Series> {
    let mut n = 0;
    asked.cut(c, (at.0, at.1, FIGURES), groups, |group| {
        n += 1;
        one(c, money, format!("{}{n}", at.1), &group)
    })
}

fn one(c: &Ctx<'_>, money: &Money, id: String, group: &Group<'_>) -> Series {
    let (link, currency) = (link(c, money, group.reporter), currency(c, group.currency));
    let paid: Vec<(i16, f64, String)> = group
        .years
        .iter()
        .filter(|(_, y)| y.paid != 0)
        .map(|(year, y)| (*year, y.paid as f64 / UNIT as f64, amount(c, y.paid)))
        .collect();
    let words = paid.iter().map(|(year, _, text)| format!("{year}: {text}")).collect::<Vec<_>>();
    let chart = if paid.is_empty() {
        String::new()
    } else {
        let title = c.m("fund-chart", &[("name", link.name.as_str().into()), ("currency", currency.as_str().into())]);
        let unit = c.m("fund-axis", &[("currency", currency.as_str().into())]);
        let last: Vec<_> = paid.iter().skip(paid.len().saturating_sub(DRAWN)).cloned().collect();
        years::bars(&last, &Frame { id: &format!("{id}-figure"), title: &title, desc: &c.join(&words), unit: &unit })
    };
    let rows = group
        .years
        .iter()
        .rev()
        .filter(|(_, y)| [y.all, y.paid, y.promised, y.gender_pri, y.gender_sig].iter().any(|a| *a != 0))
        .map(|(year, y)| YearRow {
            year: *year,
            all: or_nothing(c, y.all),
            paid: or_nothing(c, y.paid),
            gender_pri: or_nothing(c, y.gender_pri),
            gender_sig: or_nothing(c, y.gender_sig),
            promised: or_nothing(c, y.promised),
        });
    let parts = group.years.iter().filter(|(_, y)| y.whole && y.part).map(|(year, _)| year.to_string()).collect();
    Series { id, link, currency, chart, years: rows.collect(), parts }
}

/// One row for each organisation and currency, a page of them.
pub fn index(
    c: &Ctx<'_>,
    money: &Money,
    asked: Asked<'_>,
    at: (&str, &str),
    groups: Vec<Group<'_>>,
) -> Paged<IndexRow> {
    asked.cut(c, (at.0, at.1, ROWS), groups, |group| {
        let sum = |of: fn(&Year) -> Billionths| match group.years.values().map(of).sum() {
            0 => String::new(),
            sum => self::money(c, sum, group.currency),
        };
        let coded = group.has_code();
        let is_shown = |y: &Year| y.paid != 0 || y.promised != 0 || (!coded && y.all != 0);
        let shown = || group.years.iter().filter(|(_, y)| is_shown(y)).map(|(year, _)| *year);
        let years = match (shown().next(), shown().next_back()) {
            (Some(first), Some(last)) if first < last => format!("{first}–{last}"),
            (Some(only), _) => only.to_string(),
            _ => String::new(),
        };
        IndexRow {
            link: link(c, money, group.reporter),
            years,
            all: sum(|y| y.all),
            paid: sum(|y| y.paid),
            promised: sum(|y| y.promised),
            parts: group.any(|y| y.whole && y.part),
        }
    })
}

/// Pledges, or what came in: each step apart, by name of the organisation.
pub fn others<'a>(
    c: &Ctx<'_>,
    money: &Money,
    asked: Asked<'_>,
    at: (&str, &str),
    flows: impl Iterator<Item = &'a Flow>,
    steps: &[Step],
) -> Paged<OtherRow> {
    let mut all: BTreeMap<(String, &str, i16, Step, &str), Billionths> = BTreeMap::new();
    for flow in flows.filter(|f| steps.contains(&f.kind.step()) && f.evaw != 0) {
        let name = link(c, money, &flow.reporter).name;
        *all.entry((name, &flow.reporter, -flow.year, flow.kind.step(), &flow.currency)).or_default() += flow.evaw;
    }
    asked.cut(c, (at.0, at.1, ROWS), all.into_iter().collect(), |((_, reporter, year, step, code), sum)| OtherRow {
        link: link(c, money, reporter),
        step: c.t2("fund-step-", step.word()),
        year: -year,
        amount: self::money(c, sum, code),
    })
}

/// Budgets by organisation, year, status and currency, by name of the organisation.
pub fn budgets<'a>(
    c: &Ctx<'_>,
    money: &Money,
    asked: Asked<'_>,
    rows: impl Iterator<Item = &'a Budget>,
) -> Paged<BudgetRow> {
    let mut all: BTreeMap<(String, &str, i16, &str, &str), Billionths> = BTreeMap::new();
    for row in rows {
        let name = link(c, money, &row.reporter).name;
        *all.entry((name, &row.reporter, -row.year, &row.status, &row.currency)).or_default() += row.amount;
    }
    let all: Vec<_> = all.into_iter().collect();
    asked.cut(c, ("budget", "budgets", ROWS), all, |((_, reporter, year, status, code), sum)| BudgetRow {
        link: link(c, money, reporter),
        year: -year,
        status: match status {
            "committed" | "2" => c.t("fund-status-committed"),
            "indicative" | "1" => c.t("fund-status-indicative"),
            other => other.to_owned(),
        },
        amount: self::money(c, sum, code),
    })
}

/// Activities that name technology-facilitated violence: of one reporter, with flows to one place, or all.
pub fn named(c: &Ctx<'_>, money: &Money, asked: Asked<'_>, reporter: Option<&str>, place: Option<&str>) -> NamedRows {
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
            paid: sums.map(|(code, sum)| self::money(c, *sum, code)).collect(),
            words: n.words.clone(),
            by_hand: n.by_hand,
            source: sources(c, &n.source),
            say: say(c, n),
        }
    };
    let rows = |name: &str, list| {
        let list: &[NamedActivity] = list;
        asked.cut(c, (name, "named", BESIDE), list.iter().filter(shown).collect(), row)
    };
    NamedRows { found: rows("named", &money.named), not_meant: rows("not-meant", &money.not_meant) }
}

/// The form in which somebody who read an activity says what it is about.
fn say(c: &Ctx<'_>, n: &NamedActivity) -> String {
    let encoded =
        |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    let (about, reporter, activity) = (encoded(&c.path), encoded(&n.reporter), encoded(&n.activity));
    c.href(&format!("/propose/activity?about={about}&reporter={reporter}&activity={activity}"))
}
