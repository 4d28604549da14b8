package org.readout.core.text;

/**
 * Converts between the two ways of counting a text: Java chars, used inside, and Unicode code points, used in all
 * input and output (W3C Web Annotation, TextPositionSelector). The only class that does.
 */
public final class CodePoints {
  private final String text;
  private final boolean plain;

  public CodePoints(String text) {
    this.text = text;
    this.plain = text.codePointCount(0, text.length()) == text.length();
  }

  /** The number of code points before the char at {@code charOffset}. */
  public int outward(int charOffset) {
    return plain ? charOffset : text.codePointCount(0, charOffset);
  }

  /** The char offset of code point number {@code codePoint}. IndexOutOfBoundsException if the text is shorter. */
  public int inward(int codePoint) {
    if (plain && (codePoint < 0 || codePoint > text.length())) {
      throw new IndexOutOfBoundsException("code point " + codePoint + " of " + text.length());
    }
    return plain ? codePoint : text.offsetByCodePoints(0, codePoint);
  }

  public Span outward(Span chars) {
    return new Span(outward(chars.start()), outward(chars.end()));
  }

  public Span inward(Span codePoints) {
    return new Span(inward(codePoints.start()), inward(codePoints.end()));
  }
}
