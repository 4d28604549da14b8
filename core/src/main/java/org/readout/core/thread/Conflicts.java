package org.readout.core.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.readout.core.ledger.Conflict;

/** Finds where documents that tell of one statement give other sums or days for the same thing. */
final class Conflicts {
  private Conflicts() {}

  /** The conflicts among utterances of one turn, amount before date; sentences of one document never conflict. */
  static List<Conflict> of(List<Utterance> utterances) {
    List<Conflict> found = new ArrayList<>();
    conflict("amount", utterances, Utterance::amount, Conflicts::otherSum).ifPresent(found::add);
    conflict("when", utterances, Utterance::when, Conflicts::otherTime).ifPresent(found::add);
    return found;
  }

  private static Optional<Conflict> conflict(String field, List<Utterance> utterances, Function<Utterance, Optional<String>> value, BiPredicate<String, String> other) {
    List<Utterance> valued = utterances.stream().filter(u -> value.apply(u).isPresent()).toList();
    List<Conflict.Claim> claims = valued.stream()
        .filter(u -> valued.stream().anyMatch(v -> !u.document().id().equals(v.document().id()) && Retelling.alike(u, v) && other.test(value.apply(u).orElseThrow(), value.apply(v).orElseThrow())))
        .map(u -> new Conflict.Claim(value.apply(u).orElseThrow(), u.id(), u.document().id(), u.document().publisher())).toList();
    return claims.isEmpty() ? Optional.empty() : Optional.of(new Conflict(field, claims));
  }

  /** Sums in two currencies may be one sum. */
  private static boolean otherSum(String one, String other) {
    return one.substring(0, 3).equals(other.substring(0, 3)) && !one.equals(other);
  }

  /** Periods that share no day. */
  private static boolean otherTime(String one, String other) {
    String[] a = one.split("/");
    String[] b = other.split("/");
    return before(a[a.length - 1], b[0]) || before(b[b.length - 1], a[0]);
  }

  private static boolean before(String end, String start) {
    int shared = Math.min(end.length(), start.length());
    return end.substring(0, shared).compareTo(start.substring(0, shared)) < 0;
  }
}
