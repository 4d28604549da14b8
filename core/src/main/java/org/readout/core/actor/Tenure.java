package org.readout.core.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person's holding of an office.
 *
 * @param person full name as commonly written in English
 * @param aliases other spellings, and the short name reports use once introduced (Xi, Sharif)
 * @param actor code of the actor the office belongs to
 * @param office the office's title: President, Foreign Minister
 * @param sector the office's sector
 * @param from first day, if known
 * @param to last day, empty if still held or not known
 */
public record Tenure(
    String person, List<String> aliases, String actor, String office, Sector sector, Optional<LocalDate> from, Optional<LocalDate> to) {
  public Tenure {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    from = from == null ? Optional.empty() : from;
    to = to == null ? Optional.empty() : to;
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw new IllegalArgumentException(person + ": tenure ends " + to.get() + " before it starts " + from.get());
    }
  }
}
