package org.readout.core.thread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.readout.core.ledger.Alert;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.Reformulation;
import org.readout.core.ledger.Statement;
import org.readout.core.ledger.ThreadState;
import org.readout.core.ledger.Turn;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Kind;

/** Makes threads of placed entries: a pure function of the entries and the day they are seen from. */
public final class ThreadMaker {
  private static final Comparator<Utterance> ORDER = Comparator.comparing((Utterance u) -> u.document().date().orElse(LocalDate.MAX))
      .thenComparing(u -> u.document().id()).thenComparingInt(Utterance::start).thenComparing(Utterance::id);
  private static final List<String> WORDINGS = List.of("official-text", "direct-quote", "paraphrase");

  /** Which of several changes a turn is called by. */
  private static final List<Change> WEIGHT = List.of(Change.WITHDRAWN, Change.FORMALISED, Change.FIRMER, Change.SOFTER, Change.CONDITIONED, Change.UNCONDITIONED,
      Change.BROADENED, Change.NARROWED);

  /** Changes of what is done, whoever words it. */
  private static final Set<Change> DEEDS = Set.of(Change.WITHDRAWN, Change.FORMALISED);

  private final MatterList matters;

  public ThreadMaker(MatterList matters) {
    this.matters = matters;
  }

  /**
   * The thread of entries that share a key.
   *
   * @param asOf the day it is seen from; documents of a later day do not count
   */
  public MatterThread of(ThreadKey key, List<Utterance> placed, LocalDate asOf) {
    return of(key, placed, asOf, List.of());
  }

