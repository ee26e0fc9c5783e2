-- Programs of platforms that may ask banks of fingerprints, and the matches that people look at. The same as migrations/sqlite/0004.sql; only the
-- names of the types differ. No fingerprint and no picture is kept here: what a platform asked with is gone when it is answered.

CREATE TABLE match_clients (
    id TEXT COLLATE "C" PRIMARY KEY,
    organisation TEXT COLLATE "C" NOT NULL REFERENCES organisations (id), -- whose banks it may ask
    name TEXT COLLATE "C" NOT NULL,
    hash BYTEA NOT NULL UNIQUE, -- SHA-256 of what it sends to show who it is
    banks TEXT COLLATE "C" NOT NULL, -- names, with spaces between
    rights TEXT COLLATE "C" NOT NULL, -- words, with spaces between
    per_minute BIGINT NOT NULL CHECK (per_minute > 0),
    per_day BIGINT NOT NULL CHECK (per_day > 0),
    made BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    withdrawn BIGINT
);
CREATE INDEX match_clients_of ON match_clients (organisation);

CREATE TABLE matches (
    id TEXT COLLATE "C" PRIMARY KEY,
    organisation TEXT COLLATE "C" NOT NULL REFERENCES organisations (id), -- whose people look at it
    client TEXT COLLATE "C" NOT NULL REFERENCES match_clients (id),
    bank TEXT COLLATE "C" NOT NULL,
    entry BIGINT NOT NULL, -- what this client knows the entry by: a keyed hash, of which no fingerprint can be worked out
    reference TEXT COLLATE "C" NOT NULL, -- what the client calls its picture
    label TEXT COLLATE "C" NOT NULL, -- what the owner calls the entry
    distance BIGINT NOT NULL,
    untold BIGINT NOT NULL DEFAULT 0 CHECK (untold IN (0, 1, 2)), -- 1: a picture that everybody has is behind it; 2: asked too often near here, told when two confirm
    made BIGINT NOT NULL,
    state TEXT COLLATE "C" NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'seconded', 'unsure', 'confirmed', 'different')),
    seconded BIGINT,
    seconded_by TEXT COLLATE "C" REFERENCES people (id), -- the first of two who confirm
    decided BIGINT,
    decided_by TEXT COLLATE "C" REFERENCES people (id),
    feedback TEXT COLLATE "C", -- what the platform says that it did
    answered BIGINT,
    UNIQUE (client, bank, entry, reference, untold) -- what is told and what is not never meet: a row of the one must not show that the other is there
);
CREATE INDEX matches_open ON matches (organisation, state, made, id);
CREATE INDEX matches_by ON matches (client, reference);
CREATE INDEX matches_room ON matches (client, untold, state);
