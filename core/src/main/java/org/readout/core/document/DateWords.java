package org.readout.core.document;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readout.core.text.Span;

/** Calendar dates as English reports write them in full, and names of months and weekdays. */
final class DateWords {
  static final String MONTH = Arrays.stream(Month.values())
      .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
      .map(name -> name.length() <= 4 ? name : name.substring(0, 3) + "(?:" + name.substring(3) + (name.startsWith("Sep") ? "|t\\.?|\\." : "|\\.") + ")?")
      .collect(Collectors.joining("|", "(?:", ")"));
  static final String WEEKDAY = Arrays.stream(DayOfWeek.values())
      .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).collect(Collectors.joining("|", "(?:", ")"));

  private static final Pattern FULL = Pattern.compile(
      "\\b(?:(?<dd>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<dm>" + MONTH + ")\\.?,? (?<dy>(?:19|20)\\d{2})"
          + "|(?<md>" + MONTH + ")\\.? (?<mday>\\d{1,2})(?:st|nd|rd|th)?,? (?<my>(?:19|20)\\d{2})"
          + "|(?<iy>(?:19|20)\\d{2})[-/](?<im>\\d{2})[-/](?<id>\\d{2})"
          + "|(?<na>\\d{1,2})[./-](?<nb>\\d{1,2})[./-](?<ny>(?:19|20)\\d{2}))\\b",
      Pattern.CASE_INSENSITIVE);

  /**
   * A date found in a text.
   *
   * @param span where it stands
   * @param date the day it names
   */
  record Found(Span span, LocalDate date) {}

  private DateWords() {}

  /** The full dates in a text, ascending; dates in figures only where day and month cannot be confused. */
  static List<Found> in(CharSequence text) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = FULL.matcher(text);
    while (matcher.find()) {
      read(matcher).ifPresent(date -> found.add(new Found(new Span(matcher.start(), matcher.end()), date)));
    }
    return found;
  }

  private static Optional<LocalDate> read(Matcher matcher) {
    if (matcher.group("dd") != null) {
      return date(matcher.group("dy"), month(matcher.group("dm")), matcher.group("dd"));
    }
    if (matcher.group("md") != null) {
      return date(matcher.group("my"), month(matcher.group("md")), matcher.group("mday"));
    }
    if (matcher.group("iy") != null) {
      return date(matcher.group("iy"), Integer.parseInt(matcher.group("im")), matcher.group("id"));
    }
    int a = Integer.parseInt(matcher.group("na"));
    int b = Integer.parseInt(matcher.group("nb"));
    if (a > 12 || a == b) {
      return date(matcher.group("ny"), b, matcher.group("na"));
    }
    return b > 12 ? date(matcher.group("ny"), a, matcher.group("nb")) : Optional.empty();
  }

  /** The number of the month whose English name starts with these three letters, 0 if none does. */
  static int month(String name) {
    for (Month month : Month.values()) {
      if (name.regionMatches(true, 0, month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), 0, 3)) {
        return month.getValue();
      }
    }
    return 0;
  }

  static DayOfWeek weekday(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static Optional<LocalDate> date(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
