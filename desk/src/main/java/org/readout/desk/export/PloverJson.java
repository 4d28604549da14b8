package org.readout.desk.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;

/**
 * Entries as PLOVER records (manual, "PLOVER JSON"), one object a line. Entries without a PLOVER category, an actor or a
 * date have no record; alleged and denied ones only if asked for, with their {@code status} in {@code comment}.
 */
public final class PloverJson implements EntryWriter {
  private final PrintStream out;
  private final boolean alleged;

  /**
   * @param out where it goes
   * @param alleged whether alleged and denied acts are wanted too
   */
  public PloverJson(PrintStream out, boolean alleged) {
    this.out = out;
    this.alleged = alleged;
  }

  @Override
  public void entry(HeldEntry entry) {
    JsonNode json = entry.json();
    HeldDocument document = entry.document();
    boolean vouched = !entry.status().equals("alleged") && !entry.status().equals("denied");
    if (json.path("plover").isMissingNode() || json.path("actors").isEmpty() || document.date().isEmpty() || !(vouched || alleged)) {
      return;
    }
    String event = json.path("plover").path("event").asText();
    ObjectNode one = JsonNodeFactory.instance.objectNode();
    one.set("id", json.path("id"));
    one.put("has_event", true).put("date", document.date().get().toString());
    one.set("source", actors(json.path("actors")));
    one.set("recipient", actors(json.path("recipients")));
    one.putArray("event").add(event);
    entry.text("plover", "mode").ifPresent(mode -> one.put("mode", mode));
    if (json.path("plover").has("contexts")) {
      one.set("context", json.path("plover").path("contexts"));
    }
    Quads.ofPlover(event).ifPresent(quad -> one.put("quad_code", quad));
    if (json.has("goldstein")) {
      one.set("event_scale", json.path("goldstein"));
    }
    if (json.has("place")) {
      one.set("event_loc", location(json.path("place")));
    }
    one.putArray("event_text").add(entry.quote());
    one.putObject("text_info").set("start", json.path("evidence").path("start"));
    ((ObjectNode) one.path("text_info")).set("end", json.path("evidence").path("end"));
    one.set("cite_info", citation(document));
    one.put("coder", "readout");
    if (!entry.status().equals("asserted")) {
      one.put("comment", "status: " + entry.status());
    }
    out.print(one + "\n");
  }

  private static ArrayNode actors(JsonNode parties) {
    ArrayNode actors = JsonNodeFactory.instance.arrayNode();
    for (JsonNode party : parties) {
      ObjectNode actor = actors.addObject();
      copy(party, "code", actor, "code");
      copy(party, "sector", actor, "sector");
      copy(party, "text", actor, "actor_text");
      copy(party, "role", actor, "office");
    }
    return actors;
  }

  private static ObjectNode location(JsonNode place) {
    ObjectNode location = JsonNodeFactory.instance.objectNode();
    copy(place, "name", location, "name");
    copy(place, "lat", location, "latitude");
    copy(place, "lon", location, "longitude");
    copy(place, "administered_by", location, "cc3");
    return location;
  }

  private static ObjectNode citation(HeldDocument document) {
    ObjectNode citation = JsonNodeFactory.instance.objectNode().put("citation", document.id());
    document.uri().ifPresent(uri -> citation.put("url", uri));
    document.title().ifPresent(title -> citation.put("title", title));
    document.publisher().ifPresent(publisher -> citation.put("publication", publisher));
    return citation.put("language", document.language()).put("codebook", "plover-2021");
  }

  private static void copy(JsonNode from, String key, ObjectNode to, String name) {
    if (from.has(key)) {
      to.set(name, from.get(key));
    }
  }
}
