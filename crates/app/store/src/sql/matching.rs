//! Programs that ask banks of fingerprints, and the matches that people look at.

/// Columns of a client, in the order in which they are read.
macro_rules! client {
    () => {
        "SELECT id, organisation, name, banks, rights, per_minute, per_day, made, expires, withdrawn FROM match_clients"
    };
}

/// Columns of a match, with the name of the client.
macro_rules! found {
    () => {
        "SELECT m.id, m.organisation, m.client, c.name, m.bank, m.entry, m.reference, m.label, m.distance, m.untold, m.made,
            m.state, m.seconded, m.seconded_by, m.decided, m.feedback
        FROM matches m JOIN match_clients c ON c.id = m.client"
    };
}

statements! {
    MATCH_CLIENT = concat!(client!(), " WHERE hash = $1 AND withdrawn IS NULL AND expires > $2");
    MATCH_CLIENTS = concat!(client!(), " ORDER BY organisation, made, id");
    PUT_MATCH_CLIENT = "INSERT INTO match_clients (id, organisation, name, hash, banks, rights, per_minute, per_day, made, expires)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    WITHDRAW_MATCH_CLIENT = "UPDATE match_clients SET withdrawn = $2 WHERE id = $1 AND withdrawn IS NULL";
    WITHDRAW_MATCH_CLIENTS = "UPDATE match_clients SET withdrawn = $1 WHERE withdrawn IS NULL";

    MATCH = concat!(found!(), " WHERE m.id = $1 AND m.organisation = $2");
    MATCHES_OPEN = concat!(found!(), " WHERE m.organisation = $1 AND m.state IN ('waiting', 'seconded', 'unsure')
        AND (m.made > $2 OR (m.made = $2 AND m.id > $3)) ORDER BY m.made, m.id LIMIT $4");
    MATCHES_DONE = concat!(found!(), " WHERE m.organisation = $1 AND m.state IN ('confirmed', 'different') ORDER BY m.decided DESC, m.id LIMIT $2");
    MATCHES_OF = concat!(found!(), " WHERE m.client = $1 AND m.reference = $2
        AND (m.untold = 0 OR (m.untold = 2 AND m.state = 'confirmed')) ORDER BY m.bank, m.entry, m.untold DESC LIMIT 200");
    COUNT_MATCHES = "SELECT COUNT(*) FROM matches WHERE organisation = $1 AND state IN ('waiting', 'seconded', 'unsure')";
    POISONED = "SELECT bank, COUNT(*) FROM matches
        WHERE organisation = $1 AND untold = 1 AND state IN ('waiting', 'seconded', 'unsure') GROUP BY bank ORDER BY bank";
    MATCH_STATE = "SELECT state FROM matches WHERE client = $1 AND bank = $2 AND entry = $3 AND reference = $4
        AND (untold = $5 OR ($5 = 0 AND untold = 2 AND state = 'confirmed')) ORDER BY untold DESC LIMIT 1";
    OPEN_OF_CLIENT = "SELECT COUNT(*) FROM matches WHERE client = $1 AND untold = $2 AND state IN ('waiting', 'seconded', 'unsure')";
    OPEN_OF_ENTRY = "SELECT COUNT(*) FROM matches WHERE client = $1 AND untold = $2 AND state IN ('waiting', 'seconded', 'unsure')
        AND bank = $3 AND entry = $4";
    PUT_MATCH = "INSERT INTO matches (id, organisation, client, bank, entry, reference, label, distance, untold, made)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (client, bank, entry, reference, untold) DO NOTHING";
    SECOND_MATCH = "UPDATE matches SET state = 'seconded', seconded = $3, seconded_by = $4
        WHERE id = $1 AND organisation = $2 AND state IN ('waiting', 'unsure')
        AND NOT (state = 'unsure' AND seconded_by IS NOT NULL AND COALESCE(decided_by, '') = $4)";
    DECIDE_MATCH = "UPDATE matches SET state = $3, decided = $4, decided_by = $5 WHERE id = $1 AND organisation = $2 AND state = $6
        AND NOT (state = 'unsure' AND seconded_by IS NOT NULL AND COALESCE(decided_by, '') = $5)";
    UNSURE_MATCH = "UPDATE matches SET state = 'unsure', decided = $3,
        decided_by = CASE WHEN state = 'unsure' AND seconded_by <> $4 THEN decided_by ELSE $4 END,
        seconded = CASE WHEN seconded_by = $4 THEN NULL ELSE seconded END,
        seconded_by = CASE WHEN seconded_by = $4 THEN NULL ELSE seconded_by END
        WHERE id = $1 AND organisation = $2 AND state = $5";
    ANSWER_MATCH = "UPDATE matches SET feedback = $5, answered = $6
        WHERE client = $1 AND bank = $2 AND entry = $3 AND reference = $4
        AND (untold = 0 OR (untold = 2 AND state = 'confirmed'))";
    FORGET_MATCHES = "DELETE FROM matches WHERE state IN ('confirmed', 'different') AND decided < $1";
}
