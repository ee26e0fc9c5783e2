-- People, organisations, sessions, the audit log and proposals. Times are milliseconds since 1970 UTC.
-- The same tables as migrations/sqlite/0001.sql; only the names of the types differ.
-- Text is compared by its bytes (COLLATE "C"), as SQLite does: lists and backups have one order, whatever the server's language.

CREATE TABLE installation (
    one BIGINT PRIMARY KEY CHECK (one = 1),
    made BIGINT NOT NULL,
    form_key BYTEA NOT NULL -- signs the forms of people who are not signed in
);

CREATE TABLE organisations (
    id TEXT COLLATE "C" PRIMARY KEY,
    name TEXT COLLATE "C" NOT NULL,
    keeper BIGINT NOT NULL DEFAULT 0 CHECK (keeper IN (0, 1)), -- the one that answers for the public knowledge
    made BIGINT NOT NULL
);
CREATE UNIQUE INDEX one_keeper ON organisations (keeper) WHERE keeper = 1;

CREATE TABLE people (
    id TEXT COLLATE "C" PRIMARY KEY,
    sign_in TEXT COLLATE "C" NOT NULL UNIQUE, -- lower case; what she types to sign in, need not be an address
    name TEXT COLLATE "C" NOT NULL, -- what colleagues see
    passphrase TEXT COLLATE "C", -- argon2id in PHC form
    totp BYTEA, -- shared secret of her authenticator, 20 bytes
    totp_step BIGINT NOT NULL DEFAULT 0, -- the newest step that was used: a code counts once
    made BIGINT NOT NULL,
    closed BIGINT -- nobody can sign in as a closed account
);

CREATE TABLE memberships (
    organisation TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    person TEXT COLLATE "C" NOT NULL REFERENCES people (id),
    role TEXT COLLATE "C" NOT NULL,
    made BIGINT NOT NULL,
    PRIMARY KEY (organisation, person, role)
);
CREATE INDEX memberships_of ON memberships (person);

CREATE TABLE passkeys (
    id TEXT COLLATE "C" PRIMARY KEY, -- credential id, base64url
    person TEXT COLLATE "C" NOT NULL REFERENCES people (id),
    name TEXT COLLATE "C" NOT NULL,
    credential TEXT COLLATE "C" NOT NULL, -- JSON: public key and counter
    made BIGINT NOT NULL,
    used BIGINT
);
CREATE INDEX passkeys_of ON passkeys (person);

CREATE TABLE recovery_codes (
    person TEXT COLLATE "C" NOT NULL REFERENCES people (id),
    hash BYTEA NOT NULL, -- SHA-256
    used BIGINT,
    PRIMARY KEY (person, hash)
);

CREATE TABLE sessions (
    id TEXT COLLATE "C" PRIMARY KEY, -- what pages show, to end one
    hash BYTEA NOT NULL UNIQUE, -- SHA-256 of what the cookie holds
    person TEXT COLLATE "C" NOT NULL REFERENCES people (id),
    method TEXT COLLATE "C" NOT NULL, -- passkey, totp, recovery
    device TEXT COLLATE "C" NOT NULL, -- a coarse word such as "Firefox, Android", never an address
    made BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    ended BIGINT
);
CREATE INDEX sessions_of ON sessions (person);

CREATE TABLE invitations (
    id TEXT COLLATE "C" PRIMARY KEY,
    hash BYTEA NOT NULL UNIQUE, -- SHA-256 of what the link holds
    organisation TEXT COLLATE "C" REFERENCES organisations (id), -- NULL: makes the first organisation
    roles TEXT COLLATE "C" NOT NULL, -- words of roles, with spaces between
    invited_by TEXT COLLATE "C" REFERENCES people (id), -- NULL: from the shell
    made BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    used BIGINT,
    used_by TEXT COLLATE "C" REFERENCES people (id),
    withdrawn BIGINT
);
CREATE INDEX invitations_of ON invitations (organisation);

CREATE TABLE audit (
    chain TEXT COLLATE "C" NOT NULL, -- id of the organisation, or "installation"
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor TEXT COLLATE "C", -- NULL: the program, or somebody not signed in
    act TEXT COLLATE "C" NOT NULL,
    object TEXT COLLATE "C" NOT NULL,
    detail TEXT COLLATE "C" NOT NULL, -- JSON: words by word
    prev BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (chain, seq)
);

CREATE TABLE audit_heads (
    chain TEXT COLLATE "C" PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash BYTEA NOT NULL
);

CREATE TABLE proposals (
    id TEXT COLLATE "C" PRIMARY KEY,
    author TEXT COLLATE "C" REFERENCES people (id), -- NULL: somebody not signed in
    about TEXT COLLATE "C" NOT NULL, -- address of the page it was proposed from
    body TEXT COLLATE "C" NOT NULL, -- JSON, as norms::proposal writes it
    made BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'accepted', 'rejected', 'withdrawn')),
    decided BIGINT,
    decided_by TEXT COLLATE "C" REFERENCES people (id),
    reason TEXT COLLATE "C" NOT NULL DEFAULT '', -- why it was rejected, or what the reviewer adds
    place BIGINT UNIQUE -- order of acceptance, from 1
);
CREATE INDEX proposals_waiting ON proposals (state, made, id);
CREATE INDEX proposals_of ON proposals (author);
