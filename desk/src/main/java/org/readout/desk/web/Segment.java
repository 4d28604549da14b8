package org.readout.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.readout.core.text.Span;

/**
 * A stretch of a text in which the same entries are told of from end to end.
 *
 * @param start its first code point in the document's text
 * @param text the words
 * @param entries indexes of the entries whose evidence covers it
 */
public record Segment(int start, String text, List<Integer> entries) {
  public Segment {
    entries = List.copyOf(entries);
  }

  /**
   * A stretch of a text cut where evidence begins or ends.
   *
   * @param text the whole text
   * @param within the stretch, in chars
   * @param evidence where each entry's evidence stands, in chars
   */
  static List<Segment> of(String text, Span within, List<Span> evidence) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(within.start(), within.end()));
    for (Span span : evidence) {
      cuts.add(Math.clamp(span.start(), within.start(), within.end()));
      cuts.add(Math.clamp(span.end(), within.start(), within.end()));
    }
    List<Segment> segments = new ArrayList<>();
    int from = within.start();
    int points = text.codePointCount(0, from);
    for (int cut : cuts.tailSet(from, false)) {
      Span here = new Span(from, cut);
      List<Integer> covering = new ArrayList<>();
      for (int i = 0; i < evidence.size(); i++) {
        if (evidence.get(i).contains(here)) {
          covering.add(i);
        }
      }
      segments.add(new Segment(points, here.of(text), covering));
      points += text.codePointCount(from, cut);
      from = cut;
    }
    return segments;
  }
}
