package org.readout.desk;

import java.time.Instant;
import java.util.List;

/**
 * What is sent at once.
 *
 * @param id the same at every try, so that a receiver knows it again
 * @param notices what it tells of, in the order in which it was found
 * @param tries how often it was tried before
 */
public record Parcel(String id, List<Notice> notices, int tries) {
  public Parcel {
    notices = List.copyOf(notices);
  }

  /** A statement, by the entry that told of it first. */
  public record Notice(HeldEntry entry, Instant found) {}
}
