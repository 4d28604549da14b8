package org.readout.core.text;

/** Text in the spelling that rules and dictionaries are written in: straight quotes, plain spaces, plain hyphens. */
public final class Normal {
  private Normal() {}

  /** {@code text} with each char replaced by at most one plain char; every offset stays as it was. */
  public static String of(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = plain(chars[i]);
    }
    return new String(chars);
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC', '\u201B', '\u2032' -> '\'';
      case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB', '\u2033' -> '"';
      case '\u2010', '\u2011', '\u2012' -> '-';
      case '\u2013', '\u2014', '\u2015' -> '\u2014';
      case '\u00A0', '\u2002', '\u2003', '\u2007', '\u2009', '\u200A', '\u202F', '\t' -> ' ';
      default -> c;
    };
  }
}
