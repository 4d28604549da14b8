package org.readout.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readout.core.ledger.Party;
import org.readout.core.ontology.Act;
import org.readout.core.reading.ProposedAct;
import org.readout.core.text.Span;

class CastingTest {
  private static final ProposedAct ACT = new ProposedAct(Act.PLEDGE, new Span(0, 1), new Span(0, 9), List.of(), List.of(), List.of(), Set.of(), 1, "", Optional.empty());

  private static Candidate candidate(String code, String... signs) {
    Map<String, Double> held = Arrays.stream(signs).collect(java.util.stream.Collectors.toMap(s -> s, s -> 1.0));
    return new Candidate(code, new Party(Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty()), held);
  }

  private static List<String> chosen(Map<String, Double> weights, Map<String, Set<String>> proposals, Candidate... candidates) {
    return Coder.codes(new Casting(Map.of("recipient", weights)).of(new Choice(ACT, "recipient", List.of("commitment"), List.of(candidates), proposals)));
  }

  @Test
  void whoseSignsWeighMostIsChosen() {
    Map<String, Double> weights = Map.of("near", 2.0, "far", -1.0);
    assertThat(chosen(weights, Map.of(), candidate("CHN", "near"), candidate("PAK", "far"), candidate("IND", "near", "far"))).containsExactly("CHN", "IND");
  }

  @Test
  void contextsAndWholeSetsWeighToo() {
    Map<String, Double> weights = Map.of("near", 2.0, "commitment/size=2", -5.0, "is=told", 0.5);
    assertThat(chosen(weights, Map.of("told", Set.of("PAK")), candidate("CHN", "near"), candidate("PAK", "near"))).containsExactly("PAK");
  }

  @Test
  void nobodyActsTowardsHimselfAlone() {
    assertThat(chosen(Map.of("near", 2.0), Map.of("told", Set.of("PAK")), candidate("PAK", "near", "acts"))).isEmpty();
  }

  @Test
  void aProposalOfWhomNobodyConsideredIsPassedOver() {
    assertThat(chosen(Map.of("is=told", 9.0, "near", 1.0), Map.of("told", Set.of("RUS")), candidate("PAK", "near"))).containsExactly("PAK");
  }
}
