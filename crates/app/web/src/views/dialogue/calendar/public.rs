//! The calendar, a series, and the page of a session, for everybody.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::when::local;
use dialogue::{Joining, Phase, Series, Speaker};
use store::{ResourceRow, SeriesRow};

use super::{Item, Said, When, item, languages, said_when, state, why};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::pages::Link;
use crate::views::dialogue::calendar::library::{Entry, entry};
use crate::views::html;

/// A series in a list.
struct Row {
    href: String,
    title: Said,
    summary: String,
}

/// A series as a row of a list, and a link to it.
pub(crate) fn series_link(c: &Ctx<'_>, row: &SeriesRow) -> Link {
    Link { href: c.href2("/series/", &row.id), name: words(row).title }
}

/// What a series says of itself; of one that cannot be read, its id.
pub(crate) fn words(row: &SeriesRow) -> Series {
    serde_json::from_str(&row.body).unwrap_or_else(|_| Series { title: row.id.clone(), ..Series::default() })
}

/// What the calendar shows.
pub(crate) struct Calendar {
    pub(crate) open: Vec<Found>,
    pub(crate) next: Vec<Found>,
    pub(crate) past: Vec<Found>,
    pub(crate) series: Vec<SeriesRow>,
    /// The query of the page of what was before that.
    pub(crate) older: Option<String>,
    /// Whether this is such a page.
    pub(crate) further: bool,
}

#[derive(Template)]
#[template(path = "dialogue/calendar/list.html")]
struct List<'a> {
    c: &'a Ctx<'a>,
    open: Vec<Item>,
    next: Vec<Item>,
    past: Vec<Item>,
    series: Vec<Row>,
    older: String,
    further: bool,
    /// Where a facilitator prepares hers.
    desks: Vec<String>,
}

/// The calendar.
pub(crate) fn list(visit: &Visit, of: Calendar, desks: Vec<String>) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.query = visit.query.without("lang");
    c.sample = all_sample(of.open.iter().chain(&of.next).chain(&of.past));
    let linked = |found: &Found| of.series.iter().find(|s| s.id == found.row.series).map(|s| series_link(&c, s));
    let items = |all: &[Found]| all.iter().map(|found| item(&c, found, linked(found))).collect();
    let page = List {
        open: items(&of.open),
        next: items(&of.next),
        past: items(&of.past),
        series: of.series.iter().map(|row| series_row(&c, row)).collect(),
        older: of.older.as_ref().map(|query| c.href(&format!("/dialogues?{query}"))).unwrap_or_default(),
        further: of.further,
        desks: desks.iter().map(|id| c.in_org(id, "dialogues", "")).collect(),
        c: &c,
    };
    html(&page, StatusCode::OK)
}

/// Whether nothing real is on a page. Where some of it is, each session that is made up says so itself.
fn all_sample<'f>(mut found: impl Iterator<Item = &'f Found>) -> bool {
    found.next().is_some_and(|first| first.row.sample) && found.all(|found| found.row.sample)
}

fn series_row(c: &Ctx<'_>, row: &SeriesRow) -> Row {
    let series = words(row);
    let first = series.summary.lines().next().unwrap_or_default().to_owned();
    Row { href: c.href2("/series/", &row.id), title: Said::new(&series.title, &series.lang), summary: first }
}

#[derive(Template)]
#[template(path = "dialogue/calendar/series.html")]
struct OneSeries<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: Said,
    summary: Said,
    holder: String,
    items: Vec<Item>,
    leads: bool,
}

/// The page of a series.
pub(crate) fn series(
    visit: &Visit,
    row: &SeriesRow,
    holder: &str,
    sessions: &[Found],
    leads: bool,
) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.sample = all_sample(sessions.iter());
    let words = words(row);
    let page = OneSeries {
        id: &row.id,
        title: Said::new(&words.title, &words.lang),
        summary: Said::new(&words.summary, &words.lang),
        holder: holder.to_owned(),
        items: sessions.iter().map(|found| item(&c, found, None)).collect(),
        leads,
        c: &c,
    };
    html(&page, StatusCode::OK)
}

/// One part of the agenda, with the time at which it begins where all before it say how long they take.
struct Part {
    at: String,
    what: String,
}

#[derive(Template)]
#[template(path = "dialogue/calendar/session.html")]
struct OneSession<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: Said,
    summary: Said,
    series: Link,
    holder: String,
    phase: &'static str,
    state: String,
    why: Said,
    when: When,
    languages: String,
    panel: &'a [Speaker],
    moderators: &'a [Speaker],
    agenda: Vec<Part>,
    prompts: Vec<Said>,
    resources: Vec<Entry>,
    registration: &'a str,
    recording: &'a str,
    /// Whether anybody may come in from here.
    anybody: bool,
    leads: bool,
}

/// The page of a session.
pub(crate) fn session(
    visit: &Visit,
    found: &Found,
    series: &SeriesRow,
    holder: &str,
    resources: &[ResourceRow],
) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let of = &found.session;
    let page = OneSession {
        id: &found.row.id,
        title: Said::new(&of.title, &of.lang),
        summary: Said::new(&of.summary, &of.lang),
        series: series_link(&c, series),
        holder: holder.to_owned(),
        phase: found.stands(),
        state: state(&c, found.stands()),
        why: why(found),
        when: said_when(&c, of),
        languages: languages(&c, &of.languages),
        panel: &of.panel,
        moderators: &of.moderators,
        agenda: agenda(found),
        prompts: of
            .prompts
            .iter()
            .map(|p| p.in_lang(c.lang.code()))
            .map(|(lang, text)| Said::new(text, lang))
            .collect(),
        resources: resources.iter().map(|row| entry(&c, row)).collect(),
        registration: if found.phase == Phase::Closed || found.is_cancelled() { "" } else { &of.registration },
        recording: &of.recording,
        anybody: of.joining == Joining::Open,
        leads: found.leads,
        c: &c,
    };
    html(&page, StatusCode::OK)
}

fn agenda(found: &Found) -> Vec<Part> {
    let of = &found.session;
    let timed = of.agenda.iter().take(of.agenda.len().saturating_sub(1)).all(|part| part.minutes > 0);
    let mut passed = 0;
    let mut all = Vec::with_capacity(of.agenda.len());
    for part in &of.agenda {
        let at = of.starts.saturating_add(passed * 60_000);
        let clock = local(&of.zone, at).map(|local| local.clock()).filter(|_| timed);
        all.push(Part { at: clock.unwrap_or_default(), what: part.what.clone() });
        passed += i64::from(part.minutes);
    }
    all
}
