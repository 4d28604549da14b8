package org.readout.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Span;

/** Corrections against texts that are cleaned and coded anew. */
class CorrectionsTest {
  private static final String TEXT = "Norway pledged $5 million to Ghana. Ghana’s envoy thanked Norway 🤝 for its help. The two sides agreed to build a port.";

  private int made;

  private static ObjectNode entry(String document, String text, String words, String act) {
    int at = text.indexOf(words);
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    CodePoints points = new CodePoints(text);
    Span span = points.outward(new Span(at, at + words.length()));
    entry.put("id", EntryId.of(document, span.start(), span.end(), org.readout.core.ontology.Act.of(act), 0));
    entry.put("kind", org.readout.core.ontology.Act.of(act).kind().label()).put("act", act);
    entry.putArray("actors").addObject().put("code", "NOR");
    entry.putArray("recipients").addObject().put("code", "GHA");
    entry.putArray("about");
    entry.put("field", "economy").put("confidence", 0.5).put("origin", "machine");
    entry.set("evidence", Values.evidence(points, text, new Span(at, at + words.length())));
    return entry;
  }

  private static ObjectNode json(String json) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private Correction correction(Correction.Kind kind, ObjectNode entry, String set) {
    made++;
    Optional<ObjectNode> seen = kind == Correction.Kind.ADD ? Optional.empty() : Optional.of(entry);
    return new Correction("c" + made, "d", kind, Anchor.of(entry), json(set), seen, Optional.empty(), "ann", Instant.ofEpochSecond(made));
  }

  private static Corrected apply(String text, List<ObjectNode> machine, Correction... corrections) {
    return Corrections.apply("d", text, machine, List.of(corrections));
  }

  @Test
  void anAdditionIsNoEntryThatWasCutToOtherWords() {
    String text = "Officials recalled the March attack on a convoy and a November attack near the port.";
    ObjectNode both = entry("d", text, "the March attack on a convoy and a November attack near the port", "attack");
    ObjectNode second = entry("d", text, "a November attack near the port", "attack");
    Corrected corrected = apply(text, List.of(both), correction(Correction.Kind.CHANGE, both, "{\"evidence\":\"the March attack on a convoy\"}"),
        correction(Correction.Kind.ADD, second, "{\"act\":\"attack\"}"));
    assertThat(corrected.entries()).extracting(one -> one.at("/evidence/text").asText()).containsExactly("the March attack on a convoy", "a November attack near the port");
    assertThat(apply(text, List.of(both), correction(Correction.Kind.ADD, second, "{\"act\":\"attack\"}")).entries()).hasSize(1);
  }

  @Test
  void aChangeIsAHumanEntryThatNamesTheMachines() {
    ObjectNode machine = entry("d", TEXT, "pledged $5 million to Ghana", "pledge");
    Correction change = correction(Correction.Kind.CHANGE, machine, "{\"act\":\"provide\",\"recipients\":[\"GHA\",\"TGO\"],\"when\":\"2025-02\",\"about\":[\"a port\"]}");
    Corrected corrected = apply(TEXT, List.of(machine), change);
    ObjectNode entry = corrected.entries().getFirst();
    assertThat(entry.path("origin").asText()).isEqualTo("human");
    assertThat(entry.path("revision_of").asText()).isEqualTo(machine.path("id").asText()).isNotEqualTo(entry.path("id").asText());
    assertThat(entry.path("kind").asText()).isEqualTo("delivery");
    assertThat(entry.path("recipients").toString()).isEqualTo("[{\"code\":\"GHA\"},{\"code\":\"TGO\"}]");
    assertThat(entry.path("cameo").asText()).isNotEmpty();
    assertThat(entry.path("about").get(0).path("start").asInt()).isEqualTo(new CodePoints(TEXT).outward(TEXT.indexOf("a port")));
    assertThat(machine.path("act").asText()).as("the machine's own value").isEqualTo("pledge");
    assertThat(corrected.fates().get(change.id()).state()).isEqualTo(Corrected.State.BOUND);
  }

