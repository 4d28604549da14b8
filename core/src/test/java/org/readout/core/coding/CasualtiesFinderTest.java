package org.readout.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.NameFinder;
import org.readout.core.text.Span;

class CasualtiesFinderTest {
  private static final CasualtiesFinder FINDER = new CasualtiesFinder();
  private static final NameFinder NAMES = new NameFinder(Profiles.bundled());

  static Stream<String> examples() {
    return CasualtiesFinder.Words.read().examples().stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleHolds(String example) {
    String[] sides = example.split(" =>", 2);
    Span all = new Span(0, sides[0].length());
    String shown = FINDER.find(sides[0], all, NAMES.find(sides[0], all))
        .map(c -> c.words().text() + " | " + c.killed().map(Object::toString).orElse("") + " | " + c.injured().map(Object::toString).orElse("") + " | " + c.nationality().orElse(""))
        .orElse("");
    assertThat(shown.replaceAll(" +", " ").strip()).isEqualTo(sides[1].strip());
  }
}
