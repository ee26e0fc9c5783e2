//! Participants, statements, themes, translations and votes.

use super::statements;

statements! {}
