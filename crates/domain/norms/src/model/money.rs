//! Money as organisations report it: rows of the folder that `plumbline funding ingest` writes, kept small.
//!
//! Money passes through many hands, and each publishes it. A donor's payment to an agency and what the agency spends are one money seen
//! twice. So nothing here adds over reporting organisations, over currencies, or over promised and paid, and there is no total.
//! Absent on purpose: exchange rates, and any conclusion from what is not there: a missing report is not missing money.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use crate::date::PartialDate;
use crate::model::Origin;
use crate::model::aid::{Based, Registers};

/// An amount in billionths of its currency's unit, exact; negative where money came back. It is added as it is, and rounded where it is shown.
pub type Billionths = i128;

/// One unit.
pub const UNIT: Billionths = 1_000_000_000;

/// The largest sum that is written into a folder and read from one: a million transactions of the largest that is taken each.
pub const LARGEST: Billionths = 1_000_000_000_000_000_000_000 * UNIT;

/// An amount in whole hundredths, for a reader: the nearest, of two the even one.
#[must_use]
pub fn cents(amount: Billionths) -> i128 {
    let cent = UNIT / 100;
    let (down, rest) = (amount.div_euclid(cent), amount.rem_euclid(cent) * 2);
    down + i128::from(rest > cent || (rest == cent && down % 2 != 0))
}

/// Identifiers of organisations that are invented to show the program begin with this. They are told wherever they show, and decide nothing.
pub const SAMPLE: &str = "SAMPLE-";

/// Kind of transaction (IATI codelist TransactionType, version 2.03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlowKind {
    /// Promised, with a contract.
    Commitment,
    /// Paid to another, to be spent.
    Disbursement,
    /// Spent on goods and services.
    Expenditure,
    /// Promised, without a contract.
    Pledge,
    /// Received.
    IncomingFunds,
    /// Promised to the reporter.
    IncomingCommitment,
    /// Pledged to the reporter.
    IncomingPledge,
    /// Interest paid.
    Interest,
    /// Loan paid back.
    Repayment,
    /// Paid back for what was spent.
    Reimbursement,
    /// Shares bought.
    EquityBought,
    /// Shares sold.
    EquitySold,
    /// Guarantee.
    Guarantee,
}

/// Code, word and kind.
const KINDS: [(&str, &str, FlowKind); 13] = [
    ("2", "commitment", FlowKind::Commitment),
    ("3", "disbursement", FlowKind::Disbursement),
    ("4", "expenditure", FlowKind::Expenditure),
    ("12", "pledge", FlowKind::Pledge),
    ("1", "incoming-funds", FlowKind::IncomingFunds),
    ("11", "incoming-commitment", FlowKind::IncomingCommitment),
    ("13", "incoming-pledge", FlowKind::IncomingPledge),
    ("5", "interest", FlowKind::Interest),
    ("6", "repayment", FlowKind::Repayment),
    ("7", "reimbursement", FlowKind::Reimbursement),
    ("8", "equity-bought", FlowKind::EquityBought),
    ("9", "equity-sold", FlowKind::EquitySold),
    ("10", "guarantee", FlowKind::Guarantee),
];

impl FlowKind {
    /// Those that a report has unless it is asked for others: money that went out or was promised with a contract.
    pub const USUAL: [Self; 3] = [Self::Commitment, Self::Disbursement, Self::Expenditure];

    /// All of them.
    pub const ALL: [Self; KINDS.len()] = {
        let mut all = [Self::Commitment; KINDS.len()];
        let mut at = 0;
        while at < all.len() {
            all[at] = KINDS[at].2;
            at += 1;
        }
        all
    };

