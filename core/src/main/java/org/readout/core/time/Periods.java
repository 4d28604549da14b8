package org.readout.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TIMEX3 values as the ISO 8601 date, month, year or {@code start/end} (both inclusive) that an entry's date is. */
public final class Periods {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DAY_PART = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T.*");
  private static final Pattern MONTH_OR_YEAR = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(0[1-9]|[1-4]\\d|5[0-3])(-WE)?");
  private static final Pattern PART = Pattern.compile("(\\d{4})-(Q[1-4]|H[12]|SP|SU|FA|WI)");
  private static final Pattern FISCAL = Pattern.compile("FY(\\d{4})");
  private static final Pattern DECADE = Pattern.compile("\\d{3}");
  private static final Pattern CENTURY = Pattern.compile("\\d{2}");

  private Periods() {}

  /**
   * The period of a time expression; empty for durations that name no dates, sets, PAST_REF and the like and what is
   * unresolved. Quarters, halves and seasons (those of the north) are ranges of months, weeks ranges of days, decades
   * and centuries ranges of years, early ones to 3, mid ones 4 to 6, late ones from 7; a fiscal year is given as the year it is named after.
   */
  public static Optional<String> iso(Timex timex) {
    Optional<String> part = timex.value().filter(value -> DECADE.matcher(value).matches()).flatMap(decade -> timex.mod().flatMap(mod -> part(decade, mod)));
    return timex.type() == Timex.Type.SET ? Optional.empty() : part.or(() -> timex.bounds().or(timex::value).flatMap(Periods::iso));
  }

  /** The period of a TIMEX3 value, as {@link #iso(Timex)}. */
  public static Optional<String> iso(String value) {
    int slash = value.indexOf('/');
    if (slash > 0) {
      Optional<String> start = iso(value.substring(0, slash)).map(period -> period.split("/", 2)[0]);
      Optional<String> end = iso(value.substring(slash + 1)).map(period -> period.substring(period.indexOf('/') + 1));
      return start.flatMap(s -> end.map(e -> s + "/" + e));
    }
    if (DAY.matcher(value).matches() || MONTH_OR_YEAR.matcher(value).matches()) {
      return Optional.of(value);
    }
    Matcher fiscal = FISCAL.matcher(value);
    if (fiscal.matches()) {
      return Optional.of(fiscal.group(1));
    }
    Matcher dayPart = DAY_PART.matcher(value);
    if (dayPart.matches()) {
      return Optional.of(dayPart.group(1));
    }
    if (DECADE.matcher(value).matches()) {
      return Optional.of(value + "0/" + value + "9");
    }
    if (CENTURY.matcher(value).matches()) {
      return Optional.of(value + "00/" + value + "99");
    }
    return week(value).or(() -> part(value));
  }

  private static Optional<String> part(String decade, String mod) {
    return switch (mod) {
      case "START" -> Optional.of(decade + "0/" + decade + "3");
      case "MID" -> Optional.of(decade + "4/" + decade + "6");
      case "END" -> Optional.of(decade + "7/" + decade + "9");
      default -> Optional.empty();
    };
  }

  private static Optional<String> week(String value) {
    Matcher week = WEEK.matcher(value);
    if (!week.matches()) {
      return Optional.empty();
    }
    LocalDate monday =
        LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
            .with(WeekFields.ISO.dayOfWeek(), 1);
    return Optional.of((week.group(3) == null ? monday : monday.plusDays(5)) + "/" + monday.plusDays(6));
  }

  private static Optional<String> part(String value) {
    Matcher part = PART.matcher(value);
    if (!part.matches()) {
      return Optional.empty();
    }
    String name = part.group(2);
    int nth = name.charAt(1) - '0';
    int first = name.startsWith("Q") ? 3 * nth - 2 : name.startsWith("H") ? 6 * nth - 5 : Parts.firstMonth(name);
    YearMonth start = YearMonth.of(Integer.parseInt(part.group(1)), first);
    return Optional.of(start + "/" + start.plusMonths(name.startsWith("H") ? 5 : 2));
  }
}
