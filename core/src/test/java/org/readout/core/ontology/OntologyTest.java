package org.readout.core.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OntologyTest {
  private static final Set<String> CATEGORIES =
      Set.of(
          "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
          "SANCTION", "MOBILIZE", "COERCE", "ASSAULT");

  static List<CodeRule> rows() {
    return Ontology.table();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void rowDecidesItsOwnExample(CodeRule row) {
    assertThat(row.any().isEmpty() || !row.example().isEmpty()).as("an example of %s", row.name()).isTrue();
    Situation situation =
        new Situation(
            row.fields().stream().sorted().findFirst(),
            row.flags(),
            row.stages().stream().findFirst(),
            row.example().isEmpty() ? List.of() : Arrays.asList(row.example().split(" ")));
    for (Act act : row.acts()) {
      assertThat(Ontology.rule(act, situation).name()).as(act.label()).isEqualTo(row.name());
    }
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void everyActHasACode(Act act) {
    EventCode code = Ontology.code(act, Situation.BARE);
    assertThat(code.cameo().isPresent()).isEqualTo(act != Act.DISASTER);
    assertThat(code.goldstein().orElse(0.0)).isBetween(-10.0, 10.0);
    assertThat(code.plover().isPresent()).isEqualTo(!Set.of(Act.STATE, Act.NOTE, Act.DISASTER).contains(act));
    assertThat(CATEGORIES).containsAll(code.plover().stream().toList());
    boolean promise = act.kind() == Kind.COMMITMENT && act != Act.SIGN;
    assertThat(code.plover().equals(Optional.of("AGREE"))).isEqualTo(promise || act == Act.INVITE);
  }

  @Test
  void everyCodeOfTheTableIsKnown() {
    for (CodeRule row : rows()) {
      if (!row.cameo().isEmpty()) {
        assertThat(Ontology.goldstein(row.cameo())).as(row.cameo()).isPresent();
        assertThat(Ontology.plover(row.cameo()).isPresent() || row.plover().isPresent()).as(row.name()).isTrue();
      }
    }
  }

  @Test
  void signedHeldAndComing() {
    assertThat(event(Act.SIGN, Set.of(), "memorandum")).isEqualTo("SUPPORT 057");
    assertThat(event(Act.SIGN, Set.of(Situation.Flag.AHEAD), "memorandum")).isEqualTo("AGREE 030");
    assertThat(event(Act.MEET, Set.of(), "talks")).isEqualTo("CONSULT 040");
    assertThat(event(Act.MEET, Set.of(Situation.Flag.AHEAD), "talks")).isEqualTo("AGREE 036");
    assertThat(event(Act.VISIT, Set.of(), "visit")).isEqualTo("CONSULT 042");
    assertThat(event(Act.PLEDGE, Set.of(Situation.Flag.THREAT), "tariffs")).isEqualTo("THREATEN 1312");
    assertThat(event(Act.COERCE, Set.of(), "sanctions")).isEqualTo("COERCE 163");
    assertThat(event(Act.ATTACK, Set.of(), "drone", "strike")).isEqualTo("ASSAULT 195");
    assertThat(event(Act.URGE, Set.of(), "ceasefire")).isEqualTo("REQUEST 0256");
    assertThat(event(Act.URGE, Set.of(), "demanded", "ceasefire")).isEqualTo("REQUEST 1056");
  }

  @Test
  void contextsComeFromCodeFieldAndTopics() {
    Situation grant =
        new Situation(Optional.of(Field.ENERGY), Set.of(Situation.Flag.AMOUNT), Optional.empty(), List.of("nuclear", "plant"));
    EventCode code = Ontology.code(Act.PLEDGE, grant);
    assertThat(code.cameo()).contains("0331");
    assertThat(code.goldstein()).contains(5.2);
    assertThat(code.contexts()).containsExactly("economic", "resource", "cbrn");
  }

  private static String event(Act act, Set<Situation.Flag> flags, String... words) {
    EventCode code = Ontology.code(act, new Situation(Optional.empty(), flags, Optional.empty(), List.of(words)));
    return code.plover().orElse("-") + " " + code.cameo().orElse("-");
  }

  @Test
  void publishedGoldsteinValues() throws IOException {
    Path examples = shared().resolve("bench/event-coding/cameo_manual_examples.jsonl");
    assumeTrue(Files.exists(examples), "no " + examples);
    ObjectMapper json = new ObjectMapper();
    SoftAssertions all = new SoftAssertions();
    try (Stream<String> lines = Files.lines(examples)) {
      for (String line : lines.toList()) {
        JsonNode example = json.readTree(line);
        String code = example.at("/events/0/code").asText();
        all.assertThat(Ontology.goldstein(code)).as(code).contains(example.get("goldstein").asDouble());
      }
    }
    all.assertAll();
  }

  private static Path shared() {
    Path at = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    for (Path folder = at; folder != null && folder.getFileName() != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolveSibling("shared").resolve("bench"))) {
        return folder.resolveSibling("shared");
      }
    }
    return at.resolve("no-shared-folder");
  }
}
