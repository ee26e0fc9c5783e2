//! What a woman finds first on a platform's page: where to turn if pictures of her are there, and what the law gives her.
//!
//! A limit in hours stands only where a law sets one; where it says "without undue delay", so does the page. Nothing counts down. Shown are
//! limits whose words were read, that are in force, and that are of a place where the platform serves people as a source says.

use norms::model::{Basis, Clock, Platform};

use crate::ctx::Ctx;

/// Limits that are said to her, each in a message of its own (`platform-clock-…`): those that she can start, then those that others start for her.
const CLOCKS: [&str; 4] = ["us-tida-removal", "eu-dsa-16-decision", "au-osa-s77-intimate", "eu-dsa-22-trusted-flagger"];

/// A limit of the law.
pub(super) struct Limit {
    /// What it gives, in words.
    pub(super) words: String,
    /// The law and its provision, as the file has them.
    pub(super) law: String,
}

/// The limits that bind this platform.
pub(super) fn limits(c: &Ctx<'_>, p: &Platform) -> Vec<Limit> {
    let k = &c.site.knowledge;
    let serves = |clock: &Clock| {
        p.serves.iter().any(|place| match k.countries.get(place) {
            Some(country) => country.iso2 == clock.jurisdiction,
            None => place.eq_ignore_ascii_case(&clock.jurisdiction),
        })
    };
    let holds = |clock: &&Clock| {
        let begun = clock.from.is_none_or(|day| !day.is_after(&c.site.as_of));
        clock.verified && clock.status == "in_force" && clock.effect.is_none() && begun && serves(clock)
    };
    let known = |id: &&str| k.clocks.iter().find(|clock| clock.id == **id).filter(holds);
    // Where it serves people is only remembered: that binds nobody.
    let all = CLOCKS.iter().filter(|_| p.basis != Basis::Recall).filter_map(known);
    all.map(|clock| Limit {
        words: c.m(
            &format!("platform-clock-{}", clock.id),
            &[("hours", clock.hours.map_or_else(String::new, |n| n.to_string()).into())],
        ),
        law: format!("{}, {}", clock.instrument, clock.reference),
    })
    .collect()
}
