package org.readout.desk.gather.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.desk.Fetched;
import org.readout.desk.SmallPress;
import org.readout.desk.Validators;

/** The fetcher against a real server on the loopback address. */
class FetcherTest {
  private static final String HOST = "press.test";

  private SmallPress press;
  private Fetcher fetcher;
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private Instant now = Instant.parse("2025-03-01T00:00:00Z");
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

  @BeforeEach
  void start() throws IOException {
    press = new SmallPress();
    Manners manners = new Manners("Readout/test", Duration.ofSeconds(2), Set.of(HOST), Duration.ofSeconds(1), Duration.ofSeconds(2), 4, 2, 100_000);
    fetcher = new Fetcher(manners, FetcherTest::loopback, clock, pause -> {
      pauses.add(pause);
      now = now.plus(pause);
    });
  }

  /** Every name is this machine; only HOST is allowed to be. */
  private static InetAddress[] loopback(String host) throws UnknownHostException {
    return host.matches("[0-9.:]+") ? InetAddress.getAllByName(host) : new InetAddress[] {InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})};
  }

  @AfterEach
  void stop() {
    fetcher.close();
    press.close();
  }

  private Fetched<Page> get(String path) {
    return get(path, Validators.NONE);
  }

  private Fetched<Page> get(String path, Validators known) {
    return fetcher.get(URI.create(press.at(HOST, path)), known);
  }

  private static String text(Fetched<Page> fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Got.class);
    return new String(((Fetched.Got<Page>) fetched).value().bytes(), StandardCharsets.UTF_8);
  }

  private static String reason(Fetched<Page> fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Failed.class);
    return ((Fetched.Failed<Page>) fetched).reason();
  }

  @Test
  void whatHasNotChangedIsNotSentAgain() {
    press.on("/a", "text/html", "hello");
    Fetched<Page> first = get("/a");
    assertThat(text(first)).isEqualTo("hello");
    Validators validators = ((Fetched.Got<Page>) first).validators();
    assertThat(get("/a", validators)).isInstanceOf(Fetched.Unchanged.class);
    press.on("/a", "text/html", "changed");
    assertThat(text(get("/a", validators))).isEqualTo("changed");
  }

  @Test
  void aBusyHostIsAskedAgainWhenItSays() {
    AtomicInteger times = new AtomicInteger();
    press.on("/busy", exchange -> {
      if (times.getAndIncrement() == 0) {
        exchange.getResponseHeaders().set("Retry-After", "17");
        exchange.sendResponseHeaders(429, -1);
      } else {
        SmallPress.send(exchange, 200, "text/html", "now".getBytes(StandardCharsets.UTF_8));
      }
    });
    assertThat(text(get("/busy"))).isEqualTo("now");
    assertThat(pauses).contains(Duration.ofSeconds(17));
  }

  @Test
  void aHostThatWantsLongPeaceGetsIt() {
    press.on("/busy", exchange -> {
      exchange.getResponseHeaders().set("Retry-After", "7200");
      exchange.sendResponseHeaders(503, -1);
    });
    Fetched<Page> fetched = get("/busy");
    assertThat(((Fetched.Failed<Page>) fetched).later()).contains(Duration.ofHours(2));
    assertThat(press.asked("/busy")).isEqualTo(1);
  }

  @Test
  void aHostThatStaysBusyIsLeftAfterThreeTries() {
    press.on("/busy", exchange -> exchange.sendResponseHeaders(500, -1));
    assertThat(reason(get("/busy"))).isEqualTo("HTTP 500");
    assertThat(press.asked("/busy")).isEqualTo(3);
  }

  @Test
  void redirectsAreFollowedButNotForEver() {
    press.redirect("/old", 301, "/new").redirect("/for-now", 302, "/new").on("/new", "text/html", "here");
    assertThat(((Fetched.Got<Page>) get("/old")).value().uri().getPath()).isEqualTo("/new");
    assertThat(((Fetched.Got<Page>) get("/for-now")).value().uri().getPath()).isEqualTo("/for-now");
    press.redirect("/loop", 302, "/loop");
    assertThat(reason(get("/loop"))).contains("redirects");
  }

  @Test
  void noRedirectLeadsToAPrivateAddress() {
    press.on("/secret", "text/html", "secret");
    for (String host : List.of("127.0.0.1", "inside.test", "[::1]", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]")) {
      press.redirect("/out", 302, press.at(host, "/secret"));
      assertThat(get("/out")).as(host).isInstanceOf(Fetched.Failed.class);
    }
    press.redirect("/out", 302, "file:///etc/passwd");
    assertThat(reason(get("/out"))).contains("only http");
    assertThat(press.asked("/secret")).isZero();
    assertThat(reason(fetcher.get(URI.create(press.at("127.0.0.1", "/secret")), Validators.NONE))).contains("loopback");
  }

  @Test
  void aNameThatMeansAnotherAddressLaterIsCheckedEachTime() throws IOException {
    AtomicInteger calls = new AtomicInteger();
    byte[][] answers = {{93, (byte) 184, 34, 10}, {127, 0, 0, 1}};
    Addresses addresses = new Addresses(host -> new InetAddress[] {InetAddress.getByAddress(host, answers[calls.getAndIncrement() % 2])}, Set.of());
    assertThat(addresses.resolve("rebind.test")[0].getHostAddress()).isEqualTo("93.184.34.10");
    assertThatThrownBy(() -> addresses.resolve("rebind.test")).isInstanceOf(Addresses.Forbidden.class);
    assertThat(calls).as("what was checked is what is returned: one look-up each").hasValue(2);
    Addresses mixed = new Addresses(host -> new InetAddress[] {InetAddress.getByAddress(answers[1]), InetAddress.getByAddress(answers[0])}, Set.of());
    assertThat(mixed.resolve("two.test")).hasSize(1);
  }

  @Test
  void everySpecialRangeHoldsItsExampleAndNotItsNeighbour() throws UnknownHostException {
    for (Addresses.Special special : Addresses.KNOWN.ranges()) {
      assertThat(Addresses.special(InetAddress.getByName(special.example()))).as(special.range()).contains(special.why());
      assertThat(Addresses.special(InetAddress.getByName(special.not()))).as(special.not()).isEmpty();
    }
    for (String address : List.of("::", "::1", "fe80::1", "fc00::1", "ff02::1", "64:ff9b::7f00:1", "::ffff:10.0.0.1")) {
      assertThat(Addresses.special(InetAddress.getByName(address))).as(address).isPresent();
    }
  }

  @Test
  void slowAndEndlessAnswersEnd() {
    press.on("/slow", exchange -> {
      exchange.sendResponseHeaders(200, 0);
      for (int i = 0; i < 100; i++) {
        exchange.getResponseBody().write('.');
        exchange.getResponseBody().flush();
        java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
      }
    });
    long start = System.nanoTime();
    assertThat(reason(get("/slow"))).contains("longer than 2 s");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    press.on("/endless", exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] block = new byte[65_536];
      for (int i = 0; i < 100_000; i++) {
        exchange.getResponseBody().write(block);
      }
    });
    assertThat(reason(get("/endless"))).contains("larger than");
  }

  @Test
  void robotsAreObeyed() {
    press.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n\nUser-agent: readout\nCrawl-delay: 7\nDisallow: /private\nSitemap: http://press.test/news.xml\n");
    press.on("/a", "text/html", "a").on("/private/b", "text/html", "b");
    assertThat(text(get("/a"))).isEqualTo("a");
    assertThat(text(get("/a"))).isEqualTo("a");
    assertThat(pauses).contains(Duration.ofSeconds(7));
    assertThat(reason(get("/private/b"))).contains("robots.txt");
    assertThat(press.asked("/robots.txt")).isEqualTo(1);
    assertThat(press.asked("/private/b")).isZero();
    assertThat(fetcher.sitemaps(URI.create(press.at(HOST, "/")))).containsExactly("http://press.test/news.xml");
  }

  @Test
  void withoutReadableRobotsNothingIsFetched() {
    press.on("/robots.txt", exchange -> exchange.sendResponseHeaders(503, -1)).on("/a", "text/html", "a");
    assertThat(reason(get("/a"))).contains("robots.txt");
    assertThat(press.asked("/a")).isZero();
    press.off("/robots.txt");
    now = now.plus(Duration.ofHours(1));
    assertThat(text(get("/a"))).isEqualTo("a");
  }

  @Test
  void requestsToOneHostKeepTheirDistance() {
    press.on("/a", "text/html", "a");
    get("/a");
    pauses.clear();
    get("/a");
    get("/a");
    assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
  }

  @Test
  void goneIsGoneAndCredentialsAreNotSent() {
    assertThat(get("/nothing")).isEqualTo(new Fetched.Gone<Page>("HTTP 404"));
    assertThat(fetcher.get(URI.create("http://user:word@" + HOST + "/"), Validators.NONE)).isEqualTo(new Fetched.Failed<Page>("addresses with a user name are not fetched", Optional.empty()));
  }
}
