package org.readout.core.thread;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.Reformulation;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Kind;

/**
 * What changes from one passage to another on the same thing. Force is only ever compared with force; what the words do
 * not carry is not said.
 */
final class PairChanges {
  private static final Map<Act, Integer> FORCE = Map.of(Act.CONSIDER, 0, Act.WILLING, 1, Act.INTEND, 2, Act.PLEDGE, 3);
  private static final Set<Act> FORMED = EnumSet.of(Act.SIGN, Act.AGREE, Act.COMPLETE, Act.PROVIDE, Act.PROGRESS);

  /** Share of words that stay from which a passage counts as repeated. */
  private static final double REPEATED = 0.72;

  /** Share of words that stay below which force, scope and conditions are not compared. */
  private static final double CLOSE = 0.4;

  private PairChanges() {}

  /** The changes that hold, at least one of {@code repeated} and {@code reworded} unless another says more. */
  static Set<Change> of(Passage before, Passage after, List<WordRun> runs, MatterList matters) {
    EnumSet<Change> found = EnumSet.noneOf(Change.class);
    double kept = WordRuns.kept(runs);
    if (before.utterance().isPresent() && after.utterance().isPresent()) {
      acts(found, before.utterance().get(), after.utterance().get(), kept, matters);
    }
    scope(found, before, after, kept);
    if (reworded(before, after) || formula(before, after, runs, matters).isPresent()) {
      found.add(Change.REWORDED);
    }
    if (found.isEmpty()) {
      found.add(kept >= REPEATED ? Change.REPEATED : Change.REWORDED);
    }
    return found;
  }

  /** What a reviewed formula says of two positions that stand in both texts' own words, by the same actors. */
  static Optional<Reformulation> formula(Passage before, Passage after, List<WordRun> runs, MatterList matters) {
    return before.utterance().filter(PairChanges::position).flatMap(b -> after.utterance().filter(PairChanges::position)
        .filter(a -> matters.parties(b.actors()).equals(matters.parties(a.actors())) && WordRuns.kept(runs) >= CLOSE)
        .flatMap(a -> matters.formulas().between(b.words(), a.words())));
  }

  private static boolean position(Utterance utterance) {
    return utterance.kind() == Kind.POSITION && utterance.asserted() && !utterance.paraphrased();
  }

  /** Whether two positions are taken by different kinds of words, however much else stays. */
  private static boolean reworded(Passage before, Passage after) {
    return before.utterance().filter(b -> b.kind() == Kind.POSITION).flatMap(b -> after.utterance().filter(a -> a.kind() == Kind.POSITION && a.act() != b.act())).isPresent();
  }

  private static void acts(Set<Change> found, Utterance before, Utterance after, double kept, MatterList matters) {
    if (before.threat() != after.threat() || !before.asserted() || !after.asserted()) {
      return;
    }
    boolean promised = before.kind() == Kind.COMMITMENT;
    if (promised && after.kind() == Kind.DELIVERY) {
      found.add(after.act() == Act.COMPLETE ? Change.DELIVERED : Change.UNDER_WAY);
    } else if (promised && after.act() == Act.WITHDRAW) {
      found.add(Change.WITHDRAWN);
    } else if (promised && Terms.any(Terms.LISTS.form(), before.words()) && Terms.any(Terms.LISTS.done(), after.words()) && !Terms.any(Terms.LISTS.done(), before.words())) {
      found.add(Change.DELIVERED);
    } else if (formalised(before, after)) {
      found.add(Change.FORMALISED);
    } else if (kept >= CLOSE && shifted(before, after, matters)) {
      found.add(Change.SHIFTED);
    } else if (kept >= CLOSE && before.kind() == after.kind()) {
      force(found, before, after);
      if (before.kind() == Kind.COMMITMENT && before.condition().isPresent() != after.condition().isPresent()) {
        found.add(after.condition().isPresent() ? Change.CONDITIONED : Change.UNCONDITIONED);
      }
    }
  }

  /** Whether nobody who acts is the same, or a promise has become a request or a request a promise. */
  private static boolean shifted(Utterance before, Utterance after, MatterList matters) {
    List<String> were = matters.parties(before.actors());
    List<String> are = matters.parties(after.actors());
    boolean others = !were.isEmpty() && !are.isEmpty() && were.stream().noneMatch(are::contains);
    Set<Kind> kinds = EnumSet.of(before.kind(), after.kind());
    return others || kinds.equals(EnumSet.of(Kind.COMMITMENT, Kind.REQUEST));
  }

  private static boolean formalised(Utterance before, Utterance after) {
    boolean signed = after.act() == Act.SIGN && before.act() != Act.SIGN && before.kind() == Kind.COMMITMENT;
    boolean formed = FORMED.contains(after.act()) && Terms.any(Terms.LISTS.form(), after.words()) && !Terms.any(Terms.LISTS.form(), before.words());
    return signed || formed && before.kind() != Kind.DELIVERY;
  }

  private static void force(Set<Change> found, Utterance before, Utterance after) {
    Integer was = FORCE.get(before.act());
    Integer is = FORCE.get(after.act());
    if (was != null && is != null && !was.equals(is)) {
      boolean carried = !before.paraphrased() && !after.paraphrased() && carries(before) && carries(after);
      found.add(!carried ? Change.REWORDED : is > was ? Change.FIRMER : Change.SOFTER);
    }
  }

  /** Whether an entry's own words carry its force. */
  private static boolean carries(Utterance utterance) {
    return Terms.any(Terms.LISTS.force().getOrDefault(utterance.act().label(), List.of()), utterance.words());
  }

  /** Broader where all that one passage names stays and more is named. */
  private static void scope(Set<Change> found, Passage before, Passage after, double kept) {
    Set<String> was = new HashSet<>(before.terms());
    Set<String> is = new HashSet<>(after.terms());
    if (kept < CLOSE || was.size() < 2 || is.size() < 2) {
      return;
    }
    Set<String> added = new HashSet<>(is);
    added.removeAll(was);
    Set<String> gone = new HashSet<>(was);
    gone.removeAll(is);
    if (gone.isEmpty() && added.size() >= 2) {
      found.add(Change.BROADENED);
    } else if (added.isEmpty() && gone.size() >= 2) {
      found.add(Change.NARROWED);
    }
  }
}
