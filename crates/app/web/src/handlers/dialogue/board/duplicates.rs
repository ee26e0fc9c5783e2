//! What was said twice: pairs that look alike, offered to a person who reads both; joining one to the other, and parting it again.

use axum::extract::Path;
use axum::http::StatusCode;
use people::audit::Act;
use people::{Millis, PersonId};
use store::Writer;

use super::{act, alike, led, number, words};
use crate::door::{Problem, Sent, Visit};
use crate::handlers::Answer;
use crate::handlers::dialogue::{lead_dialogue, line};
use crate::views::dialogue::duplicates as view;

/// `GET /dialogues/{id}/duplicates`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let (found, _) = lead_dialogue(&visit, &id).await?;
    let rows = visit.app.store.reader().await?.statements(&found.row.id).await?;
    let near = alike(&visit, &found.row.id, &rows).await?;
    view::page(&visit, &found, &rows, &near)
}

/// What is to be done.
enum Task {
    /// The first stands for the second.
    Join(i64, i64),
    /// Both stay.
    Leave(i64, i64),
    /// It stands by itself again.
    Part(i64),
}

impl Task {
    async fn run(&self, w: &mut Writer, id: &str, me: PersonId, now: Millis) -> store::Result<u64> {
        Ok(match self {
            Self::Join(into, other) => {
                w.merge_statements(id, *into, *other, me, now).await?;
                1
            }
            Self::Leave(one, other) => {
                let rows = (w.statement(id, *one).await?, w.statement(id, *other).await?);
                if one == other || rows.0.is_none() || rows.1.is_none() {
                    return Ok(0);
                }
                w.keep_apart(id, *one, *other).await?;
                1
            }
            Self::Part(number) => w.part_statement(id, *number, me, now).await?.into(),
        })
    }
}

/// `POST /dialogues/{id}/duplicates`
pub(crate) async fn join(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let (found, me) = led(&sent, &id).await?;
    let two = || Ok::<_, Problem>((number(fields, "one")?, number(fields, "other")?));
    let word = fields.one("act");
    let (task, numbers) = match word {
        // One of the two is named by its button: it stays.
        "first" => two().map(|(one, other)| (Task::Join(one, other), vec![one, other]))?,
        "second" => two().map(|(one, other)| (Task::Join(other, one), vec![other, one]))?,
        "leave" => two().map(|(one, other)| (Task::Leave(one, other), vec![one, other]))?,
        "part" => number(fields, "one").map(|one| (Task::Part(one), vec![one]))?,
        _ => return Err(Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable")),
    };
    let now = visit.now;
    let what = if matches!(task, Task::Part(_)) {
        "part"
    } else if matches!(task, Task::Leave(..)) {
        "leave"
    } else {
        "join"
    };
    let said = [("what", what.to_owned()), ("statements", words(&numbers))];
    let line = line(visit, (found.row.organisation, me), Act::StatementMerged, &found.row.id, said);
    let done = act(visit, (&found, me), line, task, move |w, id, task| Box::pin(task.run(w, id, me, now))).await?;
    if done == 0 {
        return Err(Problem::Missing);
    }
    Ok(visit.go(&format!("/dialogues/{}/duplicates?done={what}", found.row.id)))
}
