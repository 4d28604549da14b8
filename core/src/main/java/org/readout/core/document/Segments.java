package org.readout.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.readout.core.text.Span;

/** Splits a text into its lines, joining the lines of paragraphs wrapped at a fixed width. */
final class Segments {
  private static final int WIDEST_WRAP = 110;
  private static final int NARROWEST_WRAP = 45;
  private static final Pattern ITEM = Pattern.compile("^(?:[-*•–·▪‣●○#>]|\\(?[0-9a-zA-Z]{1,3}[.)]) ?");

  private record TextLine(Span span, boolean afterGap) {}

  private Segments() {}

  static List<Segment> of(String text) {
    List<TextLine> lines = lines(text);
    int width = wrapWidth(text, lines);
    List<Segment> segments = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Span span = lines.get(i).span();
      while (width > 0 && i + 1 < lines.size() && continues(text, lines.get(i), lines.get(i + 1), width)) {
        i++;
        span = span.cover(lines.get(i).span());
      }
      segments.add(Segment.of(text, span));
      i++;
    }
    return segments;
  }

  private static List<TextLine> lines(String text) {
    List<TextLine> lines = new ArrayList<>();
    int start = 0;
    boolean gap = false;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && !Blank.lineEnd(text.charAt(i))) {
        continue;
      }
      Span span = trimmed(text, start, i);
      boolean carriage = i < text.length() && text.charAt(i) == '\n' && i == start && i > 0 && text.charAt(i - 1) == '\r';
      if (!span.isEmpty()) {
        lines.add(new TextLine(span, gap));
        gap = false;
      } else if (!carriage) {
        gap = true;
      }
      start = i + 1;
    }
    return lines;
  }

  private static Span trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !Blank.shows(text.charAt(start))) {
      start++;
    }
    while (end > start && !Blank.shows(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** The width at which the text is wrapped, 0 if its lines are whole paragraphs. */
  private static int wrapWidth(String text, List<TextLine> lines) {
    int width = lines.stream().mapToInt(line -> line.span().length()).max().orElse(0);
    if (lines.size() < 4 || width > WIDEST_WRAP || width < NARROWEST_WRAP) {
      return 0;
    }
    int pairs = 0;
    int full = 0;
    int open = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i + 1).afterGap()) {
        pairs++;
        if (continues(text, lines.get(i), lines.get(i + 1), width)) {
          full++;
          open += text.charAt(lines.get(i).span().end() - 1) != '.' ? 1 : 0;
        }
      }
    }
    return full >= 2 && full * 2 >= pairs && open * 2 >= full ? width : 0;
  }

  /** Whether {@code next} is the same paragraph: its first word would not have fitted on {@code line}. */
  private static boolean continues(String text, TextLine line, TextLine next, int width) {
    if (next.afterGap() || next.span().length() > width) {
      return false;
    }
    String words = next.span().of(text);
    if (ITEM.matcher(words).lookingAt()) {
      return false;
    }
    int space = words.indexOf(' ');
    return line.span().length() + 1 + (space < 0 ? words.length() : space) > width;
  }
}