    /// The kind of a code. Letters were the codes of version 1 of the standard: none of these.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        KINDS.iter().find(|(c, ..)| *c == code).map(|(.., kind)| *kind)
    }

    /// The kind of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        KINDS.iter().find(|(_, w, _)| *w == word).map(|(.., kind)| *kind)
    }

    /// Its word, as the column `kind` has it.
    #[must_use]
    pub fn word(self) -> &'static str {
        KINDS.iter().find(|(.., kind)| *kind == self).map_or("", |(_, w, _)| w)
    }

    /// All words.
    pub fn words() -> impl Iterator<Item = &'static str> {
        KINDS.iter().map(|(_, w, _)| *w)
    }

    /// Whether it comes to the reporter.
    #[must_use]
    pub fn is_incoming(self) -> bool {
        matches!(self, Self::IncomingFunds | Self::IncomingCommitment | Self::IncomingPledge)
    }

    /// What it may be added to. Interest, loans paid back, shares and guarantees are read and shown in the downloads alone.
    #[must_use]
    pub fn step(self) -> Step {
        match self {
            Self::Disbursement | Self::Expenditure => Step::Payment,
            Self::Commitment => Step::Commitment,
            Self::Pledge => Step::Pledge,
            Self::IncomingFunds => Step::Incoming,
            Self::IncomingCommitment | Self::IncomingPledge => Step::IncomingPromise,
            Self::Interest
            | Self::Repayment
            | Self::Reimbursement
            | Self::EquityBought
            | Self::EquitySold
            | Self::Guarantee => Step::Other,
        }
    }
}

/// What may be added within one reporting organisation and one currency: money that left it, and each kind of promise alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Disbursement and expenditure.
    Payment,
    /// Commitment.
    Commitment,
    /// Pledge.
    Pledge,
    /// Funds received.
    Incoming,
    /// Commitments and pledges to the reporter.
    IncomingPromise,
    /// Everything else.
    Other,
}

impl Step {
    /// Its word, in reasons and on pages.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Payment => "payment",
            Self::Commitment => "commitment",
            Self::Pledge => "pledge",
            Self::Incoming => "incoming",
            Self::IncomingPromise => "incoming-promise",
            Self::Other => "other",
        }
    }
}

/// Types of organisations (IATI codelist OrganisationType, version 2.03): code and the word that benchmarks use.
pub const ORGANISATION_KINDS: [(&str, &str); 16] = [
    ("10", "government"),
    ("11", "local-government"),
    ("15", "other-public-sector"),
    ("21", "international-ngo"),
    ("22", "national-ngo"),
    ("23", "regional-ngo"),
    ("24", "partner-country-ngo"),
    ("30", "public-private-partnership"),
    ("40", "multilateral"),
    ("60", "foundation"),
    ("70", "private-sector"),
    ("71", "private-sector-provider"),
    ("72", "private-sector-receiver"),
    ("73", "private-sector-third"),
    ("80", "academic"),
    ("90", "other"),
];

/// Type of a government's organisation.
const GOVERNMENT: &str = "10";
/// Type of an organisation of many states.
const MULTILATERAL: &str = "40";

/// One row of `flows.csv`.
#[derive(Debug, Clone)]
pub struct Flow {
    /// Organisation that published it.
    pub reporter: Arc<str>,
    /// Type of that organisation (code of OrganisationType).
    pub reporter_kind: Arc<str>,
    /// Organisation that gave, as the reporter says.
    pub provider: Arc<str>,
    /// Organisation that received, as the reporter says.
    pub receiver: Arc<str>,
    /// Type of that organisation.
    pub receiver_kind: Arc<str>,
    /// ISO 3166-1 alpha-2 as published, `R:` and a region, or empty.
    pub place: Arc<str>,
    /// Year of the transactions.
    pub year: i16,
    /// Their kind.
    pub kind: FlowKind,
    /// ISO 4217; empty where nobody says.
    pub currency: Arc<str>,
    /// Whether the activities name technology-facilitated violence: by their words, or as a person says who read them.
    pub named: bool,
    /// Whether a person who looked says so; words alone may mean something else.
    pub by_hand: bool,
    /// All of it.
    pub amount: Billionths,
    /// Of it, with purpose code 15180, ending violence against women and girls.
    pub evaw: Billionths,
    /// Of activities that mark gender equality as one aim (significance 1). Beside `evaw`, never added to it.
    pub gender_sig: Billionths,
    /// Of activities that mark it as their reason (significance 2 and above).
    pub gender_pri: Billionths,
    /// Whether it is humanitarian.
    pub humanitarian: bool,
    /// Whether the activity is a part of another one of the same reporter, which may report the same money.
    pub child: bool,
    /// Parts of transactions by place that are in it.
    pub rows: i64,
}

