-- Programs of platforms that may ask banks of fingerprints, and the matches that people look at. The same as migrations/postgres/0004.sql; only the
-- names of the types differ. No fingerprint and no picture is kept here: what a platform asked with is gone when it is answered.

CREATE TABLE match_clients (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisations (id), -- whose banks it may ask
    name TEXT NOT NULL,
    hash BLOB NOT NULL UNIQUE, -- SHA-256 of what it sends to show who it is
    banks TEXT NOT NULL, -- names, with spaces between
    rights TEXT NOT NULL, -- words, with spaces between
    per_minute INTEGER NOT NULL CHECK (per_minute > 0),
    per_day INTEGER NOT NULL CHECK (per_day > 0),
    made INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    withdrawn INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX match_clients_of ON match_clients (organisation);

CREATE TABLE matches (
    id TEXT PRIMARY KEY,
    organisation TEXT NOT NULL REFERENCES organisations (id), -- whose people look at it
    client TEXT NOT NULL REFERENCES match_clients (id),
    bank TEXT NOT NULL,
    entry INTEGER NOT NULL, -- what this client knows the entry by: a keyed hash, of which no fingerprint can be worked out
    reference TEXT NOT NULL, -- what the client calls its picture
    label TEXT NOT NULL, -- what the owner calls the entry
    distance INTEGER NOT NULL,
    untold INTEGER NOT NULL DEFAULT 0 CHECK (untold IN (0, 1, 2)), -- 1: a picture that everybody has is behind it; 2: asked too often near here, told when two confirm
    made INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'seconded', 'unsure', 'confirmed', 'different')),
    seconded INTEGER,
    seconded_by TEXT REFERENCES people (id), -- the first of two who confirm
    decided INTEGER,
    decided_by TEXT REFERENCES people (id),
    feedback TEXT, -- what the platform says that it did
    answered INTEGER,
    UNIQUE (client, bank, entry, reference, untold) -- what is told and what is not never meet: a row of the one must not show that the other is there
) STRICT, WITHOUT ROWID;
CREATE INDEX matches_open ON matches (organisation, state, made, id);
CREATE INDEX matches_by ON matches (client, reference);
CREATE INDEX matches_room ON matches (client, untold, state);
