//! The live board, its events, and what facilitators do to it.
