//! What a dialogue leaves behind, one file for each of its rooms.

mod asks;
mod board;
mod calendar;
mod outcomes;
mod voices;

pub use asks::{AskRow, AskStepRow, VoiceRow, VoicesVersion};
pub use board::{BoardRow, Decision, ShownTranslation, ThemeRow};
pub use calendar::{DialogueRow, JoinLink, LinkState, ResourceRow, SeriesRow};
pub use outcomes::{ChoiceRow, MapRow, ScoreRow};
pub use voices::{
    NewStatement, ParticipantRow, StatementRow, StatementState, TranslationRow, VoiceCounts, Vote, VoteRow,
};
