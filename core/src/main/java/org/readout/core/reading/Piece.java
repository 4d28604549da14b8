package org.readout.core.reading;

import org.readout.core.ontology.Act;
import org.readout.core.text.Span;

/**
 * A piece of a word as the encoder takes it in.
 *
 * @param id its number in the vocabulary
 * @param shape how it is written: 0 other, 1 lower case, 2 capitalised, 3 capitals, 4 digits
 * @param span where it stands in the document, or in the title
 * @param cue the act that the cue words tell here: its order in {@link Act} plus one, 0 for none
 * @param sentence index of its sentence; {@link #TITLE} in the title, {@link #MARK} for what is in neither
 */
public record Piece(int id, int shape, int cue, Span span, int sentence) {
  /** Sentence of the title's pieces. */
  public static final int TITLE = -1;

  /** Sentence of pieces that stand for no text. */
  public static final int MARK = -2;

  /** The same piece where the cue words tell an act. */
  Piece telling(Act act) {
    return new Piece(id, shape, act.ordinal() + 1, span, sentence);
  }

  /** The shape of a piece's characters. */
  static int shape(String written) {
    int first = written.isEmpty() ? ' ' : written.codePointAt(0);
    if (Character.isDigit(first)) {
      return 4;
    }
    if (Character.isUpperCase(first)) {
      return written.length() > 1 && written.equals(written.toUpperCase(java.util.Locale.ROOT)) ? 3 : 2;
    }
    return Character.isLetter(first) ? 1 : 0;
  }
}
