//! Values of indicators: the newest that counts, or none (rules 4 and 5).

use super::{Context, OWN_LICENCE, Outcome, text};
use crate::PartialDate;
use crate::bench::Op;
use crate::finding::{Arg, Evidence};
use crate::model::{Basis, Standing, Value};

/// What a test asks of an indicator.
pub(super) struct Asked<'a> {
    pub(super) id: &'a str,
    pub(super) op: Op,
    pub(super) bound: f64,
    pub(super) max_age: Option<i16>,
    pub(super) over: Option<&'a str>,
}

/// Whether a value satisfies a comparison. Values are published with few digits, so equality allows for rounding of the machine.
pub(super) fn holds(op: Op, value: f64, bound: f64) -> bool {
    const EPSILON: f64 = 1e-9;
    match op {
        Op::AtLeast => value >= bound - EPSILON,
        Op::Above => value > bound,
        Op::AtMost => value <= bound + EPSILON,
        Op::Below => value < bound,
        Op::Equal => (value - bound).abs() <= EPSILON,
    }
}

/// The sign of a comparison, the same in every language.
fn sign(op: Op) -> &'static str {
    match op {
        Op::AtLeast => "≥",
        Op::Above => ">",
        Op::AtMost => "≤",
        Op::Below => "<",
        Op::Equal => "=",
    }
}

pub(super) fn run(c: &Context<'_>, asked: &Asked<'_>) -> Outcome {
    let dictionary = c.k.indicators.get(asked.id);
    let label = || ("label", text(dictionary.map_or(asked.id, |i| i.label.as_str())));
    let Some((value, row)) = newest(c, asked) else {
        return Outcome::unknown("why-indicator-unknown", vec![label()]);
    };
    let unit = if asked.over.is_some() { "ratio" } else { dictionary.map_or("", |i| i.unit.as_str()) };
    let age = c.as_of.year - row.year;
    let stale = asked.max_age.is_some_and(|max| age > max);
    let year = || ("year", Arg::Number(f64::from(row.year)));
    let source = c.k.source(&row.source);
    let fact = Evidence {
        kind: "indicator",
        side: c.face,
        what: dictionary.map_or(asked.id, |i| i.label.as_str()).to_owned(),
        value: Some(value),
        unit: unit.to_owned(),
        date: Some(PartialDate::from_year(row.year)),
        basis: Basis::Text,
        source: row.source.clone(),
        licence: source.map_or_else(|| OWN_LICENCE.to_owned(), |s| s.licence.clone()),
        note: row.flag.clone(),
        stale,
    };
    let mut args = vec![label(), ("value", Arg::Number(value)), ("unit", Arg::Word("unit", unit.to_owned())), year()];
    if stale {
        args.push(("age", Arg::Number(f64::from(age))));
        return Outcome::unknown("why-indicator-stale", args).with([fact]);
    }
    let standing = if holds(asked.op, value, asked.bound) { Standing::Met } else { Standing::NotMet };
    let outcome = match answer(unit, value) {
        Some(yes) => Outcome::new(standing, "why-indicator-yesno", vec![label(), ("value", Arg::Answer(yes)), year()]),
        None => {
            args.push(("bound", Arg::Number(asked.bound)));
            args.push(("op", text(sign(asked.op))));
            Outcome::new(standing, "why-indicator", args)
        }
    };
    outcome.with([fact])
}

/// What a value says to a question of yes or no: nobody would say "1 yes or no".
fn answer(unit: &str, value: f64) -> Option<bool> {
    match unit {
        "yes_no" if value == 1.0 => Some(true),
        "yes_no" if value == 0.0 => Some(false),
        _ => None,
    }
}

/// The newest value by the day asked about, divided by the other indicator of the same year where a ratio is asked for.
fn newest<'a>(c: &Context<'a>, asked: &Asked<'_>) -> Option<(f64, &'a Value)> {
    let values = |id: &str| {
        let at = c.series.binary_search_by_key(&id, |(id, _)| id).ok()?;
        c.series.get(at).map(|(_, values)| *values)
    };
    let known = |v: &&Value| v.year <= c.as_of.year && v.value.is_finite();
    let above = values(asked.id)?;
    match asked.over {
        None => above.iter().filter(known).max_by_key(|v| v.year).map(|v| (v.value, v)),
        Some(over) => {
            let below = values(over)?;
            above
                .iter()
                .filter(known)
                .filter_map(|v| {
                    let same = below.iter().find(|b| b.year == v.year && b.age == v.age && b.value > 0.0)?;
                    Some((v.value / same.value, v))
                })
                .max_by_key(|(_, v)| v.year)
        }
    }
}
