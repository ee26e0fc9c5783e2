//! Splitting a transaction by place and purpose.
//!
//! The rules, of the standard's guidance where it has any: what a transaction says wins over what its activity says; percentages are of the
//! parts of one vocabulary and are rebased, so that they add up to a hundred; a part without a percentage has what the others leave, in
//! equal shares; of several vocabularies one is used, never two at once, since they describe the same money.

use crate::activity::{Activity, Of, Part, Transaction};
use crate::money::{Amount, NotANumber};
use crate::words::Word;

/// Weight of a whole, in ten-millionths of a hundredth.
const HUNDRED: i64 = 1_000_000_000;

/// Purpose code for ending violence against women and girls, in the DAC's five-digit vocabulary.
///
/// Source: OECD DAC CRS purpose codes, `15180`.
pub const EVAW: &str = "15180";

/// The category that it is in, of the three-digit vocabulary.
const CATEGORY: &str = "151";

/// The vocabulary of five-digit purposes.
fn is_purpose(part: &Part) -> bool {
    part.of == Of::Sector && part.vocabulary.is_empty()
}

/// Places of a transaction, with the part of an amount that is for each. Where none is known, all of it under the empty name.
#[must_use]
pub fn places(activity: &Activity, transaction: &Transaction, amount: Amount) -> Vec<(Word, Amount)> {
    let own = activity.places_of(transaction);
    split(amount, if own.is_empty() { &activity.places } else { own })
}

/// Places of a budget, which has none but its activity's.
#[must_use]
pub fn budget_places(activity: &Activity, amount: Amount) -> Vec<(Word, Amount)> {
    split(amount, &activity.places)
}

/// Of an amount of a transaction, what is for ending violence against women and girls. Its own purposes decide; where it has a category alone (three
/// digits), the purposes of its activity hold for what is of their category.
#[must_use]
pub fn evaw(activity: &Activity, transaction: &Transaction, amount: Amount) -> Amount {
    if activity.words.find(EVAW).is_none() {
        return Amount::ZERO;
    }
    let is_it = |part: &Part| activity.words.letters(part.name) == EVAW;
    let own = activity.sectors_of(transaction);
    if own.iter().any(is_purpose) {
        return amount_of(amount, own, is_purpose, is_it);
    }
    let is_category = |part: &Part| is_category(activity, part);
    let in_category = |part: &Part| activity.words.letters(part.name).starts_with(CATEGORY);
    let amount = if own.iter().any(is_category) { amount_of(amount, own, is_category, in_category) } else { amount };
    amount_of(amount, &activity.sectors, is_purpose, is_it)
}

/// Whether a transaction has a category of its own that says something else than the purpose of its activity, of which a part is for ending violence.
#[must_use]
pub(crate) fn is_of_another_category(activity: &Activity, transaction: &Transaction) -> bool {
    let own = activity.sectors_of(transaction);
    let other = |p: &Part| is_category(activity, p) && !activity.words.letters(p.name).starts_with(CATEGORY);
    own.iter().any(other) && !own.iter().any(is_purpose)
}

/// Whether the purposes of an activity have ending violence among them.
#[must_use]
pub(crate) fn has_evaw(activity: &Activity) -> bool {
    let code = activity.words.find(EVAW);
    code.is_some_and(|code| activity.sectors.iter().any(|p| is_purpose(p) && p.name == code))
}

/// A part of the vocabulary of three-digit categories.
fn is_category(activity: &Activity, part: &Part) -> bool {
    part.of == Of::Sector && activity.words.letters(part.vocabulary) == "2"
}

/// Of an amount that is split by the parts of one vocabulary, what is for some of them.
fn amount_of(amount: Amount, parts: &[Part], of: impl Fn(&Part) -> bool, these: impl Fn(&Part) -> bool) -> Amount {
    let parts: Vec<&Part> = parts.iter().filter(|part| of(part)).collect();
    if !parts.iter().any(|part| these(part)) {
        return Amount::ZERO;
    }
    let split = amount.split(&weights(&parts).0);
    split.into_iter().zip(&parts).filter(|(_, part)| these(part)).map(|(amount, _)| amount).sum()
}

