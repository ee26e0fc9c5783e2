//! What an organisation asks, and what waits for its facilitators.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::ask::{Ask, partial};
use people::{OrgId, PersonId};

use super::page::host;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::asks::queue::FORM;
use crate::pages::voices;
use crate::views::html;
use crate::when;

/// Steps that are shown at once.
const MOST: i64 = 50;

/// A decision that was not taken.
pub(crate) struct Wrong {
    pub(crate) step: String,
    pub(crate) reason: String,
}

/// One step that waits.
struct Waiting {
    key: String,
    ask: String,
    lang: String,
    href: String,
    what: String,
    on: String,
    words: String,
    source: String,
    host: String,
    came: String,
    /// Whether she brought it herself.
    own: bool,
    error: bool,
    reason: String,
}

/// One ask of the organisation.
struct Row {
    href: String,
    edit: String,
    text: String,
    lang: String,
    to: String,
    status: String,
    sample: bool,
}

#[derive(Template)]
#[template(path = "dialogue/asks/queue.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: String,
    name: String,
    waiting: Vec<Waiting>,
    rows: Vec<Row>,
    token: String,
    done: Option<String>,
    wrong: bool,
}

/// The page.
pub(crate) async fn page(
    visit: &Visit,
    organisation: OrgId,
    me: PersonId,
    wrong: Option<Wrong>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let c = visit.ctx();
    let mut reader = visit.app.store.reader().await?;
    let name = reader.organisation(organisation).await?.ok_or(Problem::Missing)?.name;
    let asks = reader.asks_of(organisation).await?;
    let waiting = reader.ask_steps_waiting(organisation, MOST).await?;
    let mut steps = BTreeMap::new();
    for ask in asks.iter().filter(|a| a.state == "published") {
        steps.insert(ask.id.clone(), reader.ask_steps(&ask.id).await?);
    }
    let mut samples = std::collections::BTreeSet::new();
    for dialogue in reader.dialogues_of(organisation).await? {
        if dialogue.sample {
            samples.insert(dialogue.id);
        }
    }
    drop(reader);
    let today = when::day(visit.now);
    let read: BTreeMap<&str, Ask> =
        asks.iter().filter_map(|a| Some((a.id.as_str(), serde_json::from_str(&a.body).ok()?))).collect();
    let rows = asks
        .iter()
        .filter_map(|a| {
            let ask = read.get(a.id.as_str())?;
            let stand = steps.get(&a.id).map(|rows| crate::voices::stand(ask, rows, today));
            let status = match stand.and_then(|s| Some((s.status.word(), s.since?))) {
                Some((word, since)) => voices::status(&c, word, &partial(since)),
                None => c.t(&format!("ask-state-{}", a.state)),
            };
            Some(Row {
                href: c.href(&format!("/asks/{}", a.id)),
                edit: c.href(&format!("/asks/{}/edit", a.id)),
                text: ask.text.clone(),
                lang: ask.lang.clone(),
                to: voices::to(&c, &ask.bearer, &ask.office, &ask.place()),
                status,
                sample: a.dialogue.as_ref().is_some_and(|d| samples.contains(d)),
            })
        })
        .collect();
    let waiting = waiting
        .iter()
        .filter_map(|s| {
            let ask = read.get(s.ask.as_str())?;
            let key = format!("{}.{}", s.ask, s.number);
            let mine = wrong.as_ref().filter(|w| w.step == key);
            Some(Waiting {
                ask: ask.text.clone(),
                lang: ask.lang.clone(),
                href: c.href(&format!("/asks/{}", s.ask)),
                what: c.t(&format!("ask-step-{}", s.status)),
                on: s.day.parse().map_or_else(|_| s.day.clone(), |day| c.date(&day)),
                words: s.words.clone(),
                host: host(&s.source),
                source: s.source.clone(),
                came: c.moment(&s.made),
                own: s.author == Some(me),
                error: mine.is_some(),
                reason: mine.map_or_else(String::new, |w| w.reason.clone()),
                key,
            })
        })
        .collect();
    let done = visit.query.get("done").filter(|w| wrong.is_none() && ["accepted", "rejected"].contains(w));
    let page = Page {
        id: organisation.to_string(),
        name,
        waiting,
        rows,
        token: visit.token(FORM),
        done: done.map(|w| c.t(&format!("ask-step-done-{w}"))),
        wrong: wrong.is_some(),
        c: &c,
    };
    html(&page, status)
}
