package org.readout.desk.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.readout.core.document.Capture;
import org.readout.core.document.Cleaned;
import org.readout.core.document.Document;
import org.readout.core.document.Given;
import org.readout.core.ledger.Versions;
import org.readout.core.selection.Fingerprint;
import org.readout.core.selection.Sketch;
import org.readout.desk.Backfilled;

/** Writes captures, documents, carriers and entries. Every method expects to run in a transaction of the caller's. */
final class Shelving {
  private static final String DOCUMENT =
      upsert("id base version name uri genre publisher title author date date_basis language text blocks alignment furniture problems"
          + " fingerprint outcome reasons relevance copy_of released_by capture run");

  private final Handle handle;
  private final Clock clock;
  private final Overlay overlay;
  private final Novelty novelty;
  private Optional<Long> run = Optional.empty();
  private Optional<Versions> runVersions = Optional.empty();

  Shelving(Handle handle, Clock clock) {
    this.handle = handle;
    this.clock = clock;
    this.overlay = new Overlay(handle);
    this.novelty = new Novelty(handle);
  }

  /** Forgets the run, whose row a transaction that failed took with it. */
  void forgetRun() {
    run = Optional.empty();
  }

  /** The run of these versions, begun where this is its first document. */
  long run(Versions versions) {
    if (run.isEmpty() || !runVersions.equals(Optional.of(versions))) {
      run = Optional.of(insert("INSERT INTO run (started_at, versions) VALUES (:started_at, :versions)",
          Map.of("started_at", clock.instant().toString(), "versions", Packing.json(versions))));
      runVersions = Optional.of(versions);
    }
    return run.get();
  }

  /** The key of the capture with these bytes, kept now if it is new. */
  long capture(Capture capture, Optional<String> unreadable) {
    String sha256 = Packing.sha256(capture.bytes());
    Optional<Long> held = key("SELECT key FROM capture WHERE sha256 = :sha AND media_type = :type",
        Map.of("sha", sha256, "type", capture.mediaType()));
    return held.orElseGet(() -> insert(
        "INSERT INTO capture (sha256, media_type, name, given, fetched_at, size, bytes, unreadable)"
            + " VALUES (:sha, :type, :name, :given, :at, :size, :bytes, :unreadable)",
        values("sha", sha256, "type", capture.mediaType(), "name", capture.name(), "given", Packing.json(capture.given()),
            "at", clock.instant().toString(), "size", capture.bytes().length, "bytes", Packing.compress(capture.bytes()),
            "unreadable", unreadable)));
  }

  /** Keeps a document, replacing the row of the same id; an older version is the newest no longer. */
  long document(Document document, Shelved shelved, long capture, long run) {
    Edition edition = Edition.of(document.id(), handle);
    handle.createUpdate("DELETE FROM search WHERE rowid IN (SELECT key FROM document WHERE base = :base AND newest = 1 AND id <> :id)")
        .bind("base", edition.base()).bind("id", document.id()).execute();
    handle.createUpdate("UPDATE document SET newest = 0 WHERE base = :base AND id <> :id")
        .bind("base", edition.base()).bind("id", document.id()).execute();
    Cleaned cleaned = shelved.cleaned();
    long key = insert(DOCUMENT,
        values("id", document.id(), "base", edition.base(), "version", edition.version(), "name", shelved.name(),
            "uri", document.uri().map(Object::toString), "genre", document.genre().label(), "publisher", document.publisher(),
            "title", document.title(), "author", cleaned.author(), "date", document.dateline().date().map(Object::toString),
            "date_basis", document.dateline().basis().name().toLowerCase(Locale.ROOT), "language", document.language(), "text", document.text(),
            "blocks", Packing.blocks(document.blocks()), "alignment", Packing.alignment(cleaned.alignment()),
            "furniture", Packing.spans(cleaned.furniture()), "problems", Packing.json(shelved.problems()),
            "fingerprint", Fingerprint.of(shelved.whole()), "outcome", shelved.relevant() ? "recorded" : "off-topic",
            "reasons", Packing.json(shelved.verdict().reasons()), "relevance", shelved.verdict().score(), "copy_of", shelved.copyOf(), "released_by", shelved.releasedBy(), "capture", capture, "run", run));
    anchors(key, edition.base(), Sketch.of(shelved.whole()));
    return key;
  }

  /** What near copies of the newest version share with it, in place of what those of earlier ones did. */
  private void anchors(long document, String base, Sketch sketch) {
    handle.createUpdate("DELETE FROM anchor WHERE document IN (SELECT key FROM document WHERE base = :base)").bind("base", base).execute();
    sketch.anchors().forEach(hash -> handle.createUpdate("INSERT INTO anchor (hash, document) VALUES (:hash, :document)")
        .bind("hash", hash).bind("document", document).execute());
  }

  /** Another place that carries a document, unless it is known. Returns whether it was not. */
  boolean carrier(long document, Capture capture, Cleaned cleaned, long captureKey) {
    return carrier(document, new Backfilled.Carrier("", place(capture), capture.name(), capture.given().uri().map(Object::toString), cleaned.publisher(),
        cleaned.dateline().date().map(Object::toString)), captureKey);
  }

