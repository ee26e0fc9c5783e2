-- Secrets are sealed; dialogues: series, sessions, voices, asks. The same tables as migrations/postgres/0002.sql; only the names of the types differ.
-- Bodies are JSON as the crate `dialogue` writes it. Nothing here holds the name or the address of a participant.

-- From here on the key of the forms and the secrets of authenticators are sealed; programs before kept them in clear.
ALTER TABLE installation ADD COLUMN key_mark BLOB; -- tells the key that they are sealed under, and is none

CREATE TABLE series (
    id TEXT PRIMARY KEY, -- a word in its address
    organisation TEXT NOT NULL REFERENCES organisations (id),
    body TEXT NOT NULL,
    made INTEGER NOT NULL,
    changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dialogues (
    id TEXT PRIMARY KEY, -- a word in its address
    series TEXT NOT NULL REFERENCES series (id),
    organisation TEXT NOT NULL REFERENCES organisations (id),
    body TEXT NOT NULL,
    phase TEXT NOT NULL CHECK (phase IN ('draft', 'announced', 'open', 'closed')),
    sample INTEGER NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    starts INTEGER NOT NULL,
    made INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0, -- counts the changes of its board
    spotlight INTEGER -- the statement that everybody is shown
) STRICT, WITHOUT ROWID;
CREATE INDEX dialogues_of ON dialogues (organisation);
CREATE INDEX dialogues_by_start ON dialogues (starts, id);
CREATE INDEX dialogues_in ON dialogues (series);

CREATE TABLE resources (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisations (id),
    body TEXT NOT NULL,
    made INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    withdrawn INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE join_links (
    id TEXT PRIMARY KEY,
    dialogue TEXT NOT NULL REFERENCES dialogues (id),
    hash BLOB NOT NULL UNIQUE, -- SHA-256 of what the link holds
    once INTEGER NOT NULL CHECK (once IN (0, 1)),
    label TEXT NOT NULL, -- where it was given out, never to whom
    joined INTEGER NOT NULL DEFAULT 0, -- how many came in by it; who, nobody knows
    made INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    withdrawn INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX join_links_of ON join_links (dialogue);

CREATE TABLE participants (
    dialogue TEXT NOT NULL REFERENCES dialogues (id),
    id TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE, -- SHA-256 of what her cookie holds
    made INTEGER NOT NULL, -- the hour
    declared TEXT, -- JSON: what she chose to say of herself
    PRIMARY KEY (dialogue, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE themes (
    dialogue TEXT NOT NULL REFERENCES dialogues (id),
    number INTEGER NOT NULL,
    prompt INTEGER NOT NULL,
    title TEXT NOT NULL,
    place INTEGER NOT NULL,
    gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
    seq INTEGER NOT NULL,
    PRIMARY KEY (dialogue, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX themes_changed ON themes (dialogue, seq);

CREATE TABLE statements (
    dialogue TEXT NOT NULL REFERENCES dialogues (id),
    number INTEGER NOT NULL, -- from 1, in the order of posting
    participant TEXT, -- NULL: a facilitator's, or its author has left
    prompt INTEGER NOT NULL,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'shown', 'hidden', 'merged', 'erased')),
    merged_into INTEGER,
    theme INTEGER,
    pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    seed INTEGER NOT NULL DEFAULT 0 CHECK (seed IN (0, 1)), -- a facilitator's
    reason TEXT NOT NULL DEFAULT '', -- why it was hidden
    made INTEGER NOT NULL,
    decided INTEGER,
    decided_by TEXT REFERENCES people (id),
    agree INTEGER NOT NULL DEFAULT 0, -- sums over votes, kept exact in the transaction of each vote
    disagree INTEGER NOT NULL DEFAULT 0,
    pass INTEGER NOT NULL DEFAULT 0,
    seq INTEGER NOT NULL, -- of the board, at its last change
    PRIMARY KEY (dialogue, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX statements_changed ON statements (dialogue, seq);
CREATE INDEX statements_by ON statements (dialogue, participant);

CREATE TABLE translations (
    dialogue TEXT NOT NULL,
    statement INTEGER NOT NULL,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    participant TEXT, -- who supplied it, or
    person TEXT REFERENCES people (id),
    shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
    made INTEGER NOT NULL,
    PRIMARY KEY (dialogue, statement, lang),
    FOREIGN KEY (dialogue, statement) REFERENCES statements (dialogue, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE votes (
    dialogue TEXT NOT NULL,
    participant TEXT NOT NULL,
    statement INTEGER NOT NULL,
    vote INTEGER NOT NULL CHECK (vote IN (-1, 0, 1)),
    via INTEGER, -- cast on this statement, which was merged into the one that is named
    at INTEGER NOT NULL,
    PRIMARY KEY (dialogue, participant, statement),
    FOREIGN KEY (dialogue, participant) REFERENCES participants (dialogue, id),
    FOREIGN KEY (dialogue, statement) REFERENCES statements (dialogue, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX votes_on ON votes (dialogue, statement);

CREATE TABLE kept_apart ( -- two statements that look alike, and that a facilitator read and left as they are
    dialogue TEXT NOT NULL,
    one INTEGER NOT NULL, -- the smaller number of the two
    other INTEGER NOT NULL,
    PRIMARY KEY (dialogue, one, other),
    FOREIGN KEY (dialogue, one) REFERENCES statements (dialogue, number),
    FOREIGN KEY (dialogue, other) REFERENCES statements (dialogue, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE maps ( -- the newest opinion map, so that groups keep their letters
    dialogue TEXT PRIMARY KEY REFERENCES dialogues (id),
    seq INTEGER NOT NULL, -- of the board that it was made from
    body TEXT NOT NULL,
    made INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE scores ( -- the round of priorities
    dialogue TEXT NOT NULL,
    participant TEXT NOT NULL,
    statement INTEGER NOT NULL,
    criterion INTEGER NOT NULL,
    score INTEGER NOT NULL CHECK (score IN (-1, 0, 1, 2)), -- do not know, no, perhaps, yes
    PRIMARY KEY (dialogue, participant, statement, criterion),
    FOREIGN KEY (dialogue, participant) REFERENCES participants (dialogue, id),
    FOREIGN KEY (dialogue, statement) REFERENCES statements (dialogue, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE choices ( -- which of two requests comes first
    dialogue TEXT NOT NULL,
    participant TEXT NOT NULL,
    one INTEGER NOT NULL, -- the smaller number of the two
    other INTEGER NOT NULL,
    first INTEGER, -- one of them; NULL: cannot say
    at INTEGER NOT NULL,
    PRIMARY KEY (dialogue, participant, one, other),
    FOREIGN KEY (dialogue, participant) REFERENCES participants (dialogue, id),
    FOREIGN KEY (dialogue, one) REFERENCES statements (dialogue, number),
    FOREIGN KEY (dialogue, other) REFERENCES statements (dialogue, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE asks (
    id TEXT PRIMARY KEY, -- a word in its address
    organisation TEXT NOT NULL REFERENCES organisations (id),
    dialogue TEXT REFERENCES dialogues (id),
    body TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
    made INTEGER NOT NULL,
    changed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX asks_of ON asks (organisation);
CREATE INDEX asks_from ON asks (dialogue);

CREATE TABLE ask_steps ( -- what became of an ask, each with its evidence
    ask TEXT NOT NULL REFERENCES asks (id),
    number INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('sent', 'answered', 'acted-on', 'refused')),
    day TEXT NOT NULL, -- when it happened
    source TEXT NOT NULL, -- where it can be read; empty for `sent`
    words TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'rejected')),
    author TEXT REFERENCES people (id), -- NULL: somebody not signed in
    made INTEGER NOT NULL,
    decided INTEGER,
    decided_by TEXT REFERENCES people (id),
    reason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (ask, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX ask_steps_waiting ON ask_steps (state);
