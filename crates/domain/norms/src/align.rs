//! The alignment: every benchmark held against what is known of one party, on paper and in life.
//!
//! This is the heart of the program, and it is meant to be argued with: each rule of standing is one small function in a file
//! named after the kind of test, each verdict carries the facts it rests on and a reason that can be said in any
//! language. Absent on purpose: weights, scores and ranks. Unknown is a finding.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::bench::{Among, Benchmark, Side, Test};
use crate::finding::{Arg, Evidence, Face, Finding, Reason};
use crate::model::aid::Gives;
use crate::model::{Basis, Country, CountryFile, Need, Provision, Standing, Value};
use crate::parties::Party;
use crate::{Knowledge, PartialDate, parties};

mod clock;
mod combine;
mod estimate;
pub mod flow;
mod indicator;
mod law;
pub(crate) mod record;
mod service;
#[cfg(test)]
mod tests;
mod treaty;
mod voice;

/// The benchmark on misuse that must be read beside every law that stands (Egypt is why).
pub const MISUSE: &str = "law.not-turned-on-women";

/// Licence of the facts written for this program.
const OWN_LICENCE: &str = "CC BY 4.0";

/// What the tests of one side look at: the party with everything that is known of it, looked up once for all benchmarks.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    k: &'a Knowledge,
    party: &'a str,
    country: Option<&'a Country>,
    file: Option<&'a CountryFile>,
    /// Values of the party, by indicator.
    series: &'a [(&'a str, &'a [Value])],
    as_of: PartialDate,
    face: Face,
    /// True inside a `partly` test, whose success is told as "partly".
    weak: bool,
    /// The test of the other rung: to be partly met tells that the higher was not reached, and not to be met that the lower was not.
    other: Option<&'a Test>,
}

impl<'a> Context<'a> {
    fn of(k: &'a Knowledge, party: &'a str, series: &'a [(&'a str, &'a [Value])], as_of: PartialDate) -> Self {
        let (country, file) = (k.countries.get(party), k.files.get(party));
        Self { k, party, country, file, series, as_of, face: Face::Paper, weak: false, other: None }
    }
}

/// What one test says.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    standing: Standing,
    why: Vec<Reason>,
    evidence: Vec<Evidence>,
    /// Whether all of the platforms' record that it looks at was read, so that nobody needs to be asked for it.
    read_whole: bool,
}

impl Outcome {
    fn new(standing: Standing, code: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self { standing, why: vec![Reason { code, args }], evidence: Vec::new(), read_whole: false }
    }

    fn unknown(code: &'static str, args: Vec<(&'static str, Arg)>) -> Self {
        Self::new(Standing::Unknown, code, args)
    }

    fn with(mut self, evidence: impl IntoIterator<Item = Evidence>) -> Self {
        self.evidence.extend(evidence);
        self
    }
}

fn text(words: &str) -> Arg {
    Arg::Text(words.to_owned())
}

/// Findings of one party (ISO3 or platform id), in order of need and benchmark id.
///
/// One finding for each benchmark that measures this kind of party. A benchmark none of whose provisions reaches the party is
/// kept, `not-applicable` on both sides, so that a page can say so; so is one that is not about this party, with the reason. An
/// unknown party has no findings.
///
/// ```
/// use norms::{Knowledge, PartialDate, align};
///
/// assert!(align(&Knowledge::default(), "UGA", PartialDate::from_year(2026)).is_empty());
/// ```
#[must_use]
pub fn align(k: &Knowledge, party: &str, as_of: PartialDate) -> Vec<Finding> {
    of_party(k, &readings(k), party, as_of)
}

/// Findings of every independent state and every platform, by ISO3 or platform id.
#[must_use]
pub fn align_all(k: &Knowledge, as_of: PartialDate) -> BTreeMap<String, Vec<Finding>> {
    let readings = readings(k);
    let parties = k.states().map(|c| &c.iso3).chain(k.platforms.keys());
    parties.map(|party| (party.clone(), of_party(k, &readings, party, as_of))).collect()
}

/// A benchmark with the provisions that its bearer can owe, each beside the place of its instrument among all.
struct Reading<'k> {
    benchmark: &'k Benchmark,
    provisions: Vec<(usize, &'k Provision)>,
}

/// All benchmarks, in order of need and id.
fn readings(k: &Knowledge) -> Vec<Reading<'_>> {
    let mut benchmarks: Vec<&Benchmark> = k.benchmarks.values().collect();
    benchmarks.sort_by_key(|b| (b.need, b.id.as_str()));
    let place = |id: &str| k.instruments.keys().position(|i| i == id);
    let read = benchmarks.into_iter().map(|benchmark| Reading {
        benchmark,
        provisions: benchmark
            .provisions
            .iter()
            .filter_map(|id| k.provision(id))
            .filter(|(_, p)| parties::can_owe(benchmark.applies_to, p))
            .filter_map(|(i, p)| Some((place(&i.id)?, p)))
            .collect(),
    });
    read.collect()
}

