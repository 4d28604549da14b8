package org.readout.desk.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.readout.core.document.Cleaned;
import org.readout.core.document.Cleaner;
import org.readout.desk.Asked;
import org.readout.desk.Browsing;
import org.readout.desk.FacetTable;
import org.readout.desk.Filter;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Opened;
import org.readout.desk.Page;
import org.readout.desk.Spot;

/** What pages ask, answered from the desk's file. */
final class StoredBrowsing implements Browsing {
  private static final String ENTRY = "SELECT e.json, (SELECT versions FROM run WHERE key = e.run) AS versions, " + Rows.DOCUMENT + " FROM entry e JOIN document d ON d.key = e.document WHERE ";

  private final Handle handle;

  StoredBrowsing(Handle handle) {
    this.handle = handle;
  }

  static Optional<HeldEntry> entry(Handle handle, String id) {
    Optional<HeldEntry> shown = handle.createQuery(ENTRY + "e.id = :id ORDER BY d.newest DESC, d.key DESC LIMIT 1").bind("id", id)
        .map((row, context) -> Rows.entry(row)).findFirst();
    return shown.or(() -> handle.createQuery("SELECT m.json, (SELECT versions FROM run WHERE key = d.run) AS versions, " + Rows.DOCUMENT + " FROM machine_entry m JOIN document d ON d.key = m.document"
            + " WHERE m.judged IN (0, 1) AND m.id = :id ORDER BY d.newest DESC LIMIT 1").bind("id", id)
        .map((row, context) -> Rows.entry(row)).findFirst());
  }

  @Override
  public Optional<HeldEntry> entry(String id) {
    return entry(handle, id);
  }

  @Override
  public Page<HeldEntry> entries(Asked asked, Optional<String> cursor, int limit, long expected) {
    Query query = Query.of(asked, expected);
    Map<String, Object> values = new LinkedHashMap<>(query.values());
    String after = cursor.map(place -> {
      Cursor from = Cursor.of(place);
      values.putAll(Map.of("c_date", from.date(), "c_key", from.key(), "c_ordinal", from.ordinal()));
      return " AND (coalesce(d.date, ''), d.key) <= (:c_date, :c_key) AND (coalesce(d.date, '') < :c_date OR d.key < :c_key OR e.ordinal > :c_ordinal)";
    }).orElse("");
    values.put("limit", limit + 1);
    record Row(HeldEntry entry, Cursor cursor) {}
    String order = " ORDER BY coalesce(d.date, '') DESC, d.key DESC, e.ordinal";
    List<Row> rows = handle.createQuery("WITH page AS MATERIALIZED (SELECT e.key FROM " + query.tables() + " WHERE " + query.condition() + after + order + " LIMIT :limit)"
            + " SELECT e.json, (SELECT versions FROM run WHERE key = e.run) AS versions, e.ordinal AS e_ordinal, d.key AS d_key, " + Rows.DOCUMENT
            + " FROM page CROSS JOIN entry e ON e.key = page.key CROSS JOIN document d ON d.key = e.document" + order)
        .bindMap(values).map((row, context) -> {
          HeldEntry entry = Rows.entry(row);
          return new Row(entry, new Cursor(entry.document().date().map(Object::toString).orElse(""), row.getLong("d_key"), row.getInt("e_ordinal")));
        }).list();
    boolean more = rows.size() > limit;
    List<Row> kept = more ? rows.subList(0, limit) : rows;
    return new Page<>(kept.stream().map(Row::entry).toList(), more ? Optional.of(kept.getLast().cursor().written()) : Optional.empty());
  }

  @Override
  public FacetTable table() {
    return new StoredFacets(handle).table();
  }

  @Override
  public List<Spot> spots(Asked asked) {
    Query query = Query.of(asked, 0);
    return handle.createQuery("SELECT e.id, e.kind, e.place, json_extract(e.json, '$.place.lat') AS lat, json_extract(e.json, '$.place.lon') AS lon, d.date FROM " + query.tables()
            + " WHERE e.place IS NOT NULL AND json_extract(e.json, '$.place.lat') IS NOT NULL AND " + query.condition() + " ORDER BY e.key")
        .bindMap(query.values()).map((row, context) -> new Spot(row.getString("id"), row.getString("kind"), row.getString("place"), row.getDouble("lat"), row.getDouble("lon"),
            Optional.ofNullable(row.getString("date")).map(LocalDate::parse))).list();
  }

  @Override
  public Optional<long[]> among(Asked asked) {
    return new StoredFacets(handle).among(asked);
  }

  @Override
  public Optional<Opened> open(String id) {
    return Snapshot.of(handle, () -> opened(id));
  }

