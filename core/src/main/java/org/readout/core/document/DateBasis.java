package org.readout.core.document;

/** What a document's date rests on, the best founded first. */
public enum DateBasis {
  /** Said by whoever handed the document in. */
  GIVEN,
  /** Stated by the page's own metadata. */
  METADATA,
  /** Worked out from what the text says. */
  TEXT,
  /** Not known; relative dates in the text stay unresolved. */
  UNKNOWN;

  public boolean betterThan(DateBasis other) {
    return compareTo(other) < 0;
  }
}
