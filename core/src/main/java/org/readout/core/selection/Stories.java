package org.readout.core.selection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which documents tell of one event. A pure function of the documents, whatever their order: in order of date, each
 * joins the story whose tellings it is most like on average, if it is like them enough and not days away from all.
 */
public final class Stories {
  private static final double LEAST = 0.30;
  private static final int MOST_DAYS = 3;

  private Stories() {}

  private record Vector(Telling telling, Map<String, Double> weights) {}

  /** For each telling's id the id of its story's first telling. */
  public static Map<String, String> of(List<Telling> tellings) {
    List<Telling> ordered = tellings.stream()
        .sorted(Comparator.comparing((Telling t) -> t.date().orElse(LocalDate.MAX)).thenComparing(Telling::id)).toList();
    Map<String, Integer> carriers = new HashMap<>();
    ordered.forEach(telling -> telling.words().keySet().forEach(word -> carriers.merge(word, 1, Integer::sum)));
    List<List<Vector>> stories = new ArrayList<>();
    Map<String, String> story = new LinkedHashMap<>();
    for (Telling telling : ordered) {
      Vector vector = new Vector(telling, weights(telling, carriers, ordered.size()));
      List<Vector> best = List.of();
      double most = LEAST;
      for (List<Vector> known : stories) {
        double like = near(telling, known) ? like(vector, known) : 0;
        if (like >= most) {
          most = like;
          best = known;
        }
      }
      if (best.isEmpty()) {
        best = new ArrayList<>();
        stories.add(best);
      }
      best.add(vector);
      story.put(telling.id(), best.getFirst().telling().id());
    }
    return story;
  }

  private static boolean near(Telling telling, List<Vector> story) {
    return telling.date().isEmpty() || story.stream().anyMatch(other -> other.telling().date().isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(other.telling().date().get(), telling.date().get())) <= MOST_DAYS);
  }

  private static double like(Vector vector, List<Vector> story) {
    return story.stream().mapToDouble(other -> cosine(vector, other)).sum() / story.size();
  }

  private static double cosine(Vector a, Vector b) {
    Vector small = a.weights().size() <= b.weights().size() ? a : b;
    Vector large = small == a ? b : a;
    double sum = 0;
    for (Map.Entry<String, Double> weight : small.weights().entrySet()) {
      sum += weight.getValue() * large.weights().getOrDefault(weight.getKey(), 0.0);
    }
    return sum;
  }

  /** Words that few documents have weigh more; length 1. In order of the words, so that sums are the same each time. */
  private static Map<String, Double> weights(Telling telling, Map<String, Integer> carriers, int all) {
    Map<String, Double> weights = new TreeMap<>();
    telling.words().forEach((word, weight) -> weights.put(word, weight * Math.log((1.0 + all) / carriers.get(word))));
    double length = Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    weights.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
    return weights;
  }
}
