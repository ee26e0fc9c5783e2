//! The opinion map as a page: a figure and the same in words, what unites, what divides, who is missing, and how it is made.
//!
//! Every list is cut to what a reader takes in; the table of all statements has the rest. Absent on purpose: a name for a group, and
//! any sentence about why people voted as they did.

pub(crate) mod all;
pub(crate) mod choose;
pub(crate) mod edit;
pub(crate) mod first;
mod line;
mod missing;
mod said;
pub(crate) mod score;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use self::line::{Line, Side};
use self::missing::Missing;
use crate::charts::opinion as chart;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::outcome::{LEAST, Outcome, Reach};
use crate::views::html;

/// Statements of each list on the page.
const SHOWN: [(&str, usize); 4] = [("agrees", 5), ("rejects", 2), ("divides", 4), ("bridges", 3)];
/// Statements that set a group apart.
const OWN: usize = 3;

/// Addresses of pages about the same session, with the language kept.
pub(super) struct To {
    pub(super) vote: String,
    pub(super) map: String,
    pub(super) all: String,
    pub(super) priorities: String,
    pub(super) edit: String,
}

impl To {
    pub(super) fn of(c: &Ctx<'_>, found: &Found) -> Self {
        let at = |end: &str| c.dialogue_href(&found.row.id, end);
        Self {
            vote: at("vote"),
            map: at("map"),
            all: at("map/all"),
            priorities: at("priorities"),
            edit: at("priorities/edit"),
        }
    }
}

/// The figure.
struct Figure {
    svg: String,
    caption: String,
}

/// A line of the table beside it.
struct Row {
    /// Its shape (trusted SVG).
    mark: String,
    name: String,
    shape: String,
    people: usize,
    /// What the group says more than others: language and words.
    says: Vec<(String, String)>,
    /// What else is to be known of it.
    note: String,
}

/// Statements under one heading.
struct List {
    id: &'static str,
    title: String,
    lead: String,
    lines: Vec<Line>,
    /// What is said where there are none.
    none: String,
    /// Whether more stand in the table of all.
    more: bool,
}

/// What sets one group apart.
struct Apart {
    mark: String,
    name: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "dialogue/map/page.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    /// The session.
    title: &'a str,
    title_lang: &'a str,
    id: &'a str,
    to: To,
    open: bool,
    priorities: bool,
    facts: Vec<String>,
    few: String,
    figure: Option<Figure>,
    rows: Vec<Row>,
    no_groups: String,
    lists: Vec<List>,
    own: Vec<Apart>,
    missing: Missing,
    method: Vec<(String, String)>,
}

/// `70 %` as a whole number; `up` for the upper end of an interval: rounded away from what would flatter.
fn percent(share: f64) -> u64 {
    (100.0 * share).round().clamp(0.0, 100.0) as u64
}

/// The name of a shape of a group.
fn shape(c: &Ctx<'_>, letter: usize) -> String {
    c.t(&format!("map-shape-{}", chart::shape(letter)))
}

fn group_name(c: &Ctx<'_>, letter: usize) -> String {
    c.m("map-group-named", &[("letter", chart::letter(letter).to_string().into())])
}

/// The page.
pub(crate) fn page(visit: &Visit, found: &Found, outcome: &Outcome) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let n = |id: &str, n: usize| c.n(id, n);
    let facts = vec![
        format!("{} {}", n("map-votes", outcome.votes), n("map-statements", outcome.statements.len())),
        n("map-voted", outcome.voters),
        c.m("map-made", &[("at", c.moment(&outcome.made).into())]),
    ];
    let few = outcome.reach == Reach::TooFew;
    let rounds = &found.session.rounds;
    let page = Page {
        title: &found.session.title,
        title_lang: &found.session.lang,
        id: &found.row.id,
        to: To::of(&c, found),
        open: found.is_open(),
        priorities: !(rounds.scoring.statements.is_empty() && rounds.pairs.statements.is_empty()) || found.leads,
        facts,
        few: if few { too_few(&c, outcome) } else { String::new() },
        figure: (!few).then(|| figure(&c, outcome)),
        rows: if few { Vec::new() } else { rows(&c, outcome) },
        no_groups: if outcome.reach == Reach::NoGroups { no_groups(&c, outcome) } else { String::new() },
        lists: if few { Vec::new() } else { lists(&c, found, outcome) },
        own: own(&c, found, outcome),
        missing: Missing::of(&c, found, outcome),
        method: method(&c, outcome),
        c: &c,
    };
    html(&page, StatusCode::OK)
}

fn too_few(c: &Ctx<'_>, outcome: &Outcome) -> String {
    c.m("map-few-why", &[("least", LEAST.into()), ("enough", outcome.enough.into()), ("n", outcome.placed.into())])
}

fn no_groups(c: &Ctx<'_>, outcome: &Outcome) -> String {
    c.m("map-no-groups-why", &[("support", percent(outcome.support).into()), ("clear", percent(opinion::CLEAR).into())])
}

