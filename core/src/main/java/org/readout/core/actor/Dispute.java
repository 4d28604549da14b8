package org.readout.core.actor;

import java.util.List;
import java.util.Optional;

/**
 * Ground that more than one state claims or that another administers than the gazetteer says. Implies no view.
 *
 * @param country alpha-3 code the gazetteer gives it
 * @param regions its first-order regions there; empty for the whole
 * @param administeredBy code of the state that administers it; empty where that is contested
 * @param claimedBy codes of states that claim it without administering it
 */
public record Dispute(String country, List<String> regions, Optional<String> administeredBy, List<String> claimedBy) {
  public Dispute {
    regions = regions == null ? List.of() : List.copyOf(regions);
    administeredBy = administeredBy == null ? Optional.empty() : administeredBy;
    claimedBy = List.copyOf(claimedBy);
  }

  boolean holds(Gazetteer.Entry entry) {
    return entry.country().equals(country) && (regions.isEmpty() || regions.contains(entry.region()));
  }
}
