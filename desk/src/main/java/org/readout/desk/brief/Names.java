package org.readout.desk.brief;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.readout.core.profile.Profiles;

/** Readable names of actors and matters; what has none goes by its code. */
final class Names {
  private final Map<String, String> actors = new HashMap<>();
  private final Map<String, String> matters = new HashMap<>();

  Names(Profiles profiles) {
    profiles.all().forEach(profile -> {
      profile.actors().forEach(actor -> actors.put(actor.code(), actor.name()));
      profile.matters().forEach(matter -> matters.put(matter.id(), matter.name()));
    });
  }

  String actor(String code) {
    return actors.getOrDefault(code, code.substring(code.indexOf(':') + 1));
  }

  /** {@code China, Pakistan and Iran}. */
  String actors(List<String> codes) {
    List<String> names = codes.stream().map(this::actor).toList();
    return names.size() < 2 ? String.join("", names) : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and " + names.getLast();
  }

  String matter(String id) {
    return matters.getOrDefault(id, id);
  }
}
