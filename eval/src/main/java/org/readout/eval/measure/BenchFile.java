package org.readout.eval.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.document.JsonlDocuments;

/** Benchmark files, gzipped where their names end in {@code .gz}. */
public final class BenchFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BenchFile() {}

  /** A file's bytes. */
  public static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
  }

  /** A file's lines, in UTF-8. */
  public static BufferedReader lines(Path file) throws IOException {
    return new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8));
  }

  /** The objects of a file of one JSON object a line. UncheckedIOException naming the file. */
  public static List<JsonNode> read(Path file) {
    try (BufferedReader lines = lines(file)) {
      List<JsonNode> all = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          all.add(JSON.readTree(line));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** The text of an object as a document, all of it running text. */
  public static Document document(JsonNode one, String id) {
    ObjectNode plain = JSON.createObjectNode().put("id", id).put("text", one.path("text").asText()).put("genre", "news");
    if (!one.path("title").asText("").isBlank()) {
      plain.put("title", one.path("title").asText().strip());
    }
    if (one.path("date").asText("").matches("\\d{4}-\\d{2}-\\d{2}")) {
      plain.put("date", one.path("date").asText());
    }
    return Documents.whole(JsonlDocuments.parse(plain.toString(), id));
  }
}
