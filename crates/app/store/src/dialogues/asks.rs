//! Asks, and the steps that say what became of them.
//!
//! The body of an ask is JSON as the crate `dialogue` writes it, and is changed only by whoever saw the newest one. A step waits until a
//! facilitator decides; nothing that was brought is ever taken out.

use people::{Id, Millis, OrgId, PersonId};
use serde_json::Value;

use crate::connection::{Reader, Writer, change, row, rows};
use crate::organisations::parse_id;
use crate::sql::asks as sql;
use crate::{Error, Result};

/// An ask as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskRow {
    /// The word in its address.
    pub id: String,
    /// Whose it is.
    pub organisation: OrgId,
    /// The session that it came from, if it came from one.
    pub dialogue: Option<String>,
    /// The ask, as JSON.
    pub body: String,
    /// `draft`, `published` or `withdrawn`.
    pub state: String,
    /// When it was written.
    pub made: Millis,
    /// When it was changed last.
    pub changed: Millis,
}

/// Something that became of an ask, as somebody brought it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskStepRow {
    /// The ask.
    pub ask: String,
    /// Its number, from 1 in the order in which they came.
    pub number: i64,
    /// `sent`, `answered`, `acted-on` or `refused`.
    pub status: String,
    /// When it happened, as a day.
    pub day: String,
    /// Where it can be read.
    pub source: String,
    /// What it says.
    pub words: String,
    /// `waiting`, `accepted` or `rejected`.
    pub state: String,
    /// Who brought it; `None` if she was not signed in.
    pub author: Option<PersonId>,
    /// When it came.
    pub made: Millis,
    /// When it was decided.
    pub decided: Option<Millis>,
    /// Who decided.
    pub decided_by: Option<PersonId>,
    /// Why it was rejected.
    pub reason: String,
}

/// A published ask with what has to be known beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceRow {
    /// The ask.
    pub ask: AskRow,
    /// Name of its organisation.
    pub organisation: String,
    /// Whether it came from an invented session.
    pub sample: bool,
}

/// Which edition of the asks and of what became of them this is: equal if nothing was published, changed, withdrawn or decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct VoicesVersion(i64, i64, i64, i64);

type Ask = (String, String, Option<String>, String, String, i64, i64);
type Voice = (String, String, Option<String>, String, String, i64, i64, String, i64);
type Step =
    (String, i64, String, String, String, String, String, Option<String>, i64, Option<i64>, Option<String>, String);

fn ask((id, organisation, dialogue, body, state, made, changed): Ask) -> Result<AskRow> {
    let organisation = parse_id(&organisation)?;
    Ok(AskRow { id, organisation, dialogue, body, state, made: Millis(made), changed: Millis(changed) })
}

fn step(row: Step) -> Result<AskStepRow> {
    let (ask, number, status, day, source, words, state, author, made, decided, decided_by, reason) = row;
    Ok(AskStepRow {
        ask,
        number,
        status,
        day,
        source,
        words,
        state,
        author: author.as_deref().map(parse_id).transpose()?,
        made: Millis(made),
        decided: decided.map(Millis),
        decided_by: decided_by.as_deref().map(parse_id).transpose()?,
        reason,
    })
}

/// A vote as open data has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenVote {
    /// Who. Whoever publishes it gives her another number.
    pub participant: Id,
    /// On which statement.
    pub statement: i64,
    /// -1 disagree, 0 pass, 1 agree.
    pub vote: i64,
    /// The hour in which it was cast.
    pub at: Millis,
}

/// The body of an ask without the words of some statements; `None` if it has none of them.
fn without_words(body: &str, erased: &[i64]) -> Option<String> {
    let mut ask = serde_json::from_str::<Value>(body).ok()?;
    let mut changed = false;
    for ground in ask.get_mut("grounds").and_then(Value::as_array_mut)? {
        let hers = ground.get("statement").and_then(Value::as_i64).is_some_and(|n| erased.contains(&n));
        if let Some(text) = ground.get_mut("text").filter(|text| hers && text.as_str() != Some("")) {
            *text = Value::from("");
            changed = true;
        }
    }
    changed.then(|| ask.to_string())
}

