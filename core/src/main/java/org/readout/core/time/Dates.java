package org.readout.core.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of calendar expressions: days, months, years, decades. */
final class Dates {
  private Dates() {}

  /** The year the match names, by number or as this, last or next, or that its frame settles. */
  static Optional<Integer> namedYear(Bound bound, Frame frame) {
    Optional<Integer> named = bound.number("YEAR");
    if (named.isEmpty() && bound.has("REL")) {
      named = frame.anchor().map(anchor -> anchor.getYear() + bound.number("REL", 0));
    }
    return named.or(frame::year);
  }

  static Optional<String> day(Bound bound, Frame frame) {
    return day(bound, frame, 0).map(LocalDate::toString);
  }

  /** Days of one month; looking back the first must not lie ahead, looking ahead the last not behind. */
  static Optional<String> days(Bound bound, Frame frame) {
    int settling = frame.lean() == Lean.FUTURE ? 1 : 0;
    return day(bound, frame, settling)
        .map(day -> frame.withYear(day.getYear()))
        .flatMap(
            same ->
                day(bound, same, 0)
                    .flatMap(start -> day(bound, same, 1).filter(end -> !start.isAfter(end)).map(end -> start + "/" + end)));
  }

  private static Optional<LocalDate> day(Bound bound, Frame frame, int nth) {
    int month = monthOf(bound);
    int day = bound.number("DAY", nth);
    Optional<Integer> year = namedYear(bound, frame);
    if (year.isPresent()) {
      return valid(year.get(), month, day);
    }
    if (frame.anchor().isEmpty()) {
      return Optional.empty();
    }
    LocalDate anchor = frame.anchor().get();
    return choose(
        IntStream.rangeClosed(anchor.getYear() - 4, anchor.getYear() + 4).mapToObj(y -> valid(y, month, day)).flatMap(Optional::stream),
        anchor,
        frame.lean());
  }

  /** A feast of a fixed day: "Christmas Eve", "New Year's Day 2024". */
  static Optional<String> feast(Bound bound, Frame frame) {
    MonthDay feast = MonthDay.parse("--" + bound.get("EVE").or(() -> bound.get("FEASTDAY")).or(() -> bound.get("FEAST")).orElseThrow());
    Optional<Integer> year = namedYear(bound, frame);
    return year.map(feast::atYear)
        .or(() -> frame.anchor().flatMap(anchor -> choose(IntStream.rangeClosed(anchor.getYear() - 1, anchor.getYear() + 1).mapToObj(feast::atYear), anchor, frame.lean())))
        .map(LocalDate::toString);
  }

  private static Optional<LocalDate> choose(Stream<LocalDate> dates, LocalDate anchor, Lean lean) {
    List<LocalDate> all = dates.toList();
    return switch (lean) {
      case PAST -> all.stream().filter(d -> !d.isAfter(anchor)).max(Comparator.naturalOrder());
      case FUTURE -> all.stream().filter(d -> !d.isBefore(anchor)).min(Comparator.naturalOrder());
      case OPEN -> all.stream().min(Comparator.comparingLong(d -> Math.abs(ChronoUnit.DAYS.between(d, anchor))));
    };
  }

