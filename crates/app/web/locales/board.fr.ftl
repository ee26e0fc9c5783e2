# Taking part: statements, votes, the live board, moderation.
