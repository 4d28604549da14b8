package org.readout.backfill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.readout.backfill.input.Archive;
import org.readout.backfill.input.Shard;

/**
 * An archive in, Parquet out: clean → copies → agenda → code → tables. Every step is kept below {@code _work} of the output
 * until the end, those of many parts part by part; a run that was killed goes on after the last whole part.
 */
final class Backfill {
  private static final String WORK = "_work";
  private static final String COUNTS = "counts.json";
  private static final int AT_ONCE = 2;
  private static final StructType AGENDA = Schemas.of("position long, name string, media_type string, given string, bytes binary, known string,"
      + " known_fingerprint string, original string, original_text string, original_date date, slot int");

  private final SparkSession spark;
  private final Kept out;
  private final Kept work;
  private final Consumer<String> log;
  private final Meter meter = new Meter();

  /**
   * @param output folder of the result
   * @param log told how far it is
   */
  Backfill(SparkSession spark, String output, Consumer<String> log) {
    this.spark = spark;
    this.out = new Kept(spark, output);
    this.work = new Kept(spark, out.path(WORK));
    this.log = log;
    spark.sparkContext().addSparkListener(meter);
  }

  /**
   * Does what is left to be done.
   *
   * @param wanted how to go about it where nothing is begun yet
   * @param asOf the day threads are seen from
   * @param keep whether to leave what lies in {@code _work}
   * @throws IllegalArgumentException if the output was begun with other files, profiles or another program
   */
  ObjectNode run(Plan wanted, LocalDate asOf, boolean keep) {
    Optional<String> done = out.text(COUNTS);
    Plan plan = plan(wanted);
    if (done.isPresent()) {
      log.accept("nothing to do: " + out.path(COUNTS) + " is there");
      return Packed.read(done.get(), ObjectNode.class);
    }
    Dataset<Row> pages = step("clean", () -> pages(plan));
    pages.createOrReplaceTempView("pages");
    step("copies", () -> new Copying(spark, work, log).run(pages)).createOrReplaceTempView("state");
    int parts = step("agenda", () -> agenda(plan));
    step("code", () -> coded(plan, parts)).createOrReplaceTempView("coded");
    step("tables", () -> {
      new Tables(spark, out).write(asOf);
      return true;
    });
    Counts counts = step("count", this::counts);
    log.accept(counts.yield());
    log.accept(counts.words());
    ObjectNode json = counts.json();
    json.set("steps", meter.json());
    out.write(COUNTS, json.toString());
    if (!keep) {
      out.remove(WORK);
    }
    return json;
  }

  private Plan plan(Plan wanted) {
    Optional<Plan> begun = out.text("plan.json").map(json -> Packed.read(json, Plan.class));
    if (begun.isPresent() && !begun.get().agrees(wanted)) {
      throw new IllegalArgumentException(out.folder() + " holds a backfill of other files or profiles, or by another version; name another folder or remove it");
    }
    if (begun.isEmpty()) {
      out.write("plan.json", Packed.json(wanted));
    }
    return begun.orElse(wanted);
  }

  private <T> T step(String name, Supplier<T> step) {
    return meter.step(spark.sparkContext(), name, step::get);
  }

  private Dataset<Row> pages(Plan plan) {
    Broadcast<SerializableConfiguration> configuration = SerializableConfiguration.broadcast(spark.sparkContext());
    List<Shard> shards = Archive.shards(plan.files());
    int parts = (shards.size() + plan.shards() - 1) / plan.shards();
    parts("clean", parts, part -> {
      List<Shard> own = shards.subList(part * plan.shards(), Math.min(shards.size(), (part + 1) * plan.shards()));
      JavaRDD<Shard> tasks = JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelize(own, own.size());
      return spark.createDataset(tasks.rdd(), Encoders.javaSerialization(Shard.class)).mapPartitions(new Clean(configuration, plan.profiles()), Encoders.row(Schemas.PAGES));
    });
    return all("clean", parts, Schemas.PAGES);
  }