  /**
   * The thread of entries that share a key, which may be an occasion that recurs.
   *
   * @param told every entry on that occasion, whoever its parties; none if it is no such occasion
   */
  public MatterThread of(ThreadKey key, List<Utterance> placed, LocalDate asOf, List<Utterance> told) {
    List<Utterance> utterances = placed.stream().filter(u -> u.document().date().map(day -> !day.isAfter(asOf)).orElse(true)).sorted(ORDER).toList();
    List<Draft> drafts = drafts(utterances);
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Optional<Draft> last = last(drafts, i);
      turns.add(turn(draft, change(drafts, i, last), last.flatMap(l -> formula(l.best(), draft.best()))));
    }
    Optional<ThreadState> state = state(drafts, turns, key.matter());
    Optional<LocalDate> expected = matters.recurrence(key.matter()).filter(r -> r.parties().equals(key.parties())).flatMap(r -> r.expected(told, asOf));
    Optional<LocalDate> due = expected.or(() -> due(drafts));
    boolean open = state.map(s -> !Set.of(ThreadState.DELIVERING, ThreadState.PARTLY_DELIVERED, ThreadState.DELIVERED, ThreadState.WITHDRAWN, ThreadState.SUSPENDED, ThreadState.SUPERSEDED).contains(s)).orElse(false);
    boolean passed = expected.map(day -> Recurrence.passed(day, asOf)).orElseGet(() -> open && due.map(day -> day.isBefore(asOf)).orElse(false));
    String name = matters.of(key.matter()).map(ListedMatter::name).orElse(key.matter());
    return new MatterThread(key.id(), key.parties(), key.matter(), name, field(utterances), asOf, passed ? Optional.of(ThreadState.DUE_PASSED) : state, false, due, turns, List.of());
  }

  /** A thread with one more alert. */
  public static MatterThread with(MatterThread thread, Alert alert) {
    List<Alert> alerts = new ArrayList<>(thread.alerts());
    alerts.add(alert);
    return new MatterThread(thread.id(), thread.parties(), thread.matter(), thread.name(), thread.field(), thread.asOf(), thread.state(),
        thread.silent() || alert.kind().equals("silent"), thread.due(), thread.turns(), alerts);
  }

  /** What is said by the same actors in one kind of act on one occasion. */
  private record Draft(List<String> actors, Kind kind, boolean threat, List<Utterance> utterances) {
    Optional<LocalDate> date() {
      return utterances.getFirst().document().date();
    }

    /** Whether an utterance belongs to it: same document, or both dated and within the days of one occasion. */
    boolean takes(Utterance u, List<String> acting) {
      boolean one = u.document().id().equals(utterances.getFirst().document().id())
          || date().isPresent() && u.document().date().isPresent() && ChronoUnit.DAYS.between(date().get(), u.document().date().get()) <= Statement.DAYS;
      return one && kind == u.kind() && threat == u.threat() && actors.equals(acting);
    }

    /** The utterance that counts: the one best vouched for, then the surest, then the first. */
    Utterance best() {
      return utterances.stream().min(Comparator.comparing((Utterance u) -> !u.asserted()).thenComparingInt(u -> WORDINGS.indexOf(u.wording()))
          .thenComparingDouble(u -> -u.confidence()).thenComparing(ORDER)).orElseThrow();
    }
  }

  private List<Draft> drafts(List<Utterance> utterances) {
    List<Draft> drafts = new ArrayList<>();
    for (Utterance u : utterances) {
      List<String> actors = matters.parties(u.actors());
      Optional<Draft> one = drafts.reversed().stream().filter(draft -> draft.takes(u, actors)).findFirst();
      one.ifPresentOrElse(draft -> draft.utterances().add(u), () -> drafts.add(new Draft(actors, u.kind(), u.threat(), new ArrayList<>(List.of(u)))));
    }
    return drafts;
  }

  private static Turn turn(Draft draft, Change change, Optional<Reformulation> formula) {
    Utterance best = draft.best();
    List<Utterance> ordered = new ArrayList<>(draft.utterances());
    ordered.sort(Comparator.comparing((Utterance u) -> u != best));
    Set<String> carriedBy = new LinkedHashSet<>();
    ordered.forEach(u -> carriedBy.addAll(u.document().carriedBy()));
    return new Turn(draft.date(), new Statement(draft.actors(), draft.date(), best.document().title()), draft.kind().label(), best.act().label(), change, draft.threat(),
        ordered.stream().map(Utterance::id).toList(), ordered.stream().map(Utterance::telling).toList(), List.copyOf(carriedBy), formula, Conflicts.of(ordered));
  }

  /** The turn of the same actors and kind before one. */
  private static Optional<Draft> last(List<Draft> drafts, int index) {
    Draft draft = drafts.get(index);
    return drafts.subList(0, index).reversed().stream().filter(d -> d.kind() == draft.kind() && d.threat() == draft.threat() && d.actors().equals(draft.actors())).findFirst();
  }

  private Optional<Reformulation> formula(Utterance then, Utterance now) {
    return PairChanges.formula(passage(then), passage(now), WordRuns.of(then.words(), now.words()), matters);
  }

  /** What a turn changes against the turn of the same actors and kind before it; a paraphrase changes no wording. */
  private Change change(List<Draft> drafts, int index, Optional<Draft> last) {
    Draft draft = drafts.get(index);
    Utterance now = draft.best();
    if (draft.kind() == Kind.DELIVERY) {
      return Change.DELIVERY;
    }
    if (draft.kind() == Kind.REFUSAL) {
      boolean promised = drafts.subList(0, index).stream().anyMatch(d -> d.kind() == Kind.COMMITMENT && !d.threat() && d.actors().stream().anyMatch(draft.actors()::contains));
      return now.act() == Act.WITHDRAW ? Terms.any(Terms.LISTS.suspending(), now.words()) ? Change.SUSPENDED : Change.WITHDRAWN : promised ? Change.CONTRADICTED : Change.ANNOUNCED;
    }
    if (last.isEmpty()) {
      return now.renewed() ? Change.REAFFIRMED : Change.ANNOUNCED;
    }
    Utterance then = last.get().best();
    List<WordRun> runs = WordRuns.of(then.words(), now.words());
    Set<Change> changes = PairChanges.of(passage(then), passage(now), runs, matters);
    if (draft.kind() == Kind.POSITION) {
      return changes.equals(Set.of(Change.REPEATED)) ? Change.REAFFIRMED : Change.REWORDED;
    }
    boolean ownWords = !then.paraphrased() && !now.paraphrased();
    Optional<Change> heaviest = WEIGHT.stream().filter(changes::contains).filter(change -> ownWords || DEEDS.contains(change)).findFirst();
    boolean same = changes.contains(Change.REPEATED) || now.renewed() && draft.kind() == Kind.COMMITMENT;
    return heaviest.orElse(same ? Change.REAFFIRMED : Change.REWORDED);
  }

  private static Passage passage(Utterance u) {
    return Passage.of(u.start(), u.end(), u.words(), 0, Optional.of(u), Set.of());
  }

  /** Where promises and their keeping stand after the last turn; what is only alleged or denied does not count. */
  private Optional<ThreadState> state(List<Draft> drafts, List<Turn> turns, String matter) {
    Optional<ThreadState> state = Optional.empty();
    for (int i = 0; i < drafts.size(); i++) {
      Utterance best = drafts.get(i).best();
      if (best.asserted() && !drafts.get(i).threat() && best.document().date().isPresent()) {
        Optional<ThreadState> after = next(best, turns.get(i).change());
        state = superseded(best, matter) ? Optional.of(ThreadState.SUPERSEDED) : after.isPresent() ? after : state;
      }
    }
    return state;
  }

  /** Whether an entry's own words say that something else has taken the matter's place. */
  private boolean superseded(Utterance utterance, String matter) {
    return !utterance.paraphrased() && Terms.replaced(utterance.words()).stream()
        .anyMatch(words -> matters.named(words, utterance.parties()).stream().anyMatch(m -> m.id().equals(matter)));
  }

  private static Optional<ThreadState> next(Utterance best, Change change) {
    return switch (best.kind()) {
      case COMMITMENT -> Optional.of(switch (change) {
        case ANNOUNCED -> ThreadState.ANNOUNCED;
        case FIRMER -> ThreadState.FIRMER;
        case SOFTER -> ThreadState.SOFTER;
        case FORMALISED -> ThreadState.FORMALISED;
        default -> ThreadState.REAFFIRMED;
      });
      case DELIVERY -> Optional.of(best.act() == Act.COMPLETE ? ThreadState.DELIVERED
          : Terms.any(Terms.LISTS.part(), best.words()) ? ThreadState.PARTLY_DELIVERED : ThreadState.DELIVERING);
      case REFUSAL -> switch (change) {
        case SUSPENDED -> Optional.of(ThreadState.SUSPENDED);
        case WITHDRAWN -> Optional.of(ThreadState.WITHDRAWN);
        default -> Optional.empty();
      };
      default -> Optional.empty();
    };
  }

  /** The deadline of the last promise that sets one. */
  private static Optional<LocalDate> due(List<Draft> drafts) {
    return drafts.reversed().stream().filter(d -> d.kind() == Kind.COMMITMENT && !d.threat()).flatMap(d -> d.utterances().stream())
        .filter(u -> u.asserted() && !u.paraphrased()).flatMap(u -> Deadline.of(u).stream()).findFirst();
  }

  private static String field(List<Utterance> utterances) {
    Map<String, Integer> counts = new TreeMap<>();
    utterances.forEach(u -> counts.merge(u.field(), 1, Integer::sum));
    return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey).orElse("diplomacy");
  }
}