fn of_party(k: &Knowledge, readings: &[Reading<'_>], id: &str, as_of: PartialDate) -> Vec<Finding> {
    let Some(party) = Party::of(k, id) else {
        return Vec::new();
    };
    let reached = parties::reached(k, party, as_of);
    let series = series(k, id);
    let context = Context::of(k, id, &series, as_of);
    let own = readings.iter().filter(|r| r.benchmark.applies_to == party.bearer());
    own.map(|reading| finding(&context, reading, &reached)).collect()
}

/// Values of a party, by indicator.
fn series<'k>(k: &'k Knowledge, party: &str) -> Vec<(&'k str, &'k [Value])> {
    let from = k.values.range((party.to_owned(), String::new())..);
    from.take_while(|((p, _), _)| p == party).map(|((_, id), values)| (id.as_str(), values.as_slice())).collect()
}

fn finding(c: &Context<'_>, reading: &Reading<'_>, reached: &[bool]) -> Finding {
    let benchmark = reading.benchmark;
    let here = reading.provisions.iter().filter(|(place, _)| reached.get(*place) == Some(&true));
    let mut finding = Finding {
        benchmark: benchmark.id.clone(),
        party: c.party.to_owned(),
        need: benchmark.need,
        paper: Standing::NotApplicable,
        life: Standing::NotApplicable,
        paper_why: Vec::new(),
        life_why: Vec::new(),
        missing: String::new(),
        read_whole: false,
        evidence: Vec::new(),
        beside: None,
        provisions: here.map(|(_, p)| p.id.clone()).collect(),
    };
    if finding.provisions.is_empty() {
        return finding;
    }
    if let Some(why) = outside(c, benchmark) {
        finding.paper_why = vec![why.clone()];
        finding.life_why = vec![why];
        return finding;
    }
    let paper = side(c, &benchmark.paper, Face::Paper);
    let life = side(c, &benchmark.life, Face::Life);
    finding.missing = [(&paper, &benchmark.paper), (&life, &benchmark.life)]
        .into_iter()
        .filter(|(o, _)| matches!(o.standing, Standing::Unknown | Standing::NotMet))
        .map(|(o, s)| s.lacks(o.read_whole))
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if benchmark.need == Need::Law
        && benchmark.id != MISUSE
        && matches!(paper.standing, Standing::Met | Standing::Partly)
    {
        finding.beside = Some(MISUSE);
    }
    finding.read_whole = life.read_whole;
    finding.paper = paper.standing;
    finding.life = life.standing;
    finding.paper_why = paper.why;
    finding.life_why = life.why;
    finding.evidence = paper.evidence;
    for evidence in life.evidence {
        combine::add(&mut finding.evidence, evidence);
    }
    voice::tell(c, &mut finding);
    finding
}

/// Why a benchmark is not applied to a party that its provisions reach.
fn outside(c: &Context<'_>, benchmark: &Benchmark) -> Option<Reason> {
    if let Some(day) = benchmark.from.filter(|day| day.is_after(&c.as_of)) {
        return Some(Reason { code: "why-not-yet", args: vec![("date", Arg::Text(day.to_string()))] });
    }
    let aid = c.k.aid.get(c.party);
    let (code, is) = match benchmark.among? {
        Among::GivesAid => ("why-not-giver", aid?.gives != Gives::No),
        Among::ReceivesAid => ("why-not-receiver", aid?.receives),
    };
    let asof = aid?.as_of.unwrap_or(c.as_of).to_string();
    (!is).then(|| Reason { code, args: vec![("asof", Arg::Text(asof))] })
}

fn side(c: &Context<'_>, side: &Side, face: Face) -> Outcome {
    let main = side.test.as_ref().map(|t| run(&Context { face, weak: false, other: side.partly.as_ref(), ..*c }, t));
    let partly = side.partly.as_ref().map(|t| run(&Context { face, weak: true, other: side.test.as_ref(), ..*c }, t));
    let mut outcome = combine::side(main, partly);
    // Stale facts are told after those that count.
    outcome.evidence.sort_by_key(|e| e.stale);
    outcome
}

