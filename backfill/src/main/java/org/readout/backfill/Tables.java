package org.readout.backfill;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The tables that a backfill hands over, partitioned by year. Reads the views {@code pages}, {@code state} and {@code coded}. */
final class Tables {
  /** Places named of a document's carriers in a thread. */
  private static final int MOST_PLACES = 100;

  private final SparkSession spark;
  private final Kept out;

  Tables(SparkSession spark, Kept out) {
    this.spark = spark;
    this.out = out;
  }

  void write(LocalDate asOf) {
    table("copies", copies(), 1_000_000, "document", "document", "position").createOrReplaceTempView("copies");
    spark.sql("SELECT document, CAST(count(DISTINCT place) AS INT) AS carriers FROM copies WHERE further GROUP BY document").createOrReplaceTempView("carriers");
    spark.sql("SELECT document, collect_list(place) AS carried_by FROM (SELECT document, place, row_number() OVER (PARTITION BY document ORDER BY position) AS n"
        + " FROM (SELECT document, place, min(position) AS position FROM copies WHERE further GROUP BY document, place)) WHERE n <= " + MOST_PLACES + " GROUP BY document")
        .createOrReplaceTempView("places");
    table("documents", documents(), 20_000, "id", "position");
    table("entries", entries(), 500_000, "document", "date", "document", "start");
    table("problems", problems(), 1_000_000, "name", "name", "place");
    table("threads", threads(asOf), 100_000, "id", "id");
  }

  /** A table in files of at most about {@code rows} rows, those of one {@code key} together. */
  private Dataset<Row> table(String name, Dataset<Row> rows, long most, String key, String... order) {
    return out.table(name, rows.schema(), () -> {
      long files = 1 + rows.count() / most;
      Column[] sorted = Stream.concat(Stream.of("year"), Arrays.stream(order)).map(functions::col).toArray(Column[]::new);
      return rows.repartition(functions.col("year"), functions.pmod(functions.hash(functions.col(key)), functions.lit(files))).sortWithinPartitions(sorted);
    }, "year");
  }

  /** What repeats a document held, whole or with additions; {@code further} where it is another place that carries it. */
  private Dataset<Row> copies() {
    return spark.sql("""
        WITH repeats AS (SELECT position, coalesce(of, copy) AS original, of IS NULL AS additions, assigned FROM state WHERE of IS NOT NULL OR copy IS NOT NULL)
        SELECT o.assigned AS document, r.position, CASE WHEN additions THEN r.assigned END AS recorded_as, coalesce(p.url, p.name) AS place, p.name, p.url, p.publisher, p.title,
          p.date, p.date_basis, p.media_type, p.given,
          additions OR (NOT (p.named AND (p.id = o.base OR p.id = o.assigned OR p.url <=> q.url AND p.url IS NOT NULL)) AND coalesce(p.url, p.name) <> coalesce(q.url, q.name)) AS further,
          year(p.date) AS year
        FROM repeats r JOIN state o ON r.original = o.position JOIN pages p ON r.position = p.position JOIN pages q ON r.original = q.position""");
  }

  /** What is held: recorded with all that a desk needs, off-topic by its names alone. */
  private Dataset<Row> documents() {
    return spark.sql("""
        WITH held AS (
          SELECT c.position, c.id, outcome, revision_of, copy_of, date, date_basis, language, title, publisher, url, genre, released_by, relevance, reasons, c.fingerprint,
            name, media_type, given, bytes, blocks, text, coded FROM coded c WHERE outcome <> 'unreadable'
          UNION ALL
          SELECT p.position, s.assigned, 'off-topic', k.assigned, o.assigned, date, date_basis, language, title, publisher, url, genre, NULL, relevance, reasons, p.fingerprint,
            name, media_type, NULL, NULL, NULL, NULL, NULL FROM pages p JOIN state s ON p.position = s.position LEFT JOIN state k ON s.known = k.position
            LEFT JOIN state o ON s.copy = o.position WHERE p.outcome = 'off-topic' AND s.held)
        SELECT h.*, coalesce(carriers, 0) AS carriers, year(date) AS year FROM held h LEFT JOIN carriers n ON h.id = n.document""");
  }

  private Dataset<Row> entries() {
    return spark.sql("SELECT c.*, coalesce(carriers, 0) AS carriers FROM coded c LEFT JOIN carriers n ON c.id = n.document WHERE outcome = 'recorded'")
        .flatMap((FlatMapFunction<Row, Row>) row -> new Entries().call(row), Encoders.row(Schemas.ENTRIES));
  }

  /** Documents that could not be read, and what was noted of those that could. */
  private Dataset<Row> problems() {
    return spark.sql("""
        SELECT CAST(NULL AS STRING) AS document, name, 'unreadable' AS outcome, stage, place, message, CAST(NULL AS INT) AS year FROM pages WHERE outcome = 'unreadable'
        UNION ALL SELECT NULL, name, 'unreadable', stage, place, message, NULL FROM coded WHERE outcome = 'unreadable'
        UNION ALL SELECT id, name, 'noted', problem.stage, problem.position, problem.message, year(date) FROM (
          SELECT id, name, date, explode(from_json(get_json_object(coded, '$.problems'), 'array<struct<stage: string, position: int, message: string>>')) AS problem
          FROM coded WHERE outcome = 'recorded')""");
  }

  private Dataset<Row> threads(LocalDate asOf) {
    return Threading.threads(spark.sql("SELECT c.*, coalesce(carried_by, array()) AS carried_by FROM coded c JOIN state s ON c.position = s.position LEFT JOIN places p ON c.id = p.document"
        + " WHERE outcome = 'recorded' AND s.ends = 9223372036854775807L"), asOf);
  }
}
