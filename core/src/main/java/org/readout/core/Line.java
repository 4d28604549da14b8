package org.readout.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.coding.Coder;
import org.readout.core.document.Capture;
import org.readout.core.document.Cleaned;
import org.readout.core.document.Cleaner;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.ledger.CodedDocument;
import org.readout.core.ledger.Versions;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.CueReader;
import org.readout.core.reading.Reader;
import org.readout.core.reading.Reading;
import org.readout.core.text.Problem;

/** The straight line: a capture in, an outcome out. Immutable and safe for use by many threads. */
public final class Line {
  private final Profiles names;
  private final Set<String> followed;
  private final Reader reader;
  private final Coder coder;

  /**
   * @param names profiles whose names, offices, places and matters are known
   * @param followed ids of those of them that say what is relevant
   */
  public Line(Profiles names, Set<String> followed) {
    this.names = names;
    this.followed = Set.copyOf(followed);
    this.reader = new CueReader(names);
    this.coder = new Coder(names);
  }

  /** What becomes of a capture, given what is already held. */
  public Outcome take(Capture capture, Copies copies) {
    Cleaned cleaned = Cleaner.clean(capture);
    if (cleaned.text().isBlank()) {
      return new Outcome.Unreadable(capture, new Problem("clean", 0, "no text"));
    }
    Document document = Documents.of(Documents.idOf(capture), capture, cleaned);
    return new Outcome.Recorded(capture, cleaned, code(document), List.of(), Optional.empty());
  }

  /** The document read and coded, whatever it is about. */
  public CodedDocument code(Document document) {
    return coder.code(reader.read(document), versions());
  }

  /** What the reader sees in a document. */
  public Reading read(Document document) {
    return reader.read(document);
  }

  /** What this line codes with. */
  public Versions versions() {
    return new Versions("0.1.0", reader.version(), names.version(), "1", Cleaner.VERSION);
  }
}
