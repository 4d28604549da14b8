package org.readout.desk;

import java.util.List;
import org.readout.core.document.Capture;

/** What can be had from the web. Safe for use by many threads. */
public interface Press extends AutoCloseable {
  /** What a feed lists now. */
  Fetched<Listing> listing(Feed feed);

  /** A report that a feed lists, unless it is as {@code known}. */
  Fetched<Capture> report(Listed item, Feed feed, Validators known);

  /** The feeds of a page or its site, the best first; the page itself where it is a feed or lists reports. */
  Fetched<List<Feed>> feeds(String url);

  @Override
  void close();
}
