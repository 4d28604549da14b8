package org.readout.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.readout.core.ledger.Change;
import org.readout.core.reading.SentenceVectors;
import org.readout.core.thread.DiffRow;
import org.readout.core.thread.StatementDiff;
import org.readout.core.thread.StatementText;
import org.readout.core.thread.Utterance;

/**
 * Simple ways to compare two statements entry by entry, each entry with at most one other: what reaches a threshold is a
 * pair, and repeated if its words are the same, else reworded; the rest is dropped or new. Thresholds as they do best on
 * the development pairs.
 */
final class DiffBaselines {
  private static final double COSINE = 0.3;
  private static final double MEANING = 0.55;

  private record Link(int before, int after, double likeness) {}

  private DiffBaselines() {}

  /** The rows of each baseline by its name; the last takes over {@code diff}'s rows and gives every pair the commonest label. */
  static Map<String, List<DiffRow>> all(StatementText before, StatementText after, StatementDiff diff, Function<String, float[]> encoder) {
    List<Utterance> b = before.utterances();
    List<Utterance> a = after.utterances();
    Map<String, Double> weights = weights(b, a);

    Map<String, List<DiffRow>> all = new LinkedHashMap<>();
    all.put("exact matter string", rows(b, a, (x, y) -> plain(x).equals(plain(y)) ? 1 : 0, 1));
    all.put("TF-IDF cosine", rows(b, a, (x, y) -> cosine(terms(x.words()), terms(y.words()), weights), COSINE));
    all.put("embedding cosine", rows(b, a, (x, y) -> SentenceVectors.cosine(encoder.apply(x.words()), encoder.apply(y.words())), MEANING));
    all.put("majority label", diff.rows().stream().map(DiffBaselines::reworded).toList());
    return all;
  }

  private static DiffRow reworded(DiffRow row) {
    boolean both = !row.quotesBefore().isEmpty() && !row.quotesAfter().isEmpty();
    return new DiffRow(row.matter(), row.about(), List.of(both ? Change.REWORDED : row.quotesAfter().isEmpty() ? Change.DROPPED : Change.NEW), row.before(), row.after(),
        row.wording(), row.quotesBefore(), row.quotesAfter());
  }

  private static List<DiffRow> rows(List<Utterance> before, List<Utterance> after, ToDoubleBiFunction<Utterance, Utterance> likeness, double least) {
    List<Link> links = new ArrayList<>();
    for (int b = 0; b < before.size(); b++) {
      for (int a = 0; a < after.size(); a++) {
        double alike = likeness.applyAsDouble(before.get(b), after.get(a));
        if (alike >= least) {
          links.add(new Link(b, a, alike));
        }
      }
    }
    links.sort(Comparator.comparingDouble(Link::likeness).reversed());
    Set<Integer> first = new TreeSet<>();
    Set<Integer> second = new TreeSet<>();
    List<DiffRow> rows = new ArrayList<>();
    for (Link link : links) {
      if (!first.contains(link.before()) && !second.contains(link.after())) {
        first.add(link.before());
        second.add(link.after());
        boolean same = before.get(link.before()).words().equalsIgnoreCase(after.get(link.after()).words());
        rows.add(row(Optional.of(before.get(link.before())), Optional.of(after.get(link.after())), same ? Change.REPEATED : Change.REWORDED));
      }
    }
    for (int b = 0; b < before.size(); b++) {
      if (!first.contains(b)) {
        rows.add(row(Optional.of(before.get(b)), Optional.empty(), Change.DROPPED));
      }
    }
    for (int a = 0; a < after.size(); a++) {
      if (!second.contains(a)) {
        rows.add(row(Optional.empty(), Optional.of(after.get(a)), Change.NEW));
      }
    }
    return rows;
  }

  private static DiffRow row(Optional<Utterance> before, Optional<Utterance> after, Change change) {
    return new DiffRow(Optional.empty(), "", List.of(change), before.map(Utterance::id).stream().toList(), after.map(Utterance::id).stream().toList(), List.of(),
        before.map(Utterance::telling).stream().toList(), after.map(Utterance::telling).stream().toList());
  }

  private static String plain(Utterance utterance) {
    return String.join("; ", utterance.about()).toLowerCase(Locale.ROOT);
  }

  private static Set<String> terms(String words) {
    return new TreeSet<>(List.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
  }

  private static Map<String, Double> weights(List<Utterance> before, List<Utterance> after) {
    Map<String, Double> counts = new TreeMap<>();
    List<Utterance> all = new ArrayList<>(before);
    all.addAll(after);
    all.forEach(u -> terms(u.words()).forEach(term -> counts.merge(term, 1.0, Double::sum)));
    counts.replaceAll((term, count) -> Math.log((all.size() + 1) / (count + 0.5)));
    return counts;
  }

  private static double cosine(Set<String> a, Set<String> b, Map<String, Double> weights) {
    double shared = a.stream().filter(b::contains).mapToDouble(t -> weights.get(t) * weights.get(t)).sum();
    double lengths = Math.sqrt(length(a, weights) * length(b, weights));
    return lengths == 0 ? 0 : shared / lengths;
  }

  private static double length(Set<String> terms, Map<String, Double> weights) {
    return terms.stream().mapToDouble(t -> weights.get(t) * weights.get(t)).sum();
  }
}
