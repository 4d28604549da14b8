package org.readout.desk.brief;

import java.util.Optional;
import org.readout.desk.Printable;

/**
 * Words of one style.
 *
 * @param text on one line, without control characters
 * @param link an http or https address, if the words lead somewhere
 */
record Run(String text, Style style, Optional<String> link) {
  /** How words look. */
  enum Style {
    PLAIN,
    STRONG,
    QUIET
  }

  static Run plain(String text) {
    return new Run(inner(text), Style.PLAIN, Optional.empty());
  }

  static Run strong(String text) {
    return new Run(inner(text), Style.STRONG, Optional.empty());
  }

  static Run quiet(String text) {
    return new Run(inner(text), Style.QUIET, Optional.empty());
  }

  /** Words that lead to an address, or plain ones where the address is no web address. */
  static Run link(String text, Optional<String> uri) {
    return new Run(inner(text), Style.QUIET, uri.filter(address -> address.matches("https?://[!-~&&[^\"<>\\\\^`{|}]]+")));
  }

  private static String inner(String text) {
    String line = Printable.line(text);
    return (text.startsWith(" ") ? " " : "") + line + (text.endsWith(" ") && !line.isEmpty() ? " " : "");
  }
}
