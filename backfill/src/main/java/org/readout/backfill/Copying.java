package org.readout.backfill;

import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.readout.core.selection.Sketch;

/**
 * Copies and versions across the whole archive, as a desk that takes its documents in order of position finds them. What
 * a document is depends only on which earlier ones are held, so a guess of what is held is mended round by round until
 * nothing changes. No step holds more than one document, or a chain's names, in memory; an anchor brings together each
 * document with at most 64 earlier ones, of which the six that share most are compared.
 */
final class Copying {
  /** Of documents with one anchor those held longest that later ones are compared with. */
  private static final int BUCKET = 64;

  /** Documents that one is compared with. */
  private static final int ALIKE = 6;

  private static final int MOST_ROUNDS = 10;

  private final SparkSession spark;
  private final Kept kept;
  private final Consumer<String> log;

  /**
   * @param kept where rounds are kept
   * @param log told what each round changed
   */
  Copying(SparkSession spark, Kept kept, Consumer<String> log) {
    this.spark = spark;
    this.kept = kept;
    this.log = log;
    spark.udf().register("compared", new Compared(), Compared.RESULT);
  }

  /**
   * What each readable page is: {@code position, held, assigned (id), base, known, of, copy, ends}. {@code of} is the position
   * of the document that it repeats, {@code copy} of the one that it repeats with additions, {@code ends} of its next version.
   */
  Dataset<Row> run(Dataset<Row> pages) {
    pages.createOrReplaceTempView("pages");
    kept.table("copies/sketches", spark.sql("SELECT position, id, url, fingerprint, anchors FROM pages WHERE outcome <> 'unreadable'")).createOrReplaceTempView("docs");
    kept.table("copies/links", links()).createOrReplaceTempView("links");
    kept.table("copies/round-0", guess()).createOrReplaceTempView("state");
    for (int round = 1; ; round++) {
      Dataset<Row> next = round(round);
      long changed = changed(next);
      next.createOrReplaceTempView("state");
      log.accept("copies: round " + round + " changed what is held of " + changed + " documents");
      if (changed == 0 || round == MOST_ROUNDS) {
        return next;
      }
    }
  }

  /** Documents that share an id or an address with another, and the chain they are in: the first position reached by id, address and id. */
  private Dataset<Row> links() {
    return spark.sql("""
        WITH one AS (SELECT position, id, url, fingerprint, min(position) OVER (PARTITION BY id) AS k FROM docs),
        two AS (SELECT *, min(k) OVER (PARTITION BY coalesce(url, concat('no address ', position))) AS l FROM one),
        three AS (SELECT position, id, url, fingerprint, min(l) OVER (PARTITION BY id) AS chain FROM two)
        SELECT * FROM (SELECT *, count(*) OVER (PARTITION BY chain) AS members FROM three) WHERE members > 1""");
  }

  /** At first whatever has other words than all before it, and half its anchors in common with no first bearer of them, counts as held. */
  private Dataset<Row> guess() {
    return spark.sql("""
        WITH firsts AS (SELECT fingerprint, min(position) AS first FROM docs GROUP BY fingerprint),
        bearers AS (SELECT position, explode(anchors) AS anchor FROM docs),
        leads AS (SELECT anchor, min(position) AS lead FROM bearers GROUP BY anchor HAVING count(*) > 1),
        likely AS (SELECT DISTINCT position FROM (SELECT b.position, lead FROM bearers b JOIN leads l ON b.anchor = l.anchor AND lead < b.position
          GROUP BY b.position, lead HAVING count(*) >= %d))
        SELECT d.position, (first = d.position AND likely.position IS NULL) AS held, 9223372036854775807L AS ends
        FROM docs d JOIN firsts f ON d.fingerprint = f.fingerprint LEFT JOIN likely ON d.position = likely.position""".formatted(Sketch.SIZE / 2));
  }

  private Dataset<Row> round(int round) {
    kept.table("copies/known-" + round, known()).createOrReplaceTempView("known");
    kept.table("copies/alike-" + round, alike()).createOrReplaceTempView("alike");
    kept.table("copies/compared-" + round, compared(round));
    spark.read().parquet(paths(round)).createOrReplaceTempView("likeness");
    return kept.table("copies/round-" + round, settled());
  }

  private String[] paths(int rounds) {
    String[] paths = new String[rounds];
    for (int i = 0; i < rounds; i++) {
      paths[i] = kept.path("copies/compared-" + (i + 1));
    }
    return paths;
  }

