-- People, organisations, sessions, the audit log and proposals. Times are milliseconds since 1970 UTC.
-- The same tables as migrations/postgres/0001.sql; only the names of the types differ.

CREATE TABLE installation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    made INTEGER NOT NULL,
    form_key BLOB NOT NULL -- signs the forms of people who are not signed in
) STRICT;

CREATE TABLE organisations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    keeper INTEGER NOT NULL DEFAULT 0 CHECK (keeper IN (0, 1)), -- the one that answers for the public knowledge
    made INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX one_keeper ON organisations (keeper) WHERE keeper = 1;

CREATE TABLE people (
    id TEXT PRIMARY KEY,
    sign_in TEXT NOT NULL UNIQUE, -- lower case; what she types to sign in, need not be an address
    name TEXT NOT NULL, -- what colleagues see
    passphrase TEXT, -- argon2id in PHC form
    totp BLOB, -- shared secret of her authenticator, 20 bytes
    totp_step INTEGER NOT NULL DEFAULT 0, -- the newest step that was used: a code counts once
    made INTEGER NOT NULL,
    closed INTEGER -- nobody can sign in as a closed account
) STRICT, WITHOUT ROWID;

CREATE TABLE memberships (
    organisation TEXT NOT NULL REFERENCES organisations (id),
    person TEXT NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    made INTEGER NOT NULL,
    PRIMARY KEY (organisation, person, role)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_of ON memberships (person);

CREATE TABLE passkeys (
    id TEXT PRIMARY KEY, -- credential id, base64url
    person TEXT NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    credential TEXT NOT NULL, -- JSON: public key and counter
    made INTEGER NOT NULL,
    used INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX passkeys_of ON passkeys (person);

CREATE TABLE recovery_codes (
    person TEXT NOT NULL REFERENCES people (id),
    hash BLOB NOT NULL, -- SHA-256
    used INTEGER,
    PRIMARY KEY (person, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
    id TEXT PRIMARY KEY, -- what pages show, to end one
    hash BLOB NOT NULL UNIQUE, -- SHA-256 of what the cookie holds
    person TEXT NOT NULL REFERENCES people (id),
    method TEXT NOT NULL, -- passkey, totp, recovery
    device TEXT NOT NULL, -- a coarse word such as "Firefox, Android", never an address
    made INTEGER NOT NULL,
    seen INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    ended INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_of ON sessions (person);

CREATE TABLE invitations (
    id TEXT PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE, -- SHA-256 of what the link holds
    organisation TEXT REFERENCES organisations (id), -- NULL: makes the first organisation
    roles TEXT NOT NULL, -- words of roles, with spaces between
    invited_by TEXT REFERENCES people (id), -- NULL: from the shell
    made INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    used INTEGER,
    used_by TEXT REFERENCES people (id),
    withdrawn INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX invitations_of ON invitations (organisation);

CREATE TABLE audit (
    chain TEXT NOT NULL, -- id of the organisation, or "installation"
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT, -- NULL: the program, or somebody not signed in
    act TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL, -- JSON: words by word
    prev BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (chain, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_heads (
    chain TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE proposals (
    id TEXT PRIMARY KEY,
    author TEXT REFERENCES people (id), -- NULL: somebody not signed in
    about TEXT NOT NULL, -- address of the page it was proposed from
    body TEXT NOT NULL, -- JSON, as norms::proposal writes it
    made INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'rejected', 'withdrawn')),
    decided INTEGER,
    decided_by TEXT REFERENCES people (id),
    reason TEXT NOT NULL DEFAULT '', -- why it was rejected, or what the reviewer adds
    place INTEGER UNIQUE, -- order of acceptance, from 1
    seconded_by TEXT REFERENCES people (id), -- the first of two reviewers, of what came from somebody not signed in
    seconded INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX proposals_waiting ON proposals (state, made, id);
CREATE INDEX proposals_of ON proposals (author);