  static Optional<LocalDate> valid(int year, int month, int day) {
    boolean exists = month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  static Optional<String> isoDay(Bound bound, Frame frame) {
    return valid(bound.number("YEAR", 0), bound.number("YY", 0), bound.number("YY", 1)).map(LocalDate::toString);
  }

  /** US order; the other where only it exists, or where the anchor's year and it alone fall within a month. */
  static Optional<String> numeric(Bound bound, Frame frame) {
    int year = bound.number("YEAR").orElseGet(() -> wholeYear(bound.number("YY", 0)));
    Optional<LocalDate> us = valid(year, bound.number("DAY", 0), bound.number("DAY", 1));
    Optional<LocalDate> british = valid(year, bound.number("DAY", 1), bound.number("DAY", 0));
    if (us.isEmpty() || british.isEmpty() || us.equals(british)) {
      return us.or(() -> british).map(LocalDate::toString);
    }
    boolean usNear = near(us.get(), frame);
    boolean britishNear = near(british.get(), frame);
    return usNear == britishNear ? Optional.empty() : Optional.of((usNear ? us : british).get().toString());
  }

  private static boolean near(LocalDate date, Frame frame) {
    return frame.anchor().filter(anchor -> Math.abs(ChronoUnit.DAYS.between(anchor, date)) <= 31).isPresent();
  }

  static Optional<String> month(Bound bound, Frame frame) {
    int month = monthOf(bound);
    Optional<Integer> year = namedYear(bound, frame);
    if (year.isPresent()) {
      return Optional.of(YearMonth.of(year.get(), month).toString());
    }
    return frame.anchor().map(anchor -> month(YearMonth.from(anchor), month, frame.lean()).toString());
  }

  private static YearMonth month(YearMonth anchor, int month, Lean lean) {
    YearMonth past = latest(anchor, month);
    boolean next = lean == Lean.OPEN && past.plusMonths(11).equals(anchor);
    boolean coming = lean == Lean.FUTURE && past.isBefore(anchor);
    return next || coming ? past.plusYears(1) : past;
  }

  private static YearMonth latest(YearMonth anchor, int month) {
    YearMonth same = YearMonth.of(anchor.getYear(), month);
    return same.isAfter(anchor) ? same.minusYears(1) : same;
  }

  private static int monthOf(Bound bound) {
    return bound.number("MONTH").or(() -> bound.number("MONTHNAME")).orElse(1);
  }

  static Optional<String> relativeMonth(Bound bound, Frame frame) {
    int month = monthOf(bound);
    return frame
        .anchor()
        .map(YearMonth::from)
        .map(
            anchor ->
                switch (Integer.signum(bound.number("REL", 0))) {
                  case -1 -> latest(anchor.minusMonths(1), month);
                  case 1 -> latest(anchor, month).plusYears(1);
                  default -> YearMonth.of(anchor.getYear(), month);
                })
        .map(YearMonth::toString);
  }

  static Optional<String> year(Bound bound, Frame frame) {
    return bound.get("YEAR").or(() -> bound.number("YY").map(yy -> Integer.toString(wholeYear(yy))));
  }

  /** "2025-26" is two years, "2025-06" a month. */
  static Optional<String> yearPair(Bound bound, Frame frame) {
    int first = bound.number("YEAR", 0);
    int second = bound.number("YY", 0);
    if (second > first % 100) {
      return Optional.of(first + "/" + (first / 100 * 100 + second));
    }
    return second >= 1 && second <= 12 ? Optional.of(YearMonth.of(first, second).toString()) : Optional.empty();
  }

  static Optional<String> fiscalYear(Bound bound, Frame frame) {
    if (bound.has("REL")) {
      return frame.anchor().map(anchor -> "FY" + (anchor.getYear() + bound.number("REL", 0)));
    }
    int first = bound.number("YEAR").orElseGet(() -> wholeYear(bound.number("YY", 0)));
    Optional<Integer> last = bound.has("YEAR") ? bound.number("YY").map(yy -> first / 100 * 100 + yy) : Optional.empty();
    return Optional.of("FY" + first + last.map(year -> "/FY" + year).orElse(""));
  }

  private static int wholeYear(int twoDigits) {
    return twoDigits + (twoDigits < 50 ? 2000 : 1900);
  }

  static Optional<String> decade(Bound bound, Frame frame) {
    Optional<String> named = bound.get("DECADE");
    if (named.isPresent()) {
      String digits = named.get();
      int year = digits.length() == 4 ? Integer.parseInt(digits) : Integer.parseInt(digits) + (digits.compareTo("30") < 0 ? 2000 : 1900);
      return Optional.of(Integer.toString(year / 10));
    }
    return frame.anchor().map(anchor -> Integer.toString(anchor.getYear() / 10 + bound.number("REL").orElse(0)));
  }

  static Optional<String> century(Bound bound, Frame frame) {
    Optional<Integer> ordinal = bound.number("ORD");
    return ordinal.isPresent()
        ? ordinal.map(nth -> Integer.toString(nth - 1))
        : frame.anchor().map(anchor -> Integer.toString(anchor.getYear() / 100 + bound.number("REL").orElse(0)));
  }
}
