package org.readout.desk.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.Telling;
import org.readout.core.ledger.Turn;
import org.readout.core.thread.Comparison;
import org.readout.desk.Question;

/**
 * What a period changed in what was said before on the same matter. A change of wording is called one only between texts that
 * compare; of others both sides are shown and nothing is claimed.
 */
final class ChangeLines {
  /** What is done rather than worded. */
  private static final Set<Change> DEEDS = EnumSet.of(Change.FORMALISED, Change.CONTRADICTED, Change.SUSPENDED, Change.WITHDRAWN);

  private static final Set<Change> WORDINGS =
      EnumSet.of(Change.REWORDED, Change.FIRMER, Change.SOFTER, Change.BROADENED, Change.NARROWED, Change.CONDITIONED, Change.UNCONDITIONED);
  private static final Set<String> SAID = Set.of("commitment", "request", "position");

  private final Tellings tellings;
  private final BiFunction<String, String, Comparison> comparisons;
  private final List<Paragraph> changes = new ArrayList<>();
  private final List<Paragraph> incomparable = new ArrayList<>();

  /**
   * @param threads those that the question is about
   * @param comparisons of two documents by their ids, the earlier first
   */
  ChangeLines(Question question, List<MatterThread> threads, Tellings tellings, BiFunction<String, String, Comparison> comparisons) {
    this.tellings = tellings;
    this.comparisons = comparisons;
    LocalDate since = question.filter().since().orElse(question.before().map(day -> question.asOf().minusYears(1)).orElse(LocalDate.MIN));
    boolean narrow = !question.parties().isEmpty() || !question.filter().about().isEmpty() || !question.filter().actors().isEmpty();
    threads.forEach(thread -> thread(thread, since, narrow));
  }

  /** Changes, both sides quoted. */
  List<Paragraph> changes() {
    return List.copyOf(changes);
  }

  /** What was said before and is said otherwise in texts that do not compare. */
  List<Paragraph> incomparable() {
    return List.copyOf(incomparable);
  }

  private void thread(MatterThread thread, LocalDate since, boolean narrow) {
    Optional<Paragraph> apart = Optional.empty();
    for (int i = 0; i < thread.turns().size(); i++) {
      Turn turn = thread.turns().get(i);
      Optional<Turn> before = before(thread, i, true).or(() -> narrow ? before(thread, turn) : Optional.empty());
      if (before.isEmpty() || !tellings.sure(before.get().voices().getFirst()) || !tellings.sure(turn.voices().getFirst()) || turn.date().filter(day -> !day.isBefore(since)).isEmpty()) {
        continue;
      }
      boolean sameSpeakers = before.get().statement().speakers().equals(turn.statement().speakers()) && before.get().kind().equals(turn.kind());
      Comparison comparison = comparisons.apply(document(before.get()), document(turn));
      if (sameSpeakers && (DEEDS.contains(turn.change()) || WORDINGS.contains(turn.change()) && comparison.comparable())) {
        changes.add(change(thread, before.get(), turn));
      } else if (SAID.contains(turn.kind()) && (WORDINGS.contains(turn.change()) || !sameSpeakers) && !comparison.comparable()) {
        apart = Optional.of(incomparable(thread, before.get(), turn, comparison.why()));
      }
    }
    apart.ifPresent(incomparable::add);
  }

  /** The turn before of the same speakers and kind, in another document. */
  private static Optional<Turn> before(MatterThread thread, int index, boolean same) {
    Turn turn = thread.turns().get(index);
    return thread.turns().subList(0, index).reversed().stream().filter(other -> !document(other).equals(document(turn)))
        .filter(other -> !same || other.kind().equals(turn.kind()) && other.statement().speakers().equals(turn.statement().speakers())).findFirst();
  }

  /** The last that anybody said before. */
  private static Optional<Turn> before(MatterThread thread, Turn turn) {
    return before(thread, thread.turns().indexOf(turn), false).filter(other -> SAID.contains(other.kind()));
  }

  private static String document(Turn turn) {
    return turn.voices().getFirst().document();
  }

  private Paragraph change(MatterThread thread, Turn before, Turn after) {
    boolean reviewed = tellings.reviewed(before) && tellings.reviewed(after);
    String phrases = after.formula().map(f -> " (“" + f.was() + "” → “" + f.is() + "”, " + f.direction().label() + ")").orElse("");
    return line(thread, " " + after.change().label() + phrases + (reviewed ? " (entries reviewed)." : " (machine, unchecked)."), before, after, "");
  }

  private Paragraph incomparable(MatterThread thread, Turn before, Turn after, String why) {
    List<String> missing = new ArrayList<>();
    for (Turn turn : List.of(before, after)) {
      if (!turn.voices().getFirst().wording().filter("official-text"::equals).isPresent()) {
        missing.add("the full text of " + Tellings.day(turn.voices().getFirst()));
      }
    }
    String obtain = missing.isEmpty() ? "" : " To obtain: " + (missing.size() == 2 ? "both full texts" : missing.getFirst()) + ".";
    return line(thread, "", before, after, " Not comparable; no shift established: " + named(named(why, before), after) + "." + obtain);
  }

  /** A reason with the day of a document in place of its id. */
  private static String named(String why, Turn turn) {
    Telling telling = turn.voices().getFirst();
    return telling.date().map(day -> why.replace(telling.document(), "the text of " + Lines.day(day))).orElse(why);
  }

  private Paragraph line(MatterThread thread, String what, Turn before, Turn after, String end) {
    List<Run> runs = new ArrayList<>(List.of(Run.strong(thread.name() + ".")));
    if (!what.isEmpty()) {
      runs.add(Run.plain(what));
    }
    runs.addAll(tellings.quoted(before));
    runs.addAll(tellings.quoted(after));
    if (!end.isEmpty()) {
      runs.add(Run.plain(end));
    }
    return new Paragraph(runs);
  }
}
