package org.readout.desk.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.core.text.Yaml;

/** What event data formats need beyond an entry's own codes: quad classes and CAMEO types of actors. */
final class Quads {
  private record Tables(Map<String, String> types, Map<String, String> prefixes, Map<Integer, List<String>> quads, Map<Integer, List<String>> plover) {}

  private static final Tables TABLES = Yaml.read(Quads.class, "events.yaml", Tables.class);

  private Quads() {}

  /** The quad class of a CAMEO root, 1 to 4. */
  static Optional<Integer> ofCameo(String root) {
    return of(TABLES.quads(), root);
  }

  /** The quad code of a PLOVER category, 1 to 4. */
  static Optional<Integer> ofPlover(String category) {
    return of(TABLES.plover(), category);
  }

  /** The CAMEO type of an actor with this code and, if known, PLOVER sector. */
  static Optional<String> type(String code, Optional<String> sector) {
    return sector.map(TABLES.types()::get).or(() -> Optional.ofNullable(TABLES.prefixes().get(code.split(":")[0])));
  }

  private static Optional<Integer> of(Map<Integer, List<String>> quads, String value) {
    return quads.entrySet().stream().filter(quad -> quad.getValue().contains(value)).map(Map.Entry::getKey).findFirst();
  }
}
