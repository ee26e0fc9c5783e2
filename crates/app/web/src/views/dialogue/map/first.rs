//! What comes first: what the rounds came to, with intervals, and the ways into them while they are open.

use ::dialogue::rounds::Round;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use opinion::priorities::Range;

use super::line::Line;
use super::{To, percent};
use crate::charts::opinion::{Span, bar};
use crate::ctx::Ctx;
use crate::door::Problem;
use crate::outcome::{Outcome, Paired, Scored, Standing};
use crate::views::html;
use crate::voice::Voice;

/// A statement with its place among the others.
struct Row {
    place: String,
    line: Line,
    /// Score or chance, with the interval, in words.
    value: String,
    /// The same as a figure (trusted SVG).
    bar: String,
    /// Agreement, or how often it was chosen.
    more: String,
    /// Values in the columns of the second table.
    cells: Vec<String>,
    /// Values in the columns of the third.
    sectors: Vec<String>,
}

/// One of the two rounds.
struct Told {
    id: &'static str,
    title: String,
    lead: String,
    /// Where it stands.
    state: String,
    /// The way in; empty if there is none for this visitor.
    way: String,
    way_words: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "dialogue/map/first.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    title: &'a str,
    title_lang: &'a str,
    id: &'a str,
    to: To,
    leads: bool,
    rounds: [Told; 2],
    /// Criteria: language and words.
    criteria: Vec<(String, String)>,
    /// Sectors with the number of people, in words.
    sectors: Vec<(String, String)>,
}

/// A whole number from 0 to 100 with its interval.
fn ranged(c: &Ctx<'_>, of: &Range) -> String {
    let [value, low, high] = [of.value, of.low, of.high].map(|v| percent(v).into());
    c.m("first-ranged", &[("value", value), ("low", low), ("high", high)])
}

fn span(of: &Range) -> Span {
    Span { group: None, share: of.value, low: of.low, high: of.high }
}

fn scored(
    c: &Ctx<'_>,
    voice: &Voice,
    outcome: &Outcome,
    standing: &Standing,
    place: usize,
    of: &Scored,
) -> Option<Row> {
    let told = outcome.statements.get(&of.statement)?;
    let plain = |value: Option<Range>| value.map_or_else(|| "–".to_owned(), |v| ranged(c, &v));
    let (best, worst) = of.places;
    Some(Row {
        place: (place + 1).to_string(),
        line: Line::bare(c, &voice.found, of.statement, told),
        value: ranged(c, &of.score),
        bar: bar(&span(&of.score)),
        more: c.m(
            "first-agreement-places",
            &[("agreement", percent(of.agreement).into()), ("best", best.into()), ("worst", worst.into())],
        ),
        cells: of.criteria.iter().map(|criterion| plain(*criterion)).collect(),
        sectors: standing.sectors.iter().map(|s| plain(s.scores.get(place).copied().flatten())).collect(),
    })
}

fn paired(c: &Ctx<'_>, voice: &Voice, outcome: &Outcome, place: usize, of: &Paired) -> Option<Row> {
    let told = outcome.statements.get(&of.statement)?;
    let range = Range { value: of.chance, low: of.low, high: of.high };
    Some(Row {
        place: (place + 1).to_string(),
        line: Line::bare(c, &voice.found, of.statement, told),
        value: ranged(c, &range),
        bar: bar(&span(&range)),
        more: c.m("first-won", &[("won", of.won.into()), ("all", (of.won + of.lost).into())]),
        cells: Vec::new(),
        sectors: Vec::new(),
    })
}

/// Where a round stands, and the way in.
fn told(c: &Ctx<'_>, voice: &Voice, id: &'static str, round: &Round, people: Option<u32>, rows: Vec<Row>) -> Told {
    let takes = round.takes(voice.found.phase);
    let came = match people {
        Some(n) => c.m("first-people", &[("n", n.into())]),
        None => c.t("first-people-few"),
    };
    let state = match (takes, round.statements.is_empty(), rows.is_empty()) {
        (true, _, _) => format!("{} {came}", c.t("first-open")),
        (_, true, _) => c.t("first-none"),
        (_, _, false) => came,
        _ if round.open => c.t("first-soon"),
        _ => c.t("first-closed-few"),
    };
    let (page, words) =
        if id == "scoring" { ("/priorities/score", "first-score") } else { ("/priorities/choose", "first-choose") };
    let way = if takes && voice.me.is_some() { c.href(&voice.path(page)) } else { String::new() };
    Told { id, title: c.t2("first-title-", id), lead: c.t2("first-lead-", id), state, way, way_words: c.t(words), rows }
}

/// The page.
pub(crate) fn page(voice: &Voice, standing: &Standing, outcome: &Outcome) -> Result<Response, Problem> {
    let c = voice.ctx();
    let found = &voice.found;
    let rounds = &found.session.rounds;
    let by_score = standing.scored.iter().enumerate();
    let by_score = by_score.filter_map(|(place, of)| scored(&c, voice, outcome, standing, place, of)).collect();
    let by_pairs = standing.paired.iter().enumerate();
    let by_pairs = by_pairs.filter_map(|(place, of)| paired(&c, voice, outcome, place, of)).collect();
    let criteria = found.session.criteria.iter().map(|criterion| {
        let (lang, words) = criterion.in_lang(c.lang.code());
        (lang.to_owned(), words.to_owned())
    });
    let sectors = standing.sectors.iter().map(|s| {
        let known = ::dialogue::declared::SECTORS.contains(&s.word.as_str());
        let name = if known { c.t2("voice-sector-", &s.word) } else { s.word.clone() };
        (name, c.m("map-missing-least", &[("n", s.people.into())]))
    });
    let page = Page {
        title: &found.session.title,
        title_lang: &found.session.lang,
        id: &found.row.id,
        to: To::of(&c, found),
        leads: found.leads,
        rounds: [
            told(&c, voice, "scoring", &rounds.scoring, standing.scorers, by_score),
            told(&c, voice, "pairs", &rounds.pairs, standing.choosers, by_pairs),
        ],
        criteria: criteria.collect(),
        sectors: sectors.collect(),
        c: &c,
    };
    html(&page, StatusCode::OK)
}
