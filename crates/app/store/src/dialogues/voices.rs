//! Participants, statements, themes, translations and votes.
