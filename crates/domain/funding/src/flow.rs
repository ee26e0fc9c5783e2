//! Flows: amounts by who reported, gave and received them, where, when, and of which kind.
//!
//! Money passes through many hands, and each publishes it. A donor's payment to an agency, the agency's to an organisation and what that
//! spends are one money seen three times. So a table has no total over reporting organisations, over kinds, or over currencies: a
//! question that would make one is refused ([`By::new`]).

use std::collections::{BTreeMap, HashMap};

use norms::model::money::LARGEST;

use crate::activity::{Activity, Budget, Kind, Transaction};
use crate::money::{Amount, Digits};
use crate::named::Naming;
use crate::rates::Rates;
use crate::share;
use crate::words::{Word, Words};

/// What flows are told by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dim {
    /// File that they were read from.
    File,
    /// Organisation that published them.
    Reporter,
    /// Type of that organisation (codelist OrganisationType).
    ReporterKind,
    /// Organisation that gave.
    Provider,
    /// Organisation that received.
    Receiver,
    /// Type of that organisation.
    ReceiverKind,
    /// Country, or region as `R:…`; empty where none is known.
    Place,
    /// Year of the transaction.
    Year,
    /// Kind of transaction.
    Kind,
    /// Currency.
    Currency,
    /// Currency in which it was published, where it was converted.
    Published,
    /// Level in the tree of activities: 1 is the top.
    Hierarchy,
    /// Whether the activity is a part of another one of the same reporter.
    Child,
    /// Whether it is humanitarian.
    Humanitarian,
    /// Activity.
    Activity,
    /// Whether the activity names technology-facilitated violence: `no`, by its `words`, or as a `person` says.
    Named,
}

impl Dim {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::File,
        Self::Reporter,
        Self::ReporterKind,
        Self::Provider,
        Self::Receiver,
        Self::ReceiverKind,
        Self::Place,
        Self::Year,
        Self::Kind,
        Self::Currency,
        Self::Published,
        Self::Hierarchy,
        Self::Child,
        Self::Humanitarian,
        Self::Activity,
        Self::Named,
    ];

    /// Its word, which is the name of its column.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Reporter => "reporter",
            Self::ReporterKind => "reporter_kind",
            Self::Provider => "provider",
            Self::Receiver => "receiver",
            Self::ReceiverKind => "receiver_kind",
            Self::Place => "place",
            Self::Year => "year",
            Self::Kind => "kind",
            Self::Currency => "currency",
            Self::Published => "published_currency",
            Self::Hierarchy => "hierarchy",
            Self::Child => "child",
            Self::Humanitarian => "humanitarian",
            Self::Activity => "activity",
            Self::Named => "named",
        }
    }

    /// The one with a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|d| d.word() == word)
    }
}

/// What a table is told by, in the order of its columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By(Vec<Dim>);

impl By {
    /// Told by these.
    ///
    /// # Errors
    /// In words, with what to do: without `kind` promises would be added to payments and incoming money to outgoing; without `currency` euros to
    /// dollars; without `reporter` (or `file`, which says what is in a file) the same money several times. `activity` does not stand for it:
    /// organisations give the same identifiers to different activities.
    pub fn new(dims: Vec<Dim>) -> Result<Self, &'static str> {
        let has = |d| dims.contains(&d);
        if !has(Dim::Kind) {
            return Err("add `kind`: without it what was promised would be added to what was paid");
        }
        if !has(Dim::Currency) {
            return Err("add `currency`: without it amounts in different currencies would be added");
        }
        if !has(Dim::Reporter) && !has(Dim::File) {
            return Err(
                "add `reporter` (or `file`): money that passes from one organisation to the next is published by each of them, and without it \
                 the same money would be counted several times",
            );
        }
        if (1..dims.len()).any(|at| dims.iter().take(at).any(|d| Some(d) == dims.get(at))) {
            return Err("one word stands twice");
        }
        Ok(Self(dims))
    }

    /// The columns.
    #[must_use]
    pub fn dims(&self) -> &[Dim] {
        &self.0
    }
}

/// Sums of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    /// All of it.
    pub amount: Amount,
    /// Of it, what is for ending violence against women and girls (purpose code 15180).
    pub evaw: Amount,
    /// Of activities that mark gender equality as one aim among others. Beside `evaw`, never added to it: the marker is of whole activities.
    pub gender_sig: Amount,
    /// Of activities that mark it as their reason.
    pub gender_pri: Amount,
    /// Parts of transactions by place.
    pub rows: i64,
}

