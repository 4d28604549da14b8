package org.readout.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * An entry as a desk holds it.
 *
 * @param document the document it stands in
 * @param json the entry as the contract describes it; not to be changed
 * @param versions what made it, as a JSON object, where asked for
 */
public record HeldEntry(HeldDocument document, ObjectNode json, Optional<String> versions) {
  public HeldEntry(HeldDocument document, ObjectNode json) {
    this(document, json, Optional.empty());
  }

  /** The text at a key, empty if absent. */
  public Optional<String> text(String key) {
    JsonNode node = json.path(key);
    return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
  }

  /** The text at a key of an object at a key: {@code text("when", "value")}. */
  public Optional<String> text(String key, String inner) {
    JsonNode node = json.path(key).path(inner);
    return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
  }

  public boolean flag(String key) {
    return json.path(key).asBoolean(false);
  }

  /** How far the text vouches for it; asserted where the entry does not say. */
  public String status() {
    return text("status").orElse("asserted");
  }

  /** The parties at a key, each by its code, or by its words where it has none. */
  public List<String> parties(String key) {
    return each(key).map(party -> party.path("code").asText(party.path("text").asText("?"))).distinct().toList();
  }

  /** The words of what it concerns. */
  public List<String> about() {
    return each("about").map(topic -> topic.isTextual() ? topic.asText() : topic.path("text").asText()).toList();
  }

  /** Ids of the matters it belongs to. */
  public List<String> matters() {
    return each("about").map(topic -> topic.path("matter").asText("")).filter(matter -> !matter.isEmpty()).distinct().toList();
  }

  /** The exact words that show it. */
  public String quote() {
    return json.path("evidence").path("text").asText("");
  }

  private java.util.stream.Stream<JsonNode> each(String key) {
    return StreamSupport.stream(json.path(key).spliterator(), false);
  }
}
