package org.readout.core.document.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Collects the paragraphs of a part of a Word document from its elements. Short rows of tables become one paragraph each. */
final class WordText {
  private static final Set<String> PASSED_OVER = Set.of("del", "moveFrom", "instrText", "delText", "Fallback", "annotation");
  private static final int LONGEST_ROW = 300;
  private static final String ITEM = "• ";

  /** A paragraph being read; text boxes hold others inside them. */
  private static final class Open {
    final StringBuilder text = new StringBuilder();
    boolean listed;
    boolean heading;
  }

  private final List<String> paragraphs;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<List<List<String>>> rows = new ArrayDeque<>();
  private int passedOver;
  private boolean text;
  private boolean unseen;

  WordText(List<String> paragraphs) {
    this.paragraphs = paragraphs;
  }

  void begin(String name, String value, String type) {
    if (passedOver > 0 || PASSED_OVER.contains(name)) {
      passedOver++;
      return;
    }
    switch (name) {
      case "p" -> open.push(new Open());
      case "tr" -> rows.push(new ArrayList<>());
      case "tc" -> rows.stream().findFirst().ifPresent(row -> row.add(new ArrayList<>()));
      case "r" -> unseen = false;
      case "vanish" -> unseen |= !value.equals("0") && !value.equals("false");
      case "sz" -> unseen |= value.equals("0") || value.equals("1") || value.equals("2");
      case "t" -> text = true;
      case "tab" -> write(" ");
      case "br", "cr" -> write(type.isEmpty() || type.equals("textWrapping") ? "\n" : " ");
      case "noBreakHyphen" -> write("-");
      case "numId" -> open.stream().findFirst().ifPresent(paragraph -> paragraph.listed = !value.equals("0"));
      case "pStyle" -> open.stream().findFirst().ifPresent(paragraph -> style(paragraph, value));
      case "outlineLvl" -> open.stream().findFirst().ifPresent(paragraph -> paragraph.heading = true);
      default -> { }
    }
  }

  private static void style(Open paragraph, String style) {
    paragraph.heading |= style.startsWith("Heading") || style.equals("Title");
    paragraph.listed |= style.startsWith("ListBullet") || style.startsWith("ListNumber");
  }

  void end(String name) {
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    switch (name) {
      case "t" -> text = false;
      case "p" -> close(open.pop());
      case "tr" -> row(rows.pop());
      default -> { }
    }
  }

  void characters(String characters) {
    if (text && !unseen && passedOver == 0) {
      write(characters);
    }
  }

  private void write(String words) {
    open.stream().findFirst().ifPresent(paragraph -> paragraph.text.append(words));
  }

  private void close(Open paragraph) {
    String words = paragraph.text.toString().strip();
    if (!words.isEmpty()) {
      String whole = paragraph.listed && !paragraph.heading ? ITEM + words : words;
      rows.stream().findFirst().filter(row -> !row.isEmpty()).map(List::getLast).orElse(paragraphs).add(whole);
    }
  }

  private void row(List<List<String>> cells) {
    List<String> filled = cells.stream().map(cell -> String.join(" ", cell)).filter(cell -> !cell.isBlank()).toList();
    int length = filled.stream().mapToInt(String::length).sum();
    List<String> to = rows.stream().findFirst().filter(row -> !row.isEmpty()).map(List::getLast).orElse(paragraphs);
    if (filled.isEmpty()) {
      return;
    }
    if (length <= LONGEST_ROW) {
      to.add(String.join(" | ", filled));
    } else {
      cells.forEach(to::addAll);
    }
  }
}
