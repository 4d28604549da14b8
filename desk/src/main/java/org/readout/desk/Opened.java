package org.readout.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.readout.core.document.Block;

/**
 * A document version with all that a desk knows of it.
 *
 * @param document what it is
 * @param text its cleaned text; spans of {@code blocks} count its chars
 * @param blocks its layout
 * @param author its byline
 * @param relevant whether it is coded, or off-topic
 * @param reasons why it is, or is not, relevant
 * @param problems what went wrong, as in the contract
 * @param fetchedAt when it was captured, UTC ISO 8601
 * @param madeWith versions of code, model, profiles, ontology and cleaner
 * @param versions every version held, the newest first
 * @param carriers further places that carry the same text
 * @param entries its corrected entries
 */
public record Opened(
    HeldDocument document,
    String text,
    List<Block> blocks,
    Optional<String> author,
    boolean relevant,
    List<String> reasons,
    JsonNode problems,
    String fetchedAt,
    JsonNode madeWith,
    List<HeldDocument> versions,
    List<Carrier> carriers,
    List<HeldEntry> entries) {
  /** Another place that carries a text. */
  public record Carrier(String name, Optional<String> uri, Optional<String> publisher, Optional<String> date) {}
}
