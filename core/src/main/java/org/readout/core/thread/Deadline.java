package org.readout.core.thread;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Days by which something is promised. */
final class Deadline {
  private static final int REACH = 24;

  private Deadline() {}

  /** The last day of an entry's date, where its words make that a deadline ("by the end of 2026"). */
  static Optional<LocalDate> of(Utterance utterance) {
    Optional<String> words = utterance.whenWords();
    if (utterance.when().isEmpty() || words.isEmpty()) {
      return Optional.empty();
    }
    int at = utterance.words().indexOf(words.get());
    String lead = at < 0 ? "" : utterance.words().substring(Math.max(0, at - REACH), at);
    List<String> before = Terms.words(lead + " " + words.get());
    String spaced = " " + String.join(" ", before) + " ";
    boolean binding = Terms.LISTS.deadline().stream().anyMatch(cue -> spaced.contains(" " + cue + " "));
    return binding ? end(utterance.when().get()) : Optional.empty();
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
