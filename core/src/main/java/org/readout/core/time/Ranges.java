package org.readout.core.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.text.Span;

/** Makes one range of two dates that "to", "until", a dash or "between … and" join. */
final class Ranges {
  private Ranges() {}

  static List<Timex> join(List<Found> found, List<Word> words, Set<String> joints) {
    List<Timex> times = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Optional<Timex> range = i + 1 < found.size() ? range(found.get(i), found.get(i + 1), words, joints) : Optional.empty();
      if (range.isPresent()) {
        i++;
      }
      times.add(range.orElse(found.get(i).timex()));
    }
    return List.copyOf(times);
  }

  private static Optional<Timex> range(Found first, Found second, List<Word> words, Set<String> joints) {
    if (second.start() != first.end() + 1 || !dates(first) || !dates(second)) {
      return Optional.empty();
    }
    String joint = words.get(first.end()).lower();
    String before = first.start() == 0 ? "" : words.get(first.start() - 1).lower();
    boolean joined = joint.equals("and") ? before.equals("between") : joints.contains(joint);
    if (!joined) {
      return Optional.empty();
    }
    Optional<String> end = second.value();
    Optional<String> start = start(first, second);
    if (start.isEmpty() || end.isEmpty() || start.get().compareTo(end.get()) >= 0 || start.get().length() != end.get().length()) {
      return Optional.empty();
    }
    Span span = first.span().cover(second.span());
    Timex from = new Timex(first.span(), Timex.Type.DATE, start, first.mod());
    return Optional.of(new Timex(span, Timex.Type.DATE, Optional.of(start.get() + "/" + end.get()), Optional.empty(), Optional.empty(), List.of(from, second.timex())));
  }

  private static boolean dates(Found found) {
    return found.rule().type() == Timex.Type.DATE
        && found.value().filter(value -> value.matches("\\d{4}.*") && !value.contains("/")).isPresent();
  }

  /** The start in the year of the end, or the year before where it would come after the end. */
  private static Optional<String> start(Found first, Found second) {
    if (!first.yearless()) {
      return first.value();
    }
    String end = second.value().orElseThrow();
    int year = Integer.parseInt(end.substring(0, 4));
    Optional<String> same = first.rule().meaning().value(first.bound(), first.frame().withYear(year));
    boolean late = same.filter(start -> start.compareTo(end) > 0).isPresent();
    return late ? first.rule().meaning().value(first.bound(), first.frame().withYear(year - 1)) : same;
  }
}
