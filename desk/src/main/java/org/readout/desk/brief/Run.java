package org.readout.desk.brief;

import java.util.Optional;
import org.readout.desk.Printable;

/**
 * Words of one style.
 *
 * @param text on one line, without control characters
 * @param link an http or https address, if the words lead somewhere
 * @param source the document that vouches for what stands before, in place of words
 */
record Run(String text, Style style, Optional<String> link, Optional<Source> source) {
  /** How words look. */
  enum Style {
    PLAIN,
    STRONG,
    QUIET,
    /** The number of a source, which is listed with its address. */
    CITE
  }

  static Run plain(String text) {
    return new Run(inner(text), Style.PLAIN, Optional.empty(), Optional.empty());
  }

  static Run strong(String text) {
    return new Run(inner(text), Style.STRONG, Optional.empty(), Optional.empty());
  }

  static Run quiet(String text) {
    return new Run(inner(text), Style.QUIET, Optional.empty(), Optional.empty());
  }

  /** Words that lead to an address, or plain ones where the address is no web address. */
  static Run link(String text, Optional<String> uri) {
    return new Run(inner(text), Style.QUIET, web(uri), Optional.empty());
  }

  /** A source that has no number yet. */
  static Run cite(Source source) {
    return new Run("", Style.CITE, Optional.empty(), Optional.of(source));
  }

  /** A source by its number. */
  static Run cite(Source source, int number) {
    return new Run("[" + number + "]", Style.CITE, web(source.uri()), Optional.empty());
  }

  private static Optional<String> web(Optional<String> uri) {
    return uri.filter(address -> address.matches("https?://[!-~&&[^\"<>\\\\^`{|}]]+"));
  }

  private static String inner(String text) {
    String line = Printable.line(text);
    return (text.startsWith(" ") ? " " : "") + line + (text.endsWith(" ") && !line.isEmpty() ? " " : "");
  }
}
