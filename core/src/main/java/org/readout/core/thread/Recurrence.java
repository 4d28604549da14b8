package org.readout.core.thread;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.core.ontology.Kind;
import org.readout.core.profile.Occasion;

/**
 * When an occasion is expected again: a meeting within its period of the last that is told of, an anniversary on its next
 * day after it was last spoken of.
 *
 * @param occasion one that recurs
 * @param parties codes of those whose occasion it is, sorted
 */
public record Recurrence(Occasion occasion, List<String> parties) {
  /** Days around the expected one in which it may still be told of. */
  private static final int NEAR = 30;

  /**
   * The day by which it is expected.
   *
   * @param told every entry on the occasion, whoever its parties
   * @param asOf documents of a later day do not count
   */
  Optional<LocalDate> expected(Collection<Utterance> told, LocalDate asOf) {
    Optional<LocalDate> last = told.stream().filter(u -> anniversary() || u.kind() == Kind.CONSULTATION && !u.negated())
        .flatMap(u -> u.document().date().stream()).filter(day -> !day.isAfter(asOf)).max(Comparator.naturalOrder());
    Period every = Period.parse(occasion.every().orElseThrow());
    return last.map(day -> anniversary() ? next(LocalDate.parse(occasion.date().orElseThrow()), every, day.plusDays(NEAR)) : day.plus(every));
  }

  /** Whether so many days have passed since it was expected that it would have been told of. */
  static boolean passed(LocalDate expected, LocalDate asOf) {
    return asOf.isAfter(expected.plusDays(NEAR));
  }

  /** Whether it is a day that is kept, not a meeting. */
  public boolean anniversary() {
    return occasion.date().isPresent();
  }

  /** How long after one the next is expected, in words: "18 months", "1 year and 6 months". */
  public String interval() {
    Period every = Period.parse(occasion.every().orElseThrow());
    return Stream.of(words(every.getYears(), "year"), words(every.getMonths(), "month"), words(every.getDays(), "day")).filter(part -> !part.isEmpty()).collect(Collectors.joining(" and "));
  }

  private static String words(int number, String unit) {
    return number == 0 ? "" : number + " " + unit + (number == 1 ? "" : "s");
  }

  private static LocalDate next(LocalDate first, Period every, LocalDate after) {
    LocalDate day = first;
    for (int n = 1; !day.isAfter(after); n++) {
      day = first.plus(every.multipliedBy(n));
    }
    return day;
  }
}
