package org.readout.desk.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.readout.desk.Asked;
import org.readout.desk.FacetTable;
import org.readout.desk.FacetTable.Bundle;
import org.readout.desk.Filter;

/** Reads what every entry has from indexes alone. */
final class StoredFacets {
  private static final String MARK = "\u001f";
  private static final List<String> TRAITS = List.of("kind", "act", "field", "status", "voice", "wording", "origin", "reviewed", "place");
  private static final String TRAITS_SQL = "e.kind || :m || e.act || :m || coalesce(e.field, '') || :m || coalesce(e.status, 'asserted') || :m || coalesce(e.voice, '')"
      + " || :m || coalesce(e.wording, '') || :m || e.origin || :m || CASE e.reviewed WHEN 1 THEN 'yes' ELSE 'no' END || :m || coalesce(e.place, '')";
  private static final int PARTS = 4;

  private final Handle handle;

  StoredFacets(Handle handle) {
    this.handle = handle;
  }

  FacetTable table() {
    return Snapshot.of(handle, this::read);
  }

  private FacetTable read() {
    FacetTable.Draft draft = new FacetTable.Draft(PARTS);
    Map<Long, Integer> documents = numbers(draft, 0,
        "SELECT key, newest || :m || coalesce(date, '') || :m || coalesce(publisher, '') AS spelling FROM document INDEXED BY document_shared", StoredFacets::document);
    Map<Long, Integer> parties = numbers(draft, 1,
        "SELECT entry AS key, group_concat(substr(role, 1, 1) || code, :m) AS spelling FROM entry_party WHERE role <> 'addressee' GROUP BY entry", StoredFacets::parties);
    Map<Long, Integer> matters = numbers(draft, 2,
        "SELECT entry AS key, group_concat(matter, :m) AS spelling FROM (SELECT DISTINCT entry, matter FROM entry_about WHERE matter IS NOT NULL ORDER BY entry, matter) GROUP BY entry",
        words -> new Bundle(Map.of("matter", List.of(words.split(MARK))), FacetTable.NO_DOCUMENT, true));
    int none = draft.bundle(1, "", words -> new Bundle(Map.of("actor", List.of(), "recipient", List.of()), FacetTable.NO_DOCUMENT, true));
    int noMatter = draft.bundle(2, "", words -> new Bundle(Map.of("matter", List.of()), FacetTable.NO_DOCUMENT, true));
    record Row(long key, long document, String traits) {}
    handle.createQuery("SELECT e.key, e.document, " + TRAITS_SQL + " AS traits FROM entry e INDEXED BY entry_facets").bind("m", MARK)
        .map((row, context) -> new Row(row.getLong(1), row.getLong(2), row.getString(3))).stream().sorted(java.util.Comparator.comparingLong(Row::key))
        .forEach(row -> draft.entry(row.key(), documents.get(row.document()), parties.getOrDefault(row.key(), none), matters.getOrDefault(row.key(), noMatter),
            draft.bundle(3, row.traits(), StoredFacets::traits)));
    return draft.done();
  }

  private Map<Long, Integer> numbers(FacetTable.Draft draft, int part, String sql, java.util.function.Function<String, Bundle> reading) {
    Map<Long, Integer> numbers = new HashMap<>();
    handle.createQuery(sql).bind("m", MARK).map((row, context) -> numbers.put(row.getLong(1), draft.bundle(part, row.getString(2), reading))).list();
    return numbers;
  }

  private static Bundle document(String spelling) {
    String[] words = spelling.split(MARK, -1);
    Map<String, List<String>> values = Map.of("publisher", one(words[2]), "year", one(words[1].isEmpty() ? "" : words[1].substring(0, 4)));
    return new Bundle(values, words[1], words[0].equals("1"));
  }

  private static Bundle parties(String spelling) {
    List<String> actors = new ArrayList<>();
    List<String> recipients = new ArrayList<>();
    for (String party : spelling.split(MARK)) {
      (party.charAt(0) == 'a' ? actors : recipients).add(party.substring(1));
    }
    return new Bundle(Map.of("actor", actors, "recipient", recipients), FacetTable.NO_DOCUMENT, true);
  }

  private static Bundle traits(String spelling) {
    String[] words = spelling.split(MARK, -1);
    Map<String, List<String>> values = new HashMap<>();
    for (int i = 0; i < TRAITS.size(); i++) {
      values.put(TRAITS.get(i), one(words[i]));
    }
    return new Bundle(values, FacetTable.NO_DOCUMENT, true);
  }

  private static List<String> one(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  /** Keys of the entries that meet the conditions on words, documents, confidence, relevance and novelty; empty if there is none of these. */
  Optional<long[]> among(Asked asked) {
    Filter filter = asked.filter();
    Filter rest = new Filter(List.of(), List.of(), List.of(), List.of(), filter.about(), List.of(), Optional.empty(), Optional.empty(), filter.documents(), List.of(),
        filter.minConfidence(), filter.minRelevance(), filter.novel());
    if (rest.equals(Filter.ANY)) {
      return asked.words().map(words -> keys("SELECT rowid FROM entry_search WHERE entry_search MATCH :match", Map.of("match", Search.expression(words))));
    }
    Query query = Query.of(new Asked(rest, asked.words(), Map.of()), 0);
    return Optional.of(keys("SELECT e.key FROM " + query.tables() + " WHERE " + query.condition(), query.values()));
  }

  private long[] keys(String sql, Map<String, Object> values) {
    return handle.createQuery(sql).bindMap(values).mapTo(Long.class).list().stream().mapToLong(Long::longValue).toArray();
  }
}