/// What was done to the percentages of an activity before its money was split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Evened {
    /// Some did not add up to a hundred, and were rebased.
    pub rebased: bool,
    /// Some of several parts had none that can be read, and have in equal shares what the others leave.
    pub filled: bool,
}

impl Evened {
    fn or(self, other: Self) -> Self {
        Self { rebased: self.rebased || other.rebased, filled: self.filled || other.filled }
    }
}

/// What was done to the percentages of the places and purposes of an activity, and of its transactions' places.
#[must_use]
pub fn evened(activity: &Activity) -> Evened {
    let of = |parts: &[&Part]| if parts.is_empty() { Evened::default() } else { weights(parts).1 };
    let sectors: Vec<&Part> = activity.sectors.iter().filter(|p| is_purpose(p)).collect();
    let mut all = of(&one_kind(&activity.places)).or(of(&sectors));
    let mut before = None;
    for transaction in &activity.transactions {
        // Transactions one after the other mostly have the same places.
        if before.replace(transaction.places) != Some(transaction.places) {
            all = all.or(of(&one_kind(activity.places_of(transaction))));
        }
    }
    all
}

/// The same of the places of an activity alone, which are all that its budgets have.
#[must_use]
pub fn evened_places(activity: &Activity) -> Evened {
    let places = one_kind(&activity.places);
    if places.is_empty() { Evened::default() } else { weights(&places).1 }
}

/// Countries, and regions of one vocabulary: the DAC's if any is of it, else that of the first.
fn one_kind(parts: &[Part]) -> Vec<&Part> {
    let regions = || parts.iter().filter(|p| p.of == Of::Region).map(|p| p.vocabulary);
    let vocabulary = regions().find(|v| v.is_empty()).or_else(|| regions().next());
    parts.iter().filter(|p| p.of == Of::Country || Some(p.vocabulary) == vocabulary).collect()
}

/// An amount by places.
fn split(amount: Amount, parts: &[Part]) -> Vec<(Word, Amount)> {
    match parts {
        [] => vec![(Word::NONE, amount)],
        [one] => vec![(one.name, amount)],
        several => {
            let parts = one_kind(several);
            let amounts = amount.split(&weights(&parts).0);
            parts.iter().zip(amounts).map(|(part, amount)| (part.name, amount)).collect()
        }
    }
}

/// Weights of parts, and what was done to their percentages.
fn weights(parts: &[&Part]) -> (Vec<i64>, Evened) {
    if let [one] = parts {
        return (vec![1], Evened { rebased: one.percentage.is_some_and(|p| p != HUNDRED), filled: false });
    }
    let read = || parts.iter().map(|p| p.percentage);
    let known: i64 = read().flatten().sum();
    let open = read().filter(Option::is_none).count() as i64;
    let rest = if open > 0 { (HUNDRED - known).max(0) / open } else { 0 };
    let mut weights: Vec<i64> = read().map(|p| p.unwrap_or(rest)).collect();
    let whole = known + rest * open;
    let evened = Evened { rebased: (whole - HUNDRED).abs() > HUNDRED / 1_000, filled: open > 0 };
    if weights.iter().all(|w| *w == 0) {
        weights.fill(1);
    }
    (weights, evened)
}

/// A percentage, in ten-millionths of a hundredth; `None` if none is given. None is negative or above a thousand. A comma is a decimal point: the
/// thousands that it could stand between are no percentage, but for `1,000`, which can be read in two ways and is not.
pub(crate) fn percentage(text: &str) -> Result<Option<i64>, NotANumber> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let number = text.trim_end_matches('%').trim_end();
    let value: f64 = match number.split_once(',') {
        None => number.parse(),
        Some(_) if number == "1,000" || number.contains('.') => return Err(NotANumber::Malformed),
        Some((whole, fraction)) => format!("{whole}.{fraction}").parse(),
    }
    .map_err(|_| NotANumber::Malformed)?;
    let sensible = (0.0..=1_000.0).contains(&value);
    sensible.then(|| Some((value * (HUNDRED / 100) as f64).round() as i64)).ok_or(NotANumber::TooLarge)
}