impl Sums {
    fn add(&mut self, other: &Self, sign: i64) {
        let signed = |a: Amount| if sign < 0 { -a } else { a };
        self.amount += signed(other.amount);
        self.evaw += signed(other.evaw);
        self.gender_sig += signed(other.gender_sig);
        self.gender_pri += signed(other.gender_pri);
        self.rows += sign * other.rows;
    }

    fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// What was not added as it stood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Noted {
    /// Activities that were read.
    pub activities: i64,
    /// Whose percentages did not add up to a hundred, and were rebased.
    pub rebased: i64,
    /// Of which some of several places or purposes had no percentage, and have in equal shares what the others leave.
    pub filled: i64,
    /// Transactions without a rate, or too large by it, left in their own currency.
    pub without_rate: i64,
    /// Transactions, or budgets, below nothing: money that came back, or a correction. They are in the sums.
    pub negative: i64,
    /// Activities that a secondary reporter publishes: those who act may report them too. They are in the sums.
    pub secondary: i64,
}

impl Noted {
    fn of(activity: &Activity, evened: share::Evened) -> Self {
        let [rebased, filled, secondary] = [evened.rebased, evened.filled, activity.secondary].map(i64::from);
        Self { activities: 1, rebased, filled, secondary, ..Self::default() }
    }

    fn add(&mut self, other: Self, sign: i64) {
        self.activities += sign * other.activities;
        self.rebased += sign * other.rebased;
        self.filled += sign * other.filled;
        self.without_rate += sign * other.without_rate;
        self.negative += sign * other.negative;
        self.secondary += sign * other.secondary;
    }
}

/// Flows.
#[derive(Debug, Clone)]
pub struct Table {
    by: By,
    kinds: Vec<Kind>,
    rates: Option<Rates>,
    only: Option<String>,
    only_told: bool,
    by_rules: bool,
    words: Words,
    rows: HashMap<Box<[Word]>, Sums>,
    /// What was not added as it stood.
    pub noted: Noted,
}

impl Table {
    /// An empty table of transactions of some kinds, converted where there are rates.
    #[must_use]
    pub fn new(by: By, kinds: &[Kind], rates: Option<Rates>) -> Self {
        Self {
            by,
            kinds: kinds.to_vec(),
            rates,
            only: None,
            only_told: false,
            by_rules: false,
            words: Words::default(),
            rows: HashMap::new(),
            noted: Noted::default(),
        }
    }

    /// Only what goes to one place, such as `UG`.
    #[must_use]
    pub fn only(mut self, place: &str) -> Self {
        self.only = Some(place.to_owned());
        self
    }

    /// Only what activities report that the rules found to name technology-facilitated violence, or of which a person says something.
    #[must_use]
    pub fn only_told(mut self) -> Self {
        self.only_told = true;
        self
    }

    /// The column `named` has what the rules found, whatever a person says: what is said can be taken back, and the rows stay.
    #[must_use]
    pub fn by_rules(mut self) -> Self {
        self.by_rules = true;
        self
    }

    /// Adds the transactions of an activity; `named` says whether it names technology-facilitated violence.
    pub fn add(&mut self, file: &str, activity: &Activity, named: Naming) {
        self.count(file, activity, named, 1);
    }

    /// Takes out what was added of an activity.
    pub fn take_out(&mut self, file: &str, activity: &Activity, named: Naming) {
        self.count(file, activity, named, -1);
    }

