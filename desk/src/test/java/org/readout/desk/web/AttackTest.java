package org.readout.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.desk.Served;

/** What somebody who means harm would send to a desk on the net, and to one on this machine through a browser. */
class AttackTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> PAGES = List.of("/", "/ledger", "/ledger.csv", "/ledger.jsonl", "/search?q=ghana", "/documents", "/threads", "/matters", "/diff", "/map", "/review", "/sources", "/about");

  @TempDir static Path folder;
  private static Served open;
  private static Served closed;

  @BeforeAll
  static void serve() throws IOException {
    open = new Served(Files.createDirectory(folder.resolve("open")), false);
    closed = new Served(Files.createDirectory(folder.resolve("closed")), true);
  }

  @AfterAll
  static void end() {
    open.close();
    closed.close();
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static String csrf(Served.Answer page) {
    return page.body().replaceAll("(?s).*name=\"csrf\" (?:content|value)=\"([^\"]+)\".*", "$1");
  }

  /** What is answered to bytes sent as they are. */
  private static String raw(Served served, String request, int most) throws IOException {
    URI base = URI.create(served.base());
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(most), StandardCharsets.ISO_8859_1);
    }
  }

  private static List<String> addresses() throws Exception {
    List<String> all = new ArrayList<>(PAGES);
    MAPPER.readTree(open.get("/api/openapi.json").body()).path("paths").properties().forEach(path -> path.getValue().properties().stream()
        .filter(operation -> operation.getKey().equals("get")).forEach(operation -> all.add(path.getKey().replaceAll("\\{[^}]*}", "x"))));
    all.remove("/api/openapi.json");
    return all;
  }

  @Test
  void nobodyGetsInWithoutALoginHoweverTheAddressIsSpelled() throws Exception {
    List<String> spelled = new ArrayList<>(addresses());
    for (String path : List.of("//ledger", "/ledger/", "/ledger;x=1", "/LEDGER", "/%6cedger", "/login/../ledger", "/static/../ledger", "/static/desk.css/../../ledger", "/login;/../ledger", "/login%2f..%2fledger",
        "/api/entries/", "/api//entries", "/api/openapi.json/../entries", "/api/openapi.json;/../entries", "/static/%2e%2e/api/entries", "/login/%2e%2e/api/entries")) {
      spelled.add(path);
    }
    for (String path : spelled) {
      for (String header : List.of("", "Authorization: Bearer \r\n", "Authorization: Bearer null\r\n", "Authorization: Basic YWRtaW46YWRtaW4=\r\n", "Cookie: readout-session=\r\n", "Cookie: readout-session=' OR '1'='1\r\n",
          "X-Forwarded-For: 127.0.0.1\r\nX-Forwarded-Host: localhost\r\n", "X-Original-URL: /login\r\nX-Rewrite-URL: /login\r\n", "X-HTTP-Method-Override: GET\r\n")) {
        String answer = raw(closed, "GET " + path + " HTTP/1.1\r\nHost: desk.example\r\n" + header + "Connection: close\r\n\r\n", 100_000);
        assertThat(answer.lines().findFirst().orElse("")).as(path + " " + header).containsAnyOf(" 303 ", " 400 ", " 401 ", " 404 ", " 405 ");
        assertThat(answer).as(path).doesNotContain("\"evidence\"").doesNotContain("data-row");
      }
    }
    for (String method : List.of("TRACE", "CONNECT", "OPTIONS", "HEAD", "PROPFIND", "get")) {
      assertThat(raw(closed, method + " /ledger HTTP/1.1\r\nHost: desk.example\r\nCookie: secret=1\r\nConnection: close\r\n\r\n", 2000)).as(method).doesNotContain(" 200 ").doesNotContain("secret=1");
    }
  }

  @Test
  void aSessionIsOnesOwnAndEnds() throws Exception {
    Served.Answer form = closed.get("/login", "Cookie", "readout-session=chosen-by-another");
    String login = "name=ann&password=correct+horse+battery&csrf=" + csrf(form);
    Served.Answer in = closed.send("POST", "/login", login, "Content-Type", FORM, "Cookie", "readout-session=chosen-by-another");
    assertThat(in.status()).isEqualTo(303);
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    assertThat(cookie).doesNotContain("chosen");
    assertThat(closed.get("/api/entries", "Cookie", "readout-session=chosen-by-another").status()).as("a session fixed before").isEqualTo(401);
    assertThat(closed.get("/api/entries", "Cookie", cookie).status()).isEqualTo(200);
    MAPPER.readTree(open.get("/api/openapi.json").body()).path("paths").properties().forEach(path -> path.getValue().properties().stream().filter(operation -> !operation.getKey().equals("get")).forEach(operation -> {
      try {
        String address = path.getKey().replaceAll("\\{[^}]*}", "x");
        for (String[] headers : List.of(new String[] {"Cookie", cookie}, new String[] {"Cookie", cookie, "Origin", "https://evil.example"}, new String[] {"Cookie", cookie, "X-CSRF-Token", "guess"},
            new String[] {"Cookie", cookie, "Content-Type", "text/plain", "Sec-Fetch-Site", "cross-site"}, new String[] {"Cookie", cookie, "Origin", "null"})) {
          assertThat(closed.send(operation.getKey().toUpperCase(Locale.ROOT), address, "{}", headers).status()).as(operation.getKey() + " " + address).isEqualTo(403);
        }
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }));
    String token = csrf(closed.get("/", "Cookie", cookie));
    assertThat(closed.send("POST", "/logout", "csrf=" + token, "Content-Type", FORM, "Cookie", cookie).status()).isEqualTo(303);
    assertThat(closed.get("/api/entries", "Cookie", cookie).status()).as("after logging out").isEqualTo(401);
  }

  @Test
  void afterLoggingInOneStaysHere() throws Exception {
    for (String back : List.of("https://evil.example/", "//evil.example/", "/\\evil.example/", "/\t/evil.example", "/\r\nSet-Cookie: a=b", "/\n/evil.example", "javascript:alert(1)", "\\\\evil.example", "/%0d%0aSet-Cookie: a=b")) {
      String form = "name=ann&password=correct+horse+battery&back=" + encoded(back) + "&csrf=" + csrf(closed.get("/login"));
      String answer = raw(closed, "POST /login HTTP/1.1\r\nHost: desk.example\r\nContent-Type: " + FORM + "\r\nContent-Length: " + form.length() + "\r\nConnection: close\r\n\r\n" + form, 4000);
      if (answer.contains(" 429 ")) {
        return; // so many attempts are enough
      }
      assertThat(answer.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("location:")).findFirst().orElse("")).as(back).matches("(?i)location: (?:http://desk\\.example)?/(?:%0d%0a.*)?");
      assertThat(answer.lines().map(line -> line.toLowerCase(Locale.ROOT))).as(back).noneMatch(line -> line.startsWith("set-cookie: a=b"));
    }
  }

  @Test
  void nothingAskedForReachesTheDatabaseAsMoreThanWords() throws Exception {
    long held = MAPPER.readTree(open.get("/api/about").body()).path("entries").asLong();
    List<String> names = List.of("actor", "recipient", "kind", "act", "about", "field", "since", "until", "document", "status", "min-confidence", "q", "matter", "place", "publisher", "voice", "wording", "origin", "reviewed", "year",
        "cursor", "limit", "queue", "entry", "skip", "as-of", "columns", "sort", "min-turns", "a", "b", "between", "and", "state", "silent", "notice");
    List<String> attacks = List.of("' OR '1'='1", "x' UNION SELECT password_hash FROM account --", "1; DROP TABLE entry", "\"; DELETE FROM entry; --", "%27%20OR%201=1", "') OR 1=1 --", "\u0000' OR 1=1", "x\" OR text:\"y", "NEAR(a b", "{a b} : c",
        "(SELECT hex(randomblob(1000000000)))", "\uD800", "a* OR b*", "9".repeat(400));
    for (String path : List.of("/ledger", "/api/entries", "/api/facets", "/search", "/api/search", "/documents", "/api/documents", "/threads", "/api/threads", "/review", "/map", "/ledger.csv", "/diff")) {
      for (String name : names) {
        String attack = attacks.get(Math.floorMod((path + name).hashCode(), attacks.size()));
        for (String value : List.of(attack, attacks.getFirst())) {
          Served.Answer answer = open.get(path + "?" + name + "=" + encoded(value) + (name.equals("q") ? "" : "&q=ghana"));
          assertThat(answer.status()).as(path + "?" + name + "=" + value).isLessThan(500);
          assertThat(answer.body()).as(path + "?" + name + "=" + value).doesNotContain("SQLITE").doesNotContain("$2a$").doesNotContain("syntax error");
        }
      }
    }
    assertThat(MAPPER.readTree(open.get("/api/entries?actor=" + encoded("' OR '1'='1")).body()).path("rows")).isEmpty();
    assertThat(MAPPER.readTree(open.get("/api/about").body()).path("entries").asLong()).isEqualTo(held);
  }

  @Test
  void whatIsTakenRunsNowhereAndLeavesItsFolderNowhere() throws Exception {
    String evil = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>";
    String document = "{\"id\":\"../../../../tmp/evil\",\"title\":" + MAPPER.writeValueAsString(evil) + ",\"publisher\":" + MAPPER.writeValueAsString(evil + "\r\nX: y")
        + ",\"url\":\"javascript:alert(document.cookie)\",\"date\":\"2025-02-05\",\"text\":\"Norway pledged $5 million to Ghana. " + evil.replace("\"", "\\\"") + "\"}";
    String job = MAPPER.readTree(open.send("POST", "/api/take", document, "Content-Type", "application/jsonl").body()).path("id").asText();
    assertThat(open.get("/api/jobs/" + job + "/events").body()).contains("1 recorded");
    String matter = MAPPER.readTree(open.get("/api/matters").body()).path("rows").path(0).path("id").asText();
    assertThat(open.send("POST", "/api/matters/" + matter + "/rename", "{\"name\":" + MAPPER.writeValueAsString(evil) + "}", "Content-Type", "application/json").status()).isEqualTo(200);
    assertThat(open.run("sources", "add", "https://feeds.example/x?\"><script>alert(3)</script>", "--form", "rss", "--publisher", evil)).isBetween(0, 2);
    List<String> pages = new ArrayList<>(PAGES);
    pages.addAll(List.of("/document/..%2F..%2F..%2F..%2Ftmp%2Fevil", "/matter/" + matter, "/ledger?columns=publisher,title,evidence,url&q=ghana", "/jobs/" + job, "/ledger?q=" + encoded(evil), "/search?q=" + encoded("ghana " + evil),
        "/actor/" + encoded(evil), "/login?back=" + encoded(evil), "/ledger?notice=" + encoded(evil)));
    for (String path : pages) {
      Served.Answer answer = open.get(path);
      assertThat(answer.status()).as(path).isLessThan(500);
      if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        assertThat(answer.body().toLowerCase(Locale.ROOT)).as(path).doesNotContain("<img src=x").doesNotContain("<script>").doesNotContain("href=\"javascript:").doesNotContain("'javascript:");
      }
      assertThat(answer.headers().map().keySet()).as(path).doesNotContain("x");
    }
    String token = csrf(open.get("/"));
    String upload = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"../../../../../../tmp/readout-escaped.txt\"\r\nContent-Type: text/plain\r\n\r\n"
        + "Norway pledged $6 million to Ghana for wells.\r\n--b--\r\n";
    assertThat(open.send("POST", "/take", upload, "Content-Type", "multipart/form-data; boundary=b").status()).isEqualTo(303);
    assertThat(Path.of("/tmp/readout-escaped.txt")).doesNotExist();
    assertThat(Path.of("/tmp/evil")).doesNotExist();
  }

  @Test
  void noAddressHandedInLeadsToThisMachineOrItsNeighbours() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    HttpServer inside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inside.createContext("/", exchange -> {
      asked.incrementAndGet();
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    });
    inside.start();
    int port = inside.getAddress().getPort();
    try {
      String token = csrf(open.get("/"));
      for (String host : List.of("127.0.0.1", "localhost", "[::1]", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0.0.0.0", "[::ffff:127.0.0.1]", "[::]", "LOCALHOST", "localhost.", "user@127.0.0.1", "169.254.169.254", "10.0.0.1", "127.0.0.1%2f")) {
        String url = "http://" + host + ":" + port + "/secret";
        Served.Answer answer = open.send("POST", "/take", "csrf=" + token + "&url=" + encoded(url), "Content-Type", FORM);
        assertThat(answer.status()).as(url).isIn(303, 400);
        if (answer.status() == 303) {
          String job = answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*/jobs/", "");
          assertThat(open.get("/api/jobs/" + job + "/events").body()).as(url).contains("event: end").doesNotContain("1 recorded");
        }
      }
      for (String url : List.of("file:///etc/passwd", "ftp://127.0.0.1/x", "jar:file:/x!/y", "gopher://127.0.0.1:" + port + "/", "/etc/passwd", "http:///etc/passwd")) {
        assertThat(open.send("POST", "/take", "csrf=" + token + "&url=" + encoded(url), "Content-Type", FORM).status()).as(url).isIn(303, 400);
      }
      assertThat(open.run("take", "http://127.0.0.1:" + port + "/feed.xml")).isEqualTo(1);
    } finally {
      inside.stop(0);
    }
    assertThat(asked).hasValue(0);
    JsonNode jobs = MAPPER.readTree(open.get("/api/jobs").body()).path("rows");
    assertThat(jobs.toString()).doesNotContain("root:").doesNotContain("1 recorded, 0 duplicate, 0 off-topic, 0 unreadable; 0 entries");
  }

  @Test
  void tooMuchIsRefusedAndTheSlowDoNotKeepOthersWaiting() throws Exception {
    assertThat(raw(open, "GET /ledger?q=" + "x".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400)).containsAnyOf(" 414 ", " 431 ", " 400 ");
    assertThat(raw(open, "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000) + "\r\nConnection: close\r\n\r\n", 400)).contains(" 431 ");
    assertThat(raw(open, "POST /api/take HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\nx", 13)).containsAnyOf(" 413 ", " 400 ");
    assertThat(raw(open, "POST /api/take HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /ledger HTTP/1.1\r\n\r\n", 4000)).doesNotContain("data-row");
    StringBuilder chunks = new StringBuilder("POST /api/take HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
    String chunk = "100000\r\n" + "x".repeat(1 << 20) + "\r\n";
    chunks.append(chunk.repeat(33)).append("0\r\n\r\n");
    try {
      assertThat(raw(open, chunks.toString(), 13)).contains(" 413 ");
    } catch (java.net.SocketException closedWhileWeWrote) {
      assertThat(closedWhileWeWrote).hasMessageMatching("(?i).*(?:reset|broken pipe|abort).*");
    }
    List<Socket> slow = new ArrayList<>();
    URI base = URI.create(open.base());
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.getOutputStream().write((i % 10 == 0 ? "GET / HTTP/1.1\r\nHost: loc" : "POST /api/take HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nNorway").getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }
      long began = System.nanoTime();
      assertThat(open.get("/about").status()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsNotOverwritten() throws Exception {
    JsonNode next = MAPPER.readTree(open.get("/api/review/random").body()).path("entry");
    String id = next.path("id").asText();
    String page = open.get("/review?entry=" + id).body();
    String token = page.replaceAll("(?s).*name=\"csrf\" (?:content|value)=\"([^\"]+)\".*", "$1");
    String mark = page.replaceAll("(?s).*name=\"mark\" value=\"([^\"]+)\".*", "$1");
    assertThat(mark).isEqualTo(next.path("mark").asText());
    String[] json = {"Content-Type", "application/json"};
    assertThat(open.send("POST", "/api/corrections", "{\"kind\":\"reject\",\"entry\":\"" + id + "\",\"mark\":\"" + mark + "\"}", json).status()).isEqualTo(201);
    Served.Answer late = open.send("POST", "/review/" + id, "verdict=accept&mark=" + mark + "&csrf=" + token, "Content-Type", FORM);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body()).contains("somebody else has judged or changed this entry");
    assertThat(open.send("POST", "/api/corrections", "{\"kind\":\"accept\",\"entry\":\"" + id + "\",\"mark\":\"" + mark + "\"}", json).status()).isEqualTo(409);
    String now = MAPPER.readTree(open.get("/api/entries/" + id).body()).path("mark").asText();
    assertThat(open.send("POST", "/api/corrections", "{\"kind\":\"accept\",\"entry\":\"" + id + "\",\"mark\":\"" + now + "\"}", json).status()).isEqualTo(201);
    List<String> kinds = new ArrayList<>();
    MAPPER.readTree(open.get("/api/corrections").body()).path("rows").forEach(row -> kinds.add(row.at("/correction/kind").asText()));
    assertThat(kinds).containsExactly("reject", "accept");
  }
}
