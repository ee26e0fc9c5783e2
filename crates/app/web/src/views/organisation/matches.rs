//! Matches as people look at them: the queue, and one.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::PersonId;
use people::audit::Entry;
use store::{FoundMatch, MatchState, Organisation, Untold};

use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::organisation::matches::FORM;
use crate::views::html;

/// What is shown of the queue.
pub(crate) struct Queue {
    pub(crate) waiting: i64,
    pub(crate) open: Vec<FoundMatch>,
    pub(crate) done: Vec<FoundMatch>,
    pub(crate) next: Option<String>,
    /// Banks in which pictures matched that everybody has.
    pub(crate) poisoned: Vec<(String, i64)>,
    /// Banks that hold such pictures, whether or not anybody asked.
    pub(crate) holds: Vec<(String, usize)>,
}

/// One line of the queue.
struct Row {
    href: String,
    /// What the owner calls the entry.
    label: String,
    bank: String,
    client: String,
    reference: String,
    distance: String,
    made: String,
    state: String,
    /// Why the platform was not told, in words; empty if it was.
    untold: String,
}

fn row(c: &Ctx<'_>, organisation: &Organisation, found: &FoundMatch) -> Row {
    Row {
        href: c.in_org(organisation.id, "matches/", found.id),
        label: if found.label.is_empty() { c.t("match-no-label") } else { found.label.clone() },
        bank: found.bank.clone(),
        client: found.client_name.clone(),
        reference: found.reference.clone(),
        distance: c.m("match-distance", &[("n", u64::from(found.distance).into())]),
        made: c.moment(&found.made),
        state: c.t2("match-is-", found.state.word()),
        untold: match found.untold {
            None => String::new(),
            Some(Untold::Canary) => c.t("match-untold-canary"),
            Some(Untold::Held) => c.t("match-untold-held"),
        },
    }
}

#[derive(Template)]
#[template(path = "organisation/matches.html")]
struct QueuePage<'a> {
    c: &'a Ctx<'a>,
    id: String,
    name: &'a str,
    lead: String,
    alarms: Vec<String>,
    open: Vec<Row>,
    done: Vec<Row>,
    next: String,
}

/// The page of the queue.
pub(crate) fn queue(visit: &Visit, here: &Organisation, queue: &Queue) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.query = visit.query.without("lang");
    let said = |id: &str, bank: &str, n: u64| c.m(id, &[("bank", bank.into()), ("n", n.into())]);
    let holds = queue.holds.iter().map(|(bank, n)| said("match-holds", bank, *n as u64));
    let asked = queue.poisoned.iter().map(|(bank, n)| said("match-poisoned", bank, n.unsigned_abs()));
    let rows = |all: &[FoundMatch]| all.iter().map(|found| row(&c, here, found)).collect();
    let next = queue.next.as_ref().map(|place| c.in_org(here.id, "matches?after=", place));
    let page = QueuePage {
        id: here.id.to_string(),
        name: &here.name,
        lead: c.n("match-lead", usize::try_from(queue.waiting).unwrap_or(0)),
        alarms: holds.chain(asked).collect(),
        open: rows(&queue.open),
        done: rows(&queue.done),
        next: next.unwrap_or_default(),
        c: &c,
    };
    html(&page, StatusCode::OK)
}

/// What is shown of one match beside itself.
pub(crate) struct One {
    pub(crate) me: PersonId,
    pub(crate) history: Vec<Entry>,
    pub(crate) names: BTreeMap<PersonId, String>,
}

struct Line {
    what: String,
    who: String,
    at: String,
}

#[derive(Template)]
#[template(path = "organisation/match.html")]
struct OnePage<'a> {
    c: &'a Ctx<'a>,
    id: String,
    name: &'a str,
    row: Row,
    state: &'static str,
    open: bool,
    /// Whether she has confirmed it herself, and waits for a second.
    hers: bool,
    token: String,
    feedback: String,
    history: Vec<Line>,
    done: String,
}

/// The page of one match.
pub(crate) fn one(visit: &Visit, here: &Organisation, found: &FoundMatch, one: &One) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    c.query = visit.query.without("lang");
    let line = |line: &Entry| {
        let said = line.detail.get("said").filter(|word| MatchState::ALL.iter().any(|s| s.word() == *word));
        Line {
            what: said
                .map_or_else(|| c.t(&format!("act-{}", line.act.replace('.', "-"))), |word| c.t2("match-is-", word)),
            who: line.actor.map_or_else(
                || c.t("match-program"),
                |who| one.names.get(&who).cloned().unwrap_or_else(|| who.to_string()),
            ),
            at: c.moment(&line.at),
        }
    };
    let done = visit.query.get("done").filter(|word| *word == found.state.word() && *word != "waiting");
    let page = OnePage {
        id: here.id.to_string(),
        name: &here.name,
        row: row(&c, here, found),
        state: found.state.word(),
        open: found.state.is_open(),
        hers: found.state == MatchState::Seconded && found.seconded_by == Some(one.me),
        token: visit.token(FORM),
        feedback: found.feedback.as_ref().map(|word| c.t2("match-did-", &word.to_lowercase())).unwrap_or_default(),
        history: one.history.iter().map(line).collect(),
        done: done.map(|word| c.t2("match-done-", word)).unwrap_or_default(),
        c: &c,
    };
    html(&page, StatusCode::OK)
}
