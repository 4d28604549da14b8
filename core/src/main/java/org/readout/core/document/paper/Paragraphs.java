package org.readout.core.document.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes paragraphs of printed lines, across columns and pages, words parted at line ends joined again. */
final class Paragraphs {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*");
  private static final Pattern PARTED = Pattern.compile("(\\p{L}[\\p{L}\\p{M}’'-]*)[-‐\u00AD]$");
  private static final double OTHER_SIZE = 1.12;
  private static final double WIDE_LEADING = 1.35;
  private static final double INDENT = 0.8;
  private static final double SMALL_PRINT = 0.9;

  private final Paper.Words words;
  private final Set<String> vocabulary = new HashSet<>();
  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private final double body;
  private final double leading;

  private Paragraphs(List<List<Strip>> columns, Paper.Words words) {
    this.words = words;
    List<Double> sizes = new ArrayList<>();
    columns.forEach(column -> column.forEach(line -> {
      Matcher matcher = WORD.matcher(line.text());
      while (matcher.find()) {
        vocabulary.add(matcher.group().toLowerCase(Locale.ROOT));
      }
      sizes.addAll(java.util.Collections.nCopies(Math.max(1, line.text().length() / 10), line.size()));
    }));
    this.body = Sheet.median(sizes);
    this.leading = leading(columns);
  }

  /** The text of columns in reading order. */
  static String of(List<List<Strip>> columns, Paper.Words words) {
    Paragraphs made = new Paragraphs(columns, words);
    made.run(columns);
    made.paragraphs.addAll(made.notes);
    return String.join("\n\n", made.paragraphs);
  }

  /** The usual distance between lines of running text, in sizes of their type. */
  private static double leading(List<List<Strip>> columns) {
    List<Double> gaps = new ArrayList<>();
    for (List<Strip> column : columns) {
      for (int i = 1; i < column.size(); i++) {
        double gap = (column.get(i).y() - column.get(i - 1).y()) / column.get(i).size();
        if (gap > 0.8 && gap < 3) {
          gaps.add(gap);
        }
      }
    }
    List<Double> ordered = gaps.stream().sorted().toList();
    return ordered.isEmpty() ? 1.2 : ordered.get(ordered.size() / 3);
  }

  private void run(List<List<Strip>> columns) {
    List<Strip> before = List.of();
    for (List<Strip> column : columns) {
      int end = column.size();
      while (end > 0 && column.get(end - 1).size() <= SMALL_PRINT * body) {
        end--;
      }
      // Small print at the foot of a column with more above it is a note; what goes on in the next column does so past it.
      boolean noted = end > 0 && end < column.size() && Character.isDigit(column.get(end).text().charAt(0));
      List<Strip> running = noted ? column.subList(0, end) : column;
      if (!before.isEmpty() && !goesOn(before, running)) {
        close(paragraphs);
      }
      for (int i = 0; i < running.size(); i++) {
        if (i > 0 && breaks(running, i)) {
          close(paragraphs);
        }
        add(running.get(i));
      }
      before = running;
      if (noted) {
        notes(column.subList(end, column.size()));
      }
    }
    close(paragraphs);
  }

  private void notes(List<Strip> lines) {
    String held = open.toString();
    open.setLength(0);
    for (Strip line : lines) {
      if (Character.isDigit(line.text().charAt(0)) && !open.isEmpty()) {
        close(notes);
      }
      add(line);
    }
    close(notes);
    open.append(held);
  }

  private void close(List<String> to) {
    String text = open.toString().strip();
    open.setLength(0);
    if (!text.isEmpty()) {
      to.add(text);
    }
  }

  /** Whether a column takes up the sentence in which the one before ends. */
  private boolean goesOn(List<Strip> before, List<Strip> after) {
    Strip last = before.getLast();
    Strip next = after.getFirst();
    if (!alike(last, next) || next.item()) {
      return false;
    }
    if (PARTED.matcher(last.text()).find()) {
      return true;
    }
    double right = before.stream().mapToDouble(Strip::right).max().orElse(0);
    boolean full = last.right() + next.firstWord() > right - last.size();
    return !last.terminal() && (next.startsLower() || full && before.size() > 1);
  }

  private static boolean alike(Strip a, Strip b) {
    return Math.max(a.size(), b.size()) / Math.min(a.size(), b.size()) <= OTHER_SIZE && a.bold() == b.bold();
  }

  /** Whether a paragraph begins with the line at {@code i}. */
  private boolean breaks(List<Strip> column, int i) {
    Strip last = column.get(i - 1);
    Strip next = column.get(i);
    if (next.item() || last.row() || next.row() || !alike(last, next) && !(next.startsLower() && !last.terminal() && last.size() == next.size())) {
      return true;
    }
    if (next.y() - last.y() > Math.max(WIDE_LEADING * leading * next.size(), last.size())) {
      return true;
    }
    double left = column.stream().mapToDouble(Strip::left).min().orElse(0);
    double right = column.stream().mapToDouble(Strip::right).max().orElse(0);
    double unit = next.size();
    double middle = (left + right) / 2;
    boolean centred = Math.abs(last.centre() - middle) < unit && Math.abs(next.centre() - middle) < unit && last.left() > left + unit && next.left() > left + unit;
    if (centred) {
      return last.terminal() && !next.startsLower();
    }
    boolean indented = next.left() > last.left() + INDENT * unit && !last.item() && !hangs(column, i, left);
    boolean ragged = last.right() + next.firstWord() < right - unit && !next.startsLower();
    return indented || ragged;
  }

  /** Whether the line before stands out to the left, as the first line of an item does. */
  private static boolean hangs(List<Strip> column, int i, double left) {
    boolean following = i + 1 < column.size() && Math.abs(column.get(i + 1).left() - column.get(i).left()) < column.get(i).size() / 2;
    return following && column.get(i - 1).left() <= left + 1 && column.subList(0, i).stream().anyMatch(Strip::item);
  }

  private void add(Strip line) {
    if (open.isEmpty()) {
      open.append(line.text());
      return;
    }
    Matcher parted = PARTED.matcher(open);
    if (!parted.find()) {
      boolean bound = open.charAt(open.length() - 1) == '-' && open.length() > 1 && open.charAt(open.length() - 2) != ' ';
      open.append(bound ? "" : " ").append(line.text());
      return;
    }
    Matcher second = WORD.matcher(line.text());
    if (second.lookingAt() && line.startsLower() && !hyphened(parted.group(1), second.group())) {
      open.setLength(open.length() - 1);
    }
    open.append(line.text());
  }

  /** Whether two parts are a word with a hyphen of its own: the text has it within a line, or its first part is often so used. */
  private boolean hyphened(String first, String second) {
    String before = first.toLowerCase(Locale.ROOT);
    String after = second.toLowerCase(Locale.ROOT);
    if (vocabulary.contains(before + after)) {
      return false;
    }
    return vocabulary.contains(before + "-" + after) || words.compounding(before.substring(before.lastIndexOf('-') + 1)) || before.indexOf('-') > 0 && vocabulary.contains(after);
  }
}
