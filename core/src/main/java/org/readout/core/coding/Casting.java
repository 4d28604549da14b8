package org.readout.core.coding;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.readout.core.ledger.Party;

/**
 * Decides who plays a part in an act: of the sets of candidates, the one whose signs weigh most. The weights are fitted on
 * labels ({@code training/casting.py}). Immutable; safe for use by many threads.
 */
final class Casting {
  /** Candidates of whom every subset is weighed. */
  private static final int WEIGHED = 5;

  private final Map<String, Map<String, Double>> weights;

  /** @param weights by part and sign */
  Casting(Map<String, Map<String, Double>> weights) {
    this.weights = weights;
  }

  /** The weights that ship. */
  static Casting bundled() {
    try (InputStream in = Casting.class.getResourceAsStream("/org/readout/model/casting.json")) {
      if (in == null) {
        throw new IllegalStateException("the model's jar holds no casting.json");
      }
      return new Casting(new ObjectMapper().readValue(in, new TypeReference<Map<String, Map<String, Double>>>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("the weights of casting.json cannot be read", e);
    }
  }

  /** The parties of the set that weighs most; of equals, the first weighed. */
  List<Party> of(Choice choice) {
    Map<String, Double> single = new HashMap<>();
    choice.candidates().forEach(c -> single.put(c.code(), weight(choice, c.signs())));
    List<Candidate> surest = choice.candidates().stream().sorted(Comparator.comparingDouble((Candidate c) -> -single.get(c.code())).thenComparing(Candidate::code)).toList();
    Set<String> best = Set.of();
    double most = Double.NEGATIVE_INFINITY;
    for (Set<String> set : sets(choice, surest)) {
      double sum = weight(choice, signs(choice, set)) + set.stream().mapToDouble(single::get).sum();
      if (sum > most) {
        most = sum;
        best = set;
      }
    }
    Set<String> chosen = best;
    return surest.stream().filter(c -> chosen.contains(c.code())).map(Candidate::party).toList();
  }

  /** The proposed sets, the surest five's subsets and the empty one, without repeats, in a fixed order; nobody acts towards himself alone. */
  private static Set<Set<String>> sets(Choice choice, List<Candidate> surest) {
    Set<Set<String>> sets = new LinkedHashSet<>();
    Set<String> considered = choice.candidates().stream().map(Candidate::code).collect(Collectors.toSet());
    new TreeSet<>(choice.proposals().keySet()).stream().map(choice.proposals()::get).filter(considered::containsAll).forEach(sets::add);
    int weighed = Math.min(WEIGHED, surest.size());
    for (int mask = 0; mask < 1 << weighed; mask++) {
      Set<String> set = new TreeSet<>();
      for (int i = 0; i < weighed; i++) {
        if ((mask >> i & 1) == 1) {
          set.add(surest.get(i).code());
        }
      }
      sets.add(set);
    }
    sets.removeIf(set -> set.size() == 1 && choice.candidates().stream().anyMatch(c -> set.contains(c.code()) && c.signs().containsKey("acts")));
    return sets;
  }

  /** What can be said of a whole set: how many it holds, whether states beside a body, and who proposes it. */
  private static Map<String, Double> signs(Choice choice, Set<String> set) {
    Map<String, Double> signs = new HashMap<>();
    long states = choice.candidates().stream().filter(c -> set.contains(c.code()) && c.signs().containsKey("state")).count();
    if (states > 1 && choice.candidates().stream().anyMatch(c -> set.contains(c.code()) && c.signs().containsKey("body"))) {
      signs.put("states-and-body", 1.0);
    }
    signs.put("size=" + Math.min(3, set.size()), 1.0);
    choice.proposals().forEach((name, proposed) -> {
      if (proposed.equals(set)) {
        signs.put("is=" + name + (set.isEmpty() ? "-nobody" : ""), 1.0);
      }
    });
    return signs;
  }

  private double weight(Choice choice, Map<String, Double> signs) {
    Map<String, Double> known = weights.getOrDefault(choice.part(), Map.of());
    List<Double> terms = new ArrayList<>();
    signs.forEach((sign, value) -> {
      terms.add(value * known.getOrDefault(sign, 0.0));
      choice.contexts().forEach(context -> terms.add(value * known.getOrDefault(context + "/" + sign, 0.0)));
    });
    return terms.stream().mapToDouble(Double::doubleValue).sorted().sum();
  }
}
