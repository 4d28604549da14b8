package org.readout.desk.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.readout.desk.HeldEntry;
import org.readout.desk.Period;

/**
 * One thing said, with every time it was said again: same act, parties, object, date and sum.
 *
 * @param entries at least one, in order of date
 */
record Said(List<HeldEntry> entries) {
  private static final double SURE = 0.9;

  /** What was said last first, undated last; of one day, what says most: a sum, a date, a known matter, a condition, the speaker's own words, surely read. */
  static final Comparator<Said> WEIGHTIEST = Comparator.comparing(Said::last).thenComparingInt(Said::weight).reversed();

  Said {
    entries = List.copyOf(entries);
  }

  /** What entries that say the same thing have in common. */
  static String key(HeldEntry entry) {
    return String.join(
        "\u0000",
        entry.text("act").orElse(""),
        entry.text("status").orElse(""),
        String.valueOf(entry.flag("negated")),
        String.valueOf(entry.flag("threat")),
        sorted(entry.parties("actors")),
        sorted(entry.parties("recipients")),
        object(entry),
        entry.text("when", "value").orElse(""),
        entry.text("amount", "value").or(() -> entry.text("amount", "text")).orElse(""));
  }

  private static String object(HeldEntry entry) {
    if (!entry.matters().isEmpty()) {
      return sorted(entry.matters());
    }
    return entry.about().isEmpty() ? plain(entry.quote()) : sorted(entry.about().stream().map(Said::plain).toList());
  }

  private static String sorted(List<String> values) {
    return values.stream().sorted().collect(Collectors.joining("\u0001"));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceFirst("^(the|a|an) ", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** The earliest entry: the one that is shown. */
  HeldEntry first() {
    return entries.getFirst();
  }

  /** Whether only its beneficiary tells of it. */
  private boolean onlyByBeneficiary() {
    return entries.stream().allMatch(entry -> entry.text("voice").equals(Optional.of("beneficiary")));
  }

  /** The one side that alone tells of it: its beneficiary, or one of several that act together; empty if others tell of it too. */
  Optional<List<String>> teller() {
    HeldEntry entry = first();
    Set<String> actors = new HashSet<>(entry.parties("actors"));
    boolean together = actors.equals(new HashSet<>(entry.parties("recipients")));
    boolean given = List.of("commitment", "delivery").contains(entry.text("kind").orElse(""));
    if (given && onlyByBeneficiary() && !together) {
      return Optional.of(entry.parties("recipients"));
    }
    Set<String> tellers = entries.stream().flatMap(one -> one.parties("attributed_to").stream()).collect(Collectors.toSet());
    boolean attributed = entries.stream().noneMatch(one -> one.parties("attributed_to").isEmpty());
    boolean oneSide = together && actors.size() > 1 && attributed && tellers.size() == 1 && actors.containsAll(tellers);
    return oneSide ? Optional.of(List.copyOf(tellers)) : Optional.empty();
  }

  /** Whether it was said on a day that {@code wanted} holds for. */
  boolean on(Predicate<LocalDate> wanted) {
    return entries.stream().flatMap(entry -> entry.document().date().stream()).anyMatch(wanted);
  }

  /** The last day of the period it is about, where it names days. */
  Optional<LocalDate> due() {
    return Period.of(first()).map(Period::last);
  }

  /** The day it was said last; the first of days if none is known. */
  private LocalDate last() {
    return entries.stream().flatMap(entry -> entry.document().date().stream()).max(LocalDate::compareTo).orElse(LocalDate.MIN);
  }

  private int weight() {
    HeldEntry entry = first();
    int weight = 0;
    for (String particular : List.of("amount", "when", "condition", "reviewed")) {
      weight += entry.json().has(particular) ? 2 : 0;
    }
    weight += entry.matters().isEmpty() ? 0 : 2;
    weight += entry.text("wording").filter("paraphrase"::equals).isPresent() ? 0 : 1;
    weight += entry.json().path("confidence").asDouble(1) >= SURE ? 1 : 0;
    return weight + (entry.about().isEmpty() ? 0 : 1) + (entries.size() > 1 ? 1 : 0);
  }

  boolean has(String list, String code) {
    return first().parties(list).contains(code);
  }

  /** How often and where else it was said; empty if once. */
  Optional<String> repeats() {
    if (entries.size() == 1) {
      return Optional.empty();
    }
    long documents = entries.stream().map(entry -> entry.document().id()).distinct().count();
    Optional<LocalDate> last = entries.stream().flatMap(entry -> entry.document().date().stream()).max(LocalDate::compareTo);
    List<String> parts = new ArrayList<>();
    parts.add("Said " + entries.size() + " times in " + documents + (documents == 1 ? " document" : " documents"));
    last.filter(day -> !first().document().date().equals(Optional.of(day))).ifPresent(day -> parts.add("last on " + Lines.day(day)));
    return Optional.of(String.join(", ", parts));
  }
}
