package org.readout.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A backfill as a person runs it, and what came of it.
 *
 * @param status exit status
 * @param err what it said on the way
 */
record Ran(int status, String err, Path output) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Ran backfill(String input, Path output, String... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of(input, output.toString(), "--master", "local[2]", "--as-of", "2025-12-01"));
    arguments.addAll(List.of(more));
    System.setProperty("spark.sql.shuffle.partitions", "4");
    int status = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
    return new Ran(status, err.toString(StandardCharsets.UTF_8), output);
  }

  Map<String, Integer> counts() throws IOException {
    JsonNode json = JSON.readTree(output.resolve("counts.json").toFile());
    Map<String, Integer> counts = new HashMap<>();
    for (String name : List.of("recorded", "duplicate", "offTopic", "unreadable")) {
      if (json.path(name).asInt() > 0) {
        counts.put(name, json.path(name).asInt());
      }
    }
    return counts;
  }

  /** Rows of a question in SQL; {@code @table} stands for a table of the output. */
  List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    String question = sql.replaceAll("@(\\w+)", "read_parquet('" + output + "/$1/*/*.parquet', hive_partitioning = true)");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:"); ResultSet row = database.createStatement().executeQuery(question)) {
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(row.getObject(i)));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /** Entries of newest versions, as {@link Taken#ledger} has them. */
  Map<String, String> ledger() throws SQLException, IOException {
    Map<String, String> entries = new TreeMap<>();
    Set<String> older = new HashSet<>();
    rows("SELECT revision_of FROM @documents WHERE revision_of IS NOT NULL").forEach(row -> older.add(row.getFirst()));
    for (List<String> row : rows("SELECT id, coded, carriers FROM @documents WHERE outcome = 'recorded'")) {
      for (JsonNode entry : older.contains(row.get(0)) ? JSON.createArrayNode() : JSON.readTree(row.get(1)).path("entries")) {
        entries.put(row.get(0) + " " + entry.path("id").asText(), entry + " carried by " + row.get(2));
      }
    }
    return entries;
  }
}
