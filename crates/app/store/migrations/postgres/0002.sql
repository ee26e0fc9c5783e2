-- Secrets are sealed; dialogues: series, sessions, voices, asks. The same tables as migrations/sqlite/0002.sql; only the names of the types differ.
-- Text is compared by its bytes (COLLATE "C"), as SQLite does.
-- Bodies are JSON as the crate `dialogue` writes it. Nothing here holds the name or the address of a participant.

-- From here on the key of the forms and the secrets of authenticators are sealed; programs before kept them in clear.
ALTER TABLE installation ADD COLUMN key_mark BYTEA; -- tells the key that they are sealed under, and is none

CREATE TABLE series (
    id TEXT COLLATE "C" PRIMARY KEY, -- a word in its address
    organisation TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    body TEXT COLLATE "C" NOT NULL,
    made BIGINT NOT NULL,
    changed BIGINT NOT NULL
);

CREATE TABLE dialogues (
    id TEXT COLLATE "C" PRIMARY KEY, -- a word in its address
    series TEXT COLLATE "C" NOT NULL REFERENCES series (id),
    organisation TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    body TEXT COLLATE "C" NOT NULL,
    phase TEXT COLLATE "C" NOT NULL CHECK (phase IN ('draft', 'announced', 'open', 'closed')),
    sample BIGINT NOT NULL DEFAULT 0 CHECK (sample IN (0, 1)),
    starts BIGINT NOT NULL,
    made BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    seq BIGINT NOT NULL DEFAULT 0, -- counts the changes of its board
    spotlight BIGINT -- the statement that everybody is shown
);
CREATE INDEX dialogues_of ON dialogues (organisation);
CREATE INDEX dialogues_by_start ON dialogues (starts, id);
CREATE INDEX dialogues_in ON dialogues (series);

CREATE TABLE resources (
    id TEXT COLLATE "C" PRIMARY KEY,
    organisation TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    body TEXT COLLATE "C" NOT NULL,
    made BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    withdrawn BIGINT
);

CREATE TABLE join_links (
    id TEXT COLLATE "C" PRIMARY KEY,
    dialogue TEXT COLLATE "C" NOT NULL REFERENCES dialogues (id),
    hash BYTEA NOT NULL UNIQUE, -- SHA-256 of what the link holds
    once BIGINT NOT NULL CHECK (once IN (0, 1)),
    label TEXT COLLATE "C" NOT NULL, -- where it was given out, never to whom
    joined BIGINT NOT NULL DEFAULT 0, -- how many came in by it; who, nobody knows
    made BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    withdrawn BIGINT
);
CREATE INDEX join_links_of ON join_links (dialogue);

CREATE TABLE participants (
    dialogue TEXT COLLATE "C" NOT NULL REFERENCES dialogues (id),
    id TEXT COLLATE "C" NOT NULL,
    hash BYTEA NOT NULL UNIQUE, -- SHA-256 of what her cookie holds
    made BIGINT NOT NULL, -- the hour
    declared TEXT COLLATE "C", -- JSON: what she chose to say of herself
    PRIMARY KEY (dialogue, id)
);

CREATE TABLE themes (
    dialogue TEXT COLLATE "C" NOT NULL REFERENCES dialogues (id),
    number BIGINT NOT NULL,
    prompt BIGINT NOT NULL,
    title TEXT COLLATE "C" NOT NULL,
    place BIGINT NOT NULL,
    gone BIGINT NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
    seq BIGINT NOT NULL,
    PRIMARY KEY (dialogue, number)
);
CREATE INDEX themes_changed ON themes (dialogue, seq);

CREATE TABLE statements (
    dialogue TEXT COLLATE "C" NOT NULL REFERENCES dialogues (id),
    number BIGINT NOT NULL, -- from 1, in the order of posting
    participant TEXT COLLATE "C", -- NULL: a facilitator's, or its author has left
    prompt BIGINT NOT NULL,
    lang TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'shown', 'hidden', 'merged', 'erased')),
    merged_into BIGINT,
    theme BIGINT,
    pinned BIGINT NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    seed BIGINT NOT NULL DEFAULT 0 CHECK (seed IN (0, 1)), -- a facilitator's
    reason TEXT COLLATE "C" NOT NULL DEFAULT '', -- why it was hidden
    made BIGINT NOT NULL,
    decided BIGINT,
    decided_by TEXT COLLATE "C" REFERENCES people (id),
    agree BIGINT NOT NULL DEFAULT 0, -- sums over votes, kept exact in the transaction of each vote
    disagree BIGINT NOT NULL DEFAULT 0,
    pass BIGINT NOT NULL DEFAULT 0,
    seq BIGINT NOT NULL, -- of the board, at its last change
    PRIMARY KEY (dialogue, number)
);
CREATE INDEX statements_changed ON statements (dialogue, seq);
CREATE INDEX statements_by ON statements (dialogue, participant);

