package org.readout.eval.copies;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.core.document.Capture;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.document.Given;
import org.readout.core.document.JsonlDocuments;
import org.readout.core.text.Digest;
import org.readout.eval.measure.BenchFile;

/** Documents for evaluations, parted into a development and a test half by their ids. */
final class Texts {
  private static final int FEWEST_WORDS = 60;

  private Texts() {}

  /** The documents of these files of at least 60 words, the first of each id and of each text. */
  static List<Document> read(List<Path> files) throws IOException {
    Map<String, Document> byId = new LinkedHashMap<>();
    Map<String, String> texts = new LinkedHashMap<>();
    for (Path file : files) {
      try (BufferedReader lines = BenchFile.lines(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          Document document = Documents.whole(JsonlDocuments.parse(line, file.toString()));
          boolean first = document.text().split("\\s+").length >= FEWEST_WORDS && texts.putIfAbsent(document.text(), document.id()) == null;
          if (first) {
            byId.putIfAbsent(document.id(), document);
          }
        }
      }
    }
    return new ArrayList<>(byId.values());
  }

  /** Whether a document belongs to the half that is only measured on. */
  static boolean test(Document document) {
    return Digest.of(document.id().getBytes(StandardCharsets.UTF_8)).charAt(0) % 2 == 0;
  }

  /** A document of plain paragraphs. */
  static Document of(String id, Optional<LocalDate> date, List<String> paragraphs) {
    Given given = new Given(Optional.of(id), date, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    return Documents.whole(new Capture(id, "text/plain; charset=utf-8", String.join("\n\n", paragraphs).getBytes(StandardCharsets.UTF_8), given));
  }

  static List<String> paragraphs(Document document) {
    return List.of(document.text().strip().split("\n\\s*\n"));
  }
}
