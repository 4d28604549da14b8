package org.readout.core.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.readout.core.Line;
import org.readout.core.document.Capture;
import org.readout.core.document.Documents;
import org.readout.core.document.Given;
import org.readout.core.ledger.CodedDocument;
import org.readout.core.ledger.CodedJson;
import org.readout.core.ledger.LedgerEntry;
import org.readout.core.profile.Profiles;

/** What holds of every entry, whatever the text. */
class EveryEntryTest {
  private static final Line LINE = new Line(Profiles.bundled(), Set.of("world"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private static CodedDocument code(String id, String type, byte[] bytes, Optional<LocalDate> date) {
    Given given = new Given(Optional.of(id), date, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return LINE.code(Documents.whole(new Capture(id, type, bytes, given)));
  }

  private static int check(CodedDocument coded) {
    String text = coded.document().text();
    ObjectNode json = CodedJson.write(coded);
    int[] points = text.codePoints().toArray();
    List<LedgerEntry> back = new ArrayList<>();
    for (JsonNode entry : json.get("entries")) {
      spans(entry, points);
      back.add(CodedJson.entry((ObjectNode) entry, coded.document().id(), text));
      JsonNode evidence = entry.get("evidence");
      assertThat(evidence.get("end").asInt()).isGreaterThan(evidence.get("start").asInt());
      assertThat(evidence.get("text").asText()).doesNotContain("\n\n");
    }
    assertThat(CodedJson.write(new CodedDocument(coded.document(), coded.releasedBy(), coded.versions(), back, coded.problems()))).isEqualTo(json);
    assertThat(json.get("entries").findValuesAsText("id").stream().distinct().count()).isEqualTo(json.get("entries").size());
    return json.get("entries").size();
  }

  /** Every object with start, end and text quotes the document exactly. */
  private static void spans(JsonNode node, int[] points) {
    if (node.has("start") && node.has("end") && node.has("text")) {
      int start = node.get("start").asInt();
      assertThat(new String(points, start, node.get("end").asInt() - start)).isEqualTo(node.get("text").asText());
    }
    node.forEach(child -> spans(child, points));
  }

  @Test
  void ofTheExamples() throws IOException {
    int entries = 0;
    try (Stream<Path> files = Files.list(Path.of("../examples"))) {
      List<Path> texts = files.filter(f -> f.toString().endsWith(".txt") || f.toString().endsWith(".html")).sorted().toList();
      for (Path file : texts) {
        entries += check(code(file.getFileName().toString(), file.toString().endsWith(".html") ? "text/html" : "text/plain", Files.readAllBytes(file), Optional.empty()));
      }
    }
    assertThat(entries).isGreaterThan(30);
  }

  @Test
  void ofTextsWithCharactersBeyondTheFirstPlane() {
    String text = "𝐍𝐎𝐓𝐄 🇵🇰🇨🇳 — China pledged $2 million to Pakistan “by the end of 2026” 🚢. Pakistan’s army thanked China.";
    assertThat(check(code("astral", "text/plain", text.getBytes(StandardCharsets.UTF_8), Optional.of(LocalDate.of(2025, 2, 6))))).isPositive();
  }

  @Test
  void ofTheOfficialReadouts() throws IOException {
    Path corpus = Path.of("../../shared/corpus/official-readouts.jsonl.gz");
    assumeThat(corpus).as("../shared/corpus is not here").exists();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (number++ % 40 == 0) {
          JsonNode row = JSON.readTree(line);
          check(code(row.get("id").asText(), "text/plain", row.get("text").asText().getBytes(StandardCharsets.UTF_8), Optional.of(LocalDate.parse(row.get("date").asText()))));
        }
      }
    }
  }
}
