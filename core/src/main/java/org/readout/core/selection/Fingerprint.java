package org.readout.core.selection;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.readout.core.document.Block;
import org.readout.core.document.Document;
import org.readout.core.text.Digest;

/** What two copies of one text have in common. */
public final class Fingerprint {
  private static final int FEWEST_WORDS = 8;

  private Fingerprint() {}

  /**
   * Equal for documents whose running text has the same words, whatever their titles, captions, bylines and furniture:
   * the {@link Digest} of the words. A text with fewer than 8 running words counts as a whole.
   */
  public static String of(Document document) {
    StringBuilder words = new StringBuilder();
    int count = 0;
    for (Block block : document.blocks()) {
      if (block.role() == Block.Role.PARAGRAPH || block.role() == Block.Role.LIST_ITEM) {
        count += addWords(block.span().of(document.text()), words);
      }
    }
    if (count < FEWEST_WORDS) {
      words.setLength(0);
      addWords(document.text(), words);
    }
    return Digest.of(words.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static int addWords(String text, StringBuilder words) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter) {
        if (!inside && !words.isEmpty()) {
          words.append(' ');
        }
        count += inside ? 0 : 1;
        words.appendCodePoint(c);
      }
      inside = letter;
      i += Character.charCount(c);
    }
    return count;
  }
}
