package org.readout.core.document;

/** Which chars show nothing. */
final class Blank {
  private Blank() {}

  /** White space of any width, line ends included. */
  static boolean space(char c) {
    return c <= ' ' ? Character.isWhitespace(c) : c >= '\u0085' && (c == '\u0085' || Character.isSpaceChar(c) || Character.isWhitespace(c));
  }

  static boolean lineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** Controls, byte order marks, soft hyphens, marks of direction and zero-width spaces; not joiners, which shape letters. */
  static boolean invisible(char c) {
    if (c < ' ' || (c >= '\u007F' && c < '\u00A0')) {
      return !space(c);
    }
    return c == '\u00AD' || c == '\u200B' || c == '\u200E' || c == '\u200F' || (c >= '\u202A' && c <= '\u202E')
        || c == '\u061C' || c == '\u034F'
        || (c >= '\u2060' && c <= '\u206F') || c == '\uFEFF';
  }

  static boolean shows(char c) {
    return !space(c) && !invisible(c);
  }
}
