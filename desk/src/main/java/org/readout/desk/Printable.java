package org.readout.desk;

/** Text from outside made safe for a line on a terminal. */
public final class Printable {
  private Printable() {}

  /** The text on one line: white space runs are one space, control and direction characters are gone. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
        line.appendCodePoint(c);
      }
    });
    return line.toString().strip();
  }

  /** At most {@code width} code points of the line, its end marked where something is cut off. */
  public static String cut(String text, int width) {
    String line = line(text);
    if (line.codePointCount(0, line.length()) <= width) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, Math.max(0, width - 1))).stripTrailing() + "…";
  }
}