fn run(c: &Context<'_>, test: &Test) -> Outcome {
    match test {
        Test::Law { covers, any, kinds, statuses, reading } => {
            law::run(c, &law::Asked { covers, any: *any, kinds, statuses, reading: reading.as_deref() })
        }
        Test::Treaty { treaty, status: _, absence_unknown } => treaty::run(c, treaty, *absence_unknown),
        Test::Indicator { id, op, value, max_age_years, over, .. } => indicator::run(
            c,
            &indicator::Asked { id, op: *op, bound: *value, max_age: *max_age_years, over: over.as_deref() },
        ),
        Test::Service { kinds, min, facts, .. } => service::run(c, kinds, *min, facts),
        Test::Clock { starts, applies_to, status, max_hours, verified, .. } => {
            clock::run(c, &clock::Asked { starts, applies_to, status, max_hours: *max_hours, verified: *verified })
        }
        Test::Estimate { measure, harms, op, value, max_age_years, .. } => {
            estimate::run(c, &estimate::Asked { measure, harms, op: *op, bound: *value, max_age: *max_age_years })
        }
        Test::Binds(_) => Outcome::new(Standing::NotApplicable, "why-binds", Vec::new()),
        Test::None(because) => Outcome::unknown("why-none", vec![("because", text(because))]),
        Test::Later { kind, detail } => {
            let known = match kind.as_str() {
                "flow" => flow::run(c, detail),
                "platform_record" => record::run(c, detail),
                _ => voice::answered(c, detail),
            };
            known.unwrap_or_else(|| Outcome::unknown("why-later", vec![("kind", text(kind))]))
        }
        Test::Any(tests) => combine::any(tests.iter().map(|t| run(c, t)).collect()),
        Test::All(tests) => combine::all(tests.iter().map(|t| run(c, t)).collect()),
        Test::Not(test) => combine::not(run(c, test)),
    }
}

/// How many findings stand where, on one side. Counts only: nothing here can be added into a score.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Kept.
    pub met: u32,
    /// Kept in part.
    pub partly: u32,
    /// The evidence pulls both ways.
    pub contested: u32,
    /// A source says that it is not kept.
    pub not_met: u32,
    /// Nobody we have read can say.
    pub unknown: u32,
}

impl Tally {
    /// The count of one standing; `not-applicable` is not counted.
    #[must_use]
    pub fn of(&self, standing: Standing) -> u32 {
        match standing {
            Standing::Met => self.met,
            Standing::Partly => self.partly,
            Standing::Contested => self.contested,
            Standing::NotMet => self.not_met,
            Standing::Unknown => self.unknown,
            Standing::NotApplicable => 0,
        }
    }

    /// All findings that were counted.
    #[must_use]
    pub fn total(&self) -> u32 {
        Standing::COUNTED.into_iter().map(|s| self.of(s)).sum()
    }

    fn add(&mut self, standing: Standing) {
        match standing {
            Standing::Met => self.met += 1,
            Standing::Partly => self.partly += 1,
            Standing::Contested => self.contested += 1,
            Standing::NotMet => self.not_met += 1,
            Standing::Unknown => self.unknown += 1,
            Standing::NotApplicable => {}
        }
    }
}

/// Counts of both sides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// On paper.
    pub paper: Tally,
    /// In life.
    pub life: Tally,
}

/// Counts of standings by need; all eight needs are present.
#[must_use]
pub fn counts<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> BTreeMap<Need, Counts> {
    let mut out: BTreeMap<Need, Counts> = Need::ALL.into_iter().map(|n| (n, Counts::default())).collect();
    for finding in findings {
        let counts = out.entry(finding.need).or_default();
        counts.paper.add(finding.paper);
        counts.life.add(finding.life);
    }
    out
}

/// A provision that no benchmark reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// Provision id.
    pub provision: String,
    /// How the provision is known.
    pub basis: Basis,
    /// Why it is not read; `None` is a hole: neither read nor explained.
    pub because: Option<String>,
}

/// Every provision that no benchmark reads, with the reason where one is written, by id. Recalled provisions that a benchmark
/// awaits are left out: they will be read once somebody has verified them.
#[must_use]
pub fn unread_report(k: &Knowledge) -> Vec<Unread> {
    let mut read: BTreeSet<&str> = BTreeSet::new();
    for benchmark in k.benchmarks.values() {
        read.extend(benchmark.provisions.iter().map(String::as_str));
        read.extend(benchmark.awaiting.iter().map(String::as_str));
    }
    k.provisions
        .keys()
        .filter(|id| !read.contains(id.as_str()))
        .filter_map(|id| k.provision(id))
        .map(|(_, p)| Unread { provision: p.id.clone(), basis: p.basis, because: k.unread.get(&p.id).cloned() })
        .collect()
}