  /** Each document with the version of it that is known, and the first held one of the same words. */
  private Dataset<Row> known() {
    Dataset<Row> members = spark.sql("SELECT l.*, s.held FROM links l JOIN state s ON l.position = s.position");
    members.groupByKey((MapFunction<Row, Long>) row -> row.getAs("chain"), Encoders.LONG())
        .flatMapSortedGroups(new Column[] {functions.col("position")}, new Chains(), Encoders.row(Schemas.CHAINED)).createOrReplaceTempView("chained");
    return spark.sql("""
        WITH firsts AS (SELECT fingerprint, min(d.position) AS first FROM docs d JOIN state s ON d.position = s.position WHERE held GROUP BY fingerprint),
        versions AS (SELECT position, lead(position) OVER (PARTITION BY base ORDER BY position) AS ends FROM chained WHERE held)
        SELECT d.position, coalesce(c.assigned, d.id) AS assigned, coalesce(c.base, d.id) AS base, c.known, coalesce(c.same, false) AS same,
          coalesce(v.ends, 9223372036854775807L) AS ends, CASE WHEN c.known IS NULL AND first < d.position THEN first END AS first
        FROM docs d LEFT JOIN chained c ON d.position = c.position LEFT JOIN versions v ON d.position = v.position
        LEFT JOIN firsts f ON d.fingerprint = f.fingerprint""");
  }

  /** For each document that is not settled yet the few held ones that share most anchors with it, in order. */
  private Dataset<Row> alike() {
    return spark.sql("""
        WITH leads AS (SELECT anchor, position, ends FROM (
            SELECT anchor, position, ends, row_number() OVER (PARTITION BY anchor ORDER BY position) AS n
            FROM (SELECT explode(anchors) AS anchor, d.position, s.ends FROM docs d JOIN state s ON d.position = s.position WHERE s.held)) WHERE n <= %d),
        seekers AS (SELECT explode(anchors) AS anchor, d.position FROM docs d JOIN known k ON d.position = k.position WHERE NOT same AND first IS NULL),
        sharing AS (SELECT s.position, l.position AS other, count(*) AS anchors FROM seekers s
            JOIN leads l ON s.anchor = l.anchor AND l.position < s.position AND l.ends >= s.position GROUP BY s.position, l.position)
        SELECT position, other, place FROM (SELECT *, row_number() OVER (PARTITION BY position ORDER BY anchors DESC, other) AS place FROM sharing) WHERE place <= %d"""
        .formatted(BUCKET, ALIKE));
  }

  /** Core's word on the pairs that no earlier round has compared. */
  private Dataset<Row> compared(int round) {
    String fresh = "SELECT position, other FROM alike";
    if (round > 1) {
      spark.read().parquet(paths(round - 1)).createOrReplaceTempView("likeness");
      fresh = "SELECT a.position, a.other FROM alike a LEFT ANTI JOIN likeness l ON a.position = l.position AND a.other = l.other";
    }
    return spark.sql("""
        SELECT position, other, likeness.* FROM (
          SELECT f.position, f.other, compared(p.text, p.blocks, p.date, p.date_basis, o.text, o.date) AS likeness
          FROM (%s) f JOIN pages p ON f.position = p.position JOIN pages o ON f.other = o.position)""".formatted(fresh));
  }

  private Dataset<Row> settled() {
    return spark.sql("""
        WITH best AS (SELECT * FROM (
            SELECT a.position, a.other, l.whole, row_number() OVER (PARTITION BY a.position ORDER BY l.shared DESC, a.place) AS n
            FROM alike a JOIN likeness l ON a.position = l.position AND a.other = l.other
            JOIN known k ON a.position = k.position JOIN known o ON a.other = o.position WHERE l.copy AND l.shared > 0 AND k.base <> o.base) WHERE n = 1),
        fates AS (SELECT k.*, b.other, CASE WHEN same THEN known WHEN first IS NOT NULL THEN first WHEN known IS NULL AND whole THEN b.other END AS of
            FROM known k LEFT JOIN best b ON k.position = b.position)
        SELECT position, of IS NULL AS held, assigned, base, known, of, CASE WHEN of IS NULL THEN other END AS copy, ends FROM fates""");
  }

  private long changed(Dataset<Row> next) {
    next.createOrReplaceTempView("next");
    return spark.sql("SELECT n.position FROM next n JOIN state s ON n.position = s.position WHERE n.held <> s.held OR n.ends <> s.ends").count();
  }
}
