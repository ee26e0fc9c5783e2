//! Pages of the dialogues, one file or folder for each room.

pub(crate) mod asks;
pub(crate) mod board;
pub(crate) mod calendar;
pub(crate) mod card;
pub(crate) mod duplicates;
pub(crate) mod frame;
pub(crate) mod map;
pub(crate) mod moderate;
pub(crate) mod themes;
pub(crate) mod voice;
