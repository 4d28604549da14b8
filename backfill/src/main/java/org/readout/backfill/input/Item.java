package org.readout.backfill.input;

import org.readout.core.document.Capture;

/** What a record of an archive is to us. */
public sealed interface Item {
  /** A document. */
  record Page(Capture capture) implements Item {}

  /**
   * A document that could not be had.
   *
   * @param name where it stands
   * @param reason why, for people
   */
  record Refused(String name, String reason) implements Item {}

  /** No document: an image, a request, a redirection. */
  record Passed() implements Item {}
}
