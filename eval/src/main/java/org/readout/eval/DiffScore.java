package org.readout.eval;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.Telling;
import org.readout.core.text.Span;
import org.readout.core.thread.DiffRow;
import org.readout.eval.measure.Ratio;

/**
 * A running score of diffs. A row is aligned rightly if both of its sides lie on one row of the key; a label is right if
 * a row of the key it lies on accepts it. Recall counts each row of the key once and lets each found row stand for one.
 */
final class DiffScore {
  final Ratio aligned = new Ratio();
  private final Map<String, Ratio> labels = new TreeMap<>();
  private int keyAligned;
  private int keyFound;

  private record Link(int key, int found, int overlap) {}

  /** Counts a diff in; what is wrong goes to {@code errors}. */
  void add(DiffKey key, List<DiffRow> rows, PrintWriter errors) {
    Map<Integer, Integer> ofKey = matched(key.rows(), rows);
    for (DiffRow row : rows) {
      List<DiffKey.Row> on = key.rows().stream().filter(k -> overlap(k, row) > 0).toList();
      boolean both = !row.quotesBefore().isEmpty() && !row.quotesAfter().isEmpty();
      boolean excused = !on.isEmpty() && on.stream().allMatch(DiffKey.Row::optional) || touchesOptional(key, row);
      if (both && (!excused || !on.isEmpty())) {
        aligned.add(on.isEmpty() ? 0 : 1, 1, 0);
        if (on.isEmpty()) {
          errors.println("  not one matter: " + show(row));
        }
      }
      for (Change change : row.change()) {
        boolean right = on.stream().anyMatch(k -> k.accepts(change.label()));
        if (right || !excused) {
          ratio(change.label()).add(right ? 1 : 0, 1, 0);
        }
        if (!right && !excused) {
          errors.println("  not " + change.label() + ": " + show(row) + (on.isEmpty() ? "" : "  KEY " + on.getFirst().change()));
        }
      }
    }
    missed(key, rows, ofKey, errors);
  }

  private void missed(DiffKey key, List<DiffRow> rows, Map<Integer, Integer> ofKey, PrintWriter errors) {
    for (int k = 0; k < key.rows().size(); k++) {
      DiffKey.Row row = key.rows().get(k);
      if (row.optional()) {
        continue;
      }
      Set<String> given = new HashSet<>();
      rows.stream().filter(r -> overlap(row, r) > 0).forEach(r -> r.change().forEach(c -> given.add(c.label())));
      if (row.both()) {
        keyAligned++;
        keyFound += ofKey.containsKey(k) ? 1 : 0;
        if (!ofKey.containsKey(k)) {
          errors.println("  missed pair: " + row.matter());
        }
      }
      Set<String> wanted = row.change().stream().filter(given::containsAll).findFirst().orElse(row.change().getFirst());
      for (String label : wanted) {
        ratio(label).add(0, 0, 1);
        ratio(label + "\0recalled").add(given.contains(label) ? 1 : 0, 0, 0);
      }
    }
  }

  private Ratio ratio(String label) {
    return labels.computeIfAbsent(label, x -> new Ratio());
  }

