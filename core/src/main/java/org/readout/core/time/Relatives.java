package org.readout.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Values of expressions relative to the anchor: weekdays, this and next, ago, times of day. */
final class Relatives {
  private Relatives() {}

  static Optional<String> weekday(Bound bound, Frame frame) {
    return frame.anchor().map(anchor -> weekday(bound, anchor, frame.lean()) + bound.get("DAYPART").orElse(""));
  }

  private static LocalDate weekday(Bound bound, LocalDate anchor, Lean lean) {
    DayOfWeek day = DayOfWeek.of(bound.number("WEEKDAY", 0));
    if (bound.has("WEEKREL")) {
      return anchor.plusWeeks(bound.number("WEEKREL", 0)).with(day);
    }
    if (bound.has("REL")) {
      int relative = bound.number("REL", 0);
      if (relative == 0) {
        return lean == Lean.PAST ? anchor.with(TemporalAdjusters.previousOrSame(day)) : anchor.with(TemporalAdjusters.nextOrSame(day));
      }
      return anchor.with(relative < 0 ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
    }
    return anchor.with(lean == Lean.FUTURE ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day));
  }

  /** This, last or next week, month, quarter, year, decade, century, weekend. */
  static Optional<String> unit(Bound bound, Frame frame) {
    int by = bound.number("REL").orElse(0);
    String unit = bound.get("PERIOD").orElseThrow();
    return frame
        .anchor()
        .map(
            anchor ->
                switch (unit) {
                  case "D" -> anchor.plusDays(by).toString();
                  case "W" -> week(anchor.plusWeeks(by));
                  case "WE" -> week(anchor.plusWeeks(by)) + "-WE";
                  case "M" -> YearMonth.from(anchor).plusMonths(by).toString();
                  case "Q" -> quarter(anchor.plusMonths(3L * by));
                  case "DE" -> Integer.toString(anchor.getYear() / 10 + by);
                  case "CE" -> Integer.toString(anchor.getYear() / 100 + by);
                  default -> Integer.toString(anchor.getYear() + by);
                });
  }

