package org.readout.desk.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.readout.core.ledger.Column;
import org.readout.core.ledger.Columns;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldEntry;

/**
 * Entries as Parquet in a folder, in Hive partitions by the year of the document's date ({@code year=2025/data_0.parquet};
 * entries of unknown date under {@code year=__HIVE_DEFAULT_PARTITION__}). Written by way of a database file in that
 * folder, which is gone in the end. The same entries give the same bytes.
 */
public final class Parquet implements EntryWriter {
  private static final String MEMORY = "512MB";

  private final Path folder;
  private final Path buffer;
  private final DuckDBConnection database;
  private final DuckDBAppender rows;

  /**
   * @param folder made where there is none
   * @throws IllegalArgumentException if it holds anything
   */
  public Parquet(Path folder) {
    this.folder = folder;
    this.buffer = folder.resolve(".unfinished.duckdb");
    try {
      Files.createDirectories(folder);
      refuseUnlessEmpty();
      Properties settings = new Properties();
      settings.setProperty("memory_limit", MEMORY);
      settings.setProperty("threads", "1");
      database = DriverManager.getConnection("jdbc:duckdb:" + buffer, settings).unwrap(DuckDBConnection.class);
      try (Statement statement = database.createStatement()) {
        statement.execute("CREATE TABLE entry (" + Columns.ALL.stream().map(c -> name(c) + " " + c.type().sql()).collect(Collectors.joining(", ")) + ")");
      }
      rows = database.createAppender("entry");
    } catch (SQLException e) {
      throw failed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  private void refuseUnlessEmpty() throws IOException {
    try (Stream<Path> held = Files.list(folder)) {
      if (held.findAny().isPresent()) {
        throw new IllegalArgumentException(folder + ": not empty; Parquet is written to a new or empty folder");
      }
    }
  }

  private static String name(Column column) {
    return '"' + column.name() + '"';
  }

  @Override
  public void entry(HeldEntry entry) {
    try {
      rows.beginRow();
      for (Column column : Columns.ALL) {
        append(column, entry);
      }
      rows.endRow();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private void append(Column column, HeldEntry entry) throws SQLException {
    Object value = column.of(entry).orElse(null);
    switch (value) {
      case null -> rows.appendNull();
      case String text -> rows.append(text);
      case Collection<?> texts -> rows.append(texts);
      case java.time.LocalDate day -> rows.append(day);
      case Boolean flag -> rows.append(flag);
      case Integer whole -> rows.append(whole);
      case Double number -> rows.append(number);
      default -> throw new IllegalStateException("a column of " + value.getClass());
    }
  }

  @Override
  public void end() {
    try {
      rows.close();
      try (Statement statement = database.createStatement()) {
        statement.execute("COPY (SELECT *, year(\"date\") AS year FROM entry) TO '" + folder.toString().replace("'", "''")
            + "' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (year), OVERWRITE_OR_IGNORE)");
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      rows.close();
      database.close();
      for (Path left : List.of(buffer, Path.of(buffer + ".wal"))) {
        Files.deleteIfExists(left);
      }
    } catch (SQLException e) {
      throw failed(e);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  private IllegalArgumentException failed(SQLException e) {
    return new IllegalArgumentException(folder + ": the Parquet files were not written: " + e.getMessage(), e);
  }
}
