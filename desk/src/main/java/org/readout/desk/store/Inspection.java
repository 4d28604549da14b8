package org.readout.desk.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Span;
import org.readout.desk.Fault;
import org.readout.desk.Fault.Nature;
import org.readout.desk.Upkeep.Looked;

/** Looks a desk over once. Expects to run in a transaction of the caller's, so that what it compares is of one moment. */
final class Inspection {
  private final Handle handle;
  private final Overlay overlay;
  private final Consumer<Fault> each;

  Inspection(Handle handle, Consumer<Fault> each) {
    this.handle = handle;
    this.overlay = new Overlay(handle);
    this.each = each;
  }

  Looked run() {
    file();
    indexes();
    long captures = captures();
    List<Long> documents = handle.createQuery("SELECT key FROM document ORDER BY key").mapTo(Long.class).list();
    long entries = 0;
    for (long key : documents) {
      entries += document(key);
    }
    return new Looked(captures, documents.size(), entries);
  }

  private void found(Nature nature, String where, String what) {
    each.accept(new Fault(nature, where, what));
  }

  private void file() {
    handle.createQuery("PRAGMA integrity_check").mapTo(String.class).forEach(line -> {
      if (!line.equals("ok")) {
        found(line.contains("index") ? Nature.DERIVED : Nature.RECORD, "file", line);
      }
    });
    handle.createQuery("PRAGMA foreign_key_check").map((row, context) -> row.getString("table") + " row " + row.getString("rowid") + " refers to a missing row of " + row.getString("parent"))
        .forEach(line -> found(Nature.RECORD, "file", line));
    handle.createQuery("SELECT base FROM document GROUP BY base HAVING sum(newest) <> 1").mapTo(String.class)
        .forEach(base -> found(Nature.RECORD, base, "has no newest version"));
  }

  /** The indexes that searches use, as a whole. */
  private void indexes() {
    for (String index : List.of("search", "entry_search")) {
      try {
        handle.execute("INSERT INTO " + index + " (" + index + ") VALUES ('integrity-check')");
      } catch (JdbiException e) {
        found(Nature.DERIVED, index, "the index does not fit its words");
      }
    }
    count("SELECT count(*) FROM entry WHERE key NOT IN (SELECT rowid FROM entry_search)", "entry_search", "%d entries cannot be found by their words");
    count("SELECT count(*) FROM entry_search WHERE rowid NOT IN (SELECT key FROM entry)", "entry_search", "%d rows of entries that are not there");
    count("SELECT count(*) FROM search WHERE rowid NOT IN (SELECT key FROM document)", "search", "%d rows of documents that are not there");
  }

  private void count(String query, String where, String what) {
    long many = handle.createQuery(query).mapTo(Long.class).one();
    if (many > 0) {
      found(Nature.DERIVED, where, what.formatted(many));
    }
  }

  private long captures() {
    long seen = 0;
    for (long key : handle.createQuery("SELECT key FROM capture ORDER BY key").mapTo(Long.class).list()) {
      handle.createQuery("SELECT name, sha256, size, bytes FROM capture WHERE key = :key").bind("key", key).map((row, context) -> capture(row)).one()
          .ifPresent(each);
      seen++;
    }
    return seen;
  }

  private static Optional<Fault> capture(ResultSet row) throws SQLException {
    String name = row.getString("name");
    try {
      byte[] bytes = Packing.expand(row.getBytes("bytes"));
      boolean sound = bytes.length == row.getLong("size") && Packing.sha256(bytes).equals(row.getString("sha256"));
      return sound ? Optional.empty() : Optional.of(new Fault(Nature.RECORD, name, "the capture is not what was handed in"));
    } catch (UncheckedIOException e) {
      return Optional.of(new Fault(Nature.RECORD, name, "the capture cannot be unpacked"));
    }
  }

  private record Row(String id, String title, String text, boolean newest) {}

