package org.readout.backfill;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.readout.core.Line;
import org.readout.core.profile.Profiles;

/** The line of this process: profiles and model are read once, whatever the number of tasks. */
final class Lines {
  private static final ConcurrentMap<Set<String>, Line> LINES = new ConcurrentHashMap<>();

  private Lines() {}

  /** The line that follows the bundled profiles of these ids. */
  static Line of(List<String> followed) {
    return LINES.computeIfAbsent(Set.copyOf(followed), ids -> new Line(Profiles.bundled(), ids));
  }

  /** How many were made in this process. */
  static int made() {
    return LINES.size();
  }
}
