package org.readout.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.readout.core.document.Block;
import org.readout.core.document.Capture;

/** A row of what {@code backfill} hands over. */
public sealed interface Backfilled {
  /**
   * A document with its entries.
   *
   * @param id its id, version included
   * @param copyOf id of the document it repeats with additions
   * @param capture as the archive has it
   * @param blocks the layout of {@code text}, what is repeated as furniture
   * @param text as it was coded
   * @param fingerprint of its running text
   * @param relevance 0 to 1
   * @param reasons why it is relevant
   * @param coded the coded document as the contract describes it
   */
  record Recorded(String id, Optional<String> copyOf, Capture capture, List<Block> blocks, String text, String fingerprint, double relevance, List<String> reasons,
      ObjectNode coded) implements Backfilled {}

  /**
   * A further place that carries a document.
   *
   * @param document id of the document
   * @param place address or name
   * @param name where it came from, for people
   * @param uri its address
   * @param publisher who published it there
   * @param date ISO 8601 day
   */
  record Carrier(String document, String place, String name, Optional<String> uri, Optional<String> publisher, Optional<String> date) implements Backfilled {}

  /** What loading it did. */
  enum Fate {
    /** It is held now and was not before. */
    ADDED,
    /** Nothing changed. */
    THERE,
    /** The desk holds its words under another id, which it now carries. */
    CARRIES,
    /** The desk holds another text under its id. */
    OTHER_TEXT,
    /** This program cleans its bytes otherwise than the one that coded it. */
    OTHER_CLEANING,
    /** A carrier of a document that the desk does not hold. */
    ALONE
  }
}
