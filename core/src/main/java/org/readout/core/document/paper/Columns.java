package org.readout.core.document.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Parts a page into columns, in reading order. A gutter is a place that many strips begin right of and none crosses
 * but lines over the page's whole width, which part the page into bands; a band is read column by column. A table,
 * whose cells are not filled, is read row by row.
 */
final class Columns {
  private static final int FEWEST_LINES = 4;
  private static final double SAME_EDGE = 4;
  private static final double FILLED = 0.55;
  private static final double SAME_LINE = 0.35;
  private static final int DEEPEST = 3;

  private Columns() {}

  /** The columns of a page, each with its lines from the top down. */
  static List<List<Strip>> of(List<Strip> page) {
    List<List<Strip>> columns = new ArrayList<>();
    part(page, 0, columns);
    return columns;
  }

  private static void part(List<Strip> strips, int depth, List<List<Strip>> columns) {
    Optional<Double> gutter = depth < DEEPEST ? gutter(strips) : Optional.empty();
    if (gutter.isEmpty()) {
      if (!strips.isEmpty()) {
        columns.add(lines(strips));
      }
      return;
    }
    double x = gutter.get();
    List<Strip> crossing = new ArrayList<>();
    List<Strip> band = new ArrayList<>();
    for (Strip strip : strips.stream().sorted(Comparator.comparingDouble(Strip::y)).toList()) {
      if (strip.left() < x && strip.right() > x) {
        band(band, x, depth, columns);
        crossing.add(strip);
      } else {
        if (!crossing.isEmpty()) {
          columns.add(lines(crossing));
          crossing.clear();
        }
        band.add(strip);
      }
    }
    band(band, x, depth, columns);
    if (!crossing.isEmpty()) {
      columns.add(lines(crossing));
    }
  }

  private static void band(List<Strip> band, double gutter, int depth, List<List<Strip>> columns) {
    part(band.stream().filter(strip -> strip.right() <= gutter).toList(), depth + 1, columns);
    part(band.stream().filter(strip -> strip.left() >= gutter).toList(), depth + 1, columns);
    band.clear();
  }

  /** Left of the edge at which most strips begin that have a filled column before them; empty if there is no second column. */
  private static Optional<Double> gutter(List<Strip> strips) {
    double first = strips.stream().mapToDouble(Strip::left).min().orElse(0);
    double last = strips.stream().mapToDouble(Strip::right).max().orElse(0);
    Optional<Double> best = Optional.empty();
    long most = 0;
    for (Strip strip : strips) {
      double x = strip.left() - 1;
      long starting = strips.stream().filter(other -> Math.abs(other.left() - strip.left()) <= SAME_EDGE).count();
      if (x > first + (last - first) / 5 && starting >= FEWEST_LINES && starting > most && parts(strips, x, first, last)) {
        most = starting;
        best = Optional.of(x);
      }
    }
    return best;
  }

  private static boolean parts(List<Strip> strips, double x, double first, double last) {
    List<Strip> right = strips.stream().filter(strip -> strip.left() >= x).toList();
    double top = right.stream().mapToDouble(Strip::y).min().orElse(0);
    double foot = right.stream().mapToDouble(strip -> strip.y() + strip.size() / 2).max().orElse(0);
    List<Strip> beside = strips.stream().filter(strip -> strip.left() < x && strip.y() >= top - strip.size() && strip.y() <= foot).toList();
    List<Strip> left = beside.stream().filter(strip -> strip.right() <= x).toList();
    long crossing = beside.size() - left.size();
    double edge = left.stream().mapToDouble(Strip::right).max().orElse(x);
    return left.size() >= FEWEST_LINES && right.size() >= FEWEST_LINES && crossing * 3 <= left.size()
        && filled(left, edge - first) && filled(right, last - x);
  }

  /** Whether most of the lines fill their column. */
  private static boolean filled(List<Strip> strips, double width) {
    List<Strip> lines = lines(strips);
    return lines.stream().filter(line -> line.width() >= FILLED * width).count() * 2 > lines.size();
  }

  /** The strips with those on one line made one, from the top down. */
  private static List<Strip> lines(List<Strip> strips) {
    List<List<Strip>> rows = new ArrayList<>();
    for (Strip strip : strips.stream().sorted(Comparator.comparingDouble(Strip::y)).toList()) {
      if (rows.isEmpty() || strip.y() - rows.getLast().getFirst().y() > SAME_LINE * strip.size()) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(strip);
    }
    return rows.stream().map(row -> row.stream().sorted(Comparator.comparingDouble(Strip::left)).reduce(Strip::with).orElseThrow()).toList();
  }
}
