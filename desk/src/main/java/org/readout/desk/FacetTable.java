package org.readout.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What every entry of a desk has, held in memory so that it is counted in no time. Entries that have the same share one
 * bundle of values. Immutable once made; safe for use by many threads.
 */
public final class FacetTable {
  /** The date of a bundle that is of no document. */
  public static final String NO_DOCUMENT = "-";

  /** Facets in the order in which they are shown. */
  private static final List<String> SHOWN = List.of("kind", "actor", "recipient", "matter", "act", "field", "status", "voice", "wording", "origin", "reviewed",
      "place", "publisher", "year");
  private static final List<String> OPEN_ENDED = List.of("actor", "recipient", "matter", "place", "publisher", "year");
  private static final int MOST = 40;

  /**
   * Values that several entries share.
   *
   * @param values by facet; all bundles of one part have the same facets
   * @param date of the document, ISO 8601, empty if unknown, {@link #NO_DOCUMENT} if it is of none
   * @param newest whether it is of the newest version of a document; true where it is of no document
   */
  public record Bundle(Map<String, List<String>> values, String date, boolean newest) {
    boolean ofDay(Asked asked) {
      if (date.equals(NO_DOCUMENT)) {
        return true;
      }
      boolean early = asked.filter().since().filter(day -> date.compareTo(day.toString()) < 0).isPresent();
      boolean late = asked.filter().until().filter(day -> date.isEmpty() || date.compareTo(day.toString()) > 0).isPresent();
      return (newest || !asked.filter().documents().isEmpty()) && !early && !late;
    }

    boolean has(Map<String, List<String>> wanted) {
      return wanted.entrySet().stream().allMatch(one -> !values.containsKey(one.getKey()) || values.get(one.getKey()).stream().anyMatch(one.getValue()::contains));
    }
  }

  /**
   * One part of what entries have.
   *
   * @param of which bundle each entry has
   * @param numbers of the values of each bundle
   */
  private record Part(int[] of, List<Bundle> bundles, int[][] numbers) {}

  private record Value(String facet, String value) {}

  /** Takes the entries in, one after another. Belongs to one thread. */
  public static final class Draft {
    private static final int FIRST = 1 << 12;
    private final int[][] of;
    private final List<Map<String, Integer>> spelled = new ArrayList<>();
    private final List<List<Bundle>> bundles = new ArrayList<>();
    private long[] keys = new long[FIRST];
    private int size;

    /** @param parts how many bundles each entry has */
    public Draft(int parts) {
      of = new int[parts][FIRST];
      for (int part = 0; part < parts; part++) {
        spelled.add(new HashMap<>());
        bundles.add(new ArrayList<>());
      }
    }

    /** The number of a bundle, made where its spelling is new. */
    public int bundle(int part, String spelling, Function<String, Bundle> reading) {
      return spelled.get(part).computeIfAbsent(spelling, words -> {
        bundles.get(part).add(reading.apply(words));
        return bundles.get(part).size() - 1;
      });
    }

