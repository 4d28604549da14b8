package org.readout.core.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An entry as tables have it: its JSON and the document it stands in. */
public interface Exported {
  /** The document it stands in. */
  Publication document();

  /** The entry as {@link CodedJson} writes it; not to be changed. */
  ObjectNode json();

  /** What made it, as a JSON object, where asked for. */
  Optional<String> versions();

  /** The text at a key, empty if absent. */
  default Optional<String> text(String key) {
    JsonNode node = json().path(key);
    return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
  }

  /** The text at a key of an object at a key: {@code text("when", "value")}. */
  default Optional<String> text(String key, String inner) {
    JsonNode node = json().path(key).path(inner);
    return node.isValueNode() && !node.isNull() ? Optional.of(node.asText()) : Optional.empty();
  }

  default boolean flag(String key) {
    return json().path(key).asBoolean(false);
  }

  /** How far the text vouches for it; asserted where the entry does not say. */
  default String status() {
    return text("status").orElse("asserted");
  }

  /** The parties at a key, each by its code, or by its words where it has none. */
  default List<String> parties(String key) {
    return each(key).map(party -> party.path("code").asText(party.path("text").asText("?"))).distinct().toList();
  }

  /** The words of what it concerns. */
  default List<String> about() {
    return each("about").map(topic -> topic.isTextual() ? topic.asText() : topic.path("text").asText()).toList();
  }

  /** Ids of the matters it belongs to. */
  default List<String> matters() {
    return each("about").map(topic -> topic.path("matter").asText("")).filter(matter -> !matter.isEmpty()).distinct().toList();
  }

  /** The exact words that show it. */
  default String quote() {
    return json().path("evidence").path("text").asText("");
  }

  private Stream<JsonNode> each(String key) {
    return StreamSupport.stream(json().path(key).spliterator(), false);
  }
}
