//! What a dialogue leaves behind, one file for each of its rooms.

mod asks;
mod calendar;
mod outcomes;
mod voices;

pub use calendar::{DialogueRow, JoinLink, LinkState, ResourceRow, SeriesRow};
pub use voices::{
    NewStatement, ParticipantRow, StatementRow, StatementState, TranslationRow, VoiceCounts, Vote, VoteRow,
};
