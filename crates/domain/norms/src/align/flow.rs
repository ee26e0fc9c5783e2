//! Money that organisations report: whether any is reported, never how much is enough.
//!
//! A missing report is not missing money. So a flow that is reported can make a benchmark met, and nothing that is not reported can make it
//! not met: it stays unknown, with what was looked for. Each reporting organisation, currency and step (paid, promised) is a fact of its
//! own; no sum goes over any of them.

use std::collections::{BTreeMap, BTreeSet};

use super::indicator::holds;
use super::{Context, OWN_LICENCE, Outcome, text};
use crate::PartialDate;
use crate::bench::Op;
use crate::finding::{Arg, Evidence};
use crate::model::aid::Based;
use crate::model::money::{
    Billionths, Flow, FlowKind, Money, NamedActivity, ORGANISATION_KINDS, Step, cents, is_sample,
};
use crate::model::{Basis, Standing};

/// Purpose code of the Development Assistance Committee: ending violence against women and girls.
pub(crate) const EVAW: &str = "15180";
/// Facts of one test that are shown; the pages about money have all of them.
const SHOWN: usize = 12;
/// Organisations that one reason names; activities and sources of one fact.
const NAMED: usize = 4;

/// Whose money it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// What the state's own government organisations report ([`Money::governments`]).
    Provider,
    /// What anybody reports as going to the country, from outside it.
    ReceiverCountry,
}

/// Which part of a row is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gauge {
    Evaw,
    Gender { one: bool, main: bool },
    All,
}

impl Gauge {
    fn of(self, flow: &Flow) -> Billionths {
        match self {
            Self::Evaw => flow.evaw,
            Self::All => flow.amount,
            Self::Gender { one, main } => {
                if one && main {
                    flow.gender_sig + flow.gender_pri
                } else if main {
                    flow.gender_pri
                } else {
                    flow.gender_sig
                }
            }
        }
    }

    /// Its word in reasons.
    fn word(self) -> &'static str {
        match self {
            Self::Evaw => "evaw",
            Self::Gender { .. } => "gender",
            Self::All => "all",
        }
    }

    fn in_english(self) -> &'static str {
        match self {
            Self::Evaw => "purpose code 15180 (ending violence against women and girls)",
            Self::Gender { one: false, .. } => "of activities that mark gender equality as their reason",
            Self::Gender { main: false, .. } => "of activities that mark gender equality as one aim among others",
            Self::Gender { .. } => "of activities that mark gender equality as their reason or as one aim",
            Self::All => "all purposes",
        }
    }
}

/// A test of flows, as the file has it.
#[derive(Debug)]
struct Asked<'a> {
    role: Role,
    gauge: Gauge,
    /// Kinds that count; empty = payments, and commitments apart from them.
    kinds: Vec<FlowKind>,
    /// Codes of the types of receivers that count; empty = any.
    receivers: Vec<&'static str>,
    /// Only what goes to another country.
    abroad: bool,
    /// Only activities of which a person says that they name technology-facilitated violence: a rule of words finds what is not meant as well.
    named: bool,
    op: Op,
    bound: f64,
    max_age: Option<i16>,
    iso2: &'a str,
}

