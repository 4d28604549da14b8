package org.readout.core.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;

/**
 * Cuts text into the pieces an uncased BERT vocabulary knows: words and marks without accents and capitals, then the
 * longest known pieces from the left (Wu et al. 2016, as in BERT). Immutable.
 */
final class WordPieces {
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  /** @param words the vocabulary in order of its ids */
  WordPieces(List<String> words) {
    vocabulary = HashMap.newHashMap(words.size());
    for (int i = 0; i < words.size(); i++) {
      vocabulary.put(words.get(i), i);
    }
    unknown = id("[UNK]");
  }

  /** The pieces of the vocabulary that the reader's weights were made with. */
  static WordPieces bundled() {
    try (InputStream in = WordPieces.class.getResourceAsStream("/org/readout/model/vocab.txt")) {
      if (in == null) {
        throw new IllegalStateException("the encoder's vocabulary is not on the class path");
      }
      return new WordPieces(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the encoder's vocabulary cannot be read", e);
    }
  }

  /** The id of a piece that the vocabulary must hold, such as {@code [CLS]}. */
  int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalStateException("the reader's vocabulary has no " + piece);
    }
    return id;
  }

  /** The pieces of a stretch of text; spans count chars of {@code text}. */
  List<Piece> split(String text, Span within, int sentence) {
    String plain = Normal.of(within.of(text));
    List<Piece> pieces = new ArrayList<>();
    int i = 0;
    while (i < plain.length()) {
      int point = plain.codePointAt(i);
      int next = i + Character.charCount(point);
      if (!blank(point)) {
        if (!alone(point)) {
          while (next < plain.length() && !blank(plain.codePointAt(next)) && !alone(plain.codePointAt(next))) {
            next += Character.charCount(plain.codePointAt(next));
          }
        }
        word(plain, i, next, within.start(), sentence, pieces);
      }
      i = next;
    }
    return pieces;
  }

  private void word(String plain, int from, int to, int base, int sentence, List<Piece> into) {
    StringBuilder bare = new StringBuilder();
    List<Integer> origin = new ArrayList<>();
    for (int i = from; i < to; i += Character.charCount(plain.codePointAt(i))) {
      String one = Normalizer.normalize(Character.toString(plain.codePointAt(i)).toLowerCase(java.util.Locale.ROOT), Normalizer.Form.NFD);
      for (int k = 0; k < one.length(); k++) {
        if (Character.getType(one.charAt(k)) != Character.NON_SPACING_MARK) {
          bare.append(one.charAt(k));
          origin.add(i);
        }
      }
    }
    int start = 0;
    int before = into.size();
    while (start < bare.length()) {
      int end = bare.length();
      Integer id = null;
      while (end > start && bare.length() <= LONGEST_WORD) {
        id = vocabulary.get((start > 0 ? "##" : "") + bare.substring(start, end));
        if (id != null) {
          break;
        }
        end--;
      }
      if (id == null) {
        into.subList(before, into.size()).clear();
        into.add(piece(unknown, plain, from, to, base, sentence));
        return;
      }
      into.add(piece(id, plain, origin.get(start), end < bare.length() ? origin.get(end) : to, base, sentence));
      start = end;
    }
  }

  private static Piece piece(int id, String plain, int from, int to, int base, int sentence) {
    return new Piece(id, Piece.shape(plain.substring(from, to)), 0, new Span(base + from, base + to), sentence);
  }

  private static boolean blank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
  }

  /** Whether a character is a piece by itself: punctuation, ASCII symbols, ideographs. */
  private static boolean alone(int point) {
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> true;
      default -> point < 128 && !Character.isLetterOrDigit(point) || Character.isIdeographic(point);
    };
  }
}
