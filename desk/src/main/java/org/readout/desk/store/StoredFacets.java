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

  Facets of(Asked asked) {
    Query query = Query.of(asked);
    String from = " FROM " + query.tables() + " WHERE " + query.condition();
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    COLUMNS.forEach(column -> counts.put(column, new LinkedHashMap<>()));
    long[] all = {0};
    handle.createQuery("SELECT " + COLUMN_SQL + ", count(*) AS n" + from + " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8").bindMap(query.values()).map((row, context) -> {
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
    sorted.put("actor", counted(query, "SELECT p.code AS value, count(*) AS n" + joined("entry_party p ON p.entry = e.key AND p.role = 'actor'", query)));
    sorted.put("recipient", counted(query, "SELECT p.code AS value, count(*) AS n" + joined("entry_party p ON p.entry = e.key AND p.role = 'recipient'", query)));
    sorted.put("matter", counted(query, "SELECT a.matter AS value, count(DISTINCT e.key) AS n" + joined("entry_about a ON a.entry = e.key AND a.matter IS NOT NULL", query)));
    counts.forEach((column, values) -> sorted.put(column, sorted(values)));
    sorted.put("place", counted(query, "SELECT e.place AS value, count(*) AS n" + from + " AND e.place IS NOT NULL"));
    sorted.put("publisher", counted(query, "SELECT d.publisher AS value, count(*) AS n" + from + " AND d.publisher IS NOT NULL"));
    sorted.put("year", counted(query, "SELECT substr(d.date, 1, 4) AS value, count(*) AS n" + from + " AND d.date IS NOT NULL"));
    sorted.computeIfPresent("year", (name, years) -> years.stream().sorted(Comparator.comparing(Facets.Count::value).reversed()).toList());
    return new Facets(all[0], sorted);
  }

  private static String joined(String table, Query query) {
    return " FROM " + query.tables() + " CROSS JOIN " + table + " WHERE " + query.condition();
  }

  private List<Facets.Count> counted(Query query, String sql) {
    return handle.createQuery(sql + " GROUP BY 1 ORDER BY n DESC, value LIMIT " + MOST).bindMap(query.values())
        .map((row, context) -> new Facets.Count(row.getString("value"), row.getLong("n"))).list();
  }

  private static List<Facets.Count> sorted(Map<String, Long> values) {
    List<Facets.Count> counts = new ArrayList<>();
    values.forEach((value, n) -> counts.add(new Facets.Count(value, n)));
    counts.sort(Comparator.comparingLong(Facets.Count::entries).reversed().thenComparing(Facets.Count::value));
    return counts;
  }
}
