package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Labels out of a desk and into another. */
class LabelsTest {
  private static final String TEXT = "Norway pledged $5 million to Ghana for the port of Tema – 港. Ghana thanked Norway. Ghana urged Norway to send the two ferries by June 2025.";
  private static final String REPORT = "{\"id\":\"r1\",\"date\":\"2025-02-05\",\"title\":\"Port\",\"text\":\"" + TEXT + "\"}\n";

  @TempDir Path folder;

  private Typed on(String desk, String... arguments) {
    return Typed.on(folder.resolve(desk), arguments);
  }

  private String entry(String desk, String act) throws IOException {
    for (String line : on(desk, "ledger", "--format", "jsonl", "--act", act).lines()) {
      return new ObjectMapper().readTree(line).path("id").asText();
    }
    throw new IllegalStateException("no " + act);
  }

  private void take(String... desks) throws IOException {
    Path report = Files.writeString(folder.resolve("report.jsonl"), REPORT);
    for (String desk : desks) {
      assertThat(on(desk, "take", report.toString()).status()).isZero();
    }
  }

  private Path exported(String desk) throws IOException {
    Typed typed = on(desk, "labels", "export");
    assertThat(typed.status()).as(typed.err()).isZero();
    return Files.writeString(folder.resolve(desk + ".jsonl"), typed.out());
  }

  @Test
  void whatPeopleSayOfOneDeskHoldsInAnother() throws IOException {
    take("a", "b");
    assertThat(on("a", "review", "change", entry("a", "pledge"), "--set", "act=intend", "--set", "recipients=GHA,TGO", "--set", "when=").status()).isZero();
    assertThat(on("a", "review", "reject", entry("a", "welcome")).status()).isZero();
    assertThat(on("a", "review", "add", "r1", "--text", "send the two ferries by June 2025", "--set", "act=intend", "--set", "actors=NOR", "--set", "when=2025-06").status()).isZero();
    Path key = exported("a");
    Typed laid = on("b", "labels", "import", key.toString(), "--complete", "--by", "ann");
    assertThat(laid.status()).as(laid.err()).isZero();
    assertThat(laid.out()).contains("1 changed").contains("1 added").contains("1 rejected").contains("0 refused");
    assertThat(Files.readString(exported("b"))).isEqualTo(Files.readString(key));
    assertThat(on("b", "labels", "import", key.toString(), "--complete").out()).contains("0 accepted, 0 changed, 0 added, 0 rejected").contains("0 refused");
    assertThat(on("b", "recode").status()).isZero();
    assertThat(Files.readString(exported("b"))).isEqualTo(Files.readString(key));
    assertThat(on("b", "labels", "export", "--reviewed", "--no-text").out()).contains("\"GHA\",\"TGO\"").doesNotContain("\"text\":\"Norway pledged $5 million to Ghana for the port of Tema – 港. ");
  }

  @Test
  void everyLineIsAKeyWhoseWordsStandAtTheirOffsets() throws IOException {
    take("a");
    JsonNode line = new ObjectMapper().readTree(Files.readString(exported("a")));
    assertThat(line.path("text").asText()).isEqualTo(TEXT);
    assertThat(line.path("entries")).hasSizeGreaterThan(2).allSatisfy(entry -> {
      int start = TEXT.offsetByCodePoints(0, entry.at("/evidence/start").asInt());
      int end = TEXT.offsetByCodePoints(0, entry.at("/evidence/end").asInt());
      assertThat(TEXT.substring(start, end)).isEqualTo(entry.at("/evidence/text").asText());
      assertThat(entry.path("actors")).allMatch(JsonNode::isTextual);
      assertThat(entry.path("about")).allMatch(JsonNode::isTextual);
    });
    assertThat(line.path("entries").toString()).contains("\"amount\":\"USD 5000000\"").doesNotContain("confidence");
  }

  @Test
  void whatCannotBeLaidIsNamedAndTheRestDone() throws IOException {
    take("a");
    Path key = Files.writeString(folder.resolve("key.jsonl"), """
        {"id":"nowhere","entries":[]}
        no json
        {"id":"r1","entries":[{"evidence":{"start":0,"end":9,"text":"never said"},"kind":"request","act":"urge","actors":["GHA"],"recipients":["NOR"]},
        """.replace("},\n", "},{\"evidence\":{\"start\":61,\"end\":81,\"text\":\"Ghana thanked Norway\"},\"kind\":\"position\",\"act\":\"welcome\",\"actors\":[\"GHA\"],\"recipients\":[\"NOR\"],\"about\":[],\"field\":\"diplomacy\"}]}\n"));
    Typed laid = on("a", "labels", "import", key.toString());
    assertThat(laid.status()).isEqualTo(1);
    assertThat(laid.err()).contains("nowhere: the desk holds no such document").contains("key.jsonl:2").contains("never said");
    assertThat(laid.out()).contains("3 refused");
    assertThat(on("a", "review", "list").out()).contains("Ghana thanked Norway");
  }

  @Test
  void theSeedsKeyIsLaidOverTheSeeds() throws IOException {
    Path shared = Typed.root().resolveSibling("shared");
    assumeTrue(Files.isDirectory(shared.resolve("seeds")), "the folder 'shared' is not beside the project");
    assertThat(on("seeds", "take", shared.resolve("seeds").toString()).status()).isZero();
    Path key = shared.resolve("gold/seeds.jsonl");
    Typed laid = on("seeds", "labels", "import", key.toString(), "--by", "key");
    assertThat(laid.status()).as(laid.err()).isZero();
    assertThat(laid.err().lines()).as("objects left out").hasSizeLessThanOrEqualTo(12);
    assertThat(on("seeds", "labels", "import", key.toString(), "--by", "key").out()).contains("0 accepted, 0 changed, 0 added, 0 rejected");
  }
}