    fn count(&mut self, file: &str, activity: &Activity, named: Naming, sign: i64) {
        if self.only_told && !named.told() {
            return;
        }
        let named_word = if self.by_rules { named.by_rules() } else { named.word() };
        let mut noted = Noted::of(activity, share::evened(activity));
        let mut any = false;
        let mut same = Same::new(activity, &mut self.words);
        let mut key: Vec<Word> = self.by.0.iter().map(|dim| same.of_activity(*dim, file, named_word)).collect();
        let mut published = Published::new(activity);
        for transaction in activity.transactions.iter().filter(|t| self.kinds.contains(&t.kind)) {
            let published = published.of(transaction);
            let day = transaction.value_date.unwrap_or(transaction.date);
            let converted = self.rates.as_ref().map(|r| (r.convert(transaction.amount, published, day), &r.to));
            let unrated = matches!(converted, Some((None, _)));
            let (amount, currency) = match converted {
                Some((Some(amount), to)) => (amount, to.as_str()),
                Some((None, _)) | None => (transaction.amount, published),
            };
            let mut told = false;
            for (slot, dim) in key.iter_mut().zip(&self.by.0) {
                if let Some(word) = same.of_transaction(*dim, transaction, currency, published) {
                    *slot = word;
                }
            }
            for (place, amount) in share::places(activity, transaction, amount) {
                if self.only.as_ref().is_some_and(|only| *only != activity.words.letters(place)) {
                    continue;
                }
                told = true;
                let part = Sums {
                    amount,
                    evaw: share::evaw(activity, transaction, amount),
                    gender_sig: if activity.gender == Some(1) { amount } else { Amount::ZERO },
                    gender_pri: if activity.gender >= Some(2) { amount } else { Amount::ZERO },
                    rows: 1,
                };
                for (slot, _) in key.iter_mut().zip(&self.by.0).filter(|(_, dim)| **dim == Dim::Place) {
                    *slot = same.word(place);
                }
                match self.rows.get_mut(key.as_slice()) {
                    Some(sums) => sums.add(&part, sign),
                    None => self.rows.entry(key.as_slice().into()).or_default().add(&part, sign),
                }
            }
            // What goes to other places than those that are asked for is in no row.
            any |= told;
            noted.negative += i64::from(told && transaction.amount < Amount::ZERO);
            noted.without_rate += i64::from(told && unrated);
        }
        if self.only.is_none() || any {
            self.noted.add(noted, sign);
        }
    }

    /// Whether a sum is larger than any that is read again ([`LARGEST`]).
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        let too_large = |s: &Sums| [s.amount, s.evaw, s.gender_sig, s.gender_pri].iter().any(|a| a.is_beyond(LARGEST));
        self.rows.values().any(too_large)
    }

    /// The columns.
    #[must_use]
    pub fn by(&self) -> &By {
        &self.by
    }

    /// All rows with the words of their columns, in the order of the words.
    #[must_use]
    pub fn rows(&self) -> Vec<(Vec<&str>, Sums)> {
        let words = |key: &[Word]| key.iter().map(|word| self.words.letters(*word)).collect();
        self.told().into_iter().map(|(key, sums)| (words(key), *sums)).collect()
    }

    /// The same, as they are kept.
    fn told(&self) -> Vec<(&[Word], &Sums)> {
        let told = self.rows.iter().filter(|(_, sums)| !sums.is_nothing());
        let mut rows: Vec<(&[Word], &Sums)> = told.map(|(key, sums)| (&**key, sums)).collect();
        let letters = |word: &Word| self.words.letters(*word);
        rows.sort_unstable_by(|a, b| a.0.iter().map(letters).cmp(b.0.iter().map(letters)));
        rows
    }

    /// As CSV: the columns asked for, then `amount,evaw,gender_sig,gender_pri,rows`.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_csv(&self, to: impl std::io::Write, digits: Digits) -> std::io::Result<()> {
        let mut out = csv::Writer::from_writer(to);
        let columns = self.by.0.iter().map(|d| d.word());
        out.write_record(columns.chain(["amount", "evaw", "gender_sig", "gender_pri", "rows"]))?;
        for (key, sums) in self.told() {
            let amounts = [sums.amount, sums.evaw, sums.gender_sig, sums.gender_pri].map(|a| a.written(digits));
            let rows = sums.rows.to_string();
            let words = key.iter().map(|word| self.words.letters(*word));
            out.write_record(words.chain(amounts.iter().map(String::as_str)).chain([rows.as_str()]))?;
        }
        out.flush()
    }
}

/// The words of an activity as those of a table.
struct Same<'a> {
    activity: &'a Activity,
    words: &'a mut Words,
    /// By the number of the activity's word.
    known: Vec<Option<Word>>,
}

impl<'a> Same<'a> {
    fn new(activity: &'a Activity, words: &'a mut Words) -> Self {
        Self { activity, words, known: vec![None; activity.words.count()] }
    }

    fn word(&mut self, word: Word) -> Word {
        let letters = self.activity.words.letters(word);
        match self.known.get_mut(word.number()) {
            Some(known) => *known.get_or_insert_with(|| self.words.word(letters)),
            None => self.words.word(letters),
        }
    }

