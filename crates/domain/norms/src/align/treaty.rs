//! Treaty status as a proof, used only where the treaty is itself the channel (rule 2).

use super::{Context, OWN_LICENCE, Outcome, text};
use crate::PartialDate;
use crate::finding::{Arg, Evidence};
use crate::model::{Basis, Standing, TreatyRow};

pub(super) fn run(c: &Context<'_>, treaty: &str, absence_unknown: bool) -> Outcome {
    let name = || ("treaty", text(treaty));
    let rows = c.k.treaties.get(treaty);
    let Some(row) = rows.and_then(|rows| rows.get(c.party)) else {
        // The list is as old as its newest row: that is the day for which it can say that somebody is missing.
        let read = rows.and_then(|rows| rows.values().filter_map(|r| r.as_of).max());
        return match read {
            Some(day) if !absence_unknown => {
                Outcome::new(Standing::NotMet, "why-treaty-not", vec![name(), ("asof", text(&day.to_string()))])
            }
            _ => Outcome::unknown("why-treaty-unknown", vec![name()]),
        };
    };
    let by = |date: Option<PartialDate>| date.is_none_or(|d| !d.is_after(&c.as_of));
    let asof = row.as_of.unwrap_or(c.as_of).to_string();
    let year = |date: Option<PartialDate>| match date {
        Some(d) => Arg::Number(f64::from(d.year)),
        None => text(""),
    };
    let outcome = match row.status.as_str() {
        "party" | "ratified" if by(row.ratified) => {
            Outcome::new(Standing::Met, "why-treaty-met", vec![name(), ("year", year(row.ratified))])
        }
        "party" | "ratified" | "signatory" if row.signed.is_some() && by(row.signed) => {
            Outcome::new(Standing::Partly, "why-treaty-not", vec![name(), ("asof", text(&asof))])
        }
        "signatory" if row.signed.is_none() => {
            Outcome::new(Standing::Partly, "why-treaty-not", vec![name(), ("asof", text(&asof))])
        }
        "withdrawn" => Outcome::new(Standing::NotMet, "why-treaty-not", vec![name(), ("asof", text(&asof))]),
        _ => Outcome::unknown("why-treaty-unknown", vec![name()]),
    };
    outcome.with([evidence(c, row)])
}

fn evidence(c: &Context<'_>, row: &TreatyRow) -> Evidence {
    let first = row.source.split(';').next().unwrap_or_default().trim();
    Evidence {
        kind: "treaty",
        side: c.face,
        what: format!("{}: {}", row.treaty, row.status),
        value: None,
        unit: String::new(),
        date: row.ratified.or(row.signed).or(row.as_of),
        basis: Basis::Text,
        source: row.source.clone(),
        licence: c.k.source(first).map_or_else(|| OWN_LICENCE.to_owned(), |s| s.licence.clone()),
        note: row.as_of.map_or_else(String::new, |d| format!("List as of {d}.")),
        stale: false,
    }
}
