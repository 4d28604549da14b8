package org.readout.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same 500 documents coded by take and by backfill: the same entries, ids included. */
class CorpusTest {
  private static final int DOCUMENTS = 500;
  private static final int STEP = 6;

  @TempDir Path folder;

  @Test
  void codesTheSameAsTake() throws IOException, SQLException {
    Path corpus = Path.of("../../shared/corpus/official-readouts.jsonl.gz");
    assumeThat(corpus).as("../shared/corpus is not here").exists();
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null && lines.size() < DOCUMENTS; line = reader.readLine()) {
        if (number++ % STEP == 0) {
          lines.add(line);
        }
      }
    }
    Path file = Files.write(folder.resolve("corpus.jsonl"), lines);
    Map<String, Integer> taken = Taken.take(folder.resolve("desk"), file);
    Ran ran = Ran.backfill(file.toString(), folder.resolve("out"));
    assertThat(ran.counts()).as(ran.err()).isEqualTo(taken);
    assertThat(ran.ledger()).isEqualTo(Taken.ledger(folder.resolve("desk"))).hasSizeGreaterThan(DOCUMENTS);
  }
}
