package org.readout.core.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an expression is resolved against.
 *
 * @param anchor the document's date
 * @param lean which way to look for what is incomplete
 * @param year year that a neighbour settles ("from 4 February to 3 March 2025")
 * @param named the day, month or year last named before, in ISO 8601
 */
record Frame(Optional<LocalDate> anchor, Lean lean, Optional<Integer> year, Optional<String> named) {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** The day last named before. */
  Optional<LocalDate> day() {
    return named.filter(value -> DAY.matcher(value).matches()).map(LocalDate::parse);
  }

  Frame withYear(int settled) {
    return new Frame(anchor, lean, Optional.of(settled), named);
  }
}