  /** Rows of the key, each with the one found row that stands for it, both sides overlapping. */
  private static Map<Integer, Integer> matched(List<DiffKey.Row> key, List<DiffRow> found) {
    List<Link> links = new ArrayList<>();
    for (int k = 0; k < key.size(); k++) {
      for (int f = 0; f < found.size(); f++) {
        int overlap = key.get(k).both() && !found.get(f).quotesBefore().isEmpty() && !found.get(f).quotesAfter().isEmpty() ? overlap(key.get(k), found.get(f)) : 0;
        if (overlap > 0) {
          links.add(new Link(k, f, overlap));
        }
      }
    }
    links.sort(Comparator.comparingInt(Link::overlap).reversed());
    Map<Integer, Integer> ofKey = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Link link : links) {
      if (!ofKey.containsKey(link.key()) && taken.add(link.found())) {
        ofKey.put(link.key(), link.found());
      }
    }
    return ofKey;
  }

  /** Code points a found row shares with a row of the key, 0 unless it does on each side that it has. */
  private static int overlap(DiffKey.Row key, DiffRow found) {
    int before = shared(key.before(), found.quotesBefore());
    int after = shared(key.after(), found.quotesAfter());
    boolean first = found.quotesBefore().isEmpty() || before > 0;
    boolean second = found.quotesAfter().isEmpty() || after > 0;
    return first && second ? before + after : 0;
  }

  private static boolean touchesOptional(DiffKey key, DiffRow row) {
    return key.rows().stream().filter(DiffKey.Row::optional)
        .anyMatch(k -> shared(k.before(), row.quotesBefore()) > 0 || shared(k.after(), row.quotesAfter()) > 0);
  }

  private static int shared(List<Span> spans, List<Telling> quotes) {
    int most = 0;
    for (Span span : spans) {
      for (Telling quote : quotes) {
        int overlap = span.overlap(new Span(quote.start(), quote.end()));
        most = 2 * overlap >= Math.min(span.length(), quote.end() - quote.start()) ? Math.max(most, overlap) : most;
      }
    }
    return most;
  }

  private static String show(DiffRow row) {
    return row.change() + " " + row.about() + " | " + words(row.quotesBefore()) + " => " + words(row.quotesAfter());
  }

  private static String words(List<Telling> quotes) {
    return String.join(" // ", quotes.stream().map(q -> q.words().substring(0, Math.min(110, q.words().length())).replace('\n', ' ')).toList());
  }

  double alignmentPrecision() {
    return aligned.precision();
  }

  double alignmentRecall() {
    return keyAligned == 0 ? 0 : (double) keyFound / keyAligned;
  }

  double alignmentF1() {
    return harmonic(alignmentPrecision(), alignmentRecall());
  }

  /** Mean F1 over the labels that the key gives at least this often. */
  double macroF1(int least) {
    return labels.keySet().stream().filter(l -> l.indexOf('\0') < 0 && ratio(l).gold() >= least).mapToDouble(this::f1).average().orElse(0);
  }

  private double f1(String label) {
    return harmonic(ratio(label).precision(), recall(label));
  }

  private double recall(String label) {
    Ratio recalled = labels.getOrDefault(label + "\0recalled", new Ratio());
    return ratio(label).gold() == 0 ? 0 : (double) recalled.right() / ratio(label).gold();
  }

  private static double harmonic(double p, double r) {
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  /** One line for the table of systems. */
  String line(String name) {
    return String.format(Locale.ROOT, "%-22s %5d %5d  %6.3f %6.3f %6.3f   %6.3f   %s", name, keyAligned, aligned.found(), alignmentPrecision(), alignmentRecall(), alignmentF1(),
        macroF1(LEAST), precisions());
  }

  /** Rows the key must give a label for it to count in the mean. */
  static final int LEAST = 3;

  String precisions() {
    List<String> parts = new ArrayList<>();
    for (String label : List.of("new", "dropped", "firmer", "softer")) {
      Ratio r = labels.getOrDefault(label, new Ratio());
      parts.add(label + " " + (r.found() == 0 ? "–" : String.format(Locale.ROOT, "%.3f (%d/%d)", r.precision(), r.right(), r.found())));
    }
    return String.join(", ", parts);
  }

  void printLabels(PrintWriter out) {
    out.printf(Locale.ROOT, "%-16s %5s %5s %5s  %6s %6s %6s%n", "change", "right", "shown", "key", "P", "R", "F1");
    for (String label : List.copyOf(labels.keySet())) {
      if (label.indexOf('\0') < 0) {
        Ratio r = labels.get(label);
        out.printf(Locale.ROOT, "%-16s %5d %5d %5d  %6.3f %6.3f %6.3f%n", label, r.right(), r.found(), r.gold(), r.precision(), recall(label), f1(label));
      }
    }
  }
}
