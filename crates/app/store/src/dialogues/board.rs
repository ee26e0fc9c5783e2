//! What facilitators do to a board: show, hide, pin, put under themes, join what says the same, part it again, light one up.
//!
//! Each act takes the next number of the board and writes it into every row that it changed, so that whoever saw the board at a number
//! asks for what changed since. [`Reader::board`] comes first: everything up to its number is in what is read after it.
//!
//! A statement that is merged keeps its own votes. The one that stands for it gets a copy of them for everybody who has not voted on it
//! herself, marked with the number that it was cast on (`via`). So sums can be counted, and parting takes away exactly what merging gave, with
//! whatever people voted in between left where they voted it. Merged statements point to one that is shown, never to each other.
//!
//! Absent on purpose: deleting a statement (it is hidden, with a reason, and can be shown again), and the audit line, which the
//! handlers of `web` write in the same transaction.

use people::{Millis, PersonId};

use super::voices::StatementState;
use crate::connection::{Reader, Writer, change, row, rows};
use crate::{Error, Result, sql::board as sql};

/// A board at one moment, without its statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRow {
    /// How often it was changed.
    pub seq: i64,
    /// `draft`, `announced`, `open` or `closed`.
    pub phase: String,
    /// When the words of its dialogue were changed last.
    pub changed: Millis,
    /// The statement that everybody is shown.
    pub spotlight: Option<i64>,
    /// How many people came in.
    pub people: i64,
}

/// What facilitators call a part of the answers to one prompt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeRow {
    /// Its number in its dialogue, from 1.
    pub number: i64,
    /// Place of the prompt, from 0.
    pub prompt: i64,
    /// What it is called.
    pub title: String,
    /// Its place among the themes of its prompt: smaller comes first.
    pub place: i64,
    /// Whether it was removed.
    pub gone: bool,
    /// Number of the board at its last change.
    pub seq: i64,
}

/// A translation that everybody sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownTranslation {
    /// Number of the statement.
    pub statement: i64,
    /// Language of the translation.
    pub lang: String,
    /// What it says.
    pub text: String,
}

/// What a facilitator decides about a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Everybody sees it.
    Show,
    /// Nobody but its author and the facilitators sees it, for this reason.
    Hide(String),
}

impl Reader {
    /// A board as it stands; `None` if there is no such dialogue.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn board(&mut self, dialogue: &str) -> Result<Option<BoardRow>> {
        let found = row!(self, (i64, String, i64, Option<i64>, i64), sql::BOARD, dialogue)?;
        Ok(found.map(|(seq, phase, changed, spotlight, people)| BoardRow {
            seq,
            phase,
            changed: Millis(changed),
            spotlight,
            people,
        }))
    }

    /// Only how often it was changed: asked often, and cheap.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn board_seq(&mut self, dialogue: &str) -> Result<Option<i64>> {
        Ok(row!(self, (i64,), sql::BOARD_SEQ, dialogue)?.map(|(seq,)| seq))
    }

    /// Themes that changed after a number of the board, removed ones among them, by prompt and place.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn themes_since(&mut self, dialogue: &str, seq: i64) -> Result<Vec<ThemeRow>> {
        let found = rows!(self, (i64, i64, String, i64, i64, i64), sql::THEMES_SINCE, dialogue, seq)?;
        Ok(found
            .into_iter()
            .map(|(number, prompt, title, place, gone, seq)| ThemeRow {
                number,
                prompt,
                title,
                place,
                gone: gone == 1,
                seq,
            })
            .collect())
    }

    /// Translations that everybody sees, of statements that changed after a number of the board, by statement and language.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn shown_translations_since(&mut self, dialogue: &str, seq: i64) -> Result<Vec<ShownTranslation>> {
        let found = rows!(self, (i64, String, String), sql::SHOWN_TRANSLATIONS_SINCE, dialogue, seq)?;
        Ok(found.into_iter().map(|(statement, lang, text)| ShownTranslation { statement, lang, text }).collect())
    }

    /// Pairs of statements that look alike, and that somebody read and left as they are; the smaller number first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn kept_apart(&mut self, dialogue: &str) -> Result<Vec<(i64, i64)>> {
        rows!(self, (i64, i64), sql::KEPT_APART, dialogue)
    }
}

