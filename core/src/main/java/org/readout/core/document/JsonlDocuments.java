package org.readout.core.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Documents as lines of JSON: {@code {"id","date","title","text","url","publisher","genre",…}}, only {@code text} required. */
public final class JsonlDocuments {
  private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final int DATE_LENGTH = 10;

  private JsonlDocuments() {}

  /**
   * The capture that a line of JSONL is.
   *
   * @param line one JSON object
   * @param name where it stands, for messages: {@code file.jsonl:17}
   * @throws IllegalArgumentException with the name and the reason if it is no JSON object, its text is missing or empty, or a field cannot be what it says
   */
  public static Capture parse(String line, String name) {
    ObjectNode fields = object(line, name);
    JsonNode text = fields.path("text");
    if (!text.isTextual() || text.asText().isBlank()) {
      throw new IllegalArgumentException(name + ": " + (text.isMissingNode() || text.isNull() ? "no \"text\"" : text.isTextual() ? "\"text\" is empty" : "\"text\" is no string"));
    }
    fields.remove("text");
    Given given = new Given(
        take(fields, "id", name),
        take(fields, "date", name).map(date -> date(date, name)),
        take(fields, "title", name),
        take(fields, "url", name).flatMap(JsonlDocuments::uri),
        take(fields, "publisher", name),
        take(fields, "genre", name).map(Genre::of).filter(genre -> genre != Genre.UNKNOWN),
        Optional.empty());
    return new Capture(name, PLAIN, text.asText().getBytes(StandardCharsets.UTF_8), withRest(given, fields));
  }

  private static ObjectNode object(String line, String name) {
    try {
      if (JSON.readTree(line) instanceof ObjectNode object) {
        return object;
      }
      throw new IllegalArgumentException(name + ": not a JSON object");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name + ": not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static Given withRest(Given given, ObjectNode rest) {
    return rest.isEmpty() ? given
        : new Given(given.id(), given.date(), given.title(), given.uri(), given.publisher(), given.genre(), Optional.of(rest.toString()));
  }

  private static Optional<String> take(ObjectNode fields, String field, String name) {
    JsonNode value = fields.remove(field);
    if (value == null || value.isNull() || (value.isTextual() && value.asText().isBlank())) {
      return Optional.empty();
    }
    if (value.isContainerNode()) {
      throw new IllegalArgumentException(name + ": \"" + field + "\" is no string");
    }
    return Optional.of(value.asText().strip());
  }

  /** The day of an ISO 8601 date, or of a date and time as written. */
  private static LocalDate date(String value, String name) {
    try {
      boolean timed = value.length() > DATE_LENGTH && (value.charAt(DATE_LENGTH) == 'T' || value.charAt(DATE_LENGTH) == ' ');
      return LocalDate.parse(timed ? value.substring(0, DATE_LENGTH) : value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + ": \"date\" is not an ISO 8601 date: '" + value + "'", e);
    }
  }

  /** An address; quotes around it are dropped, and one that cannot be read is passed over. */
  private static Optional<URI> uri(String value) {
    String address = value.length() > 2 && value.startsWith("\"") && value.endsWith("\"") ? value.substring(1, value.length() - 1) : value;
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
