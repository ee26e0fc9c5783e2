//! Asks and what became of them.
