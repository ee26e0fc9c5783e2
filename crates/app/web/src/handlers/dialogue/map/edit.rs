//! Putting statements up for a round, opening and closing it: for those who lead.

use std::collections::BTreeSet;

use axum::extract::Path;
use axum::http::StatusCode;
use dialogue::rounds::Round;
use people::audit::Act;
use people::{Id, Right};
use store::{Error, StatementState};

use super::FORM;
use crate::door::{Problem, Sent, Visit};
use crate::handlers::Answer;
use crate::handlers::dialogue::{Found, lead_dialogue, line, read};
use crate::handlers::organisation::still;
use crate::outcome;
use crate::views::dialogue::map::edit as view;

/// The rounds by the word of their form.
pub(crate) const ROUNDS: [&str; 2] = ["scoring", "pairs"];

async fn page(visit: &Visit, found: &Found, odd: Option<(&'static str, Vec<i64>, &'static str)>) -> Answer {
    let outcome = outcome::of(&visit.app, found).await?;
    let pinned = visit.app.store.reader().await?.statements(&found.row.id).await?;
    let pinned: Vec<i64> = pinned.iter().filter(|s| s.pinned).map(|s| s.number).collect();
    let status = if odd.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view::page(visit, found, &outcome, &pinned, odd, status)
}

/// `GET /dialogues/{id}/priorities/edit`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let (found, _) = lead_dialogue(&visit, &id).await?;
    page(&visit, &found, None).await
}

/// `POST /dialogues/{id}/priorities/edit`
pub(crate) async fn send(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let (found, me) = lead_dialogue(visit, &id).await?;
    sent.check(FORM, 0)?;
    let word = ROUNDS.into_iter().find(|word| *word == fields.one("round")).ok_or(Problem::Missing)?;
    let open = match fields.one("what") {
        "open" => true,
        "close" | "save" => false,
        _ => return Err(Problem::Missing),
    };
    let chosen: Result<Vec<i64>, _> = fields.all("up").map(str::parse).collect();
    let chosen = chosen.map_err(|_| Problem::Told(StatusCode::UNPROCESSABLE_ENTITY, "first-unclear"))?;
    let shown = visit.app.store.reader().await?.statements(&id).await?;
    let is_shown = |n: i64| shown.iter().any(|s| s.number == n && s.state == StatementState::Shown);
    let round = match Round::new(open, &chosen, is_shown) {
        Ok(round) => round,
        Err(refused) => return page(visit, &found, Some((word, chosen, refused.id()))).await,
    };
    let organisation = found.row.organisation;
    let detail = [("round", word.to_owned()), ("open", open.to_string())];
    let event = line(visit, (organisation, me), Act::DialogueChanged, &id, detail);
    let now = visit.now;
    let kept = visit
        .app
        .store
        .write("round", (id.clone(), round, event), move |w, (id, round, event)| {
            Box::pin(async move {
                still(w, me, organisation, Right::LeadDialogues).await?;
                // Read here, so that words that a colleague changed meanwhile stay as she wrote them.
                let row = w.dialogue(id).await?.ok_or(Error::Refused("voice-refused-gone"))?;
                let (starts, changed) = (row.starts, row.changed);
                let mut session = read(row, true).map_err(|_| Error::Row("a session cannot be read".into()))?.session;
                let before = if word == "pairs" { &mut session.rounds.pairs } else { &mut session.rounds.scoring };
                let people: BTreeSet<Id> = if word == "pairs" {
                    w.choices(id).await?.into_iter().map(|c| c.participant).collect()
                } else {
                    w.scores(id).await?.into_iter().map(|s| s.participant).collect()
                };
                let people = u32::try_from(people.len()).unwrap_or(u32::MAX);
                *before = round.after(before, people).ok_or(Error::Refused("first-refused-again"))?;
                let body = serde_json::to_string(&session).map_err(|e| Error::Row(e.to_string()))?;
                if !w.change_dialogue(id, &body, starts, changed, now).await? {
                    return Err(Error::Busy { name: "" });
                }
                w.record(event.clone()).await.map(drop)
            })
        })
        .await;
    match kept {
        Err(Error::Refused(refused @ "first-refused-again")) => {
            page(visit, &found, Some((word, chosen, refused))).await
        }
        kept => {
            kept?;
            Ok(visit.go(&format!("/dialogues/{id}/priorities/edit?done={word}")))
        }
    }
}
