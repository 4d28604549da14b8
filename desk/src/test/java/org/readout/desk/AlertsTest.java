package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.Headers;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.desk.cli.Readout;

/** Alerts, sent to a real web server and a real mail server on this machine. */
class AlertsTest {
  private static final String FIRST = "Norway pledged $5 million to Ghana for the port of Tema.";
  private static final String REPRINT = "According to the ministry, Norway has pledged to give Ghana $5 million for Tema port.";
  private static final String LATER = "Norway pledged a further $7 million to Ghana for the port of Tema.";
  private static final String SECRET = "a secret of this test";

  @TempDir Path folder;
  private Instant now = Instant.parse("2025-02-06T12:00:00Z");
  private final Map<String, String> environment = new HashMap<>(Map.of("READOUT_WEBHOOK_SECRET", SECRET));
  private final Clock clock = new Clock() {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  };

  private record Posted(Headers headers, byte[] body) {
    String header(String name) {
      return headers.getFirst(name);
    }
  }

  private Main main(PrintStream out, PrintStream err) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("READOUT_DESK", folder.resolve("desk").toString());
    return new Main(out, err, all, clock);
  }

  private Typed type(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Readout.run(main(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)), arguments);
    return new Typed(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Typed take(String id, String day, String publisher, String text) throws IOException {
    now = now.plusSeconds(2);
    Path file = folder.resolve(id + ".jsonl");
    Files.writeString(file, "{\"id\":\"" + id + "\",\"date\":\"" + day + "\",\"publisher\":\"" + publisher + "\",\"url\":\"https://example.org/" + id + "\",\"text\":\"" + text + "\"}\n");
    return type("take", "--allow-host", "localhost", file.toString());
  }

  private String add(String... options) throws IOException {
    if (!Files.exists(folder.resolve("desk/desk.sqlite"))) {
      take("before", "2025-01-02", "A", "Norway pledged $1 million to Ghana for the harbour of Takoradi.");
    }
    now = now.plusSeconds(2);
    String[] all = new String[options.length + 2];
    all[0] = "alerts";
    all[1] = "add";
    System.arraycopy(options, 0, all, 2, options.length);
    Typed added = type(all);
    assertThat(added.status()).as(added.err()).isZero();
    return added.out().strip();
  }

  private static List<Posted> hook(SmallPress press, List<Integer> statuses) {
    List<Posted> posted = new CopyOnWriteArrayList<>();
    press.on("/hook", exchange -> {
      posted.add(new Posted(copy(exchange), exchange.getRequestBody().readAllBytes()));
      exchange.sendResponseHeaders(statuses.get(Math.min(posted.size(), statuses.size()) - 1), -1);
    });
    return posted;
  }

  private static Headers copy(HttpExchange exchange) {
    Headers headers = new Headers();
    headers.putAll(exchange.getRequestHeaders());
    return headers;
  }

  private static String signed(Posted posted) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] head = (posted.header("webhook-id") + "." + posted.header("webhook-timestamp") + ".").getBytes(StandardCharsets.UTF_8);
    mac.update(head);
    return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(posted.body()));
  }

  @Test
  void aStatementIsToldOnceWhoeverReprintsIt() throws Exception {
    try (SmallPress press = new SmallPress()) {
      List<Posted> posted = hook(press, List.of(200));
      add("port", "--actor", "NOR", "--kind", "commitment", "--webhook", press.at("/hook"));
      assertThat(take("r1", "2025-02-05", "A", FIRST).err()).contains("alerts: 1 new, 1 sent");
      assertThat(take("r2", "2025-02-06", "B", REPRINT).err()).doesNotContain("alerts");
      assertThat(type("alerts", "run", "--allow-host", "localhost").out()).isEqualTo("0 new, 0 sent\n");
      assertThat(type("recode").status()).isZero();
      assertThat(type("alerts", "run", "--allow-host", "localhost").out()).isEqualTo("0 new, 0 sent\n");
      take("r3", "2025-02-06", "B", "Ghana thanked Norway for the port of Tema.");
      assertThat(posted).hasSize(1);
      take("r4", "2025-03-10", "A", LATER);
      assertThat(posted).hasSize(2);
      JsonNode body = new ObjectMapper().readTree(posted.getFirst().body());
      assertThat(body.at("/statements/0/entry/evidence/text").asText()).isNotEmpty();
      assertThat(FIRST).contains(body.at("/statements/0/entry/evidence/text").asText());
      assertThat(body.at("/statements/0/url").asText()).isEqualTo("https://example.org/r1");
      assertThat(body.at("/view").asText()).isEqualTo("port");
      assertThat(posted).allSatisfy(one -> assertThat(one.header("webhook-signature")).isEqualTo(signed(one)));
      assertThat(posted.get(0).header("Idempotency-Key")).isNotEqualTo(posted.get(1).header("Idempotency-Key"));
    }
  }

  @Test
  void aReceiverThatFailsIsTriedAgainWithTheSameKeyAndBody() throws Exception {
    try (SmallPress press = new SmallPress()) {
      List<Posted> posted = hook(press, List.of(500, 503, 500, 200));
      add("port", "--actor", "NOR", "--webhook", press.at("/hook"));
      assertThat(take("r1", "2025-02-05", "A", FIRST).err()).contains("HTTP 500; tried again at 2025-02-06T12:0");
      assertThat(posted).hasSize(3);
      assertThat(type("alerts", "run", "--allow-host", "localhost").out()).contains("waiting: 1 in port");
      assertThat(type("alerts", "list").out()).contains("1 waiting, 0 sent").contains("HTTP 500");
      now = now.plusSeconds(61);
      take("r4", "2025-03-10", "A", LATER);
      assertThat(posted).hasSize(5);
      assertThat(posted.subList(0, 4)).allSatisfy(one -> {
        assertThat(one.header("Idempotency-Key")).isEqualTo(posted.getFirst().header("Idempotency-Key"));
        assertThat(one.body()).isEqualTo(posted.getFirst().body());
        assertThat(one.header("webhook-signature")).isEqualTo(signed(one));
      });
      assertThat(posted.get(4).header("webhook-id")).isNotEqualTo(posted.get(3).header("webhook-id"));
      assertThat(type("alerts", "list").out()).contains("0 waiting, 2 sent").doesNotContain("HTTP");
    }
  }

  @Test
  void noPrivateAddressIsReachedUnlessAllowedByName() throws Exception {
    try (SmallPress press = new SmallPress()) {
      List<Posted> posted = hook(press, List.of(302, 200));
      String id = add("port", "--actor", "NOR", "--webhook", press.at("/hook"));
      assertThat(type("alerts", "test", id).err()).contains("loopback");
      assertThat(posted).isEmpty();
      assertThat(type("alerts", "test", id, "--allow-host", "localhost").err()).as("redirects are not followed").contains("HTTP 302");
      assertThat(type("alerts", "test", id, "--allow-host", "localhost").err()).contains("sent by webhook");
      String mail = add("port", "--mail", "ann@example.org");
      assertThat(type("alerts", "test", mail).err()).contains("add 'mail' to desk.yaml");
      settings("mail: {host: 127.0.0.1, port: 25, from: desk@example.org, tls: none}");
      assertThat(type("alerts", "test", mail).err()).contains("loopback");
      environment.remove("READOUT_WEBHOOK_SECRET");
      assertThat(type("alerts", "test", id, "--allow-host", "localhost").err()).contains("READOUT_WEBHOOK_SECRET");
    }
  }

  private void settings(String more) throws IOException {
    Files.writeString(folder.resolve("desk/desk.yaml"), "profiles: [world]\n" + more + "\n");
  }

  @Test
  void lettersAreGatheredAndWaitForTheMorning() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      add("Häfen", "--actor", "NOR", "--kind", "commitment", "--mail", "ann@example.org,bob@example.org", "--every", "6h", "--quiet", "22:00-07:00");
      settings("network: {allow: [localhost]}\nmail: {host: localhost, port: " + server.getSmtp().getPort() + ", from: desk@example.org, tls: none}");
      take("r1", "2025-02-05", "A", FIRST);
      assertThat(server.getReceivedMessages()).as("six hours are not over").isEmpty();
      now = Instant.parse("2025-02-06T22:30:00Z");
      take("r4", "2025-03-10", "A", LATER);
      assertThat(server.getReceivedMessages()).as("it is quiet").isEmpty();
      now = Instant.parse("2025-02-07T07:00:00Z");
      assertThat(type("alerts", "run").out()).isEqualTo("0 new, 2 sent\n");
      assertThat(server.getReceivedMessages()).hasSize(2);
      MimeMessage letter = server.getReceivedMessages()[0];
      assertThat(letter.getSubject()).isEqualTo("Readout: 2 new statements in “Häfen”");
      assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(letter.getMessageID()).isEqualTo(server.getReceivedMessages()[1].getMessageID()).endsWith("@example.org>");
      assertThat(String.valueOf(letter.getContent())).contains("NOR → GHA: commitment, pledge").contains("“Norway pledged").contains("https://example.org/r1").contains("machine, unchecked");
      take("r5", "2025-03-11", "C", "Norway, it said, had pledged another $7 million for Tema port to Ghana.");
      now = now.plus(Duration.ofDays(1));
      assertThat(type("alerts", "run").out()).isEqualTo("0 new, 0 sent\n");
    } finally {
      server.stop();
    }
  }

  @Test
  void lettersLogInAndAStrangersCertificateIsRefused() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)});
    server.start();
    try {
      server.setUser("desk@example.org", "desk", "word");
      String id = add("port", "--actor", "NOR", "--mail", "ann@example.org");
      String at = "network: {allow: [localhost]}\nmail: {host: localhost, from: desk@example.org, ";
      environment.put("READOUT_SMTP_USER", "desk");
      environment.put("READOUT_SMTP_PASSWORD", "wrong");
      settings(at + "port: " + server.getSmtp().getPort() + ", tls: none}");
      assertThat(type("alerts", "test", id).err()).contains("not sent").doesNotContain("wrong");
      environment.put("READOUT_SMTP_PASSWORD", "word");
      assertThat(type("alerts", "test", id).err()).contains("sent by mail");
      assertThat(server.getReceivedMessages()).hasSize(1);
      settings(at + "port: " + server.getSmtp().getPort() + ", tls: starttls}");
      assertThat(type("alerts", "test", id).err()).as("no secret goes over an open line").contains("not sent").contains("STARTTLS");
      settings(at + "port: " + server.getSmtps().getPort() + ", tls: implicit}");
      assertThat(type("alerts", "test", id).err()).contains("not sent").contains("certificat");
    } finally {
      server.stop();
    }
  }

  @Test
  void aFeedIsWrittenAndServed() throws Exception {
    Path file = folder.resolve("port.xml");
    String id = add("port", "--actor", "NOR", "--atom", file.toString());
    take("r1", "2025-02-05", "A", FIRST);
    take("r4", "2025-03-10", "A", "Norway pledged $7 million & more to Ghana for the <b>port</b> of Tema.");
    SyndFeed feed = new SyndFeedInput().build(new StringReader(Files.readString(file)));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getEntries()).hasSize(2);
    assertThat(feed.getEntries().get(1).getLink()).isEqualTo("https://example.org/r1");
    assertThat(feed.getEntries().get(1).getContents().getFirst().getValue()).contains("“Norway pledged");
    assertThat(feed.getEntries()).extracting(one -> one.getUri()).doesNotHaveDuplicates();
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    try (var server = main(nowhere, nowhere).server(folder.resolve("desk"), "127.0.0.1", 0, false)) {
      HttpClient client = HttpClient.newHttpClient();
      URI at = URI.create("http://127.0.0.1:" + server.port() + "/alerts/" + id + ".atom");
      HttpResponse<String> got = client.send(HttpRequest.newBuilder(at).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(got.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
      assertThat(got.body()).isEqualTo(Files.readString(file));
    }
    try (Holdings desk = main(nowhere, nowhere).desk(folder.resolve("desk"))) {
      assertThat(desk.remove("r1")).isTrue();
      assertThat(desk.subscriptions().latest(id, 9)).as("what is removed is told no more").hasSize(1);
      desk.accounts().dropView("local", "port");
    }
    assertThat(type("alerts", "run").err()).contains("has no view 'port' that can be asked");
    assertThat(type("alerts", "remove", id).status()).isZero();
    assertThat(type("alerts", "list").out()).isEmpty();
    assertThat(type("alerts", "remove", id).status()).isEqualTo(1);
  }

  @Test
  void whatMakesNoSenseIsSaid() throws Exception {
    add("port", "--actor", "NOR", "--atom", folder.resolve("a.xml").toString());
    assertThat(type("alerts", "add", "nothing", "--mail", "ann@example.org").err()).contains("local has no view 'nothing'");
    assertThat(type("alerts", "add", "port", "--webhook", "file:///etc/passwd").err()).contains("no http or https address");
    assertThat(type("alerts", "add", "port", "--mail", "a@b.c", "--every", "3 weeks").err()).contains("--every");
    assertThat(type("alerts", "add", "port", "--mail", "a@b.c", "--quiet", "25:00-07:00").err()).contains("no hours");
    assertThat(type("alerts", "add", "port", "--mail", "a@b.c", "--atom", "b.xml").err()).contains("name one of");
  }
}
