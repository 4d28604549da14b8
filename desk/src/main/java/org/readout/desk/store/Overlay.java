package org.readout.desk.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.readout.core.ledger.Anchor;
import org.readout.core.ledger.Corrected;
import org.readout.core.ledger.Correction;
import org.readout.core.ledger.Corrections;

/** Corrections between the machine's entries and the ledger. Every method expects to run in a transaction of the caller's. */
final class Overlay {
  private static final String SELECT = "SELECT id, document, kind, anchor, changes, seen, queue, by, at FROM correction ";

  private final Handle handle;

  Overlay(Handle handle) {
    this.handle = handle;
  }

  /** The entries that a document shows; of a corrected one the machine's are kept aside. */
  List<ObjectNode> shown(long key, String id, String text, List<ObjectNode> machine) {
    List<Correction> corrections = of(id);
    handle.createUpdate("DELETE FROM machine_entry WHERE document = :key").bind("key", key).execute();
    if (corrections.isEmpty()) {
      return machine;
    }
    Corrected corrected = Corrections.apply(id, text, machine, corrections);
    Set<String> judged = corrected.fates().values().stream().flatMap(fate -> fate.machine().stream()).collect(Collectors.toSet());
    for (int ordinal = 0; ordinal < machine.size(); ordinal++) {
      String entry = machine.get(ordinal).path("id").asText();
      handle.createUpdate("INSERT INTO machine_entry (document, ordinal, id, json, judged) VALUES (:document, :ordinal, :id, :json, :judged)")
          .bindMap(Map.of("document", key, "ordinal", ordinal, "id", entry, "json", machine.get(ordinal).toString(), "judged", judged.contains(entry) ? 1 : 0))
          .execute();
    }
    return corrected.entries();
  }

  /** What a document's corrections make of the machine's entries. */
  Corrected corrected(long key, String id, String text) {
    return Corrections.apply(id, text, machine(key), of(id));
  }

  /** What the machine alone says of a document. */
  List<ObjectNode> machine(long key) {
    List<String> aside = handle.createQuery("SELECT json FROM machine_entry WHERE document = :key ORDER BY ordinal").bind("key", key).mapTo(String.class).list();
    List<String> json = !aside.isEmpty() ? aside
        : handle.createQuery("SELECT json FROM entry WHERE document = :key AND origin = 'machine' ORDER BY ordinal").bind("key", key).mapTo(String.class).list();
    return json.stream().map(one -> Packing.read(one, ObjectNode.class)).toList();
  }

  /** Corrections that concern a document version: its own and those of earlier versions. */
  List<Correction> of(String id) {
    Edition edition = Edition.of(id, handle);
    return handle.createQuery(SELECT + "WHERE document = :id OR document = :base OR document LIKE :versions ESCAPE '\\' ORDER BY rowid")
        .bindMap(Map.of("id", id, "base", edition.base(), "versions", edition.base().replaceAll("([%_\\\\])", "\\\\$1") + "@%"))
        .map((row, context) -> correction(row)).stream()
        .filter(correction -> Edition.of(correction.document(), handle).version() <= edition.version()).toList();
  }

  Optional<Correction> byId(String id) {
    return handle.createQuery(SELECT + "WHERE id = :id").bind("id", id).map((row, context) -> correction(row)).findFirst();
  }

  /** The latest corrections of a person first. */
  List<Correction> by(String by, int limit) {
    return handle.createQuery(SELECT + "WHERE by = :by ORDER BY rowid DESC LIMIT :limit").bind("by", by).bind("limit", limit)
        .map((row, context) -> correction(row)).list();
  }

  /** Ids of documents that were corrected. */
  List<String> documents() {
    return handle.createQuery("SELECT DISTINCT document FROM correction ORDER BY document").mapTo(String.class).list();
  }

  void keep(Correction correction) {
    handle.createUpdate("INSERT INTO correction (id, document, kind, anchor, changes, seen, queue, by, at)"
            + " VALUES (:id, :document, :kind, :anchor, :changes, :seen, :queue, :by, :at)")
        .bindMap(Shelving.values("id", correction.id(), "document", correction.document(), "kind", correction.kind().label(),
            "anchor", correction.anchor().json().toString(), "changes", correction.set().toString(),
            "seen", correction.seen().map(Object::toString), "queue", correction.queue(), "by", correction.by(), "at", correction.at().toString()))
        .execute();
  }

  private static Correction correction(ResultSet row) throws SQLException {
    return new Correction(row.getString("id"), row.getString("document"), Correction.Kind.of(row.getString("kind")),
        Anchor.read(Packing.read(row.getString("anchor"), ObjectNode.class)), Packing.read(row.getString("changes"), ObjectNode.class),
        Optional.ofNullable(row.getString("seen")).map(json -> Packing.read(json, ObjectNode.class)), Optional.ofNullable(row.getString("queue")),
        row.getString("by"), Instant.parse(row.getString("at")));
  }
}
