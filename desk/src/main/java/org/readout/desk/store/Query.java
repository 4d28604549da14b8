package org.readout.desk.store;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.desk.Asked;
import org.readout.desk.Filter;

/** A filter as SQL over {@code document d} and, where the entries are asked about, {@code entry e}. */
final class Query {
  /** From so many on, the latest entries are gone through until enough answer; of fewer all are found and then sorted. */
  private static final long MANY = 2_000;
  /** Entries of a period no longer than this are found by their documents. */
  private static final long BRIEF_DAYS = 400;
  private static final String LATEST_FIRST = "document d CROSS JOIN entry e ON e.document = d.key";
  private static final String ENTRIES_FIRST = "entry e CROSS JOIN document d ON d.key = e.document";

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final boolean many;
  private String tables;

  private Query(boolean many) {
    this.many = many;
    this.tables = many ? LATEST_FIRST : ENTRIES_FIRST;
  }

  /** Conditions on a document alone. */
  static Query ofDocuments(Filter filter) {
    return ofDocuments(filter, true);
  }

  private static Query ofDocuments(Filter filter, boolean many) {
    Query query = new Query(many);
    if (filter.documents().isEmpty()) {
      query.conditions.add("d.newest = 1");
    } else {
      query.oneOf("documents", filter.documents(), "EXISTS (:values WHERE d.newest = 1 AND value IN (d.base, d.id) OR value = d.base || '@' || d.version)");
    }
    filter.since().ifPresent(day -> query.where("coalesce(d.date, '') >= :since", "since", day.toString()));
    filter.until().ifPresent(day -> query.where("d.date <= :until AND coalesce(d.date, '') <= :until", "until", day.toString()));
    filter.minRelevance().ifPresent(least -> query.where("d.relevance >= :relevance", "relevance", least));
    return query;
  }

  /** Conditions on an entry and its document. */
  static Query ofEntries(Filter filter) {
    return ofEntries(filter, false);
  }

  private static Query ofEntries(Filter filter, boolean many) {
    Query query = ofDocuments(filter, many);
    query.party("actors", "actor", filter.actors());
    query.party("recipients", "recipient", filter.recipients());
    query.oneOf("kinds", filter.kinds(), "e.kind IN (:values)");
    query.oneOf("acts", filter.acts(), "e.act IN (:values)");
    query.oneOf("fields", filter.fields(), "e.field IN (:values)");
    query.oneOf("statuses", filter.statuses(), "coalesce(e.status, 'asserted') IN (:values)");
    query.oneOf("about", filter.about().stream().map(words -> words.toLowerCase(Locale.ROOT)).toList(),
        "e.key IN (SELECT a.entry FROM entry_about a JOIN (:values) v ON a.matter = v.value OR instr(lower(a.text), v.value) > 0)");
    if (filter.novel()) {
      query.conditions.add("e.novel = 1");
    }
    filter.minConfidence().ifPresent(least -> query.where("e.confidence >= :least", "least", least));
    filter.minRelevance().ifPresent(least -> query.where("d.relevance >= :relevance", "relevance", least));
    return query;
  }

  /**
   * Conditions on an entry and its document, those of a page of the ledger.
   *
   * @param expected about how many entries answer
   */
  static Query of(Asked asked, long expected) {
    boolean brief = asked.filter().since().isPresent() && asked.filter().until().isPresent()
        && ChronoUnit.DAYS.between(asked.filter().since().get(), asked.filter().until().get()) <= BRIEF_DAYS;
    Query query = ofEntries(asked.filter(), brief || expected >= MANY);
    query.oneOf("matters", asked.further("matter"), "e.key IN (SELECT entry FROM entry_about WHERE matter IN (:values))");
    query.oneOf("places", asked.further("place"), "e.place IN (:values)");
    query.oneOf("publishers", asked.further("publisher"), "d.publisher IN (:values)");
    query.oneOf("voices", asked.further("voice"), "e.voice IN (:values)");
    query.oneOf("wordings", asked.further("wording"), "e.wording IN (:values)");
    query.oneOf("origins", asked.further("origin"), "e.origin IN (:values)");
    query.oneOf("reviewed", asked.further("reviewed"), "CASE e.reviewed WHEN 1 THEN 'yes' ELSE 'no' END IN (:values)");
    asked.words().ifPresent(words -> {
      query.where("entry_search MATCH :match", "match", Search.expression(words));
      query.tables = "entry_search CROSS JOIN entry e ON e.key = entry_search.rowid CROSS JOIN document d ON d.key = e.document";
    });
    return query;
  }

  /** The tables of the conditions on entries, in the order in which they are best gone through. */
  String tables() {
    return tables;
  }

  private void party(String name, String role, List<String> codes) {
    oneOf(name, codes, many ? "EXISTS (SELECT 1 FROM entry_party p WHERE p.entry = e.key AND p.role = '" + role + "' AND p.code IN (:values))"
        : "e.key IN (SELECT entry FROM entry_party WHERE role = '" + role + "' AND code IN (:values))");
  }

  /** At least one of the alternatives makes the condition hold; {@code :values} in it selects them. */
  private void oneOf(String name, List<String> alternatives, String condition) {
    if (!alternatives.isEmpty()) {
      where(condition.replace(":values", "SELECT value FROM json_each(:" + name + ")"), name, Packing.json(alternatives));
    }
  }

  private void where(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }

  /** The conditions joined by AND. */
  String condition() {
    return String.join(" AND ", conditions);
  }

  Map<String, Object> values() {
    return values;
  }
}
