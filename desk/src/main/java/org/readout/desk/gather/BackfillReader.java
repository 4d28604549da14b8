package org.readout.desk.gather;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.readout.core.document.Block;
import org.readout.core.document.Capture;
import org.readout.core.document.Given;
import org.readout.core.text.Span;
import org.readout.desk.Backfilled;

/** Reads the folder that {@code backfill} wrote: documents in the order of the archive, then their carriers. */
public final class BackfillReader {
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule()).build();
  private static final String MEMORY = "512MB";

  private BackfillReader() {}

  /**
   * Hands over every row.
   *
   * @throws IllegalArgumentException if the folder is none that a backfill has finished
   */
  public static void read(Path folder, Consumer<Backfilled> each) {
    if (!Files.exists(folder.resolve("counts.json")) || !Files.isDirectory(folder.resolve("documents"))) {
      throw new IllegalArgumentException(folder + ": not what ./readout backfill writes, or not finished");
    }
    Properties settings = new Properties();
    settings.setProperty("memory_limit", MEMORY);
    settings.setProperty("threads", "1");
    settings.setProperty("jdbc_stream_results", "true");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:", settings); Statement statement = database.createStatement()) {
      statement.execute("SET temp_directory = '" + quoted(Path.of(System.getProperty("java.io.tmpdir"))) + "'");
      rows(statement, folder, "documents", "id, copy_of, name, media_type, given, bytes, blocks, text, fingerprint, relevance, reasons, coded",
          "WHERE outcome = 'recorded' ORDER BY position", row -> each.accept(recorded(row)));
      rows(statement, folder, "copies", "document, place, name, url, publisher, date", "WHERE further ORDER BY document, position", row -> each.accept(carrier(row)));
    } catch (SQLException e) {
      throw new IllegalArgumentException(folder + ": cannot be read: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Step {
    void row(ResultSet row) throws SQLException;
  }

  private static void rows(Statement statement, Path folder, String table, String columns, String rest, Step step) throws SQLException {
    Path files = folder.resolve(table);
    try (ResultSet found = statement.executeQuery("SELECT count(*) FROM glob('" + quoted(files) + "/*/*.parquet')")) {
      if (!found.next() || found.getInt(1) == 0) {
        return;
      }
    }
    try (ResultSet row = statement.executeQuery("SELECT " + columns + " FROM read_parquet('" + quoted(files) + "/*/*.parquet') " + rest)) {
      while (row.next()) {
        step.row(row);
      }
    }
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  private static Backfilled recorded(ResultSet row) throws SQLException {
    Capture capture = new Capture(row.getString("name"), row.getString("media_type"), row.getBytes("bytes"), json(row.getString("given"), Given.class));
    List<Integer> numbers = list(row.getArray("blocks"), Integer.class);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 3) {
      blocks.add(new Block(new Span(numbers.get(i), numbers.get(i + 1)), Block.Role.values()[numbers.get(i + 2)]));
    }
    return new Backfilled.Recorded(row.getString("id"), Optional.ofNullable(row.getString("copy_of")), capture, blocks, row.getString("text"), row.getString("fingerprint"),
        row.getDouble("relevance"), list(row.getArray("reasons"), String.class), json(row.getString("coded"), ObjectNode.class));
  }

  private static Backfilled carrier(ResultSet row) throws SQLException {
    return new Backfilled.Carrier(row.getString("document"), row.getString("place"), row.getString("name"), Optional.ofNullable(row.getString("url")),
        Optional.ofNullable(row.getString("publisher")), Optional.ofNullable(row.getString("date")));
  }

  private static <T> List<T> list(Array array, Class<T> type) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
  }

  private static <T> T json(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a row does not read: " + e.getOriginalMessage(), e);
    }
  }
}
