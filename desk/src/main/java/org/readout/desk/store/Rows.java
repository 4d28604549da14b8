package org.readout.desk.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;

/** From rows to what the desk shows. */
final class Rows {
  static final String DOCUMENT =
      "d.id, d.name, d.uri, d.genre, d.publisher, d.title, d.date, d.date_basis, d.language,"
          + " (SELECT count(*) FROM carrier c WHERE c.document = d.key) AS carriers";

  private Rows() {}

  static HeldDocument document(ResultSet row) throws SQLException {
    return new HeldDocument(
        row.getString("id"),
        row.getString("name"),
        Optional.ofNullable(row.getString("uri")),
        row.getString("genre"),
        Optional.ofNullable(row.getString("publisher")),
        Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("date")).map(LocalDate::parse),
        row.getString("date_basis"),
        row.getString("language"),
        row.getInt("carriers"));
  }

  static HeldEntry entry(ResultSet row) throws SQLException {
    return new HeldEntry(document(row), Packing.read(row.getString("json"), ObjectNode.class), Optional.of(row.getString("versions")));
  }
}
