//! Surveys and national figures against a test (rules 4 to 6).

use super::indicator::holds;
use super::{Context, OWN_LICENCE, Outcome, text};
use crate::PartialDate;
use crate::bench::Op;
use crate::finding::{Arg, Evidence};
use crate::model::{Basis, Figure, FigureReading, Standing};

/// What a test asks of figures.
pub(super) struct Asked<'a> {
    pub(super) measure: &'a str,
    pub(super) harms: &'a [String],
    pub(super) op: Op,
    pub(super) bound: f64,
    pub(super) max_age: Option<i16>,
}

type Pair<'a> = (&'a Figure, &'a FigureReading);

pub(super) fn run(c: &Context<'_>, asked: &Asked<'_>) -> Outcome {
    let mut found: Vec<Pair<'_>> = c
        .file
        .into_iter()
        .flat_map(|f| &f.figures)
        .filter(|f| f.verified)
        .flat_map(|f| f.reads.iter().map(move |r| (f, r)))
        .filter(|(_, r)| r.measure == asked.measure && r.year.is_none_or(|y| y <= c.as_of.year))
        // A figure on digital violence as a whole does not speak of one harm.
        .filter(|(_, r)| asked.harms.is_empty() || r.harms.iter().any(|h| asked.harms.contains(h)))
        .collect();
    // Newest first; stable, so that figures of one year keep the order of the file.
    found.sort_by_key(|(_, r)| std::cmp::Reverse(r.year));
    let stale = |r: &FigureReading| r.year.is_none_or(|y| asked.max_age.is_some_and(|max| c.as_of.year - y > max));
    let facts: Vec<Evidence> = found.iter().map(|p| evidence(c, *p, stale(p.1))).collect();
    let fresh: Vec<Pair<'_>> = found.iter().copied().filter(|(_, r)| !stale(r)).collect();
    let outcome = match decide(asked, &fresh) {
        Some((Standing::Partly, pair)) => Outcome::new(Standing::Partly, "why-estimate-soft", args(pair)),
        Some((standing, pair)) => {
            let mut args = args(pair);
            args.push(("bound", Arg::Number(asked.bound)));
            Outcome::new(standing, "why-estimate", args)
        }
        None => match (fresh.first(), found.first()) {
            (Some(pair), _) => Outcome::unknown("why-estimate-soft", args(*pair)),
            (None, Some(pair)) => Outcome::unknown("why-estimate-stale", args(*pair)),
            (None, None) => Outcome::unknown("why-estimate-unknown", Vec::new()),
        },
    };
    outcome.with(facts)
}

/// The verdict and the figure behind it. The newest figures on a firm base decide; soft ones can only help to partly, save that a
/// soft "no" to a yes-or-no question means that the answer is disputed. `None`: only soft figures that do not reach the bound.
fn decide<'a>(asked: &Asked<'_>, fresh: &[Pair<'a>]) -> Option<(Standing, Pair<'a>)> {
    let firm = fresh.iter().copied().filter(|(_, r)| !r.soft);
    let newest = firm.clone().map(|(_, r)| r.year).max();
    let mut latest = firm.filter(|(_, r)| Some(r.year) == newest);
    if let Some(pair) = latest.clone().find(|(_, r)| holds(asked.op, r.value, asked.bound)) {
        return Some((Standing::Met, pair));
    }
    let mut soft = fresh.iter().copied().filter(|(_, r)| r.soft);
    if let Some(pair) = soft.clone().find(|(_, r)| holds(asked.op, r.value, asked.bound)) {
        return Some((Standing::Partly, pair));
    }
    if let Some(pair) = latest.next() {
        return Some((Standing::NotMet, pair));
    }
    if asked.op == Op::Equal { soft.next().map(|pair| (Standing::Contested, pair)) } else { None }
}

fn args((figure, reading): Pair<'_>) -> Vec<(&'static str, Arg)> {
    vec![
        ("metric", text(&figure.metric)),
        ("value", Arg::Number(reading.value)),
        ("unit", unit(figure, reading)),
        ("year", reading.year.map_or_else(|| text("–"), |y| Arg::Number(f64::from(y)))),
    ]
}

/// Shares are in percent whatever the figure's own unit says; other readings keep the words of the source.
fn unit(figure: &Figure, reading: &FigureReading) -> Arg {
    if reading.measure.ends_with("-share") { Arg::Word("unit", "percent".to_owned()) } else { text(&figure.unit) }
}

fn evidence(c: &Context<'_>, (figure, reading): Pair<'_>, stale: bool) -> Evidence {
    Evidence {
        kind: "estimate",
        side: c.face,
        what: figure.metric.clone(),
        value: Some(reading.value),
        unit: match unit(figure, reading) {
            Arg::Word(_, word) | Arg::Text(word) => word,
            Arg::Number(_) | Arg::Answer(_) => String::new(),
        },
        date: reading.year.map(PartialDate::from_year),
        basis: Basis::Secondary,
        source: figure.source.clone(),
        licence: OWN_LICENCE.to_owned(),
        note: [figure.note.as_str(), &reading.note]
            .iter()
            .filter(|p| !p.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" "),
        stale,
    }
}
