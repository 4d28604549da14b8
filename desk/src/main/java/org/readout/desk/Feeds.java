package org.readout.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The feeds a desk follows and how they are doing. What one method changes is kept when it returns, or nothing is. */
public interface Feeds {
  /** Begins to follow a feed. Returns whether it was not followed before. */
  boolean add(Feed feed);

  /** Ends following a feed; the documents that came of it stay. Returns whether it was followed. */
  boolean remove(String url);

  /** Every feed, by address. */
  List<Health> all();

  /** The feeds to be read now, by address. */
  List<Feed> due(Instant now);

  /** The reports to be fetched now, at most {@code limit}: the feeds in turn, so that none waits for another. */
  List<Due> reports(Instant now, int limit);

  /** When something is to be read or fetched next; empty if nothing is followed. */
  Optional<Instant> next();

  /** Keeps what a feed listed: its new reports are to be fetched. Returns how many are new. */
  int listed(Feed feed, Listing listing, Validators validators, Instant again);

  /** A feed lists what it listed last. */
  void unchanged(Feed feed, Instant again);

  /** A feed could not be read. */
  void failed(Feed feed, String reason, Instant again);

  /** How often reading the feed has failed in a row. */
  int failures(Feed feed);

  /**
   * A report was had.
   *
   * @param again when to look whether it has changed; empty for never
   */
  void had(Due report, Validators validators, Optional<Instant> again);

  /** A report could not be had; empty {@code again}: it is given up. */
  void missed(Due report, String reason, Optional<Instant> again);

  /** A report that was had before is there no longer. */
  void withdrawn(Due report, String reason);
}
