//! What a dialogue leaves behind, one file for each of its rooms.

pub(crate) mod asks;
pub(crate) mod board;
pub(crate) mod calendar;
pub(crate) mod outcomes;
pub(crate) mod voices;
