package org.readout.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days of an ISO 8601 date, month, year or range of these, as entries have them.
 *
 * @param first first day
 * @param last last day, inclusive
 */
public record Period(LocalDate first, LocalDate last) {
  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("the period ends " + last + ", before it begins " + first);
    }
  }

  /** The period of {@code 2025}, {@code 2025-02}, {@code 2025-02-06} or {@code start/end}; empty for anything else. */
  public static Optional<Period> of(String value) {
    try {
      int slash = value.indexOf('/');
      return Optional.of(slash < 0
          ? new Period(first(value), last(value))
          : new Period(first(value.substring(0, slash)), last(value.substring(slash + 1))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The period that {@code when} of an entry names, if it names days. */
  public static Optional<Period> of(HeldEntry entry) {
    return entry.text("when", "value").flatMap(Period::of);
  }

  private static LocalDate first(String value) {
    return switch (value.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(value), 1, 1);
      case 7 -> YearMonth.parse(value).atDay(1);
      default -> LocalDate.parse(value);
    };
  }

  private static LocalDate last(String value) {
    return switch (value.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(value), 12, 31);
      case 7 -> YearMonth.parse(value).atEndOfMonth();
      default -> LocalDate.parse(value);
    };
  }
}
