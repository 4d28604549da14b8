package org.readout.desk.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.desk.Filter;

/** A filter as SQL over {@code document d} and, where the entries are asked about, {@code entry e}. */
final class Query {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Query() {}

  /** Conditions on a document alone. */
  static Query ofDocuments(Filter filter) {
    Query query = new Query();
    if (filter.documents().isEmpty()) {
      query.conditions.add("d.newest = 1");
    } else {
      query.oneOf("documents", filter.documents(), "(d.newest = 1 AND :value IN (d.base, d.id) OR :value = d.base || '@' || d.version)");
    }
    filter.since().ifPresent(day -> query.where("d.date >= :since", "since", day.toString()));
    filter.until().ifPresent(day -> query.where("d.date <= :until", "until", day.toString()));
    return query;
  }

  /** Conditions on an entry and its document. */
  static Query ofEntries(Filter filter) {
    Query query = ofDocuments(filter);
    query.party("actors", "actor", filter.actors());
    query.party("recipients", "recipient", filter.recipients());
    query.oneOf("kinds", filter.kinds(), "e.kind = :value");
    query.oneOf("acts", filter.acts(), "e.act = :value");
    query.oneOf("fields", filter.fields(), "e.field = :value");
    query.oneOf("statuses", filter.statuses(), "e.status = :value");
    query.oneOf(
        "about",
        filter.about().stream().map(words -> words.toLowerCase(Locale.ROOT)).toList(),
        "EXISTS (SELECT 1 FROM entry_about a WHERE a.entry = e.key AND (a.matter = :value OR instr(lower(a.text), :value) > 0))");
    filter.minConfidence().ifPresent(least -> query.where("e.confidence >= :least", "least", least));
    return query;
  }

  private void party(String name, String role, List<String> codes) {
    oneOf(name, codes, "EXISTS (SELECT 1 FROM entry_party p WHERE p.entry = e.key AND p.role = '" + role + "' AND p.code = :value)");
  }

  /** At least one of the alternatives makes the condition on {@code :value} hold. */
  private void oneOf(String name, List<String> alternatives, String condition) {
    if (!alternatives.isEmpty()) {
      String inner = condition.replace(":value", name + ".value");
      where("EXISTS (SELECT 1 FROM json_each(:" + name + ") " + name + " WHERE " + inner + ")", name, Packing.json(alternatives));
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
