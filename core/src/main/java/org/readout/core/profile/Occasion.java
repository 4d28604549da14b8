package org.readout.core.profile;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A recurring occasion or an anniversary in a relationship.
 *
 * @param id lower-case letters, digits and hyphens: {@code jcc}
 * @param name readable name
 * @param aliases other wordings
 * @param date for an anniversary, the day it is reckoned from, ISO 8601
 * @param every ISO 8601 period of recurrence, within which it is expected again: {@code P1Y}
 */
public record Occasion(String id, String name, List<String> aliases, Optional<String> date, Optional<String> every) {
  public Occasion {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    date = date == null ? Optional.empty() : date;
    every = every == null ? Optional.empty() : every;
    every.ifPresent(Period::parse);
    date.ifPresent(LocalDate::parse);
  }
}
