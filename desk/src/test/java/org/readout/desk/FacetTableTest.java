package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.desk.web.Address;

/** Counts from memory are those of the entries that the ledger lists, however these are looked for. */
class FacetTableTest {
  private static final List<Map<String, String>> ASKED = List.of(Map.of(), Map.of("kind", "commitment"), Map.of("actor", "CHN"), Map.of("actor", "CHN", "recipient", "PAK"),
      Map.of("kind", "commitment,delivery", "since", "2024-01-01"), Map.of("until", "2024-12-31"), Map.of("year", "2025"), Map.of("q", "railway"), Map.of("about", "rail"),
      Map.of("min-confidence", "0.8", "actor", "PAK"), Map.of("status", "asserted", "voice", "joint"), Map.of("wording", "official-text"), Map.of("reviewed", "no", "kind", "request"));

  @TempDir Path folder;

  @Test
  void countsAreThoseOfTheEntriesListed() {
    try (Served served = new Served(folder, false); Holdings desk = served.desk()) {
      Browsing browsing = desk.browsing();
      FacetTable table = browsing.table();
      for (Map<String, String> parameters : ASKED) {
        Map<String, List<String>> lists = new HashMap<>();
        parameters.forEach((name, value) -> lists.put(name, List.of(value)));
        Asked asked = new Address(lists).asked();
        Facets facets = table.of(asked, browsing.among(asked));
        List<HeldEntry> few = browsing.entries(asked, Optional.empty(), 100_000, 0).rows();
        List<HeldEntry> many = browsing.entries(asked, Optional.empty(), 100_000, Long.MAX_VALUE).rows();
        assertThat(many).as(parameters + ", found in two ways").isEqualTo(few);
        assertThat(facets.entries()).as(parameters.toString()).isEqualTo(few.size());
        Map<String, Long> kinds = new HashMap<>();
        Map<String, Long> actors = new HashMap<>();
        few.forEach(entry -> kinds.merge(entry.text("kind").orElseThrow(), 1L, Long::sum));
        few.forEach(entry -> entry.parties("actors").forEach(code -> actors.merge(code, 1L, Long::sum)));
        assertThat(counts(facets, "kind")).as(parameters.toString()).isEqualTo(kinds);
        assertThat(actors).as(parameters.toString()).containsAllEntriesOf(counts(facets, "actor"));
      }
    }
  }

  private static Map<String, Long> counts(Facets facets, String facet) {
    Map<String, Long> counts = new HashMap<>();
    facets.counts().get(facet).forEach(count -> counts.put(count.value(), count.entries()));
    return counts;
  }
}
