package org.readout.core.reading;

import org.readout.core.text.Span;

/**
 * A word or mark.
 *
 * @param span where it stands in the document's text
 * @param text its characters, curly quotes made straight
 * @param tag universal part of speech (UPOS): NOUN, VERB, AUX, PROPN, ADP …
 */
public record Token(Span span, String text, String tag) {
  /** The word in lower case. */
  public String lower() {
    return text.toLowerCase(java.util.Locale.ROOT);
  }

  public boolean is(String upos) {
    return tag.equals(upos);
  }
}
