package org.readout.core.actor;

import java.util.List;
import java.util.Optional;

/**
 * A place at district precision.
 *
 * @param name neutral label
 * @param aliases other names
 * @param lat degrees north, WGS 84
 * @param lon degrees east, WGS 84
 * @param administeredBy code of the state that administers it, if any
 * @param claimedBy codes of states that claim it without administering it
 */
public record Place(String name, List<String> aliases, double lat, double lon, Optional<String> administeredBy, List<String> claimedBy) {
  public Place {
    aliases = aliases == null ? List.of() : List.copyOf(aliases);
    administeredBy = administeredBy == null ? Optional.empty() : administeredBy;
    claimedBy = claimedBy == null ? List.of() : List.copyOf(claimedBy);
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
      throw new IllegalArgumentException(name + ": no such place on Earth: " + lat + ", " + lon);
    }
  }
}
