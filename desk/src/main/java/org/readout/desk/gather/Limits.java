package org.readout.desk.gather;

/** How much is taken in at most. */
final class Limits {
  static final int MEGABYTE = 1024 * 1024;

  /** Most bytes of a text. */
  static final int TEXT = 5 * MEGABYTE;

  /** Most bytes of a page with its markup. */
  static final int PAGE = 20 * MEGABYTE;

  /** Most bytes of a PDF file, a Word document or a message. */
  static final int PAPER = 64 * MEGABYTE;

  private Limits() {}
}
