package org.readout.core.thread;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.readout.core.reading.SentenceVectors;

/** How alike passages of two texts are, by their words (rare ones count more) and by meaning. One use, one thread. */
final class Likeness {
  /** Share of meaning in the whole, where meaning is to be had. */
  private static final double MEANING = 0.5;

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<Passage, Bag> bags = new IdentityHashMap<>();
  private final Map<String, float[]> vectors = new HashMap<>();
  private final Optional<Function<String, float[]>> encoder;

  /**
   * @param passages of both texts; a word is rare that stands in few of them
   * @param encoder vectors of length 1, if meaning is to count
   */
  Likeness(Collection<Passage> passages, Optional<Function<String, float[]>> encoder) {
    this.encoder = encoder;
    Map<String, Integer> counts = new HashMap<>();
    passages.forEach(passage -> new HashSet<>(passage.terms()).forEach(term -> counts.merge(term, 1, Integer::sum)));
    counts.forEach((term, count) -> weights.put(term, Math.log((passages.size() + 1.0) / (count + 0.5))));
  }

  /** 0 to 1. */
  double of(Passage a, Passage b) {
    double words = words(a, b);
    return encoder.isEmpty() ? words : (1 - MEANING) * words + MEANING * Math.max(0, meaning(a, b));
  }

  /** Cosine over weighted terms, 0 to 1. */
  double words(Passage a, Passage b) {
    Bag first = bags.computeIfAbsent(a, this::bag);
    Bag second = bags.computeIfAbsent(b, this::bag);
    Set<String> fewer = first.terms().size() < second.terms().size() ? first.terms() : second.terms();
    Set<String> more = fewer == first.terms() ? second.terms() : first.terms();
    double shared = 0;
    for (String term : fewer) {
      shared += more.contains(term) ? square(term) : 0;
    }
    double lengths = Math.sqrt(first.length() * second.length());
    return lengths == 0 ? 0 : shared / lengths;
  }

  /** The terms of a passage and the sum of their squared weights. */
  private record Bag(Set<String> terms, double length) {}

  private Bag bag(Passage passage) {
    Set<String> terms = new TreeSet<>(passage.terms());
    return new Bag(new LinkedHashSet<>(terms), terms.stream().mapToDouble(this::square).sum());
  }

  /** Cosine of the vectors, −1 to 1; 0 without an encoder. */
  double meaning(Passage a, Passage b) {
    return encoder.map(e -> SentenceVectors.cosine(vector(a, e), vector(b, e))).orElse(0.0);
  }

  private float[] vector(Passage passage, Function<String, float[]> of) {
    return vectors.computeIfAbsent(passage.text(), of);
  }

  private double square(String term) {
    double weight = weight(term);
    return weight * weight;
  }

  private double weight(String term) {
    return weights.getOrDefault(term, 1.0);
  }

  /** The largest weighted share of a passage's topics that stands in one of these sentences, 0 to 1. */
  double presence(Passage passage, List<Passage> sentences) {
    double all = passage.topics().stream().mapToDouble(this::weight).sum();
    double best = 0;
    for (Passage sentence : sentences) {
      Set<String> terms = bags.computeIfAbsent(sentence, this::bag).terms();
      best = Math.max(best, passage.topics().stream().filter(terms::contains).mapToDouble(this::weight).sum());
    }
    return all == 0 ? 0 : best / all;
  }
}
