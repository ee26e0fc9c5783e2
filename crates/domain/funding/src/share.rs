//! Splitting a transaction by place and purpose.
//!
//! The rules, of the standard's guidance where it has any: what a transaction says wins over what its activity says; percentages are of the
//! parts of one vocabulary and are rebased, so that they add up to a hundred; a part without a percentage has what the others leave, in
//! equal shares; of several vocabularies one is used, never two at once, since they describe the same money.

use crate::activity::{Activity, Of, Part, Transaction};
use crate::money::Amount;

/// Weight of a whole, in ten-millionths of a hundredth.
const HUNDRED: i64 = 1_000_000_000;

/// Purpose code for ending violence against women and girls, in the DAC's five-digit vocabulary.
///
/// Source: OECD DAC CRS purpose codes, `15180`.
pub const EVAW: &str = "15180";

/// The vocabulary of five-digit purposes, which is also meant where none is named.
fn is_purpose(part: &Part) -> bool {
    part.of == Of::Sector && matches!(part.vocabulary.as_str(), "" | "1")
}

/// A place as it is counted: `UG`, `R:298` for a region of the DAC's list, `R:2:…` for one of another vocabulary.
fn place(part: &Part) -> String {
    match (part.of, part.vocabulary.as_str()) {
        (Of::Country, _) => part.code.clone(),
        (_, "" | "1") => format!("R:{}", part.code),
        (_, vocabulary) => format!("R:{vocabulary}:{}", part.code),
    }
}

/// Places of a transaction, with the part of an amount that is for each. Where none is known, all of it under the empty name.
#[must_use]
pub fn places(activity: &Activity, transaction: &Transaction, amount: Amount) -> Vec<(String, Amount)> {
    let parts = one_kind(&transaction.places).or_else(|| one_kind(&activity.places));
    split(amount, parts.as_deref().unwrap_or(&[]), place)
}

/// Places of a budget, which has none but its activity's.
#[must_use]
pub fn budget_places(activity: &Activity, amount: Amount) -> Vec<(String, Amount)> {
    split(amount, one_kind(&activity.places).as_deref().unwrap_or(&[]), place)
}

/// Of an amount of a transaction, what is for ending violence against women and girls.
#[must_use]
pub fn evaw(activity: &Activity, transaction: &Transaction, amount: Amount) -> Amount {
    let sectors = [&transaction.sectors, &activity.sectors];
    let Some(parts) = sectors.iter().find(|list| list.iter().any(is_purpose)) else { return Amount::ZERO };
    let parts: Vec<&Part> = parts.iter().filter(|p| is_purpose(p)).collect();
    if !parts.iter().any(|p| p.code == EVAW) {
        return Amount::ZERO;
    }
    let of = amount.split(&weights(&parts).0);
    of.into_iter().zip(&parts).filter(|(_, part)| part.code == EVAW).map(|(part, _)| part).sum()
}

/// Whether any percentages of the activity do not add up to a hundred, are missing beside others, or are none.
#[must_use]
pub fn uneven(activity: &Activity) -> bool {
    let of = |parts: Option<Vec<&Part>>| parts.is_some_and(|parts| weights(&parts).1);
    let purposes = |list: &'_ [Part]| list.iter().any(is_purpose);
    let sectors: Vec<&Part> = activity.sectors.iter().filter(|p| is_purpose(p)).collect();
    of(one_kind(&activity.places))
        || (purposes(&activity.sectors) && weights(&sectors).1)
        || activity.transactions.iter().any(|t| of(one_kind(&t.places)))
}

/// Countries, and regions of one vocabulary: the DAC's if any is of it, else that of the first. `None` without places.
fn one_kind(parts: &[Part]) -> Option<Vec<&Part>> {
    fn known(part: &Part) -> &str {
        if part.vocabulary.is_empty() { "1" } else { &part.vocabulary }
    }
    let regions = || parts.iter().filter(|p| p.of == Of::Region).map(known);
    let vocabulary = regions().find(|v| *v == "1").or_else(|| regions().next());
    let kept: Vec<&Part> = parts.iter().filter(|p| p.of == Of::Country || Some(known(p)) == vocabulary).collect();
    (!kept.is_empty()).then_some(kept)
}

/// An amount by the parts, those of one name together.
fn split(amount: Amount, parts: &[&Part], name: impl Fn(&Part) -> String) -> Vec<(String, Amount)> {
    if parts.is_empty() {
        return vec![(String::new(), amount)];
    }
    let amounts = amount.split(&weights(parts).0);
    parts.iter().zip(amounts).map(|(part, amount)| (name(part), amount)).collect()
}

/// Weights of parts, and whether the percentages were other than parts of a hundred.
fn weights(parts: &[&Part]) -> (Vec<i64>, bool) {
    let read: Vec<Option<i64>> = parts.iter().map(|p| percentage(&p.percentage)).collect();
    if let [one] = read.as_slice() {
        return (vec![1], one.is_some_and(|p| p != HUNDRED));
    }
    let known: i64 = read.iter().flatten().sum();
    let open = read.iter().filter(|p| p.is_none()).count() as i64;
    let rest = if open > 0 { (HUNDRED - known).max(0) / open } else { 0 };
    let mut weights: Vec<i64> = read.iter().map(|p| p.unwrap_or(rest)).collect();
    let uneven = open > 0 || (known - HUNDRED).abs() > HUNDRED / 1_000;
    if weights.iter().all(|w| *w == 0) {
        weights.fill(1);
    }
    (weights, uneven)
}

/// A percentage; `None` if there is none that makes sense. None is negative or above a thousand.
fn percentage(text: &str) -> Option<i64> {
    let value: f64 = text.trim().trim_end_matches('%').parse().ok()?;
    (0.0..=1_000.0).contains(&value).then(|| (value * (HUNDRED / 100) as f64).round() as i64)
}
