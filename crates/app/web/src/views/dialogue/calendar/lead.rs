//! Where facilitators prepare and lead: all of an organisation's dialogues, the desk of one session, and its links.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::{Phase, phase, when};
use people::token::Token;
use people::totp::{Matrix, matrix};
use store::{JoinLink, LinkState, Organisation, ResourceRow, SeriesRow};

use super::library::{Entry, entry};
use super::public::words;
use super::{Item, Said, When, item, said_when, state, why};
use crate::charts::qr;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::calendar::FORM;
use crate::handlers::dialogue::calendar::links::Batch;
use crate::handlers::dialogue::{CANCELLED, Found};
use crate::pages::Link;
use crate::views::{Field, html};

/// A series with its sessions.
struct Group {
    id: String,
    href: String,
    title: Said,
    items: Vec<Item>,
}

#[derive(Template)]
#[template(path = "dialogue/calendar/organisation.html")]
struct Desks<'a> {
    c: &'a Ctx<'a>,
    id: String,
    name: &'a str,
    done: String,
    groups: Vec<Group>,
    resources: Vec<Entry>,
    withdrawn: Vec<Entry>,
}

/// What may be said as done, by the word in the address.
const DONE: [&str; 8] =
    ["series", "series-changed", "session", "session-changed", "resource", "resource-changed", "withdrawn", "restored"];

fn done(visit: &Visit, c: &Ctx<'_>) -> String {
    let word = visit.query.get("done").filter(|word| DONE.contains(word) || PHASES.contains(word));
    word.map(|word| c.t2("calendar-done-", word)).unwrap_or_default()
}

const PHASES: [&str; 6] = ["draft", "announced", CANCELLED, "open", "closed", "link-withdrawn"];

/// All that an organisation prepares.
pub(crate) fn organisation(
    visit: &Visit,
    of: &Organisation,
    series: &[SeriesRow],
    sessions: &[Found],
    resources: &[ResourceRow],
) -> Result<Response, Problem> {
    let c = visit.ctx();
    let group = |row: &SeriesRow| {
        let words = words(row);
        let own = sessions.iter().filter(|found| found.row.series == row.id);
        Group {
            id: row.id.clone(),
            href: c.href2("/series/", &row.id),
            title: Said::new(&words.title, &words.lang),
            items: own.map(|found| item(&c, found, None)).collect(),
        }
    };
    let shelf =
        |gone: bool| resources.iter().filter(|row| row.withdrawn.is_some() == gone).map(|row| entry(&c, row)).collect();
    let page = Desks {
        id: of.id.to_string(),
        name: &of.name,
        done: done(visit, &c),
        groups: series.iter().map(group).collect(),
        resources: shelf(false),
        withdrawn: shelf(true),
        c: &c,
    };
    html(&page, StatusCode::OK)
}

/// A phase on the way, and whether the session is in it.
struct Step {
    name: String,
    what: String,
    here: bool,
}

/// A phase that the session can go into.
struct Move {
    word: &'static str,
    label: String,
    what: String,
    main: bool,
}

/// A room that the desk leads to.
struct Room {
    href: String,
    name: String,
    what: String,
}

#[derive(Template)]
#[template(path = "dialogue/calendar/desk.html")]
struct Desk<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: Said,
    organisation: String,
    token: String,
    phase: &'static str,
    when: When,
    done: String,
    odd: String,
    /// Why it does not take place; empty if it does.
    why: Said,
    /// The reason that was typed, and what is wrong with it; none where it cannot be cancelled.
    cancel: Option<(&'a str, String)>,
    steps: Vec<Step>,
    moves: Vec<Move>,
    rooms: Vec<Room>,
    joined: usize,
}

