package org.readout.eval.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.readout.core.Line;
import org.readout.core.document.Document;
import org.readout.core.profile.Profiles;
import org.readout.core.selection.Relevance;
import org.readout.eval.measure.BenchFile;

/**
 * How well the documents that a profile asks for are chosen.
 *
 * @param profile id of the profile
 * @param scored labelled documents whose text was found
 * @param right chosen and labelled
 * @param chosen chosen
 * @param labelled labelled
 * @param missing labelled documents of either kind whose text was not found
 * @param errors one line for each document chosen wrongly or not chosen
 */
public record RelevanceScore(String profile, int scored, int right, int chosen, int labelled, int missing, List<String> errors) {
  public RelevanceScore {
    errors = List.copyOf(errors);
  }

  /**
   * Scores a profile on one part of the labels.
   *
   * @param key lines {@code {"id","part","about":[profile ids]}}
   * @param corpora files that hold the texts
   */
  public static RelevanceScore of(String profile, Path key, String part, List<Path> corpora) {
    Map<String, Boolean> wanted = new HashMap<>();
    for (JsonNode label : BenchFile.read(key)) {
      if (label.path("part").asText().equals(part)) {
        Set<String> about = new HashSet<>();
        label.path("about").forEach(id -> about.add(id.asText()));
        wanted.put(label.path("id").asText(), about.contains(profile));
      }
    }
    Line line = new Line(Profiles.bundled(), Set.of(profile));
    int right = 0;
    int chosen = 0;
    Set<String> scored = new HashSet<>();
    List<String> errors = new ArrayList<>();
    for (Path corpus : corpora) {
      for (JsonNode one : BenchFile.read(corpus)) {
        String id = one.path("id").asText();
        if (!wanted.containsKey(id) || !scored.add(id)) {
          continue;
        }
        Document document = BenchFile.document(one, id);
        Relevance.Verdict verdict = line.relevance(document);
        boolean label = wanted.get(id);
        chosen += verdict.relevant() ? 1 : 0;
        right += verdict.relevant() && label ? 1 : 0;
        if (verdict.relevant() != label) {
          errors.add((label ? "missed" : "wrong") + "\t" + id + "\t" + verdict.score() + "\t" + String.join("; ", verdict.reasons()));
        }
      }
    }
    int labelled = (int) scored.stream().filter(wanted::get).count();
    return new RelevanceScore(profile, scored.size(), right, chosen, labelled, wanted.size() - scored.size(), errors);
  }

  @Override
  public String toString() {
    double precision = chosen == 0 ? 0 : (double) right / chosen;
    double recall = labelled == 0 ? 0 : (double) right / labelled;
    return String.format(Locale.ROOT, "%-15s %d documents, %d labelled: precision %.3f (%d/%d), recall %.3f (%d/%d)%s", profile, scored, labelled, precision, right, chosen, recall, right, labelled,
        missing == 0 ? "" : "; " + missing + " texts not found");
  }
}