/// The words of a list, as the file has them.
pub(super) fn words(detail: &BTreeMap<String, String>, key: &str) -> Vec<String> {
    let written = detail.get(key).map_or("", String::as_str);
    written.split(',').map(str::trim).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Reads the keys of a test. `None` for what no check would have let pass.
fn asked<'a>(c: &Context<'a>, detail: &BTreeMap<String, String>) -> Option<Asked<'a>> {
    let word = |key: &str| detail.get(key).map_or("", String::as_str);
    let role = match word("role") {
        "provider" => Role::Provider,
        "receiver-country" => Role::ReceiverCountry,
        _ => return None,
    };
    let significance = words(detail, "significance");
    let has = |code: &str| significance.iter().any(|s| s == code);
    let gauge = match (word("sector"), word("marker")) {
        (EVAW, "") => Gauge::Evaw,
        ("", "gender") => Gauge::Gender { one: has("1"), main: has("2") },
        ("", "") => Gauge::All,
        _ => return None,
    };
    let kinds = words(detail, "kinds").iter().map(|w| FlowKind::from_word(w)).collect::<Option<_>>()?;
    let code = |w: &String| ORGANISATION_KINDS.iter().find(|(_, word)| word == w).map(|(code, _)| *code);
    let receivers = words(detail, "receiver_kinds").iter().map(code).collect::<Option<_>>()?;
    Some(Asked {
        role,
        gauge,
        kinds,
        receivers,
        abroad: word("places") == "abroad",
        named: word("named") == "true",
        op: super::voice::op(word("op"))?,
        bound: word("value").parse().ok()?,
        max_age: word("max_age_years").parse().ok(),
        iso2: &c.country?.iso2,
    })
}

/// One reporting organisation, one step, one currency: its years.
type Group<'m> = BTreeMap<(&'m str, Step, &'m str), BTreeMap<i16, Year<'m>>>;

/// What one of them reports in one year.
#[derive(Debug, Default)]
struct Year<'m> {
    sum: Billionths,
    /// Activities of which a person says that they are meant, where only those count.
    read: BTreeSet<&'m str>,
    /// Whether whole activities report, and parts of activities: the same money may stand in both.
    whole: bool,
    part: bool,
}

/// Whether money came to the country from outside. Who gave has to be known, and to be based elsewhere: without a provider the reporter gave what went
/// out, as the standard has it. What the state reports of itself is its budget, whoever paid into it.
fn from_abroad(money: &Money, own: &BTreeSet<&str>, flow: &Flow, iso2: &str) -> bool {
    let unnamed = flow.provider.is_empty() && !flow.kind.is_incoming();
    let provider = if unnamed { &flow.reporter } else { &flow.provider };
    let elsewhere = match money.based(provider) {
        Based::In(country) => country != iso2,
        Based::NoState => true,
        Based::NotKnown => false,
    };
    let budget = own.contains(&*flow.reporter) || money.is_government(&flow.reporter, iso2);
    elsewhere && !budget && !is_sample(&flow.reporter)
}

/// What is reported, and who reports what counts but for where it came from.
fn grouped<'m>(c: &Context<'_>, money: &'m Money, asked: &Asked<'_>) -> (Group<'m>, BTreeSet<&'m str>) {
    let as_of = c.as_of;
    // A region, or a country that is known and another; what is neither may be a slip of the pen.
    let abroad = |place: &str| {
        place.starts_with("R:") || (place != asked.iso2 && c.k.countries.values().any(|country| country.iso2 == place))
    };
    let own: BTreeSet<&str> = money.governments(asked.iso2).collect();
    let steps: BTreeSet<Step> = if asked.kinds.is_empty() {
        [Step::Payment, Step::Commitment].into()
    } else {
        asked.kinds.iter().map(|k| k.step()).collect()
    };
    let counts = |flow: &Flow| {
        let kind =
            if asked.kinds.is_empty() { steps.contains(&flow.kind.step()) } else { asked.kinds.contains(&flow.kind) };
        let receiver = asked.receivers.is_empty() || asked.receivers.contains(&&*flow.receiver_kind);
        let place = !asked.abroad || abroad(&flow.place);
        // Without a currency nobody knows what may be added to what.
        kind && receiver
            && place
            && (!asked.named || flow.by_hand)
            && flow.year <= as_of.year
            && !flow.currency.is_empty()
    };
    // Where a person's reading decides, by activity: the fact says which were read.
    let rows: Box<dyn Iterator<Item = (Option<&str>, &Flow)>> = match asked.role {
        _ if asked.named => Box::new(money.named_flows.iter().map(|(activity, f)| (Some(activity.as_str()), f))),
        Role::ReceiverCountry => Box::new(money.of_place(asked.iso2).map(|f| (None, f))),
        Role::Provider => Box::new(own.iter().flat_map(|id| money.of_reporter(id)).map(|f| (None, f))),
    };
    let of_role = |f: &Flow| match asked.role {
        Role::Provider => own.contains(&*f.reporter),
        Role::ReceiverCountry => *f.place == *asked.iso2 && !is_sample(&f.reporter),
    };
    let (mut groups, mut within) = (Group::new(), BTreeSet::new());
    for (activity, flow) in rows.filter(|(_, f)| of_role(f) && counts(f)) {
        let amount = asked.gauge.of(flow);
        if amount != 0 && asked.role == Role::ReceiverCountry && !from_abroad(money, &own, flow, asked.iso2) {
            within.insert(&*flow.reporter);
        } else if amount != 0 {
            let years = groups.entry((&flow.reporter, flow.kind.step(), &flow.currency)).or_default();
            let year = years.entry(flow.year).or_default();
            year.sum += amount;
            year.read.extend(activity);
            year.whole |= !flow.child;
            year.part |= flow.child;
        }
    }
    (groups, within)
}

