//! Reading what waits, and deciding about what stands on the board. Everything is decided by marks and one button, so that it can be done with a
//! keyboard, on a telephone, and for twenty statements at once.

use axum::extract::Path;
use axum::http::StatusCode;
use people::audit::Act;
use people::{Millis, PersonId};
use store::{Decision, Writer};

use super::{MARKS, act, alike, led, marked, words};
use crate::door::{Problem, Sent, Visit};
use crate::form::Fields;
use crate::handlers::Answer;
use crate::handlers::dialogue::{Found, lead_dialogue, line};
use crate::views::dialogue::moderate as view;

/// Characters of a reason.
const REASON: std::ops::RangeInclusive<usize> = 3..=280;

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shelf {
    /// What no facilitator has read.
    Waiting,
    /// What everybody sees.
    Shown,
    /// What was hidden.
    Hidden,
    /// Translations that wait.
    Translations,
}

impl Shelf {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Waiting, Self::Shown, Self::Hidden, Self::Translations];

    /// The word in addresses.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Shown => "shown",
            Self::Hidden => "hidden",
            Self::Translations => "translations",
        }
    }

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shelf| shelf.word() == word)
    }
}

/// What is wrong with a form, with what was filled in.
pub(crate) struct Wrong {
    /// The message.
    pub(crate) id: &'static str,
    /// What was marked.
    pub(crate) marks: Vec<String>,
    /// The reason that was given.
    pub(crate) reason: String,
}

/// `GET /dialogues/{id}/moderate`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let (found, _) = lead_dialogue(&visit, &id).await?;
    let shelf = visit.query.get("state").and_then(Shelf::from_word).unwrap_or(Shelf::Waiting);
    page(&visit, &found, shelf, None).await
}

async fn page(visit: &Visit, found: &Found, shelf: Shelf, wrong: Option<Wrong>) -> Answer {
    let mut reader = visit.app.store.reader().await?;
    let board = reader.board(&found.row.id).await?.ok_or(Problem::Missing)?;
    let rows = reader.statements(&found.row.id).await?;
    let translations = reader.translations(&found.row.id).await?;
    drop(reader);
    let near = if shelf == Shelf::Waiting { alike(visit, &found.row.id, &rows).await? } else { Vec::new() };
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view::page(visit, found, &view::Desk { shelf, board, rows, translations, near, wrong }, status)
}

/// What is to be done, and to what.
enum Task {
    Decide(Vec<i64>, Decision),
    Pin(Vec<i64>, bool),
    Light(Option<i64>),
    Translations(Vec<(i64, String)>, bool),
}

impl Task {
    /// The task of a form; nothing if its button is none of ours.
    fn read(fields: &Fields) -> Result<Option<Self>, Problem> {
        let decision = fields.one("decision");
        Ok(Some(match decision {
            "show" => Self::Decide(marked(fields)?, Decision::Show),
            "hide" => Self::Decide(marked(fields)?, Decision::Hide(fields.line("reason").to_owned())),
            "pin" | "unpin" => Self::Pin(marked(fields)?, decision == "pin"),
            "light" => Self::Light(marked(fields)?.first().copied()),
            "unlight" => Self::Light(None),
            "publish" | "drop" => {
                let pair = |mark: &str| {
                    let (number, lang) = mark.split_once('.')?;
                    Some((number.parse().ok()?, lang.to_owned()))
                };
                let pairs: Option<_> = fields.all("mark").take(MARKS).map(pair).collect();
                Self::Translations(pairs.ok_or(Problem::Missing)?, decision == "publish")
            }
            _ => return Ok(None),
        }))
    }

    fn numbers(&self) -> Vec<i64> {
        match self {
            Self::Decide(numbers, _) | Self::Pin(numbers, _) => numbers.clone(),
            Self::Light(number) => number.iter().copied().collect(),
            Self::Translations(pairs, _) => pairs.iter().map(|(number, _)| *number).collect(),
        }
    }

    async fn run(&self, w: &mut Writer, id: &str, me: PersonId, now: Millis) -> store::Result<u64> {
        match self {
            Self::Decide(numbers, decision) => w.decide_statements(id, numbers, decision, me, now).await,
            Self::Pin(numbers, pinned) => w.pin_statements(id, numbers, *pinned).await,
            Self::Light(number) => w.light(id, *number).await.map(u64::from),
            Self::Translations(pairs, publish) => {
                let mut done = 0;
                for (number, lang) in pairs {
                    done += u64::from(match publish {
                        true => w.show_translation(id, *number, lang).await?,
                        false => w.drop_translation(id, *number, lang).await?,
                    });
                }
                Ok(done)
            }
        }
    }
}

/// A reason that can be shown to the author.
fn is_reason(text: &str) -> bool {
    REASON.contains(&text.chars().count()) && !text.chars().any(|c| c.is_control() && c != '\n')
}

/// `POST /dialogues/{id}/moderate`
pub(crate) async fn decide(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let (found, me) = led(&sent, &id).await?;
    let task = Task::read(fields)?.ok_or(Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable"))?;
    let shelf = match &task {
        Task::Translations(..) => Shelf::Translations,
        _ => Shelf::from_word(fields.one("state")).unwrap_or(Shelf::Waiting),
    };
    let (word, numbers) = (fields.one("decision"), task.numbers());
    let wrong = match &task {
        _ if numbers.is_empty() && word != "unlight" => Some("board-wrong-marks"),
        Task::Decide(_, Decision::Hide(reason)) if !is_reason(reason) => Some("board-wrong-reason"),
        _ => None,
    };
    if let Some(id) = wrong {
        let marks = fields.all("mark").map(str::to_owned).collect();
        let wrong = Wrong { id, marks, reason: fields.one("reason").to_owned() };
        return page(visit, &found, shelf, Some(wrong)).await;
    }
    let (who, now) = ((found.row.organisation, me), visit.now);
    let said = [("what", word.to_owned()), ("statements", words(&numbers))];
    let line = line(visit, who, Act::StatementModerated, &found.row.id, said);
    let done = act(visit, (&found, me), line, task, move |w, id, task| Box::pin(task.run(w, id, me, now))).await?;
    Ok(visit.go(&format!("/dialogues/{}/moderate?state={}&done={word}&n={done}", found.row.id, shelf.word())))
}
