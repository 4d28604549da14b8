package org.readout.core.document.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the lines that stand at the top or the foot of page after page, and the pages' numbers. */
final class RunningHeads {
  private static final int LINES = 3;
  private static final double SAME_PLACE = 8;

  private final Paper.Words words;
  private final List<List<Strip>> pages;

  private RunningHeads(List<List<Strip>> pages, Paper.Words words) {
    this.pages = pages;
    this.words = words;
  }

  /** The pages without them; each page's strips are in order from the top down. */
  static List<List<Strip>> without(List<List<Strip>> pages, Paper.Words words) {
    return new RunningHeads(pages, words).without();
  }

  private List<List<Strip>> without() {
    Map<String, List<Double>> places = new HashMap<>();
    for (List<Strip> page : pages) {
      Set<String> seen = new HashSet<>();
      for (Strip strip : outer(page)) {
        if (seen.add(strip.pattern())) {
          places.computeIfAbsent(strip.pattern(), pattern -> new ArrayList<>()).add(strip.y());
        }
      }
    }
    List<List<Strip>> kept = new ArrayList<>();
    for (List<Strip> page : pages) {
      Set<Strip> outer = new HashSet<>(outer(page));
      Set<Strip> edges = new HashSet<>(edges(page));
      kept.add(page.stream().filter(strip -> !(outer.contains(strip) && repeats(strip, places) || edges.contains(strip) && words.folio(strip.text()))).toList());
    }
    return kept;
  }

  /** Whether the same stands at the same height on another page, and on a third of all pages. */
  private boolean repeats(Strip strip, Map<String, List<Double>> places) {
    long alike = places.getOrDefault(strip.pattern(), List.of()).stream().filter(y -> Math.abs(y - strip.y()) <= SAME_PLACE).count();
    return alike >= 2 && alike * 3 >= pages.size();
  }

  /** The strips of the first and last lines of a page. */
  private static List<Strip> outer(List<Strip> page) {
    List<Double> heights = page.stream().map(Strip::y).distinct().toList();
    if (heights.size() <= 2 * LINES) {
      return page;
    }
    double top = heights.get(LINES - 1);
    double foot = heights.get(heights.size() - LINES);
    return page.stream().filter(strip -> strip.y() <= top || strip.y() >= foot).toList();
  }

  private static List<Strip> edges(List<Strip> page) {
    if (page.isEmpty()) {
      return page;
    }
    double top = page.getFirst().y();
    double foot = page.getLast().y();
    return page.stream().filter(strip -> strip.y() == top || strip.y() == foot).toList();
  }
}
