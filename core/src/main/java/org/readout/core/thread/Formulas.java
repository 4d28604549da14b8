package org.readout.core.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.Reformulation;
import org.readout.core.profile.Formula;
import org.readout.core.profile.Profiles;

/** The reviewed phrases of positions. Says nothing of promises, of phrases that are negated, and of those it does not have. Immutable. */
public final class Formulas {
  private static final Set<String> NEGATIONS = Set.copyOf(Terms.LISTS.negations());

  /** Words before a phrase in which a negation undoes it. */
  private static final int REACH = 3;

  private final List<Formula> formulas = new ArrayList<>();

  /** A rung that stands in a text. */
  private record Place(int at, int rung, String phrase) {}

  public Formulas(Profiles profiles) {
    profiles.all().reversed().forEach(profile -> formulas.addAll(profile.formulas()));
  }

  /** What became of the phrase by which the same position was taken, if one formula has both phrases on different rungs. */
  public Optional<Reformulation> between(String before, String after) {
    List<String> was = Terms.words(before);
    List<String> is = Terms.words(after);
    return formulas.stream().flatMap(formula -> first(formula, was).flatMap(b -> first(formula, is).filter(a -> a.rung() != b.rung())
        .map(a -> new Reformulation(formula.id(), b.phrase(), a.phrase(), a.rung() > b.rung() ? Change.FIRMER : Change.SOFTER))).stream()).findFirst();
  }

  /** The first phrase of a formula in a text, the longest of several at one place; empty if it is negated. */
  private static Optional<Place> first(Formula formula, List<String> words) {
    Optional<Place> best = Optional.empty();
    for (int at = 0; at < words.size() && best.isEmpty(); at++) {
      for (int rung = 0; rung < formula.rungs().size(); rung++) {
        for (String phrase : formula.rungs().get(rung)) {
          List<String> wanted = Terms.words(phrase);
          boolean here = at + wanted.size() <= words.size() && words.subList(at, at + wanted.size()).equals(wanted);
          best = here && best.map(p -> p.phrase().length() < phrase.length()).orElse(true) ? Optional.of(new Place(at, rung, phrase)) : best;
        }
      }
    }
    return best.filter(place -> words.subList(Math.max(0, place.at() - REACH), place.at()).stream().noneMatch(NEGATIONS::contains));
  }
}
