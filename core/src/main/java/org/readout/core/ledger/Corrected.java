package org.readout.core.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of a document as people corrected them.
 *
 * @param entries in order of evidence
 * @param fates what became of each correction, by its id
 */
public record Corrected(List<ObjectNode> entries, Map<String, Fate> fates) {
  public Corrected {
    entries = List.copyOf(entries);
    fates = Map.copyOf(fates);
  }

  /**
   * What became of a correction.
   *
   * @param state how it stands
   * @param machine id of the machine's entry it is bound to
   * @param entry id of the entry it shows in; none of a rejected one
   * @param why what its values lack, if that is why it waits
   */
  public record Fate(State state, Optional<String> machine, Optional<String> entry, Optional<String> why) {}

  /** How a correction stands. */
  public enum State {
    /** Bound to an entry of the machine. */
    BOUND,
    /** The machine has no such entry any more, or never had: a human entry. */
    STANDS,
    /** Its words are not found, or its values do not fit the text; somebody has to look. */
    WAITS,
    /** Taken back. */
    UNDONE
  }
}
