//! What facilitators do to a board, and what its readers ask for.

statements! {
    BOARD = "SELECT d.seq, d.phase, d.changed, d.spotlight, (SELECT CAST(COUNT(*) AS BIGINT) FROM participants p WHERE p.dialogue = d.id AND p.away = 0)
        FROM dialogues d WHERE d.id = $1";
    BOARD_SEQ = "SELECT seq FROM dialogues WHERE id = $1";
    THEMES_SINCE = "SELECT number, prompt, title, place, gone, seq FROM themes WHERE dialogue = $1 AND seq > $2 ORDER BY prompt, place, number";
    SHOWN_TRANSLATIONS_SINCE = "SELECT t.statement, t.lang, t.text FROM translations t
        JOIN statements s ON s.dialogue = t.dialogue AND s.number = t.statement
        WHERE t.dialogue = $1 AND s.seq > $2 AND t.shown = 1 ORDER BY t.statement, t.lang";
    KEPT_APART = "SELECT one, other FROM kept_apart WHERE dialogue = $1 ORDER BY one, other";

    SHOW_STATEMENT = "UPDATE statements SET state = 'shown', reason = '', decided = $3, decided_by = $4, seq = $5
        WHERE dialogue = $1 AND number = $2 AND state IN ('waiting', 'hidden')";
    HIDE_STATEMENT = "UPDATE statements SET state = 'hidden', reason = $3, pinned = 0, decided = $4, decided_by = $5, seq = $6
        WHERE dialogue = $1 AND number = $2 AND state IN ('waiting', 'shown')";
    PIN_STATEMENT = "UPDATE statements SET pinned = $3, seq = $4 WHERE dialogue = $1 AND number = $2 AND state = 'shown' AND pinned <> $3";
    LIGHT = "UPDATE dialogues SET spotlight = $2
        WHERE id = $1 AND EXISTS (SELECT 1 FROM statements s WHERE s.dialogue = $1 AND s.number = $2 AND s.state = 'shown')";
    UNLIGHT = "UPDATE dialogues SET spotlight = NULL WHERE id = $1 AND spotlight IS NOT NULL";
    UNLIGHT_THIS = "UPDATE dialogues SET spotlight = NULL WHERE id = $1 AND spotlight = $2";
    MOVE_LIGHT = "UPDATE dialogues SET spotlight = $3 WHERE id = $1 AND spotlight = $2";

    NEXT_THEME = "SELECT COALESCE(MAX(number), 0) + 1, COALESCE(MAX(CASE WHEN prompt = $2 THEN place ELSE 0 END), 0) + 1 FROM themes WHERE dialogue = $1";
    PUT_THEME = "INSERT INTO themes (dialogue, number, prompt, title, place, gone, seq) VALUES ($1, $2, $3, $4, $5, 0, $6)";
    NAME_THEME = "UPDATE themes SET title = $3, seq = $4 WHERE dialogue = $1 AND number = $2 AND gone = 0";
    PLACE_THEME = "UPDATE themes SET place = $3, seq = $4 WHERE dialogue = $1 AND number = $2 AND gone = 0";
    DROP_THEME = "UPDATE themes SET gone = 1, seq = $3 WHERE dialogue = $1 AND number = $2 AND gone = 0";
    EMPTY_THEME = "UPDATE statements SET theme = NULL, seq = $3 WHERE dialogue = $1 AND theme = $2";
    PUT_UNDER = "UPDATE statements SET theme = $3, seq = $4 WHERE dialogue = $1 AND number = $2 AND state IN ('waiting', 'shown')
        AND COALESCE(theme, 0) <> $3
        AND EXISTS (SELECT 1 FROM themes t WHERE t.dialogue = $1 AND t.number = $3 AND t.gone = 0 AND t.prompt = statements.prompt)";
    TAKE_OUT = "UPDATE statements SET theme = NULL, seq = $3 WHERE dialogue = $1 AND number = $2 AND theme IS NOT NULL";

    // What was merged into the one that is merged now goes along, so that none of two merged ones stands for the other.
    MERGE = "UPDATE statements SET state = 'merged', merged_into = $3, pinned = 0, decided = $4, decided_by = $5, seq = $6
        WHERE dialogue = $1 AND (number = $2 OR (state = 'merged' AND merged_into = $2))";
    // What was hidden together stays hidden, for the same reason.
    PART = "UPDATE statements SET merged_into = NULL, decided = $3, decided_by = $4, seq = $5,
        state = CASE WHEN EXISTS (SELECT 1 FROM statements p WHERE p.dialogue = $1 AND p.number = statements.merged_into AND p.state = 'hidden')
            THEN 'hidden' ELSE 'shown' END,
        reason = COALESCE((SELECT p.reason FROM statements p
            WHERE p.dialogue = $1 AND p.number = statements.merged_into AND p.state = 'hidden'), '')
        WHERE dialogue = $1 AND number = $2 AND state = 'merged'";
    MERGED_INTO = "SELECT number FROM statements WHERE dialogue = $1 AND merged_into = $2 AND state = 'merged' ORDER BY number";
    // A vote that only stands on the joint statement goes back to the one that it was cast on.
    GIVE_BACK = "INSERT INTO votes (dialogue, participant, statement, vote, via, at, told)
        SELECT v.dialogue, v.participant, v.via, v.vote, NULL, v.at, v.told FROM votes v
        WHERE v.dialogue = $1 AND v.statement = $2 AND v.via = $3
        ON CONFLICT (dialogue, participant, statement) DO NOTHING";
    COPIES_TOLD = "SELECT participant, told FROM votes WHERE dialogue = $1 AND statement = $2 AND via IS NOT NULL AND told IS NOT NULL";
    KEEP_TOLD = "UPDATE votes SET told = $4 WHERE dialogue = $1 AND statement = $2 AND participant = $3 AND via IS NOT NULL";
    DROP_COPIES = "DELETE FROM votes WHERE dialogue = $1 AND statement = $2 AND via = $3";
    // They are told with the next step, like votes that were cast now. Copies of copies are none, except where what they were cast on is erased: then they stand here only, and go along.
    COPY_VOTES = "INSERT INTO votes (dialogue, participant, statement, vote, via, at, told)
        SELECT v.dialogue, v.participant, $2, v.vote, v.statement, v.at, NULL FROM votes v
        WHERE v.dialogue = $1 AND v.statement = $3
        AND (v.via IS NULL OR v.via IN (SELECT number FROM statements WHERE dialogue = $1 AND state = 'erased'))
        ON CONFLICT (dialogue, participant, statement) DO NOTHING";
    KEEP_APART = "INSERT INTO kept_apart (dialogue, one, other) VALUES ($1, $2, $3) ON CONFLICT (dialogue, one, other) DO NOTHING";

    SHOW_TRANSLATION = "UPDATE translations SET shown = 1 WHERE dialogue = $1 AND statement = $2 AND lang = $3 AND shown = 0";
    DROP_TRANSLATION = "DELETE FROM translations WHERE dialogue = $1 AND statement = $2 AND lang = $3";
    TELL_TRANSLATED = "UPDATE statements SET seq = $3 WHERE dialogue = $1 AND number = $2";
}
