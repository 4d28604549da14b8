package org.readout.desk.gather;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.readout.core.document.Capture;
import org.readout.core.document.Genre;
import org.readout.core.document.Given;

/** The fields of a document as JSONL has them. Those it does not know are kept aside. */
final class DocumentFields {
  private static final Set<String> KNOWN = Set.of("id", "date", "title", "text", "url", "publisher", "genre");

  private DocumentFields() {}

  /** The capture a line describes. IllegalArgumentException saying which field is wrong. */
  static Capture capture(String name, ObjectNode line, Given otherwise) {
    JsonNode text = line.path("text");
    if (!text.isTextual()) {
      throw new IllegalArgumentException(text.isMissingNode() ? "no 'text'" : "'text' is not a string");
    }
    byte[] bytes = text.asText().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > Limits.TEXT) {
      throw new IllegalArgumentException("text over " + Limits.TEXT / Limits.MEGABYTE + " MB");
    }
    Given given =
        new Given(
            string(line, "id"),
            date(line).or(otherwise::date),
            string(line, "title").or(otherwise::title),
            string(line, "url").flatMap(DocumentFields::uri).or(otherwise::uri),
            string(line, "publisher").or(otherwise::publisher),
            string(line, "genre").map(Genre::of).or(otherwise::genre),
            rest(line));
    return new Capture(name, "text/plain; charset=utf-8", bytes, given);
  }

  private static Optional<String> string(ObjectNode line, String field) {
    JsonNode node = line.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual() && !node.isIntegralNumber()) {
      throw new IllegalArgumentException("'" + field + "' is not a string");
    }
    return Optional.of(node.asText().strip()).filter(value -> !value.isEmpty());
  }

  private static Optional<LocalDate> date(ObjectNode line) {
    Optional<String> date = string(line, "date");
    try {
      return date.map(value -> LocalDate.parse(value.matches("\\d{4}-\\d\\d-\\d\\d[T ].*") ? value.substring(0, 10) : value));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'date' is not a day like 2025-02-06: '" + date.orElse("") + "'", e);
    }
  }

  /** The address, characters that addresses may not have escaped; empty if it still is none. */
  static Optional<URI> uri(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException plain) {
      int colon = address.indexOf(':');
      try {
        return colon < 1 ? Optional.empty() : Optional.of(new URI(address.substring(0, colon), address.substring(colon + 1), null));
      } catch (URISyntaxException escaped) {
        return Optional.empty();
      }
    }
  }

  private static Optional<String> rest(ObjectNode line) {
    ObjectNode rest = line.deepCopy();
    rest.remove(KNOWN);
    return rest.isEmpty() ? Optional.empty() : Optional.of(rest.toString());
  }
}
