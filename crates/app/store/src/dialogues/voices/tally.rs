//! Votes, and what is told of them: counts move in steps of several people, so that whoever records each of them learns no single vote.
//!
//! A vote is kept the moment it is cast, in `votes.vote` and in the sums `cast_*` of its statement. What anybody is told (`agree`, `disagree`,
//! `pass`, and `votes.told`, which maps are made of) follows when [`STEP`] people have voted on that statement, or changed their vote on it, since
//! it was told last. Somebody who votes to and fro counts once. So each change of a figure holds at least five people, and a board, a map
//! and a file made of the same rows say the same.
//!
//! Whoever leaves would undo that: all that moved would be hers. So her votes first lose every tie to her and stay in what is told, as nobody's;
//! they leave each statement when [`STEP`] people who left had voted on it, or the session closes. Or she asks for them to leave the tables at
//! once ([`Leaving`]). A session that closes tells everything. One that is opened and closed again tells of a statement only if [`STEP`] people
//! voted on it, or left, in between. Votes that come along when statements are joined are told with the next step.
//!
//! Absent on purpose: a clock. Steps are counted in people, because time alone protects nobody in a quiet room.

use people::{Id, Millis};

use super::write::hour;
use super::{StatementState, Vote, VoteRow, known};
use crate::connection::{Reader, Writer, change, row, rows};
use crate::organisations::parse_id;
use crate::sql::tally as sql;
use crate::{Error, Result};

/// What is told of votes moves by so many people at least.
pub const STEP: i64 = 5;

/// How the votes of somebody who leaves go from what is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// Now, and every count with them: who recorded the counts before and after knows how she voted.
    AtOnce,
    /// They are nobody's from now on, under this id that nobody has, and go together with those of others. In a session that is
    /// closed it is the same as at once: its figures do not move any more, and nothing would take them along.
    WithOthers(Id),
}

type Told = (String, i64, i64, Option<i64>);

fn vote((participant, statement, vote, via): Told) -> Result<VoteRow> {
    Ok(VoteRow { participant: parse_id(&participant)?, statement, vote: known(vote)?, via })
}

impl Reader {
    /// Every vote of a dialogue as it is told, by participant and statement. Those on statements that are hidden, merged or erased are among
    /// them: who counts leaves them out. So are those of people who left, until a step.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn votes_told(&mut self, dialogue: &str) -> Result<Vec<VoteRow>> {
        rows!(self, Told, sql::VOTES_TOLD, dialogue)?.into_iter().map(vote).collect()
    }

    /// How one participant voted, told or not: for herself.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn votes_by(&mut self, dialogue: &str, participant: Id) -> Result<Vec<VoteRow>> {
        rows!(self, Told, sql::VOTES_BY, dialogue, participant.to_string())?.into_iter().map(vote).collect()
    }

    /// Who voted at all, in the order of their ids.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn voters(&mut self, dialogue: &str) -> Result<Vec<Id>> {
        rows!(self, (String,), sql::VOTERS, dialogue)?.iter().map(|(id,)| parse_id(id)).collect()
    }
}

impl Writer {
    /// Keeps a vote: the newest of a participant on a statement is the one that counts. The same vote again changes nothing. `true` if what is
    /// told moved: the board has a new number then.
    ///
    /// Three messages to the database, and three more at each step, because this is what two hundred people do at once.
    ///
    /// # Errors
    /// [`Error::Refused`] if the dialogue is not open or not there, if the statement is not shown (`voice-refused-statement`) or if the
    /// participant has left (`voice-refused-left`), and those of the database.
    pub async fn put_vote(
        &mut self,
        dialogue: &str,
        participant: Id,
        statement: i64,
        vote: Vote,
        now: Millis,
    ) -> Result<bool> {
        type Touched = (String, Option<String>, i64, Option<i64>, Option<i64>);
        let (participant, number) = (participant.to_string(), vote.number());
        let touched = row!(self, Touched, sql::TOUCH_VOTE, dialogue, &participant, statement)?;
        let Some((phase, state, there, before, told)) = touched else {
            return Err(Error::Refused("voice-refused-gone"));
        };
        if phase != "open" {
            return Err(Error::Refused("voice-refused-closed"));
        }
        if state.as_deref() != Some(StatementState::Shown.word()) {
            return Err(Error::Refused("voice-refused-statement"));
        }
        if there == 0 {
            return Err(Error::Refused("voice-refused-left"));
        }
        if before == Some(number) {
            return Ok(false);
        }
        change!(self, sql::PUT_VOTE, dialogue, &participant, statement, number, hour(now))?;
        let moved = |of: Vote| i64::from(vote == of) - i64::from(before == Some(of.number()));
        let (agree, disagree, pass) = (moved(Vote::Agree), moved(Vote::Disagree), moved(Vote::Pass));
        let fresh = i64::from(told != Some(number)) - i64::from(before.is_some() && told != before);
        let counted = row!(self, (i64,), sql::COUNT_VOTE, dialogue, statement, agree, disagree, pass, fresh)?;
        if counted.is_none_or(|(fresh,)| fresh < STEP) {
            return Ok(false);
        }
        let seq = self.touch_board(dialogue).await?;
        self.step(dialogue, statement, seq).await?;
        Ok(true)
    }