/// What one group says.
struct Found<'m> {
    reporter: &'m str,
    step: Step,
    years: (i16, i16),
    holds: bool,
    stale: bool,
    fact: Evidence,
}

/// The sum of the years that count, or the newest year where none does.
fn found<'m>(
    c: &Context<'_>,
    money: &'m Money,
    asked: &Asked<'_>,
    (reporter, step, currency): (&'m str, Step, &'m str),
    all: &BTreeMap<i16, Year<'_>>,
) -> Option<Found<'m>> {
    let (newest, _) = all.last_key_value()?;
    // Flows tell only their year. One counts if none of its days is older than asked: this year and those before it, that many together.
    let fresh = |year: i16| asked.max_age.is_none_or(|most| c.as_of.year - year < most);
    let stale = !fresh(*newest);
    let counts = |year: i16| if stale { year == *newest } else { fresh(year) };
    let these: Vec<(i16, &Year<'_>)> = all.iter().map(|(y, a)| (*y, a)).filter(|(y, _)| counts(*y)).collect();
    let years = (these.first()?.0, *newest);
    let sum: Billionths = these.iter().map(|(_, year)| year.sum).sum();
    let read: BTreeSet<&str> = these.iter().flat_map(|(_, year)| year.read.iter().copied()).collect();
    // Rounded once, behind the sum; what is exact is kept in the files of the folder.
    let value = cents(sum) as f64 / 100.0;
    let step_words = match step {
        Step::Payment => "payments (disbursement, expenditure)",
        Step::Commitment => "commitments",
        Step::Pledge => "pledges",
        Step::Incoming => "funds received",
        Step::IncomingPromise => "promises received",
        Step::Other => "other transactions",
    };
    let fact = Evidence {
        kind: "flow",
        side: c.face,
        what: format!("{}: {step_words}, {}, {}", money.name(reporter), asked.gauge.in_english(), span(years)),
        value: Some(value),
        unit: currency.to_owned(),
        date: Some(PartialDate::from_year(*newest)),
        basis: Basis::Secondary,
        source: sources(money, reporter, &read),
        licence: format!("set by the publisher; its files name none (figures added here: {OWN_LICENCE})"),
        note: note(&read, these.iter().any(|(_, year)| year.whole) && these.iter().any(|(_, year)| year.part)),
        stale,
    };
    Some(Found { reporter, step, years, holds: !stale && holds(asked.op, value, asked.bound), stale, fact })
}

/// The page of the organisation, and where people read of its activities what decides here.
fn sources(money: &Money, reporter: &str, read: &BTreeSet<&str>) -> String {
    let is = |n: &&NamedActivity| *n.reporter == *reporter && read.contains(n.activity.as_str());
    let own = BTreeSet::from_iter(money.named.iter().filter(is).map(|n| n.source.as_str()));
    let own = own.into_iter().take(NAMED);
    std::iter::once(address(reporter)).chain(own.map(str::to_owned)).collect::<Vec<_>>().join("; ")
}

