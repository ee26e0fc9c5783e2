//! Participants, statements and translations.

statements! {
    // The next number of a board, and whether anybody may write on it.
    TOUCH_BOARD = "UPDATE dialogues SET seq = seq + 1 WHERE id = $1 RETURNING seq, phase";

    PARTICIPANT = "SELECT dialogue, id, made, declared FROM participants WHERE hash = $1 AND away = 0";
    PARTICIPANTS = "SELECT dialogue, id, made, declared FROM participants WHERE dialogue = $1 AND away = 0 ORDER BY id";
    PUT_PARTICIPANT = "INSERT INTO participants (dialogue, id, hash, made, declared) VALUES ($1, $2, $3, $4, NULL)";
    SET_DECLARED = "UPDATE participants SET declared = $3 WHERE dialogue = $1 AND id = $2";
    DROP_PARTICIPANT = "DELETE FROM participants WHERE dialogue = $1 AND id = $2";

    THERE = "SELECT COUNT(*) FROM participants WHERE dialogue = $1 AND id = $2 AND away = 0";

    STATEMENT = "SELECT number, participant, prompt, lang, text, state, merged_into, theme, pinned, seed, reason, made, decided,
        decided_by, agree, disagree, pass,
        cast_agree + cast_disagree + cast_pass AS cast_all, fresh, seq FROM statements WHERE dialogue = $1 AND number = $2";
    STATEMENTS_SINCE = "SELECT number, participant, prompt, lang, text, state, merged_into, theme, pinned, seed, reason, made, decided,
        decided_by, agree, disagree, pass,
        cast_agree + cast_disagree + cast_pass AS cast_all, fresh, seq FROM statements WHERE dialogue = $1 AND seq > $2 ORDER BY number";
    STATEMENTS_BY = "SELECT number, participant, prompt, lang, text, state, merged_into, theme, pinned, seed, reason, made, decided,
        decided_by, agree, disagree, pass,
        cast_agree + cast_disagree + cast_pass AS cast_all, fresh, seq FROM statements WHERE dialogue = $1 AND participant = $2 ORDER BY number";
    NUMBERS_BY = "SELECT number FROM statements WHERE dialogue = $1 AND participant = $2 AND ($3 = 0 OR number = $3)";
    NEXT_STATEMENT = "SELECT COALESCE(MAX(number), 0) + 1 FROM statements WHERE dialogue = $1";
    PUT_STATEMENT = "INSERT INTO statements (dialogue, number, participant, prompt, lang, text, state, seed, made, decided, decided_by, seq)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    SEE_STATEMENT = "UPDATE statements SET seq = $3 WHERE dialogue = $1 AND number = $2";

    // Taking back what a participant said: one statement, or with the number 0 all of them. What was merged into it stands on its own
    // again, with the votes that came by it.
    DIM_SPOTLIGHT = "UPDATE dialogues SET spotlight = NULL WHERE id = $1 AND spotlight IN (SELECT number FROM statements
        WHERE dialogue = $1 AND participant = $2 AND ($3 = 0 OR number = $3))";
    // What others said, and was merged into hers: it stands on its own again, with the votes that came by it. Mostly they are copies, and
    // the votes themselves are there still.
    FREE_COPIES = "DELETE FROM votes WHERE dialogue = $1
        AND statement IN (SELECT number FROM statements WHERE dialogue = $1 AND participant = $2 AND ($3 = 0 OR number = $3))
        AND EXISTS (SELECT 1 FROM votes o WHERE o.dialogue = votes.dialogue AND o.participant = votes.participant AND o.statement = votes.via)";
    FREE_VOTES = "UPDATE votes SET statement = via, via = NULL WHERE dialogue = $1
        AND statement IN (SELECT number FROM statements WHERE dialogue = $1 AND participant = $2 AND ($3 = 0 OR number = $3))
        AND via IN (SELECT number FROM statements WHERE dialogue = $1 AND state = 'merged')";
    // What was hidden with hers stays hidden, for the same reason.
    FREE_STATEMENTS = concat!(
        "UPDATE statements SET merged_into = NULL, seq = $4,
        state = CASE WHEN EXISTS (SELECT 1 FROM statements p WHERE p.dialogue = $1 AND p.number = statements.merged_into AND p.state = 'hidden')
            THEN 'hidden' ELSE 'shown' END,
        reason = COALESCE((SELECT p.reason FROM statements p
            WHERE p.dialogue = $1 AND p.number = statements.merged_into AND p.state = 'hidden'), ''), ",
        counted!(),
        " WHERE dialogue = $1 AND state = 'merged' AND merged_into IN
        (SELECT number FROM statements WHERE dialogue = $1 AND participant = $2 AND ($3 = 0 OR number = $3))"
    );
    // Whoever stands for what she said shows its words no more.
    TELL_JOINED = "UPDATE statements SET seq = $4 WHERE dialogue = $1 AND number IN (SELECT merged_into FROM statements
        WHERE dialogue = $1 AND participant = $2 AND state = 'merged' AND ($3 = 0 OR number = $3))";
    ERASE_STATEMENTS = concat!(
        "UPDATE statements SET state = 'erased', lang = 'und', text = '', reason = '', participant = NULL, merged_into = NULL,
        theme = NULL, pinned = 0, made = 0, seq = $4, ",
        counted!(),
        " WHERE dialogue = $1 AND participant = $2 AND ($3 = 0 OR number = $3)"
    );

    TRANSLATIONS = "SELECT statement, lang, text, participant, person, shown, made FROM translations WHERE dialogue = $1 ORDER BY statement, lang";
    TRANSLATIONS_OF = "SELECT statement, lang, text, participant, person, shown, made FROM translations
        WHERE dialogue = $1 AND statement = $2 ORDER BY lang";
    // Whoever gave one may give a better one; nobody writes over another's.
    PUT_TRANSLATION = "INSERT INTO translations (dialogue, statement, lang, text, participant, person, shown, made)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (dialogue, statement, lang) DO UPDATE
        SET text = excluded.text, shown = excluded.shown, made = excluded.made
        WHERE translations.participant = excluded.participant OR translations.person = excluded.person";
    SEE_TRANSLATED = "UPDATE statements SET seq = $3 WHERE dialogue = $1
        AND number IN (SELECT statement FROM translations WHERE dialogue = $1 AND participant = $2)";
    DROP_TRANSLATED = "DELETE FROM translations WHERE dialogue = $1 AND statement IN
        (SELECT number FROM statements WHERE dialogue = $1 AND participant = $2 AND ($3 = 0 OR number = $3))";
    DROP_TRANSLATIONS = "DELETE FROM translations WHERE dialogue = $1 AND participant = $2";

    DROP_SCORES = "DELETE FROM scores WHERE dialogue = $1 AND participant = $2";
    DROP_CHOICES = "DELETE FROM choices WHERE dialogue = $1 AND participant = $2";

}
