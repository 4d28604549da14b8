package org.readout.core.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.core.actor.Sector;
import org.readout.core.ledger.Party;
import org.readout.core.reading.Judgement;
import org.readout.core.reading.Name;

/**
 * Weighs what a reader judged of a part in an act with what grammar says of it: a sum of log-odds, whose terms were
 * settled on the labels' development part.
 *
 * @param named added for whom grammar names
 * @param other taken away from whom grammar does not name where it names somebody
 * @param unseen log-odds of whom the reader did not consider, before grammar speaks
 */
record Weighing(double named, double other, double unseen) {
  static final Weighing ACTORS = new Weighing(6, 6, 1);
  static final Weighing RECIPIENTS = new Weighing(4, 2, 1);

  /** Those whose odds are better than even, surest first as the reader has them, then those whom grammar alone names. */
  List<Party> of(List<Judgement.Role> judged, List<Party> grammatical, String text) {
    Map<String, Party> byGrammar = new LinkedHashMap<>();
    grammatical.forEach(party -> party.code().ifPresent(code -> byGrammar.putIfAbsent(code, party)));
    List<Party> parties = new ArrayList<>();
    boolean nobody = byGrammar.isEmpty();
    for (Judgement.Role role : judged) {
      double odds = Math.log(role.score() / (1 - role.score()));
      Optional<Party> same = Optional.ofNullable(byGrammar.remove(role.code()));
      if (odds + (same.isPresent() ? named : nobody ? 0 : -other) > 0) {
        parties.add(same.filter(p -> p.words().isPresent()).orElseGet(() -> party(role, text)));
      }
    }
    if (unseen + named > 0) {
      parties.addAll(byGrammar.values());
    }
    return parties;
  }

  private static Party party(Judgement.Role role, String text) {
    return new Party(
        Optional.of(role.code()),
        role.name().map(name -> Party.Words.at(name.span(), text)),
        role.name().filter(name -> name.type() == Name.Type.PERSON).flatMap(Name::role),
        role.name().flatMap(Name::sector).or(() -> Optional.of(Sector.GOV)));
  }
}
