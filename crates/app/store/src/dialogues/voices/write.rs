//! Writing voices: coming in, statements, translations, and taking everything back. Votes are in the room beside.

use people::{Id, Millis};

use super::{Leaving, NewStatement, StatementState, TranslationRow};
use crate::connection::{Writer, change, row, rows};
use crate::sql::voices as sql;
use crate::{Error, Result};

/// An hour, in milliseconds.
const HOUR: i64 = 3_600_000;

/// Instead of the number of a statement: all of them. Numbers begin at 1.
const ALL: i64 = 0;

/// The hour of a moment.
pub(in crate::dialogues) const fn hour(moment: Millis) -> i64 {
    moment.0 - moment.0.rem_euclid(HOUR)
}

impl Writer {
    /// The next number of a board.
    ///
    /// # Errors
    /// [`Error::Refused`] (`voice-refused-gone`) if there is no such dialogue, and those of the database.
    pub async fn touch_board(&mut self, dialogue: &str) -> Result<i64> {
        Ok(self.touch(dialogue).await?.0)
    }

    async fn touch(&mut self, dialogue: &str) -> Result<(i64, String)> {
        row!(self, (i64, String), sql::TOUCH_BOARD, dialogue)?.ok_or(Error::Refused("voice-refused-gone"))
    }

    /// The next number of a board that is open.
    async fn touch_open(&mut self, dialogue: &str) -> Result<i64> {
        match self.touch(dialogue).await? {
            (seq, phase) if phase == "open" => Ok(seq),
            _ => Err(Error::Refused("voice-refused-closed")),
        }
    }

    /// Lets somebody in, known by the hash of what her cookie holds.
    ///
    /// # Errors
    /// [`Error::Refused`] if the dialogue is not open (`voice-refused-closed`) or not there, and those of the database.
    pub async fn put_participant(&mut self, dialogue: &str, id: Id, hash: &[u8; 32], now: Millis) -> Result<()> {
        self.touch_open(dialogue).await?;
        self.bring_participant(dialogue, id, hash, now).await
    }