  @Test
  void rejectionAndUndoOfIt() {
    ObjectNode machine = entry("d", TEXT, "pledged $5 million to Ghana", "pledge");
    Correction reject = correction(Correction.Kind.REJECT, machine, "{}");
    assertThat(apply(TEXT, List.of(machine), reject).entries()).isEmpty();
    Correction undo = correction(Correction.Kind.UNDO, machine, "{\"undoes\":\"" + reject.id() + "\"}");
    assertThat(apply(TEXT, List.of(machine), reject, undo).entries()).containsExactly(machine);
    Correction redo = correction(Correction.Kind.UNDO, machine, "{\"undoes\":\"" + undo.id() + "\"}");
    assertThat(apply(TEXT, List.of(machine), reject, undo, redo).entries()).isEmpty();
  }

  @Test
  void anAdditionBesideAnotherActOfTheSameWordsStaysItsOwn() {
    ObjectNode machine = entry("d", TEXT, "agreed to build a port", "agree");
    Correction add = correction(Correction.Kind.ADD, entry("d", TEXT, "agreed to build a port", "sign"), "{\"act\":\"sign\",\"actors\":[\"NOR\",\"GHA\"]}");
    Corrected corrected = apply(TEXT, List.of(machine), add);
    assertThat(corrected.entries()).hasSize(2);
    ObjectNode found = entry("d", TEXT, "to build a port", "sign");
    Corrected later = apply(TEXT, List.of(machine, found), add);
    assertThat(later.entries()).as("the machine finds it too").hasSize(2);
    assertThat(later.fates().get(add.id()).machine()).contains(found.path("id").asText());
  }

  @Test
  void ofTwoEntriesWithTheSameWordsTheOneThatWasSeen() {
    ObjectNode one = entry("d", TEXT, "agreed to build a port", "agree");
    ObjectNode two = one.deepCopy().put("id", "other");
    two.putArray("actors").addObject().put("code", "GHA");
    Corrected corrected = apply(TEXT, List.of(one, two), correction(Correction.Kind.REJECT, two, "{}"));
    assertThat(corrected.entries()).containsExactly(one);
  }

  @Test
  void wordsThatAreGoneWaitAndSoDoValuesThatCannotBe() {
    ObjectNode machine = entry("d", TEXT, "pledged $5 million to Ghana", "pledge");
    Correction reject = correction(Correction.Kind.REJECT, machine, "{}");
    String other = "Nothing of that kind was said by anybody at all, and no money was named anywhere in it.";
    assertThat(apply(other, List.of(), reject).fates().get(reject.id()).state()).isEqualTo(Corrected.State.WAITS);
    for (String set : List.of("{\"act\":\"gift\"}", "{\"about\":[\"a castle\"]}", "{\"when\":\"soon\"}", "{\"kind\":\"delivery\"}", "{\"id\":\"x\"}", "{\"negated\":\"yes\"}")) {
      Correction change = correction(Correction.Kind.CHANGE, machine, set);
      Corrected corrected = apply(TEXT, List.of(machine), change);
      assertThat(corrected.entries()).as(set).containsExactly(machine);
      assertThat(corrected.fates().get(change.id()).state()).as(set).isEqualTo(Corrected.State.WAITS);
      assertThat(corrected.fates().get(change.id()).why()).as(set).isPresent();
    }
  }

  /** Sentences as a machine found them, one entry in each, and what people said of every one. */
  private record Story(List<String> sentences, String text, List<ObjectNode> machine, List<Correction> corrections) {}

  private Story story(Random random) {
    List<String> sentences = IntStream.range(0, 12)
        .mapToObj(i -> "On day " + i + " Norway’s minister pledged “grant number " + (100 + i) + "” 🚢 to Ghana and its ports.").toList();
    String text = String.join("\n\n", sentences);
    List<ObjectNode> machine = sentences.stream().map(s -> entry("d", text, s.substring(s.indexOf("pledged"), s.length() - 1), "pledge")).toList();
    List<Correction> corrections = new ArrayList<>();
    for (int i = 0; i < machine.size(); i++) {
      switch (i % 4) {
        case 0 -> corrections.add(correction(Correction.Kind.REJECT, machine.get(i), "{}"));
        case 1 -> corrections.add(correction(Correction.Kind.CHANGE, machine.get(i), "{\"recipients\":[\"TGO\"],\"act\":\"intend\"}"));
        case 2 -> corrections.add(correction(Correction.Kind.ACCEPT, machine.get(i), "{}"));
        default -> corrections.add(correction(Correction.Kind.ADD, entry("d", text, "Norway’s minister pledged “grant number " + (100 + i), "meet"), "{\"act\":\"meet\",\"actors\":[\"NOR\"]}"));
      }
    }
    java.util.Collections.shuffle(corrections, random);
    return new Story(sentences, text, machine, corrections);
  }

