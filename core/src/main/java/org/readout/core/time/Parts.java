package org.readout.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Optional;

/** Values of quarters, halves, seasons and weeks of a year or month. */
final class Parts {
  private Parts() {}

  static Optional<String> quarter(Bound bound, Frame frame) {
    int quarter = bound.number("ORD").or(() -> bound.number("NUM")).orElse(1);
    if (quarter < 1 || quarter > 4) {
      return Optional.empty();
    }
    Optional<Integer> year =
        Dates.namedYear(bound, frame).or(() -> frame.anchor().map(anchor -> year(anchor, quarter, frame.lean())));
    return year.map(y -> y + "-Q" + quarter);
  }

  private static int year(LocalDate anchor, int quarter, Lean lean) {
    int now = anchor.get(IsoFields.QUARTER_OF_YEAR);
    if (lean == Lean.FUTURE) {
      return quarter < now ? anchor.getYear() + 1 : anchor.getYear();
    }
    return quarter > now ? anchor.getYear() - 1 : anchor.getYear();
  }

  static Optional<String> half(Bound bound, Frame frame) {
    Optional<Integer> year = Dates.namedYear(bound, frame).or(() -> frame.anchor().map(LocalDate::getYear));
    return bound.number("ORD").or(() -> bound.number("NUM")).filter(nth -> nth == 1 || nth == 2).flatMap(nth -> year.map(y -> y + "-H" + nth));
  }

  static Optional<String> season(Bound bound, Frame frame) {
    String season = bound.get("SEASON").or(() -> bound.get("PLAINSEASON")).orElse("FA");
    Optional<Integer> year = bound.number("YEAR");
    if (year.isPresent() || frame.anchor().isEmpty()) {
      return year.map(y -> y + "-" + season);
    }
    LocalDate anchor = frame.anchor().get();
    int first = firstMonth(season);
    int running = first == 12 && anchor.getMonthValue() < 3 ? anchor.getYear() - 1 : anchor.getYear();
    boolean begun = !LocalDate.of(running, first, 1).isAfter(anchor);
    boolean over = begun && anchor.isAfter(LocalDate.of(running, first, 1).plusMonths(3).minusDays(1));
    int step;
    if (bound.has("REL")) {
      int relative = Integer.signum(bound.number("REL", 0));
      step = relative < 0 ? (over ? 0 : -1) : relative > 0 && begun ? 1 : 0;
    } else {
      step = frame.lean() == Lean.FUTURE ? (over ? 1 : 0) : begun ? 0 : -1;
    }
    return Optional.of(running + step + "-" + season);
  }

  /** The season's first month in the northern year. */
  static int firstMonth(String season) {
    return switch (season) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      case "WI" -> 12;
      default -> throw new IllegalArgumentException("no season " + season);
    };
  }

  static Optional<String> weekOfMonth(Bound bound, Frame frame) {
    return Dates.month(bound, frame)
        .map(YearMonth::parse)
        .map(
            month -> {
              LocalDate day =
                  bound
                      .number("ORD")
                      .filter(nth -> nth <= 4)
                      .map(nth -> month.atDay(1).plusWeeks(nth - 1L))
                      .orElse(month.atEndOfMonth().minusDays(6));
              return Relatives.week(day);
            });
  }
}
