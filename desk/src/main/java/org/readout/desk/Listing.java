package org.readout.desk;

import java.util.List;
import java.util.Optional;

/**
 * What a feed lists at one time.
 *
 * @param form what it is written in
 * @param title what it calls itself
 * @param items its reports, as listed, each address once
 * @param problems what is wrong with it, though it could be read
 */
public record Listing(Feed.Form form, Optional<String> title, List<Listed> items, List<String> problems) {
  public Listing {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
  }
}
