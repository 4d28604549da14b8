package org.readout.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.core.text.Span;

class TimexExamplesTest {
  private static final LocalDate ANCHOR = LocalDate.of(2025, 2, 6);
  private static final TimexFinder FINDER = new TimexFinder();

  static Stream<String> examples() {
    return Rules.read().all().stream().flatMap(rule -> rule.examples().stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleHolds(String example) {
    String[] sides = example.split(" =>", 2);
    List<Timex> times = FINDER.find(sides[0], new Span(0, sides[0].length()), Optional.of(ANCHOR));
    boolean withMod = sides[1].split(";")[0].chars().filter(c -> c == '|').count() > 1;
    String shown = times.stream().map(time -> show(time, sides[0], withMod)).collect(Collectors.joining(" ; "));
    assertThat(shown.stripTrailing()).isEqualTo(sides[1].strip().replaceAll(" *\\|$", " |"));
  }

  private static String show(Timex time, String text, boolean withMod) {
    String shown = (time.span().of(text) + " | " + time.value().orElse("")).strip();
    return withMod ? shown + " | " + time.mod().orElse("") : shown;
  }

  @Test
  void everyRuleHasAnExample() {
    assertThat(Rules.read().all()).allSatisfy(rule -> assertThat(rule.examples()).as(rule.name()).isNotEmpty());
  }
}
