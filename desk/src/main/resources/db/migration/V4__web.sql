-- Corrections laid over the machine's entries, and what the web desk keeps. `entry` is the corrected ledger; of a document
-- that has corrections `machine_entry` keeps what the machine alone says, of others `entry` does.

ALTER TABLE correction ADD COLUMN seen TEXT;
ALTER TABLE correction ADD COLUMN queue TEXT;

CREATE TABLE machine_entry (
  document INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  json TEXT NOT NULL,
  judged INTEGER NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE INDEX machine_entry_id ON machine_entry (judged, id);

ALTER TABLE entry ADD COLUMN origin TEXT NOT NULL DEFAULT 'machine';
ALTER TABLE entry ADD COLUMN reviewed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN voice TEXT;
ALTER TABLE entry ADD COLUMN wording TEXT;
ALTER TABLE entry ADD COLUMN place TEXT;
-- The last day of the period a commitment names for what it promises.
ALTER TABLE entry ADD COLUMN due TEXT;
UPDATE entry SET
  voice = json_extract(json, '$.voice'), wording = json_extract(json, '$.wording'), place = json_extract(json, '$.place.name'),
  due = CASE WHEN kind = 'commitment' THEN json_extract(json, '$.when.value') END;
UPDATE entry SET due = substr(due, instr(due, '/') + 1) WHERE due LIKE '%/%';
UPDATE entry SET due = CASE length(due) WHEN 4 THEN due || '-12-31' WHEN 7 THEN date(due || '-01', '+1 month', '-1 day') ELSE due END WHERE due IS NOT NULL;

CREATE INDEX entry_facets ON entry (document, ordinal, kind, act, field, status, voice, wording, place, origin, reviewed, confidence);
CREATE INDEX entry_least_certain ON entry (reviewed, origin, confidence);
CREATE INDEX entry_due ON entry (due) WHERE due IS NOT NULL;
CREATE INDEX document_latest ON document (coalesce(date, ''), key) WHERE newest = 1;
CREATE INDEX document_publisher ON document (newest, publisher);
CREATE INDEX document_capture ON document (capture);
CREATE INDEX capture_fetched ON capture (fetched_at);
CREATE INDEX entry_about_entry ON entry_about (matter, entry) WHERE matter IS NOT NULL;

-- Words of each entry; derived.
CREATE VIRTUAL TABLE entry_search USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO entry_search (rowid, words)
  SELECT e.key, json_extract(e.json, '$.evidence.text') || char(10)
    || coalesce((SELECT group_concat(a.text, char(10)) FROM entry_about a WHERE a.entry = e.key), '')
  FROM entry e;
CREATE TRIGGER entry_search_follows AFTER DELETE ON entry
BEGIN
  DELETE FROM entry_search WHERE rowid = old.key;
END;

CREATE TABLE account (
  name TEXT PRIMARY KEY,
  password TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reader', 'editor', 'admin')),
  made_at TEXT NOT NULL
);
-- A session of a browser, or a token for the API; only the SHA-256 of the secret is kept.
CREATE TABLE pass (
  secret TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('session', 'token')),
  scopes TEXT NOT NULL,
  note TEXT NOT NULL,
  until TEXT NOT NULL
);
CREATE TABLE audit (
  key INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  did TEXT NOT NULL,
  what TEXT NOT NULL
);
CREATE TABLE saved_view (
  owner TEXT NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (owner, name)
);
CREATE TABLE visit (
  who TEXT PRIMARY KEY,
  before TEXT NOT NULL,
  at TEXT NOT NULL
);

