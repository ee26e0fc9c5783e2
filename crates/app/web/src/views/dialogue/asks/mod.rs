//! Asks, recaps, and the data of a dialogue in and out.

pub(crate) mod data;
pub(crate) mod form;
pub(crate) mod page;
pub(crate) mod paper;
pub(crate) mod queue;
pub(crate) mod recap;
pub(crate) mod session;

use dialogue::ask::{Ground, Share};

use crate::charts::opinion::{Span, spans};
use crate::ctx::Ctx;

/// A statement behind an ask, with the votes on it.
pub(crate) struct Behind {
    pub(crate) number: i64,
    pub(crate) text: String,
    pub(crate) lang: String,
    /// How many agreed of how many, with the interval.
    pub(crate) figures: String,
    /// The same by group, and the least sure of them; empty where there were no clear groups.
    pub(crate) groups: String,
    /// The day of the figures.
    pub(crate) on: String,
    /// All of it as a figure (trusted SVG); empty if nobody voted.
    pub(crate) chart: String,
}

/// A share in whole percent.
fn percent(c: &Ctx<'_>, share: f64) -> String {
    c.number((100.0 * share).round())
}

fn interval(c: &Ctx<'_>, share: &Share) -> String {
    let (of, low, high) = (percent(c, share.of), percent(c, share.low), percent(c, share.high));
    c.m("ask-share", &[("share", of.into()), ("low", low.into()), ("high", high.into())])
}

/// A statement with its figures in words and as a picture.
pub(crate) fn behind(c: &Ctx<'_>, ground: &Ground) -> Behind {
    let figures = match &ground.share {
        None => c.t("ask-nobody-voted"),
        Some(share) => c.m(
            "ask-figures",
            &[
                ("agree", c.number(ground.agree.into()).into()),
                ("voters", c.number(ground.voters().into()).into()),
                ("share", interval(c, share).into()),
            ],
        ),
    };
    let by_group: Vec<String> =
        ground.groups.iter().map(|g| format!("{} {}", g.letter, interval(c, &g.share))).collect();
    let groups = match ground.at_least().filter(|_| !by_group.is_empty()) {
        None => String::new(),
        Some(least) => {
            let list = by_group.join(if c.lang == crate::i18n::Lang::Ar { "؛ " } else { "; " });
            c.m("ask-groups", &[("list", list.into()), ("least", percent(c, least).into())])
        }
    };
    let number = |letter: &str| letter.bytes().next().map(|b| usize::from(b.saturating_sub(b'A')));
    let span = |group, share: &Share| Span { group, share: share.of, low: share.low, high: share.high };
    let mut rows: Vec<Span> = ground.groups.iter().map(|g| span(number(&g.letter), &g.share)).collect();
    if rows.is_empty() {
        rows.extend(ground.share.as_ref().map(|share| span(None, share)));
    }
    let (none, half, all) = (c.t("ask-axis-none"), c.t("ask-axis-half"), c.t("ask-axis-all"));
    let label = if groups.is_empty() { &figures } else { &groups };
    let chart =
        if rows.is_empty() { String::new() } else { spans(&rows, [&none, &half, &all], label, c.lang.dir() == "rtl") };
    Behind {
        number: ground.statement,
        text: ground.text.clone(),
        lang: ground.lang.clone(),
        on: ground.on.parse().map_or_else(|_| String::new(), |day| c.date(&day)),
        figures,
        groups,
        chart,
    }
}
