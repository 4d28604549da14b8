package org.readout.desk.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entry as it lies in the tables, worked out from its JSON.
 *
 * @param columns of {@code entry}, by name; what has no value is empty
 * @param parties role and code
 * @param about each topic's words and the matter they name
 */
record EntryRow(Map<String, Optional<Object>> columns, Set<Role> parties, List<About> about) {
  private static final Map<String, String> ROLES = Map.of("actors", "actor", "recipients", "recipient", "addressees", "addressee");

  /** A party of an entry: {@code actor}, {@code recipient} or {@code addressee}, and its code. */
  record Role(String role, String code) {}

  /** Words that an entry is about, and the matter they name. */
  record About(String text, Optional<String> matter) {}

  static EntryRow of(ObjectNode json) {
    Map<String, Optional<Object>> columns = new LinkedHashMap<>();
    String kind = json.path("kind").asText();
    columns.put("id", Optional.of(json.path("id").asText()));
    columns.put("kind", Optional.of(kind));
    columns.put("act", Optional.of(json.path("act").asText()));
    columns.put("field", value(json.path("field")));
    columns.put("status", value(json.path("status")));
    columns.put("confidence", Optional.of(json.path("confidence").asDouble()));
    columns.put("start", Optional.of(json.path("evidence").path("start").asInt()));
    columns.put("json", Optional.of(json.toString()));
    columns.put("origin", Optional.of(json.path("origin").asText("machine")));
    columns.put("reviewed", Optional.of(json.has("reviewed") ? 1 : 0));
    columns.put("voice", value(json.path("voice")));
    columns.put("wording", value(json.path("wording")));
    columns.put("place", value(json.path("place").path("name")));
    columns.put("due", kind.equals("commitment") ? text(json.path("when").path("value")).flatMap(EntryRow::lastDay).map(day -> day) : Optional.empty());
    columns.put("gist", Optional.of(Novelty.gist(json)));
    Set<Role> parties = new LinkedHashSet<>();
    ROLES.forEach((list, role) -> json.path(list).forEach(party -> text(party.path("code")).ifPresent(code -> parties.add(new Role(role, code)))));
    List<About> about = new ArrayList<>();
    json.path("about").forEach(topic -> about.add(new About(topic.path("text").asText(""), text(topic.path("matter")))));
    return new EntryRow(columns, parties, about);
  }

  /** The words it is found by. */
  static String words(ObjectNode json) {
    StringBuilder words = new StringBuilder(json.path("evidence").path("text").asText(""));
    json.path("about").forEach(topic -> words.append('\n').append(topic.path("text").asText("")));
    return words.toString();
  }

  /** The last day of an ISO 8601 date, month, year or range; empty if it is none. */
  static Optional<String> lastDay(String period) {
    String last = period.substring(period.indexOf('/') + 1);
    try {
      return Optional.of(switch (last.length()) {
        case 4 -> Year.parse(last).atDay(1).plusYears(1).minusDays(1).toString();
        case 7 -> YearMonth.parse(last).atEndOfMonth().toString();
        default -> LocalDate.parse(last).toString();
      });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }

  private static Optional<Object> value(JsonNode node) {
    return text(node).map(text -> text);
  }
}