    /// What is told of a whole activity; of other columns nothing yet.
    fn of_activity(&mut self, dim: Dim, file: &str, named: &str) -> Word {
        let activity = self.activity;
        match dim {
            Dim::File => self.words.word(file),
            Dim::Reporter => self.words.word(activity.reporter.key()),
            Dim::ReporterKind => self.words.word(activity.reporter.kind.trim()),
            Dim::Hierarchy => self.words.word(&activity.hierarchy.to_string()),
            Dim::Child => self.answer(activity.child),
            Dim::Activity => self.words.word(&activity.identifier),
            Dim::Named => self.words.word(named),
            _ => Word::NONE,
        }
    }

    /// What is told of a transaction.
    fn of_transaction(&mut self, dim: Dim, of: &Transaction, currency: &str, published: &str) -> Option<Word> {
        Some(match dim {
            // Without a name the standard takes the reporter for who gave what goes out, and knows nobody for what comes in.
            Dim::Provider if of.provider.key.is_empty() && !of.kind.is_incoming() => {
                self.words.word(self.activity.reporter.key())
            }
            Dim::Provider => self.word(of.provider.key),
            Dim::Receiver => self.word(of.receiver.key),
            Dim::ReceiverKind => self.word(of.receiver.kind),
            Dim::Year => self.words.word(&of.date.year.to_string()),
            Dim::Kind => self.words.word(of.kind.word()),
            Dim::Currency => self.words.word(currency),
            Dim::Published => self.words.word(published),
            Dim::Humanitarian => self.answer(of.humanitarian.unwrap_or(self.activity.humanitarian)),
            _ => return None,
        })
    }

    fn answer(&mut self, yes: bool) -> Word {
        self.words.word(if yes { "yes" } else { "no" })
    }
}

/// Currencies as they were published, in capitals.
struct Published<'a> {
    activity: &'a Activity,
    of: Option<Word>,
    letters: String,
}

impl<'a> Published<'a> {
    fn new(activity: &'a Activity) -> Self {
        Self { activity, of: None, letters: String::new() }
    }

    fn of(&mut self, transaction: &Transaction) -> &str {
        if self.of.replace(transaction.currency) != Some(transaction.currency) {
            self.letters = capitals(self.activity, transaction.currency);
        }
        &self.letters
    }
}

/// A currency of an activity, its own where none is named.
fn capitals(activity: &Activity, currency: Word) -> String {
    let letters = if currency.is_empty() { &activity.currency } else { activity.words.letters(currency) };
    letters.to_uppercase()
}

/// Budgets by reporting organisation, place, year, and whether they are binding. Never beside payments: a budget says what was meant.
#[derive(Debug, Clone, Default)]
pub struct Budgets {
    rows: BTreeMap<[String; 5], (Amount, i64)>,
    /// What was not added as it stood.
    pub noted: Noted,
}

impl Budgets {
    fn words(activity: &Activity, budget: &Budget, place: Word) -> [String; 5] {
        let status = if budget.committed { "committed" } else { "indicative" };
        [
            activity.reporter.key().to_owned(),
            activity.words.letters(place).to_owned(),
            budget.start.year.to_string(),
            status.to_owned(),
            capitals(activity, budget.currency),
        ]
    }

    /// Adds the budgets of an activity, or takes them out with a `sign` of -1. The year is that in which a period begins.
    pub(crate) fn add(&mut self, activity: &Activity, sign: i64) {
        if activity.budgets.is_empty() {
            return;
        }
        let negative = activity.budgets.iter().filter(|b| b.amount < Amount::ZERO).count();
        let negative = i64::try_from(negative).unwrap_or(i64::MAX);
        self.noted.add(Noted { negative, ..Noted::of(activity, share::evened_places(activity)) }, sign);
        for budget in &activity.budgets {
            for (place, amount) in share::budget_places(activity, budget.amount) {
                let (sum, rows) = self.rows.entry(Self::words(activity, budget, place)).or_default();
                *sum += if sign < 0 { -amount } else { amount };
                *rows += sign;
            }
        }
    }

    /// Whether a sum is larger than any that is read again ([`LARGEST`]).
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        self.rows.values().any(|(amount, _)| amount.is_beyond(LARGEST))
    }

    /// As CSV: `reporter,place,year,status,currency,amount,rows`.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write_csv(&self, to: impl std::io::Write, digits: Digits) -> std::io::Result<()> {
        let mut out = csv::Writer::from_writer(to);
        out.write_record(["reporter", "place", "year", "status", "currency", "amount", "rows"])?;
        for (words, (amount, rows)) in self.rows.iter().filter(|(_, (_, rows))| *rows != 0) {
            let numbers = [amount.written(digits), rows.to_string()];
            out.write_record(words.iter().chain(&numbers))?;
        }
        out.flush()
    }
}
