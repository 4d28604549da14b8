package org.readout.desk.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.readout.desk.Assessed;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;

/** From rows to what the desk shows. */
final class Rows {
  static final String DOCUMENT =
      "d.id, d.name, d.uri, d.genre, d.publisher, d.title, d.date, d.date_basis, d.language, d.released_by,"
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
        row.getInt("carriers"),
        Optional.ofNullable(row.getString("released_by")));
  }

  static HeldEntry entry(ResultSet row) throws SQLException {
    return new HeldEntry(document(row), Packing.read(row.getString("json"), ObjectNode.class), Optional.of(row.getString("versions")));
  }

  /** What the desk thinks of a document, as columns beside it. */
  static final String ASSESSED = "d.outcome, d.relevance, d.reasons, d.copy_of, d.text, (SELECT count(*) FROM entry n WHERE n.document = d.key) AS entries,"
      + " (SELECT count(*) FROM entry n WHERE n.document = d.key AND n.novel = 1) AS novel,"
      + " EXISTS (SELECT 1 FROM feed_item i WHERE i.url = d.uri AND i.state = 'withdrawn') AS withdrawn";

  static Assessed assessed(ResultSet row) throws SQLException {
    return new Assessed(document(row), row.getString("outcome").equals("recorded"), row.getDouble("relevance"),
        List.of(Packing.read(row.getString("reasons"), String[].class)), row.getInt("entries"), row.getInt("novel"),
        Optional.ofNullable(row.getString("copy_of")), row.getBoolean("withdrawn"), row.getString("text"));
  }
}
