package org.readout.desk.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.readout.desk.Asked;
import org.readout.desk.Facets;

/** Counts of entries by value. */
final class StoredFacets {
  private static final int MOST = 40;
  private static final List<String> COLUMNS = List.of("kind", "act", "field", "status", "voice", "wording", "origin", "reviewed");
  private static final String COLUMN_SQL =
      "e.kind, e.act, e.field, coalesce(e.status, 'asserted') AS status, e.voice, e.wording, e.origin, CASE e.reviewed WHEN 1 THEN 'yes' ELSE 'no' END AS reviewed";

  private final Handle handle;

  StoredFacets(Handle handle) {
    this.handle = handle;
  }

  /** Finds the entries once, into a table of this connection alone, and counts them by each facet. */
  Facets of(Asked asked) {
    Query query = Query.of(asked);
    handle.execute("CREATE TEMP TABLE IF NOT EXISTS asked (entry INTEGER PRIMARY KEY, year TEXT, publisher TEXT)");
    handle.execute("DELETE FROM temp.asked");
    handle.createUpdate("INSERT INTO temp.asked (entry, year, publisher) SELECT e.key, substr(d.date, 1, 4), d.publisher FROM " + query.tables()
        + " WHERE " + query.condition()).bindMap(query.values()).execute();
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    COLUMNS.forEach(column -> counts.put(column, new LinkedHashMap<>()));
    long[] all = {0};
    handle.createQuery("SELECT " + COLUMN_SQL + ", count(*) AS n FROM temp.asked h CROSS JOIN entry e ON e.key = h.entry GROUP BY 1, 2, 3, 4, 5, 6, 7, 8")
        .map((row, context) -> {
          long n = row.getLong("n");
          all[0] += n;
          for (String column : COLUMNS) {
            String value = row.getString(column);
            if (value != null) {
              counts.get(column).merge(value, n, Long::sum);
            }
          }
          return n;
        }).list();
    Map<String, List<Facets.Count>> sorted = new LinkedHashMap<>();
    sorted.put("kind", List.of());
    sorted.put("actor", counted("p.code", " CROSS JOIN entry_party p ON p.entry = h.entry AND p.role = 'actor'"));
    sorted.put("recipient", counted("p.code", " CROSS JOIN entry_party p ON p.entry = h.entry AND p.role = 'recipient'"));
    sorted.put("matter", counted("a.matter", "count(DISTINCT h.entry)", " CROSS JOIN entry_about a ON a.entry = h.entry AND a.matter IS NOT NULL"));
    counts.forEach((column, values) -> sorted.put(column, sorted(values)));
    sorted.put("place", counted("e.place", " CROSS JOIN entry e ON e.key = h.entry AND e.place IS NOT NULL"));
    sorted.put("publisher", counted("h.publisher", " WHERE h.publisher IS NOT NULL"));
    sorted.put("year", counted("h.year", " WHERE h.year IS NOT NULL"));
    sorted.computeIfPresent("year", (name, years) -> years.stream().sorted(Comparator.comparing(Facets.Count::value).reversed()).toList());
    return new Facets(all[0], sorted);
  }

  private List<Facets.Count> counted(String value, String joined) {
    return counted(value, "count(*)", joined);
  }

  private List<Facets.Count> counted(String value, String number, String joined) {
    return handle.createQuery("SELECT " + value + " AS value, " + number + " AS n FROM temp.asked h" + joined + " GROUP BY 1 ORDER BY n DESC, value LIMIT " + MOST)
        .map((row, context) -> new Facets.Count(row.getString("value"), row.getLong("n"))).list();
  }

  private static List<Facets.Count> sorted(Map<String, Long> values) {
    List<Facets.Count> counts = new ArrayList<>();
    values.forEach((value, n) -> counts.add(new Facets.Count(value, n)));
    counts.sort(Comparator.comparingLong(Facets.Count::entries).reversed().thenComparing(Facets.Count::value));
    return counts;
  }
}