  /** The same sentences in another cleaning: furniture, other white space, other quotes. */
  private static String cleanedAnew(Story story, Random random) {
    List<String> parts = new ArrayList<>();
    for (String sentence : story.sentences()) {
      if (random.nextInt(3) == 0) {
        parts.add("Share this story 📣 " + random.nextInt(1000));
      }
      String spaced = random.nextBoolean() ? sentence.replaceFirst(" to Ghana", "  to\nGhana") : sentence;
      parts.add(random.nextBoolean() ? spaced.replace('“', '"').replace('”', '"').replace('’', '\'') : spaced);
    }
    return String.join(random.nextBoolean() ? "\n\n" : "\n", parts);
  }

  static List<Long> seeds() {
    return java.util.stream.LongStream.range(0, 60).boxed().toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void correctionsSurviveCleaningAndCodingAnew(long seed) {
    Random random = new Random(seed);
    Story story = story(random);
    String text = cleanedAnew(story, random);
    List<ObjectNode> machine = new ArrayList<>();
    List<Boolean> found = new ArrayList<>();
    for (int i = 0; i < story.sentences().size(); i++) {
      found.add(random.nextInt(4) > 0);
      int from = text.indexOf("pledged", text.indexOf("On day " + i + " "));
      int to = text.indexOf("ports.", from) + (random.nextBoolean() ? 5 : -9);
      if (found.get(i)) {
        machine.add(entry("d", text, text.substring(from, to), random.nextBoolean() ? "pledge" : "agree"));
      }
    }
    Corrected corrected = Corrections.apply("d", text, machine, story.corrections());
    assertThat(corrected.fates().values()).extracting(Corrected.Fate::state).filteredOn(state -> state == Corrected.State.WAITS)
        .as("only rejections of what is gone").hasSize((int) IntStream.range(0, 12).filter(i -> i % 4 == 0 && !found.get(i)).count());
    for (int i = 0; i < 12; i++) {
      String number = "number " + (100 + i);
      List<ObjectNode> here = corrected.entries().stream().filter(e -> e.path("evidence").path("text").asText().contains(number)).toList();
      switch (i % 4) {
        case 0 -> assertThat(here).isEmpty();
        case 1 -> {
          assertThat(here).hasSize(1);
          assertThat(here.getFirst().path("recipients").toString()).isEqualTo("[{\"code\":\"TGO\"}]");
          assertThat(here.getFirst().path("act").asText()).isEqualTo("intend");
          assertThat(here.getFirst().path("origin").asText()).isEqualTo("human");
          assertThat(here.getFirst().has("revision_of")).isEqualTo(found.get(i));
        }
        case 2 -> {
          assertThat(here).hasSize(1);
          assertThat(here.getFirst().path("reviewed").path("kind").asText()).isEqualTo("accept");
        }
        default -> assertThat(here).extracting(e -> e.path("act").asText()).filteredOn("meet"::equals).hasSize(1);
      }
    }
    CodePoints points = new CodePoints(text);
    for (ObjectNode entry : corrected.entries()) {
      Span span = new Span(entry.path("evidence").path("start").asInt(), entry.path("evidence").path("end").asInt());
      assertThat(points.inward(span).of(text)).isEqualTo(entry.path("evidence").path("text").asText());
      CodedJson.entry(entry, "d", text);
    }
    assertThat(corrected.entries()).extracting(e -> e.path("id").asText()).doesNotHaveDuplicates();
    assertThat(Corrections.apply("d", text, machine, story.corrections())).as("the same again").isEqualTo(corrected);
  }
}
