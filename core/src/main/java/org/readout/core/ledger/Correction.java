package org.readout.core.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person says of an entry, or of words that should have been one. Never changed and never removed; a later
 * correction overrules an earlier one. It names words, not an entry's id.
 *
 * @param id names the correction
 * @param document id of the document version it was made on
 * @param kind what it does
 * @param anchor the words it is about
 * @param set the person's values by name, in the forms of an entry or of a gold file; a null takes a value away;
 *     {@code undoes} names the correction that an undo takes back. Not to be modified
 * @param seen the machine's entry as the person saw it; none for an added one. Not to be modified
 * @param queue the review queue it came from: {@code random}, {@code least-certain}
 * @param by who
 * @param at when
 */
public record Correction(
    String id, String document, Kind kind, Anchor anchor, ObjectNode set, Optional<ObjectNode> seen, Optional<String> queue, String by, Instant at) {
  /** What a correction does. */
  public enum Kind {
    ACCEPT,
    REJECT,
    CHANGE,
    ADD,
    UNDO;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** IllegalArgumentException if there is none of that label. */
    public static Kind of(String label) {
      for (Kind kind : values()) {
        if (kind.label().equals(label)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("no correction is called '" + label + "' (there are: accept, reject, change, add, undo)");
    }
  }

  /** The id of the correction that this one takes back. */
  Optional<String> undoes() {
    return kind == Kind.UNDO ? Optional.of(set.path("undoes").asText("")) : Optional.empty();
  }

  /** The correction as the contract describes it, with {@code seen} and {@code queue} where there are such. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id).put("document", document).put("kind", kind.label());
    json.set("anchor", anchor.json());
    json.set("set", set);
    seen.ifPresent(entry -> json.set("seen", entry));
    queue.ifPresent(name -> json.put("queue", name));
    return json.put("by", by).put("at", at.toString());
  }

  /** The values in {@code json} that a person sets; an object without any if there are none. */
  public static ObjectNode values(JsonNode json) {
    return json.isObject() ? (ObjectNode) json.deepCopy() : JsonNodeFactory.instance.objectNode();
  }
}