impl Reader {
    /// Votes on what everybody sees.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn open_votes(&mut self, dialogue: &str) -> Result<Vec<OpenVote>> {
        let found = rows!(self, (String, i64, i64, i64), sql::OPEN_VOTES, dialogue)?;
        let vote = |(participant, statement, vote, at): (String, i64, i64, i64)| {
            Ok(OpenVote { participant: parse_id(&participant)?, statement, vote, at: Millis(at) })
        };
        found.into_iter().map(vote).collect()
    }

    /// An ask by the word in its address.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn ask(&mut self, id: &str) -> Result<Option<AskRow>> {
        row!(self, Ask, sql::ASK, id)?.map(ask).transpose()
    }

    /// Asks in a state, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn asks_in(&mut self, state: &str) -> Result<Vec<AskRow>> {
        rows!(self, Ask, sql::ASKS_IN, state)?.into_iter().map(ask).collect()
    }

    /// Asks of an organisation in every state, newest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn asks_of(&mut self, organisation: OrgId) -> Result<Vec<AskRow>> {
        rows!(self, Ask, sql::ASKS_OF, organisation.to_string())?.into_iter().map(ask).collect()
    }

    /// Asks that came from a session, in every state, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn asks_from(&mut self, dialogue: &str) -> Result<Vec<AskRow>> {
        rows!(self, Ask, sql::ASKS_FROM, dialogue)?.into_iter().map(ask).collect()
    }

    /// Published asks, newest first, with whose they are and whether they are invented.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn voices(&mut self) -> Result<Vec<VoiceRow>> {
        let found = rows!(self, Voice, sql::VOICES)?;
        let voice = |(id, org, dialogue, body, state, made, changed, name, sample)| {
            let ask = ask((id, org, dialogue, body, state, made, changed))?;
            Ok(VoiceRow { ask, organisation: name, sample: sample == 1 })
        };
        found.into_iter().map(voice).collect()
    }

    /// Which edition of the asks this is, without reading them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn voices_version(&mut self) -> Result<VoicesVersion> {
        let counted = row!(self, (i64, i64, i64, i64), sql::VOICES_VERSION)?;
        Ok(counted
            .map(|(asks, changed, steps, decided)| VoicesVersion(asks, changed, steps, decided))
            .unwrap_or_default())
    }

    /// What was brought about an ask, in every state, in the order in which it came.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn ask_steps(&mut self, id: &str) -> Result<Vec<AskStepRow>> {
        rows!(self, Step, sql::ASK_STEPS, id)?.into_iter().map(step).collect()
    }

    /// What was accepted about all published asks, by ask.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn ask_steps_accepted(&mut self) -> Result<Vec<AskStepRow>> {
        rows!(self, Step, sql::ASK_STEPS_ACCEPTED)?.into_iter().map(step).collect()
    }

    /// What waits for a facilitator of an organisation, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn ask_steps_waiting(&mut self, organisation: OrgId, most: i64) -> Result<Vec<AskStepRow>> {
        let found = rows!(self, Step, sql::ASK_STEPS_WAITING, organisation.to_string(), most)?;
        found.into_iter().map(step).collect()
    }

    /// How much waits about one ask.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn count_ask_steps(&mut self, id: &str) -> Result<i64> {
        Ok(row!(self, (i64,), sql::COUNT_ASK_STEPS, id)?.map_or(0, |(n,)| n))
    }
}

