-- Indexes that fit the order in which the web desk goes through documents.
DROP INDEX document_latest;
DROP INDEX document_publisher;
DROP INDEX capture_fetched;
CREATE INDEX document_latest ON document (newest, coalesce(date, ''), key);
CREATE INDEX document_outcome ON document (outcome, newest);
