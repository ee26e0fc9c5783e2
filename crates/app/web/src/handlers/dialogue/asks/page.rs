//! The public page of an ask, and what people bring about it.

use ::dialogue::ask::{self, Day, State, Step, What, check_step};
use axum::extract::Path;
use axum::http::StatusCode;
use norms::proposal::Refused as Odd;
use people::audit::{Act, Event};
use people::{PersonId, Refused, Right, Role};
use store::{AskStepRow, Error};

use super::{Kept, leads, seen, show_now};
use crate::app::Try;
use crate::door::{Problem, Sent, Visit};
use crate::form::Fields;
use crate::handlers::Answer;
use crate::handlers::organisation::still;
use crate::handlers::proposal::TRAP;
use crate::views::dialogue::asks::page as view;
use crate::when;

/// What the form is signed for.
pub(crate) const FORM: &str = "ask-step";

/// Nobody reads an ask and a source and writes a sentence in less, in milliseconds.
const LEAST: i64 = 5_000;

/// `GET /asks/{id}`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let kept = seen(&visit, &id).await?;
    view::page(&visit, &kept, None, StatusCode::OK).await
}

/// `GET` of the address that takes the form.
pub(crate) async fn back(visit: Visit, Path(id): Path<String>) -> Answer {
    let kept = seen(&visit, &id).await?;
    Ok(visit.go(&format!("/asks/{}", kept.row.id)))
}

/// Whether she may say what became of it: readers may as they are; of those who sign in, whoever may propose evidence, and those who lead
/// for the organisation. The others hold what was told in confidence.
fn may_bring(visit: &Visit, kept: &Kept) -> Result<(), Problem> {
    let Some(session) = &visit.session else { return Ok(()) };
    let roles: Vec<Role> = session.memberships.iter().flat_map(|m| m.roles.iter().copied()).collect();
    let may = leads(visit, kept.row.organisation) || people::role::may(&roles, Right::ProposeEvidence);
    if may { Ok(()) } else { Err(Problem::Told(StatusCode::FORBIDDEN, "ev-propose-role")) }
}

/// A form read into a step, with what could not be read. Where there is no day, today's stands in for it.
fn read(fields: &Fields, today: Day) -> (Step, Vec<Odd>) {
    let odd = |field, code| Odd { field, code, args: Vec::new() };
    let mut wrong = Vec::new();
    let what = What::from_word(fields.one("what"));
    if what.is_none() {
        wrong.push(odd("what", "refuse-empty"));
    }
    let on = ask::day(fields.line("day"));
    if on.is_none() {
        wrong.push(odd("day", if fields.line("day").is_empty() { "refuse-empty" } else { "ask-refuse-day" }));
    }
    let words = fields.one("words").split_whitespace().collect::<Vec<_>>().join(" ");
    let source = fields.line("source").to_owned();
    (Step { what: what.unwrap_or(What::Sent), on: on.unwrap_or(today), source, words }, wrong)
}

/// `POST /asks/{id}/steps`
pub(crate) async fn bring(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let kept = seen(visit, &id).await?;
    may_bring(visit, &kept)?;
    if kept.row.state != State::Published.word() {
        return Err(Problem::Missing);
    }
    let again = |wrong: Vec<Odd>, rule: Option<Refused>| {
        view::page(visit, &kept, Some(view::Wrong { fields, wrong, rule }), StatusCode::UNPROCESSABLE_ENTITY)
    };
    let least = if visit.session.is_some() { 0 } else { LEAST };
    if let Err(refused) = sent.check(FORM, least) {
        return again(Vec::new(), Some(refused)).await;
    }
    let thanks = format!("/asks/{}?sent=1#steps", kept.row.id);
    if fields.all(TRAP).any(|text| !text.is_empty()) {
        return Ok(visit.go(&thanks));
    }
    let today = ask::civil(when::day(visit.now)).ok_or(Problem::Broken)?;
    let (step, mut wrong) = read(fields, today);
    let new = check_step(&step, today).into_iter().filter(|r| wrong.iter().all(|w: &Odd| w.field != r.field));
    wrong.extend(new.collect::<Vec<_>>());
    if !wrong.is_empty() {
        return again(wrong, None).await;
    }
    visit.limit(Try::Propose, None)?;
    let author = visit.session.as_ref().map(|s| s.person);
    // What her own organisation did.
    let at_once = author.filter(|_| kept.leads && step.what == What::Sent);
    let row = AskStepRow {
        ask: kept.row.id.clone(),
        number: 0,
        status: step.what.word().to_owned(),
        day: step.on.to_string(),
        source: step.source,
        words: step.words,
        state: "waiting".to_owned(),
        author,
        made: visit.now,
        decided: None,
        decided_by: None,
        reason: String::new(),
    };
    keep(visit, &kept, row, at_once).await?;
    if at_once.is_some() {
        show_now(visit).await;
        return Ok(visit.go(&format!("/asks/{}?done=sent#steps", kept.row.id)));
    }
    Ok(visit.go(&thanks))
}

/// Keeps a step with its line; the same twice is kept once.
async fn keep(visit: &Visit, kept: &Kept, row: AskStepRow, at_once: Option<PersonId>) -> Result<(), Problem> {
    let organisation = kept.row.organisation;
    let detail = [("status", row.status.clone()), ("state", "waiting".to_owned())];
    let event = Event {
        organisation: Some(organisation),
        at: visit.now,
        actor: row.author,
        act: Act::AskStep,
        object: row.ask.clone(),
        detail: detail.into_iter().map(|(name, value)| (name.to_owned(), value)).collect(),
    };
    let now = visit.now;
    let write = visit.app.store.write("ask step", (row, event), move |w, (row, event)| {
        Box::pin(async move {
            if w.ask(&row.ask).await?.is_none_or(|a| a.state != State::Published.word()) {
                return Err(Error::Refused("ask-changed-since"));
            }
            let Some(number) = w.put_ask_step(row).await? else { return Ok(()) };
            let mut event = event.clone();
            event.detail.insert("number".to_owned(), number.to_string());
            if let Some(me) = at_once {
                still(w, me, organisation, Right::LeadDialogues).await?;
                w.decide_ask_step((&row.ask, number), true, me, "", now).await?;
                event.detail.insert("state".to_owned(), "accepted".to_owned());
            }
            w.record(event).await.map(drop)
        })
    });
    Ok(write.await?)
}