  private Optional<Opened> opened(String id) {
    record Row(long key, String base, HeldDocument document, String text, String blocks, Optional<String> author,
        String outcome, String reasons, String problems, String fetchedAt, String versions) {}
    Optional<Long> key = Edition.key(id, handle);
    if (key.isEmpty()) {
      return Optional.empty();
    }
    return handle.createQuery("SELECT d.key AS d_key, d.base, d.text, d.blocks, d.author, d.outcome, d.reasons, d.problems, c.fetched_at,"
            + " r.versions, " + Rows.DOCUMENT + " FROM document d JOIN capture c ON c.key = d.capture JOIN run r ON r.key = d.run"
            + " WHERE d.key = :key")
        .bind("key", key.get())
        .map((row, context) -> new Row(row.getLong("d_key"), row.getString("base"), Rows.document(row), row.getString("text"), row.getString("blocks"),
            Optional.ofNullable(row.getString("author")), row.getString("outcome"),
            row.getString("reasons"), row.getString("problems"), row.getString("fetched_at"), row.getString("versions")))
        .findFirst()
        .map(row -> new Opened(row.document(), row.text(), Packing.blocks(row.blocks()), row.author(), row.outcome().equals("recorded"),
            List.of(Packing.read(row.reasons(), String[].class)), Packing.read(row.problems(), JsonNode.class), row.fetchedAt(),
            Packing.read(row.versions(), JsonNode.class), versions(row.base()), carriers(row.key()), entriesOf(row.key())));
  }

  private List<HeldDocument> versions(String base) {
    return handle.createQuery("SELECT " + Rows.DOCUMENT + " FROM document d WHERE d.base = :base ORDER BY d.version DESC").bind("base", base)
        .map((row, context) -> Rows.document(row)).list();
  }

  private List<Opened.Carrier> carriers(long key) {
    return handle.createQuery("SELECT name, uri, publisher, date FROM carrier WHERE document = :key ORDER BY date IS NULL, date, key").bind("key", key)
        .map((row, context) -> new Opened.Carrier(row.getString("name"), Optional.ofNullable(row.getString("uri")),
            Optional.ofNullable(row.getString("publisher")), Optional.ofNullable(row.getString("date")))).list();
  }

  private List<HeldEntry> entriesOf(long key) {
    return handle.createQuery(ENTRY + "e.document = :key ORDER BY e.start, e.ordinal").bind("key", key).map((row, context) -> Rows.entry(row)).list();
  }

  @Override
  public Optional<Cleaned> capture(String id) {
    return Held.byId(handle, id).map(held -> Cleaner.clean(held.capture()));
  }

  @Override
  public Page<HeldDocument> documents(Filter filter, Optional<String> cursor, int limit) {
    Query query = Query.ofDocuments(filter);
    Map<String, Object> values = new LinkedHashMap<>(query.values());
    String after = cursor.map(place -> {
      Cursor from = Cursor.of(place);
      values.putAll(Map.of("c_date", from.date(), "c_key", from.key()));
      return " AND (coalesce(d.date, ''), d.key) < (:c_date, :c_key)";
    }).orElse("");
    values.put("limit", limit + 1);
    record Row(HeldDocument document, long key) {}
    List<Row> rows = handle.createQuery("SELECT d.key AS d_key, " + Rows.DOCUMENT + " FROM document d WHERE " + query.condition() + after
            + " ORDER BY coalesce(d.date, '') DESC, d.key DESC LIMIT :limit")
        .bindMap(values).map((row, context) -> new Row(Rows.document(row), row.getLong("d_key"))).list();
    boolean more = rows.size() > limit;
    List<Row> kept = more ? rows.subList(0, limit) : rows;
    Optional<String> next = more
        ? Optional.of(new Cursor(kept.getLast().document().date().map(Object::toString).orElse(""), kept.getLast().key(), 0).written()) : Optional.empty();
    return new Page<>(kept.stream().map(Row::document).toList(), next);
  }

  @Override
  public List<HeldDocument> takenSince(Instant since, int limit) {
    return handle.createQuery("SELECT " + Rows.DOCUMENT + " FROM document d CROSS JOIN capture c ON c.key = d.capture WHERE c.fetched_at >= :since AND d.newest = 1"
            + " AND d.outcome = 'recorded' ORDER BY carriers DESC, d.date DESC, d.key DESC LIMIT :limit")
        .bind("since", since.toString()).bind("limit", limit).map((row, context) -> Rows.document(row)).list();
  }

  @Override
  public Set<String> idsSince(Instant since) {
    return handle.createQuery("SELECT d.id FROM capture c CROSS JOIN document d ON d.capture = c.key WHERE c.fetched_at >= :since AND d.newest = 1")
        .bind("since", since.toString()).mapTo(String.class).set();
  }

