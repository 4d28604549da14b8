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

/** A watch that is killed, or told to end, goes on where it was: nothing lost, nothing twice. */
class WatchKillTest {
  private static final int REPORTS = 60;

  @TempDir Path folder;

  private Process start(Path desk, String... arguments) throws IOException {
    return Typed.started(folder.resolve("log"), desk, arguments);
  }

  private Path desk(String name) throws IOException {
    Path desk = Files.createDirectories(folder.resolve(name));
    Files.writeString(desk.resolve("desk.yaml"), "profiles: [world]\nnetwork: {delay: 0, allow: [localhost]}\n");
    return desk;
  }

  private static int number(Path desk, String query) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + desk.resolve("desk.sqlite")); ResultSet rows = connection.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException notYet) {
      return 0; // the tables are being made
    }
  }

  private void until(Process watch, Path desk, int documents) throws InterruptedException {
    while (watch.isAlive() && number(desk, "SELECT count(*) FROM document") < documents) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  @Test
  void killedOrEndedItGoesOnWhereItWas() throws Exception {
    try (SmallPress press = new SmallPress()) {
      String[] paths = new String[REPORTS];
      for (int i = 0; i < REPORTS; i++) {
        paths[i] = "/" + i;
        press.on(paths[i], "text/html", SmallPress.page("Port " + i, "Norway pledged $%d million to Ghana on Monday. The two sides agreed to build port number %d at once.".formatted(i + 1, i)));
      }
      press.on("/feed.xml", "application/rss+xml", press.rss("Small Press", paths));
      Path desk = desk("killed");
      assertThat(start(desk, "sources", "add", press.at("/feed.xml")).waitFor()).isZero();
      int midway = 0;
      for (int mark : new int[] {1, 15}) {
        Process watch = start(desk, "watch");
        until(watch, desk, mark);
        watch.destroyForcibly().waitFor();
        int now = number(desk, "SELECT count(*) FROM document");
        midway += now > 0 && now < REPORTS ? 1 : 0;
      }
      assertThat(midway).as("kills that hit a watch at work").isPositive();
      Process told = start(desk, "watch");
      until(told, desk, 30);
      told.destroy();
      assertThat(told.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readString(folder.resolve("log"))).contains("fetched, ").contains("entries, ").doesNotContain("Exception");
      assertThat(number(desk, "SELECT count(*) FROM feed_item WHERE trouble IS NOT NULL")).as("ending is no failure").isZero();

      assertThat(start(desk, "watch", "--once").waitFor()).isZero();
      assertThat(number(desk, "SELECT count(*) FROM feed_item WHERE state = 'taken'")).isEqualTo(REPORTS);
      assertThat(number(desk, "SELECT count(*) FROM carrier")).isZero();
      assertThat(number(desk, "SELECT count(*) FROM document WHERE version = 1")).isEqualTo(REPORTS);
      assertThat(number(desk, "SELECT count(*) FROM document")).isEqualTo(REPORTS);
      String each = "(SELECT count(*) AS n FROM entry GROUP BY document)";
      assertThat(number(desk, "SELECT min(n) FROM " + each)).isEqualTo(number(desk, "SELECT max(n) FROM " + each)).isPositive();
      assertThat(number(desk, "SELECT count(*) FROM " + each)).isEqualTo(REPORTS);
    }
  }
}