  /** Makes what is to be coded ready in slots of about equal size, with the texts it repeats in part. Returns the number of parts. */
  private int agenda(Plan plan) {
    long documents = spark.sql("SELECT p.position FROM pages p JOIN state s ON p.position = s.position WHERE p.outcome = 'open' AND s.held").count();
    int slots = (int) Math.max(1, (documents + Plan.SLOT - 1) / Plan.SLOT);
    work.table("agenda", spark.sql("""
        SELECT p.position, p.name, p.media_type, p.given, p.bytes, k.assigned AS known, n.fingerprint AS known_fingerprint,
          o.assigned AS original, t.text AS original_text, t.date AS original_date,
          CAST(pmod(hash(p.position), %d) AS INT) AS slot, CAST(floor(pmod(hash(p.position), %d) / %d) AS INT) AS part
        FROM pages p JOIN state s ON p.position = s.position LEFT JOIN state k ON s.known = k.position LEFT JOIN pages n ON s.known = n.position
        LEFT JOIN state o ON s.copy = o.position LEFT JOIN pages t ON s.copy = t.position WHERE p.outcome = 'open' AND s.held"""
        .formatted(slots, slots, plan.slots())).repartition(spark.sessionState().conf().numShufflePartitions(), functions.col("slot")), "part", "slot");
    return (slots + plan.slots() - 1) / plan.slots();
  }

  private Dataset<Row> coded(Plan plan, int parts) {
    parts("code", parts, part -> !work.exists("agenda/part=" + part) ? spark.createDataFrame(List.of(), Schemas.CODED) : spark.read().schema(AGENDA).parquet(work.path("agenda/part=" + part)).map(new Coding(plan.profiles()), Encoders.row(Schemas.CODED)));
    return all("code", parts, Schemas.CODED);
  }

  private Dataset<Row> all(String name, int parts, StructType schema) {
    String[] paths = new String[parts];
    for (int part = 0; part < parts; part++) {
      paths[part] = work.path(name + "/" + part);
    }
    return spark.read().schema(schema).parquet(paths);
  }

  /** Makes the parts of a table that are not whole yet, two at a time, so that cores left over by one work on the next. */
  private void parts(String name, int parts, IntFunction<Dataset<Row>> made) {
    SparkContext context = spark.sparkContext();
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < parts; i++) {
        int part = i;
        if (!work.whole(name + "/" + part)) {
          running.add(threads.submit(() -> {
            Meter.share(context, name);
            work.table(name + "/" + part, made.apply(part));
            log.accept(name + ": part " + (part + 1) + " of " + parts);
          }));
        }
      }
      log.accept(name + ": " + parts + " parts, " + (parts - running.size()) + " of them done before");
      for (Future<?> one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(name + " failed: " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(name + " was interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Counts counts() {
    long documents = number("SELECT count(*) FROM pages");
    return new Counts(documents, number("SELECT count(*) FROM pages WHERE language = 'en'"), number("SELECT count(*) FROM pages WHERE language = 'en' AND outcome = 'open'"),
        number("SELECT count(*) FROM coded WHERE outcome = 'recorded'"), number("SELECT count(*) FROM coded WHERE outcome = 'recorded' AND copy_of IS NOT NULL"),
        number("SELECT count(*) FROM coded WHERE outcome = 'recorded' AND revision_of IS NOT NULL"), number("SELECT count(*) FROM state WHERE NOT held"),
        number("SELECT count(*) FROM pages p JOIN state s ON p.position = s.position WHERE outcome = 'off-topic' AND held") + number("SELECT count(*) FROM coded WHERE outcome = 'off-topic'"),
        number("SELECT count(*) FROM pages WHERE outcome = 'unreadable'") + number("SELECT count(*) FROM coded WHERE outcome = 'unreadable'"),
        spark.read().schema(Schemas.ENTRIES).parquet(out.path("entries")).count(), spark.read().schema(Schemas.THREADS).parquet(out.path("threads")).count());
  }

  private long number(String sql) {
    return spark.sql(sql).first().getLong(0);
  }
}
