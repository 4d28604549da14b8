package org.readout.desk.assist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;

/** Entries as an assistant gets them: what is said, and where it stands. */
final class Cited {
  private Cited() {}

  static ObjectNode entry(HeldEntry entry) {
    ObjectNode json = document(entry.document());
    var evidence = entry.json().path("evidence");
    json.set("start", evidence.path("start"));
    json.set("end", evidence.path("end"));
    json.put("quote", entry.quote());
    json.put("entry", entry.text("id").orElse(""));
    for (String key : List.of("kind", "act", "field", "wording", "voice", "origin")) {
      entry.text(key).ifPresent(value -> json.put(key, value));
    }
    json.put("status", entry.status());
    for (String key : List.of("actors", "recipients", "attributed_to")) {
      entry.parties(key).forEach(json.withArray(key)::add);
    }
    entry.about().forEach(json.withArray("about")::add);
    entry.matters().forEach(json.withArray("matters")::add);
    for (String key : List.of("negated", "threat", "renewed")) {
      if (entry.flag(key)) {
        json.put(key, true);
      }
    }
    entry.text("when", "value").or(() -> entry.text("when", "text")).ifPresent(when -> json.put("when", when));
    entry.text("amount", "text").ifPresent(amount -> json.put("amount", amount));
    return json;
  }

  /** The JSON of a thread or a diff, its words under the name that all answers give them. */
  static JsonNode quoted(JsonNode json) {
    json.forEach(Cited::quoted);
    if (json instanceof ObjectNode one && one.has("words") && one.has("document")) {
      one.set("quote", one.remove("words"));
    }
    return json;
  }

  static ObjectNode document(HeldDocument document) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("document", document.id());
    document.date().ifPresent(date -> json.put("date", date.toString()));
    document.title().ifPresent(title -> json.put("title", title));
    document.publisher().ifPresent(publisher -> json.put("publisher", publisher));
    document.uri().ifPresent(uri -> json.put("url", uri));
    return json;
  }
}
