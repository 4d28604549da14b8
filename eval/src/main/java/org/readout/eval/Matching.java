package org.readout.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readout.core.text.Span;

/**
 * Which entries of a document match which of the key: same kind, the shorter evidence covered by at least half, one to
 * one, greedily by overlap, required entries of the key before optional ones.
 *
 * @param pairs matched entries
 * @param missed required entries of the key that nothing matches
 * @param spurious entries that match nothing in the key, or whose words do not stand at their offsets
 */
record Matching(List<Pair> pairs, List<Entry> missed, List<Entry> spurious) {
  /** An entry of the key and the entry that matches it. */
  record Pair(Entry gold, Entry found) {}

  private record Candidate(int gold, int found, boolean optional, int overlap) {}

  /**
   * @param text the document, against which the evidence of {@code found} is checked
   */
  static Matching of(List<Entry> gold, List<Entry> found, String text) {
    List<Candidate> candidates = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      for (int f = 0; f < found.size(); f++) {
        Span a = gold.get(g).evidence();
        Span b = found.get(f).evidence();
        boolean half = a.overlap(b) * 2 >= Math.min(a.length(), b.length()) && a.overlap(b) > 0;
        if (half && gold.get(g).kind().equals(found.get(f).kind()) && exact(found.get(f), text)) {
          candidates.add(new Candidate(g, f, gold.get(g).optional(), a.overlap(b)));
        }
      }
    }
    candidates.sort(Comparator.comparing(Candidate::optional).thenComparing(Comparator.comparingInt(Candidate::overlap).reversed()));
    Set<Integer> golds = new HashSet<>();
    Set<Integer> founds = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Candidate c : candidates) {
      if (!golds.contains(c.gold()) && !founds.contains(c.found())) {
        golds.add(c.gold());
        founds.add(c.found());
        if (!c.optional()) {
          pairs.add(new Pair(gold.get(c.gold()), found.get(c.found())));
        }
      }
    }
    List<Entry> missed = new ArrayList<>();
    for (int g = 0; g < gold.size(); g++) {
      if (!golds.contains(g) && !gold.get(g).optional()) {
        missed.add(gold.get(g));
      }
    }
    List<Entry> spurious = new ArrayList<>();
    for (int f = 0; f < found.size(); f++) {
      if (!founds.contains(f)) {
        spurious.add(found.get(f));
      }
    }
    return new Matching(pairs, missed, spurious);
  }

  /** Whether an entry's words stand at its offsets. */
  static boolean exact(Entry entry, String text) {
    Span span = entry.evidence();
    int length = text.codePointCount(0, text.length());
    return span.end() <= length
        && text.substring(text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end())).equals(entry.words());
  }
}
