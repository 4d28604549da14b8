package org.readout.core.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a document was published, and how that is known.
 *
 * @param date the local date of publication; empty exactly when the basis is UNKNOWN
 * @param basis what the date rests on
 */
public record Dateline(Optional<LocalDate> date, DateBasis basis) {
  public static final Dateline UNKNOWN = new Dateline(Optional.empty(), DateBasis.UNKNOWN);

  public Dateline {
    if (date.isEmpty() != (basis == DateBasis.UNKNOWN)) {
      throw new IllegalArgumentException("date " + date + " with basis " + basis);
    }
  }

  public static Dateline of(LocalDate date, DateBasis basis) {
    return new Dateline(Optional.of(date), basis);
  }
}
