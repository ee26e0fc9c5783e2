//! Money as it is reported, for programs: amounts are text, since a number of JSON would lose cents.

use std::collections::BTreeMap;

use norms::PartialDate;
use norms::model::money::{Billionths, FlowKind, Money, cents, is_sample};
use serde::Serialize;

/// Of the figures that were added here; what publishers allow, they say themselves.
pub(crate) const LICENCE: &str = "Each publisher sets the licence of its own files, and the files name none: ask the publisher before further use. Sums: CC BY 4.0";

/// Columns of the table, in the order of [`Row`].
pub(crate) const COLUMNS: [&str; 11] =
    ["reporter", "place", "year", "kind", "currency", "child", "amount", "evaw", "gender_sig", "gender_pri", "sample"];

/// Everything that the pages show.
#[derive(Serialize)]
pub(crate) struct Funding<'a> {
    brought: bool,
    licence: &'static str,
    publishers: Vec<Publisher<'a>>,
    flows: Vec<Row<'a>>,
    budgets: Vec<Budget<'a>>,
    named: Vec<Named<'a>>,
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

/// What one organisation reports for one place, year, kind of transaction and currency, of whole activities or of parts.
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

/// The rows, in order.
pub(crate) fn rows(money: &Money) -> Vec<Row<'_>> {
    type Key<'m> = (&'m str, &'m str, i16, FlowKind, &'m str, bool);
    let mut all: BTreeMap<Key<'_>, [Billionths; 4]> = BTreeMap::new();
    for f in &money.flows {
        let sums = all.entry((&f.reporter, &f.place, f.year, f.kind, &f.currency, f.child)).or_default();
        for (sum, part) in sums.iter_mut().zip([f.amount, f.evaw, f.gender_sig, f.gender_pri]) {
            *sum += part;
        }
    }
    all.into_iter()
        .map(|((reporter, place, year, kind, currency, child), sums)| {
            let [amount, evaw, gender_sig, gender_pri] = sums.map(decimal);
            let sample = is_sample(reporter);
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
                sample,
            }
        })
        .collect()
}

/// Everything, of what was brought; empty lists where nothing was.
pub(crate) fn funding(money: Option<&Money>) -> Funding<'_> {
    let publishers = money.into_iter().flat_map(|m| &m.publishers).map(|(reporter, p)| Publisher {
        reporter,
        name: &p.name,
        kind: &p.kind,
        newest: p.newest,
        activities: p.activities,
        sample: is_sample(reporter),
    });
    let meant = money.into_iter().flat_map(|m| &m.named).map(|n| (n, true));
    let not_meant = money.into_iter().flat_map(|m| &m.not_meant).map(|n| (n, false));
    let named = meant.chain(not_meant).map(|(n, meant)| Named {
        activity: &n.activity,
        reporter: &n.reporter,
        title: &n.title,
        lang: &n.lang,
        words: &n.words,
        by_hand: n.by_hand,
        source: &n.source,
        meant,
        sample: is_sample(&n.reporter),
    });
    let budgets = money.into_iter().flat_map(|m| &m.budgets).map(|b| Budget {
        reporter: &b.reporter,
        place: &b.place,
        year: b.year,
        status: &b.status,
        currency: &b.currency,
        amount: decimal(b.amount),
        sample: is_sample(&b.reporter),
    });
    Funding {
        brought: money.is_some(),
        licence: LICENCE,
        publishers: publishers.collect(),
        flows: money.map_or_else(Vec::new, rows),
        budgets: budgets.collect(),
        named: named.collect(),
    }
}
