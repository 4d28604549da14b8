-- Who is told of what is new in a saved view, and what was found for them. Instants UTC ISO 8601 text, whole seconds.

CREATE TABLE subscription (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  owner TEXT NOT NULL,
  view TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('atom', 'webhook', 'mail')),
  target TEXT NOT NULL,
  every_minutes INTEGER NOT NULL CHECK (every_minutes >= 0),
  quiet_from TEXT,
  quiet_until TEXT,
  zone TEXT NOT NULL,
  made_at TEXT NOT NULL,
  sent_at TEXT,
  tries INTEGER NOT NULL DEFAULT 0,
  next_at TEXT,
  trouble TEXT,
  CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
);

-- A statement found for a subscription, by the entry that told of it first. `parcel` is what it is sent in.
CREATE TABLE notice (
  key INTEGER PRIMARY KEY,
  subscription INTEGER NOT NULL REFERENCES subscription (key) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  document_date TEXT,
  document TEXT NOT NULL,
  entry TEXT NOT NULL,
  found_at TEXT NOT NULL,
  parcel TEXT,
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'given-up'))
);
CREATE INDEX notice_near ON notice (subscription, kind, document_date);
CREATE INDEX notice_waiting ON notice (subscription, key) WHERE state = 'waiting';

-- Entries nobody has looked through for subscriptions.
CREATE TABLE unreported (
  entry INTEGER PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE
);
CREATE TRIGGER entry_is_to_be_reported AFTER INSERT ON entry WHEN EXISTS (SELECT 1 FROM subscription)
BEGIN
  INSERT OR IGNORE INTO unreported (entry) VALUES (NEW.key);
END;
