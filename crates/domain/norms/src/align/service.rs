//! National services against a test. A fact that is not listed was not stated, which is not the same as untrue.

use super::{Context, OWN_LICENCE, Outcome, text};
use crate::finding::{Arg, Evidence};
use crate::model::{Basis, Service, Standing};

pub(super) fn run(c: &Context<'_>, kinds: &[String], min: u32, facts: &[String]) -> Outcome {
    let unknown = || Outcome::unknown("why-service-unknown", Vec::new());
    let Some(file) = c.file else { return unknown() };
    // Services are undated: they are known from the day of the reading, not before.
    if file.checked.is_some_and(|day| day.is_after(&c.as_of)) {
        return unknown();
    }
    let fitting: Vec<&Service> = file
        .services
        .iter()
        .filter(|s| s.review.as_ref().is_none_or(|r| !r.on.is_after(&c.as_of)))
        .filter(|s| s.verified && kinds.contains(&s.kind) && facts.iter().all(|f| s.facts.contains(f)))
        .collect();
    let Some(first) = fitting.first() else {
        return unknown();
    };
    if u32::try_from(fitting.len()).is_ok_and(|n| n < min) {
        return unknown();
    }
    let code = if c.weak { "why-service-partly" } else { "why-service-met" };
    // The variable occurs once for each fact that the test asks for: a list.
    let mut args = vec![("name", text(&first.name))];
    let told = if facts.is_empty() { &first.facts } else { facts };
    args.extend(told.iter().map(|f| ("facts", Arg::Word("service-fact", f.clone()))));
    let evidence = fitting.iter().map(|s| Evidence {
        kind: "service",
        side: c.face,
        what: s.name.clone(),
        value: None,
        unit: String::new(),
        date: s.review.as_ref().map(|r| r.on).or(file.checked),
        basis: Basis::Secondary,
        source: s.source.clone(),
        licence: OWN_LICENCE.to_owned(),
        note: s.note.clone(),
        stale: false,
    });
    Outcome::new(Standing::Met, code, args).with(evidence)
}
