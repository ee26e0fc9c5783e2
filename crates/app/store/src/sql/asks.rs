//! Statements of asks and what became of them.

statements! {
    ASK = "SELECT id, organisation, dialogue, body, state, made, changed FROM asks WHERE id = $1";
    ASKS_IN = "SELECT id, organisation, dialogue, body, state, made, changed FROM asks WHERE state = $1 ORDER BY made DESC, id";
    ASKS_OF = "SELECT id, organisation, dialogue, body, state, made, changed FROM asks WHERE organisation = $1 ORDER BY made DESC, id";
    ASKS_FROM = "SELECT id, organisation, dialogue, body, state, made, changed FROM asks WHERE dialogue = $1 ORDER BY made, id";
    PUT_ASK = "INSERT INTO asks (id, organisation, dialogue, body, state, made, changed) VALUES ($1, $2, $3, $4, $5, $6, $6)
        ON CONFLICT (id) DO NOTHING";
    CHANGE_ASK = "UPDATE asks SET body = $2, state = $3, changed = $4 WHERE id = $1 AND state = $5 AND changed = $6";
    // Another edition, so that pages are made anew, and whoever changes the ask meanwhile has to look at it again.
    BLANK_ASK = "UPDATE asks SET body = $2, changed = changed + 1 WHERE id = $1";
    TOUCH_ASK = "UPDATE asks SET changed = changed + 1 WHERE id = $1";
    ERASED = "SELECT number FROM statements WHERE dialogue = $1 AND state = 'erased' ORDER BY number";
    VOICES = "SELECT a.id, a.organisation, a.dialogue, a.body, a.state, a.made, a.changed, o.name, COALESCE(d.sample, CAST(0 AS BIGINT))
        FROM asks a JOIN organisations o ON o.id = a.organisation LEFT JOIN dialogues d ON d.id = a.dialogue
        WHERE a.state = 'published' ORDER BY a.made DESC, a.id";
    VOICES_VERSION = "SELECT COUNT(*), CAST(COALESCE(SUM(changed), 0) AS BIGINT),
        (SELECT COUNT(*) FROM ask_steps WHERE state <> 'waiting'),
        CAST(COALESCE((SELECT SUM(decided) FROM ask_steps WHERE state <> 'waiting'), 0) AS BIGINT) FROM asks";

    // Votes on what everybody sees, as they are told, with their hour: the same as board and map are made of.
    OPEN_VOTES = "SELECT v.participant, v.statement, v.told, v.at FROM votes v
        JOIN statements s ON s.dialogue = v.dialogue AND s.number = v.statement
        WHERE v.dialogue = $1 AND s.state = 'shown' AND v.told IS NOT NULL ORDER BY v.statement, v.participant";

    ASK_STEPS = "SELECT ask, number, status, day, source, words, state, author, made, decided, decided_by, reason
        FROM ask_steps WHERE ask = $1 ORDER BY number";
    ASK_STEPS_ACCEPTED = "SELECT s.ask, s.number, s.status, s.day, s.source, s.words, s.state, s.author, s.made, s.decided, s.decided_by, s.reason
        FROM ask_steps s JOIN asks a ON a.id = s.ask WHERE s.state = 'accepted' AND a.state = 'published' ORDER BY s.ask, s.number";
    ASK_STEPS_WAITING = "SELECT s.ask, s.number, s.status, s.day, s.source, s.words, s.state, s.author, s.made, s.decided, s.decided_by, s.reason
        FROM ask_steps s JOIN asks a ON a.id = s.ask WHERE s.state = 'waiting' AND a.organisation = $1 ORDER BY s.made, s.ask, s.number LIMIT $2";
    COUNT_ASK_STEPS = "SELECT COUNT(*) FROM ask_steps WHERE ask = $1 AND state = 'waiting'";
    SAME_ASK_STEP = "SELECT number FROM ask_steps WHERE ask = $1 AND status = $2 AND day = $3 AND source = $4 AND words = $5";
    NEXT_ASK_STEP = "SELECT CAST(COALESCE(MAX(number), 0) + 1 AS BIGINT) FROM ask_steps WHERE ask = $1";
    PUT_ASK_STEP = "INSERT INTO ask_steps (ask, number, status, day, source, words, state, author, made) VALUES ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8)";
    DECIDE_ASK_STEP = "UPDATE ask_steps SET state = $3, decided = $4, decided_by = $5, reason = $6 WHERE ask = $1 AND number = $2 AND state = 'waiting'";
}
