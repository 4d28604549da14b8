package org.readout.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.readout.core.ledger.Exported;

/**
 * An entry as a desk holds it.
 *
 * @param document the document it stands in
 * @param json the entry as the contract describes it; not to be changed
 * @param versions what made it, as a JSON object, where asked for
 */
public record HeldEntry(HeldDocument document, ObjectNode json, Optional<String> versions) implements Exported {
  public HeldEntry(HeldDocument document, ObjectNode json) {
    this(document, json, Optional.empty());
  }
}
