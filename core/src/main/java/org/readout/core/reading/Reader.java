package org.readout.core.reading;

import org.readout.core.document.Document;

/** Reads a document. Implementations are immutable and safe for use by many threads. */
public interface Reader {
  /** What the document says, as this reader sees it. The same document gives an equal reading. */
  Reading read(Document document);

  /** Names the reader and the version of its rules or weights. */
  String version();
}
