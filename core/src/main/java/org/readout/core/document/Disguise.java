package org.readout.core.document;

import java.util.List;
import java.util.Optional;
import org.readout.core.text.Problem;

/** Words whose letters come from alphabets that look alike: a Cyrillic letter in "Norway" makes it no name that is known. */
final class Disguise {
  /** Units such as "µm" mix alphabets and are no disguise. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 40;

  private Disguise() {}

  /** The first such word of a text, as a problem. */
  static Optional<Problem> in(String text) {
    boolean latin = false;
    boolean other = false;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetter(text.charAt(i))) {
        Character.UnicodeScript script = Character.UnicodeScript.of(text.charAt(i));
        latin |= script == Character.UnicodeScript.LATIN;
        other |= script == Character.UnicodeScript.CYRILLIC || script == Character.UnicodeScript.GREEK;
      } else {
        if (latin && other && i - start >= SHORTEST) {
          return Optional.of(new Problem("read", start, "a word mixes letters of alphabets that look alike: '" + text.substring(start, Math.min(i, start + LONGEST)) + "'"));
        }
        latin = false;
        other = false;
        start = i + 1;
      }
    }
    return Optional.empty();
  }
}
