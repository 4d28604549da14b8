package org.readout.eval.copies;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.readout.core.document.Document;
import org.readout.core.selection.Likeness;
import org.readout.core.selection.Sketch;

/** How well copies are told from texts that only look alike. */
public final class CopyScore {
  private static final long SEED = 5;
  private static final int EACH = 160;

  private CopyScore() {}

  private static final class Count {
    int pairs;
    int merged;
    int missedBySketch;
  }

  /**
   * Prints the score of one half.
   *
   * @param files corpora
   * @param test whether on the test half
   * @param errors whether to list the pairs judged wrongly
   * @return whether F1 is at least .97 and no serial statement was merged
   */
  public static boolean print(List<Path> files, boolean test, boolean errors, PrintWriter out) throws IOException {
    List<Document> documents = Texts.read(files).stream().filter(document -> Texts.test(document) == test && document.dateline().date().isPresent()).toList();
    CopyPairs generator = new CopyPairs(documents, SEED);
    List<CopyPairs.Pair> pairs = generator.pairs(EACH);
    Map<String, Count> kinds = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    int right = 0;
    int found = 0;
    int copies = 0;
    int serial = 0;
    for (CopyPairs.Pair pair : pairs) {
      Set<Long> anchors = new HashSet<>(Sketch.of(pair.held()).anchors());
      anchors.retainAll(Sketch.of(pair.later()).anchors());
      boolean merged = !anchors.isEmpty() && Likeness.of(pair.later(), pair.held().text(), pair.held().dateline().date()).copy();
      Count count = kinds.computeIfAbsent((pair.copy() ? "copy: " : "none: ") + pair.kind(), x -> new Count());
      count.pairs++;
      count.merged += merged ? 1 : 0;
      count.missedBySketch += anchors.isEmpty() ? 1 : 0;
      copies += pair.copy() ? 1 : 0;
      found += merged ? 1 : 0;
      right += merged && pair.copy() ? 1 : 0;
      serial += merged && !pair.copy() && pair.kind().contains("seri") ? 1 : 0;
      if (merged != pair.copy()) {
        wrong.add(pair.kind() + "\t" + pair.held().id() + "\t" + pair.later().id());
      }
    }
    double f1 = 2.0 * right / (found + copies);
    out.printf(Locale.ROOT, "copies, %s half: %d documents, %d pairs (%d copies, %d not; seed %d; %d pairs of real documents left out as posted again)%n", test ? "test" : "development", documents.size(),
        pairs.size(), copies, pairs.size() - copies, SEED, generator.reposts());
    out.printf(Locale.ROOT, "P %.4f  R %.4f  F1 %.4f; serial statements merged: %d%n", (double) right / found, (double) right / copies, f1, serial);
    kinds.forEach((kind, count) -> out.printf(Locale.ROOT, "  %-45s %5d pairs %5d judged copies %5d sharing no anchor%n", kind, count.pairs, count.merged, count.missedBySketch));
    if (errors) {
      wrong.forEach(out::println);
    }
    return f1 >= 0.97 && serial == 0;
  }
}
