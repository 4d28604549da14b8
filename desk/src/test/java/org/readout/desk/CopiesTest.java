package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.readout.core.selection.Sketch;
import org.readout.desk.store.Desk;

/** One text carried by several outlets, as a desk holds it. */
class CopiesTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String FIRST = "Norway pledged 5 million dollars to Ghana on Monday to rebuild the port of Tema after the storm.";
  private static final String SECOND = "Ghana and Norway agreed to sign a treaty on fisheries before the end of the year, the ministers said.";
  private static final String THIRD = "Ghana thanked Norway and said that it would open its waters to vessels from Bergen for two years.";
  private static final String ADDED = "Norway urged Ghana to lift the ban on cod imports without delay, its envoy told the radio.";

  @TempDir Path folder;

  private Typed run(String... arguments) {
    return Typed.at(CLOCK, folder.resolve("desk"), Map.of(), arguments);
  }

  private Typed take(String name, String... paragraphs) throws IOException {
    return run("take", Files.writeString(folder.resolve(name), String.join("\n\n", paragraphs) + "\n").toString(), "--date", "2025-02-05");
  }

  /** The ledger, the number of carriers aside. */
  private List<String> ledger() {
    return run("ledger", "--format", "jsonl").out().lines().map(line -> line.replaceFirst("\"carried_by\":\\d+,", "")).toList();
  }

  @Test
  void editedAndCutCopiesAreCarriersAndAddNothing() throws IOException {
    take("a.txt", FIRST, SECOND, THIRD);
    List<String> held = ledger();
    assertThat(take("b.txt", FIRST.replace("5 million", "five mln"), SECOND).out()).contains("0 recorded, 1 duplicate");
    assertThat(take("c.txt", FIRST, SECOND, THIRD, "(Reporting by Ama Example; editing by Kari Example)").out()).contains("1 duplicate");
    assertThat(ledger()).isEqualTo(held);
  }

  @Test
  void aReprintUnderAnIdOfItsOwnIsACarrier() throws IOException {
    String row = "{\"id\":\"%s\",\"url\":\"https://%s.example/1\",\"date\":\"2025-02-05\",\"text\":\"" + FIRST + " " + SECOND + "\"}%n";
    String rows = Files.writeString(folder.resolve("rows.jsonl"), row.formatted("a", "a") + row.formatted("b", "b")).toString();
    assertThat(run("take", rows).out()).contains("1 recorded, 1 duplicate");
    assertThat(run("documents", "--format", "jsonl").out()).contains("\"carriers\":1,");
    assertThat(run("take", rows).out()).contains("2 duplicate");
    assertThat(run("documents", "--format", "jsonl").out()).contains("\"carriers\":1,");
  }

  @Test
  void ofACopyWithAdditionsOnlyTheseAreCodedAndItMayBeTakenAndCodedAgain() throws IOException {
    take("a.txt", FIRST, SECOND, THIRD);
    int held = ledger().size();
    assertThat(take("d.txt", FIRST, SECOND, ADDED, THIRD).out()).contains("1 recorded (1 of them copies with additions)");
    List<String> both = ledger();
    assertThat(both).hasSize(held + 1).filteredOn(line -> line.contains("cod imports")).hasSize(1);
    assertThat(take("d.txt", FIRST, SECOND, ADDED, THIRD).out()).contains("1 duplicate");
    assertThat(take("e.txt", FIRST, SECOND, ADDED, THIRD).out()).as("a copy of the copy").contains("1 duplicate");
    run("recode");
    assertThat(ledger()).isEqualTo(both);
  }

  @Test
  void anotherFigureIsAnotherDocument() throws IOException {
    take("a.txt", FIRST, SECOND, THIRD);
    assertThat(take("f.txt", FIRST.replace("5 million", "9 million"), SECOND, THIRD).out()).contains("1 recorded");
    assertThat(String.join("\n", ledger())).contains("9 million").contains("5 million");
  }

  @Test
  void whatIsHeldAlreadyIsNotNew() throws IOException {
    assertThat(take("a.txt", FIRST, SECOND, THIRD).out()).containsPattern("(\\d+) entries \\(\\1 of them new to the desk\\)");
    String other = "The envoys spoke in Oslo for an hour. Norway pledged 5 million dollars for the port of Tema to Ghana, officials recalled. Norway urged Ghana to free two sailors.";
    assertThat(take("g.txt", other).out()).contains("1 recorded").doesNotContain("0 of them").containsPattern("[1-9] of them new");
    String fresh = run("ledger", "--new", "--format", "jsonl").out();
    assertThat(fresh).contains("free two sailors").contains("treaty");
    assertThat(fresh.lines().count()).isEqualTo(ledger().size() - 1);
    assertThat(run("documents", "--format", "jsonl").out().lines()).hasSize(2).allMatch(line -> line.contains("\"relevance\":"));
    assertThat(run("documents", "--min-relevance", "0.99", "--new").status()).isZero();
  }

  /** The document that the anchor in this place belongs to: any, but the same each time. */
  private static long document(long place, int documents) {
    return 10 + Math.floorMod(place * 7_919_777, (long) documents);
  }

  @Test
  @EnabledIfSystemProperty(named = "readout.load", matches = "true", disabledReason = "fills a desk with 1,000,000 sketches; -Dreadout.load=true")
  void amongAMillionSketchesCopiesAreFoundInAMillisecond() throws IOException, SQLException {
    take("a.txt", FIRST, SECOND, THIRD);
    int documents = 1_000_000;
    // Anchors are the smallest of many hashes, so they lie in the lower part of all numbers; written in order, as a file grown for long is not slower to read.
    long[] anchors = new Random(7).longs((long) documents * Sketch.SIZE).map(hash -> Long.MIN_VALUE + (hash >>> 9)).distinct().sorted().toArray();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk/desk.sqlite"))) {
      connection.setAutoCommit(false);
      connection.createStatement().execute("PRAGMA foreign_keys = OFF");
      connection.createStatement().execute("DROP INDEX anchor_document");
      try (PreparedStatement insert = connection.prepareStatement("INSERT INTO anchor (hash, document) VALUES (?, ?)")) {
        for (int i = 0; i < anchors.length; i++) {
          insert.setLong(1, anchors[i]);
          insert.setLong(2, document(i, documents));
          insert.addBatch();
          if (i % 100_000 == 0) {
            insert.executeBatch();
          }
        }
        insert.executeBatch();
      }
      connection.commit();
    }
    List<List<Long>> kept = new ArrayList<>();
    Random places = new Random(8);
    for (int i = 0; i < 1000; i++) {
      kept.add(places.ints(Sketch.SIZE, 0, anchors.length).mapToObj(place -> anchors[place]).toList());
    }
    try (Desk desk = Desk.open(folder.resolve("desk"), CLOCK)) {
      kept.forEach(some -> desk.copies().alike(new Sketch(some)));
      long start = System.nanoTime();
      kept.forEach(some -> desk.copies().alike(new Sketch(some)));
      double millis = (System.nanoTime() - start) / 1e6 / kept.size();
      Runtime runtime = Runtime.getRuntime();
      System.gc();
      System.err.printf("look-up %.3f ms, desk file %d MB, heap in use %d MB%n", millis, Files.size(folder.resolve("desk/desk.sqlite")) >> 20, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
      assertThat(millis).isLessThan(1);
    }
  }
}
