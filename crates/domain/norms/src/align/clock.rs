//! Legal clocks of the state, or of the European Union for its members.

use super::{Context, OWN_LICENCE, Outcome, combine, text};
use crate::finding::{Arg, Evidence};
use crate::model::{Basis, Clock, Effect, Standing};
use crate::parties;

/// What a test asks of a clock.
pub(super) struct Asked<'a> {
    pub(super) starts: &'a [String],
    pub(super) applies_to: &'a [String],
    pub(super) status: &'a str,
    pub(super) max_hours: Option<u32>,
    pub(super) verified: bool,
}

pub(super) fn run(c: &Context<'_>, asked: &Asked<'_>) -> Outcome {
    let Some(country) = c.country else {
        return Outcome::unknown("why-clock-unknown", Vec::new());
    };
    let in_union = parties::member(c.k, "eu", &country.iso3);
    let each: Vec<Outcome> =
        c.k.clocks
            .iter()
            .filter(|k| k.jurisdiction == country.iso2 || (in_union && k.jurisdiction == "EU"))
            .filter(|k| fits(c, asked, k))
            .filter_map(|k| one(c, k))
            .collect();
    if each.is_empty() {
        return Outcome::unknown("why-clock-unknown", Vec::new());
    }
    // Unlike offences, clocks can be chosen: a clean one suffices beside a contested one.
    combine::any(each)
}

fn fits(c: &Context<'_>, asked: &Asked<'_>, clock: &Clock) -> bool {
    let meets = |wanted: &[String], has: &[String]| wanted.is_empty() || wanted.iter().any(|w| has.contains(w));
    clock.status == asked.status
        && clock.from.is_none_or(|d| !d.is_after(&c.as_of))
        && meets(asked.starts, &clock.starts)
        && meets(asked.applies_to, &clock.applies_to)
        && (!asked.verified || clock.verified)
        && clock.evidence != "recalled"
        && asked.max_hours.is_none_or(|max| clock.hours.is_some_and(|h| h <= max))
}

fn one(c: &Context<'_>, clock: &Clock) -> Option<Outcome> {
    let law = ("law", text(&clock.instrument));
    let wording = ("wording", text(&clock.wording));
    let outcome = match clock.effect.unwrap_or(Effect::Counts) {
        Effect::None => return None,
        Effect::Contested => {
            Outcome::new(Standing::Contested, "why-clock-contested", vec![law, ("because", text(&clock.because))])
        }
        Effect::Partly => Outcome::new(Standing::Partly, "why-clock-partly", vec![law, wording]),
        Effect::Counts => match clock.hours {
            Some(hours) if !c.weak => {
                Outcome::new(Standing::Met, "why-clock-met", vec![law, ("hours", Arg::Number(f64::from(hours)))])
            }
            _ => Outcome::new(Standing::Met, "why-clock-partly", vec![law, wording]),
        },
    };
    Some(
        outcome.with([Evidence {
            kind: "clock",
            side: c.face,
            what: format!("{}, {}", clock.instrument, clock.reference),
            value: clock.hours.map(f64::from),
            unit: if clock.hours.is_some() { "hours".to_owned() } else { String::new() },
            date: clock.from,
            basis: if clock.verified && clock.evidence == "primary" { Basis::Text } else { Basis::Secondary },
            source: clock.source.clone(),
            licence: OWN_LICENCE.to_owned(),
            note: [clock.wording.as_str(), &clock.note, &clock.because]
                .iter()
                .filter(|p| !p.is_empty())
                .copied()
                .collect::<Vec<_>>()
                .join(" "),
            stale: false,
        }]),
    )
}