/// What tells rows of flows apart: everything but the amounts.
type FlowKey = ([Arc<str>; 7], i16, FlowKind, [bool; 4]);

impl Flow {
    fn key(&self) -> FlowKey {
        let words = [
            &self.reporter,
            &self.reporter_kind,
            &self.provider,
            &self.receiver,
            &self.receiver_kind,
            &self.place,
            &self.currency,
        ];
        (words.map(Arc::clone), self.year, self.kind, [self.humanitarian, self.child, self.named, self.by_hand])
    }

    fn add(&mut self, other: &Self, sign: i64) {
        let signed = |amount: Billionths| Billionths::from(sign) * amount;
        self.amount += signed(other.amount);
        self.evaw += signed(other.evaw);
        self.gender_sig += signed(other.gender_sig);
        self.gender_pri += signed(other.gender_pri);
        self.rows = self.rows.saturating_add(sign * other.rows);
    }
}

/// One row of `budgets.csv`: what was meant to be spent. Never beside payments.
#[derive(Debug, Clone)]
pub struct Budget {
    /// Organisation that published it.
    pub reporter: Arc<str>,
    /// Place, as in [`Flow`].
    pub place: Arc<str>,
    /// Year in which it begins.
    pub year: i16,
    /// `indicative` or `committed`, as published.
    pub status: Arc<str>,
    /// ISO 4217.
    pub currency: Arc<str>,
    /// Amount.
    pub amount: Billionths,
}

/// Who reports an activity, and its identifier. Organisations give the same identifiers to different activities.
pub type ActivityKey = (String, String);

/// One row of `named.csv`: an activity whose words name technology-facilitated violence, or of which a person says whether it does.
#[derive(Debug, Clone)]
pub struct NamedActivity {
    /// Identifier, as published.
    pub activity: String,
    /// Who reports it.
    pub reporter: Arc<str>,
    /// Its title.
    pub title: String,
    /// Language of the rule that found it; empty if none did.
    pub lang: String,
    /// Words by which it was found, or why a person said so.
    pub words: String,
    /// Whether a person said so, in the files that are loaded now.
    pub by_hand: bool,
    /// Where that can be read, if a person said so.
    pub source: String,
}

/// One `[[activity]]` of `funding/activities.toml`: what somebody says who read what an activity is about. Wins over rules of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityReading {
    /// Whether the activity names technology-facilitated violence.
    pub names: bool,
    /// Why, in a sentence.
    pub why: String,
    /// Host and path of the page or document that says so.
    pub source: String,
    /// Day on which it was read.
    pub read: Option<PartialDate>,
    /// Where it was written down.
    pub origin: Origin,
}

/// One row of `publishers.csv`.
#[derive(Debug, Clone)]
pub struct Publisher {
    /// Name, as published.
    pub name: String,
    /// Type (code of OrganisationType), or empty.
    pub kind: String,
    /// Newest date of its files.
    pub newest: Option<PartialDate>,
    /// Activities.
    pub activities: u64,
}

/// One row of `sources.csv`.
#[derive(Debug, Clone)]
pub struct FlowFile {
    /// Name of the file that was read.
    pub name: String,
    /// Version of the standard.
    pub version: String,
    /// Date that it says of itself.
    pub generated: String,
    /// Activities in it.
    pub activities: u64,
}