  static String week(LocalDate day) {
    return String.format(Locale.ROOT, "%d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  static Optional<String> dayWord(Bound bound, Frame frame) {
    int by = bound.number("DAYWORD").or(() -> bound.number("LASTNIGHT")).orElse(0);
    String part = bound.get("NIGHT").or(() -> bound.get("NIGHTWORD")).or(() -> bound.get("DAYPART")).orElse("");
    return frame.anchor().map(anchor -> anchor.plusDays(by) + part);
  }

  static Optional<String> sameDay(Bound bound, Frame frame) {
    Optional<Integer> step = bound.number("DAYSTEP");
    Optional<LocalDate> day = step.isPresent() ? frame.day() : frame.day().or(frame::anchor);
    return day.map(named -> named.plusDays(step.orElse(0)).toString());
  }

  /** So many units before the anchor, or after it where the words say "from now". */
  static Optional<String> ago(Bound bound, Frame frame) {
    Optional<Integer> count = bound.has("VAGUE") ? Optional.empty() : Optional.of(bound.number("NUM").orElse(1));
    int sign = bound.has("HENCE") ? 1 : -1;
    if (count.isEmpty()) {
      return Optional.of(sign > 0 ? "FUTURE_REF" : "PAST_REF");
    }
    String unit = Lengths.unit(bound);
    return frame.anchor().flatMap(anchor -> moved(anchor, (long) sign * count.get(), unit));
  }

  private static Optional<String> moved(LocalDate anchor, long by, String unit) {
    if (Math.abs(by) > 5000) {
      return Optional.empty();
    }
    return switch (unit) {
      case "D" -> Optional.of(anchor.plusDays(by).toString());
      case "W" -> Optional.of(anchor.plusWeeks(by).toString());
      case "M" -> Optional.of(YearMonth.from(anchor).plusMonths(by).toString());
      case "Q" -> Optional.of(YearMonth.from(anchor).plusMonths(3 * by).toString());
      case "Y" -> year(anchor.getYear() + by);
      case "DE" -> year(anchor.getYear() + 10 * by);
      case "CE" -> year(anchor.getYear() + 100 * by);
      default -> Optional.empty();
    };
  }

  /** So many units before or after what was last named; "earlier" with nothing named is reckoned from the anchor. */
  static Optional<String> shift(Bound bound, Frame frame) {
    int sign = bound.number("SHIFT", 0);
    if (bound.has("VAGUE")) {
      return sign < 0 ? Optional.of("PAST_REF") : Optional.empty();
    }
    String unit = Lengths.unit(bound);
    long by = (long) sign * bound.number("NUM").orElse(1);
    return named(frame, unit).or(() -> sign < 0 ? frame.anchor() : Optional.empty()).flatMap(base -> moved(base, by, unit));
  }

  /** The day, month or year last named, if so many of this unit can be reckoned from it. */
  private static Optional<LocalDate> named(Frame frame, String unit) {
    boolean years = Set.of("Y", "DE", "CE").contains(unit);
    boolean months = years || unit.equals("M") || unit.equals("Q");
    return frame.named().filter(value -> value.length() == 10 || value.length() == 7 && months || value.length() == 4 && years)
        .map(value -> LocalDate.parse(value + "-01-01".substring(0, 10 - value.length())));
  }

  /** "Half a century ago", "two and a half years ago". */
  static Optional<String> halfAgo(Bound bound, Frame frame) {
    long halves = 2L * bound.number("NUM").orElse(bound.has("WHOLE") ? 1 : 0) + 1;
    return frame.anchor().flatMap(anchor -> switch (Lengths.unit(bound)) {
      case "CE" -> moved(anchor, -50 * halves, "Y");
      case "DE" -> moved(anchor, -5 * halves, "Y");
      case "Y" -> moved(anchor, -6 * halves, "M");
      case "M" -> moved(anchor.minusMonths(halves / 2), -15, "D");
      default -> Optional.empty();
    });
  }

  /** "That year": the one last named. */
  static Optional<String> sameYear(Bound bound, Frame frame) {
    return frame.named().map(value -> value.substring(0, 4));
  }

  /** "The weekend": the last, the anchor's own included, or the one to come. */
  static Optional<String> weekend(Bound bound, Frame frame) {
    return frame.anchor()
        .map(anchor -> frame.lean() == Lean.FUTURE ? anchor : anchor.plusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)))
        .map(day -> week(day) + "-WE");
  }

  private static Optional<String> year(long year) {
    return year > 0 && year < 10_000 ? Optional.of(String.format(Locale.ROOT, "%04d", year)) : Optional.empty();
  }

  /** "The next five years": from the anchor's own year, month or day to the last of them. */
  static Optional<String> next(Bound bound, Frame frame) {
    if (frame.anchor().isEmpty() || bound.has("VAGUE")) {
      return Optional.empty();
    }
    LocalDate anchor = frame.anchor().get();
    String unit = Lengths.unit(bound);
    Optional<String> end = moved(anchor, bound.number("NUM").orElse(1), unit);
    return end.map(last -> anchor.toString().substring(0, last.length()) + "/" + last);
  }

  /** "Over the next year": from the anchor's month to that of the year to come; of shorter units as {@link #next}. */
  static Optional<String> nextYear(Bound bound, Frame frame) {
    boolean year = Lengths.unit(bound).equals("Y");
    return year ? frame.anchor().map(YearMonth::from).map(month -> month + "/" + month.plusYears(1)) : next(bound, frame);
  }

  static Optional<String> clock(Bound bound, Frame frame) {
    Optional<String> day =
        bound.has("WEEKDAY")
            ? frame.anchor().map(anchor -> weekday(bound, anchor, frame.lean()).toString())
            : bound.has("MONTH")
            ? Dates.day(bound, frame)
            : bound.has("DAYSTEP")
            ? frame.day().map(named -> named.plusDays(bound.number("DAYSTEP", 0)).toString())
            : frame.anchor().map(anchor -> anchor.plusDays(bound.number("DAYWORD").orElse(0)).toString());
    int hour = bound.number("HOUR").or(() -> bound.number("HHMM").map(v -> v / 100)).or(() -> bound.number("NOON")).orElse(0);
    int minute = bound.number("MINUTE").or(() -> bound.number("HHMM").map(v -> v % 100)).orElse(0);
    Optional<Integer> half = bound.number("AMPM").or(() -> bound.number("AP"));
    if (half.isPresent()) {
      hour = hour % 12 + half.get();
    }
    String time = String.format(Locale.ROOT, "T%02d:%02d", hour, minute) + bound.get("ZONE").orElse("");
    return day.map(d -> d + time);
  }
}
