//! Participants, statements, translations and votes: who nobody knows by name, and what she said.
//!
//! Every change takes the next number of its board (`dialogues.seq`) in its own transaction and writes it into the statement that it
//! changed, so that whoever saw a board at number N asks for what changed since and loses nothing. A vote changes a board only when it
//! is told.
//!
//! Absent on purpose: names, addresses, and minutes. A participant is known by the hash of what her cookie holds; when she came, voted, said
//! or translated something is kept to the hour, because who sat in the room in which minute is nobody's business.

mod tally;
pub(in crate::dialogues) mod write;

use std::str::FromStr;

use people::{Id, Millis, PersonId};

use crate::connection::{Reader, row, rows};
use crate::organisations::parse_id;
use crate::sql::voices as sql;
use crate::{Error, Result};

pub use tally::{Leaving, STEP};

/// Where a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatementState {
    /// No facilitator has read it yet; only its author and the facilitators see it.
    Waiting,
    /// Everybody sees it and may vote on it.
    Shown,
    /// A facilitator hid it, with a reason.
    Hidden,
    /// It says the same as another, which stands for both.
    Merged,
    /// Its author took it back: no text is left.
    Erased,
}

impl StatementState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Shown, Self::Hidden, Self::Merged, Self::Erased];

    /// The word kept in the database.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Shown => "shown",
            Self::Hidden => "hidden",
            Self::Merged => "merged",
            Self::Erased => "erased",
        }
    }

    /// The state of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// A vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Vote {
    /// She does not agree.
    Disagree,
    /// She has seen it and takes no side.
    Pass,
    /// She agrees.
    Agree,
}

impl Vote {
    /// All of them, in the order in which pages offer them.
    pub const ALL: [Self; 3] = [Self::Agree, Self::Disagree, Self::Pass];

    /// The number kept in the database: 1, 0 or -1.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::Agree => 1,
            Self::Pass => 0,
            Self::Disagree => -1,
        }
    }

    /// The word used in forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Disagree => "disagree",
            Self::Pass => "pass",
        }
    }

    /// The vote of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|vote| vote.word() == word)
    }

    /// The vote of a number.
    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|vote| vote.number() == number)
    }
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParticipantRow {
    /// The dialogue that she takes part in: her cookie opens no other.
    pub dialogue: String,
    /// A name for her rows; it is never shown.
    pub id: Id,
    /// The hour in which she came.
    pub made: Millis,
    /// What she chose to say of herself, as JSON of `dialogue::declared`.
    pub declared: Option<String>,
}

/// A statement as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRow {
    /// Its number in its dialogue, from 1.
    pub number: i64,
    /// Its author; `None` if it is a facilitator's, or its author has left.
    pub participant: Option<Id>,
    /// Place of the prompt that it answers, from 0.
    pub prompt: i64,
    /// Its language (BCP 47; `und` if nobody said, or once it is erased).
    pub lang: String,
    /// What it says; empty once it is erased.
    pub text: String,
    /// Where it stands.
    pub state: StatementState,
    /// The statement that stands for it.
    pub merged_into: Option<i64>,
    /// The theme that facilitators put it under.
    pub theme: Option<i64>,
    /// Whether it stays at the top.
    pub pinned: bool,
    /// Whether it is a facilitator's.
    pub seed: bool,
    /// Why it was hidden.
    pub reason: String,
    /// When it came: kept to the hour, and 0 once it is erased.
    pub made: Millis,
    /// When a facilitator decided about it.
    pub decided: Option<Millis>,
    /// Which one.
    pub decided_by: Option<PersonId>,
    /// How many agree, as it is told.
    pub agree: i64,
    /// How many do not, as it is told.
    pub disagree: i64,
    /// How many pass, as it is told.
    pub pass: i64,
    /// How many voted, told or not: for who decides what is asked next, and for nobody's eyes.
    pub cast: i64,
    /// Of how many of them that is not told, or told as it was before.
    pub fresh: i64,
    /// Number of the board at its last change.
    pub seq: i64,
}

impl StatementRow {
    /// How many voted on it, as it is told.
    #[must_use]
    pub const fn votes(&self) -> i64 {
        self.agree + self.disagree + self.pass
    }
}

/// A statement to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStatement {
    /// The dialogue.
    pub dialogue: String,
    /// Its author; `None` for a facilitator's.
    pub participant: Option<Id>,
    /// Place of the prompt, from 0.
    pub prompt: i64,
    /// Its language.
    pub lang: String,
    /// What it says: normalised and within bounds already.
    pub text: String,
    /// Where it begins: waiting or shown.
    pub state: StatementState,
    /// Whether it is a facilitator's.
    pub seed: bool,
    /// When it came: kept to the hour.
    pub made: Millis,
    /// When and by whom it was decided, if it was.
    pub decided: Option<(Millis, PersonId)>,
}

