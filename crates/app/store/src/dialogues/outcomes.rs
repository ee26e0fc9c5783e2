//! What votes come to: the newest opinion map, scores of the round of priorities, choices between two.
//!
//! A map is kept for one reason: so that a group goes on carrying its letter, and a published figure stands still until a crowd has spoken.
//! Its body is JSON of which this crate knows one thing: under `letters` it names participants, and whoever has left is taken out. Scores and
//! choices are of a participant, and leave with her.
//!
//! Absent on purpose: results. They are computed from these rows whenever somebody looks.

use std::collections::BTreeSet;

use people::{Id, Millis};
use serde_json::Value;

use super::voices::write::hour;
use crate::connection::{Reader, Writer, change, row, rows};
use crate::organisations::parse_id;
use crate::{Error, Result, sql::outcomes as sql};

/// The newest opinion map of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapRow {
    /// The number of the board that it was made from.
    pub seq: i64,
    /// The map, as JSON.
    pub body: String,
    /// When it was made.
    pub made: Millis,
}

/// What one participant says of one statement by one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// Who.
    pub participant: Id,
    /// Which statement.
    pub statement: i64,
    /// Which criterion, by its place from 0.
    pub criterion: i64,
    /// -1 do not know, 0 no, 1 perhaps, 2 yes.
    pub score: i64,
}

/// Which of two statements comes first for one participant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceRow {
    /// Who.
    pub participant: Id,
    /// The smaller number of the two.
    pub one: i64,
    /// The larger.
    pub other: i64,
    /// One of them; `None` if she cannot say.
    pub first: Option<i64>,
}

type Score = (String, i64, i64, i64);
type Choice = (String, i64, i64, Option<i64>);

fn score((participant, statement, criterion, score): Score) -> Result<ScoreRow> {
    Ok(ScoreRow { participant: parse_id(&participant)?, statement, criterion, score })
}

fn choice((participant, one, other, first): Choice) -> Result<ChoiceRow> {
    Ok(ChoiceRow { participant: parse_id(&participant)?, one, other, first })
}

/// A map that names only people who are there; `None` if it did so already. What cannot be read is no map, and nothing of it stays.
fn without_absent(body: &str, there: &BTreeSet<String>) -> Option<String> {
    let Ok(mut map) = serde_json::from_str::<Value>(body) else { return Some("{}".to_owned()) };
    let letters = map.get_mut("letters").and_then(Value::as_object_mut)?;
    let mut changed = false;
    for ids in letters.values_mut().filter_map(Value::as_array_mut) {
        let before = ids.len();
        ids.retain(|id| id.as_str().is_some_and(|id| there.contains(id)));
        changed |= ids.len() != before;
    }
    changed.then(|| map.to_string())
}

impl Reader {
    /// The newest opinion map of a session.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn opinion_map(&mut self, dialogue: &str) -> Result<Option<MapRow>> {
        let found = row!(self, (i64, String, i64), sql::MAP, dialogue)?;
        Ok(found.map(|(seq, body, made)| MapRow { seq, body, made: Millis(made) }))
    }

    /// Every score of a session, in the order of participants, statements and criteria.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn scores(&mut self, dialogue: &str) -> Result<Vec<ScoreRow>> {
        rows!(self, Score, sql::SCORES, dialogue)?.into_iter().map(score).collect()
    }

    /// The scores of one participant.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn scores_by(&mut self, dialogue: &str, participant: Id) -> Result<Vec<ScoreRow>> {
        rows!(self, Score, sql::SCORES_BY, dialogue, participant.to_string())?.into_iter().map(score).collect()
    }

    /// Every choice of a session, in the order of participants and statements.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn choices(&mut self, dialogue: &str) -> Result<Vec<ChoiceRow>> {
        rows!(self, Choice, sql::CHOICES, dialogue)?.into_iter().map(choice).collect()
    }

    /// How often each pair was answered, the smaller number first; pairs that were never are left out.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn pairs_asked(&mut self, dialogue: &str) -> Result<Vec<(i64, i64, i64)>> {
        rows!(self, (i64, i64, i64), sql::PAIRS_ASKED, dialogue)
    }

    /// The choices of one participant.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn choices_by(&mut self, dialogue: &str, participant: Id) -> Result<Vec<ChoiceRow>> {
        rows!(self, Choice, sql::CHOICES_BY, dialogue, participant.to_string())?.into_iter().map(choice).collect()
    }
}

impl Writer {
    /// Keeps the newest map; `false` if a newer one is there. Whoever left while it was drawn is not named in it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_opinion_map(&mut self, dialogue: &str, map: &MapRow) -> Result<bool> {
        let body = without_absent(&map.body, &self.there(dialogue).await?);
        let body = body.as_deref().unwrap_or(&map.body);
        Ok(change!(self, sql::PUT_MAP, dialogue, map.seq, body, map.made.0)? == 1)
    }

    /// Takes whoever has left out of the map that is kept.
    pub(super) async fn forget_in_map(&mut self, dialogue: &str) -> Result<()> {
        let Some(map) = self.opinion_map(dialogue).await? else { return Ok(()) };
        match without_absent(&map.body, &self.there(dialogue).await?) {
            Some(body) => change!(self, sql::REMEMBER, dialogue, body).map(drop),
            None => Ok(()),
        }
    }

    /// Ids of everybody who takes part, as a map names them.
    async fn there(&mut self, dialogue: &str) -> Result<BTreeSet<String>> {
        Ok(self.participants(dialogue).await?.into_iter().map(|p| p.id.to_string()).collect())
    }

    /// Keeps a score in place of the one before.
    ///
    /// # Errors
    /// [`Error::Refused`] (`voice-refused-left`) if she has left, and those of the database; a statement that is not there is one of them.
    pub async fn put_score(&mut self, dialogue: &str, row: &ScoreRow) -> Result<()> {
        let ScoreRow { participant, statement, criterion, score } = row;
        self.still_there(dialogue, *participant).await?;
        change!(self, sql::PUT_SCORE, dialogue, participant.to_string(), statement, criterion, score).map(drop)
    }

    /// Keeps a choice in place of the one before, with its hour.
    ///
    /// # Errors
    /// [`Error::Refused`] (`voice-refused-left`) if she has left, [`Error::Row`] unless the smaller number comes first and the choice is one
    /// of the two, and those of the database.
    pub async fn put_choice(&mut self, dialogue: &str, row: &ChoiceRow, at: Millis) -> Result<()> {
        let ChoiceRow { participant, one, other, first } = row;
        if one >= other || first.is_some_and(|first| first != *one && first != *other) {
            return Err(Error::Row("a choice that is none of two".into()));
        }
        self.still_there(dialogue, *participant).await?;
        change!(self, sql::PUT_CHOICE, dialogue, participant.to_string(), one, other, first, hour(at)).map(drop)
    }
}
