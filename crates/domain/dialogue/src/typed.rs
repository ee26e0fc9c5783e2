//! What facilitators typed, before it is taken: series, sessions and resources.
//!
//! Everything that is wrong is told at once, each with the field and the row that it belongs to, as an id of a message (decision 002).
//! Where nothing is wrong the noun comes out as it is kept. White space and what cannot be seen are put in order without a word, as in
//! [`crate::text`]. Absent on purpose: looking anything up. Whether an address answers, or a name is somebody's, nobody checks here.

mod check;
mod resource;
mod session;

pub use crate::model::{Resource, Series};
pub use resource::{KINDS, resource, series};
pub use session::{LANGUAGES, Session, TARGETS, hoped, session};

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// The field.
    pub field: &'static str,
    /// Its row, from 0, where a field stands several times.
    pub row: usize,
    /// The message, one of [`MESSAGES`].
    pub id: &'static str,
    /// How many there may be, where the message says so.
    pub most: usize,
}

/// Ids of all messages about what is wrong.
pub const MESSAGES: [&str; 19] = [
    "calendar-odd-empty",
    "calendar-odd-long",
    "calendar-odd-many",
    "calendar-odd-lang",
    "calendar-odd-choice",
    "calendar-odd-number",
    "calendar-odd-address",
    "calendar-odd-zone",
    "calendar-odd-day",
    "calendar-odd-time",
    "calendar-odd-never",
    "calendar-odd-twice",
    "calendar-odd-minutes",
    "calendar-odd-name",
    "calendar-odd-agenda",
    "calendar-odd-prompt",
    "calendar-odd-prompt-kept",
    "calendar-odd-languages",
    "calendar-odd-published",
];
