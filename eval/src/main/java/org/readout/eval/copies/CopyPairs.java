package org.readout.eval.copies;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.readout.core.document.Document;
import org.readout.core.document.Genre;
import org.readout.core.selection.Sketch;

/** Pairs of documents that are copies, and hard ones that are not. The same documents and seed make the same pairs. */
final class CopyPairs {
  /**
   * @param kind how the later came of the earlier
   * @param held the earlier
   * @param later the later
   * @param copy whether it is a copy
   */
  record Pair(String kind, Document held, Document later, boolean copy) {}

  private static final int SAME_DAYS = 3;
  private static final int SERIAL_DAYS = 20;

  private final List<Document> documents;
  private final Map<Long, List<Integer>> byAnchor = new HashMap<>();
  private final List<Sketch> sketches = new ArrayList<>();
  private final Edits edits;
  private final Random random;
  private int reposts;

  CopyPairs(List<Document> documents, long seed) {
    this.documents = documents;
    this.edits = new Edits(seed);
    this.random = new Random(seed + 1);
    for (int i = 0; i < documents.size(); i++) {
      Sketch sketch = Sketch.of(documents.get(i));
      sketches.add(sketch);
      for (long anchor : sketch.anchors()) {
        byAnchor.computeIfAbsent(anchor, x -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Pairs of real documents left out because one is the other posted again within days, which no label says. */
  int reposts() {
    return reposts;
  }

  /** At most {@code each} of each kind. */
  List<Pair> pairs(int each) {
    List<Pair> pairs = new ArrayList<>();
    List<Document> whole = documents.stream().filter(document -> Texts.paragraphs(document).size() >= 3).toList();
    for (Map.Entry<String, Edits.Edit> kind : edits.kinds()) {
      for (int i = 0; i < each; i++) {
        Document held = any(whole);
        List<String> edited = kind.getValue().of(Texts.paragraphs(held), Texts.paragraphs(other(whole, held)));
        pairs.add(new Pair(kind.getKey(), held, Texts.of("copy", edits.carried(held), edited), true));
      }
    }
    List<Document> official = whole.stream().filter(document -> document.genre() == Genre.JOINT_STATEMENT || document.genre() == Genre.READOUT).toList();
    for (int i = 0; i < each * 2; i++) {
      Document held = any(official);
      boolean figures = i % 2 == 0;
      List<String> next = edits.serial(Texts.paragraphs(held), Texts.paragraphs(other(official, held)), figures);
      Optional<java.time.LocalDate> date = i % 4 < 2 ? Optional.empty() : held.dateline().date().map(day -> day.plusDays(364));
      if (next.isEmpty()) {
        continue;
      }
      pairs.add(new Pair("serial statement, " + (figures ? "figures moved" : "sentences replaced"), held, Texts.of("next", date, next), false));
    }
    for (int i = 0; i < each; i++) {
      Document held = any(whole);
      List<String> moved = Texts.paragraphs(held).stream().map(Edits::moved).toList();
      if (!moved.equals(Texts.paragraphs(held))) {
        pairs.add(new Pair("other figures", held, Texts.of("moved", edits.carried(held), moved), false));
      }
    }
    real(pairs, each);
    return pairs;
  }

  private Document any(List<Document> from) {
    return from.get(random.nextInt(from.size()));
  }

  private Document other(List<Document> from, Document than) {
    Document other = any(from);
    return other.id().equals(than.id()) ? other(from, than) : other;
  }

  /** For documents taken at random the one most like it of another time, and of the same days. */
  private void real(List<Pair> pairs, int each) {
    Map<String, Integer> count = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      order.add(i);
    }
    java.util.Collections.shuffle(order, random);
    for (int i : order) {
      for (int j : near(i)) {
        long days = days(documents.get(i), documents.get(j));
        String kind = days >= SERIAL_DAYS ? "real series" : days <= SAME_DAYS ? "same days" : "";
        boolean repost = days <= SAME_DAYS && contained(documents.get(i), documents.get(j)) >= 0.5;
        String key = Math.min(i, j) + "-" + Math.max(i, j);
        if (kind.isEmpty() || !seen.add(key)) {
          continue;
        }
        if (repost) {
          reposts++;
        } else if (count.merge(kind, 1, Integer::sum) <= each * 2) {
          boolean inOrder = documents.get(i).dateline().date().orElseThrow().isBefore(documents.get(j).dateline().date().orElseThrow());
          pairs.add(new Pair(kind, documents.get(inOrder ? i : j), documents.get(inOrder ? j : i), false));
        }
      }
    }
  }

  private static long days(Document a, Document b) {
    return Math.abs(ChronoUnit.DAYS.between(a.dateline().date().orElseThrow(), b.dateline().date().orElseThrow()));
  }

  private List<Integer> near(int i) {
    Map<Integer, Integer> shared = new TreeMap<>();
    sketches.get(i).anchors().forEach(anchor -> byAnchor.get(anchor).stream().filter(j -> j != i).forEach(j -> shared.merge(j, 1, Integer::sum)));
    return shared.entrySet().stream().sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())).limit(4).map(Map.Entry::getKey).toList();
  }

  /** Share of the shorter's paragraphs that the other has to the letter. */
  private static double contained(Document a, Document b) {
    Set<String> one = new HashSet<>(Texts.paragraphs(a));
    Set<String> two = new HashSet<>(Texts.paragraphs(b));
    int smaller = Math.min(one.size(), two.size());
    one.retainAll(two);
    return (double) one.size() / smaller;
  }
}