  /** The same; {@code captureKey} is that of the document where the archive keeps the carrier's own bytes. */
  boolean carrier(long document, Backfilled.Carrier carrier, long captureKey) {
    return handle.createUpdate(
            "INSERT INTO carrier (document, place, name, uri, publisher, date, capture)"
                + " VALUES (:document, :place, :name, :uri, :publisher, :date, :capture) ON CONFLICT DO NOTHING")
        .bindMap(values("document", document, "place", carrier.place(), "name", carrier.name(), "uri", carrier.uri(), "publisher", carrier.publisher(),
            "date", carrier.date(), "capture", captureKey))
        .execute() > 0;
  }

  /** Removes every version of a document with all that hangs on it; a capture that another document or carrier needs stays. */
  boolean remove(String id) {
    String base = Edition.of(id, handle).base();
    List<Long> captures = handle.createQuery("SELECT capture FROM document WHERE base = :base UNION SELECT c.capture FROM carrier c"
        + " JOIN document d ON d.key = c.document WHERE d.base = :base").bind("base", base).mapTo(Long.class).list();
    String keys = " IN (SELECT key FROM document WHERE base = :base)";
    for (String deletion : List.of("search WHERE rowid" + keys, "entry WHERE document" + keys, "machine_entry WHERE document" + keys,
        "carrier WHERE document" + keys, "notice WHERE json_extract(document, '$.id') IN (SELECT id FROM document WHERE base = :base)", "document WHERE base = :base")) {
      handle.createUpdate("DELETE FROM " + deletion).bind("base", base).execute();
    }
    for (long capture : captures) {
      handle.createUpdate("DELETE FROM capture WHERE key = :key AND key NOT IN (SELECT capture FROM document) AND key NOT IN (SELECT capture FROM carrier)")
          .bind("key", capture).execute();
    }
    return !captures.isEmpty();
  }

  /** What tells one carrier from another: its address, or else its name. */
  static String place(Capture capture) {
    return capture.given().uri().map(Object::toString).orElse(capture.name());
  }

  /**
   * The machine's entries of a document in place of those it had, corrections laid over them. Returns how many of them are
   * new to the desk.
   */
  int entries(long document, Document words, List<ObjectNode> machine, long run) {
    show(document, words.id(), words.text(), machine, run);
    return handle.createQuery("SELECT count(*) FROM entry WHERE document = :document AND novel = 1").bind("document", document).mapTo(Integer.class).one();
  }

  /** The ledger of a document made anew, with what the search finds it by: the machine's entries with the corrections laid over them. */
  void show(long document, String id, String text, List<ObjectNode> machine, long run) {
    List<ObjectNode> entries = overlay.shown(document, id, text, machine);
    handle.createUpdate("DELETE FROM entry WHERE document = :document").bind("document", document).execute();
    for (int ordinal = 0; ordinal < entries.size(); ordinal++) {
      entry(document, ordinal, entries.get(ordinal), run);
    }
    String evidence = entries.stream().map(entry -> entry.path("evidence").path("text").asText("")).collect(Collectors.joining("\n"));
    handle.createUpdate("DELETE FROM search WHERE rowid = :document").bind("document", document).execute();
    handle.createUpdate("INSERT INTO search (rowid, title, text, evidence) SELECT key, coalesce(title, ''), text, :evidence FROM document WHERE key = :document AND newest = 1")
        .bind("document", document).bind("evidence", evidence).execute();
  }

  private void entry(long document, int ordinal, ObjectNode json, long run) {
    EntryRow row = EntryRow.of(json);
    Map<String, Object> values = values("document", document, "ordinal", ordinal, "run", run, "novel", novelty.novel(document, json));
    values.putAll(row.columns());
    String names = String.join(", ", values.keySet());
    long key = insert("INSERT INTO entry (" + names + ") VALUES (:" + names.replace(", ", ", :") + ")", values);
    row.parties().forEach(party -> handle.createUpdate("INSERT INTO entry_party (entry, role, code) VALUES (:entry, :role, :code)")
        .bind("entry", key).bind("role", party.role()).bind("code", party.code()).execute());
    for (int topic = 0; topic < row.about().size(); topic++) {
      handle.createUpdate("INSERT INTO entry_about (entry, ordinal, text, matter) VALUES (:entry, :ordinal, :text, :matter)")
          .bindMap(values("entry", key, "ordinal", topic, "text", row.about().get(topic).text(), "matter", row.about().get(topic).matter())).execute();
    }
    words(key, json);
  }

  /** Lets an entry be found by its words. */
  void words(long entry, ObjectNode json) {
    handle.createUpdate("INSERT INTO entry_search (rowid, words) VALUES (:key, :words)").bind("key", entry).bind("words", EntryRow.words(json)).execute();
  }

  private Optional<Long> key(String sql, Map<String, Object> values) {
    return handle.createQuery(sql).bindMap(values).mapTo(Long.class).findFirst();
  }

  private static String upsert(String names) {
    List<String> columns = List.of(names.split(" "));
    String changes = columns.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "));
    return "INSERT INTO document (newest, " + String.join(", ", columns) + ") VALUES (1, :" + String.join(", :", columns)
        + ") ON CONFLICT (id) DO UPDATE SET " + changes;
  }

  private long insert(String sql, Map<String, Object> values) {
    return handle.createQuery(sql + " RETURNING key").bindMap(values).mapTo(Long.class).one();
  }

  /** Names and values in turn; an empty Optional stands for SQL's NULL. */
  static Map<String, Object> values(Object... pairs) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], pairs[i + 1]);
    }
    return values;
  }
}
