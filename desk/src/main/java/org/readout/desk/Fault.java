package org.readout.desk;

/**
 * Something wrong in a desk's file.
 *
 * @param nature whether it can be made again from what is sound
 * @param where the document, capture or table it is in
 * @param what what is wrong, for a person
 */
public record Fault(Nature nature, String where, String what) {
  /** What a fault has struck. */
  public enum Nature {
    /** The file itself, or a capture as it was handed in: only a backup, or taking the source again, brings it back. */
    RECORD,
    /** What coding a sound capture yields. */
    CODED,
    /** What is worked out from the coded entries: indexes, searches, threads. */
    DERIVED
  }
}
