package org.readout.desk.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.core.ledger.Alert;
import org.readout.core.ledger.MatterThread;
import org.readout.core.thread.Comparison;
import org.readout.desk.HeldEntry;
import org.readout.desk.Question;

/** What threads add to a briefing: changed wording, days that passed, silence. */
final class ThreadLines {
  private final List<MatterThread> threads;
  private final Tellings tellings;
  private final ChangeLines changed;

  /**
   * @param threads as of the question's day
   * @param entries of the ledger by id, so far as they were asked for
   * @param comparisons of two documents by their ids, the earlier first
   */
  ThreadLines(Question question, List<MatterThread> threads, Names names, Map<String, HeldEntry> entries, BiFunction<String, String, Comparison> comparisons) {
    this.threads = threads.stream().filter(thread -> wanted(question, thread)).toList();
    this.tellings = new Tellings(names, entries);
    this.changed = new ChangeLines(question, this.threads, tellings, comparisons);
  }

  private static boolean wanted(Question question, MatterThread thread) {
    List<String> anyOf = Stream.concat(question.filter().actors().stream(), question.filter().recipients().stream()).toList();
    List<String> about = question.filter().about();
    return thread.parties().containsAll(question.parties()) && (anyOf.isEmpty() || anyOf.stream().anyMatch(thread.parties()::contains))
        && (about.isEmpty() || about.stream().anyMatch(words -> thread.matter().equals(words) || lower(thread.name()).contains(lower(words))));
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  ChangeLines changed() {
    return changed;
  }

  /** Days that passed and statements that are silent, each with what was looked for and where. */
  List<Paragraph> alerts() {
    return threads.stream().flatMap(thread -> thread.alerts().stream().filter(alert -> tellings.sure(alert.last())).map(alert -> alert(thread, alert))).toList();
  }

  /** Ids of the entries that alerts are about. */
  Set<String> alerted() {
    return threads.stream().flatMap(thread -> thread.alerts().stream()).map(alert -> alert.last().entry().orElse("")).filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  private Paragraph alert(MatterThread thread, Alert alert) {
    String what = alert.kind().equals("silent") ? " Not mentioned in the newest comparable statement." : " " + alert.due().map(day -> "Due " + Lines.day(day) + ". ").orElse("")
        + (alert.sought().startsWith("a delivery") ? "No delivery found." : "Nothing found on it.");
    String places = alert.places().stream().map(ThreadLines::place).collect(Collectors.joining("; "));
    List<Run> runs = new ArrayList<>(List.of(Run.strong(thread.name() + "."),
        Run.plain(what + " Last words, " + alert.last().date().map(Lines::day).orElse("date unknown") + ": “" + alert.last().words() + "” ")));
    runs.addAll(tellings.vouched(alert.last()));
    runs.add(Run.quiet(" Looked for: " + alert.sought() + (places.isEmpty() ? "." : ", in " + places + ".")));
    return new Paragraph(runs);
  }

  private static String place(Alert.Searched place) {
    return place.name() + " (" + place.documents() + (place.documents() == 1 ? " document" : " documents") + place.newest().map(day -> ", newest " + Lines.day(day)).orElse("")
        + (place.health().isBlank() ? "" : ", " + place.health()) + ")";
  }
}
