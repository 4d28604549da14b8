package org.readout.core.coding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.readout.core.actor.Place;
import org.readout.core.profile.Profiles;
import org.readout.core.text.Normal;

/** Places of the profiles by name. */
final class Places {
  private final Map<String, Place> byName = new HashMap<>();

  Places(Profiles profiles) {
    for (var profile : profiles.all()) {
      for (Place place : profile.places()) {
        byName.put(place.name(), place);
        place.aliases().forEach(alias -> byName.put(alias, place));
      }
    }
  }

  /** The place of exactly that name. */
  Optional<Place> named(String words) {
    return Optional.ofNullable(byName.get(Normal.of(words)));
  }
}
