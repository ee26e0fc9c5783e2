//! Themes: what facilitators call the parts of the answers to a prompt, in which order, and what stands under each.

use axum::extract::Path;
use axum::http::StatusCode;
use people::audit::Act;
use store::{Error, Writer};

use super::{act, led, marked, number, words};
use crate::door::{Problem, Sent, Visit};
use crate::form::Fields;
use crate::handlers::Answer;
use crate::handlers::dialogue::{Found, lead_dialogue, line};
use crate::views::dialogue::themes as view;

/// Characters of a theme at most: it heads a narrow column.
pub(crate) const TITLE: usize = 60;
/// Themes of a prompt at most: more than that and nobody finds anything.
const MOST: usize = 20;

/// What is wrong with a form, with what was filled in.
pub(crate) struct Wrong {
    /// The message.
    pub(crate) id: &'static str,
    /// The theme that was to be renamed; 0 for a new one.
    pub(crate) theme: i64,
    /// The title that was given.
    pub(crate) title: String,
    /// What was marked.
    pub(crate) marks: Vec<String>,
}

/// `GET /dialogues/{id}/themes`
pub(crate) async fn show(visit: Visit, Path(id): Path<String>) -> Answer {
    let (found, _) = lead_dialogue(&visit, &id).await?;
    let asked = visit.query.get("prompt").and_then(|text| text.parse().ok());
    let prompt = asked.and_then(|prompt| known(&found, prompt).ok()).unwrap_or(0);
    page(&visit, &found, prompt, None).await
}

async fn page(visit: &Visit, found: &Found, prompt: i64, wrong: Option<Wrong>) -> Answer {
    let mut reader = visit.app.store.reader().await?;
    let rows = reader.statements(&found.row.id).await?;
    let themes = reader.themes_since(&found.row.id, 0).await?;
    drop(reader);
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view::page(visit, found, &view::Desk { prompt, rows, themes, wrong }, status)
}

/// A prompt that the dialogue has.
fn known(found: &Found, prompt: i64) -> Result<i64, Problem> {
    let known = usize::try_from(prompt).is_ok_and(|prompt| prompt < found.session.prompts.len());
    if known { Ok(prompt) } else { Err(Problem::Missing) }
}

/// A title as it is kept; `None` if it is empty, too long or no words.
fn title(sent: &str) -> Option<String> {
    let text = ::dialogue::text::statement(sent).ok()?;
    (::dialogue::text::length(&text) <= TITLE).then_some(text)
}

/// What is to be done.
enum Task {
    Make(i64, String),
    Name(i64, String),
    Move(i64, bool),
    Drop(i64),
    Put(Vec<i64>, Option<i64>),
}

impl Task {
    fn numbers(&self) -> Vec<i64> {
        match self {
            Self::Make(..) => Vec::new(),
            Self::Name(theme, _) | Self::Move(theme, _) | Self::Drop(theme) => vec![*theme],
            Self::Put(numbers, _) => numbers.clone(),
        }
    }

    async fn run(&self, w: &mut Writer, id: &str) -> store::Result<u64> {
        Ok(match self {
            Self::Make(prompt, title) => {
                let themes = w.themes_since(id, 0).await?;
                if themes.iter().filter(|t| t.prompt == *prompt && !t.gone).count() >= MOST {
                    return Err(Error::Refused("board-refused-themes"));
                }
                w.make_theme(id, *prompt, title).await?;
                1
            }
            Self::Name(theme, title) => w.name_theme(id, *theme, title).await?.into(),
            Self::Move(theme, up) => w.move_theme(id, *theme, *up).await?.into(),
            Self::Drop(theme) => w.drop_theme(id, *theme).await?.into(),
            Self::Put(numbers, theme) => w.put_under(id, numbers, *theme).await?,
        })
    }
}

/// The task of a form, or what is wrong with it.
fn read(found: &Found, fields: &Fields) -> Result<Result<Task, Wrong>, Problem> {
    let sent = fields.one("title");
    let wrong = |id, theme| {
        let marks = fields.all("mark").map(str::to_owned).collect();
        Ok(Err(Wrong { id, theme, title: sent.to_owned(), marks }))
    };
    Ok(Ok(match fields.one("act") {
        "make" => match title(sent) {
            Some(title) => Task::Make(known(found, number(fields, "prompt")?)?, title),
            None => return wrong("board-wrong-title", 0),
        },
        "name" => match (number(fields, "theme")?, title(sent)) {
            (theme, Some(title)) => Task::Name(theme, title),
            (theme, None) => return wrong("board-wrong-title", theme),
        },
        "up" => Task::Move(number(fields, "theme")?, true),
        "down" => Task::Move(number(fields, "theme")?, false),
        "drop" => Task::Drop(number(fields, "theme")?),
        "put" => match (marked(fields)?, number(fields, "theme")?) {
            (marks, _) if marks.is_empty() => return wrong("board-wrong-marks", 0),
            (marks, theme) => Task::Put(marks, Some(theme).filter(|theme| *theme != 0)),
        },
        _ => return Err(Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable")),
    }))
}

/// `POST /dialogues/{id}/themes`
pub(crate) async fn change(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let (found, me) = led(&sent, &id).await?;
    let prompt = known(&found, number(fields, "prompt")?)?;
    let task = match read(&found, fields)? {
        Ok(task) => task,
        Err(wrong) => return page(visit, &found, prompt, Some(wrong)).await,
    };
    let what = match &task {
        Task::Put(..) => Act::StatementModerated,
        _ => Act::ThemeChanged,
    };
    let word = fields.one("act");
    let name = if matches!(task, Task::Put(..)) { "statements" } else { "theme" };
    let said = [("what", word.to_owned()), (name, words(&task.numbers()))];
    let line = line(visit, (found.row.organisation, me), what, &found.row.id, said);
    let done = act(visit, (&found, me), line, task, |w, id, task| Box::pin(task.run(w, id))).await?;
    Ok(visit.go(&format!("/dialogues/{}/themes?prompt={prompt}&done={word}&n={done}", found.row.id)))
}
