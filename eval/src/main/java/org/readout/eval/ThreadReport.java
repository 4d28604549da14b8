package org.readout.eval;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.readout.core.ledger.Alert;
import org.readout.core.text.Span;
import org.readout.core.profile.Profiles;
import org.readout.core.thread.Differ;
import org.readout.core.thread.Induction;
import org.readout.core.thread.ListedMatter;
import org.readout.core.thread.MatterList;
import org.readout.core.thread.SeriesMatters;
import org.readout.core.thread.Silence;
import org.readout.core.thread.StatementText;
import org.readout.core.thread.ThreadKey;
import org.readout.core.thread.ThreadMaker;
import org.readout.core.thread.Utterance;

/**
 * Scores threads: B-cubed for overlapping clusters (Amigó et al. 2009) over the coder's entries that lie on labelled
 * rows, threads of the key being the rows of one name in a series; and whether what is called silent is.
 */
final class ThreadReport {
  private final DiffReport texts;
  private final Function<String, float[]> encoder;

  ThreadReport(DiffReport texts, Function<String, float[]> encoder) {
    this.texts = texts;
    this.encoder = encoder;
  }

  /** An entry with the threads the key has it in and those that it was put in. */
  private record Item(Set<String> key, Set<String> found) {}

  private static final class Tally {
    final List<Double> precision = new ArrayList<>();
    final List<Double> recall = new ArrayList<>();

