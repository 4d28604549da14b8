package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What checking a desk finds and mends, and what a backup brings back. */
class UpkeepTest {
  private static final String FIRST = "Ghana and Norway agreed to deepen cooperation on fisheries. Norway pledged $5 million to Ghana by the end of 2026.\n";
  private static final String SECOND = "Ghana thanked Norway for its support of the port of Tema. Norway will send experts to Ghana in 2026.\n";

  @TempDir static Path once;
  @TempDir Path folder;
  private Path desk;

  @BeforeAll
  static void fill() throws IOException {
    Path first = Files.writeString(once.resolve("first.txt"), FIRST);
    Path second = Files.writeString(once.resolve("second.txt"), SECOND);
    assertThat(Typed.on(once.resolve("desk"), "take", first.toString(), second.toString()).status()).isZero();
    String entry = Typed.on(once.resolve("desk"), "ledger", "--format", "jsonl", "--act", "pledge").out().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    assertThat(Typed.on(once.resolve("desk"), "review", "reject", entry).status()).as("a corrected entry").isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    desk = Files.createDirectory(folder.resolve("desk"));
    for (File file : once.resolve("desk").toFile().listFiles()) {
      Files.copy(file.toPath(), desk.resolve(file.getName()));
    }
  }

  private Typed on(String... arguments) {
    return Typed.on(desk, arguments);
  }

  private void damage(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + desk.resolve("desk.sqlite")); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String everything() {
    return on("export", "--format", "jsonl").out() + on("search", "fisheries").out() + on("search", "Tema experts").out();
  }

  @Test
  void aSoundDeskHasNothingWrong() {
    Typed checked = on("check");
    assertThat(checked.status()).as(checked.out()).isZero();
    assertThat(checked.out()).startsWith("2 documents, ").endsWith("2 captures: nothing wrong\n");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "DELETE FROM search WHERE rowid = 1 | is not found by its words",
    "UPDATE search SET text = 'other' WHERE rowid = 2 | is not found by its words",
    "DELETE FROM entry_search | cannot be found by their words",
    "DELETE FROM entry_party WHERE role = 'actor' | lies in the tables otherwise",
    "UPDATE entry SET kind = 'incident' | lies in the tables otherwise",
    "DELETE FROM entry_about | lies in the tables otherwise",
    "UPDATE entry SET json = replace(json, '\"start\":0', '\"start\":3') | quotes words that do not stand",
    "INSERT INTO search (rowid, text) VALUES (99, 'stray') | rows of documents that are not there",
  })
  void whatCanBeMadeAgainIsMadeAgain(String harm, String found) throws SQLException {
    String before = everything();
    damage(harm);
    Typed checked = on("check");
    assertThat(checked.status()).isEqualTo(1);
    assertThat(checked.out()).contains(found);
    assertThat(checked.err()).contains("--repair");
    Typed repaired = on("check", "--repair");
    assertThat(repaired.status()).as(repaired.out()).isZero();
    assertThat(repaired.out()).endsWith("nothing wrong\n");
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aDamagedCaptureIsNamedAndNotDressedUp() throws SQLException {
    damage("UPDATE capture SET bytes = (SELECT bytes FROM capture WHERE key = 2) WHERE key = 1");
    Typed repaired = on("check", "--repair");
    assertThat(repaired.status()).isEqualTo(1);
    assertThat(repaired.out()).contains("first.txt: the capture is not what was handed in");
    assertThat(repaired.err()).contains("restore a backup");
  }

  @Test
  void aBackupBringsTheWholeDeskBack() throws IOException {
    Files.writeString(desk.resolve("desk.yaml"), "profiles: [world, china-pakistan]\n");
    String before = everything();
    Path file = folder.resolve("kept.zip");
    assertThat(on("backup", file.toString()).out()).contains("2 documents");
    Path other = folder.resolve("again");
    assertThat(Typed.on(other, "restore", file.toString()).out()).contains("2 documents restored");
    desk = other;
    assertThat(everything()).isEqualTo(before);
    assertThat(on("check").status()).isZero();
    assertThat(other.resolve("desk.yaml")).hasContent("profiles: [world, china-pakistan]\n");
    assertThat(folder.toFile().list()).as("nothing half left").noneMatch(name -> name.contains(".part"));
  }

  @Test
  void neitherABackupNorADeskIsOverwritten() {
    Path file = folder.resolve("kept.zip");
    on("backup", file.toString());
    assertThat(on("backup", file.toString()).status()).isEqualTo(1);
    Typed restored = on("restore", file.toString());
    assertThat(restored.status()).isEqualTo(1);
    assertThat(restored.err()).contains("there already");
  }

  @Test
  void aDamagedOrForeignBackupIsRefused() throws IOException {
    Path stranger = folder.resolve("stranger.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(stranger))) {
      zip.putNextEntry(new ZipEntry("desk.sqlite"));
      zip.write(1);
      zip.putNextEntry(new ZipEntry("SHA256SUMS"));
      zip.write("00  desk.sqlite\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("../escaped"));
    }
    Path other = folder.resolve("other");
    Typed restored = Typed.on(other, "restore", stranger.toString());
    assertThat(restored.status()).isEqualTo(1);
    assertThat(restored.err()).contains("damaged");
    assertThat(other).doesNotExist();
    assertThat(folder.resolve("escaped")).doesNotExist();
  }

  @Test
  void aRemovedDocumentIsGone() {
    String id = on("documents", "--format", "jsonl").out().replaceAll("(?s).*?\"document\":\"([^\"]+)\".*", "$1");
    assertThat(on("remove", id).out()).isEqualTo(id + ": removed\n");
    assertThat(on("remove", id).status()).isEqualTo(1);
    assertThat(on("check").out()).startsWith("1 documents");
  }
}
