package org.readout.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.readout.core.document.Block;
import org.readout.core.document.Dateline;
import org.readout.core.document.Document;
import org.readout.core.document.Genre;
import org.readout.core.ontology.Act;
import org.readout.core.profile.Profiles;
import org.readout.core.text.Span;

/** Runs the example that stands beside each cue of {@code profiles/world/cues}. */
class CueExamplesTest {
  private static final CueReader READER = new CueReader(new NameFinder(Profiles.bundled()));

  @TestFactory
  Stream<DynamicTest> verbs() {
    return Lexicon.verbCues().stream().map(cue -> example(cue.act(), cue.verbs().getFirst(), cue.example(), cue.shows()));
  }

  @TestFactory
  Stream<DynamicTest> nouns() {
    return Lexicon.nounCues().stream().map(cue -> example(cue.act(), cue.nouns().getFirst(), cue.example(), cue.shows()));
  }

  @TestFactory
  Stream<DynamicTest> phrases() {
    return Lexicon.phraseCues().stream().map(cue -> example(cue.act(), cue.words().getFirst(), cue.example(), cue.shows()));
  }

  private static DynamicTest example(Act act, String name, String text, String shows) {
    return DynamicTest.dynamicTest(
        act.label() + ": " + name,
        () -> assertThat(READER.read(document(text)).acts()).as(text).anySatisfy(found -> {
          assertThat(found.act()).isEqualTo(act);
          assertThat(found.evidence().of(text)).isEqualTo(shows);
        }));
  }

  static Document document(String text) {
    List<Block> blocks = List.of(new Block(new Span(0, text.length()), Block.Role.PARAGRAPH));
    return new Document("example", Optional.empty(), Genre.UNKNOWN, Optional.empty(), Optional.empty(), text, blocks, Dateline.UNKNOWN, "en", List.of());
  }
}
