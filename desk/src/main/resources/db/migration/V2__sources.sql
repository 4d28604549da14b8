-- Feeds and what they listed, near copies, relevance and novelty. Instants UTC ISO 8601 text.

CREATE TABLE feed (
  key INTEGER PRIMARY KEY,
  url TEXT NOT NULL UNIQUE,
  form TEXT NOT NULL CHECK (form IN ('rss', 'atom', 'json', 'sitemap', 'index')),
  title TEXT,
  publisher TEXT,
  added_at TEXT NOT NULL,
  etag TEXT,
  modified TEXT,
  looked_at TEXT,
  succeeded_at TEXT,
  newest_at TEXT,
  failures INTEGER NOT NULL DEFAULT 0,
  trouble TEXT,
  next_at TEXT NOT NULL
);

-- A report as listed: waiting until it is had or given up. `next_at` is null where it is asked for no more.
CREATE TABLE feed_item (
  key INTEGER PRIMARY KEY,
  feed INTEGER NOT NULL REFERENCES feed (key) ON DELETE CASCADE,
  url TEXT NOT NULL,
  title TEXT,
  published_at TEXT,
  listed_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'taken', 'failed', 'withdrawn')),
  tries INTEGER NOT NULL DEFAULT 0,
  looks INTEGER NOT NULL DEFAULT 0,
  next_at TEXT,
  etag TEXT,
  modified TEXT,
  trouble TEXT,
  UNIQUE (feed, url)
);
CREATE INDEX feed_item_next ON feed_item (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX feed_item_url ON feed_item (url);

-- The smallest shingle hashes of each document's running text: what near copies share. Derived.
CREATE TABLE anchor (
  hash INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES document (key) ON DELETE CASCADE,
  PRIMARY KEY (hash, document)
) WITHOUT ROWID;
CREATE INDEX anchor_document ON anchor (document);

-- The document that this one repeats with additions; only the additions are coded.
ALTER TABLE document ADD COLUMN copy_of TEXT;
-- How far it is about what the desk follows, 0 to 1; null where it was taken by a program that did not say.
ALTER TABLE document ADD COLUMN relevance REAL;

-- Act, actors and recipients in one spelling, and whether nothing of the kind was held when the entry came. Derived.
ALTER TABLE entry ADD COLUMN gist TEXT;
ALTER TABLE entry ADD COLUMN novel INTEGER CHECK (novel IN (0, 1));
CREATE INDEX entry_gist ON entry (gist);

PRAGMA user_version = 2;
