//! Asks and what became of them.

use super::statements;

statements! {}
