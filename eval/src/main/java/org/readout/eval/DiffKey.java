package org.readout.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.readout.core.text.Span;

/**
 * A pair of statements labelled by reading.
 *
 * @param part {@code development} or {@code test}
 * @param series what they are two of
 * @param before id of the first
 * @param after id of the second
 * @param comparable whether they may be compared
 * @param rows matter by matter
 */
record DiffKey(String part, String series, String before, String after, boolean comparable, List<Row> rows) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One matter.
   *
   * @param matter a name for it
   * @param change sets of labels, each of which is right
   * @param before where the first text speaks of it, in code points
   * @param after where the second does
   * @param optional whether it is neither rewarded nor charged
   */
  record Row(String matter, List<Set<String>> change, List<Span> before, List<Span> after, boolean optional) {
    boolean both() {
      return !before.isEmpty() && !after.isEmpty();
    }

    /** Whether one of the right sets has this label. */
    boolean accepts(String label) {
      return change.stream().anyMatch(set -> set.contains(label));
    }
  }

  /** The pairs of a file. IOException if it cannot be read. */
  static List<DiffKey> read(Path file) throws IOException {
    List<DiffKey> keys = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        JsonNode json = JSON.readTree(line);
        List<Row> rows = new ArrayList<>();
        for (JsonNode row : json.path("rows")) {
          List<Set<String>> change = new ArrayList<>();
          row.path("change").forEach(set -> {
            Set<String> labels = new TreeSet<>();
            set.forEach(label -> labels.add(label.asText()));
            change.add(labels);
          });
          rows.add(new Row(row.path("matter").asText(), change, spans(row.path("before")), spans(row.path("after")), row.path("optional").asBoolean()));
        }
        keys.add(new DiffKey(json.path("part").asText(), json.path("series").asText(), json.path("before").asText(), json.path("after").asText(),
            json.path("comparable").asBoolean(true), rows));
      }
    }
    return keys;
  }

  private static List<Span> spans(JsonNode pairs) {
    List<Span> spans = new ArrayList<>();
    pairs.forEach(pair -> spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt())));
    return spans;
  }
}
