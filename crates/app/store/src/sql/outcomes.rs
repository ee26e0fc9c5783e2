//! Opinion maps, priorities and choices between two.

statements! {
    MAP = "SELECT seq, body, made FROM maps WHERE dialogue = $1";
    // A server that was slow must not put an old map over a newer one.
    PUT_MAP = "INSERT INTO maps (dialogue, seq, body, made) VALUES ($1, $2, $3, $4)
        ON CONFLICT (dialogue) DO UPDATE SET seq = excluded.seq, body = excluded.body, made = excluded.made
        WHERE maps.seq <= excluded.seq";

    REMEMBER = "UPDATE maps SET body = $2 WHERE dialogue = $1";

    SCORES = "SELECT participant, statement, criterion, score FROM scores WHERE dialogue = $1 ORDER BY participant, statement, criterion";
    SCORES_BY = "SELECT participant, statement, criterion, score FROM scores
        WHERE dialogue = $1 AND participant = $2 ORDER BY statement, criterion";
    PUT_SCORE = "INSERT INTO scores (dialogue, participant, statement, criterion, score) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (dialogue, participant, statement, criterion) DO UPDATE SET score = excluded.score";

    CHOICES = "SELECT participant, one, other, first FROM choices WHERE dialogue = $1 ORDER BY participant, one, other";
    PAIRS_ASKED = "SELECT one, other, COUNT(*) FROM choices WHERE dialogue = $1 GROUP BY one, other ORDER BY one, other";
    CHOICES_BY = "SELECT participant, one, other, first FROM choices WHERE dialogue = $1 AND participant = $2 ORDER BY one, other";
    PUT_CHOICE = "INSERT INTO choices (dialogue, participant, one, other, first, at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (dialogue, participant, one, other) DO UPDATE SET first = excluded.first, at = excluded.at";
}
