//! Taking part: coming in, statements, votes, what she said of herself, leaving.