/// The desk of a session; with `odd`, why it did not go into another phase, and the reason that was typed to cancel it.
pub(crate) fn desk(
    visit: &Visit,
    found: &Found,
    links: &[JoinLink],
    odd: Option<&str>,
    reason: &str,
) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let wrong = Some(phase::Odd::Reason.id()).filter(|id| odd == Some(*id));
    let moves = phase::next(found.phase).iter().enumerate().map(|(n, to)| go(&c, found.phase, *to, n == 0));
    let back = || Move {
        word: Phase::Announced.word(),
        label: c.t("calendar-go-restore"),
        what: c.t("calendar-go-restore-what"),
        main: true,
    };
    let joined: i64 = links.iter().map(|link| link.joined).sum();
    let page = Desk {
        id: &found.row.id,
        title: Said::new(&found.session.title, &found.session.lang),
        organisation: found.row.organisation.to_string(),
        token: visit.token(FORM),
        phase: found.stands(),
        why: why(found),
        cancel: (found.stands() == Phase::Announced.word())
            .then(|| (reason, wrong.map(|id| c.t(id)).unwrap_or_default())),
        when: said_when(&c, &found.session),
        done: if odd.is_some() { String::new() } else { done(visit, &c) },
        odd: odd.filter(|_| wrong.is_none()).map(|id| c.t(id)).unwrap_or_default(),
        steps: Phase::ALL.into_iter().map(|phase| step(&c, phase, found.phase)).collect(),
        moves: if found.is_cancelled() { vec![back()] } else { moves.collect() },
        rooms: rooms(&c, found),
        joined: usize::try_from(joined).unwrap_or(0),
        c: &c,
    };
    html(&page, if odd.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
}

fn step(c: &Ctx<'_>, phase: Phase, now: Phase) -> Step {
    Step {
        name: state(c, phase.word()),
        what: c.t(&format!("calendar-phase-{}-what", phase.word())),
        here: phase == now,
    }
}

fn go(c: &Ctx<'_>, from: Phase, to: Phase, main: bool) -> Move {
    let again = if (from, to) == (Phase::Closed, Phase::Open) { "again" } else { to.word() };
    Move { word: to.word(), label: c.t2("calendar-go-", again), what: c.t(&format!("calendar-go-{again}-what")), main }
}

/// The rooms of a session, in the order in which they are needed.
fn rooms(c: &Ctx<'_>, found: &Found) -> Vec<Room> {
    let all = [
        ("edit", "/edit", true),
        ("hoped", "/hoped", true),
        ("links", "/links", true),
        ("board", "/board", found.phase >= Phase::Open),
        ("projector", "/board?view=projector", found.phase >= Phase::Open),
        ("moderate", "/moderate", true),
        ("themes", "/themes", true),
        ("map", "/map", found.phase >= Phase::Open),
        ("priorities", "/priorities", found.phase >= Phase::Open),
        ("asks", "/asks", true),
        ("recap", "/recap", found.phase >= Phase::Open),
        ("import", "/import", true),
    ];
    let room = |(word, end, _): (&str, &str, bool)| Room {
        href: c.below("/dialogues/", &found.row.id, end),
        name: c.t2("calendar-room-", word),
        what: c.t(&format!("calendar-room-{word}-what")),
    };
    all.into_iter().filter(|(.., there)| *there).map(room).collect()
}

/// Links that were made together.
struct Row {
    id: String,
    label: String,
    /// What it is for, and how many came in.
    what: String,
    state: String,
    /// Whether it can be taken back.
    works: bool,
}

#[derive(Template)]
#[template(path = "dialogue/calendar/links.html")]
struct Links<'a> {
    c: &'a Ctx<'a>,
    id: &'a str,
    title: Said,
    token: String,
    done: String,
    rows: Vec<Row>,
    label: Field,
    count: Field,
    until: Field,
    open: bool,
    kind_error: String,
    /// Whether people can come in now.
    phase: &'static str,
}

/// What was typed to make links, with the message of what is wrong with a field.
#[derive(Default)]
pub(crate) struct Making {
    pub(crate) label: String,
    pub(crate) kind: String,
    pub(crate) count: String,
    pub(crate) until: String,
    pub(crate) odds: Vec<(&'static str, &'static str)>,
}

