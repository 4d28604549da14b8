-- `matter` and `matter_change` are the record; `placement`, `unplaced` and `placed_with` are derived and can be rebuilt.
ALTER TABLE matter ADD COLUMN parties TEXT NOT NULL DEFAULT '[]';

-- Every change of the list of matters; its last version is the list's.
CREATE TABLE matter_change (
  version INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  what TEXT NOT NULL
);

-- Which threads an entry belongs to. Parties as JSON.
CREATE TABLE placement (
  entry INTEGER NOT NULL REFERENCES entry (key) ON DELETE CASCADE,
  thread TEXT NOT NULL,
  parties TEXT NOT NULL,
  matter TEXT NOT NULL,
  PRIMARY KEY (entry, thread)
) WITHOUT ROWID;
CREATE INDEX placement_thread ON placement (thread);
CREATE INDEX placement_matter ON placement (matter);

-- Entries not yet placed.
CREATE TABLE unplaced (
  entry INTEGER PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE
);
CREATE TRIGGER entry_is_to_be_placed AFTER INSERT ON entry
BEGIN
  INSERT OR IGNORE INTO unplaced (entry) VALUES (NEW.key);
END;
INSERT INTO unplaced (entry) SELECT key FROM entry;

-- The profiles and the list of matters that `placement` was made with.
CREATE TABLE placed_with (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  basis TEXT NOT NULL
);

PRAGMA user_version = 3;
