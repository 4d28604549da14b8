package org.readout.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something a reader may have expected to hear of and that the desk's documents do not tell of. It says what was looked
 * for and where, and never why it is missing.
 *
 * @param kind {@code due-passed} or {@code silent}
 * @param due the day that passed
 * @param last the last words on it
 * @param sought what was looked for, in words
 * @param places where, and how much stands there
 */
public record Alert(String kind, Optional<LocalDate> due, Telling last, String sought, List<Searched> places) {
  public Alert {
    places = List.copyOf(places);
  }

  /**
   * A place that could have told of it and did not.
   *
   * @param name a publisher, or the title of a statement
   * @param documents how many documents of it were searched
   * @param newest the date of the newest of them
   * @param health in words
   */
  public record Searched(String name, int documents, Optional<LocalDate> newest, String health) {}
}
