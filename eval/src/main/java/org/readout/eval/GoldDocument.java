package org.readout.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.readout.core.document.Capture;

/**
 * A document of an answer key.
 *
 * @param id its id
 * @param capture its text, with what the key and the corpus say of it
 * @param entries the key's entries, as JSON
 */
record GoldDocument(String id, Capture capture, List<JsonNode> entries) {
  GoldDocument {
    entries = List.copyOf(entries);
  }
}