/// Everything that the folder holds.
#[derive(Debug, Clone, Default)]
pub struct Money {
    /// Rows, by reporter.
    pub flows: Vec<Flow>,
    /// Budgets.
    pub budgets: Vec<Budget>,
    /// Activities that name technology-facilitated violence.
    pub named: Vec<NamedActivity>,
    /// Activities that were found by words, and of which a person says that they are not meant.
    pub not_meant: Vec<NamedActivity>,
    /// Of [`Self::flows`], those of the activities of `named.csv`, each with the activity's identifier: what a reading moves.
    pub named_flows: Vec<(String, Flow)>,
    /// Organisations that published, by identifier.
    pub publishers: BTreeMap<String, Publisher>,
    /// Files that were read.
    pub files: Vec<FlowFile>,
    /// Why something was not counted, and how often.
    pub aside: Vec<(String, u64)>,
    /// What was counted and not as it stood, such as shares that were rebased, and how often.
    pub noted: Vec<(String, u64)>,
    /// Activities that stand twice: identifier, where it was counted from, where not.
    pub twice: Vec<[String; 3]>,
    /// Files that were not read, with why: the figures are of the others alone.
    pub refused: Vec<(String, String)>,
    /// What identifiers of organisations say.
    registers: Registers,
    by_reporter: BTreeMap<Arc<str>, Range<usize>>,
    by_place: BTreeMap<Arc<str>, Vec<usize>>,
}

impl Money {
    /// Puts what people say in the place of what the rules of words found. An activity that no rule found and of which nothing was said when the
    /// folder was made stands in it without its identifier: a reading of it counts once the folder is made again.
    pub(crate) fn judge(&mut self, readings: &BTreeMap<ActivityKey, ActivityReading>) {
        let of = |reporter: &str, activity: &str| readings.get(&(reporter.to_owned(), activity.to_owned()));
        let mut rows: BTreeMap<FlowKey, usize> = self.flows.iter().enumerate().map(|(at, f)| (f.key(), at)).collect();
        for (activity, part) in &mut self.named_flows {
            let Some(reading) = of(&part.reporter, activity) else { continue };
            let moved = Flow { named: reading.names, by_hand: reading.names, ..part.clone() };
            if (moved.named, moved.by_hand) == (part.named, part.by_hand) {
                continue;
            }
            if let Some(from) = rows.get(&part.key()).and_then(|at| self.flows.get_mut(*at)) {
                from.add(part, -1);
            }
            match rows.get(&moved.key()).and_then(|at| self.flows.get_mut(*at)) {
                Some(to) => to.add(&moved, 1),
                None => {
                    rows.insert(moved.key(), self.flows.len());
                    self.flows.push(moved.clone());
                }
            }
            *part = moved;
        }
        self.flows.retain(|f| f.rows > 0);
        for mut one in std::mem::take(&mut self.named) {
            let found = !one.words.is_empty();
            let reading = of(&one.reporter, &one.activity);
            if let Some(reading) = reading {
                one.by_hand = true;
                one.words.clone_from(&reading.why);
                one.source.clone_from(&reading.source);
            }
            match reading.map_or(found, |reading| reading.names) {
                true => self.named.push(one),
                false if found => self.not_meant.push(one),
                // No rule found it, and nobody says any more that it is meant.
                false => {}
            }
        }
    }