impl Writer {
    /// Keeps a new ask; `false` if its word is taken. Words of statements that were taken back while it was written are not kept.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_ask(&mut self, ask: &AskRow) -> Result<bool> {
        let AskRow { id, organisation, dialogue, body, state, made, .. } = ask;
        let body = &self.unless_erased(dialogue.as_deref(), body).await?;
        Ok(change!(self, sql::PUT_ASK, id, organisation.to_string(), dialogue, body, state, made.0)? == 1)
    }

    /// Takes the words of erased statements out of the asks of their dialogue; the figures stay.
    pub(super) async fn blank_grounds(&mut self, dialogue: &str, erased: &[i64]) -> Result<()> {
        for ask in self.asks_from(dialogue).await? {
            if let Some(body) = without_words(&ask.body, erased) {
                change!(self, sql::BLANK_ASK, &ask.id, body)?;
            }
        }
        Ok(())
    }

    /// The body of an ask without words that were taken back: whoever wrote it may have read them just before.
    async fn unless_erased(&mut self, dialogue: Option<&str>, body: &str) -> Result<String> {
        let Some(dialogue) = dialogue else { return Ok(body.to_owned()) };
        let erased: Vec<i64> = rows!(self, (i64,), sql::ERASED, dialogue)?.into_iter().map(|(n,)| n).collect();
        Ok(without_words(body, &erased).unwrap_or_else(|| body.to_owned()))
    }

    /// Changes an ask that is still as `before` says; `false` if somebody else changed it, or a step of it was accepted, since. Words of
    /// statements that were taken back meanwhile are not kept.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn change_ask(&mut self, before: &AskRow, body: &str, state: &str, now: Millis) -> Result<bool> {
        // Two changes of one moment are still two: whoever saw the first must not overwrite the second.
        let now = now.0.max(before.changed.0 + 1);
        let body = &self.unless_erased(before.dialogue.as_deref(), body).await?;
        Ok(change!(self, sql::CHANGE_ASK, &before.id, body, state, now, &before.state, before.changed.0)? == 1)
    }

    /// Keeps what somebody brought about an ask, waiting, and gives its number; `None` if the very same was brought before.
    ///
    /// # Errors
    /// Those of the database; [`Error::Busy`], and so another try, if its number was given away meanwhile.
    pub async fn put_ask_step(&mut self, step: &AskStepRow) -> Result<Option<i64>> {
        let AskStepRow { ask, status, day, source, words, author, made, .. } = step;
        if row!(self, (i64,), sql::SAME_ASK_STEP, ask, status, day, source, words)?.is_some() {
            return Ok(None);
        }
        let number = row!(self, (i64,), sql::NEXT_ASK_STEP, ask)?.map_or(1, |(n,)| n);
        let author = author.map(|id| id.to_string());
        change!(self, sql::PUT_ASK_STEP, ask, number, status, day, source, words, author, made.0)
            .map_err(|error| if let Error::Taken(_) = error { Error::Busy { name: "" } } else { error })?;
        Ok(Some(number))
    }

    /// Keeps a step that was decided elsewhere, as it is: for what is brought in whole.
    ///
    /// # Errors
    /// As [`Writer::put_ask_step`].
    pub async fn bring_ask_step(&mut self, step: &AskStepRow) -> Result<()> {
        if let Some(number) = self.put_ask_step(step).await? {
            let (decided, by) = (step.decided.map(|at| at.0), step.decided_by.map(|id| id.to_string()));
            change!(self, sql::DECIDE_ASK_STEP, &step.ask, number, &step.state, decided, by, &step.reason)?;
        }
        Ok(())
    }

    /// Decides what waits about an ask; `false` if it was decided before.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn decide_ask_step(
        &mut self,
        (ask, number): (&str, i64),
        accepted: bool,
        by: PersonId,
        reason: &str,
        now: Millis,
    ) -> Result<bool> {
        let state = if accepted { "accepted" } else { "rejected" };
        let decided = change!(self, sql::DECIDE_ASK_STEP, ask, number, state, now.0, by.to_string(), reason)? == 1;
        if decided && accepted {
            // From now on its words stand still: whoever is changing them has to look at it again.
            change!(self, sql::TOUCH_ASK, ask)?;
        }
        Ok(decided)
    }
}
