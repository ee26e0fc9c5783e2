//! Law entries against a test (rule 1), with the readings that say where plain fields would mislead.
//!
//! Only verified entries count; bills never do. A directive or treaty in a country file is the promise, not its proof: its
//! reading says `none`.

use super::{Context, OWN_LICENCE, Outcome, combine, text};
use crate::PartialDate;
use crate::finding::{Arg, Evidence};
use crate::model::{Absence, Basis, Effect, Law, LawReading, Standing};

/// For how many years a statement that a law does not exist counts.
const ABSENCE_YEARS: i16 = 5;

/// What a test asks of law entries.
pub(super) struct Asked<'a> {
    pub(super) covers: &'a [String],
    pub(super) any: bool,
    pub(super) kinds: &'a [String],
    pub(super) statuses: &'a [String],
    pub(super) reading: Option<&'a str>,
}

pub(super) fn run(c: &Context<'_>, asked: &Asked<'_>) -> Outcome {
    if c.file.is_none() {
        return Outcome::unknown("why-law-unread", Vec::new());
    }
    if asked.reading == Some("turned") {
        return turned(c, asked);
    }
    let each = asked.covers.iter().map(|harm| one_harm(c, asked, harm)).collect();
    if asked.any { combine::any(each) } else { combine::all(each) }
}

/// The entries that a test may look at: verified, and enacted by the day that is asked about.
fn entries<'a>(c: &Context<'a>) -> impl Iterator<Item = &'a Law> {
    let year = c.as_of.year;
    c.file.into_iter().flat_map(|f| &f.laws).filter(move |l| l.verified && l.year <= year)
}

/// The status on a day: a law that a court struck down later was still in force, one that came into force later was only enacted.
fn status(law: &Law, as_of: PartialDate) -> &str {
    let later = law.status_since.is_some_and(|since| since.is_after(&as_of));
    match law.status.as_str() {
        "struck-down" | "suspended" if later => "in-force",
        "in-force" if later => "enacted",
        other => other,
    }
}

fn covers(law: &Law, harm: &str) -> bool {
    law.covers.iter().chain(law.readings.iter().flat_map(|r| &r.adds)).any(|h| h == harm)
}

fn speaks_of(reading: &LawReading, harm: &str) -> bool {
    reading.harms.is_empty() || reading.harms.iter().chain(&reading.adds).any(|h| h == harm)
}

fn kind_counts(law: &Law, harm: &str, kinds: &[String]) -> bool {
    kinds.is_empty()
        || kinds.contains(&law.kind)
        || law.readings.iter().filter(|r| speaks_of(r, harm)).flat_map(|r| &r.also).any(|k| kinds.contains(k))
}

/// The reading that governs a harm: one that names it before one about the whole entry, one about the entry before one
/// about a mark.
fn plain_reading<'a>(law: &'a Law, harm: &str) -> Option<&'a LawReading> {
    law.readings.iter().filter(|r| speaks_of(r, harm)).min_by_key(|r| (r.harms.is_empty(), !r.is.is_empty()))
}

/// The reading that carries a mark; if several do, the strictest.
fn marked_reading<'a>(law: &'a Law, harm: &str, mark: &str) -> Option<&'a LawReading> {
    law.readings.iter().filter(|r| speaks_of(r, harm) && r.is.iter().any(|m| m == mark)).min_by_key(|r| {
        match r.effect {
            Effect::Contested => 0,
            Effect::None => 1,
            Effect::Partly => 2,
            Effect::Counts => 3,
        }
    })
}

#[derive(Default)]
struct Sorted<'a> {
    contested: Vec<(&'a Law, Option<&'a LawReading>)>,
    met: Vec<(&'a Law, Option<&'a LawReading>)>,
    partly: Vec<(&'a Law, Option<&'a LawReading>)>,
    struck: Vec<(&'a Law, Option<&'a LawReading>)>,
    bills: Vec<(&'a Law, Option<&'a LawReading>)>,
    unmarked: bool,
}

fn sort<'a>(c: &Context<'a>, asked: &Asked<'_>, harm: &str) -> Sorted<'a> {
    let mut sorted = Sorted::default();
    for law in entries(c).filter(|l| covers(l, harm) && kind_counts(l, harm, asked.kinds)) {
        let now = status(law, c.as_of);
        let counts = asked.statuses.iter().any(|s| s == now);
        let reading = match asked.reading {
            None => plain_reading(law, harm),
            Some(mark) => match marked_reading(law, harm, mark) {
                None => {
                    sorted.unmarked |= counts;
                    continue;
                }
                found => found,
            },
        };
        let effect = match (reading.map(|r| r.effect), asked.reading) {
            // What carries the mark and makes no rule, such as a court that names the harm, is a part of it.
            (Some(Effect::None), Some(_)) => Effect::Partly,
            (effect, _) => effect.unwrap_or(Effect::Counts),
        };
        let pair = (law, reading);
        if effect == Effect::None {
            continue;
        }
        if counts {
            match effect {
                Effect::Contested => sorted.contested.push(pair),
                Effect::Partly => sorted.partly.push(pair),
                Effect::Counts | Effect::None => sorted.met.push(pair),
            }
        } else if matches!(now, "struck-down" | "suspended") {
            sorted.struck.push(pair);
        } else if now == "bill" {
            sorted.bills.push(pair);
        }
    }
    sorted
}

