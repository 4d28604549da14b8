package org.readout.core.ontology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.core.text.Yaml;

/**
 * From CAMEO codes to Goldstein values and PLOVER. A code without an entry has that of its longest prefix.
 *
 * @param goldstein value by code
 * @param plover category, mode and context by code
 * @param fields PLOVER context by field
 * @param topics words that tell of a PLOVER context
 */
record Crosswalk(
    Map<String, Double> goldstein, Map<String, List<String>> plover, Map<String, String> fields, Map<String, List<String>> topics) {
  private record File(
      Map<String, List<String>> goldstein,
      Map<String, List<String>> plover,
      Map<String, String> fields,
      Map<String, List<String>> topics) {}

  static Crosswalk read() {
    File file = Yaml.read(Crosswalk.class, "cameo.yaml", File.class);
    Map<String, Double> goldstein = new HashMap<>();
    file.goldstein().forEach((value, codes) -> codes.forEach(code -> goldstein.put(code, Double.valueOf(value))));
    return new Crosswalk(Map.copyOf(goldstein), Map.copyOf(file.plover()), file.fields(), file.topics());
  }

  Optional<Double> goldstein(String code) {
    return longest(goldstein, code);
  }

  /** The category, mode or context (0, 1, 2) of a code. */
  Optional<String> plover(String code, int part) {
    return longest(plover, code).map(parts -> parts.get(part)).filter(name -> !name.isEmpty());
  }

  private static <T> Optional<T> longest(Map<String, T> entries, String code) {
    for (int length = code.length(); length >= 2; length--) {
      T entry = entries.get(code.substring(0, length));
      if (entry != null) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }
}
