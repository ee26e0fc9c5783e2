//! What of a lake has to be known beside an answer: what was loaded of which month, what could not be read, and values that are nowhere in it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;

use ::platforms::question::{Dimension, Filter, Refused};
use ::platforms::{Concordance, Month, Table};

use super::Asked;
use crate::fingerprint::printable;

/// What of the days matters to whoever reads an answer.
pub(super) fn told_of_days(table: &Table, concordance: &Concordance) {
    let mut words = String::new();
    let older = table.days.iter().filter(|d| d.concordance != concordance.version).count();
    if older > 0 {
        words += &format!(
            "{older} days were taken in under another version of the concordance, and may lack statements; take their files in again.\n"
        );
    }
    let aside: u64 = table.days.iter().flat_map(|d| d.aside.values()).sum();
    if aside > 0 {
        words += &format!(
            "{aside} rows could not be read and are in no figure; its files set-aside say where and why, of the first {} of each CSV file.\n",
            ::platforms::KEPT
        );
    }
    let repeated: u64 = table.days.iter().map(|d| d.repeated).sum();
    if repeated > 0 {
        words += &format!(
            "{repeated} statements on this violence stand in the file of their day more than once under one uuid; they are counted as published.\n"
        );
    }
    let _ = std::io::stderr().write_all(words.as_bytes());
}

/// Most months that are named.
const MONTHS: usize = 12;

/// If lines are told apart by month: of which months not every file was loaded. What varies between such months is how many files there are.
pub(super) fn days(table: &Table, asked: &Asked) -> String {
    if !asked.by.contains(&Dimension::Month) {
        return String::new();
    }
    let mut loaded: BTreeMap<Month, BTreeSet<&str>> = BTreeMap::new();
    for day in &table.days {
        if let Some(month) = day.day.get(..7).and_then(Month::parse) {
            loaded.entry(month).or_default().insert(&day.day);
        }
    }
    let part = |(month, days): (&Month, &BTreeSet<&str>)| {
        (days.len() < month.days() as usize).then(|| format!("{month} {} of {}", days.len(), month.days()))
    };
    let parts: Vec<String> = loaded.iter().filter_map(part).collect();
    if parts.is_empty() {
        return String::new();
    }
    let named = parts.get(..MONTHS.min(parts.len())).unwrap_or_default().join(", ");
    let more = parts.len().saturating_sub(MONTHS);
    let more = if more > 0 { format!(" and {more} months more") } else { String::new() };
    format!(
        "Days of the database that were loaded: {named}{more}. Lines are by the month of the decision, files by the day of publication: where not every day of a month \
         and of the next is there, a higher figure may be no more than more files.\n"
    )
}

/// Most values that are named.
const VALUES: usize = 20;

/// Values of filters that nothing has, which otherwise would look like a true zero. `there` gives the keys by some dimensions.
pub(super) fn values(filters: &[Filter], there: impl Fn(&[Dimension]) -> Result<Vec<Vec<String>>, Refused>) -> String {
    let mut words = String::new();
    for filter in filters {
        let Ok(keys) = there(&[filter.dimension]) else { continue };
        let all: BTreeSet<String> = keys.into_iter().flatten().filter(|value| !value.is_empty()).collect();
        for value in &filter.values {
            let one = Filter { dimension: filter.dimension, values: vec![value.clone()] };
            if all.iter().any(|there| one.takes(there)) {
                continue;
            }
            let like = |there: &&String| {
                let (there, value) = (there.to_lowercase(), value.to_lowercase());
                there.contains(&value)
                    || value.contains(&there)
                    || there.get(..3).is_some_and(|begin| value.contains(begin))
            };
            let near: Vec<&String> =
                if all.len() <= VALUES { all.iter().collect() } else { all.iter().filter(like).take(VALUES).collect() };
            let near: Vec<String> = near.into_iter().map(|v| printable(v)).collect();
            let there = if near.is_empty() { String::new() } else { format!(" There is: {}.", near.join("; ")) };
            words += &format!(
                "No statement of this question has \"{}\" for {}: nothing in this answer is about it.{there}\n",
                printable(value),
                filter.dimension.name()
            );
        }
    }
    words
}