  @Override
  public Map<String, Long> kindsSince(Instant since) {
    Map<String, Long> kinds = new LinkedHashMap<>();
    handle.createQuery("SELECT e.kind, count(*) AS n FROM document d CROSS JOIN capture c ON c.key = d.capture CROSS JOIN entry e ON e.document = d.key"
            + " WHERE c.fetched_at >= :since AND d.newest = 1 GROUP BY e.kind ORDER BY n DESC")
        .bind("since", since.toString()).map((row, context) -> Map.entry(row.getString("kind"), row.getLong("n"))).list()
        .forEach(kind -> kinds.put(kind.getKey(), kind.getValue()));
    return kinds;
  }

  @Override
  public List<HeldEntry> due(LocalDate from, LocalDate until, int limit) {
    return handle.createQuery(ENTRY + "d.newest = 1 AND e.due BETWEEN :from AND :until AND coalesce(json_extract(e.json, '$.threat'), 0) = 0"
            + " AND coalesce(e.status, 'asserted') = 'asserted' ORDER BY e.due, d.date, e.ordinal LIMIT :limit")
        .bind("from", from.toString()).bind("until", until.toString()).bind("limit", limit).map((row, context) -> Rows.entry(row)).list();
  }

  @Override
  public List<HeldEntry> latest(String kind, Instant since, int limit) {
    return handle.createQuery("SELECT e.json, (SELECT versions FROM run WHERE key = e.run) AS versions, " + Rows.DOCUMENT + " FROM document d CROSS JOIN capture c ON c.key = d.capture CROSS JOIN entry e ON e.document = d.key"
            + " WHERE c.fetched_at >= :since AND d.newest = 1 AND e.kind = :kind ORDER BY coalesce(d.date, '') DESC, d.key DESC, e.ordinal LIMIT :limit")
        .bind("since", since.toString()).bind("kind", kind).bind("limit", limit).map((row, context) -> Rows.entry(row)).list();
  }

  @Override
  public List<HeldDocument> neighbours(String id, int limit) {
    return handle.createQuery("WITH own AS MATERIALIZED (SELECT key, base, date FROM document WHERE id = :id),"
            + " parties AS MATERIALIZED (SELECT DISTINCT p.code FROM own CROSS JOIN entry e ON e.document = own.key CROSS JOIN entry_party p ON p.entry = e.key WHERE p.role <> 'addressee'),"
            + " near AS MATERIALIZED (SELECT d.key, count(DISTINCT p.code) AS shared FROM own"
            + " CROSS JOIN document d INDEXED BY document_shared ON d.newest = 1 AND d.date BETWEEN date(own.date, '-3 days') AND date(own.date, '+3 days') AND d.key <> own.key"
            + " CROSS JOIN entry e ON e.document = d.key CROSS JOIN entry_party p ON p.entry = e.key AND p.role <> 'addressee' AND p.code IN (SELECT code FROM parties)"
            + " GROUP BY d.key HAVING shared >= 2)"
            + " SELECT " + Rows.DOCUMENT + " FROM near CROSS JOIN document d ON d.key = near.key, own WHERE d.base <> own.base ORDER BY near.shared DESC, d.date, d.key LIMIT :limit")
        .bind("id", id).bind("limit", limit).map((row, context) -> Rows.document(row)).list();
  }

  @Override
  public JsonNode numbers() {
    return Snapshot.of(handle, this::counted);
  }

  private JsonNode counted() {
    ObjectNode numbers = JsonNodeFactory.instance.objectNode();
    List<List<String>> counts = List.of(
        List.of("documents", "document WHERE newest = 1"), List.of("off_topic", "document WHERE newest = 1 AND outcome = 'off-topic'"),
        List.of("versions", "document"), List.of("carriers", "carrier"), List.of("entries", "entry"),
        List.of("human", "entry WHERE origin = 'human'"), List.of("reviewed", "entry WHERE reviewed = 1"), List.of("corrections", "correction"));
    for (List<String> count : counts) {
      numbers.put(count.getFirst(), handle.createQuery("SELECT count(*) FROM " + count.getLast()).mapTo(Long.class).one());
    }
    handle.createQuery("SELECT versions FROM run ORDER BY key DESC LIMIT 1").mapTo(String.class).findFirst()
        .ifPresent(versions -> numbers.set("made_with", Packing.read(versions, ObjectNode.class)));
    return numbers;
  }

  @Override
  public State state() {
    return handle.createQuery("SELECT shown, people FROM change").map((row, context) -> new State(row.getLong("shown"), row.getLong("people"))).one();
  }
}
