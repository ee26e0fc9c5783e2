-- What is told of votes moves in steps of several people. The same as migrations/postgres/0003.sql; only the names of the types differ.

ALTER TABLE dialogues ADD COLUMN settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)); -- it was closed once, and everything was told
ALTER TABLE participants ADD COLUMN away INTEGER NOT NULL DEFAULT 0 CHECK (away IN (0, 1)); -- nobody: votes of somebody who left, as they are told

ALTER TABLE statements ADD COLUMN cast_agree INTEGER NOT NULL DEFAULT 0; -- what was cast; agree, disagree and pass are what is told of it
ALTER TABLE statements ADD COLUMN cast_disagree INTEGER NOT NULL DEFAULT 0;
ALTER TABLE statements ADD COLUMN cast_pass INTEGER NOT NULL DEFAULT 0;
ALTER TABLE statements ADD COLUMN fresh INTEGER NOT NULL DEFAULT 0; -- people whose vote is not told, or told as it was before

ALTER TABLE votes ADD COLUMN told INTEGER CHECK (told IN (-1, 0, 1)); -- NULL: not yet
CREATE INDEX votes_fresh ON votes (dialogue, statement) WHERE told IS NULL OR told <> vote;

-- All of it was told until now.
UPDATE votes SET told = vote;
UPDATE statements SET cast_agree = agree, cast_disagree = disagree, cast_pass = pass;
UPDATE dialogues SET settled = 1 WHERE phase = 'closed';
