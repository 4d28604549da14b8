package org.readout.desk.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.core.actor.Actor;
import org.readout.core.profile.Profiles;
import org.readout.core.text.Digest;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Period;

/**
 * Entries as FollowTheMoney entities, one JSON object a line: each entry an Event with its parties as {@code involved}
 * and its document as {@code proof}. States are PublicBody, firms Company, all others Organization. What is alleged,
 * claimed or denied says so in the event's name and keywords. Every entity stands once, before the first that names it.
 */
public final class FollowTheMoney implements EntryWriter {
  private static final Map<String, String> ALPHA_2 = Stream.of(Locale.getISOCountries())
      .collect(Collectors.toMap(code -> Locale.of("", code).getISO3Country(), code -> code.toLowerCase(Locale.ROOT)));

  private final PrintStream out;
  private final Map<String, Actor> actors = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private String document = "";

  /**
   * @param out where it goes
   * @param profiles name the actors
   */
  public FollowTheMoney(PrintStream out, Profiles profiles) {
    this.out = out;
    profiles.all().stream().flatMap(profile -> profile.actors().stream()).forEach(actor -> actors.put(actor.code(), actor));
  }

  @Override
  public void entry(HeldEntry entry) {
    HeldDocument in = entry.document();
    if (!document.equals(in.id())) {
      document(in);
      document = in.id();
    }
    Set<String> involved = new java.util.LinkedHashSet<>();
    for (String list : List.of("actors", "recipients")) {
      entry.json().path(list).forEach(party -> party(party).ifPresent(involved::add));
    }
    ObjectNode event = begun("entry-" + entry.text("id").orElse(""), "Event");
    ObjectNode properties = (ObjectNode) event.get("properties");
    put(properties, "name", Words.headline(entry) + (entry.about().isEmpty() ? "" : ": " + String.join("; ", entry.about())));
    put(properties, "summary", "“" + entry.quote() + "”");
    put(properties, "description", Words.vouching(entry));
    put(properties, "recordId", entry.text("id").orElse(""));
    put(properties, "keywords", keywords(entry));
    in.date().ifPresent(date -> put(properties, "date", date.toString()));
    if (!entry.text("kind").equals(Optional.of("commitment"))) {
      Period.of(entry).ifPresent(period -> {
        put(properties, "startDate", period.first().toString());
        put(properties, "endDate", period.last().toString());
      });
    }
    entry.text("when", "value").or(() -> entry.text("when", "text")).ifPresent(when -> put(properties, "notes", "when: " + when));
    entry.text("place", "name").ifPresent(place -> put(properties, "location", place));
    in.uri().ifPresent(uri -> put(properties, "sourceUrl", uri));
    in.publisher().ifPresent(publisher -> put(properties, "publisher", publisher));
    put(properties, "involved", List.copyOf(involved));
    put(properties, "proof", documentId(in));
    out.print(event + "\n");
  }

  private static List<String> keywords(HeldEntry entry) {
    List<String> keywords = new ArrayList<>(List.of(entry.text("kind").orElse(""), entry.text("act").orElse(""), "status:" + entry.status()));
    entry.text("field").ifPresent(keywords::add);
    entry.text("wording").ifPresent(wording -> keywords.add("wording:" + wording));
    entry.text("voice").ifPresent(voice -> keywords.add("voice:" + voice));
    keywords.addAll(entry.matters());
    return keywords;
  }

  private static String documentId(HeldDocument document) {
    return "document-" + Digest.of(document.id().getBytes(StandardCharsets.UTF_8));
  }

  private void document(HeldDocument in) {
    if (!written.add(documentId(in))) {
      return;
    }
    ObjectNode entity = begun(documentId(in), in.genre().equals("news") ? "Article" : "Document");
    ObjectNode properties = (ObjectNode) entity.get("properties");
    put(properties, "name", in.label());
    put(properties, "fileName", in.name().substring(in.name().lastIndexOf('/') + 1));
    in.title().ifPresent(title -> put(properties, "title", title));
    in.publisher().ifPresent(publisher -> put(properties, "publisher", publisher));
    in.uri().ifPresent(uri -> put(properties, "sourceUrl", uri));
    in.date().map(LocalDate::toString).ifPresent(date -> put(properties, "publishedAt", date));
    String language = Locale.of(in.language()).getISO3Language();
    if (!in.language().equals("und") && !language.isEmpty()) {
      put(properties, "language", language);
    }
    out.print(entity + "\n");
  }

  /** Writes the party where it is new. Returns its id; empty for words without a code. */
  private Optional<String> party(JsonNode party) {
    if (!party.path("code").isTextual()) {
      return Optional.empty();
    }
    String code = party.get("code").asText();
    String id = "actor-" + Digest.of(code.getBytes(StandardCharsets.UTF_8));
    if (written.add(id)) {
      Optional<Actor> actor = Optional.ofNullable(actors.get(code));
      ObjectNode entity = begun(id, schema(code));
      ObjectNode properties = (ObjectNode) entity.get("properties");
      put(properties, "name", actor.map(Actor::name).orElse(code.substring(code.indexOf(':') + 1)));
      put(properties, "abbreviation", code);
      Optional.ofNullable(ALPHA_2.get(code)).ifPresent(country -> put(properties, "country", country));
      out.print(entity + "\n");
    }
    return Optional.of(id);
  }

  private static String schema(String code) {
    return ALPHA_2.containsKey(code) ? "PublicBody" : code.startsWith("FIRM:") ? "Company" : "Organization";
  }

  private static ObjectNode begun(String id, String schema) {
    ObjectNode entity = JsonNodeFactory.instance.objectNode().put("id", id).put("schema", schema);
    entity.putObject("properties");
    return entity;
  }

  private static void put(ObjectNode properties, String name, String value) {
    put(properties, name, List.of(value));
  }

  private static void put(ObjectNode properties, String name, List<String> values) {
    values.stream().filter(value -> !value.isBlank()).distinct().forEach(value -> properties.withArray(name).add(value));
  }
}
