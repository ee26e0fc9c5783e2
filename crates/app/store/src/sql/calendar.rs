//! Series, sessions, resources and the links by which people come in.

statements! {
    SERIES = "SELECT id, organisation, body, made, changed FROM series WHERE id = $1";
    SERIES_OF = "SELECT id, organisation, body, made, changed FROM series WHERE organisation = $1 ORDER BY made DESC, id";
    SERIES_PUBLIC = "SELECT id, organisation, body, made, changed FROM series s
        WHERE EXISTS (SELECT 1 FROM dialogues d WHERE d.series = s.id AND d.phase <> 'draft') ORDER BY made DESC, id LIMIT $1";
    PUT_SERIES = "INSERT INTO series (id, organisation, body, made, changed) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (id) DO NOTHING";
    CHANGE_SERIES = "UPDATE series SET body = $2, changed = $3 WHERE id = $1 AND changed = $4";

    DIALOGUE = "SELECT id, series, organisation, body, phase, sample, starts, made, changed, seq, spotlight FROM dialogues WHERE id = $1";
    DIALOGUES_OF = "SELECT id, series, organisation, body, phase, sample, starts, made, changed, seq, spotlight FROM dialogues
        WHERE organisation = $1 ORDER BY starts DESC, id";
    DIALOGUES_IN = "SELECT id, series, organisation, body, phase, sample, starts, made, changed, seq, spotlight FROM dialogues
        WHERE series = $1 ORDER BY starts, id";
    DIALOGUES_PUBLIC = "SELECT id, series, organisation, body, phase, sample, starts, made, changed, seq, spotlight FROM dialogues
        WHERE phase <> 'draft' AND starts >= $1 AND starts < $2 ORDER BY starts, id LIMIT $3";
    DIALOGUES_BEFORE = "SELECT id, series, organisation, body, phase, sample, starts, made, changed, seq, spotlight FROM dialogues
        WHERE phase <> 'draft' AND (starts < $1 OR (starts = $1 AND id < $2)) ORDER BY starts DESC, id DESC LIMIT $3";
    DIALOGUES_OPEN = "SELECT id, series, organisation, body, phase, sample, starts, made, changed, seq, spotlight FROM dialogues
        WHERE phase = 'open' ORDER BY starts, id LIMIT $1";
    DIALOGUES_CHANGED = "SELECT id, series, organisation, body, phase, sample, starts, made, changed, seq, spotlight FROM dialogues
        WHERE phase <> 'draft' ORDER BY changed DESC, id LIMIT $1";
    PUT_DIALOGUE = "INSERT INTO dialogues (id, series, organisation, body, phase, sample, starts, made, changed, seq, spotlight)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING";
    CHANGE_DIALOGUE = "UPDATE dialogues SET body = $2, starts = $3, changed = $4, seq = seq + 1 WHERE id = $1 AND changed = $5";
    SET_PHASE = "UPDATE dialogues SET phase = $3, seq = seq + 1, changed = CASE WHEN changed + 1000 > $4 THEN changed + 1000 ELSE $4 END
        WHERE id = $1 AND phase = $2";

    RESOURCE = "SELECT id, organisation, body, made, changed, withdrawn FROM resources WHERE id = $1";
    RESOURCES = "SELECT id, organisation, body, made, changed, withdrawn FROM resources WHERE withdrawn IS NULL ORDER BY made DESC, id LIMIT $1";
    RESOURCES_OF = "SELECT id, organisation, body, made, changed, withdrawn FROM resources WHERE organisation = $1 ORDER BY made DESC, id";
    PUT_RESOURCE = "INSERT INTO resources (id, organisation, body, made, changed, withdrawn) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (id) DO NOTHING";
    CHANGE_RESOURCE = "UPDATE resources SET body = $2, changed = $3 WHERE id = $1 AND changed = $4";
    WITHDRAW_RESOURCE = "UPDATE resources SET withdrawn = $2 WHERE id = $1 AND withdrawn IS NULL";
    RESTORE_RESOURCE = "UPDATE resources SET withdrawn = NULL WHERE id = $1 AND withdrawn IS NOT NULL";

    PUT_JOIN_LINK = "INSERT INTO join_links (id, dialogue, hash, once, label, joined, made, expires, withdrawn)
        VALUES ($1, $2, $3, $4, $5, 0, $6, $7, NULL)";
    JOIN_LINK = "SELECT id, dialogue, once, label, joined, made, expires, withdrawn FROM join_links WHERE dialogue = $1 AND hash = $2";
    JOIN_LINKS = "SELECT id, dialogue, once, label, joined, made, expires, withdrawn FROM join_links WHERE dialogue = $1 ORDER BY made DESC, id";
    USE_JOIN_LINK = "UPDATE join_links SET joined = joined + 1
        WHERE dialogue = $1 AND hash = $2 AND withdrawn IS NULL AND expires > $3 AND (once = 0 OR joined = 0)";
    WITHDRAW_JOIN_LINK = "UPDATE join_links SET withdrawn = $3 WHERE dialogue = $1 AND id = $2 AND withdrawn IS NULL";
}
