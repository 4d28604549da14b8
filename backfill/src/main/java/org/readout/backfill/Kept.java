package org.readout.backfill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Tables kept below a folder. A table is whole once Spark has put {@code _SUCCESS} beside its files; one that is whole is
 * never made again, one that is not is made anew. Safe for use by several threads.
 */
final class Kept {
  private static final String WHOLE = "_SUCCESS";

  private final SparkSession spark;
  private final Path folder;
  private final FileSystem system;

  Kept(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = new Path(folder);
    try {
      this.system = this.folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  String folder() {
    return folder.toString();
  }

  String path(String name) {
    return new Path(folder, name).toString();
  }

  boolean whole(String name) {
    try {
      return system.exists(new Path(new Path(folder, name), WHOLE));
    } catch (IOException e) {
      throw new UncheckedIOException(path(name) + ": " + e.getMessage(), e);
    }
  }

  boolean exists(String name) {
    try {
      return system.exists(new Path(folder, name));
    } catch (IOException e) {
      throw new UncheckedIOException(path(name) + ": " + e.getMessage(), e);
    }
  }

  /** The table of that name, made now unless it is whole; {@code by} are the columns that it is partitioned by. */
  Dataset<Row> table(String name, Dataset<Row> rows, String... by) {
    return table(name, rows.schema(), () -> rows, by);
  }

  /** The same of rows that cost something to ask for. */
  Dataset<Row> table(String name, StructType schema, Supplier<Dataset<Row>> rows, String... by) {
    if (!whole(name)) {
      rows.get().write().mode(SaveMode.Overwrite).partitionBy(by).option("compression", "zstd").parquet(path(name));
    }
    return spark.read().schema(schema).parquet(path(name));
  }

  /** A small file; empty where there is none. */
  Optional<String> text(String name) {
    Path file = new Path(folder, name);
    try {
      if (!system.exists(file)) {
        return Optional.empty();
      }
      try (var in = system.open(file)) {
        return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Writes a small file, whole or not at all. */
  void write(String name, String text) {
    Path file = new Path(folder, name);
    Path begun = new Path(folder, "." + name + ".begun");
    try {
      try (var out = system.create(begun, true)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      system.delete(file, false);
      if (!system.rename(begun, file)) {
        throw new IOException("cannot be renamed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    }
  }

  /** Removes what is of that name. */
  void remove(String name) {
    try {
      system.delete(new Path(folder, name), true);
    } catch (IOException e) {
      throw new UncheckedIOException(path(name) + ": " + e.getMessage(), e);
    }
  }
}
