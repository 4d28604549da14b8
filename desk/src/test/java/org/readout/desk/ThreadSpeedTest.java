package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.readout.core.profile.Profiles;
import org.readout.desk.store.Desk;

/** How long it takes to place the entries of one more document in a desk that holds 100,000. */
class ThreadSpeedTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-01T00:00:00Z"), ZoneOffset.UTC);
  private static final int ENTRIES = 100_000;
  private static final int APART = 1000;
  private static final int NEW = 20;

  @TempDir Path folder;

  private Typed take(int from, int documents) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int n = from; n < from + documents; n++) {
      lines.append("{\"id\":\"d").append(n).append("\",\"date\":\"2024-0").append(1 + n % 9).append("-10\",\"genre\":\"joint-statement\",\"publisher\":\"Office\",\"title\":\"Joint Statement ").append(n)
          .append("\",\"text\":\"China pledged ").append(n + 2).append(" million dollars to Pakistan for the ML-1 railway. Pakistan will protect Chinese workers in Gwadar from ").append(n + 3)
          .append(" posts. China and Pakistan agreed to extend CPEC to ").append(n + 4).append(" towns.\"}\n");
    }
    return Typed.at(CLOCK, folder.resolve("desk"), Map.of(), "take", Files.writeString(folder.resolve("documents.jsonl"), lines).toString());
  }

  /** Copies every row so often that there are as many entries as asked for. */
  private void multiply() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk/desk.sqlite")); Statement statement = connection.createStatement()) {
      int held;
      try (ResultSet count = statement.executeQuery("SELECT count(*) FROM entry")) {
        held = count.getInt(1);
      }
      connection.setAutoCommit(false);
      for (int copy = 1; copy <= ENTRIES / held; copy++) {
        copy(statement, "document", Map.of("key", "key + " + copy * APART, "id", "id || '-" + copy + "'", "base", "base || '-" + copy + "'"));
        copy(statement, "entry", Map.of("key", "key + " + copy * APART, "id", "id || '-" + copy + "'", "document", "document + " + copy * APART));
      }
      connection.commit();
    }
  }

  private static void copy(Statement statement, String table, Map<String, String> other) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
      while (rows.next()) {
        columns.add(rows.getString("name"));
      }
    }
    statement.executeUpdate("INSERT INTO " + table + " SELECT " + String.join(", ", columns.stream().map(name -> other.getOrDefault(name, "\"" + name + "\"")).toList()) + " FROM " + table + " WHERE key < " + APART);
  }

  @Test
  @EnabledIfSystemProperty(named = "readout.load", matches = "true", disabledReason = "fills a desk with 100,000 entries; -Dreadout.load=true")
  void oneMoreDocumentIsPlacedAtOnce() throws IOException, SQLException {
    take(0, 12);
    multiply();
    List<Double> millis = new ArrayList<>();
    try (Desk desk = Desk.open(folder.resolve("desk"), CLOCK)) {
      Threads threads = desk.threads(Profiles.bundled());
      threads.update();
      for (int n = 0; n < NEW; n++) {
        take(100 + n, 1);
        long began = System.nanoTime();
        threads.update();
        millis.add((System.nanoTime() - began) / 1e6);
      }
    }
    millis.sort(null);
    System.out.printf("placing one more document among %,d entries: median %.1f ms, most %.1f ms%n", ENTRIES, millis.get(NEW / 2), millis.getLast());
    assertThat(millis.get(NEW / 2)).isLessThan(50);
  }
}