CREATE TABLE translations (
    dialogue TEXT COLLATE "C" NOT NULL,
    statement BIGINT NOT NULL,
    lang TEXT COLLATE "C" NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    participant TEXT COLLATE "C", -- who supplied it, or
    person TEXT COLLATE "C" REFERENCES people (id),
    shown BIGINT NOT NULL CHECK (shown IN (0, 1)),
    made BIGINT NOT NULL,
    PRIMARY KEY (dialogue, statement, lang),
    FOREIGN KEY (dialogue, statement) REFERENCES statements (dialogue, number)
);

CREATE TABLE votes (
    dialogue TEXT COLLATE "C" NOT NULL,
    participant TEXT COLLATE "C" NOT NULL,
    statement BIGINT NOT NULL,
    vote BIGINT NOT NULL CHECK (vote IN (-1, 0, 1)),
    via BIGINT, -- cast on this statement, which was merged into the one that is named
    at BIGINT NOT NULL,
    PRIMARY KEY (dialogue, participant, statement),
    FOREIGN KEY (dialogue, participant) REFERENCES participants (dialogue, id),
    FOREIGN KEY (dialogue, statement) REFERENCES statements (dialogue, number)
);
CREATE INDEX votes_on ON votes (dialogue, statement);

CREATE TABLE kept_apart ( -- two statements that look alike, and that a facilitator read and left as they are
    dialogue TEXT COLLATE "C" NOT NULL,
    one BIGINT NOT NULL, -- the smaller number of the two
    other BIGINT NOT NULL,
    PRIMARY KEY (dialogue, one, other),
    FOREIGN KEY (dialogue, one) REFERENCES statements (dialogue, number),
    FOREIGN KEY (dialogue, other) REFERENCES statements (dialogue, number)
);

CREATE TABLE maps ( -- the newest opinion map, so that groups keep their letters
    dialogue TEXT COLLATE "C" PRIMARY KEY REFERENCES dialogues (id),
    seq BIGINT NOT NULL, -- of the board that it was made from
    body TEXT COLLATE "C" NOT NULL,
    made BIGINT NOT NULL
);

CREATE TABLE scores ( -- the round of priorities
    dialogue TEXT COLLATE "C" NOT NULL,
    participant TEXT COLLATE "C" NOT NULL,
    statement BIGINT NOT NULL,
    criterion BIGINT NOT NULL,
    score BIGINT NOT NULL CHECK (score IN (-1, 0, 1, 2)), -- do not know, no, perhaps, yes
    PRIMARY KEY (dialogue, participant, statement, criterion),
    FOREIGN KEY (dialogue, participant) REFERENCES participants (dialogue, id),
    FOREIGN KEY (dialogue, statement) REFERENCES statements (dialogue, number)
);

CREATE TABLE choices ( -- which of two requests comes first
    dialogue TEXT COLLATE "C" NOT NULL,
    participant TEXT COLLATE "C" NOT NULL,
    one BIGINT NOT NULL, -- the smaller number of the two
    other BIGINT NOT NULL,
    first BIGINT, -- one of them; NULL: cannot say
    at BIGINT NOT NULL,
    PRIMARY KEY (dialogue, participant, one, other),
    FOREIGN KEY (dialogue, participant) REFERENCES participants (dialogue, id),
    FOREIGN KEY (dialogue, one) REFERENCES statements (dialogue, number),
    FOREIGN KEY (dialogue, other) REFERENCES statements (dialogue, number)
);

CREATE TABLE asks (
    id TEXT COLLATE "C" PRIMARY KEY, -- a word in its address
    organisation TEXT COLLATE "C" NOT NULL REFERENCES organisations (id),
    dialogue TEXT COLLATE "C" REFERENCES dialogues (id),
    body TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
    made BIGINT NOT NULL,
    changed BIGINT NOT NULL
);
CREATE INDEX asks_of ON asks (organisation);
CREATE INDEX asks_from ON asks (dialogue);

CREATE TABLE ask_steps ( -- what became of an ask, each with its evidence
    ask TEXT COLLATE "C" NOT NULL REFERENCES asks (id),
    number BIGINT NOT NULL,
    status TEXT COLLATE "C" NOT NULL CHECK (status IN ('sent', 'answered', 'acted-on', 'refused')),
    day TEXT COLLATE "C" NOT NULL, -- when it happened
    source TEXT COLLATE "C" NOT NULL, -- where it can be read; empty for `sent`
    words TEXT COLLATE "C" NOT NULL,
    state TEXT COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'accepted', 'rejected')),
    author TEXT COLLATE "C" REFERENCES people (id), -- NULL: somebody not signed in
    made BIGINT NOT NULL,
    decided BIGINT,
    decided_by TEXT COLLATE "C" REFERENCES people (id),
    reason TEXT COLLATE "C" NOT NULL DEFAULT '',
    PRIMARY KEY (ask, number)
);
CREATE INDEX ask_steps_waiting ON ask_steps (state);
