package org.readout.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Words WORDS = new Words();

  @Test
  void wordsOfHarmStandInTheirExamplesAndInNoOther() {
    Words.Harm harm = Words.harm();
    assertThat(harm.examples()).isNotEmpty().allMatch(WORDS::harm);
    assertThat(harm.others()).isNotEmpty().noneMatch(WORDS::harm);
    assertThat(harm.words()).doesNotHaveDuplicates().allMatch(word -> WORDS.harm("they will " + word.replace("*", "ing") + " them"));
    assertThat(List.of("an endless row", "combing the shore")).noneMatch(WORDS::harm);
  }
}
