package org.readout.core.text;

/**
 * The words that show an act, with their place in the document's text.
 *
 * @param span where the words stand, in chars of the document's text
 * @param exact the words, equal to the text at {@code span}
 */
public record Evidence(Span span, String exact) {
  public Evidence {
    if (span.length() != exact.length()) {
      throw new IllegalArgumentException("evidence of " + exact.length() + " chars at " + span);
    }
  }

  /** The evidence that stands at {@code span} of {@code text}. */
  public static Evidence at(Span span, CharSequence text) {
    return new Evidence(span, span.of(text));
  }
}
