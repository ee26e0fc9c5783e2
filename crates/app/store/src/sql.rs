//! Every statement, one text for both databases.
//!
//! SQLite's driver reads `$1` as PostgreSQL does, `RETURNING` and `ON CONFLICT` mean the same on both, and the types in use are three:
//! text, whole numbers of 64 bits, bytes. A test prepares every statement on both databases, so a text that only one of them
//! understands cannot be released.

macro_rules! statements {
    ($($(#[doc = $doc:literal])* $name:ident = $text:expr;)*) => {
        $($(#[doc = $doc])* pub(crate) const $name: &str = $text;)*
        /// Name and text of every statement here: both databases have to understand them.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $text)),*];
    };
}

/// Sums of a statement anew, from the votes that stand on it; `$1` is the dialogue.
macro_rules! counted {
    () => {
        "agree = (SELECT COUNT(*) FROM votes v WHERE v.dialogue = $1 AND v.statement = statements.number AND v.told = 1),
        disagree = (SELECT COUNT(*) FROM votes v WHERE v.dialogue = $1 AND v.statement = statements.number AND v.told = -1),
        pass = (SELECT COUNT(*) FROM votes v WHERE v.dialogue = $1 AND v.statement = statements.number AND v.told = 0),
        cast_agree = (SELECT COUNT(*) FROM votes v WHERE v.dialogue = $1 AND v.statement = statements.number AND v.vote = 1),
        cast_disagree = (SELECT COUNT(*) FROM votes v WHERE v.dialogue = $1 AND v.statement = statements.number AND v.vote = -1),
        cast_pass = (SELECT COUNT(*) FROM votes v WHERE v.dialogue = $1 AND v.statement = statements.number AND v.vote = 0),
        fresh = (SELECT COUNT(*) FROM votes v WHERE v.dialogue = $1 AND v.statement = statements.number
            AND (v.told IS NULL OR v.told <> v.vote))"
    };
}

pub mod asks;
pub mod board;
pub mod calendar;
pub mod matching;
pub mod outcomes;
pub mod tally;
pub mod voices;

/// The statements of every file.
pub const FILES: [&[(&str, &str)]; 8] =
    [ALL, calendar::ALL, voices::ALL, tally::ALL, board::ALL, outcomes::ALL, asks::ALL, matching::ALL];

/// Tables of a file. SQLite only.
pub(crate) const SQLITE_TABLES: &str =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";
/// Tables of a database. PostgreSQL only.
pub(crate) const POSTGRES_TABLES: &str =
    "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema()";
/// Sent as it is, before there are tables.
pub(crate) const MAKE_SCHEMA_VERSION: &str = "CREATE TABLE schema_version (version BIGINT NOT NULL)";

statements! {
    SCHEMA_VERSION = "SELECT CAST(version AS BIGINT) FROM schema_version";
    PUT_SCHEMA_VERSION = "INSERT INTO schema_version (version) VALUES ($1)";
    SET_SCHEMA_VERSION = "UPDATE schema_version SET version = $1";

    INSTALLATION = "SELECT made, form_key, key_mark FROM installation WHERE one = 1";
    PUT_INSTALLATION = "INSERT INTO installation (one, made, form_key) VALUES (1, $1, $2) ON CONFLICT (one) DO NOTHING";
    MARK_KEY = "UPDATE installation SET key_mark = $1 WHERE one = 1 AND key_mark IS NULL";
    SEAL_FORM_KEY = "UPDATE installation SET form_key = $2 WHERE one = 1 AND form_key = $1";
    DROP_INSTALLATION = "DELETE FROM installation";

    ORGANISATION = "SELECT id, name, keeper, made FROM organisations WHERE id = $1";
    ORGANISATIONS = "SELECT id, name, keeper, made FROM organisations ORDER BY made, id";
    KEEPER = "SELECT id, name, keeper, made FROM organisations WHERE keeper = 1";
    PUT_ORGANISATION = "INSERT INTO organisations (id, name, keeper, made) VALUES ($1, $2, $3, $4)";
    NAME_ORGANISATION = "UPDATE organisations SET name = $2 WHERE id = $1";

    PERSON = "SELECT id, sign_in, name, passphrase, totp, totp_step, made, closed FROM people WHERE id = $1";
    PERSON_BY_SIGN_IN = "SELECT id, sign_in, name, passphrase, totp, totp_step, made, closed FROM people WHERE sign_in = $1";
    PUT_PERSON = "INSERT INTO people (id, sign_in, name, passphrase, totp, totp_step, made, closed) VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)
        ON CONFLICT (sign_in) DO NOTHING";
    SET_PASSPHRASE = "UPDATE people SET passphrase = $2 WHERE id = $1";
    SET_TOTP = "UPDATE people SET totp = $2, totp_step = $3 WHERE id = $1";
    CLEAR_TOTP = "SELECT id, totp FROM people WHERE LENGTH(totp) = 20 ORDER BY id";
    SEAL_TOTP = "UPDATE people SET totp = $3 WHERE id = $1 AND totp = $2";
    DROP_TOTP = "UPDATE people SET totp = NULL WHERE totp IS NOT NULL";
    USE_TOTP = "UPDATE people SET totp_step = $2 WHERE id = $1 AND totp_step < $2";
    SET_NAME = "UPDATE people SET name = $2 WHERE id = $1";
    CLOSE_PERSON = "UPDATE people SET closed = $2 WHERE id = $1 AND closed IS NULL";
    OPEN_PERSON = "UPDATE people SET closed = NULL WHERE id = $1 AND closed IS NOT NULL";

    ROLES = "SELECT organisation, role FROM memberships WHERE person = $1 ORDER BY organisation, role";
    MEMBERS = "SELECT p.id, p.sign_in, p.name, p.closed, m.role FROM memberships m JOIN people p ON p.id = m.person
        WHERE m.organisation = $1 ORDER BY p.name, p.id, m.role";
    PUT_ROLE = "INSERT INTO memberships (organisation, person, role, made) VALUES ($1, $2, $3, $4)
        ON CONFLICT (organisation, person, role) DO NOTHING";
    DROP_ROLES = "DELETE FROM memberships WHERE organisation = $1 AND person = $2";
    COUNT_ROLE = "SELECT COUNT(*) FROM memberships m JOIN people p ON p.id = m.person
        WHERE m.organisation = $1 AND m.role = $2 AND p.closed IS NULL AND m.person <> $3";

    PASSKEYS = "SELECT id, person, name, credential, made, used FROM passkeys WHERE person = $1 ORDER BY made, id";
    PASSKEY = "SELECT id, person, name, credential, made, used FROM passkeys WHERE id = $1";
    PUT_PASSKEY = "INSERT INTO passkeys (id, person, name, credential, made, used) VALUES ($1, $2, $3, $4, $5, NULL) ON CONFLICT (id) DO NOTHING";
    USE_PASSKEY = "UPDATE passkeys SET credential = $2, used = $3 WHERE id = $1";
    DROP_PASSKEY = "DELETE FROM passkeys WHERE id = $1 AND person = $2";

    DROP_RECOVERY = "DELETE FROM recovery_codes WHERE person = $1";
    PUT_RECOVERY = "INSERT INTO recovery_codes (person, hash, used) VALUES ($1, $2, NULL)";
    USE_RECOVERY = "UPDATE recovery_codes SET used = $3 WHERE person = $1 AND hash = $2 AND used IS NULL";
    COUNT_RECOVERY = "SELECT COUNT(*) FROM recovery_codes WHERE person = $1 AND used IS NULL";

    PUT_SESSION = "INSERT INTO sessions (id, hash, person, method, device, made, seen, expires, ended) VALUES ($1, $2, $3, $4, $5, $6, $6, $7, NULL)";
    SESSION = "SELECT s.id, s.person, s.method, s.made, s.seen, s.expires, p.name, p.sign_in,
        CAST(CASE WHEN p.totp IS NULL THEN 0 ELSE 1 END AS BIGINT), COALESCE(m.organisation, ''), COALESCE(m.role, '')
        FROM sessions s JOIN people p ON p.id = s.person LEFT JOIN memberships m ON m.person = s.person
        WHERE s.hash = $1 AND s.ended IS NULL AND s.expires > $2 AND p.closed IS NULL ORDER BY m.organisation, m.role";
    SESSIONS = "SELECT id, person, method, device, made, seen, expires FROM sessions
        WHERE person = $1 AND ended IS NULL AND expires > $2 ORDER BY seen DESC, id";
    SEE_SESSION = "UPDATE sessions SET seen = $2, expires = $3 WHERE id = $1 AND ended IS NULL";
    END_SESSION = "UPDATE sessions SET ended = $3 WHERE id = $1 AND person = $2 AND ended IS NULL";
    END_SESSIONS = "UPDATE sessions SET ended = $3 WHERE person = $1 AND id <> $2 AND ended IS NULL";
    END_ALL_SESSIONS = "UPDATE sessions SET ended = $1 WHERE ended IS NULL";
    FORGET_SESSIONS = "DELETE FROM sessions WHERE expires < $1 OR ended < $1";

    PUT_INVITATION = "INSERT INTO invitations (id, hash, organisation, roles, invited_by, made, expires) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    INVITATION = "SELECT id, organisation, roles, invited_by, made, expires FROM invitations
        WHERE hash = $1 AND used IS NULL AND withdrawn IS NULL AND expires > $2";
    INVITATIONS = "SELECT id, organisation, roles, invited_by, made, expires FROM invitations
        WHERE organisation = $1 AND used IS NULL AND withdrawn IS NULL AND expires > $2 ORDER BY made, id";
    USE_INVITATION = "UPDATE invitations SET used = $2, used_by = $3 WHERE id = $1 AND used IS NULL AND withdrawn IS NULL AND expires > $2";
    WITHDRAW_INVITATION = "UPDATE invitations SET withdrawn = $3 WHERE id = $1 AND organisation = $2 AND used IS NULL AND withdrawn IS NULL";
    WITHDRAW_FIRST = "UPDATE invitations SET withdrawn = $1 WHERE organisation IS NULL AND used IS NULL AND withdrawn IS NULL";
    WITHDRAW_ALL = "UPDATE invitations SET withdrawn = $1 WHERE used IS NULL AND withdrawn IS NULL";

    AUDIT_HEAD = "SELECT seq, hash FROM audit_heads WHERE chain = $1";
    AUDIT_HEADS = "SELECT chain, seq, hash FROM audit_heads ORDER BY chain";
    SET_AUDIT_HEAD = "INSERT INTO audit_heads (chain, seq, hash) VALUES ($1, $2, $3)
        ON CONFLICT (chain) DO UPDATE SET seq = excluded.seq, hash = excluded.hash";
    PUT_AUDIT = "INSERT INTO audit (chain, seq, at, actor, act, object, detail, prev, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    AUDIT_FROM = "SELECT seq, at, actor, act, object, detail, prev, hash FROM audit WHERE chain = $1 AND seq > $2 ORDER BY seq LIMIT $3";
    AUDIT_BACK = "SELECT seq, at, actor, act, object, detail, prev, hash FROM audit WHERE chain = $1 AND seq < $2 ORDER BY seq DESC LIMIT $3";
    AUDIT_OF = "SELECT seq, at, actor, act, object, detail, prev, hash FROM audit WHERE chain = $1 AND object = $2 ORDER BY seq";

    AUDIT_STRAYS = "SELECT COUNT(*) FROM audit a WHERE NOT EXISTS (SELECT 1 FROM audit_heads h WHERE h.chain = a.chain)";

    PUT_PROPOSAL = "INSERT INTO proposals (id, author, about, body, made, state) VALUES ($1, $2, $3, $4, $5, 'waiting') ON CONFLICT (id) DO NOTHING";
    PROPOSAL = "SELECT id, author, about, body, made, state, decided, decided_by, reason, place, seconded_by, seconded FROM proposals WHERE id = $1";
    PROPOSALS_IN = "SELECT id, author, about, body, made, state, decided, decided_by, reason, place, seconded_by, seconded FROM proposals
        WHERE state = $1 AND (made > $2 OR (made = $2 AND id > $3)) ORDER BY made, id LIMIT $4";
    PROPOSALS_OF_KIND = "SELECT id, author, about, body, made, state, decided, decided_by, reason, place, seconded_by, seconded FROM proposals
        WHERE state = $1 AND (made > $2 OR (made = $2 AND id > $3)) AND body LIKE $5 ORDER BY made, id LIMIT $4";
    PROPOSALS_OF = "SELECT id, author, about, body, made, state, decided, decided_by, reason, place, seconded_by, seconded FROM proposals
        WHERE author = $1 ORDER BY made DESC, id LIMIT $2";
    PROPOSALS_ACCEPTED = "SELECT id, author, about, body, made, state, decided, decided_by, reason, place, seconded_by, seconded FROM proposals
        WHERE state = 'accepted' ORDER BY place";
    PROPOSALS_ACCEPTED_PAGE = "SELECT id, author, about, body, made, state, decided, decided_by, reason, place, seconded_by, seconded FROM proposals
        WHERE state = 'accepted' AND place < $1 ORDER BY place DESC LIMIT $2";
    ACCEPTED_VERSION = "SELECT CAST(COALESCE(SUM(CASE state WHEN 'accepted' THEN 1 ELSE 0 END), 0) AS BIGINT),
        CAST(COALESCE(SUM(CASE state WHEN 'withdrawn' THEN 1 ELSE 0 END), 0) AS BIGINT)
        FROM proposals WHERE state IN ('accepted', 'withdrawn')";
    COUNT_PROPOSALS = "SELECT COUNT(*) FROM proposals WHERE state = $1";
    NEXT_PLACE = "SELECT COALESCE(MAX(place), 0) FROM proposals";
    DECIDE_PROPOSAL = "UPDATE proposals SET state = $2, decided = $3, decided_by = $4, reason = $5, place = $6 WHERE id = $1 AND state = 'waiting'";
    SECOND_PROPOSAL = "UPDATE proposals SET seconded_by = $2, seconded = $3
        WHERE id = $1 AND state = 'waiting' AND author IS NULL AND seconded_by IS NULL";
    UNDO_PROPOSAL = "UPDATE proposals SET state = 'withdrawn', decided = $2, decided_by = $3, reason = $4, place = NULL WHERE id = $1 AND state = 'accepted'";
}