    /** An entry with the numbers of its bundles; keys ascend. */
    public void entry(long key, int... numbers) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        for (int part = 0; part < of.length; part++) {
          of[part] = Arrays.copyOf(of[part], size * 2);
        }
      }
      keys[size] = key;
      for (int part = 0; part < of.length; part++) {
        of[part][size] = numbers[part];
      }
      size++;
    }

    public FacetTable done() {
      Map<Value, Integer> values = new LinkedHashMap<>();
      List<Part> parts = new ArrayList<>();
      for (int part = 0; part < of.length; part++) {
        int[][] numbers = bundles.get(part).stream().map(bundle -> bundle.values().entrySet().stream()
            .flatMap(facet -> facet.getValue().stream().map(value -> new Value(facet.getKey(), value)))
            .mapToInt(value -> values.computeIfAbsent(value, x -> values.size())).toArray()).toArray(int[][]::new);
        parts.add(new Part(Arrays.copyOf(of[part], size), List.copyOf(bundles.get(part)), numbers));
      }
      return new FacetTable(Arrays.copyOf(keys, size), parts, List.copyOf(values.keySet()));
    }
  }

  private final long[] keys;
  private final List<Part> parts;
  private final List<Value> values;

  private FacetTable(long[] keys, List<Part> parts, List<Value> values) {
    this.keys = keys;
    this.parts = parts;
    this.values = values;
  }

  /**
   * Counts of the entries that answer.
   *
   * @param among keys of the entries that meet what the table knows nothing of (words, documents, confidence); empty: all do
   */
  public Facets of(Asked asked, Optional<long[]> among) {
    Map<String, List<String>> wanted = wanted(asked);
    boolean[][] answers = new boolean[parts.size()][];
    int[][] counts = new int[parts.size()][];
    for (int part = 0; part < parts.size(); part++) {
      List<Bundle> bundles = parts.get(part).bundles();
      boolean narrowed = !bundles.isEmpty() && bundles.getFirst().values().keySet().stream().anyMatch(wanted::containsKey);
      answers[part] = new boolean[bundles.size()];
      counts[part] = new int[bundles.size()];
      for (int bundle = 0; bundle < bundles.size(); bundle++) {
        answers[part][bundle] = bundles.get(bundle).ofDay(asked) && (!narrowed || bundles.get(bundle).has(wanted));
      }
    }
    long entries = 0;
    if (among.isEmpty()) {
      for (int row = 0; row < keys.length; row++) {
        entries += count(row, answers, counts);
      }
    } else {
      for (long key : among.get()) {
        int row = Arrays.binarySearch(keys, key);
        entries += row < 0 ? 0 : count(row, answers, counts);
      }
    }
    return new Facets(entries, sorted(counts));
  }

  private int count(int row, boolean[][] answers, int[][] counts) {
    for (int part = 0; part < answers.length; part++) {
      if (!answers[part][parts.get(part).of()[row]]) {
        return 0;
      }
    }
    for (int part = 0; part < answers.length; part++) {
      counts[part][parts.get(part).of()[row]]++;
    }
    return 1;
  }

  private static Map<String, List<String>> wanted(Asked asked) {
    Map<String, List<String>> wanted = new HashMap<>(asked.further());
    Filter filter = asked.filter();
    wanted.putAll(Map.of("actor", filter.actors(), "recipient", filter.recipients(), "kind", filter.kinds(), "act", filter.acts(), "field", filter.fields(),
        "status", filter.statuses()));
    wanted.values().removeIf(List::isEmpty);
    return wanted;
  }

  private Map<String, List<Facets.Count>> sorted(int[][] counts) {
    long[] sums = new long[values.size()];
    for (int part = 0; part < counts.length; part++) {
      for (int bundle = 0; bundle < counts[part].length; bundle++) {
        if (counts[part][bundle] > 0) {
          for (int number : parts.get(part).numbers()[bundle]) {
            sums[number] += counts[part][bundle];
          }
        }
      }
    }
    Map<String, List<Facets.Count>> byFacet = new HashMap<>();
    for (int number = 0; number < sums.length; number++) {
      if (sums[number] > 0) {
        byFacet.computeIfAbsent(values.get(number).facet(), x -> new ArrayList<>()).add(new Facets.Count(values.get(number).value(), sums[number]));
      }
    }
    Map<String, List<Facets.Count>> sorted = new LinkedHashMap<>();
    for (String facet : SHOWN) {
      List<Facets.Count> all = byFacet.getOrDefault(facet, new ArrayList<>());
      all.sort(Comparator.comparingLong(Facets.Count::entries).reversed().thenComparing(Facets.Count::value));
      sorted.put(facet, List.copyOf(OPEN_ENDED.contains(facet) ? all.subList(0, Math.min(MOST, all.size())) : all));
    }
    sorted.computeIfPresent("year", (name, years) -> years.stream().sorted(Comparator.comparing(Facets.Count::value).reversed()).toList());
    return sorted;
  }
}
