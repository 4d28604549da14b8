package org.readout.eval.copies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.readout.core.document.Document;
import org.readout.core.selection.Stories;
import org.readout.core.selection.Telling;

/** How well documents are grouped into stories: B-cubed (Bagga and Baldwin 1998) against a key of {@code {"series","id","story"}} lines. */
public final class StoryScore {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoryScore() {}

  /** Prints B-cubed for each series of the key, grouped among all documents of the files. */
  public static void print(Path key, List<Path> files, PrintWriter out) throws IOException {
    Map<String, Map<String, String>> series = new TreeMap<>();
    for (String line : Files.readAllLines(key)) {
      JsonNode one = JSON.readTree(line);
      series.computeIfAbsent(one.path("series").asText(), x -> new LinkedHashMap<>()).put(one.path("id").asText(), one.path("story").asText());
    }
    Map<String, Telling> tellings = new HashMap<>();
    for (Document document : Texts.read(files)) {
      tellings.put(document.id(), Telling.of(document.id(), document.dateline().date(), document.title(), document.text()));
    }
    for (Map.Entry<String, Map<String, String>> one : series.entrySet()) {
      List<Telling> known = new ArrayList<>();
      one.getValue().keySet().stream().filter(tellings::containsKey).forEach(id -> known.add(tellings.get(id)));
      Map<String, String> gold = new LinkedHashMap<>(one.getValue());
      gold.keySet().retainAll(tellings.keySet());
      Map<String, String> found = Stories.of(known);
      double precision = mean(found, gold);
      double recall = mean(gold, found);
      out.printf(Locale.ROOT, "%-16s %4d documents %4d stories in the key %4d found   B-cubed P %.3f R %.3f F1 %.3f%n", one.getKey(), gold.size(),
          gold.values().stream().distinct().count(), found.values().stream().distinct().count(), precision, recall, 2 * precision * recall / (precision + recall));
    }
  }

  /** Over documents, the mean share of those grouped with each in {@code a} that are grouped with it in {@code b} too. */
  static double mean(Map<String, String> a, Map<String, String> b) {
    double sum = 0;
    for (String id : a.keySet()) {
      List<String> together = a.keySet().stream().filter(other -> a.get(other).equals(a.get(id))).toList();
      sum += (double) together.stream().filter(other -> b.get(other).equals(b.get(id))).count() / together.size();
    }
    return sum / a.size();
  }
}