    /// What is wrong with the rows by activity: they are those of the activities of `named.csv`, and the named rows of [`Self::flows`] are made
    /// of them. Of the rows that no rule found, `flows.csv` has at least as many parts.
    pub(crate) fn disagrees(&self) -> Option<String> {
        let found: BTreeMap<(&str, &str), bool> =
            self.named.iter().map(|n| ((&*n.reporter, n.activity.as_str()), !n.words.is_empty())).collect();
        for (activity, part) in &self.named_flows {
            let there = found.get(&(&*part.reporter, activity.as_str()));
            if there != Some(&part.named) {
                let what =
                    if there.is_some() { "says otherwise whether words found it" } else { "has no such activity" };
                return Some(format!(
                    "the activity \"{activity}\" of \"{}\" stands here, and named.csv {what}",
                    part.reporter
                ));
            }
        }
        let mut sums: BTreeMap<FlowKey, Flow> = BTreeMap::new();
        for (_, part) in &self.named_flows {
            match sums.get_mut(&part.key()) {
                Some(sum) => sum.add(part, 1),
                None => drop(sums.insert(part.key(), part.clone())),
            }
        }
        let told = |f: &Flow| [f.amount, f.evaw, f.gender_sig, f.gender_pri, f.rows.into()];
        let rows: BTreeMap<FlowKey, &Flow> = self.flows.iter().map(|f| (f.key(), f)).collect();
        let whole = sums.iter().all(|(key, sum)| {
            rows.get(key).is_some_and(|f| if f.named { told(f) == told(sum) } else { f.rows >= sum.rows })
        });
        let all = self.flows.iter().filter(|f| f.named).all(|f| sums.contains_key(&f.key()));
        (!whole || !all).then(|| "its sums are not those of the named rows of flows.csv".to_owned())
    }

    /// Sorts the rows, and remembers where each organisation and each place stands, and what identifiers say.
    pub(crate) fn index(&mut self, registers: Registers) {
        self.registers = registers;
        self.flows.sort_by(|a, b| (&a.reporter, a.year, a.kind).cmp(&(&b.reporter, b.year, b.kind)));
        let (mut reporters, mut places) = (BTreeMap::new(), BTreeMap::<Arc<str>, Vec<usize>>::new());
        for (at, flow) in self.flows.iter().enumerate() {
            reporters.entry(Arc::clone(&flow.reporter)).or_insert(at..at).end = at + 1;
            places.entry(Arc::clone(&flow.place)).or_default().push(at);
        }
        (self.by_reporter, self.by_place) = (reporters, places);
    }

    /// Rows that one organisation published.
    #[must_use]
    pub fn of_reporter(&self, id: &str) -> &[Flow] {
        self.by_reporter.get(id).and_then(|range| self.flows.get(range.clone())).unwrap_or_default()
    }

    /// Rows about one place.
    pub fn of_place<'a>(&'a self, place: &str) -> impl Iterator<Item = &'a Flow> {
        let rows = self.by_place.get(place).map_or(&[][..], Vec::as_slice);
        rows.iter().filter_map(|at| self.flows.get(*at))
    }

    /// Places, in order.
    pub fn places(&self) -> impl Iterator<Item = &str> {
        self.by_place.keys().map(|place| &**place)
    }

    /// A state's own government organisations among those that published: type 10, and an identifier that is known to be of its government. Others may
    /// belong to it as well, under identifiers that say nothing: they are not taken for it.
    pub fn governments<'a>(&'a self, iso2: &str) -> impl Iterator<Item = &'a str> {
        let own = self.publishers.iter().filter(|(_, p)| p.kind == GOVERNMENT).map(|(id, _)| id.as_str());
        own.filter(move |id| self.registers.government(id) == Some(iso2))
    }

    /// Whether an identifier is known to be of a state's government, published or not.
    pub(crate) fn is_government(&self, id: &str, iso2: &str) -> bool {
        self.registers.government(id) == Some(iso2)
    }

    /// Where an organisation is based: by its identifier, or in no country if it published as a multilateral one.
    #[must_use]
    pub fn based(&self, id: &str) -> Based<'_> {
        match self.registers.based(id) {
            Based::NotKnown if self.publishers.get(id).is_some_and(|p| p.kind == MULTILATERAL) => Based::NoState,
            based => based,
        }
    }

    /// Name of an organisation where it is known, else its identifier.
    #[must_use]
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.publishers.get(id).map(|p| p.name.as_str()).filter(|name| !name.is_empty()).unwrap_or(id)
    }

    /// Whether anything of it is invented.
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.publishers.keys().any(|id| is_sample(id))
    }
}

/// Whether an organisation is invented, to show the program.
#[must_use]
pub fn is_sample(id: &str) -> bool {
    id.starts_with(SAMPLE)
}
