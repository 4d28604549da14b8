package org.readout.core.document.paper;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A stretch of a printed line: glyphs on one baseline with no wide gap between them. Lengths in points, y from the top
 * of the page down.
 *
 * @param text its words, parted by single spaces
 * @param left its left edge
 * @param right its right edge
 * @param y its baseline
 * @param size of most of its glyphs' font
 * @param bold whether most of its glyphs are bold
 * @param apart the widest gap between strips it was made of, that after an item's number left out, in sizes of its type
 */
record Strip(String text, double left, double right, double y, double size, boolean bold, double apart) {
  private static final Pattern LABEL = Pattern.compile("\\(?[\\p{L}\\p{N}.]{1,6}[.)]|\\W|\\d{1,3}");
  private static final double CELL = 2;
  private static final Pattern BULLET = Pattern.compile("^(?:[•–—▪‣●○►◦*·-] ?\\S.*|\\(?(?:\\d{1,3}(?:\\.\\d{1,2})*|[a-zA-Z]|[ivxIVX]{1,5})[.)] \\S.*)", Pattern.DOTALL);
  private static final String CLOSING = "\"'”’»)]";

  double width() {
    return right - left;
  }

  double centre() {
    return (left + right) / 2;
  }

  /** Whether it begins as an item of a list does. */
  boolean item() {
    return BULLET.matcher(text).matches();
  }

  boolean startsLower() {
    return Character.isLowerCase(text.codePointAt(0));
  }

  /** Whether it is a row of a table. */
  boolean row() {
    return apart >= CELL;
  }

  /** Whether it ends as a sentence, or a line that announces others, does. */
  boolean terminal() {
    int end = text.length();
    while (end > 1 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return ".!?:;…".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** The width of its first word, all glyphs taken to be equally wide. */
  double firstWord() {
    int space = text.indexOf(' ');
    return width() * (space < 0 ? text.length() : space) / text.length();
  }

  /** This with another to its right on the same line. */
  Strip with(Strip next) {
    boolean most = width() >= next.width();
    double gap = LABEL.matcher(text).matches() ? 0 : (next.left - right) / Math.max(size, next.size);
    return new Strip(text + " " + next.text, left, next.right, most ? y : next.y, most ? size : next.size, bold && next.bold, Math.max(gap, Math.max(apart, next.apart)));
  }

  /** What it says, figures aside, for telling what repeats from page to page. */
  String pattern() {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\d+", "0").strip();
  }
}
