package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Every export format, read back by a reader of that format that is not ours. */
class ExportFormatsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ODD = "=odd \"id\"";
  private static final String HOSTILE =
      "{\"id\":\"=odd \\\"id\\\"\",\"date\":\"2024-03-05\",\"title\":\"=HYPERLINK(\\\"x\\\"), a \\\"title\\\"\\tof 東京\",\"url\":\"https://example.org/a?b=1;c,d\","
          + "\"text\":\"Norway pledged $5 million to Ghana for the \\\"Tema, Ghana\\\" port by 30 June 2024, officials said. Norway's foreign minister will visit Ghana on 12 April 2024. "
          + "Norway allegedly attacked Ghana's patrol boats on 1 March 2024.\"}\n"
          + "{\"id\":\"undated\",\"text\":\"Norway promised Ghana two ferries, officials said.\"}\n";

  @TempDir static Path folder;
  private static Path desk;
  private static List<JsonNode> ledger;

  @BeforeAll
  static void fill() throws IOException {
    desk = folder.resolve("desk");
    Path hostile = Files.writeString(folder.resolve("hostile.jsonl"), HOSTILE);
    Typed.on(desk, "take", Typed.root().resolve("examples").toString(), hostile.toString());
    for (JsonNode found : json(Typed.on(desk, "export", "jsonl", "--document", ODD))) {
      assertThat(Typed.on(desk, "review", "reject", found.path("id").asText()).status()).isZero();
    }
    add("Norway pledged $5 million to Ghana for the \"Tema, Ghana\" port by 30 June 2024", "act=pledge", "when=2024-06-30");
    add("Norway's foreign minister will visit Ghana on 12 April 2024", "act=visit", "when=2024-04-12");
    add("Norway allegedly attacked Ghana's patrol boats", "act=attack", "status=alleged");
    ledger = json(Typed.on(desk, "export", "jsonl"));
    assertThat(ledger).hasSizeGreaterThan(50).anyMatch(entry -> entry.path("status").asText().equals("alleged"))
        .anyMatch(entry -> !entry.has("date"));
  }

  /** A human entry in the hostile document, so that no test depends on what the reader finds there. */
  private static void add(String words, String... values) {
    List<String> arguments = new ArrayList<>(List.of("review", "add", ODD, "--text", words, "--set", "actors=NOR", "--set", "recipients=GHA"));
    for (String value : values) {
      arguments.addAll(List.of("--set", value));
    }
    Typed added = Typed.on(desk, arguments.toArray(String[]::new));
    assertThat(added.status()).as(added.err()).isZero();
  }

  private static List<JsonNode> json(Typed typed) throws IOException {
    assertThat(typed.status()).as(typed.err()).isZero();
    List<JsonNode> all = new ArrayList<>();
    for (String line : typed.lines()) {
      all.add(JSON.readTree(line));
    }
    return all;
  }

  private static String export(String... more) {
    Typed typed = Typed.on(desk, Stream.concat(Stream.of("export"), Stream.of(more)).toArray(String[]::new));
    assertThat(typed.status()).as(typed.err()).isZero();
    return typed.out();
  }

  private static List<String> ids() {
    return ledger.stream().map(entry -> entry.path("id").asText()).toList();
  }

  @Test
  void csvIsReadByCommonsCsv() throws IOException {
    CSVFormat rfc4180 = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<CSVRecord> rows = rfc4180.parse(new StringReader(export("csv"))).getRecords();
    assertThat(rows).extracting(row -> row.get("id")).containsExactlyElementsOf(ids());
    for (int i = 0; i < rows.size(); i++) {
      CSVRecord row = rows.get(i);
      String quote = ledger.get(i).path("evidence").path("text").asText();
      assertThat(row.get("evidence")).isIn(quote, "'" + quote);
      assertThat(row.isConsistent()).isTrue();
      row.stream().forEach(cell -> assertThat(cell.matches("(?s)[=+@\\t\\r\\n].*|-\\D.*")).as(cell).isFalse());
    }
    assertThat(rows).anyMatch(row -> row.get("document").equals("'=odd \"id\"") && row.get("title").startsWith("'=HYPERLINK"));
  }

  @Test
  void parquetIsReadByDuckDbAndByHardwood() throws Exception {
    Path parquet = folder.resolve("ledger's.parquet");
    export("parquet", "--output", parquet.toString());
    List<String> byDuckDb = new ArrayList<>();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows = database.createStatement().executeQuery("SELECT id, actors, \"start\", year, \"date\", goldstein FROM read_parquet('"
            + parquet.toString().replace("'", "''") + "/*/*.parquet', hive_partitioning = true) ORDER BY \"date\" NULLS LAST, document, \"start\"")) {
      while (rows.next()) {
        JsonNode entry = ledger.stream().filter(one -> one.path("id").asText().equals(string(rows, "id"))).findFirst().orElseThrow();
        byDuckDb.add(rows.getString("id"));
        assertThat(rows.getInt("start")).isEqualTo(entry.path("evidence").path("start").asInt());
        assertThat(((Object[]) rows.getArray("actors").getArray()).length).isEqualTo((int) codes(entry.path("actors")).distinct().count());
        assertThat(rows.getObject("date")).isEqualTo(entry.has("date") ? LocalDate.parse(entry.path("date").asText()) : null);
      }
    }
    assertThat(byDuckDb).containsExactlyInAnyOrderElementsOf(ids());
    Map<String, String> byHardwood = new TreeMap<>();
    try (Stream<Path> files = Files.walk(parquet)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.getParent().getFileName().toString()).matches("year=(\\d{4}|__HIVE_DEFAULT_PARTITION__)");
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(file)); RowReader rows = reader.rowReader()) {
          while (rows.hasNext()) {
            rows.next();
            byHardwood.put(rows.getString("id"), rows.getString("evidence") + Objects.requireNonNull(rows.getList("about")).strings());
          }
        }
      }
    }
    Map<String, String> wanted = new TreeMap<>();
    ledger.forEach(entry -> wanted.put(entry.path("id").asText(), entry.path("evidence").path("text").asText()
        + entry.path("about").findValuesAsText("text")));
    assertThat(byHardwood).isEqualTo(wanted);
  }

  private static String string(ResultSet rows, String column) {
    try {
      return rows.getString(column);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> codes(JsonNode parties) {
    return Stream.iterate(0, i -> i < parties.size(), i -> i + 1).map(i -> parties.get(i).path("code").asText(parties.get(i).path("text").asText()));
  }

  @Test
  void parquetIsTheSameTwiceAndNeverOverwrites() throws IOException {
    Path one = folder.resolve("one.parquet");
    Path two = folder.resolve("two.parquet");
    export("parquet", "--output", one.toString());
    export("parquet", "--output", two.toString());
    try (Stream<Path> files = Files.walk(one)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(two.resolve(one.relativize(file))).hasSameBinaryContentAs(file);
      }
    }
    Typed again = Typed.on(desk, "export", "parquet", "--output", one.toString());
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("not empty");
    assertThat(Typed.on(desk, "export", "parquet").status()).isEqualTo(2);
  }

  @Test
  void webAnnotationsAreReadByTitanium() throws Exception {
    byte[] terms = resource("annotation-terms.jsonld");
    JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(export("web-annotation"))))
        .loader((uri, options) -> {
          assertThat(uri).isEqualTo(URI.create("http://www.w3.org/ns/anno.jsonld"));
          return JsonDocument.of(new java.io.ByteArrayInputStream(terms));
        }).get();
    JsonArray items = expanded.getJsonObject(0).getJsonArray("http://www.w3.org/ns/activitystreams#items").getJsonObject(0).getJsonArray("@list");
    assertThat(items).hasSize(ledger.size());
    for (int i = 0; i < ledger.size(); i++) {
      JsonObject one = items.getJsonObject(i);
      JsonNode evidence = ledger.get(i).path("evidence");
      JsonObject target = one.getJsonArray("http://www.w3.org/ns/oa#hasTarget").getJsonObject(0);
      JsonArray selectors = target.getJsonArray("http://www.w3.org/ns/oa#hasSelector");
      assertThat(value(selectors.getJsonObject(0), "http://www.w3.org/ns/oa#start")).isEqualTo(evidence.path("start").asText());
      assertThat(value(selectors.getJsonObject(1), "http://www.w3.org/ns/oa#exact")).isEqualTo(evidence.path("text").asText());
      assertThat(one.getJsonArray("@type").toString()).contains("oa#Annotation").contains("prov#Entity");
      assertThat(one.getJsonArray("http://www.w3.org/ns/prov#wasDerivedFrom").toString()).contains("urn:readout:document:");
      assertThat(one.getJsonArray("http://www.w3.org/ns/prov#wasGeneratedBy").toString()).contains("ontology");
      JsonObject body = one.getJsonArray("http://www.w3.org/ns/oa#hasBody").getJsonObject(0);
      assertThat(value(body, "urn:readout:terms:act")).isEqualTo(ledger.get(i).path("act").asText());
    }
  }

  private static String value(JsonObject node, String property) {
    String value = node.getJsonArray(property).getJsonObject(0).get("@value").toString();
    return value.startsWith("\"") ? node.getJsonArray(property).getJsonObject(0).getString("@value") : value;
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ExportFormatsTest.class.getResourceAsStream("/formats/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  @Test
  void ploverRecordsHoldToTheManual() throws IOException {
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(new String(resource("plover.schema.json"), StandardCharsets.UTF_8), InputFormat.JSON);
    List<String> plain = export("plover-json").lines().toList();
    List<String> all = export("plover-json", "--alleged").lines().toList();
    all.forEach(line -> assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty());
    long wanted = ledger.stream().filter(entry -> entry.has("plover") && entry.has("date") && !entry.path("actors").isEmpty()).count();
    assertThat(all).hasSize((int) wanted);
    assertThat(all.stream().filter(line -> !line.contains("status: alleged") && !line.contains("status: denied"))).containsExactlyElementsOf(plain);
    assertThat(plain.size()).isLessThan(all.size());
  }

  @Test
  void gdeltRowsAreReadByDuckDb() throws Exception {
    Path plain = folder.resolve("gdelt.tsv");
    Path all = folder.resolve("gdelt-all.tsv");
    export("gdelt-tsv", "--output", plain.toString());
    export("gdelt-tsv", "--alleged", "--output", all.toString());
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
      String columns = "names=[" + String.join(",", org.readout.desk.export.Formats.gdelt().stream().map(name -> "'" + name + "'").toList()) + "]";
      String read = "read_csv('%s', delim='\t', header=false, quote='', escape='', all_varchar=true, strict_mode=true, " + columns + ")";
      ResultSet sums = database.createStatement().executeQuery("SELECT count(*), count(DISTINCT GLOBALEVENTID::BIGINT), min(SQLDATE::INTEGER), "
          + "min(Year::INTEGER), max(FractionDate::DOUBLE), min(QuadClass::INTEGER), max(QuadClass::INTEGER), min(GoldsteinScale::DOUBLE), "
          + "count(*) FILTER (Actor1Code = Actor2Code), count(*) FILTER (EventRootCode != EventCode[:2]), max(NumMentions::INTEGER), max(ActionGeo_Lat::DOUBLE), "
          + "count(*) FILTER (Actor1Name IN ('CHINA', 'PAKISTAN')) FROM " + read.formatted(plain));
      assertThat(sums.next()).isTrue();
      int rows = sums.getInt(1);
      assertThat(rows).isPositive().isEqualTo(sums.getInt(2)).isEqualTo((int) Files.readAllLines(plain).size());
      assertThat(sums.getInt(3)).isEqualTo(20150420);
      assertThat(sums.getInt(4)).isEqualTo(2015);
      assertThat(sums.getDouble(5)).isBetween(2025.0, 2026.0);
      assertThat(sums.getInt(6)).isEqualTo(1);
      assertThat(sums.getInt(7)).isLessThanOrEqualTo(4);
      assertThat(sums.getDouble(8)).isBetween(-10.0, 0.0);
      assertThat(sums.getInt(9)).isZero();
      assertThat(sums.getInt(10)).isZero();
      assertThat(sums.getDouble(12)).isBetween(-90.0, 90.0);
      assertThat(sums.getInt(13)).isPositive();
      ResultSet places = database.createStatement().executeQuery("SELECT DISTINCT ActionGeo_CountryCode FROM " + read.formatted(all) + " WHERE ActionGeo_Lat IS NOT NULL");
      java.util.Set<String> countries = new java.util.HashSet<>();
      while (places.next()) {
        countries.add(places.getString(1));
      }
      assertThat(countries).as("FIPS 10-4 codes").contains("PK").isSubsetOf("PK", "CH", "IN", "AF", "IR", "RS", "TU", "SA", "AE", "KG", "TI", "KZ");
      assertThat(Files.readAllLines(all)).hasSizeGreaterThan(rows).containsAll(Files.readAllLines(plain));
    }
  }

  @Test
  void geoJsonIsReadByJts() throws IOException, ParseException {
    String json = export("geojson");
    Geometry points = new GeoJsonReader().read(json);
    List<JsonNode> placed = ledger.stream().filter(entry -> entry.path("place").has("lat")).toList();
    assertThat(points.getNumGeometries()).isEqualTo(placed.size()).isPositive();
    for (int i = 0; i < placed.size(); i++) {
      assertThat(points.getGeometryN(i).getCoordinate().getX()).isEqualTo(placed.get(i).path("place").path("lon").asDouble());
      assertThat(points.getGeometryN(i).getCoordinate().getY()).isEqualTo(placed.get(i).path("place").path("lat").asDouble());
    }
    assertThat(JSON.readTree(json).path("features").get(0).path("properties").path("evidence").asText()).isNotEmpty();
  }

  @Test
  void theCalendarIsReadByBiweekly() {
    String ics = export("ics", "--document", "=odd \"id\"");
    ics.lines().forEach(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    ICalendar calendar = Biweekly.parse(ics).first();
    assertThat(calendar.validate(ICalVersion.V2_0).toString()).isEmpty();
    assertThat(calendar.getEvents()).hasSize(2);
    var due = calendar.getEvents().get(0);
    assertThat(due.getSummary().getValue()).startsWith("Due: NOR pledge → GHA");
    assertThat(day(due.getDateStart().getValue())).isEqualTo(LocalDate.of(2024, 6, 30));
    assertThat(due.getDateStart().getValue().hasTime()).isFalse();
    assertThat(due.getDescription().getValue()).contains("“Norway pledged $5 million to Ghana").contains("[=odd \"id\"]");
    assertThat(due.getUrl().getValue()).isEqualTo("https://example.org/a?b=1;c,d");
    var visit = calendar.getEvents().get(1);
    assertThat(day(visit.getDateStart().getValue())).isEqualTo(LocalDate.of(2024, 4, 12));
    assertThat(day(visit.getDateEnd().getValue())).isEqualTo(LocalDate.of(2024, 4, 13));
    assertThat(Biweekly.parse(export("ics")).first().validate(ICalVersion.V2_0).toString()).isEmpty();
  }

  private static LocalDate day(java.util.Date date) {
    return date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
  }

  @Test
  void theCodebookIsCurrent() throws IOException {
    assertThat(Typed.root().resolve("docs/codebook.md")).hasContent(export("codebook"));
  }
}