/// A translation that somebody supplied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationRow {
    /// Number of the statement.
    pub statement: i64,
    /// Language of the translation.
    pub lang: String,
    /// What it says.
    pub text: String,
    /// The participant who gave it, or
    pub participant: Option<Id>,
    /// the facilitator.
    pub person: Option<PersonId>,
    /// Whether others see it.
    pub shown: bool,
    /// When it came: kept to the hour.
    pub made: Millis,
}

/// One vote of one participant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VoteRow {
    /// Whose.
    pub participant: Id,
    /// On which statement it counts.
    pub statement: i64,
    /// What.
    pub vote: Vote,
    /// The statement that she was shown, if that one was merged into the one on which it counts.
    pub via: Option<i64>,
}

/// Columns of a statement, as they stand in the table.
#[derive(sqlx::FromRow)]
struct Columns {
    number: i64,
    participant: Option<String>,
    prompt: i64,
    lang: String,
    text: String,
    state: String,
    merged_into: Option<i64>,
    theme: Option<i64>,
    pinned: i64,
    seed: i64,
    reason: String,
    made: i64,
    decided: Option<i64>,
    decided_by: Option<String>,
    agree: i64,
    disagree: i64,
    pass: i64,
    cast_all: i64,
    fresh: i64,
    seq: i64,
}

fn statement(row: Columns) -> Result<StatementRow> {
    let state = StatementState::from_word(&row.state);
    Ok(StatementRow {
        number: row.number,
        participant: id(row.participant)?,
        prompt: row.prompt,
        lang: row.lang,
        text: row.text,
        state: state.ok_or_else(|| Error::Row("a statement has an unknown state".into()))?,
        merged_into: row.merged_into,
        theme: row.theme,
        pinned: row.pinned == 1,
        seed: row.seed == 1,
        reason: row.reason,
        made: Millis(row.made),
        decided: row.decided.map(Millis),
        decided_by: id(row.decided_by)?,
        agree: row.agree,
        disagree: row.disagree,
        pass: row.pass,
        cast: row.cast_all,
        fresh: row.fresh,
        seq: row.seq,
    })
}

fn id<T: FromStr>(text: Option<String>) -> Result<Option<T>> {
    text.as_deref().map(parse_id).transpose()
}

fn participant((dialogue, id, made, declared): (String, String, i64, Option<String>)) -> Result<ParticipantRow> {
    Ok(ParticipantRow { dialogue, id: parse_id(&id)?, made: Millis(made), declared })
}

type Translation = (i64, String, String, Option<String>, Option<String>, i64, i64);

fn translation((statement, lang, text, participant, person, shown, made): Translation) -> Result<TranslationRow> {
    let (participant, person) = (id(participant)?, id(person)?);
    Ok(TranslationRow { statement, lang, text, participant, person, shown: shown == 1, made: Millis(made) })
}

fn known(vote: i64) -> Result<Vote> {
    Vote::from_number(vote).ok_or_else(|| Error::Row("a vote is none of the three".into()))
}

impl Reader {
    /// Whose cookie holds what hashes to this.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn participant_by_hash(&mut self, hash: &[u8; 32]) -> Result<Option<ParticipantRow>> {
        row!(self, (String, String, i64, Option<String>), sql::PARTICIPANT, &hash[..])?.map(participant).transpose()
    }

    /// Everybody who takes part, in the order of their ids, which says nothing.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn participants(&mut self, dialogue: &str) -> Result<Vec<ParticipantRow>> {
        let found = rows!(self, (String, String, i64, Option<String>), sql::PARTICIPANTS, dialogue)?;
        found.into_iter().map(participant).collect()
    }

    /// Every statement of a dialogue by number, whatever its state.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn statements(&mut self, dialogue: &str) -> Result<Vec<StatementRow>> {
        self.statements_since(dialogue, 0).await
    }

    /// Those that changed after a number of the board, by their own number.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn statements_since(&mut self, dialogue: &str, seq: i64) -> Result<Vec<StatementRow>> {
        rows!(self, Columns, sql::STATEMENTS_SINCE, dialogue, seq)?.into_iter().map(statement).collect()
    }

    /// One statement.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn statement(&mut self, dialogue: &str, number: i64) -> Result<Option<StatementRow>> {
        row!(self, Columns, sql::STATEMENT, dialogue, number)?.map(statement).transpose()
    }

    /// What a participant said.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn statements_by(&mut self, dialogue: &str, participant: Id) -> Result<Vec<StatementRow>> {
        rows!(self, Columns, sql::STATEMENTS_BY, dialogue, participant.to_string())?
            .into_iter()
            .map(statement)
            .collect()
    }

    /// Every translation of a dialogue, shown or not, by statement and language.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn translations(&mut self, dialogue: &str) -> Result<Vec<TranslationRow>> {
        rows!(self, Translation, sql::TRANSLATIONS, dialogue)?.into_iter().map(translation).collect()
    }

    /// Those of one statement.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn translations_of(&mut self, dialogue: &str, number: i64) -> Result<Vec<TranslationRow>> {
        rows!(self, Translation, sql::TRANSLATIONS_OF, dialogue, number)?.into_iter().map(translation).collect()
    }
}
