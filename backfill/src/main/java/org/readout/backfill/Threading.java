package org.readout.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.readout.core.ledger.MatterThread;
import org.readout.core.profile.Profiles;
import org.readout.core.thread.DocumentFacts;
import org.readout.core.thread.MatterList;
import org.readout.core.thread.ThreadJson;
import org.readout.core.thread.ThreadKey;
import org.readout.core.thread.ThreadMaker;
import org.readout.core.thread.Utterance;

/** Entries to threads: placed one by one by the profiles' matters, then grouped by their key. */
final class Threading {
  /** The matters of this process. */
  private static final class Matters {
    static final MatterList LIST = MatterList.of(Profiles.bundled(), List.of(), 0);
  }

  private Threading() {}

  /**
   * The threads of coded documents.
   *
   * @param documents newest versions with {@code carried_by}, places
   * @param asOf the day they are seen from
   */
  static Dataset<Row> threads(Dataset<Row> documents, LocalDate asOf) {
    return documents.flatMap((FlatMapFunction<Row, Row>) Threading::place, Encoders.row(Schemas.PLACED))
        .groupByKey((MapFunction<Row, String>) row -> row.getAs("thread"), Encoders.STRING())
        .flatMapGroups((FlatMapGroupsFunction<String, Row, Row>) (id, rows) -> thread(rows, asOf).iterator(), Encoders.row(Schemas.THREADS));
  }

  private static Iterator<Row> place(Row document) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode entry : Packed.read(document.getAs("coded"), ObjectNode.class).path("entries")) {
      for (ThreadKey key : ThreadKey.of(Utterance.of(entry, facts(document, "id")), Matters.LIST)) {
        rows.add(new Cells(Schemas.PLACED).from(document, "genre", "publisher", "title", "date").put("carried_by", Cells.list(document, "carried_by"))
            .put("document", document.getAs("id")).put("thread", key.id()).put("parties", key.parties()).put("matter", key.matter()).put("entry", entry.toString()).row());
      }
    }
    return rows.iterator();
  }

  private static DocumentFacts facts(Row row, String id) {
    return new DocumentFacts(row.getAs(id), row.getAs("genre"), Cells.text(row, "publisher"), Cells.text(row, "title"), Optional.ofNullable(row.<LocalDate>getAs("date")),
        Cells.list(row, "carried_by"));
  }

  private static List<Row> thread(Iterator<Row> rows, LocalDate asOf) {
    List<Utterance> utterances = new ArrayList<>();
    ThreadKey key = new ThreadKey(List.of(), "");
    while (rows.hasNext()) {
      Row row = rows.next();
      key = new ThreadKey(Cells.list(row, "parties"), row.getAs("matter"));
      utterances.add(Utterance.of(Packed.read(row.getAs("entry"), ObjectNode.class), facts(row, "document")));
    }
    MatterThread thread = new ThreadMaker(Matters.LIST).of(key, utterances, asOf);
    return thread.turns().isEmpty() ? List.of() : List.of(row(thread));
  }

  private static Row row(MatterThread thread) {
    ObjectNode json = ThreadJson.write(thread);
    List<LocalDate> dates = thread.turns().stream().flatMap(turn -> turn.date().stream()).toList();
    Optional<LocalDate> last = dates.stream().max(Comparator.naturalOrder());
    return new Cells(Schemas.THREADS).put("id", thread.id()).put("parties", thread.parties()).put("matter", thread.matter()).put("name", thread.name())
        .put("field", thread.field()).put("as_of", thread.asOf()).put("state", Optional.ofNullable(json.path("state").textValue())).put("due", thread.due())
        .put("first", dates.stream().min(Comparator.naturalOrder())).put("last", last).put("turns", thread.turns().size()).put("thread", json.toString())
        .put("year", last.map(LocalDate::getYear)).row();
  }
}