/// The links of a session, and the form that makes more.
pub(crate) fn links(visit: &Visit, found: &Found, batches: &[Batch], typed: &Making) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let error = |field: &str| {
        let odd = typed.odds.iter().find(|(name, _)| *name == field);
        odd.map(|(_, id)| c.t(id)).unwrap_or_default()
    };
    let field = |name, value: &str| {
        let field = Field::text(name, c.t2("calendar-link-", name)).value(value);
        Field { error: error(name), ..field }.hint(c.t(&format!("calendar-link-{name}-hint")))
    };
    let page = Links {
        id: &found.row.id,
        title: Said::new(&found.session.title, &found.session.lang),
        token: visit.token(FORM),
        done: if typed.odds.is_empty() { done(visit, &c) } else { String::new() },
        rows: batches.iter().map(|batch| row(&c, found, batch)).collect(),
        label: field("label", &typed.label),
        count: field("count", &typed.count).kind("number", "off").ltr(),
        until: field("until", &typed.until).kind("date", "off").ltr(),
        open: typed.kind == "open",
        kind_error: error("kind"),
        phase: found.phase.word(),
        c: &c,
    };
    html(&page, if typed.odds.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
}

fn row(c: &Ctx<'_>, found: &Found, batch: &Batch) -> Row {
    let numbers = [("n", (batch.joined as u64).into()), ("of", (batch.count as u64).into())];
    let until =
        when::local(&found.session.zone, batch.expires.0 - 1).or_else(|| when::local("UTC", batch.expires.0 - 1));
    let until = until.map(|local| c.date(&super::date(&local))).unwrap_or_default();
    let state = match batch.state {
        LinkState::Works => c.m("calendar-link-works", &[("until", until.into())]),
        LinkState::Expired => c.m("calendar-link-expired", &[("until", until.into())]),
        LinkState::UsedUp => c.t("calendar-link-used-up"),
        LinkState::Withdrawn => c.t("calendar-link-withdrawn"),
    };
    Row {
        id: batch.id.clone(),
        label: batch.label.clone(),
        what: c.m(if batch.once { "calendar-link-once-n" } else { "calendar-link-open-n" }, &numbers),
        state,
        works: batch.state == LinkState::Works,
    }
}

#[derive(Template)]
#[template(path = "dialogue/calendar/link.html")]
struct Made<'a> {
    c: &'a Ctx<'a>,
    back: Link,
    title: Said,
    label: &'a str,
    until: String,
    once: bool,
    links: Vec<String>,
    /// Of one link, its picture.
    qr: String,
    phase: &'static str,
}

/// The links that were made: shown this one time.
pub(crate) fn made(
    visit: &Visit,
    found: &Found,
    links: &[(JoinLink, Token)],
    until: &when::Local,
) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let address = |token: &Token| {
        format!("{}/dialogues/{}/join/{}", visit.app.origin.text(), found.row.id, token.reveal().as_str())
    };
    let all: Vec<String> = links.iter().map(|(_, token)| address(token)).collect();
    let qr = match all.as_slice() {
        [one] => {
            let Matrix { width, dark } = matrix(one)?;
            qr::svg(width, &dark, &c.t("calendar-link-picture"))
        }
        _ => String::new(),
    };
    let page = Made {
        back: Link { href: c.below("/dialogues/", &found.row.id, "/links"), name: c.t("calendar-link-back") },
        title: Said::new(&found.session.title, &found.session.lang),
        label: links.first().map(|(link, _)| link.label.as_str()).unwrap_or_default(),
        until: c.date(&super::date(until)),
        once: links.first().is_some_and(|(link, _)| link.once),
        links: all,
        qr,
        phase: found.phase.word(),
        c: &c,
    };
    html(&page, StatusCode::OK)
}
