package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.desk.cli.Readout;

/** Sources and the watch as a person uses them, against a small press on the loopback address. */
class WatchTest {
  private static final String PLEDGE = "Norway pledged $5 million to Ghana on Monday, the ministry said in a statement.";
  private static final String PORTS = "Ghana and Norway agreed to build a new port at Tema, their ministers told reporters.";

  @TempDir Path folder;
  private SmallPress press;
  private Instant now = Instant.parse("2025-03-01T00:00:00Z");

  @BeforeEach
  void start() throws IOException {
    press = new SmallPress();
    press.on("/", "text/html", "<html><head><title>Small Press</title><link rel=alternate type='application/rss+xml' href='/comments.xml' title='Comments'>"
        + "<link rel=alternate type='application/rss+xml' href='/feed.xml' title='Small Press'></head><body>Welcome</body></html>");
    press.on("/feed.xml", "application/rss+xml", press.rss("Small Press", "/1", "/2"));
    press.on("/1", "text/html", SmallPress.page("Norway pledges money", PLEDGE));
    press.on("/2", "text/html", SmallPress.page("Ports to be built", PORTS));
    Files.createDirectories(folder.resolve("desk"));
    Files.writeString(folder.resolve("desk/desk.yaml"), "profiles: [world]\nnetwork: {delay: 0, every: 15, allow: [localhost]}\n");
  }

  @AfterEach
  void stop() {
    press.close();
  }

  private record Result(int status, String out, String err) {}

