package org.readout.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.readout.core.Copies;
import org.readout.core.selection.Sketch;

/** What the desk already holds, off-topic documents included. */
final class StoredCopies implements Copies {
  private static final int MOST_SHARING = 64;
  private static final int MOST_ALIKE = 6;

  private final Handle handle;

  StoredCopies(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Known> byId(String id) {
    return known("base = :value AND newest = 1", id);
  }

  @Override
  public Optional<Known> byUrl(String url) {
    return known("newest = 1 AND base = (SELECT base FROM document WHERE uri = :value ORDER BY key LIMIT 1)", url);
  }

  @Override
  public Optional<String> byFingerprint(String fingerprint) {
    return known("fingerprint = :value ORDER BY newest DESC, key LIMIT 1", fingerprint).map(Known::id);
  }

  private Optional<Known> known(String condition, String value) {
    return handle
        .createQuery("SELECT id, fingerprint FROM document WHERE " + condition)
        .bind("value", value)
        .map((row, context) -> new Known(row.getString("id"), row.getString("fingerprint")))
        .findFirst();
  }

  /** Of an anchor that very many documents have, those held longest count. */
  @Override
  public List<Alike> alike(Sketch sketch) {
    List<Alike> alike = new ArrayList<>();
    if (!sketch.anchors().isEmpty()) {
      String held = String.join(" UNION ALL ", sketch.anchors().stream().map(StoredCopies::sharing).toList());
      handle.createQuery("SELECT d.id, d.text, d.date FROM (SELECT document, count(*) AS shared FROM (" + held + ") GROUP BY document"
              + " ORDER BY shared DESC, document LIMIT " + MOST_ALIKE + ") s JOIN document d ON d.key = s.document ORDER BY s.shared DESC, s.document")
          .map((row, context) -> alike(row)).forEach(alike::add);
    }
    return alike;
  }

  private static String sharing(long anchor) {
    return "SELECT document FROM (SELECT document FROM anchor WHERE hash = " + anchor + " ORDER BY document LIMIT " + MOST_SHARING + ")";
  }

  /** Copies that know one document only: the one another was found to repeat. */
  Copies only(String id) {
    return Copies.only(handle.createQuery("SELECT id, text, date FROM document WHERE id = :id").bind("id", id).map((row, context) -> alike(row)).list());
  }

  private static Alike alike(ResultSet row) throws SQLException {
    return new Alike(row.getString("id"), row.getString("text"), Optional.ofNullable(row.getString("date")).map(LocalDate::parse));
  }
}