impl Writer {
    /// Shows or hides statements; returns how many it changed. Those that stand for others take them along; those that are merged or erased
    /// are left alone. What is hidden loses its pin and the light.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn decide_statements(
        &mut self,
        dialogue: &str,
        numbers: &[i64],
        decision: &Decision,
        by: PersonId,
        now: Millis,
    ) -> Result<u64> {
        let (seq, by) = (self.touch_board(dialogue).await?, by.to_string());
        let mut done = 0;
        for number in numbers {
            done += match decision {
                Decision::Show => change!(self, sql::SHOW_STATEMENT, dialogue, number, now.0, &by, seq)?,
                Decision::Hide(reason) => {
                    change!(self, sql::UNLIGHT_THIS, dialogue, number)?;
                    change!(self, sql::HIDE_STATEMENT, dialogue, number, reason, now.0, &by, seq)?
                }
            };
        }
        Ok(done)
    }

    /// Keeps statements at the top of their column, or lets them go; returns how many it changed.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn pin_statements(&mut self, dialogue: &str, numbers: &[i64], pinned: bool) -> Result<u64> {
        let seq = self.touch_board(dialogue).await?;
        let mut done = 0;
        for number in numbers {
            done += change!(self, sql::PIN_STATEMENT, dialogue, number, i64::from(pinned), seq)?;
        }
        Ok(done)
    }

    /// Shows one statement to everybody at once, or none; `false` if that changes nothing or it is not shown at all.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn light(&mut self, dialogue: &str, number: Option<i64>) -> Result<bool> {
        self.touch_board(dialogue).await?;
        let changed = match number {
            Some(number) => change!(self, sql::LIGHT, dialogue, number)?,
            None => change!(self, sql::UNLIGHT, dialogue)?,
        };
        Ok(changed == 1)
    }

    /// Makes a theme for a prompt, after those that it has; returns its number.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn make_theme(&mut self, dialogue: &str, prompt: i64, title: &str) -> Result<i64> {
        let seq = self.touch_board(dialogue).await?;
        let (number, place) = row!(self, (i64, i64), sql::NEXT_THEME, dialogue, prompt)?.unwrap_or((1, 1));
        change!(self, sql::PUT_THEME, dialogue, number, prompt, title, place, seq)?;
        Ok(number)
    }

    /// Gives a theme another name; `false` if there is none such.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn name_theme(&mut self, dialogue: &str, number: i64, title: &str) -> Result<bool> {
        let seq = self.touch_board(dialogue).await?;
        Ok(change!(self, sql::NAME_THEME, dialogue, number, title, seq)? == 1)
    }

    /// Moves a theme one place up or down among those of its prompt; `false` if there is none such, or nowhere to go.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn move_theme(&mut self, dialogue: &str, number: i64, up: bool) -> Result<bool> {
        let seq = self.touch_board(dialogue).await?;
        let themes = self.themes_since(dialogue, 0).await?;
        let Some(this) = themes.iter().find(|t| t.number == number && !t.gone) else { return Ok(false) };
        let mut beside = themes.iter().filter(|t| t.prompt == this.prompt && !t.gone);
        let other = if up {
            beside.take_while(|t| t.number != number).last()
        } else {
            beside.by_ref().find(|t| t.number == number);
            beside.next()
        };
        let Some(other) = other else { return Ok(false) };
        change!(self, sql::PLACE_THEME, dialogue, this.number, other.place, seq)?;
        change!(self, sql::PLACE_THEME, dialogue, other.number, this.place, seq)?;
        Ok(true)
    }

    /// Removes a theme; its statements stay, under none. `false` if there is none such.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn drop_theme(&mut self, dialogue: &str, number: i64) -> Result<bool> {
        let seq = self.touch_board(dialogue).await?;
        if change!(self, sql::DROP_THEME, dialogue, number, seq)? == 0 {
            return Ok(false);
        }
        change!(self, sql::EMPTY_THEME, dialogue, number, seq)?;
        Ok(true)
    }

    /// Puts statements under a theme of their prompt, or under none; returns how many it changed.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn put_under(&mut self, dialogue: &str, numbers: &[i64], theme: Option<i64>) -> Result<u64> {
        let seq = self.touch_board(dialogue).await?;
        let mut done = 0;
        for number in numbers {
            done += match theme {
                Some(theme) => change!(self, sql::PUT_UNDER, dialogue, number, theme, seq)?,
                None => change!(self, sql::TAKE_OUT, dialogue, number, seq)?,
            };
        }
        Ok(done)
    }

    /// Lets one statement stand for another that says the same, and for those that the other stood for.
    ///
    /// # Errors
    /// [`Error::Refused`] (`board-refused-merge`) unless both answer one prompt, the first is shown, and the other is shown or waits;
    /// those of the database.
    pub async fn merge_statements(
        &mut self,
        dialogue: &str,
        into: i64,
        other: i64,
        by: PersonId,
        now: Millis,
    ) -> Result<()> {
        let seq = self.touch_board(dialogue).await?;
        let refused = Error::Refused("board-refused-merge");
        let (Some(stays), Some(goes)) = (self.statement(dialogue, into).await?, self.statement(dialogue, other).await?)
        else {
            return Err(refused);
        };
        let may_go = matches!(goes.state, StatementState::Shown | StatementState::Waiting);
        if into == other || stays.prompt != goes.prompt || stays.state != StatementState::Shown || !may_go {
            return Err(refused);
        }
        let told = self.copies_told(dialogue, into).await?;
        let along = self.merged_into(dialogue, other).await?;
        for number in &along {
            self.take_copies(dialogue, other, *number).await?;
        }
        change!(self, sql::MERGE, dialogue, other, into, now.0, by.to_string(), seq)?;
        change!(self, sql::MOVE_LIGHT, dialogue, other, into)?;
        self.copy_again(dialogue, into, seq, &told).await?;
        for number in along.into_iter().chain([other]) {
            self.recount_statement(dialogue, number, seq).await?;
        }
        Ok(())
    }

    /// Lets a merged statement stand by itself again; `false` if it is not merged. If the one that stood for it is hidden, it is hidden too.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn part_statement(&mut self, dialogue: &str, number: i64, by: PersonId, now: Millis) -> Result<bool> {
        let seq = self.touch_board(dialogue).await?;
        let Some(parts) = self.statement(dialogue, number).await? else { return Ok(false) };
        let (StatementState::Merged, Some(from)) = (parts.state, parts.merged_into) else { return Ok(false) };
        let told = self.copies_told(dialogue, from).await?;
        self.take_copies(dialogue, from, number).await?;
        change!(self, sql::PART, dialogue, number, now.0, by.to_string(), seq)?;
        self.copy_again(dialogue, from, seq, &told).await?;
        self.recount_statement(dialogue, number, seq).await?;
        Ok(true)
    }

    /// Numbers of the statements that one stands for.
    async fn merged_into(&mut self, dialogue: &str, into: i64) -> Result<Vec<i64>> {
        let found = rows!(self, (i64,), sql::MERGED_INTO, dialogue, into)?;
        Ok(found.into_iter().map(|(number,)| number).collect())
    }

    /// Whose copies of votes on a statement are told, and as what.
    async fn copies_told(&mut self, dialogue: &str, into: i64) -> Result<Vec<(String, i64)>> {
        rows!(self, (String, i64), sql::COPIES_TOLD, dialogue, into)
    }

    /// Takes the copies of one statement's votes away from the one that stands for it.
    async fn take_copies(&mut self, dialogue: &str, into: i64, number: i64) -> Result<()> {
        change!(self, sql::GIVE_BACK, dialogue, into, number)?;
        change!(self, sql::DROP_COPIES, dialogue, into, number).map(drop)
    }

    /// Copies the votes of all that a statement stands for, in the order of their numbers, and counts: whoever voted on two of them, and not on
    /// this one, is counted once, with the vote on the first. What was merged when makes no difference.
    /// A copy that was told, as `told` says, is told still.
    async fn copy_again(&mut self, dialogue: &str, into: i64, seq: i64, told: &[(String, i64)]) -> Result<()> {
        let merged = self.merged_into(dialogue, into).await?;
        for number in &merged {
            self.take_copies(dialogue, into, *number).await?;
        }
        for number in &merged {
            change!(self, sql::COPY_VOTES, dialogue, into, number)?;
        }
        for (participant, told) in told {
            change!(self, sql::KEEP_TOLD, dialogue, into, participant, told)?;
        }
        self.recount_statement(dialogue, into, seq).await?;
        self.tell_joined(dialogue, into, seq).await
    }

    /// Notes that two statements were read side by side and are to stay two.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn keep_apart(&mut self, dialogue: &str, one: i64, other: i64) -> Result<()> {
        change!(self, sql::KEEP_APART, dialogue, one.min(other), one.max(other)).map(drop)
    }

    /// Shows a translation to everybody; `false` if there is none such that waits.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn show_translation(&mut self, dialogue: &str, number: i64, lang: &str) -> Result<bool> {
        let shown = change!(self, sql::SHOW_TRANSLATION, dialogue, number, lang)?;
        self.tell_translated(dialogue, number, shown).await
    }

    /// Takes a translation out; `false` if there is none such.
    ///
    /// # Errors
    /// [`Error::Refused`] if there is no such dialogue, and those of the database.
    pub async fn drop_translation(&mut self, dialogue: &str, number: i64, lang: &str) -> Result<bool> {
        let dropped = change!(self, sql::DROP_TRANSLATION, dialogue, number, lang)?;
        self.tell_translated(dialogue, number, dropped).await
    }

    async fn tell_translated(&mut self, dialogue: &str, number: i64, changed: u64) -> Result<bool> {
        if changed == 0 {
            return Ok(false);
        }
        let seq = self.touch_board(dialogue).await?;
        change!(self, sql::TELL_TRANSLATED, dialogue, number, seq)?;
        Ok(true)
    }
}
