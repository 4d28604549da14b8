package org.readout.core.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.readout.core.ontology.Act;

/** Makes utterances for tests: an act of Norway towards Ghana in an official joint text, unless said otherwise. */
record Said(String day, Act act, String about, String words, String wording, List<String> actors, Optional<String> when, Optional<String> whenWords, Optional<String> condition, boolean renewed) {
  static Said of(String day, Act act, String about, String words) {
    return new Said(day, act, about, words, "official-text", List.of("NOR"), Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  Said wording(String other) {
    return new Said(day, act, about, words, other, actors, when, whenWords, condition, renewed);
  }

  Said by(String... codes) {
    return new Said(day, act, about, words, wording, List.of(codes), when, whenWords, condition, renewed);
  }

  Said due(String value, String said) {
    return new Said(day, act, about, words, wording, actors, Optional.of(value), Optional.of(said), condition, renewed);
  }

  Said on(String said) {
    return new Said(day, act, about, words, wording, actors, when, whenWords, Optional.of(said), renewed);
  }

  /** The utterance, in a document of its own named after the day and the wording. */
  Utterance in(String document) {
    DocumentFacts facts = new DocumentFacts(document, "joint-statement", Optional.of("Office"), Optional.of("Joint Statement of the Leaders of Norway and Ghana"),
        Optional.of(LocalDate.parse(day)), List.of());
    return new Utterance(facts, document + "/" + words.hashCode(), act, actors, List.of("GHA"), List.of(about), "economy", renewed, false, false, condition, Optional.empty(), Optional.empty(),
        when, whenWords, "asserted", wording, "joint", 1, words, 0, words.length());
  }

  Utterance utterance() {
    return in(day + "-" + wording);
  }
}