    double mean(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    String line(String name, int items) {
      double p = mean(precision);
      double r = mean(recall);
      return String.format(Locale.ROOT, "%-22s %5d  %6.3f %6.3f %6.3f", name, items, p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }
  }

  void run(List<DiffKey> keys, PrintWriter out, boolean errors) {
    Map<String, List<DiffKey>> series = new LinkedHashMap<>();
    keys.forEach(key -> series.computeIfAbsent(key.series(), x -> new ArrayList<>()).add(key));
    Map<String, Tally> tallies = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>();
    int[] silent = new int[2];
    int items = 0;
    for (Map.Entry<String, List<DiffKey>> one : series.entrySet()) {
      List<StatementText> documents = documents(one.getValue());
      Map<String, Map<String, List<Span>>> threads = threads(one.getValue());
      for (Map.Entry<String, MatterList> system : lists(documents).entrySet()) {
        List<Item> found = items(documents, threads, system.getKey(), system.getValue());
        items += system.getKey().equals("threads") ? found.size() : 0;
        Tally tally = tallies.computeIfAbsent(system.getKey(), x -> new Tally());
        Tally own = new Tally();
        found.forEach(item -> {
          bcubed(item, found, tally);
          bcubed(item, found, own);
        });
        if (system.getKey().equals("threads")) {
          lines.add(own.line("· " + one.getKey(), found.size()));
          silences(documents, threads, system.getValue(), silent, errors ? out : new PrintWriter(java.io.Writer.nullWriter()));
        }
      }
    }
    out.println("                       entries  B-cubed P   R      F1");
    int all = items;
    tallies.forEach((name, tally) -> out.println(tally.line(name, all)));
    lines.forEach(out::println);
    out.println("silent: shown " + silent[1] + ", right " + silent[0]);
  }

  private List<StatementText> documents(List<DiffKey> keys) {
    Set<String> ids = new java.util.LinkedHashSet<>();
    keys.forEach(key -> ids.addAll(List.of(key.before(), key.after())));
    return ids.stream().map(texts::text).sorted(Comparator.comparing((StatementText t) -> t.document().date().orElse(LocalDate.MIN))).toList();
  }

  /** Where each matter of a series stands in each document. */
  private static Map<String, Map<String, List<Span>>> threads(List<DiffKey> keys) {
    Map<String, Map<String, List<Span>>> threads = new TreeMap<>();
    for (DiffKey key : keys) {
      for (DiffKey.Row row : key.rows()) {
        Map<String, List<Span>> spans = threads.computeIfAbsent(row.matter(), x -> new HashMap<>());
        spans.computeIfAbsent(key.before(), x -> new ArrayList<>()).addAll(row.before());
        spans.computeIfAbsent(key.after(), x -> new ArrayList<>()).addAll(row.after());
      }
    }
    return threads;
  }

  /** The lists that entries are placed by; the others are to compare with. */
  private Map<String, MatterList> lists(List<StatementText> documents) {
    List<Utterance> all = documents.stream().flatMap(d -> d.utterances().stream()).toList();
    MatterList profiles = MatterList.of(Profiles.bundled(), List.of(), 0);
    List<ListedMatter> induced = new ArrayList<>(new SeriesMatters(profiles, texts.differ(Differ.Bounds.DEFAULT)).propose(documents));
    induced.addAll(new Induction(MatterList.of(Profiles.bundled(), induced, 1), Optional.of(encoder)).propose(all));
    Map<String, MatterList> lists = new LinkedHashMap<>();
    lists.put("threads", MatterList.of(Profiles.bundled(), induced, 1));
    lists.put("matters, any parties", lists.get("threads"));
    lists.put("profile matters alone", profiles);
    lists.put("exact matter string", profiles);
    lists.put("one thread", profiles);
    return lists;
  }

  private static List<Item> items(List<StatementText> documents, Map<String, Map<String, List<Span>>> threads, String system, MatterList matters) {
    List<Item> items = new ArrayList<>();
    for (StatementText document : documents) {
      for (Utterance u : document.utterances()) {
        Set<String> key = new TreeSet<>();
        threads.forEach((matter, spans) -> spans.getOrDefault(document.document().id(), List.of()).stream()
            .filter(span -> 2 * span.overlap(new Span(u.start(), u.end())) >= Math.min(span.length(), u.end() - u.start())).forEach(span -> key.add(matter)));
        if (!key.isEmpty()) {
          items.add(new Item(key, found(u, system, matters)));
        }
      }
    }
    return items;
  }

  private static Set<String> found(Utterance u, String system, MatterList matters) {
    Set<String> found = new TreeSet<>();
    switch (system) {
      case "exact matter string" -> u.about().forEach(words -> found.add(words.toLowerCase(Locale.ROOT)));
      case "one thread" -> found.add("one");
      case "matters, any parties" -> found.addAll(matters.of(u));
      default -> ThreadKey.of(u, matters).forEach(key -> found.add(key.id()));
    }
    if (found.isEmpty()) {
      found.add(u.id());
    }
    return found;
  }

  private static void bcubed(Item item, List<Item> all, Tally tally) {
    double precision = 0;
    double recall = 0;
    int together = 0;
    int wanted = 0;
    for (Item other : all) {
      int shared = shared(item.found(), other.found());
      int same = shared(item.key(), other.key());
      if (shared > 0) {
        together++;
        precision += (double) Math.min(shared, same) / shared;
      }
      if (same > 0) {
        wanted++;
        recall += (double) Math.min(shared, same) / same;
      }
    }
    tally.precision.add(precision / together);
    tally.recall.add(recall / wanted);
  }

  private static int shared(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return both.size();
  }

  /** What would be called silent as of each statement from the third on. */
  private static void silences(List<StatementText> documents, Map<String, Map<String, List<Span>>> threads, MatterList matters, int[] counts, PrintWriter errors) {
    Silence silence = new Silence(matters);
    for (int n = Silence.STATEMENTS + 1; n <= documents.size(); n++) {
      List<StatementText> seen = documents.subList(0, n);
      Map<ThreadKey, List<Utterance>> placed = new LinkedHashMap<>();
      seen.forEach(d -> d.utterances().forEach(u -> ThreadKey.of(u, matters).forEach(key -> placed.computeIfAbsent(key, x -> new ArrayList<>()).add(u))));
      LocalDate day = seen.getLast().document().date().orElse(LocalDate.MAX);
      String newest = seen.getLast().document().id();
      placed.forEach((key, utterances) -> {
        Optional<Alert> alert = silence.of(new ThreadMaker(matters).of(key, utterances, day), seen);
        alert.ifPresent(a -> {
          Span span = new Span(a.last().start(), a.last().end());
          boolean spoken = threads.values().stream().anyMatch(spans -> spans.getOrDefault(a.last().document(), List.of()).stream().anyMatch(s -> s.overlaps(span))
              && !spans.getOrDefault(newest, List.of()).isEmpty());
          counts[0] += spoken ? 0 : 1;
          counts[1]++;
          errors.println((spoken ? "  wrongly silent: " : "  silent: ") + a.sought() + " | " + a.last().words() + " | " + newest);
        });
      });
    }
  }
}
