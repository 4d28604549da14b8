package org.readout.backfill;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.readout.backfill.input.Archive;
import org.readout.core.Line;
import org.readout.core.document.Cleaner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Codes an archive under Apache Spark. */
@Command(
    name = "readout backfill",
    description = {
      "Read a whole archive under Apache Spark: WARC, JSONL (each also gzipped) and Parquet files, folders and patterns on any Hadoop file system.",
      "Writes Parquet, partitioned by year: documents, entries (the columns of export parquet), problems, copies, threads; counts.json says what became of what.",
      "A run that was killed goes on where it was when the same command is given again. ./readout load OUTPUT brings the result into a desk."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nEXAMPLES%n",
    footer = {
      "  ./readout backfill 'archive/*.warc.gz' ledger",
      "  ./readout backfill reports.jsonl.gz ledger --master 'local[4]'",
      "  ./readout backfill hdfs:///crawl/2015 hdfs:///ledger/2015 --master spark://host:7077",
      "  spark-submit --master yarn --conf spark.executor.memory=4g backfill/target/readout-backfill.jar s3a://crawl/2015 s3a://ledger/2015",
    })
public final class Main implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "INPUT", description = "files, folders or patterns, commas between several")
  private String input = "";

  @Parameters(index = "1", paramLabel = "OUTPUT", description = "a new folder, or one that an earlier run began")
  private String output = "";

  @Option(names = "--master", paramLabel = "URL", description = "where to run: local[N], spark://HOST:PORT, yarn (default: what spark-submit says, else all cores here)")
  private @Nullable String master;

  @Option(names = "--profiles", split = ",", paramLabel = "ID", description = "bundled profiles that say what is relevant (default: world)")
  private List<String> profiles = List.of("world");

  @Option(names = "--as-of", paramLabel = "DAY", description = "day that threads are seen from (default: today)")
  private @Nullable LocalDate asOf;

  @Option(names = "--keep", description = "leave what lies in OUTPUT/_work in the end")
  private boolean keep;

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /** Runs the command. Returns the exit status: 0 done, 1 some documents could not be read or it failed, 2 wrong usage. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(new Main(out, err)).setExecutionExceptionHandler((e, line, result) -> {
      if (!(e instanceof IllegalArgumentException || e instanceof IOException)) {
        throw e;
      }
      err.println(e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }).execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    try (SparkSession spark = session()) {
      List<Archive.File> files = Archive.files(input, spark.sparkContext().hadoopConfiguration());
      if (files.isEmpty()) {
        throw new IllegalArgumentException(input + ": nothing there that is read (warc, jsonl, parquet)");
      }
      Plan plan = Plan.of(files, profiles, Line.VERSION + " " + Cleaner.VERSION, spark.sparkContext().defaultParallelism());
      var counts = new Backfill(spark, output, err::println).run(plan, asOf == null ? LocalDate.now(java.time.Clock.systemDefaultZone()) : asOf, keep);
      out.println(counts);
      return counts.path("unreadable").asLong() == 0 ? 0 : 1;
    }
  }

  private SparkSession session() {
    SparkSession.Builder builder = SparkSession.builder().appName("Readout backfill");
    String where = master != null ? master : System.getProperty("spark.master", "local[*]");
    builder.master(where);
    settings().forEach(setting -> {
      if (System.getProperty(setting.getKey()) == null) {
        builder.config(setting.getKey(), setting.getValue());
      }
    });
    if (where.startsWith("local")) {
      builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1");
    }
    Path jar = Path.of(System.getProperty("readout.home", "."), "backfill", "target", "readout-backfill.jar");
    if (!where.startsWith("local") && System.getProperty("spark.jars") == null && Files.exists(jar)) {
      builder.config("spark.jars", jar.toString());
    }
    SparkSession spark = builder.getOrCreate();
    // What the tables rest on, whatever a cluster's own settings are.
    spark.conf().set("spark.sql.session.timeZone", "UTC");
    spark.conf().set("spark.sql.datetime.java8API.enabled", true);
    spark.conf().set("spark.sql.files.maxPartitionBytes", "128m");
    spark.conf().set("spark.sql.files.openCostInBytes", "128m");
    return spark;
  }

  /** Settings that whoever submits may overrule. One file is one task; parts of a join that grow too large are cut. */
  private static List<java.util.Map.Entry<String, String>> settings() {
    return List.of(java.util.Map.entry("spark.ui.enabled", "false"), java.util.Map.entry("spark.ui.showConsoleProgress", "false"),
        java.util.Map.entry("spark.sql.adaptive.skewJoin.skewedPartitionFactor", "3"), java.util.Map.entry("spark.sql.adaptive.skewJoin.skewedPartitionThresholdInBytes", "32m"),
        java.util.Map.entry("spark.sql.adaptive.advisoryPartitionSizeInBytes", "32m"), java.util.Map.entry("spark.sql.shuffle.partitions", "64"));
  }
}
