package org.readout.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scores worked out by hand. */
class ScoreTest {
  private static final String TEXT = "Norway pledged ferries to Ghana and Ghana thanked Norway for them.";

  private static Entry entry(String kind, String act, int start, int end, String actor, String rest) throws IOException {
    String words = TEXT.substring(start, end);
    return new Entry(new ObjectMapper().readTree("{\"kind\":\"" + kind + "\",\"act\":\"" + act + "\",\"actors\":[\"" + actor + "\"],\"recipients\":[],\"evidence\":{\"start\":" + start + ",\"end\":" + end + ",\"text\":\"" + words + "\"}" + rest + "}"));
  }

  private static Score score(List<Entry> gold, List<Entry> found) {
    Score score = new Score();
    score.add(Matching.of(gold, found, TEXT), java.util.Optional.of("2025-02-06"));
    return score;
  }

  @Test
  void halfOfTheShorterMatches() throws IOException {
    Score score = score(List.of(entry("commitment", "pledge", 0, 31, "NOR", "")), List.of(entry("commitment", "pledge", 7, 22, "NOR", "")));
    assertThat(score.entries.f1()).isEqualTo(1);
    assertThat(score.meanOverlap()).isCloseTo(15.0 / 31, within(1e-9));
  }

  @Test
  void anotherKindDoesNotMatch() throws IOException {
    Score score = score(List.of(entry("commitment", "pledge", 0, 31, "NOR", "")), List.of(entry("position", "state", 0, 31, "NOR", "")));
    assertThat(score.entries.right()).isZero();
    assertThat(score.entries.precision()).isZero();
  }

  @Test
  void optionalEntriesNeitherRewardNorCharge() throws IOException {
    Score score = score(List.of(entry("commitment", "pledge", 0, 31, "NOR", ",\"optional\":true")), List.of(entry("commitment", "pledge", 0, 31, "NOR", "")));
    assertThat(score.entries.found()).isZero();
    assertThat(score.entries.gold()).isZero();
  }

  @Test
  void requiredComesBeforeOptional() throws IOException {
    List<Entry> gold = List.of(entry("commitment", "pledge", 0, 31, "NOR", ",\"optional\":true"), entry("commitment", "pledge", 0, 22, "NOR", ""));
    assertThat(score(gold, List.of(entry("commitment", "pledge", 0, 31, "NOR", ""))).entries.f1()).isEqualTo(1);
  }

  @Test
  void forceIsMeasuredInRungs() throws IOException {
    Score score = score(List.of(entry("commitment", "pledge", 0, 31, "NOR", "")), List.of(entry("commitment", "willing", 0, 31, "GHA", "")));
    assertThat(score.meanRungDistance()).isEqualTo(2);
    assertThat(score.actAccuracy()).isZero();
    assertThat(score.complete.f1()).isZero();
    assertThat(score.actors.f1()).isZero();
  }

  @Test
  void eitherDisputedValueIsRight() throws IOException {
    Score score = score(List.of(entry("commitment", "pledge", 0, 31, "NOR", ",\"disputed\":{\"act\":\"intend\"}")), List.of(entry("commitment", "intend", 0, 31, "NOR", "")));
    assertThat(score.actAccuracy()).isEqualTo(1);
  }

  @Test
  void wordsThatDoNotStandAtTheirOffsetsAreFalse() throws IOException {
    Entry wrong = new Entry(new ObjectMapper().readTree("{\"kind\":\"commitment\",\"act\":\"pledge\",\"evidence\":{\"start\":0,\"end\":31,\"text\":\"something else\"}}"));
    Score score = score(List.of(entry("commitment", "pledge", 0, 31, "NOR", "")), List.of(wrong));
    assertThat(score.entries.right()).isZero();
    assertThat(score.entries.found()).isEqualTo(1);
  }
}
