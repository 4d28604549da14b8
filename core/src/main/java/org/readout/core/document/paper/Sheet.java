package org.readout.core.document.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The glyphs of one page, made into strips. */
final class Sheet {
  private static final double SAME_LINE = 0.35;
  private static final double WORD_GAP = 0.18;
  private static final double WIDE_GAP = 1.0;
  private static final double RAISED = 0.15;
  private static final double SMALL = 0.8;
  private static final double SMALL_PRINT = 0.9;

  private Sheet() {}

  /** The strips of a page, from the top down and from left to right. */
  static List<Strip> strips(List<Glyph> glyphs) {
    List<Strip> strips = new ArrayList<>();
    List<List<Glyph>> rows = rows(glyphs);
    boolean noted = noted(rows);
    for (List<Glyph> row : rows) {
      split(noted ? unmarked(row) : row, strips);
    }
    return strips;
  }

  private static List<List<Glyph>> rows(List<Glyph> glyphs) {
    List<Glyph> ordered = new ArrayList<>(glyphs);
    ordered.sort(Comparator.comparingDouble(Glyph::y).thenComparingDouble(Glyph::left));
    List<List<Glyph>> rows = new ArrayList<>();
    double y = 0;
    double size = 0;
    for (Glyph glyph : ordered) {
      boolean same = !rows.isEmpty() && glyph.y() - y <= SAME_LINE * Math.max(size, glyph.size());
      if (!same) {
        rows.add(new ArrayList<>());
        size = 0;
      }
      rows.getLast().add(glyph);
      // The line lies where its larger glyphs stand; marks are raised above it.
      y = glyph.size() >= size ? glyph.y() : y;
      size = Math.max(size, glyph.size());
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(Glyph::left)));
    return rows;
  }

  /** Whether the page has notes: a line of small print, beginning with a figure or a mark, below most of it. */
  private static boolean noted(List<List<Glyph>> rows) {
    double body = median(rows.stream().flatMap(List::stream).map(Glyph::size).toList());
    for (int i = rows.size() / 2; i < rows.size(); i++) {
      List<Glyph> row = rows.get(i).stream().filter(glyph -> !glyph.blank()).toList();
      if (!row.isEmpty() && row.stream().allMatch(glyph -> glyph.size() <= SMALL_PRINT * body) && mark(row.getFirst())) {
        return true;
      }
    }
    return false;
  }

  private static boolean mark(Glyph glyph) {
    return glyph.text().chars().allMatch(c -> Character.isDigit(c) || c == '*' || c == '†' || c == '‡');
  }

  /** A line without the small raised figures that lead to notes. */
  private static List<Glyph> unmarked(List<Glyph> row) {
    double size = median(row.stream().map(Glyph::size).toList());
    double y = median(row.stream().map(Glyph::y).toList());
    return row.stream().filter(glyph -> !(mark(glyph) && glyph.size() <= SMALL * size && glyph.y() <= y - RAISED * size)).toList();
  }

  private static void split(List<Glyph> row, List<Strip> strips) {
    List<Glyph> open = new ArrayList<>();
    Set<Glyph> spaced = new HashSet<>();
    for (int i = 0; i + 1 < row.size(); i++) {
      if (row.get(i + 1).blank()) {
        spaced.add(row.get(i));
      }
    }
    for (Glyph glyph : row) {
      if (glyph.blank()) {
        continue;
      }
      if (!open.isEmpty() && glyph.left() - open.getLast().right() > WIDE_GAP * Math.max(glyph.size(), open.getLast().size())) {
        strips.add(strip(open, spaced));
        open.clear();
      }
      open.add(glyph);
    }
    if (!open.isEmpty()) {
      strips.add(strip(open, spaced));
    }
  }

  private static Strip strip(List<Glyph> glyphs, Set<Glyph> spaced) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      if (i > 0 && parted(glyphs.get(i - 1), glyph, spaced)) {
        text.append(' ');
      }
      text.append(glyph.text());
    }
    double size = median(glyphs.stream().map(Glyph::size).toList());
    long bold = glyphs.stream().filter(Glyph::bold).count();
    return new Strip(text.toString(), glyphs.getFirst().left(), glyphs.getLast().right(), median(glyphs.stream().map(Glyph::y).toList()), size, bold * 2 > glyphs.size(), 0);
  }

  /** Whether a space stands, or is left, between two glyphs. */
  private static boolean parted(Glyph before, Glyph after, Set<Glyph> spaced) {
    double gap = after.left() - before.right();
    if (gap > WORD_GAP * Math.max(before.size(), after.size())) {
      return true;
    }
    return spaced.contains(before) && gap > 0.05 * before.size();
  }

  static double median(List<Double> values) {
    if (values.isEmpty()) {
      return 0;
    }
    List<Double> ordered = values.stream().sorted().toList();
    return ordered.get(ordered.size() / 2);
  }
}
