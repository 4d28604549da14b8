package org.readout.core.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line that is there to say when something was published or changed.
 *
 * @param date the first full date in it
 * @param kind what the line says of the day
 */
record DateLine(LocalDate date, Kind kind) {
  static final int LONGEST = 140;
  private static final int LONGEST_PLACE = 60;
  private static final Pattern WEEKDAY_BEFORE = Pattern.compile("(?i)^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s)?$");
  private static final Pattern WEEKDAY_LAST = Pattern.compile("(?:" + DateWords.WEEKDAY + "),? $");
  private static final Pattern PLACE_BEFORE =
      Pattern.compile("^(?:(?:\\p{Lu}[\\p{L}.'’-]{0,20},? ?){1,5}(?:\\([^)]{1,40}\\) ?)?[-–—:|/,] ?|\\p{Lu}[\\p{L}.'’-]{1,20} )(?:" + DateWords.WEEKDAY + ",? )?$");
  private static final Pattern AFTER_DATE = Pattern.compile("(?i)^(?:[ .T,|–—/-]{0,4}(?:at )?\\d{1,2}[:.]\\d{2}.{0,30}| ?\\|.{0,40}|[ .)]{0,3}| ?\\(.{1,40}\\))$");

  /** What such a line says. */
  enum Kind {
    /** The day is called that of publication. */
    PUBLISHED,
    /** The day stands alone. */
    ALONE,
    /** The day is called that of a change. */
    UPDATED
  }

  boolean published() {
    return kind != Kind.UPDATED;
  }

  /** What the line says of a day, if it is such a line; a place may stand before a day alone where {@code head}. */
  static Optional<DateLine> of(String line, boolean head) {
    List<DateWords.Found> dates = line.length() > LONGEST ? List.of() : DateWords.in(line);
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    DateWords.Found first = dates.get(0);
    String before = line.substring(0, first.span().start());
    String after = line.substring(first.span().end());
    String label = WEEKDAY_BEFORE.matcher(before).matches() ? before : WEEKDAY_LAST.matcher(before).replaceFirst("");
    if (Rules.fits(PageRule.Kind.PUBLISHED, label)) {
      return Optional.of(new DateLine(first.date(), Kind.PUBLISHED));
    }
    boolean alone = WEEKDAY_BEFORE.matcher(before).matches() || (head && before.length() <= LONGEST_PLACE && PLACE_BEFORE.matcher(before).matches());
    if (alone && AFTER_DATE.matcher(after).matches()) {
      return Optional.of(new DateLine(first.date(), Kind.ALONE));
    }
    return Rules.fits(PageRule.Kind.UPDATED, label) ? Optional.of(new DateLine(first.date(), Kind.UPDATED)) : Optional.empty();
  }
}
