-- What lets the web desk answer at once. All of it is derived and can be rebuilt.

-- Numbers that grow with every change: of documents and carriers, of anything shown, of what people did.
CREATE TABLE change (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  documents INTEGER NOT NULL,
  shown INTEGER NOT NULL,
  people INTEGER NOT NULL
);
INSERT INTO change (one, documents, shown, people) VALUES (1, 0, 0, 0);
CREATE TRIGGER change_document_new AFTER INSERT ON document BEGIN UPDATE change SET documents = documents + 1, shown = shown + 1; END;
CREATE TRIGGER change_document AFTER UPDATE ON document BEGIN UPDATE change SET documents = documents + 1, shown = shown + 1; END;
CREATE TRIGGER change_document_gone AFTER DELETE ON document BEGIN UPDATE change SET documents = documents + 1, shown = shown + 1, people = people + 1; END;
CREATE TRIGGER change_carrier AFTER INSERT ON carrier BEGIN UPDATE change SET documents = documents + 1, shown = shown + 1; END;
CREATE TRIGGER change_entry AFTER INSERT ON entry BEGIN UPDATE change SET shown = shown + 1; END;
CREATE TRIGGER change_entry_gone AFTER DELETE ON entry BEGIN UPDATE change SET shown = shown + 1; END;
CREATE TRIGGER change_correction AFTER INSERT ON correction BEGIN UPDATE change SET shown = shown + 1, people = people + 1; END;
CREATE TRIGGER change_matter AFTER INSERT ON matter_change BEGIN UPDATE change SET shown = shown + 1, people = people + 1; END;

-- The series of each document as JSON, null where its silence says nothing; `unsorted` are those whose series is not known.
CREATE TABLE series (
  document INTEGER PRIMARY KEY REFERENCES document (key) ON DELETE CASCADE,
  name TEXT
);
CREATE TABLE unsorted (
  document INTEGER PRIMARY KEY REFERENCES document (key) ON DELETE CASCADE
);
CREATE TABLE sorted_with (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  basis TEXT NOT NULL
);
CREATE TRIGGER document_is_to_be_sorted AFTER INSERT ON document BEGIN INSERT OR IGNORE INTO unsorted (document) VALUES (NEW.key); END;
CREATE TRIGGER document_is_to_be_sorted_again AFTER UPDATE OF title, genre, publisher, text ON document
WHEN NEW.title IS NOT OLD.title OR NEW.genre IS NOT OLD.genre OR NEW.publisher IS NOT OLD.publisher OR NEW.text IS NOT OLD.text
BEGIN
  INSERT OR IGNORE INTO unsorted (document) VALUES (NEW.key);
END;
INSERT INTO unsorted (document) SELECT key FROM document;

CREATE INDEX document_shared ON document (newest, date, publisher);
CREATE INDEX entry_place ON entry (place) WHERE place IS NOT NULL;
