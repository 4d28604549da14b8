package org.readout.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How far confidence can be believed: of entries found with a confidence, how many the key bears out (matched, whatever their fields). */
final class Reliability {
  private static final int BINS = 10;

  private record Judged(double confidence, boolean right) {}

  private final List<Judged> judged = new ArrayList<>();

  /** Entries found in a document; those that match an optional entry of the key count neither way. */
  void add(Matching matching) {
    matching.pairs().forEach(pair -> judged.add(new Judged(confidence(pair.found()), true)));
    matching.spurious().forEach(entry -> judged.add(new Judged(confidence(entry), false)));
  }

  private static double confidence(Entry entry) {
    return entry.json().path("confidence").asDouble();
  }

  /** One row for each tenth of confidence that occurs. */
  void print(PrintWriter out) {
    out.printf(Locale.ROOT, "%-12s %6s %10s %6s%n", "confidence", "found", "mean", "right");
    for (int bin = 0; bin < BINS; bin++) {
      int at = bin;
      List<Judged> here = judged.stream().filter(j -> Math.min(BINS - 1, (int) (j.confidence * BINS)) == at).toList();
      if (!here.isEmpty()) {
        out.printf(Locale.ROOT, "%.1f to %.1f   %6d %10.3f %6.3f%n", bin / (double) BINS, (bin + 1) / (double) BINS, here.size(),
            here.stream().mapToDouble(Judged::confidence).average().orElse(0), here.stream().filter(Judged::right).count() / (double) here.size());
      }
    }
  }

  /** Each entry found, {@code [confidence, 1 if right]}, least sure first. */
  ArrayNode json() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    judged.stream().sorted(Comparator.comparingDouble(Judged::confidence)).forEach(j -> all.addArray().add(j.confidence).add(j.right ? 1 : 0));
    return all;
  }
}
