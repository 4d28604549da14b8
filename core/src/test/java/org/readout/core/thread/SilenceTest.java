package org.readout.core.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.core.ledger.Alert;
import org.readout.core.ontology.Act;
import org.readout.core.profile.Profiles;

class SilenceTest {
  private static final MatterList MATTERS = matters("human");
  private static final String PILOTS = "Norway will go on with the training of pilots.";
  private static final String FISH = "Norway will send fishery inspectors to the coast every summer.";

  private static MatterList matters(String origin) {
    return MatterList.of(Profiles.bundled(), List.of(new ListedMatter("pilots", "training of pilots", List.of(), origin, Optional.empty(), List.of())), 1);
  }

  private static StatementText text(String day, String... sentences) {
    DocumentFacts facts = new DocumentFacts(day, "joint-statement", Optional.empty(), Optional.of("Joint Statement of the Leaders of Norway and Ghana"), Optional.of(LocalDate.parse(day)), List.of());
    StringBuilder text = new StringBuilder();
    List<Utterance> utterances = new ArrayList<>();
    for (String sentence : sentences) {
      Utterance u = Said.of(day, Act.INTEND, "training of pilots", sentence).in(day);
      if (sentence.equals(PILOTS)) {
        utterances.add(u);
      }
      text.append(sentence).append("\n");
    }
    return new StatementText(facts, text.toString(), utterances);
  }

  private static Optional<Alert> alert(StatementText... series) {
    return alert(MATTERS, series);
  }

  private static Optional<Alert> alert(MatterList matters, StatementText... series) {
    List<Utterance> placed = List.of(series).stream().flatMap(s -> s.utterances().stream()).toList();
    ThreadKey key = new ThreadKey(List.of("GHA", "NOR"), "pilots");
    return new Silence(matters).of(new ThreadMaker(matters).of(key, placed, LocalDate.parse("2030-01-01")), List.of(series));
  }

  @Test
  void aMatterThatStoodTwiceAndIsGoneIsSilent() {
    Optional<Alert> alert = alert(text("2022-01-10", PILOTS, FISH), text("2023-01-10", PILOTS, FISH), text("2024-01-10", FISH, FISH));
    assertThat(alert).isPresent();
    assertThat(alert.orElseThrow().last().words()).isEqualTo(PILOTS);
    assertThat(alert.orElseThrow().places()).singleElement().satisfies(place -> assertThat(place.newest()).contains(LocalDate.parse("2024-01-10")));
  }

  @Test
  void aMatterThatOnlyTheMachineProposesIsNeverSilent() {
    assertThat(alert(matters("induced"), text("2022-01-10", PILOTS, FISH), text("2023-01-10", PILOTS, FISH), text("2024-01-10", FISH, FISH))).isEmpty();
  }

  @Test
  void onceIsNotEnough() {
    assertThat(alert(text("2022-01-10", FISH, FISH), text("2023-01-10", PILOTS, FISH), text("2024-01-10", FISH, FISH))).isEmpty();
    assertThat(alert(text("2023-01-10", PILOTS, FISH), text("2024-01-10", FISH, FISH))).isEmpty();
  }

  @Test
  void anyWordOnItIsEnough() {
    assertThat(alert(text("2022-01-10", PILOTS, FISH), text("2023-01-10", PILOTS, FISH), text("2024-01-10", FISH, "The pilots were greeted by the crowd."))).isEmpty();
  }

  @Test
  void aShortTextIsNotSilent() {
    assertThat(alert(text("2022-01-10", PILOTS, FISH, FISH), text("2023-01-10", PILOTS, FISH, FISH), text("2024-01-10", "They met and were glad."))).isEmpty();
  }
}