  private Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Clock clock = InstantSource.fixed(now).withZone(ZoneOffset.UTC);
    Main main = new Main(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), Map.of("READOUT_DESK", folder.resolve("desk").toString()), clock);
    int status = Readout.run(main, arguments);
    return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Result later(Duration time) {
    now = now.plus(time);
    return run("watch", "--once");
  }

  private String list() {
    return run("sources", "list").out();
  }

  @Test
  void aSiteIsFollowedFromItsHomepage() {
    Result added = run("sources", "add", press.at("/"));
    assertThat(added.out()).contains("followed: " + press.at("/feed.xml") + " (rss, Small Press)").contains("also there: " + press.at("/comments.xml"));
    assertThat(list()).contains("NEW  Small Press");
    assertThat(run("watch", "--once").status()).isZero();
    assertThat(run("ledger").out()).contains("pledge").contains("agree");
    assertThat(list()).contains("WELL").contains("2 listed, 2 taken, 0 waiting");
    assertThat(run("sources", "remove", press.at("/feed.xml")).status()).isZero();
    assertThat(run("ledger").out()).contains("pledge");
  }

  @Test
  void nothingIsFetchedTwiceWithoutNeed() {
    run("sources", "add", press.at("/feed.xml"));
    run("watch", "--once");
    String ledger = run("ledger", "--format", "jsonl").out();
    later(Duration.ofMinutes(20));
    assertThat(press.asked("/1")).isEqualTo(1);
    assertThat(later(Duration.ofMinutes(50)).out()).as("looked at again, unchanged").contains("0 fetched");
    assertThat(press.asked("/1")).isEqualTo(2);
    assertThat(run("ledger", "--format", "jsonl").out()).isEqualTo(ledger);
    for (int look = 0; look < 8; look++) {
      later(Duration.ofDays(3));
    }
    assertThat(press.asked("/1")).as("looked at a few times, not for ever").isBetween(4L, 6L);
  }

  @Test
  void changedReportsAreVersionsAndWithdrawnOnesStay() {
    run("sources", "add", press.at("/feed.xml"));
    run("watch", "--once");
    press.on("/1", "text/html", SmallPress.page("Norway pledges money", PLEDGE.replace("$5", "$6")));
    press.off("/2");
    Result watched = later(Duration.ofHours(2));
    assertThat(watched.err()).contains("withdrawn (HTTP 404)");
    assertThat(run("ledger").out()).contains("$6 million").doesNotContain("$5 million").contains("agree");
    String id = run("ledger", "--format", "jsonl").out().lines().filter(line -> line.contains("$6")).findFirst().orElseThrow().replaceAll(".*\"document\":\"([^\"@]+)@2\".*", "$1");
    assertThat(run("ledger", "--document", id + "@1").out()).contains("$5 million");
    assertThat(list()).contains("1 withdrawn");
  }

  @Test
  void failingSourcesAreShownAndLeftInPeaceLongerAndLonger() {
    run("sources", "add", press.at("/feed.xml"));
    press.on("/feed.xml", exchange -> exchange.sendResponseHeaders(404, -1));
    Result watched = run("watch", "--once");
    assertThat(watched.status()).isEqualTo(1);
    assertThat(watched.err()).contains(press.at("/feed.xml") + ": HTTP 404");
    assertThat(list()).contains("FAILING").contains("1 times in a row: HTTP 404");
    long asked = press.asked("/feed.xml");
    for (int hour = 0; hour < 24; hour += 2) {
      later(Duration.ofHours(2));
    }
    assertThat(press.asked("/feed.xml") - asked).as("tries in a day").isBetween(3L, 6L);
    press.on("/feed.xml", "application/rss+xml", press.rss("Small Press", "/1"));
    assertThat(later(Duration.ofDays(1)).status()).isZero();
    assertThat(list()).contains("WELL").doesNotContain("404");
  }

  @Test
  void silenceLongerThanUsualIsShown() {
    run("sources", "add", press.at("/feed.xml"));
    for (int day = 3; day < 12; day++) {
      press.on("/" + day, "text/html", SmallPress.page("Day " + day, PLEDGE.replace("$5", "$" + day)));
      press.on("/feed.xml", "application/rss+xml", press.rss("Small Press", "/" + day));
      later(Duration.ofDays(1));
    }
    assertThat(list()).contains("WELL").contains("usually within 48 h");
    later(Duration.ofDays(3));
    assertThat(list()).contains("SILENT");
  }

  @Test
  void wrongCharsetsAndBadReportsDoNotStopTheRest() {
    press.on("/1", "text/html; charset=utf-8", SmallPress.page("Café", "Norway pledged €5 million to Ghana’s café owners on Monday, officials said.").getBytes(Charset.forName("windows-1252")));
    press.on("/feed.xml", "application/rss+xml", press.rss("Small Press", "/1", "/gone", "/image", "/2"));
    press.on("/image", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0});
    run("sources", "add", press.at("/feed.xml"));
    Result watched = run("watch", "--once");
    assertThat(watched.err()).contains("/gone: HTTP 404").contains("/image: not a page but image/png");
    assertThat(run("ledger").out()).contains("€5 million").contains("agree");
    assertThat(list()).contains("4 listed, 2 taken");
  }

  @Test
  void addressesAndFeedsAreTakenWithoutFollowingThem() {
    assertThat(run("take", press.at("/1"), press.at("/feed.xml"), press.at("/nothing")).status()).isEqualTo(1);
    assertThat(run("ledger").out()).contains("pledge").contains("agree");
    assertThat(run("take", press.at("127.0.0.1", "/1")).err()).contains("not reached unless the host is allowed by name");
    assertThat(run("take", press.at("127.0.0.1", "/1"), "--allow-host", "127.0.0.1").status()).isZero();
  }

  @Test
  void aListedDateFillsAGap() {
    press.on("/feed.xml", "application/rss+xml", press.rss("Small Press", "/1").replace("</item>", "<pubDate>Wed, 05 Feb 2025 10:00:00 GMT</pubDate></item>"));
    run("sources", "add", press.at("/feed.xml"));
    run("watch", "--once");
    assertThat(run("ledger").out()).contains("2025-02-05").doesNotContain("unknown");
  }

  @Test
  void sourcesGoOutAndComeInAsOpml() throws IOException {
    run("sources", "add", press.at("/feed.xml"), "--publisher", "Small Press Ltd");
    Path file = Files.writeString(folder.resolve("sources.opml"), run("sources", "export").out());
    run("sources", "remove", press.at("/feed.xml"));
    assertThat(run("sources", "import", file.toString()).out()).contains("1 sources in the file, 1 of them new");
    run("watch", "--once");
    assertThat(run("ledger", "--format", "jsonl").out()).contains("Norway");
    assertThat(list()).contains("Small Press  " + press.at("/feed.xml"));
  }
}
