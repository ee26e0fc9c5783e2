//! A statement on a page of outcomes: its words as they were written, a figure, and the same in numbers.

use opinion::Interval;

use super::percent;
use crate::charts::opinion::{self as chart, Span};
use crate::ctx::Ctx;
use crate::handlers::dialogue::Found;
use crate::i18n::Lang;
use crate::outcome::{Outcome, Own, Told};

/// Which share is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Of those who agree.
    Agree,
    /// Of those who disagree.
    Disagree,
}

/// A statement with its figures.
pub(super) struct Line {
    /// Its words and their language.
    pub(super) text: String,
    pub(super) lang: String,
    /// The name of that language; empty if nobody named it.
    pub(super) language: String,
    /// A translation that somebody gave; empty if there is none.
    pub(super) translation: String,
    /// The way to make it an ask; empty for those who do not lead.
    pub(super) ask: String,
    /// A figure (trusted SVG).
    pub(super) plot: String,
    /// What it shows, in words.
    pub(super) words: String,
    /// The lower bound of the least sure group, in words.
    pub(super) floor: String,
}

/// The interval of a share, in words that name whose it is.
fn share(c: &Ctx<'_>, who: &str, of: &Interval) -> String {
    let [at, low, high] = [of.share, of.low, of.high].map(|v| percent(v).into());
    c.m("map-share", &[("who", who.into()), ("share", at), ("low", low), ("high", high)])
}

fn span(group: Option<usize>, of: &Interval) -> Span {
    Span { group, share: of.share, low: of.low, high: of.high }
}

impl Line {
    /// The words alone.
    pub(super) fn bare(c: &Ctx<'_>, found: &Found, number: i64, told: &Told) -> Self {
        let to_ask = format!("/dialogues/{}/asks/new?statement={number}", found.row.id);
        Self {
            text: told.text.clone(),
            lang: told.lang.clone(),
            language: ::dialogue::lang::name(&told.lang).unwrap_or_default().to_owned(),
            translation: told.translation(c.lang.code()).unwrap_or_default().to_owned(),
            ask: if found.leads { c.href(&to_ask) } else { String::new() },
            plot: String::new(),
            words: String::new(),
            floor: String::new(),
        }
    }

    /// Without the way to make it an ask.
    pub(super) fn without_ask(self) -> Self {
        Self { ask: String::new(), ..self }
    }

    /// With the share of each group, or of everybody where there are none; `None` for what is not shown or was not voted on.
    pub(super) fn of(c: &Ctx<'_>, found: &Found, outcome: &Outcome, number: i64, side: Side) -> Option<Self> {
        let told = outcome.statements.get(&number)?;
        let seen = told.seen.as_ref()?;
        let (by_group, everybody, floor) = match side {
            Side::Agree => (&seen.by_group, &seen.everyone, seen.floor),
            Side::Disagree => (&seen.by_group_disagree, &seen.disagree, seen.floor_disagree),
        };
        let letters = outcome.groups.iter().map(|group| group.letter);
        let mut rows: Vec<(Span, String)> = letters
            .zip(by_group)
            .map(|(letter, of)| (span(Some(letter), of), share(c, &chart::letter(letter).to_string(), of)))
            .collect();
        let grouped = !rows.is_empty();
        if !grouped {
            rows.push((span(None, everybody), share(c, &c.t("map-everybody"), everybody)));
        }
        let (spans, words): (Vec<Span>, Vec<String>) = rows.into_iter().unzip();
        let words = words.join(if c.lang == Lang::Ar { "؛ " } else { "; " });
        let ends = ["map-none", "map-half", "map-full"].map(|id| c.t(id));
        let ends = [ends[0].as_str(), &ends[1], &ends[2]];
        // Rounded down: "at least" must hold.
        let least = (100.0 * floor).floor().clamp(0.0, 100.0) as u64;
        let sure = grouped && floor > 0.5;
        Some(Self {
            plot: chart::spans(&spans, ends, &words, c.lang == Lang::Ar),
            words,
            floor: if sure { c.m("map-floor", &[("low", least.into())]) } else { String::new() },
            ..Self::bare(c, found, number, told)
        })
    }

    /// What a group says more than the others.
    pub(super) fn own(c: &Ctx<'_>, found: &Found, outcome: &Outcome, own: &Own) -> Option<Self> {
        let told = outcome.statements.get(&own.statement)?;
        let p = |v: f64| percent(v).into();
        let (here, there) = (&own.here, &own.elsewhere);
        let shares = c.m(
            "map-own-shares",
            &[
                ("here", p(here.share)),
                ("here-low", p(here.low)),
                ("here-high", p(here.high)),
                ("there", p(there.share)),
                ("there-low", p(there.low)),
                ("there-high", p(there.high)),
            ],
        );
        let does = c.t(if own.agrees { "map-own-agrees" } else { "map-own-disagrees" });
        Some(Self { words: shares, floor: does, ..Self::bare(c, found, own.statement, told) })
    }
}
