//! What people ask for, told beside the facts of a finding.
//!
//! A voice says what is wanted and not what is so: it joins the evidence after both standings are known, and moves neither. Asks made
//! of everyone are told on the pages of their provisions; as evidence they count where a party itself is meant. One kind of benchmark
//! names asks: whether a state answers those that are sent to it. There silence decides, and only once its time is over.

use std::collections::BTreeMap;

use super::indicator::holds;
use super::{Context, OWN_LICENCE, Outcome};
use crate::PartialDate;
use crate::bench::Op;
use crate::finding::{Arg, Evidence, Face, Finding};
use crate::model::{Basis, Place, Standing, Voice};

/// The measure that is read from asks and their answers.
const ANSWERED: &str = "asks_answered_share";

/// How many of the asks that were sent to this state alone were answered in time. `None` for every other test of voices, and where
/// no ask has been sent to it: then nothing is known.
pub(super) fn answered(c: &Context<'_>, detail: &BTreeMap<String, String>) -> Option<Outcome> {
    if detail.get("measure").map(String::as_str) != Some(ANSWERED) {
        return None;
    }
    let number = |key: &str| detail.get(key)?.parse::<f64>().ok();
    let (within, bound) = (number("within_days")? as i64, number("value")?);
    let least = number("min_voices").unwrap_or(1.0);
    let op = op(detail.get("op")?)?;
    let today = count(c.as_of)?;
    let own = |v: &&Voice| means(c, v) && matches!(v.place, Place::Country(_));
    let sent: Vec<(&Voice, i64)> = c.k.voices.iter().filter(own).filter_map(|v| Some((v, count(v.sent?)?))).collect();
    if sent.is_empty() {
        return None;
    }
    let (mut yes, mut no) = (Vec::new(), Vec::new());
    for (voice, from) in &sent {
        match voice.replied.and_then(count) {
            Some(day) if day - from <= within => yes.push(*voice),
            // The last day for an answer is still a day for an answer.
            _ if today - from > within => no.push(*voice),
            _ => {}
        }
    }
    let (all, waiting) = (yes.len() + no.len(), sent.len() - yes.len() - no.len());
    let n = |n: usize| Arg::Number(n as f64);
    let args = vec![
        ("answered", n(yes.len())),
        ("all", n(all)),
        ("waiting", n(waiting)),
        ("days", Arg::Number(within as f64)),
    ];
    let facts: Vec<Evidence> = yes.iter().chain(&no).map(|v| fact(v)).collect();
    if (all as f64) < least.max(1.0) {
        return Some(Outcome::unknown("why-asks-waiting", args).with(facts));
    }
    let share = 100.0 * yes.len() as f64 / all as f64;
    let standing = if holds(op, share, bound) { Standing::Met } else { Standing::NotMet };
    Some(Outcome::new(standing, "why-asks", args).with(facts))
}

pub(super) fn op(written: &str) -> Option<Op> {
    Some(match written {
        ">=" => Op::AtLeast,
        ">" => Op::Above,
        "<=" => Op::AtMost,
        "<" => Op::Below,
        "==" => Op::Equal,
        _ => return None,
    })
}

/// Days since 0000-03-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`); `None` unless the day
/// is known.
fn count(date: PartialDate) -> Option<i64> {
    let (month, day) = (i64::from(date.month?), i64::from(date.day?));
    let year = i64::from(date.year) - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year)
}

/// Adds the asks that stand on the provisions of a finding and mean this party.
pub(super) fn tell(c: &Context<'_>, finding: &mut Finding) {
    let stands = |v: &&Voice| v.provisions.iter().any(|id| finding.provisions.contains(id));
    for voice in c.k.voices.iter().filter(|v| means(c, v)).filter(stands) {
        let fact = fact(voice);
        if !finding.evidence.contains(&fact) {
            finding.evidence.push(fact);
        }
    }
}

/// Whether an ask is made of this party: of a state by its name or its region, of a platform by its name or among all.
pub(super) fn means(c: &Context<'_>, voice: &Voice) -> bool {
    if voice.sample {
        return false;
    }
    if let Some(platform) = c.k.platforms.get(c.party) {
        let named = |name: &str| voice.office.is_empty() || voice.office.eq_ignore_ascii_case(name);
        return voice.bearer == "platform" && (named(&platform.name) || named(&platform.provider));
    }
    voice.bearer == "state"
        && voice.place != Place::Everyone
        && c.country.is_some_and(|country| voice.place.takes_in(country))
}

fn fact(voice: &Voice) -> Evidence {
    Evidence {
        kind: "voice",
        side: Face::Life,
        what: voice.text.clone(),
        value: None,
        unit: String::new(),
        date: Some(voice.published),
        basis: Basis::Text,
        source: voice.address(),
        licence: OWN_LICENCE.to_owned(),
        note: format!(
            "An ask of a dialogue, published by {}; {} since {}.",
            voice.organisation, voice.status, voice.since
        ),
        stale: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From `date -u -d … +%s`, divided by 86,400.
    #[test]
    fn days_are_counted_as_the_calendar_does() {
        let from_1970 =
            |text: &str| count(text.parse().unwrap()).unwrap() - count("1970-01-01".parse().unwrap()).unwrap();
        for (text, days) in [("2000-02-29", 11_016), ("2026-11-25", 20_782), ("1969-12-31", -1), ("2100-03-01", 47_541)]
        {
            assert_eq!(from_1970(text), days, "{text}");
        }
        assert_eq!(count("2026-11".parse().unwrap()), None);
    }
}
