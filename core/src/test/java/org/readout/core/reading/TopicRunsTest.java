package org.readout.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.readout.core.text.Span;

class TopicRunsTest {
  /** The runs of a text of which each piece, a word or a mark, has a score. */
  private static List<String> runs(String text, double... scores) {
    List<Span> pieces = new ArrayList<>(Pattern.compile("\\w+|[^\\w\\s]").matcher(text).results().map((MatchResult m) -> new Span(m.start(), m.end())).toList());
    assertThat(pieces).hasSize(scores.length);
    return TopicRuns.of(pieces, i -> scores[i], text).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void aRunBeginsWhereSureAndReachesOverItsNeighbours() {
    assertThat(runs("they discussed the free trade agreement today", -5, -5, -5, -1, 2, -1.9, -2.1)).containsExactly("free trade agreement");
    assertThat(runs("they discussed trade today", -5, -5, -0.1, -5)).isEmpty();
  }

  @Test
  void piecesOfOneNameAreOneRun() {
    assertThat(runs("the High Level Economic Dialogue", -5, 1, -4, 1, 1)).containsExactly("High Level Economic Dialogue");
    assertThat(runs("in the Aqaba / Sharm format", -5, -5, 1, -5, 1, -5)).containsExactly("Aqaba / Sharm");
  }

  @Test
  void marksAndConjunctionsPartRuns() {
    assertThat(runs("energy , trade and ports", 1, -5, 1, -5, 1)).containsExactly("energy", "trade", "ports");
    assertThat(runs("aid to refugees", 1, -5, 1)).containsExactly("aid", "refugees");
  }

  @Test
  void noRunBeginsOrEndsWithAPreposition() {
    assertThat(runs("of the West Bank and", 1, 1, 1, 1, 1)).containsExactly("the West Bank");
    assertThat(runs("a and b", -5, 1, -5)).isEmpty();
    assertThat(runs("steps of", 1, 1)).containsExactly("steps");
  }
}