fn figure(c: &Ctx<'_>, outcome: &Outcome) -> Figure {
    let mut groups: Vec<String> = Vec::new();
    for group in &outcome.groups {
        let letter = chart::letter(group.letter).to_string();
        groups.push(c.m(
            "map-figure-group",
            &[("letter", letter.into()), ("shape", shape(c, group.letter).into()), ("n", group.size.into())],
        ));
    }
    groups.push(if outcome.groups.is_empty() {
        c.t("map-figure-none")
    } else {
        c.n("map-figure-between", outcome.between)
    });
    let n = outcome.dots.len();
    let desc = c.m("map-figure-desc", &[("n", n.into()), ("groups", groups.join(" ").into())]);
    let drawn = chart::map(&outcome.dots, "opinion", &c.t("map-figure"), &desc);
    let caption = if drawn.dots == n {
        c.n("map-figure-caption", n)
    } else {
        c.m("map-figure-caption-part", &[("drawn", drawn.dots.into()), ("n", n.into())])
    };
    Figure { svg: drawn.svg, caption }
}

fn rows(c: &Ctx<'_>, outcome: &Outcome) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for group in &outcome.groups {
        let agreed = group.own.iter().filter(|own| own.agrees);
        let said = agreed.filter_map(|own| outcome.statements.get(&own.statement)).take(2);
        rows.push(Row {
            mark: chart::key(Some(group.letter)),
            name: group_name(c, group.letter),
            shape: shape(c, group.letter),
            people: group.size,
            says: said.map(|told| (told.lang.clone(), told.text.clone())).collect(),
            note: String::new(),
        });
    }
    let (name, people) =
        if outcome.groups.is_empty() { ("map-placed", outcome.dots.len()) } else { ("map-between", outcome.between) };
    rows.push(Row {
        mark: chart::key(None),
        name: c.t(name),
        shape: c.t("map-shape-0"),
        people,
        says: Vec::new(),
        note: if outcome.groups.is_empty() { String::new() } else { c.t("map-between-note") },
    });
    let light = outcome.voters.saturating_sub(outcome.placed);
    if light > 0 {
        rows.push(Row {
            mark: String::new(),
            name: c.t("map-unplaced"),
            shape: String::new(),
            people: light,
            says: Vec::new(),
            note: c.m("map-unplaced-note", &[("enough", outcome.enough.into())]),
        });
    }
    rows
}

fn lists(c: &Ctx<'_>, found: &Found, outcome: &Outcome) -> Vec<List> {
    let groups = outcome.reach == Reach::Groups;
    let lines = |numbers: &[i64], most: usize, side: Side| -> Vec<Line> {
        numbers.iter().filter_map(|n| Line::of(c, found, outcome, *n, side)).take(most).collect()
    };
    // What everybody agrees on already needs no bridge.
    let bridges: Vec<i64> = outcome.bridging.iter().filter(|n| !outcome.consensus.contains(n)).copied().collect();
    SHOWN
        .into_iter()
        .filter_map(|(id, most)| {
            let (title, lead, none, numbers, side) = match (id, groups) {
                ("agrees", true) => {
                    ("map-agrees-all", "map-agrees-all-lead", "map-agrees-none", &outcome.consensus, Side::Agree)
                }
                ("agrees", false) => {
                    ("map-agrees-most", "map-agrees-most-lead", "map-agrees-none", &outcome.consensus, Side::Agree)
                }
                ("rejects", true) => ("map-rejects-all", "map-rejects-lead", "", &outcome.against, Side::Disagree),
                ("rejects", false) => ("map-rejects-most", "map-rejects-lead", "", &outcome.against, Side::Disagree),
                ("divides", true) => {
                    ("map-divides", "map-divides-lead", "map-divides-none", &outcome.divisive, Side::Agree)
                }
                ("divides", false) => ("map-divides", "map-divides-most-lead", "", &outcome.divisive, Side::Agree),
                (_, true) => ("map-bridges", "map-bridges-lead", "", &bridges, Side::Agree),
                (_, false) => return None,
            };
            let list = List {
                id,
                title: c.t(title),
                lead: c.t(lead),
                lines: lines(numbers, most, side),
                none: if none.is_empty() { String::new() } else { c.t(none) },
                more: numbers.len() > most,
            };
            (!list.lines.is_empty() || !list.none.is_empty()).then_some(list)
        })
        .collect()
}

fn own(c: &Ctx<'_>, found: &Found, outcome: &Outcome) -> Vec<Apart> {
    let apart = |group: &crate::outcome::Group| Apart {
        mark: chart::key(Some(group.letter)),
        name: group_name(c, group.letter),
        lines: group.own.iter().filter_map(|own| Line::own(c, found, outcome, own)).take(OWN).collect(),
    };
    outcome.groups.iter().map(apart).collect()
}

fn method(c: &Ctx<'_>, outcome: &Outcome) -> Vec<(String, String)> {
    ["near", "groups", "interval", "steps", "silence", "who", "right"]
        .into_iter()
        .filter(|what| outcome.reach != Reach::TooFew || *what != "near")
        .map(|what| {
            let words = c.m(
                &format!("map-method-{what}-words"),
                &[("share", percent(outcome.flat).into()), ("n", store::STEP.into())],
            );
            (c.t2("map-method-", what), words)
        })
        .collect()
}
