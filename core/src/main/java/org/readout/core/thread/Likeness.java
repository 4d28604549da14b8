package org.readout.core.thread;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.readout.core.reading.SentenceVectors;

/** How alike passages of two texts are, by their words (rare ones count more) and by meaning. One use, one thread. */
final class Likeness {
  /** Share of meaning in the whole, where meaning is to be had. */
  private static final double MEANING = 0.5;

  private final Map<String, Double> weights = new HashMap<>();
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
    return cosine(new HashSet<>(a.terms()), new HashSet<>(b.terms()));
  }

  /** Cosine of the vectors, −1 to 1; 0 without an encoder. */
  double meaning(Passage a, Passage b) {
    return encoder.map(e -> SentenceVectors.cosine(vector(a, e), vector(b, e))).orElse(0.0);
  }

  private float[] vector(Passage passage, Function<String, float[]> of) {
    return vectors.computeIfAbsent(passage.text(), of);
  }

  private double cosine(Set<String> a, Set<String> b) {
    double shared = 0;
    for (String term : a) {
      shared += b.contains(term) ? square(term) : 0;
    }
    double lengths = Math.sqrt(length(a) * length(b));
    return lengths == 0 ? 0 : shared / lengths;
  }

  private double length(Set<String> terms) {
    return terms.stream().mapToDouble(this::square).sum();
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
      Set<String> terms = new HashSet<>(sentence.terms());
      best = Math.max(best, passage.topics().stream().filter(terms::contains).mapToDouble(this::weight).sum());
    }
    return all == 0 ? 0 : best / all;
  }
}
