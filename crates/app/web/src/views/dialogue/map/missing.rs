//! Who is missing, as a table with the line of those hoped for.

use ::dialogue::missing::{Kind, Row};

use crate::charts::opinion::target;
use crate::ctx::Ctx;
use crate::handlers::dialogue::Found;
use crate::outcome::Outcome;

/// One line of the table.
pub(super) struct Here {
    pub(super) name: String,
    /// How many, at least, in words.
    pub(super) here: String,
    /// How many were hoped for.
    pub(super) hoped: String,
    /// Both as a figure (trusted SVG).
    pub(super) bar: String,
}

/// What the section shows.
pub(super) struct Missing {
    /// Expected, came, did not come, kept silent: each with its number.
    pub(super) sums: Vec<(String, String)>,
    /// Those hoped for.
    pub(super) rows: Vec<Here>,
    /// Others who are shown.
    pub(super) others: Vec<Here>,
}

impl Missing {
    /// From the protected figures alone.
    pub(super) fn of(c: &Ctx<'_>, found: &Found, outcome: &Outcome) -> Self {
        let (figures, expected) = (&outcome.figures, found.session.expected);
        let say = |n: Option<u32>| match n {
            Some(n) => c.m("map-missing-least", &[("n", n.into())]),
            None => c.t("map-missing-kept"),
        };
        let mut sums = vec![(c.t("map-missing-came"), say(figures.came()))];
        if expected > 0 {
            sums.insert(0, (c.t("map-missing-expected"), expected.to_string()));
            sums.push((c.t("map-missing-absent"), say(figures.unreached(expected))));
        }
        sums.push((c.t("map-missing-silent"), say(figures.silent())));
        let here = |row: &Row| Here {
            name: name(c, row),
            here: row.here.map_or_else(|| c.t("map-missing-kept"), |n| n.to_string()),
            hoped: row.hoped.to_string(),
            bar: target(row.here, row.hoped),
        };
        let (rows, others): (Vec<Row>, Vec<Row>) =
            figures.rows(&found.session.targets).into_iter().partition(|row| row.hoped > 0);
        Self { sums, rows: rows.iter().map(here).collect(), others: others.iter().map(here).collect() }
    }
}

/// What people said, in words that can begin a line.
fn name(c: &Ctx<'_>, row: &Row) -> String {
    let words = match row.kind {
        Kind::Group => c.word("group", &row.word),
        Kind::Region => c.word("region", &row.word),
        Kind::Lived => c.t("map-lived"),
        Kind::Sector => {
            let id = format!("voice-sector-{}", row.word);
            let known = ::dialogue::declared::SECTORS.contains(&row.word.as_str());
            if known { c.t(&id) } else { row.word.replace('-', " ") }
        }
    };
    let mut rest = words.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}
