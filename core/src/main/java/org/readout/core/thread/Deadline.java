package org.readout.core.thread;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.ontology.Act;

/** Days by which something is promised. */
final class Deadline {
  /** Words that may stand between a cue and its date: "by the end of fiscal year 2024". */
  private static final Set<String> FILLERS = Set.of("the", "end", "of", "late", "early", "mid", "fiscal", "year", "beginning", "start", "close");

  private static final Set<Act> BINDING = EnumSet.of(Act.INTEND, Act.PLEDGE, Act.AGREE, Act.SIGN);

  private Deadline() {}

  /** The last day of an entry's date, where its words make that a deadline ("by the end of 2026"). */
  static Optional<LocalDate> of(Utterance utterance) {
    Optional<String> words = utterance.whenWords();
    if (utterance.when().isEmpty() || words.isEmpty()) {
      return Optional.empty();
    }
    int at = utterance.words().indexOf(words.get());
    List<String> lead = Terms.words(at < 0 ? "" : utterance.words().substring(0, at));
    int last = lead.size();
    while (last > 0 && FILLERS.contains(lead.get(last - 1))) {
      last--;
    }
    String before = " " + String.join(" ", lead.subList(0, last));
    String own = String.join(" ", Terms.words(words.get())) + " ";
    boolean binding = Terms.LISTS.deadline().stream().anyMatch(cue -> before.endsWith(" " + cue) || own.startsWith(cue + " "));
    return binding && BINDING.contains(utterance.act()) ? end(utterance.when().get()) : Optional.empty();
  }

  /** The last day of an ISO 8601 date, month, year or range; empty if it is none of them. */
  static Optional<LocalDate> end(String value) {
    String last = value.substring(value.indexOf('/') + 1);
    try {
      return Optional.of(switch (last.length()) {
        case 4 -> Year.parse(last).atMonth(12).atEndOfMonth();
        case 7 -> YearMonth.parse(last).atEndOfMonth();
        default -> LocalDate.parse(last);
      });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
