-- What a desk holds. Dates ISO 8601 text, instants UTC ISO 8601 text, JSON and lists as JSON text, labels in lower case.
-- In `document`, blocks [[start, end, role]], alignment [derived start, derived end, source start, source end, …] and
-- furniture [start, end, …] count UTF-16 code units; spans in entries count Unicode code points.
-- `capture` to `matter` are the record; `search` is derived and can be rebuilt.

CREATE TABLE run (
  key INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  versions TEXT NOT NULL
);

CREATE TABLE capture (
  key INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL,
  media_type TEXT NOT NULL,
  name TEXT NOT NULL,
  given TEXT NOT NULL,
  fetched_at TEXT NOT NULL,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  unreadable TEXT,
  UNIQUE (sha256, media_type)
);

CREATE TABLE document (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  base TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  newest INTEGER NOT NULL CHECK (newest IN (0, 1)),
  name TEXT NOT NULL,
  uri TEXT,
  genre TEXT NOT NULL,
  publisher TEXT,
  title TEXT,
  author TEXT,
  date TEXT,
  date_basis TEXT NOT NULL CHECK ((date IS NULL) = (date_basis = 'unknown')),
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,
  alignment TEXT NOT NULL,
  furniture TEXT NOT NULL,
  problems TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('recorded', 'off-topic')),
  reasons TEXT NOT NULL,
  released_by TEXT,
  capture INTEGER NOT NULL REFERENCES capture (key),
  run INTEGER NOT NULL REFERENCES run (key),
  UNIQUE (base, version)
);
CREATE UNIQUE INDEX document_newest ON document (base) WHERE newest = 1;
CREATE INDEX document_uri ON document (uri);
CREATE INDEX document_fingerprint ON document (fingerprint);
CREATE INDEX document_date ON document (date);

CREATE TABLE carrier (
  key INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (key),
  place TEXT NOT NULL,
  name TEXT NOT NULL,
  uri TEXT,
  publisher TEXT,
  date TEXT,
  capture INTEGER NOT NULL REFERENCES capture (key),
  UNIQUE (document, place)
);

CREATE TABLE entry (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  document INTEGER NOT NULL REFERENCES document (key),
  ordinal INTEGER NOT NULL,
  run INTEGER NOT NULL REFERENCES run (key),
  kind TEXT NOT NULL,
  act TEXT NOT NULL,
  field TEXT,
  status TEXT,
  confidence REAL,
  start INTEGER NOT NULL,
  json TEXT NOT NULL,
  UNIQUE (document, ordinal)
);
CREATE INDEX entry_id ON entry (id);
CREATE INDEX entry_kind ON entry (kind, act);

CREATE TABLE entry_party (
  entry INTEGER NOT NULL REFERENCES entry (key) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('actor', 'recipient', 'addressee')),
  code TEXT NOT NULL,
  PRIMARY KEY (entry, role, code)
) WITHOUT ROWID;
CREATE INDEX entry_party_code ON entry_party (code, role);

CREATE TABLE entry_about (
  entry INTEGER NOT NULL REFERENCES entry (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  matter TEXT,
  PRIMARY KEY (entry, ordinal)
) WITHOUT ROWID;
CREATE INDEX entry_about_matter ON entry_about (matter);

CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('accept', 'reject', 'change', 'add', 'undo')),
  anchor TEXT NOT NULL,
  changes TEXT NOT NULL,
  by TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX correction_document ON correction (document);
CREATE TRIGGER correction_is_never_changed BEFORE UPDATE ON correction
BEGIN
  SELECT RAISE(ABORT, 'corrections are append-only');
END;
CREATE TRIGGER correction_is_never_removed BEFORE DELETE ON correction
BEGIN
  SELECT RAISE(ABORT, 'corrections are append-only');
END;

CREATE TABLE matter (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('profile', 'induced', 'human')),
  merged_into TEXT REFERENCES matter (id)
);

CREATE VIRTUAL TABLE search USING fts5 (title, text, evidence, tokenize = 'unicode61 remove_diacritics 2');

PRAGMA user_version = 1;
