package org.readout.desk.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.core.ledger.Alert;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.Telling;
import org.readout.core.ledger.Turn;
import org.readout.desk.Question;

/** What threads add to a briefing: changed wording, days that passed, silence. */
final class ThreadLines {
  private static final Set<Change> CHANGES = EnumSet.of(Change.REWORDED, Change.FIRMER, Change.SOFTER, Change.BROADENED, Change.NARROWED, Change.CONDITIONED,
      Change.UNCONDITIONED, Change.FORMALISED, Change.CONTRADICTED, Change.SUSPENDED, Change.WITHDRAWN);

  private final Question question;
  private final List<MatterThread> threads;

  /** @param threads as of the question's day */
  ThreadLines(Question question, List<MatterThread> threads) {
    this.question = question;
    this.threads = threads.stream().filter(this::wanted).toList();
  }

  private boolean wanted(MatterThread thread) {
    List<String> anyOf = Stream.concat(question.filter().actors().stream(), question.filter().recipients().stream()).toList();
    List<String> about = question.filter().about();
    return thread.parties().containsAll(question.parties()) && (anyOf.isEmpty() || anyOf.stream().anyMatch(thread.parties()::contains))
        && (about.isEmpty() || about.stream().anyMatch(words -> thread.matter().equals(words) || lower(thread.name()).contains(lower(words))));
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  /** Turns of the period whose words differ from the same speakers' before, both quoted. */
  List<Paragraph> changes() {
    List<Paragraph> lines = new ArrayList<>();
    LocalDate since = question.filter().since().orElse(question.before().map(day -> question.asOf().minusYears(1)).orElse(LocalDate.MIN));
    for (MatterThread thread : threads) {
      for (int i = 0; i < thread.turns().size(); i++) {
        Turn turn = thread.turns().get(i);
        Optional<Turn> before = before(thread, i);
        if (CHANGES.contains(turn.change()) && before.isPresent() && turn.date().filter(day -> !day.isBefore(since)).isPresent()) {
          lines.add(change(thread, before.get(), turn));
        }
      }
    }
    return lines;
  }

  private static Optional<Turn> before(MatterThread thread, int index) {
    Turn turn = thread.turns().get(index);
    return thread.turns().subList(0, index).reversed().stream()
        .filter(other -> other.kind().equals(turn.kind()) && other.statement().speakers().equals(turn.statement().speakers())).findFirst();
  }

  private static Paragraph change(MatterThread thread, Turn before, Turn after) {
    return Paragraph.of(Run.strong(thread.name() + "."), Run.plain(" " + after.change().label() + " (machine, unchecked). "),
        Run.plain(said(before) + " "), Run.quiet(vouched(before.voices().getFirst())), Run.plain(" Then " + said(after) + " "), Run.quiet(vouched(after.voices().getFirst())));
  }

  private static String said(Turn turn) {
    return turn.date().map(Lines::day).orElse("Date unknown") + ": “" + turn.voices().getFirst().words() + "”";
  }

  private static String vouched(Telling telling) {
    String whose = Stream.of(telling.wording().map(label -> Words.ALL.wording().getOrDefault(label, label)), telling.publisher(),
        telling.voice().map(label -> Words.ALL.voice().getOrDefault(label, label))).flatMap(Optional::stream).collect(Collectors.joining("; "));
    return "(" + whose + ") " + telling.title().map(title -> title + " ").orElse("") + "[" + telling.document() + "].";
  }

  /** Days that passed and statements that are silent, each with what was looked for and where. */
  List<Paragraph> alerts() {
    return threads.stream().flatMap(thread -> thread.alerts().stream().map(alert -> alert(thread, alert))).toList();
  }

  /** Ids of the entries that alerts are about. */
  Set<String> alerted() {
    return threads.stream().flatMap(thread -> thread.alerts().stream()).map(alert -> alert.last().entry().orElse("")).filter(id -> !id.isEmpty())
        .collect(Collectors.toSet());
  }

  private static Paragraph alert(MatterThread thread, Alert alert) {
    String what = alert.kind().equals("silent") ? " Not mentioned in the newest comparable statement." : " " + alert.due().map(day -> "Due " + Lines.day(day) + ". ").orElse("")
        + "No delivery found.";
    String places = alert.places().stream().map(ThreadLines::place).collect(Collectors.joining("; "));
    Telling last = alert.last();
    return Paragraph.of(Run.strong(thread.name() + "."), Run.plain(what + " Last words, " + last.date().map(Lines::day).orElse("date unknown") + ": “" + last.words() + "” "),
        Run.quiet(vouched(last)), Run.quiet(" Looked for: " + alert.sought() + (places.isEmpty() ? "." : ", in " + places + ".")));
  }

  private static String place(Alert.Searched place) {
    return place.name() + " (" + place.documents() + (place.documents() == 1 ? " document" : " documents") + place.newest().map(day -> ", newest " + Lines.day(day)).orElse("")
        + (place.health().isBlank() ? "" : ", " + place.health()) + ")";
  }
}
