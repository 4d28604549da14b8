package org.readout.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real texts, where the folder {@code shared} is beside the repository or named by {@code -Dreadout.shared}. */
class CorpusTest {
  @ParameterizedTest
  @ValueSource(strings = {"official-readouts", "official-statements", "voa-belt-and-road"})
  void everyDocumentIsLaidOutAndCleansToItself(String name) throws IOException {
    Optional<Path> file = shared().map(folder -> folder.resolve("corpus/" + name + ".jsonl.gz")).filter(Files::exists);
    Assumptions.assumeTrue(file.isPresent(), "no folder shared/corpus here");
    long all = 0;
    long furniture = 0;
    int number = 0;
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file.get())), StandardCharsets.UTF_8))) {
      for (String line; (line = lines.readLine()) != null; ) {
        number++;
        Capture capture = JsonlDocuments.parse(line, name + ":" + number);
        Document document = Documents.whole(capture);
        for (Block block : document.blocks()) {
          all += block.span().length();
          furniture += block.role() == Block.Role.FURNITURE ? block.span().length() : 0;
        }
        if (number % 10 == 0) {
          String once = Cleaner.clean(capture).text();
          assertThat(Cleaner.clean(Cases.plain(once)).text()).as(capture.name()).isEqualTo(once);
        }
      }
    }
    assertThat(furniture).as("official texts hold next to no furniture").isLessThan(all / 500);
  }

  private static Optional<Path> shared() {
    String named = System.getProperty("readout.shared", "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve("shared/corpus"))) {
        return Optional.of(folder.resolve("shared"));
      }
    }
    return Optional.empty();
  }
}
