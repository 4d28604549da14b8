package org.readout.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a page of the ledger asks for: a filter, words, and values of further facets.
 *
 * @param filter as on the command line
 * @param words all of which an entry's evidence or objects hold; those between double quotes stand together
 * @param further values by facet, alternatives within one: {@code matter}, {@code place}, {@code publisher},
 *     {@code voice}, {@code wording}, {@code origin}, {@code reviewed} ({@code yes}, {@code no})
 */
public record Asked(Filter filter, Optional<String> words, Map<String, List<String>> further) {
  /** Every facet beyond the filter's. */
  public static final List<String> FURTHER = List.of("matter", "place", "publisher", "voice", "wording", "origin", "reviewed");

  public static final Asked ANY = new Asked(Filter.ANY, Optional.empty(), Map.of());

  public Asked {
    words = words.filter(w -> !w.isBlank());
    further = Map.copyOf(further);
    for (String facet : further.keySet()) {
      if (!FURTHER.contains(facet)) {
        throw new IllegalArgumentException("no facet is called '" + facet + "'");
      }
    }
  }

  /** The values asked of a further facet, none if it is not asked about. */
  public List<String> further(String facet) {
    return further.getOrDefault(facet, List.of());
  }
}