fn one_harm(c: &Context<'_>, asked: &Asked<'_>, harm: &str) -> Outcome {
    let s = sort(c, asked, harm);
    let facts = |pairs: &[(&Law, Option<&LawReading>)]| -> Vec<Evidence> {
        pairs.iter().map(|(l, r)| evidence(c, l, *r)).collect()
    };
    let harm_arg = || ("harm", Arg::Word("law-cover", harm.to_owned()));
    if let Some((law, reading)) = s.contested.first() {
        return Outcome::new(
            Standing::Contested,
            "why-law-contested",
            vec![("law", text(&law.title)), ("because", text(reading.map_or("", |r| &r.because)))],
        )
        .with(facts(&s.contested))
        .with(facts(&s.met))
        .with(facts(&s.partly));
    }
    if let Some((law, _)) = s.met.first() {
        let year = ("year", Arg::Number(f64::from(law.year)));
        let outcome = if c.weak {
            let kind = ("kind", Arg::Word("law-kind", law.kind.clone()));
            let now = ("status", Arg::Word("law-status", status(law, c.as_of).to_owned()));
            Outcome::new(Standing::Met, "why-law-partly-kind", vec![("law", text(&law.title)), year, kind, now])
        } else {
            Outcome::new(Standing::Met, "why-law-met", vec![("law", text(&law.title)), year, harm_arg()])
        };
        return outcome.with(facts(&s.met)).with(facts(&s.partly));
    }
    if let Some((law, reading)) = s.partly.first() {
        return Outcome::new(
            Standing::Partly,
            "why-law-partly",
            vec![("law", text(&law.title)), ("because", text(reading.map_or("", |r| &r.because)))],
        )
        .with(facts(&s.partly));
    }
    if let Some((law, _)) = s.struck.first() {
        return Outcome::new(
            Standing::Contested,
            "why-law-struck",
            vec![("law", text(&law.title)), ("status", Arg::Word("law-status", law.status.clone()))],
        )
        .with(facts(&s.struck));
    }
    if asked.reading.is_none()
        && let Some(absence) = absence(c, asked, harm)
    {
        return Outcome::new(
            Standing::NotMet,
            "why-law-absent",
            vec![("year", Arg::Number(f64::from(absence.year))), ("because", text(&absence.because))],
        )
        .with([absent(c, absence)]);
    }
    if let Some((law, _)) = s.bills.first() {
        return Outcome::unknown(
            "why-law-bill",
            vec![("law", text(&law.title)), ("year", Arg::Number(f64::from(law.year)))],
        );
    }
    if s.unmarked {
        return Outcome::unknown("why-law-mark-unknown", Vec::new());
    }
    Outcome::unknown("why-law-unknown", vec![harm_arg()])
}

/// The newest statement of the last five years that no law of these kinds covers the harm.
fn absence<'a>(c: &Context<'a>, asked: &Asked<'_>, harm: &str) -> Option<&'a Absence> {
    c.file?
        .absences
        .iter()
        .filter(|a| a.harms.iter().any(|h| h == harm))
        .filter(|a| a.kinds.is_empty() || asked.kinds.iter().any(|k| a.kinds.contains(k)))
        .filter(|a| a.year <= c.as_of.year && c.as_of.year - a.year <= ABSENCE_YEARS)
        .max_by_key(|a| a.year)
}

/// Whether a law in force is documented as turned on women or critics. Nobody can prove that none is, so the answer is yes, in
/// part (the text is only called vague) or unknown, never no.
fn turned(c: &Context<'_>, asked: &Asked<'_>) -> Outcome {
    let found = |words: &[&str]| -> Vec<(&Law, &LawReading)> {
        entries(c)
            .filter(|l| asked.statuses.iter().any(|s| s == status(l, c.as_of)))
            .filter(|l| asked.covers.iter().any(|h| covers(l, h) && kind_counts(l, h, asked.kinds)))
            .flat_map(|l| l.readings.iter().map(move |r| (l, r)))
            .filter(|(_, r)| r.turned.as_deref().is_some_and(|t| words.contains(&t)))
            .collect()
    };
    for (words, standing) in [(&["women", "critics"][..], Standing::Met), (&["vague"][..], Standing::Partly)] {
        let pairs = found(words);
        if let Some((law, reading)) = pairs.first() {
            return Outcome::new(
                standing,
                "why-law-turned",
                vec![("law", text(&law.title)), ("because", text(&reading.because))],
            )
            .with(pairs.iter().map(|(l, r)| evidence(c, l, Some(r))));
        }
    }
    Outcome::unknown("why-law-mark-unknown", Vec::new())
}

fn evidence(c: &Context<'_>, law: &Law, reading: Option<&LawReading>) -> Evidence {
    let because = reading.map_or("", |r| &r.because);
    let cited = if law.citation.is_empty() { law.title.clone() } else { format!("{} ({})", law.title, law.citation) };
    let source = match reading.map_or("", |r| r.source.as_str()) {
        "" => law.source.clone(),
        other => format!("{}; {other}", law.source),
    };
    Evidence {
        kind: "law",
        side: c.face,
        what: cited,
        value: None,
        unit: String::new(),
        date: Some(PartialDate::from_year(law.year)),
        basis: Basis::Secondary,
        source,
        licence: OWN_LICENCE.to_owned(),
        note: match (law.note.as_str(), because) {
            (note, because) if note.contains(because.trim_end_matches('.')) => note.to_owned(),
            ("", because) => because.to_owned(),
            (note, because) => format!("{note} {because}"),
        },
        stale: false,
    }
}

fn absent(c: &Context<'_>, absence: &Absence) -> Evidence {
    Evidence {
        kind: "absence",
        side: c.face,
        what: absence.because.clone(),
        value: None,
        unit: String::new(),
        date: Some(PartialDate::from_year(absence.year)),
        basis: Basis::Secondary,
        source: absence.source.clone(),
        licence: OWN_LICENCE.to_owned(),
        note: String::new(),
        stale: false,
    }
}
