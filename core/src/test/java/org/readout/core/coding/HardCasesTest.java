package org.readout.core.coding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.readout.core.Line;
import org.readout.core.document.Capture;
import org.readout.core.document.Documents;
import org.readout.core.document.Given;
import org.readout.core.ledger.Facts;
import org.readout.core.ledger.LedgerEntry;
import org.readout.core.ledger.Party;
import org.readout.core.ledger.When;
import org.readout.core.profile.Profiles;

/** Golden cases for the hard phenomena met in real reports. */
class HardCasesTest {
  private static final Line LINE = new Line(Profiles.bundled(), Set.of("world"));

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    JsonNode all = new YAMLMapper().readTree(HardCasesTest.class.getResourceAsStream("/cases/hard/cases.yaml"));
    return StreamSupport.stream(all.spliterator(), false).map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> check(one)));
  }

  private static void check(JsonNode one) {
    Optional<LocalDate> date = one.has("date") ? Optional.of(LocalDate.parse(one.get("date").asText())) : Optional.empty();
    Given given = new Given(Optional.of("case"), date, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    byte[] bytes = one.get("text").asText().getBytes(StandardCharsets.UTF_8);
    List<LedgerEntry> entries = LINE.code(Documents.whole(new Capture("case", "text/plain", bytes, given))).entries();
    List<String> found = entries.stream().map(e -> e.facts().act().label() + " " + codes(e.facts().actors()) + " > " + codes(e.facts().recipients()) + " | " + e.facts().evidence().exact()).toList();
    // What the trained reader is known to miss is marked, so that it is noticed when it no longer does.
    boolean all = StreamSupport.stream(one.path("has").spliterator(), false).allMatch(has -> entries.stream().anyMatch(e -> fits(e, has)));
    assertThat(all).as("%s found among %s", one.path("has"), found).isEqualTo(!one.path("missed").asBoolean());
    for (JsonNode lacks : one.path("lacks")) {
      assertThat(entries).as("no %s among %s", lacks, found).noneMatch(e -> fits(e, lacks));
    }
  }

  private static boolean fits(LedgerEntry entry, JsonNode wanted) {
    Facts facts = entry.facts();
    List<Boolean> all = new ArrayList<>();
    wanted.fields().forEachRemaining(field -> {
      String value = field.getValue().asText();
      all.add(switch (field.getKey()) {
        case "kind" -> entry.kind().label().equals(value);
        case "act" -> facts.act().label().equals(value);
        case "actors" -> codes(facts.actors()).equals(set(field.getValue()));
        case "recipients" -> codes(facts.recipients()).equals(set(field.getValue()));
        case "attributed" -> codes(facts.attributedTo()).contains(value);
        case "condition" -> facts.condition().map(Party.Words::text).equals(Optional.of(value));
        case "hedge" -> facts.hedge().map(Party.Words::text).equals(Optional.of(value));
        case "when" -> facts.when().flatMap(When::value).equals(Optional.of(value));
        case "amount" -> facts.amount().flatMap(a -> a.currency().flatMap(c -> a.value().map(v -> c + " " + v.toPlainString()))).equals(Optional.of(value));
        case "renewed" -> facts.renewed() == field.getValue().asBoolean();
        case "threat" -> entry instanceof LedgerEntry.Commitment promise && promise.threat() == field.getValue().asBoolean();
        case "said" -> facts.evidence().exact().contains(value);
        default -> throw new IllegalArgumentException("unknown expectation " + field.getKey());
      });
    });
    return !all.contains(false);
  }

  private static Set<String> codes(List<Party> parties) {
    return new TreeSet<>(Coder.codes(parties));
  }

  private static Set<String> set(JsonNode array) {
    Set<String> values = new TreeSet<>();
    array.forEach(v -> values.add(v.asText()));
    return values;
  }
}
