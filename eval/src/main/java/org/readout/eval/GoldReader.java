package org.readout.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.readout.core.document.JsonlDocuments;
import org.readout.eval.measure.BenchFile;

/**
 * Reads answer keys. A line holds its text itself, names a file beside the key's folder, or only an id; then the text
 * is looked for in the given corpora, or in {@code ../corpus/*.jsonl.gz} beside the key.
 */
final class GoldReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FACTS = List.of("date", "title", "url", "publisher", "genre");

  /**
   * @param documents those whose text was found
   * @param missing a line for each whose text was not
   */
  record Gold(List<GoldDocument> documents, List<String> missing) {}

  private GoldReader() {}

  /** The key in {@code gold}. IOException if it cannot be read; IllegalArgumentException naming a bad line. */
  static Gold read(Path gold, List<Path> corpora) throws IOException {
    List<ObjectNode> lines = new ArrayList<>();
    Set<String> wanted = new HashSet<>();
    int number = 0;
    for (String line : Files.readAllLines(gold)) {
      number++;
      if (!line.isBlank()) {
        ObjectNode one = object(line, gold + ":" + number);
        lines.add(one);
        wanted.add(one.path("id").asText());
      }
    }
    Path shared = gold.toAbsolutePath().normalize().getParent().resolveSibling(".").normalize();
    Map<String, ObjectNode> texts = texts(corpora.isEmpty() ? beside(shared) : corpora, wanted);
    List<GoldDocument> documents = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (ObjectNode line : lines) {
      ObjectNode document = document(line, texts, shared);
      if (document.path("text").asText().isEmpty()) {
        missing.add(line.path("id").asText() + ": its text was not found; name the corpus with --texts");
      } else {
        List<JsonNode> entries = new ArrayList<>();
        line.path("entries").forEach(entries::add);
        documents.add(new GoldDocument(line.path("id").asText(), JsonlDocuments.parse(document.toString(), gold.toString()), entries));
      }
    }
    return new Gold(documents, missing);
  }

  private static ObjectNode object(String line, String where) {
    try {
      return (ObjectNode) JSON.readTree(line);
    } catch (IOException | ClassCastException e) {
      throw new IllegalArgumentException(where + ": not a JSON object", e);
    }
  }

  private static ObjectNode document(ObjectNode line, Map<String, ObjectNode> texts, Path shared) throws IOException {
    ObjectNode document = JSON.createObjectNode().put("id", line.path("id").asText());
    ObjectNode found = texts.get(line.path("id").asText());
    for (String fact : FACTS) {
      JsonNode value = line.hasNonNull(fact) ? line.get(fact) : found == null ? null : found.get(fact);
      if (value != null && !value.isNull()) {
        document.set(fact, value);
      }
    }
    if (line.hasNonNull("text")) {
      document.set("text", line.get("text"));
    } else if (line.hasNonNull("file")) {
      Path file = shared.resolve(line.get("file").asText());
      document.put("text", Files.exists(file) ? Files.readString(file) : "");
      document.remove("title");
    } else if (found != null) {
      document.set("text", found.get("text"));
    }
    return document;
  }

  /** The corpora in the folder {@code corpus} of a folder. */
  static List<Path> beside(Path shared) throws IOException {
    Path corpus = shared.resolve("corpus");
    if (!Files.isDirectory(corpus)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(corpus)) {
      return files.filter(f -> f.toString().endsWith(".jsonl.gz")).sorted().toList();
    }
  }

  /** The documents of these ids, as the corpora have them. */
  static Map<String, ObjectNode> texts(List<Path> corpora, Set<String> wanted) throws IOException {
    Map<String, ObjectNode> texts = new HashMap<>();
    for (Path corpus : corpora) {
      try (BufferedReader lines = BenchFile.lines(corpus)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          ObjectNode one = object(line, corpus.toString());
          if (wanted.contains(one.path("id").asText())) {
            texts.put(one.path("id").asText(), one);
          }
        }
      }
    }
    return texts;
  }
}
