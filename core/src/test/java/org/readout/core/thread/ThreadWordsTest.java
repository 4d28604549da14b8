package org.readout.core.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every rule of {@code series.yaml} and {@code words.yaml} takes its example. */
class ThreadWordsTest {
  @Test
  void titlesAreTaken() {
    for (List<SeriesFinder.Sign> signs : List.of(SeriesFinder.rules().ranks(), SeriesFinder.rules().forms())) {
      for (SeriesFinder.Sign sign : signs) {
        String title = org.readout.core.text.Normal.of(sign.example()).toLowerCase(java.util.Locale.ROOT);
        assertThat(signs.stream().filter(one -> one.takes(title)).findFirst()).as(sign.example()).contains(sign);
      }
    }
  }

  @Test
  void officesAndFormsAreNamed() {
    for (SeriesFinder.Sign sign : SeriesFinder.rules().offices()) {
      assertThat(sign.takes(sign.example().toLowerCase(java.util.Locale.ROOT))).as(sign.example()).isTrue();
    }
    assertThat(SeriesFinder.rules().forms()).extracting(SeriesFinder.Sign::name).containsAll(SeriesFinder.rules().single());
  }

  @Test
  void listsTakeTheirExamples() {
    Terms.Lists lists = Terms.LISTS;
    Map<String, List<String>> byName = new java.util.HashMap<>(Map.of("deadline", lists.deadline(), "suspending", lists.suspending(), "part", lists.part(), "form", lists.form(), "done", lists.done(),
        "vague", lists.vague(), "boilerplate", lists.boilerplate(), "courtesy", lists.courtesy(), "idle", lists.idle()));
    byName.putAll(Map.of("negations", lists.negations(), "active", lists.superseding().active(), "passive", lists.superseding().passive(), "unreal", lists.superseding().unreal()));
    assertThat(lists.examples().keySet()).containsAll(byName.keySet());
    byName.forEach((name, words) -> assertThat(Terms.any(words, lists.examples().get(name))).as(name).isTrue());
    lists.force().forEach((act, words) -> assertThat(Terms.any(words, lists.examples().get(act))).as(act).isTrue());
  }
}
