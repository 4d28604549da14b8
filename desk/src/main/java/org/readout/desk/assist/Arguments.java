package org.readout.desk.assist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.readout.desk.Filter;

/**
 * Arguments of a call, already held against their schema.
 *
 * @param values by name
 */
record Arguments(Map<String, Object> values) {
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::valueOf).filter(text -> !text.isBlank());
  }

  List<String> texts(String name) {
    return values.get(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  Optional<Integer> whole(String name) {
    return values.get(name) instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
  }

  /** DateTimeParseException naming the text, if it is no day. */
  Optional<LocalDate> day(String name) {
    return text(name).map(LocalDate::parse);
  }

  /** The filter they describe, of these documents. */
  Filter filter(List<String> documents) {
    return new Filter(texts("actors"), texts("recipients"), texts("kinds"), texts("acts"), texts("about"), List.of(), day("since"), day("until"), documents,
        texts("statuses"), OptionalDouble.empty());
  }
}
