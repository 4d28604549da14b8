-- What the rows of `matter` were before a change by a person, as JSON (null: there was none), so that it can be taken back.
ALTER TABLE matter_change ADD COLUMN before TEXT;
ALTER TABLE matter_change ADD COLUMN undone INTEGER NOT NULL DEFAULT 0;