/// What a fact does not say.
fn note(read: &BTreeSet<&str>, parts: bool) -> String {
    let mut note = "As its reporter publishes it: that money left it, not that it arrived. Never to be added to what others report.".to_owned();
    if parts {
        note.push_str(
            " Whole activities and parts of activities are in it: where both report the same money, it is in it twice.",
        );
    }
    if !read.is_empty() {
        let some: Vec<&str> = read.iter().take(NAMED).copied().collect();
        let more = if read.len() > NAMED { ", …" } else { "" };
        note.push_str(&format!(
            " That it names technology-facilitated violence is what a person read of: {}{more}.",
            some.join(", ")
        ));
    }
    note
}

/// `2024` or `2023–2025`.
fn span((from, until): (i16, i16)) -> String {
    if from == until { until.to_string() } else { format!("{from}\u{2013}{until}") }
}

/// The page of a reporting organisation. Identifiers hold whatever their publishers chose, so they are encoded.
#[must_use]
pub fn address(reporter: &str) -> String {
    // Browsers take these two for a way up, however they are encoded.
    let slash = if matches!(reporter, "." | "..") { "%2F" } else { "" };
    format!("/funding/org/{slash}{}", crate::address::encoded(reporter))
}

/// The first of some organisations, as a reason names them.
fn named(money: &Money, reporters: &[&str]) -> Vec<(&'static str, Arg)> {
    let more = (reporters.len() > NAMED).then(|| text("…"));
    reporters.iter().take(NAMED).map(|r| text(money.name(r))).chain(more).map(|name| ("reporter", name)).collect()
}

pub(super) fn run(c: &Context<'_>, detail: &BTreeMap<String, String>) -> Option<Outcome> {
    let money = c.k.money.as_ref()?;
    let asked = asked(c, detail)?;
    let what = || ("what", text(asked.gauge.word()));
    if asked.role == Role::Provider && money.governments(asked.iso2).next().is_none() {
        return Some(Outcome::unknown("why-flow-no-publisher", Vec::new()));
    }
    let (groups, within) = grouped(c, money, &asked);
    let mut all: Vec<Found<'_>> =
        groups.iter().filter_map(|(key, years)| found(c, money, &asked, *key, years)).collect();
    // Those that hold first, the newest of them before the others.
    all.sort_by_key(|f| (!f.holds, f.stale, std::cmp::Reverse(f.years.1)));
    let outcome = match all.first() {
        None if asked.role == Role::Provider => Outcome::unknown("why-flow-none-given", vec![what()]),
        None if within.is_empty() => Outcome::unknown("why-flow-none", vec![what()]),
        None => {
            let mut args = vec![what()];
            args.extend(named(money, &within.into_iter().collect::<Vec<_>>()));
            Outcome::unknown("why-flow-not-abroad", args)
        }
        Some(first) => {
            let (standing, code) = match (first.holds, first.stale) {
                (true, _) => (Standing::Met, "why-flow-met"),
                (false, true) => (Standing::Unknown, "why-flow-stale"),
                (false, false) => (Standing::Unknown, "why-flow-below"),
            };
            // One sentence names those who report the same step.
            let same: Vec<&Found<'_>> =
                all.iter().filter(|f| (f.holds, f.stale, f.step) == (first.holds, first.stale, first.step)).collect();
            let from = same.iter().map(|f| f.years.0).min().unwrap_or(first.years.0);
            let until = same.iter().map(|f| f.years.1).max().unwrap_or(first.years.1);
            let mut reporters: Vec<&str> = Vec::new();
            for found in &same {
                if !reporters.contains(&found.reporter) {
                    reporters.push(found.reporter);
                }
            }
            let mut args = vec![("step", text(first.step.word())), what(), ("years", Arg::Text(span((from, until))))];
            args.extend(named(money, &reporters));
            Outcome::new(standing, code, args)
        }
    };
    Some(outcome.with(all.into_iter().take(SHOWN).map(|f| f.fact)))
}