  /** Looks at a document version with its entries. Returns how many it has. */
  private int document(long key) {
    Row row = handle.createQuery("SELECT id, coalesce(title, '') AS title, text, newest FROM document WHERE key = :key").bind("key", key)
        .map((r, context) -> new Row(r.getString("id"), r.getString("title"), r.getString("text"), r.getInt("newest") == 1)).one();
    List<Map<String, Object>> entries = handle.createQuery("SELECT * FROM entry WHERE document = :key ORDER BY ordinal").bind("key", key).mapToMap().list();
    CodePoints points = new CodePoints(row.text());
    StringBuilder evidence = new StringBuilder();
    for (Map<String, Object> entry : entries) {
      ObjectNode json = Packing.read(String.valueOf(entry.get("json")), ObjectNode.class);
      if (!quoted(json, row.text(), points)) {
        found(Nature.CODED, row.id(), "entry " + json.path("id").asText() + " quotes words that do not stand at its offsets");
      }
      if (!laid(entry, json)) {
        found(Nature.DERIVED, row.id(), "entry " + json.path("id").asText() + " lies in the tables otherwise than it says");
      }
      evidence.append(evidence.isEmpty() ? "" : "\n").append(json.path("evidence").path("text").asText(""));
    }
    corrected(key, row, entries.stream().map(entry -> String.valueOf(entry.get("json"))).toList());
    if (row.newest()) {
      searched(key, row, evidence.toString());
    }
    return entries.size();
  }

  /** Whether all that an entry quotes stands in the text at its offsets. */
  private static boolean quoted(JsonNode node, String text, CodePoints points) {
    if (node.path("start").isInt() && node.path("end").isInt() && node.path("text").isTextual()) {
      int start = node.path("start").asInt();
      int end = node.path("end").asInt();
      if (start < 0 || end < start || end > points.outward(text.length()) || !points.inward(new Span(start, end)).of(text).equals(node.path("text").asText())) {
        return false;
      }
    }
    for (JsonNode child : node) {
      if (!quoted(child, text, points)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the columns and rows of an entry are those of its JSON. */
  private boolean laid(Map<String, Object> entry, ObjectNode json) {
    EntryRow wanted = EntryRow.of(json);
    boolean columns = wanted.columns().entrySet().stream().allMatch(one -> same(one.getValue().orElse(null), entry.get(one.getKey())));
    Object key = entry.get("key");
    Set<EntryRow.Role> parties = handle.createQuery("SELECT role, code FROM entry_party WHERE entry = :key").bind("key", key)
        .map((row, context) -> new EntryRow.Role(row.getString("role"), row.getString("code"))).collect(Collectors.toSet());
    List<EntryRow.About> about = handle.createQuery("SELECT text, matter FROM entry_about WHERE entry = :key ORDER BY ordinal").bind("key", key)
        .map((row, context) -> new EntryRow.About(row.getString("text"), Optional.ofNullable(row.getString("matter")))).list();
    return columns && parties.equals(new HashSet<>(wanted.parties())) && about.equals(wanted.about());
  }

  private static boolean same(Object wanted, Object held) {
    return wanted instanceof Number a && held instanceof Number b ? a.doubleValue() == b.doubleValue() : Objects.equals(wanted, held);
  }

  /** Whether a corrected document shows what its corrections make of the machine's entries. */
  private void corrected(long key, Row row, List<String> shown) {
    if (overlay.of(row.id()).isEmpty()) {
      return;
    }
    List<String> wanted = overlay.corrected(key, row.id(), row.text()).entries().stream().map(Object::toString).toList();
    if (!wanted.equals(shown)) {
      found(Nature.DERIVED, row.id(), "does not show what its corrections say");
    }
  }

  private void searched(long key, Row row, String evidence) {
    List<String> wanted = List.of(row.title(), row.text(), evidence);
    boolean there = handle.createQuery("SELECT title, text, evidence FROM search WHERE rowid = :key").bind("key", key)
        .map((r, context) -> List.of(r.getString("title"), r.getString("text"), r.getString("evidence"))).findFirst().filter(wanted::equals).isPresent();
    if (!there) {
      found(Nature.DERIVED, row.id(), "is not found by its words");
    }
  }
}
