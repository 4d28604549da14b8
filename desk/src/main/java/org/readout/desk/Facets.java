package org.readout.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of the entries asked for have which values.
 *
 * @param entries all of them
 * @param counts by facet, the commonest value first
 */
public record Facets(long entries, Map<String, List<Count>> counts) {
  public Facets {
    counts = new LinkedHashMap<>(counts);
  }

  /**
   * @param value as a filter takes it
   * @param entries that have it
   */
  public record Count(String value, long entries) {}
}
