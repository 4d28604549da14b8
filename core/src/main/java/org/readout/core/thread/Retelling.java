package org.readout.core.thread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.readout.core.ledger.Statement;
import org.readout.core.ontology.Kind;

/**
 * Whether two entries tell of one originating statement: the same actors, the same kind of act, on one occasion, on one
 * matter or, where they share none, on objects half of whose words are the same. A meeting is one by its actors and days alone.
 */
public final class Retelling {
  private final MatterList matters;

  public Retelling(MatterList matters) {
    this.matters = matters;
  }

  /** True for an entry and itself; the order of the two makes no difference. */
  public boolean same(Utterance one, Utterance other) {
    if (one.id().equals(other.id())) {
      return true;
    }
    if (one.kind() != other.kind() || one.threat() != other.threat() || !matters.parties(one.actors()).equals(matters.parties(other.actors()))
        || !oneOccasion(one.document(), other.document())) {
      return false;
    }
    boolean meeting = one.kind() == Kind.CONSULTATION && one.act() == other.act() && !one.actors().isEmpty();
    return meeting || !shared(matters.of(one), matters.of(other)).isEmpty() || alike(objects(one), objects(other));
  }

  /** A day that is not known may be any. */
  private static boolean oneOccasion(DocumentFacts one, DocumentFacts other) {
    Optional<LocalDate> first = one.date();
    Optional<LocalDate> second = other.date();
    return first.isEmpty() || second.isEmpty() || Math.abs(ChronoUnit.DAYS.between(first.get(), second.get())) <= Statement.DAYS;
  }

  /** Whether half of the words of what two entries are about are the same. */
  static boolean alike(Utterance one, Utterance other) {
    return alike(objects(one), objects(other));
  }

  private static Set<String> objects(Utterance utterance) {
    return new HashSet<>(Terms.of(utterance.about().isEmpty() ? utterance.words() : String.join(" ", utterance.about())));
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && 2 * shared(one, other).size() >= Math.max(one.size(), other.size());
  }

  private static Set<String> shared(Iterable<String> one, java.util.Collection<String> other) {
    Set<String> both = new HashSet<>();
    one.forEach(both::add);
    both.retainAll(other);
    return both;
  }
}
