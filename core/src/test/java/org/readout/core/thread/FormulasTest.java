package org.readout.core.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.Turn;
import org.readout.core.ontology.Act;
import org.readout.core.profile.Formula;
import org.readout.core.profile.Profiles;

/** Every example of every profile's {@code formulas.yaml}, and what threads and diffs make of them. */
class FormulasTest {
  private static final MatterList MATTERS = MatterList.of(Profiles.bundled(), List.of(new ListedMatter("strait", "the strait", List.of(), "human", Optional.empty(), List.of())), 1);
  private static final Said SUPPORTS = Said.of("2023-01-10", Act.WELCOME, "the strait", "Norway supports the position of Ghana on the strait");
  private static final Said UNDERSTANDS = Said.of("2024-01-10", Act.NOTE, "the strait", "Norway understands the position of Ghana on the strait");

  static Stream<Formula.Example> examples() {
    return Profiles.bundled().all().stream().flatMap(profile -> profile.formulas().stream()).flatMap(formula -> formula.examples().stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleGoesItsWay(Formula.Example example) {
    String direction = new Formulas(Profiles.bundled()).between(example.before(), example.after()).map(said -> said.direction().label()).orElse("none");
    assertThat(direction).as(example.toString()).isEqualTo(example.direction());
  }

  private static List<Turn> turns(Said... said) {
    return new ThreadMaker(MATTERS).of(new ThreadKey(List.of("GHA", "NOR"), "strait"), Stream.of(said).map(Said::utterance).toList(), LocalDate.parse("2025-01-01")).turns();
  }

  @Test
  void aPositionIsRewordedWithItsPhrasesAndNeverFirmerOrSofter() {
    assertThat(turns(SUPPORTS, UNDERSTANDS).getLast()).satisfies(turn -> {
      assertThat(turn.change()).isEqualTo(Change.REWORDED);
      assertThat(turn.formula()).hasValueSatisfying(said -> {
        assertThat(said.was() + " " + said.is()).isEqualTo("supports understands");
        assertThat(said.direction()).isEqualTo(Change.SOFTER);
      });
    });
  }

  @Test
  void aParaphraseHasNoDirection() {
    assertThat(turns(SUPPORTS, UNDERSTANDS.wording("paraphrase")).getLast().formula()).isEmpty();
  }

  @Test
  void anotherActorsPositionIsAnother() {
    assertThat(turns(SUPPORTS, UNDERSTANDS.by("GHA")).getLast().formula()).isEmpty();
  }
}
