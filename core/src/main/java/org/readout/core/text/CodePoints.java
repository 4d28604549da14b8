package org.readout.core.text;

import java.util.Arrays;

/**
 * Converts between the two ways of counting a text: Java chars, used inside, and Unicode code points, used in all
 * input and output (W3C Web Annotation, TextPositionSelector). The only class that does. A conversion takes the same
 * time anywhere in a text of any length.
 */
public final class CodePoints {
  private static final int STRIDE = 1024;

  private final String text;
  private final boolean plain;
  /** The number of code points before the start of each stride; empty where chars and code points are the same. */
  private final int[] before;

  public CodePoints(String text) {
    this.text = text;
    this.plain = text.codePointCount(0, text.length()) == text.length();
    this.before = new int[plain ? 0 : text.length() / STRIDE + 1];
    for (int i = 1; i < before.length; i++) {
      before[i] = before[i - 1] + text.codePointCount(start(i - 1), start(i));
    }
  }

  /** Where a stride starts: never between the two chars of one code point. */
  private int start(int stride) {
    int at = stride * STRIDE;
    return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)) ? at - 1 : at;
  }

  /** The number of code points before the char at {@code charOffset}. */
  public int outward(int charOffset) {
    if (plain) {
      return charOffset;
    }
    int stride = charOffset / STRIDE;
    return before[stride] + text.codePointCount(start(stride), charOffset);
  }

  /** The char offset of code point number {@code codePoint}. IndexOutOfBoundsException if the text is shorter. */
  public int inward(int codePoint) {
    if (plain && (codePoint < 0 || codePoint > text.length())) {
      throw new IndexOutOfBoundsException("code point " + codePoint + " of " + text.length());
    }
    if (plain) {
      return codePoint;
    }
    int found = Arrays.binarySearch(before, codePoint);
    int stride = Math.max(0, found < 0 ? -found - 2 : found);
    return text.offsetByCodePoints(start(stride), codePoint - before[stride]);
  }

  public Span outward(Span chars) {
    return new Span(outward(chars.start()), outward(chars.end()));
  }

  public Span inward(Span codePoints) {
    return new Span(inward(codePoints.start()), inward(codePoints.end()));
  }
}