    /// The same, whatever the phase: for dialogues that come from elsewhere. A hash of random bytes lets nobody in.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn bring_participant(&mut self, dialogue: &str, id: Id, hash: &[u8; 32], now: Millis) -> Result<()> {
        change!(self, sql::PUT_PARTICIPANT, dialogue, id.to_string(), &hash[..], hour(now)).map(drop)
    }

    /// Keeps what a participant says of herself, or nothing.
    ///
    /// # Errors
    /// [`Error::Refused`] if she has left or there is no such dialogue, and those of the database.
    pub async fn set_declared(&mut self, dialogue: &str, participant: Id, declared: Option<&str>) -> Result<()> {
        self.touch(dialogue).await?;
        match change!(self, sql::SET_DECLARED, dialogue, participant.to_string(), declared)? {
            0 => Err(Error::Refused("voice-refused-left")),
            _ => Ok(()),
        }
    }

    /// Refuses whoever has left: a request that was under way meanwhile writes nothing in her name.
    pub(in crate::dialogues) async fn still_there(&mut self, dialogue: &str, participant: Id) -> Result<()> {
        match row!(self, (i64,), sql::THERE, dialogue, participant.to_string())? {
            Some((n,)) if n > 0 => Ok(()),
            _ => Err(Error::Refused("voice-refused-left")),
        }
    }

    /// Keeps a statement of a participant, if the dialogue is open; returns its number.
    ///
    /// # Errors
    /// [`Error::Refused`] if the dialogue is not open or not there, or if she has left (`voice-refused-left`), and those of the database.
    pub async fn post_statement(&mut self, new: &NewStatement) -> Result<i64> {
        let seq = self.touch_open(&new.dialogue).await?;
        self.keep_statement(new, seq).await
    }

    /// Keeps a statement whatever the phase: a facilitator's, or one that comes from elsewhere. Returns its number.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue or its author has left, and those of the database.
    pub async fn put_statement(&mut self, new: &NewStatement) -> Result<i64> {
        let seq = self.touch_board(&new.dialogue).await?;
        self.keep_statement(new, seq).await
    }

    async fn keep_statement(&mut self, new: &NewStatement, seq: i64) -> Result<i64> {
        if let Some(her) = new.participant {
            self.still_there(&new.dialogue, her).await?;
        }
        let number = row!(self, (i64,), sql::NEXT_STATEMENT, &new.dialogue)?.map_or(1, |(n,)| n);
        change!(
            self,
            sql::PUT_STATEMENT,
            &new.dialogue,
            number,
            new.participant.map(|id| id.to_string()),
            new.prompt,
            &new.lang,
            &new.text,
            new.state.word(),
            i64::from(new.seed),
            hour(new.made),
            new.decided.map(|(at, _)| at.0),
            new.decided.map(|(_, by)| by.to_string()),
            seq,
        )?;
        Ok(number)
    }

    /// Keeps a translation. Whoever gave one in this language may give a better one; nobody writes over another's.
    ///
    /// # Errors
    /// [`Error::Refused`] if somebody else gave one (`voice-refused-translated`), if the statement is neither shown nor her own that waits
    /// (`voice-refused-statement`) or if she has left (`voice-refused-left`), and those of the database.
    pub async fn put_translation(&mut self, dialogue: &str, new: &TranslationRow) -> Result<()> {
        let seq = self.touch_board(dialogue).await?;
        let TranslationRow { statement, lang, text, participant, person, shown, made } = new;
        if let Some(her) = participant {
            self.still_there(dialogue, *her).await?;
        }
        let takes = self.statement(dialogue, *statement).await?.is_some_and(|s| match s.state {
            StatementState::Shown => true,
            StatementState::Waiting => participant.is_some() && s.participant == *participant,
            _ => false,
        });
        if !takes {
            return Err(Error::Refused("voice-refused-statement"));
        }
        let (participant, person) = (participant.map(|id| id.to_string()), person.map(|id| id.to_string()));
        let shown = i64::from(*shown);
        let made = hour(*made);
        let kept =
            change!(self, sql::PUT_TRANSLATION, dialogue, statement, lang, text, participant, person, shown, made)?;
        if kept == 0 {
            return Err(Error::Refused("voice-refused-translated"));
        }
        change!(self, sql::SEE_STATEMENT, dialogue, statement, seq).map(drop)
    }

    /// Takes back everything of a participant, in any phase. Her scores and choices leave the tables, and her votes in the way that she
    /// chose; her statements keep their numbers and lose their words, in asks too, with every translation of them; translations that she gave go; at last
    /// she goes herself, and the opinion map names her no more. What others said and a facilitator merged into hers stands on its own again. `false` if she has left before.
    ///
    /// Votes of others on her statements stay: they are theirs. Nothing shows them.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn erase_participant(&mut self, dialogue: &str, participant: Id, leaving: Leaving) -> Result<bool> {
        let (seq, phase) = self.touch(dialogue).await?;
        let her = participant.to_string();
        if row!(self, (i64,), sql::THERE, dialogue, &her)?.is_none_or(|(n,)| n == 0) {
            return Ok(false);
        }
        match leaving {
            Leaving::WithOthers(nobody) if phase != "closed" => {
                self.uncount_with_others(dialogue, &her, nobody, seq).await?;
            }
            _ => self.uncount(dialogue, &her, seq).await?,
        }
        change!(self, sql::DROP_SCORES, dialogue, &her)?;
        change!(self, sql::DROP_CHOICES, dialogue, &her)?;
        change!(self, sql::SEE_TRANSLATED, dialogue, &her, seq)?;
        change!(self, sql::DROP_TRANSLATIONS, dialogue, &her)?;
        self.erase(dialogue, &her, ALL, seq).await?;
        change!(self, sql::DROP_PARTICIPANT, dialogue, &her)?;
        self.forget_in_map(dialogue).await?;
        Ok(true)
    }

    /// Takes back one statement of a participant, in any phase: as [`Writer::erase_participant`] does with all of them, and nothing else.
    /// `false` if there is none of that number that is hers.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn erase_statement(&mut self, dialogue: &str, participant: Id, number: i64) -> Result<bool> {
        if number == ALL {
            return Ok(false);
        }
        let seq = self.touch_board(dialogue).await?;
        Ok(self.erase(dialogue, &participant.to_string(), number, seq).await? == 1)
    }

    async fn erase(&mut self, dialogue: &str, her: &str, number: i64, seq: i64) -> Result<u64> {
        let erased = rows!(self, (i64,), sql::NUMBERS_BY, dialogue, her, number)?;
        let erased: Vec<i64> = erased.into_iter().map(|(n,)| n).collect();
        if !erased.is_empty() {
            self.blank_grounds(dialogue, &erased).await?;
        }
        change!(self, sql::DROP_TRANSLATED, dialogue, her, number)?;
        change!(self, sql::DIM_SPOTLIGHT, dialogue, her, number)?;
        change!(self, sql::FREE_COPIES, dialogue, her, number)?;
        change!(self, sql::FREE_VOTES, dialogue, her, number)?;
        change!(self, sql::FREE_STATEMENTS, dialogue, her, number, seq)?;
        change!(self, sql::TELL_JOINED, dialogue, her, number, seq)?;
        change!(self, sql::ERASE_STATEMENTS, dialogue, her, number, seq)
    }
}
