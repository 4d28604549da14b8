package org.readout.backfill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.readout.core.ledger.Column;
import org.readout.core.ledger.Columns;
import org.readout.core.ledger.Exported;
import org.readout.core.ledger.Publication;

/** Coded documents to rows of the table of entries. */
final class Entries implements FlatMapFunction<Row, Row> {
  /** A document as its row has it. */
  private record Published(String id, Optional<String> uri, String genre, Optional<String> publisher, Optional<String> title, Optional<LocalDate> date, String dateBasis,
      String language, int carriers) implements Publication {
    static Published of(Row row) {
      return new Published(row.getAs("id"), Cells.text(row, "url"), row.getAs("genre"), Cells.text(row, "publisher"), Cells.text(row, "title"),
          Optional.ofNullable(row.<LocalDate>getAs("date")), row.getAs("date_basis"), row.getAs("language"), row.<Integer>getAs("carriers"));
    }
  }

  /** An entry of a coded document. */
  private record Told(Published document, ObjectNode json, Optional<String> versions) implements Exported {}

  @Override
  public Iterator<Row> call(Row row) {
    Published document = Published.of(row);
    ObjectNode coded = Packed.read(row.getAs("coded"), ObjectNode.class);
    Optional<String> versions = Optional.of(coded.path("versions").toString());
    List<Row> rows = new ArrayList<>();
    coded.path("entries").forEach(entry -> rows.add(row(new Told(document, (ObjectNode) entry, versions))));
    return rows.iterator();
  }

  private static Row row(Told entry) {
    Cells cells = new Cells(Schemas.ENTRIES);
    for (Column column : Columns.ALL) {
      cells.put(column.name(), column.of(entry));
    }
    return cells.put("year", entry.document().date().map(LocalDate::getYear)).row();
  }
}
