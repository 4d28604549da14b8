package org.readout.core.selection;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readout.core.document.Block;
import org.readout.core.document.Document;
import org.readout.core.text.Span;

/**
 * About a sentence, as telling copies needs it: cut by its full stop alone, so that the same words are cut alike
 * wherever they stand.
 *
 * @param span where it stands in its text
 * @param words its words in lower case
 * @param written the same words as they are written
 */
record Passage(Span span, List<String> words, List<String> written) {
  Passage {
    words = List.copyOf(words);
    written = List.copyOf(written);
  }

  /** The passages of a document's paragraphs and list items, and of such titles as end in a full stop: they are sentences. */
  static List<Passage> running(Document document) {
    List<Passage> passages = new ArrayList<>();
    for (Block block : document.blocks()) {
      boolean sentence = (block.role() == Block.Role.TITLE || block.role() == Block.Role.HEADING) && document.text().charAt(block.span().end() - 1) == '.';
      if (block.role() == Block.Role.PARAGRAPH || block.role() == Block.Role.LIST_ITEM || sentence) {
        add(document.text(), block.span(), passages);
      }
    }
    return passages;
  }

  /** The passages of a whole text, titles and all. */
  static List<Passage> all(String text) {
    List<Passage> passages = new ArrayList<>();
    add(text, new Span(0, text.length()), passages);
    return passages;
  }

  private static void add(String text, Span within, List<Passage> passages) {
    int start = within.start();
    for (int i = within.start(); i < within.end(); i++) {
      if (i + 1 == within.end() || text.charAt(i) == '\n' || ends(text, i, within.end())) {
        Passage passage = of(text, new Span(start, i + 1).trim(text));
        if (!passage.words().isEmpty()) {
          passages.add(passage);
        }
        start = i + 1;
      }
    }
  }

  /** Whether a sentence may end here: a stop, closing marks, white space, and something that may begin one. */
  private static boolean ends(String text, int at, int limit) {
    char c = text.charAt(at);
    if (!Character.isWhitespace(c) || at == 0 || at + 1 >= limit || Character.isLowerCase(text.charAt(at + 1))) {
      return false;
    }
    int before = at - 1;
    while (before > 0 && "\"'”’)]".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return ".!?".indexOf(text.charAt(before)) >= 0;
  }

  private static Passage of(String text, Span span) {
    List<String> written = new ArrayList<>();
    String plain = Normalizer.normalize(span.of(text), Normalizer.Form.NFKC);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      boolean joins = (c == '.' || c == ',') && i > 0 && i + 1 < plain.length() && Character.isDigit(plain.charAt(i - 1)) && Character.isDigit(plain.charAt(i + 1));
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || joins) {
        word.append(c);
      } else if (c != '\'' && c != '’' && !word.isEmpty()) {
        written.add(word.toString());
        word.setLength(0);
      }
    }
    return new Passage(span, written.stream().map(w -> w.toLowerCase(Locale.ROOT)).toList(), written);
  }

  int size() {
    return words.size();
  }
}
