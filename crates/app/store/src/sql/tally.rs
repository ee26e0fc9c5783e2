//! Votes, and what is told of them.

statements! {
    // As they are told: of what nobody is told yet, nothing is read by who publishes.
    VOTES_TOLD = "SELECT participant, statement, told, via FROM votes WHERE dialogue = $1 AND told IS NOT NULL ORDER BY participant, statement";
    VOTES_BY = "SELECT participant, statement, vote, via FROM votes WHERE dialogue = $1 AND participant = $2 ORDER BY statement";
    VOTERS = "SELECT DISTINCT v.participant FROM votes v JOIN participants p ON p.dialogue = v.dialogue AND p.id = v.participant
        WHERE v.dialogue = $1 AND p.away = 0 ORDER BY v.participant";

    // All that a vote has to know, in one message: whether the board is open, where the statement stands, whether the participant is there,
    // what she voted before, and as what it is told. It writes nothing, and holds the board so that it is not closed meanwhile.
    TOUCH_VOTE = "UPDATE dialogues SET seq = seq WHERE id = $1 RETURNING phase,
        (SELECT s.state FROM statements s WHERE s.dialogue = $1 AND s.number = $3),
        (SELECT CAST(COUNT(*) AS BIGINT) FROM participants p WHERE p.dialogue = $1 AND p.id = $2 AND p.away = 0),
        (SELECT v.vote FROM votes v WHERE v.dialogue = $1 AND v.participant = $2 AND v.statement = $3),
        (SELECT v.told FROM votes v WHERE v.dialogue = $1 AND v.participant = $2 AND v.statement = $3)";
    PUT_VOTE = "INSERT INTO votes (dialogue, participant, statement, vote, via, at) VALUES ($1, $2, $3, $4, NULL, $5)
        ON CONFLICT (dialogue, participant, statement) DO UPDATE SET vote = excluded.vote, via = NULL, at = excluded.at";
    COUNT_VOTE = "UPDATE statements SET cast_agree = cast_agree + $3, cast_disagree = cast_disagree + $4, cast_pass = cast_pass + $5,
        fresh = fresh + $6 WHERE dialogue = $1 AND number = $2 RETURNING fresh";
    TELL_VOTES = "UPDATE votes SET told = vote WHERE dialogue = $1 AND statement = $2 AND (told IS NULL OR told <> vote)";
    TELL = "UPDATE statements SET agree = cast_agree, disagree = cast_disagree, pass = cast_pass, fresh = 0, seq = $3
        WHERE dialogue = $1 AND number = $2";

    BRING_VOTE = "INSERT INTO votes (dialogue, participant, statement, vote, via, at, told) VALUES ($1, $2, $3, $4, $5, $6, $4)
        ON CONFLICT (dialogue, participant, statement) DO UPDATE
        SET vote = excluded.vote, via = excluded.via, at = excluded.at, told = excluded.told";
    RECOUNT_STATEMENT = concat!("UPDATE statements SET seq = $3, ", counted!(), " WHERE dialogue = $1 AND number = $2");
    RECOUNT_STATEMENTS = concat!("UPDATE statements SET seq = $2, ", counted!(), " WHERE dialogue = $1");

    // Leaving at once: the sums go down by hers.
    UNCOUNT_VOTES = "UPDATE statements SET seq = $3,
        agree = agree - CASE WHEN v.told = 1 THEN 1 ELSE 0 END,
        disagree = disagree - CASE WHEN v.told = -1 THEN 1 ELSE 0 END,
        pass = pass - CASE WHEN v.told = 0 THEN 1 ELSE 0 END,
        cast_agree = cast_agree - CASE WHEN v.vote = 1 THEN 1 ELSE 0 END,
        cast_disagree = cast_disagree - CASE WHEN v.vote = -1 THEN 1 ELSE 0 END,
        cast_pass = cast_pass - CASE WHEN v.vote = 0 THEN 1 ELSE 0 END,
        fresh = fresh - CASE WHEN v.told IS NULL OR v.told <> v.vote THEN 1 ELSE 0 END
        FROM votes v WHERE v.dialogue = $1 AND v.participant = $2 AND statements.dialogue = $1 AND statements.number = v.statement";
    DROP_VOTES = "DELETE FROM votes WHERE dialogue = $1 AND participant = $2";

    // Leaving with others: what is told of hers stays as it is, and is nobody's.
    PUT_AWAY = "INSERT INTO participants (dialogue, id, hash, made, declared, away) VALUES ($1, $2, $3, 0, NULL, 1)";
    FREEZE_COUNTS = "UPDATE statements SET
        cast_agree = cast_agree - CASE WHEN v.vote = 1 THEN 1 ELSE 0 END + CASE WHEN v.told = 1 THEN 1 ELSE 0 END,
        cast_disagree = cast_disagree - CASE WHEN v.vote = -1 THEN 1 ELSE 0 END + CASE WHEN v.told = -1 THEN 1 ELSE 0 END,
        cast_pass = cast_pass - CASE WHEN v.vote = 0 THEN 1 ELSE 0 END + CASE WHEN v.told = 0 THEN 1 ELSE 0 END,
        fresh = fresh - CASE WHEN v.told IS NULL OR v.told <> v.vote THEN 1 ELSE 0 END
        FROM votes v WHERE v.dialogue = $1 AND v.participant = $2 AND statements.dialogue = $1 AND statements.number = v.statement";
    FREEZE_VOTES = "UPDATE votes SET participant = $3, vote = told WHERE dialogue = $1 AND participant = $2 AND told IS NOT NULL";
    // Statements with votes of so many people who left.
    NUMBERS_AWAY = "SELECT v.statement FROM votes v JOIN participants p ON p.dialogue = v.dialogue AND p.id = v.participant
        WHERE v.dialogue = $1 AND p.away = 1 GROUP BY v.statement HAVING COUNT(*) >= $2 ORDER BY v.statement";
    DROP_AWAY_VOTES = "DELETE FROM votes WHERE dialogue = $1 AND statement = $2
        AND participant IN (SELECT p.id FROM participants p WHERE p.dialogue = $1 AND p.away = 1)";
    DROP_AWAY = "DELETE FROM participants WHERE dialogue = $1 AND away = 1
        AND NOT EXISTS (SELECT 1 FROM votes v WHERE v.dialogue = $1 AND v.participant = participants.id)";

    IS_SETTLED = "SELECT settled FROM dialogues WHERE id = $1";
    // Statements that a session which is closed again may tell of: so many people voted on them, or left, since they were told.
    NUMBERS_MOVED = "SELECT s.number FROM statements s WHERE s.dialogue = $1 AND s.fresh + (SELECT COUNT(*) FROM votes v
            JOIN participants p ON p.dialogue = v.dialogue AND p.id = v.participant
            WHERE v.dialogue = $1 AND v.statement = s.number AND p.away = 1) >= $2 ORDER BY s.number";
    SETTLED = "UPDATE dialogues SET settled = 1 WHERE id = $1";
}
