package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk whose process is killed in the midst of {@code take} keeps every finished document and no half one. */
class KillTest {
  private static final int DOCUMENTS = 400;

  @TempDir Path folder;

  private Process start(Path desk, String... arguments) throws IOException {
    return Typed.started(folder.resolve("log"), desk, arguments);
  }

  private Path reports() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      lines.append("{\"id\":\"r%d\",\"date\":\"2025-02-05\",\"text\":\"Norway pledged $%d million to Ghana. The two sides agreed to build port number %d. Ghana thanked Norway.\"}%n".formatted(i, i + 1, i));
    }
    return Files.writeString(folder.resolve("reports.jsonl"), lines);
  }

  private static int number(Path desk, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + desk.resolve("desk.sqlite")); ResultSet rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static int documents(Path desk) {
    try {
      return Files.exists(desk.resolve("desk.sqlite")) ? number(desk, "SELECT count(*) FROM document") : 0;
    } catch (SQLException notYet) {
      return 0; // the tables are being made
    }
  }

  @Test
  void killedAtAnyMomentNothingFinishedIsLostAndNothingIsHalf() throws Exception {
    Path reports = reports();
    Path whole = folder.resolve("whole");
    assertThat(start(whole, "take", reports.toString()).waitFor()).isZero();
    int entries = number(whole, "SELECT count(*) FROM entry");
    Path desk = folder.resolve("killed");
    int kept = 0;
    int midway = 0;
    for (int mark : new int[] {0, 1, 60, 170, 300}) {
      Process take = start(desk, "take", reports.toString());
      while (take.isAlive() && documents(desk) < mark) {
        TimeUnit.MILLISECONDS.sleep(5);
      }
      take.destroyForcibly().waitFor();
      if (Files.exists(desk.resolve("desk.sqlite")) && documents(desk) > 0) {
        int now = documents(desk);
        assertThat(now).isGreaterThanOrEqualTo(kept);
        midway += now < DOCUMENTS ? 1 : 0;
        kept = now;
        assertThat(number(desk, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'")).isZero();
        assertThat(number(desk, "SELECT count(*) FROM document d WHERE (SELECT count(*) FROM entry e WHERE e.document = d.key) <> " + entries / DOCUMENTS)).as("half documents").isZero();
      }
    }
    assertThat(midway).as("kills that hit a take at work").isGreaterThanOrEqualTo(2);
    assertThat(start(desk, "take", reports.toString()).waitFor()).isZero();
    assertThat(number(desk, "SELECT count(*) FROM document")).isEqualTo(DOCUMENTS);
    assertThat(number(desk, "SELECT count(*) FROM entry")).isEqualTo(entries);
    assertThat(ledger(desk)).isEqualTo(ledger(whole));
  }

  private String ledger(Path desk) throws Exception {
    assertThat(start(desk, "ledger", "--format", "jsonl").waitFor()).isZero();
    return Files.readString(folder.resolve("log"));
  }
}
