package org.readout.core.document;

/** The kind of text a document is. */
public enum Genre {
  READOUT,
  JOINT_STATEMENT,
  FACT_SHEET,
  STATEMENT,
  NEWS,
  UNKNOWN;

  /** The name used in input and output: {@code joint-statement}. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The genre of that label, UNKNOWN for any other word. */
  public static Genre of(String label) {
    for (Genre genre : values()) {
      if (genre.label().equals(label)) {
        return genre;
      }
    }
    return UNKNOWN;
  }

  /** Whether an actor speaks in its own text here, as against a reporter. */
  public boolean official() {
    return this != NEWS && this != UNKNOWN;
  }
}
