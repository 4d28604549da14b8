package org.readout.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was said on one occasion, by whomever it is reported.
 *
 * @param speakers codes, sorted
 * @param date the first day it is dated
 * @param occasion what it was said at, where a text says so
 */
public record Statement(List<String> speakers, Optional<LocalDate> date, Optional<String> occasion) {
  /** Days within which reports of the same speakers tell of one occasion. */
  public static final int DAYS = 3;

  public Statement {
    speakers = List.copyOf(speakers);
  }
}
