package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.core.document.Capture;
import org.readout.core.document.Cleaner;
import org.readout.core.document.Documents;
import org.readout.core.document.JsonlDocuments;
import org.readout.core.selection.Fingerprint;

/** {@code load} on a folder like those that {@code backfill} writes. */
class LoadTest {
  private static final List<String> LINES = List.of(
      "{\"id\":\"a\",\"date\":\"2024-05-01\",\"url\":\"https://press.example/a\",\"publisher\":\"Example\",\"text\":\"Norway pledged $5 million to Ghana for a port. The two sides agreed to build it within three years.\"}",
      "{\"id\":\"b\",\"date\":\"2024-06-01\",\"url\":\"https://press.example/b\",\"publisher\":\"Example\",\"text\":\"Japan and Peru signed an agreement on fisheries. Japan will send two hospital ships to Peru.\"}");
  private static final String DOCUMENTS = "CREATE TABLE documents (position BIGINT, id VARCHAR, outcome VARCHAR, copy_of VARCHAR, name VARCHAR, media_type VARCHAR, given VARCHAR, bytes BLOB,"
      + " blocks INTEGER[], text VARCHAR, fingerprint VARCHAR, relevance DOUBLE, reasons VARCHAR[], coded VARCHAR, year INTEGER)";
  private static final String COPIES = "CREATE TABLE copies AS SELECT 'a' AS document, 7::BIGINT AS position, 'https://copy.example/a' AS place, 'c:7' AS name, 'https://copy.example/a' AS url,"
      + " 'Copy' AS publisher, DATE '2024-05-02' AS date, true AS further, 2024 AS year";

  @TempDir Path folder;
  private Path ledger;

  @BeforeEach
  void write() throws IOException, SQLException {
    ledger = Files.createDirectories(folder.resolve("ledger"));
    Path reports = Files.write(folder.resolve("reports.jsonl"), LINES);
    List<String> coded = Typed.on(folder.resolve("none"), "code", reports.toString()).lines();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = database.createStatement()) {
      statement.execute(DOCUMENTS);
      for (int i = 0; i < LINES.size(); i++) {
        row(database, i, coded.get(i));
      }
      statement.execute(COPIES);
      for (String table : List.of("documents", "copies")) {
        statement.execute("COPY " + table + " TO '" + ledger.resolve(table) + "' (FORMAT parquet, PARTITION_BY (year))");
      }
    }
    Files.writeString(ledger.resolve("counts.json"), "{}");
  }

  private static void row(Connection database, int position, String coded) throws SQLException, IOException {
    Capture capture = JsonlDocuments.parse(LINES.get(position), "reports.jsonl:" + (position + 1));
    var cleaned = Cleaner.clean(capture);
    var document = Documents.of(Documents.idOf(capture), capture, cleaned);
    String given = LINES.get(position).replace("\"url\"", "\"uri\"").replaceAll(",\"text\".*", "}");
    String blocks = String.join(",", document.blocks().stream().map(b -> b.span().start() + "," + b.span().end() + "," + b.role().ordinal()).toList());
    try (PreparedStatement insert = database.prepareStatement("INSERT INTO documents VALUES (?, ?, 'recorded', NULL, ?, ?, ?, ?, [" + blocks + "], ?, ?, 0.5, ['world'], ?, 2024)")) {
      insert.setLong(1, position);
      insert.setString(2, document.id());
      insert.setString(3, capture.name());
      insert.setString(4, capture.mediaType());
      insert.setString(5, given);
      insert.setBytes(6, capture.bytes());
      insert.setString(7, document.text());
      insert.setString(8, Fingerprint.of(document));
      insert.setString(9, coded);
      insert.execute();
    }
  }

  @Test
  void bringsDocumentsEntriesAndCarriersOnce() throws IOException {
    Path desk = folder.resolve("desk");
    Typed first = Typed.on(desk, "load", ledger.toString());
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).startsWith("2 documents with ").contains("0 there before, 0 refused; 1 carriers added");
    String entries = Typed.on(desk, "ledger", "--format", "jsonl").out();
    JsonNode entry = new ObjectMapper().readTree(entries.lines().findFirst().orElseThrow());
    assertThat(entry.path("actors").path(0).path("code").asText()).isEqualTo("NOR");
    assertThat(Typed.on(desk, "load", ledger.toString()).out()).isEqualTo("0 documents with 0 entries loaded, 0 carry documents held, 2 there before, 0 refused; 0 carriers added\n");
    assertThat(Typed.on(desk, "ledger", "--format", "jsonl").out()).isEqualTo(entries);
  }

  @Test
  void isWhatTakingTheSameGives() throws IOException {
    Path loaded = folder.resolve("loaded");
    Path taken = folder.resolve("taken");
    Typed.on(loaded, "load", ledger.toString());
    Typed.on(taken, "take", folder.resolve("reports.jsonl").toString());
    // The carrier of a stands in the backfill alone.
    assertThat(Typed.on(loaded, "ledger", "--format", "jsonl").out().replace("\"carried_by\":1,", "")).isEqualTo(Typed.on(taken, "ledger", "--format", "jsonl").out()).isNotEmpty();
    assertThat(Typed.on(taken, "load", ledger.toString()).out()).contains("2 there before");
  }

  @Test
  void refusesAnotherTextUnderAnIdAndFoldersOfOthers() throws IOException {
    Path desk = folder.resolve("desk");
    Path other = Files.writeString(folder.resolve("other.jsonl"), LINES.getFirst().replace("port", "bridge over the river") + "\n");
    Typed.on(desk, "take", other.toString());
    Typed load = Typed.on(desk, "load", ledger.toString());
    assertThat(load.status()).isEqualTo(1);
    assertThat(load.err()).contains("a: the desk holds another text under this id");
    assertThat(load.out()).startsWith("1 documents with ");
    assertThat(Typed.on(desk, "load", folder.toString()).err()).contains("not what ./readout backfill writes");
  }
}
