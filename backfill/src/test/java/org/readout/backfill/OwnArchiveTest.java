package org.readout.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.readout.core.ledger.Column;
import org.readout.core.ledger.Columns;
import org.readout.desk.Backfilled;
import org.readout.desk.Holdings;
import org.readout.desk.gather.BackfillReader;

/** Backfill on an archive of own-written reports. */
class OwnArchiveTest {
  @TempDir Path folder;

  @Test
  void makesOfAnArchiveWhatTakeDoes() throws IOException, SQLException {
    Path file = Files.write(folder.resolve("reports.jsonl"), OwnArchive.lines(70, 7));
    Map<String, Integer> taken = Taken.take(folder.resolve("desk"), file);
    Ran ran = Ran.backfill(file.toString(), folder.resolve("out"));
    assertThat(ran.counts()).as(ran.err()).isEqualTo(taken);
    assertThat(taken.keySet()).containsExactlyInAnyOrder("recorded", "duplicate", "offTopic", "unreadable");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.ledger()).isEqualTo(Taken.ledger(folder.resolve("desk"))).hasSizeGreaterThan(30);
    assertThat(ran.rows("SELECT count(*) FROM @documents WHERE revision_of IS NOT NULL").getFirst().getFirst()).isNotEqualTo("0");
    assertThat(ran.rows("SELECT count(*) FROM @documents WHERE copy_of IS NOT NULL").getFirst().getFirst()).isNotEqualTo("0");
    assertThat(ran.rows("SELECT count(*) FROM @problems WHERE outcome = 'unreadable'").getFirst().getFirst()).isEqualTo(String.valueOf(taken.get("unreadable")));
    entriesHaveTheColumnsOfExport(ran);
    secondRunDoesNothing(file, ran);
    loadsOnce(ran);
  }

  private static void entriesHaveTheColumnsOfExport(Ran ran) throws SQLException {
    List<List<String>> wanted = Columns.ALL.stream().map(column -> List.of(column.name(), column.type().sql())).toList();
    assertThat(ran.rows("SELECT column_name, column_type FROM (DESCRIBE SELECT * EXCLUDE year FROM @entries)")).isEqualTo(wanted);
    assertThat(Columns.ALL.stream().map(Column::name)).contains("evidence");
    assertThat(ran.rows("SELECT count(*) FROM @entries WHERE year <> year(date)").getFirst().getFirst()).isEqualTo("0");
  }

  private static void secondRunDoesNothing(Path file, Ran first) throws IOException {
    Path counts = first.output().resolve("counts.json");
    String before = Files.readString(counts);
    Ran again = Ran.backfill(file.toString(), first.output());
    assertThat(again.err()).contains("nothing to do");
    assertThat(Files.readString(counts)).isEqualTo(before);
    assertThat(first.output().resolve("_work")).doesNotExist();
    Ran other = Ran.backfill(file.getParent().toString() + "/*.jsonl", first.output(), "--profiles", "china-pakistan");
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.err()).contains("other files or profiles");
  }

  private void loadsOnce(Ran ran) throws IOException, SQLException {
    Path desk = folder.resolve("loaded");
    int[] added = new int[2];
    for (int time = 0; time < 2; time++) {
      int round = time;
      try (Holdings holdings = Taken.desk(desk)) {
        BackfillReader.read(ran.output(), row -> added[round] += holdings.load(row) == Backfilled.Fate.ADDED ? 1 : 0);
      }
    }
    assertThat(added[0]).isPositive();
    assertThat(added[1]).isZero();
    assertThat(Taken.ledger(desk)).isEqualTo(Taken.ledger(folder.resolve("desk")));
  }

  @Test
  void readsWarcAndNamesWhatIsDamaged() throws IOException, SQLException {
    Path warc = folder.resolve("crawl.warc.gz");
    try (WarcWriter writer = new WarcWriter(java.nio.channels.FileChannel.open(warc, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE), WarcCompression.GZIP)) {
      writer.write(page("https://press.example/a", "<html><head><title>Port</title></head><body><article><p>Norway pledged $5 million to Ghana for a deep-water port.</p><p>"
          + "The ministers of Norway and Ghana met in Accra on Tuesday and agreed to build the port within three years.</p></article></body></html>", 200, "text/html; charset=utf-8"));
      writer.write(page("https://press.example/gone", "<html><body>not here</body></html>", 404, "text/html"));
      writer.write(page("https://press.example/picture", "GIF89a", 200, "image/gif"));
      writer.write(page("https://press.example/poison", "%PDF-1.4 not a page", 200, "text/html"));
    }
    byte[] whole = Files.readAllBytes(warc);
    Files.write(folder.resolve("torn.warc.gz"), java.util.Arrays.copyOf(whole, whole.length / 3));
    Ran ran = Ran.backfill(folder + "/*.warc.gz", folder.resolve("out"));
    assertThat(ran.counts()).as(ran.err()).isEqualTo(Map.of("recorded", 1, "unreadable", 2));
    assertThat(ran.rows("SELECT url FROM @entries")).isNotEmpty().containsOnly(List.of("https://press.example/a"));
    assertThat(ran.rows("SELECT message FROM @problems WHERE outcome = 'unreadable' ORDER BY name")).anySatisfy(row -> assertThat(row.getFirst()).contains("PDF"))
        .anySatisfy(row -> assertThat(row.getFirst()).contains("breaks off"));
  }

  private static WarcResponse page(String url, String body, int status, String type) throws IOException {
    HttpResponse http = new HttpResponse.Builder(status, "").body(MediaType.parse(type), body.getBytes(StandardCharsets.UTF_8)).build();
    return new WarcResponse.Builder(url).date(Instant.parse("2024-05-01T00:00:00Z")).body(http).build();
  }

  @Test
  void readsParquetAndGzippedLines() throws IOException, SQLException {
    List<String> lines = OwnArchive.lines(40, 3);
    Path plain = Files.write(folder.resolve("reports.jsonl"), lines);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("packed.jsonl.gz")))) {
      out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    Ran fromPlain = Ran.backfill(plain.toString(), folder.resolve("a"));
    Ran fromPacked = Ran.backfill(folder.resolve("packed.jsonl.gz").toString(), folder.resolve("b"));
    assertThat(fromPacked.ledger()).isEqualTo(fromPlain.ledger()).isNotEmpty();
    Path parquet = folder.resolve("rows.parquet");
    fromPlain.rows("SELECT 1 FROM (SELECT 1)");
    try (var database = java.sql.DriverManager.getConnection("jdbc:duckdb:"); var statement = database.createStatement()) {
      statement.execute("COPY (SELECT id, date, url, publisher, text FROM read_json('" + plain + "', ignore_errors = true, format = 'newline_delimited') WHERE text <> ' ') TO '" + parquet + "' (FORMAT parquet)");
    }
    Ran fromRows = Ran.backfill(parquet.toString(), folder.resolve("c"));
    assertThat(fromRows.ledger()).isEqualTo(fromPlain.ledger());
  }
}
