package org.readout.core;

import java.util.Optional;
import org.readout.core.document.Capture;
import org.readout.core.document.Cleaned;
import org.readout.core.ledger.CodedDocument;
import org.readout.core.selection.Relevance;
import org.readout.core.text.Problem;

/** What became of a capture. Every capture ends in exactly one. */
public sealed interface Outcome {
  Capture capture();

  /**
   * Read and coded (a document not in English is kept with no entries).
   *
   * @param verdict why it is relevant
   * @param revisionOf id of the document this is a newer version of
   * @param copyOf id of the document it repeats with additions; then only the additions are coded, and it carries that document
   */
  record Recorded(Capture capture, Cleaned cleaned, CodedDocument coded, Relevance.Verdict verdict, Optional<String> revisionOf, Optional<String> copyOf) implements Outcome {}

  /**
   * The same text as a document already held, edited or cut perhaps: another carrier of it.
   *
   * @param of id of that document
   */
  record Duplicate(Capture capture, Cleaned cleaned, String of) implements Outcome {}

  /**
   * Nothing between the actors the profiles follow; the text is kept and reconsidered when profiles change.
   *
   * @param id the id it is kept under
   * @param verdict why it is not relevant
   */
  record OffTopic(Capture capture, Cleaned cleaned, String id, Relevance.Verdict verdict) implements Outcome {}

  /** No text could be had from it. */
  record Unreadable(Capture capture, Problem problem) implements Outcome {}
}
