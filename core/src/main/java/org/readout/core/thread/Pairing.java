package org.readout.core.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * Which passages of two texts speak of the same thing. Those on one matter belong together; others are paired one to
 * one, the most alike first, and what is left joins a pair it is very like.
 */
final class Pairing {
  /** Passages that belong together, of one text or of both, in order of place. */
  record Group(List<Passage> before, List<Passage> after) {
    boolean both() {
      return !before.isEmpty() && !after.isEmpty();
    }
  }

  private record Candidate(int before, int after, double likeness) {}

  private final List<Passage> before;
  private final List<Passage> after;
  private final int[] root;

  private Pairing(List<Passage> before, List<Passage> after) {
    this.before = before;
    this.after = after;
    root = new int[before.size() + after.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
    }
  }

  /**
   * The groups, those with a passage before first, each by its first place.
   *
   * @param pair least likeness of a pair
   * @param join least likeness for joining a pair
   */
  static List<Group> of(List<Passage> before, List<Passage> after, ToDoubleBiFunction<Passage, Passage> likeness, double pair, double join) {
    Pairing pairing = new Pairing(before, after);
    pairing.byMatter();
    pairing.byLikeness(likeness, pair, join);
    return pairing.groups();
  }

  private void byMatter() {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < root.length; i++) {
      int at = i;
      passage(i).matter().ifPresent(matter -> {
        Integer other = first.putIfAbsent(matter, at);
        if (other != null) {
          unite(other, at);
        }
      });
    }
  }

  private void byLikeness(ToDoubleBiFunction<Passage, Passage> likeness, double pair, double join) {
    List<Candidate> candidates = new ArrayList<>();
    for (int b = 0; b < before.size(); b++) {
      for (int a = 0; a < after.size(); a++) {
        boolean settled = before.get(b).matter().isPresent() && after.get(a).matter().isPresent();
        double alike = settled ? 0 : likeness.applyAsDouble(before.get(b), after.get(a));
        if (alike >= pair) {
          candidates.add(new Candidate(b, before.size() + a, alike));
        }
      }
    }
    candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.likeness()).thenComparingInt(Candidate::before).thenComparingInt(Candidate::after));
    boolean[] taken = new boolean[root.length];
    for (Candidate c : candidates) {
      boolean free = !taken[c.before()] && !taken[c.after()];
      if (free || c.likeness() >= join && !(taken[c.before()] && taken[c.after()])) {
        unite(c.before(), c.after());
        taken[c.before()] = true;
        taken[c.after()] = true;
      }
    }
  }

  private Passage passage(int index) {
    return index < before.size() ? before.get(index) : after.get(index - before.size());
  }

  private int find(int index) {
    int at = index;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }

  private void unite(int a, int b) {
    int first = Math.min(find(a), find(b));
    root[find(a)] = first;
    root[find(b)] = first;
  }

  private List<Group> groups() {
    Map<Integer, Group> groups = new LinkedHashMap<>();
    for (int i = 0; i < root.length; i++) {
      Group group = groups.computeIfAbsent(find(i), x -> new Group(new ArrayList<>(), new ArrayList<>()));
      (i < before.size() ? group.before() : group.after()).add(passage(i));
    }
    return List.copyOf(groups.values());
  }
}
