package org.readout.desk;

/**
 * A document found by its words.
 *
 * @param document the document
 * @param snippet words around the best place, what was found between {@link #OPEN} and {@link #CLOSE}
 */
public record Hit(HeldDocument document, String snippet) {
  public static final char OPEN = '\u0001';
  public static final char CLOSE = '\u0002';
}