    /// Tells all that was voted on a statement.
    async fn step(&mut self, dialogue: &str, statement: i64, seq: i64) -> Result<()> {
        change!(self, sql::TELL_VOTES, dialogue, statement)?;
        change!(self, sql::TELL, dialogue, statement, seq).map(drop)
    }

    /// Keeps a vote that comes from elsewhere, and was told there, without looking and without counting: [`Writer::recount`] follows the
    /// last one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn bring_vote(&mut self, dialogue: &str, vote: &VoteRow, at: Millis) -> Result<()> {
        let VoteRow { participant, statement, vote, via } = vote;
        let participant = participant.to_string();
        change!(self, sql::BRING_VOTE, dialogue, participant, statement, vote.number(), via, hour(at)).map(drop)
    }

    /// Counts the votes of every statement anew.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn recount(&mut self, dialogue: &str) -> Result<()> {
        let seq = self.touch_board(dialogue).await?;
        change!(self, sql::RECOUNT_STATEMENTS, dialogue, seq).map(drop)
    }

    /// Counts the votes of one statement anew.
    pub(in crate::dialogues) async fn recount_statement(&mut self, dialogue: &str, n: i64, seq: i64) -> Result<()> {
        change!(self, sql::RECOUNT_STATEMENT, dialogue, n, seq).map(drop)
    }

    /// Takes the votes of a participant away, at once.
    pub(super) async fn uncount(&mut self, dialogue: &str, her: &str, seq: i64) -> Result<()> {
        change!(self, sql::UNCOUNT_VOTES, dialogue, her, seq)?;
        change!(self, sql::DROP_VOTES, dialogue, her).map(drop)
    }

    /// Takes the votes of a participant away: what is told of them is nobody's from now on, the rest is gone.
    pub(super) async fn uncount_with_others(&mut self, dialogue: &str, her: &str, nobody: Id, seq: i64) -> Result<()> {
        // No cookie holds what hashes to an id and nothing more.
        let mut hash = [0; 32];
        hash[..16].copy_from_slice(&nobody.to_bytes());
        let nobody = nobody.to_string();
        change!(self, sql::PUT_AWAY, dialogue, &nobody, &hash[..])?;
        change!(self, sql::FREEZE_COUNTS, dialogue, her)?;
        change!(self, sql::FREEZE_VOTES, dialogue, her, &nobody)?;
        change!(self, sql::DROP_VOTES, dialogue, her)?;
        self.let_go(dialogue, seq).await
    }

    /// Takes votes of people who left out of what is told, of each statement on which [`STEP`] of them voted.
    async fn let_go(&mut self, dialogue: &str, seq: i64) -> Result<()> {
        for (number,) in rows!(self, (i64,), sql::NUMBERS_AWAY, dialogue, STEP)? {
            change!(self, sql::DROP_AWAY_VOTES, dialogue, number)?;
            self.recount_statement(dialogue, number, seq).await?;
        }
        change!(self, sql::DROP_AWAY, dialogue).map(drop)
    }

    /// Tells all that was voted on a statement, and lets go whoever left.
    async fn tell(&mut self, dialogue: &str, number: i64, seq: i64) -> Result<()> {
        change!(self, sql::DROP_AWAY_VOTES, dialogue, number)?;
        change!(self, sql::TELL_VOTES, dialogue, number)?;
        self.recount_statement(dialogue, number, seq).await
    }

    /// Tells what was joined, if that is a step.
    pub(in crate::dialogues) async fn tell_joined(&mut self, dialogue: &str, number: i64, seq: i64) -> Result<()> {
        match self.statement(dialogue, number).await? {
            Some(statement) if statement.fresh >= STEP => self.step(dialogue, number, seq).await,
            _ => Ok(()),
        }
    }

    /// Tells everything of a session that closes. If it closes again, only of statements on which [`STEP`] people voted or left since.
    pub(in crate::dialogues) async fn settle(&mut self, dialogue: &str) -> Result<()> {
        let settled = row!(self, (i64,), sql::IS_SETTLED, dialogue)?.is_some_and(|(settled,)| settled == 1);
        let seq = self.touch_board(dialogue).await?;
        let least = if settled { STEP } else { 0 };
        for (number,) in rows!(self, (i64,), sql::NUMBERS_MOVED, dialogue, least)? {
            self.tell(dialogue, number, seq).await?;
        }
        change!(self, sql::DROP_AWAY, dialogue)?;
        change!(self, sql::SETTLED, dialogue).map(drop)
    }
}
