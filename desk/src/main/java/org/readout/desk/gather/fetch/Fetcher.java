package org.readout.desk.gather.fetch;

import crawlercommons.robots.BaseRobotRules;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.desk.Fetched;
import org.readout.desk.Validators;

/**
 * Fetches from the web with good manners: robots.txt, a pause between requests to one host, patience with busy hosts,
 * limits on size, time and redirects, and no way to private addresses. Safe for use by many threads.
 */
public final class Fetcher implements AutoCloseable {
  private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(60);
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(300);
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5";

  private final Manners manners;
  private final Clock clock;
  private final Pace pace;
  private final Robots robots;
  private final Transport transport;

  public Fetcher(Manners manners, Addresses.Names names, Clock clock, Pauses pauses) {
    this.manners = manners;
    this.clock = clock;
    this.pace = new Pace(clock, pauses);
    this.robots = new Robots(manners.robot(), clock);
    this.transport = new Transport(manners, new Addresses(names, manners.allowed()));
  }

  /** What is at an address now, unless it is as {@code known}. */
  public Fetched<Page> get(URI uri, Validators known) {
    try {
      return walked(uri, known);
    } catch (Addresses.Forbidden e) {
      return Fetched.failed(String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      return Fetched.failed("no such host: " + uri.getHost());
    } catch (IOException e) {
      return Fetched.failed(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Fetched.failed("interrupted");
    }
  }

  /** Addresses of sitemaps that the host's robots.txt names. */
  public List<String> sitemaps(URI uri) {
    try {
      return robots.of(checked(uri), this::plain).getSitemaps();
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private Fetched<Page> walked(URI first, Validators known) throws IOException, InterruptedException {
    URI uri = checked(first);
    URI home = uri;
    boolean lasting = true;
    for (int hop = 0; hop <= manners.redirects(); hop++) {
      BaseRobotRules rules = robots.of(uri, this::plain);
      if (!rules.isAllowed(uri.toString())) {
        return Fetched.failed(rules.isDeferVisits() ? "robots.txt cannot be had, so nothing is fetched for now" : "robots.txt does not allow it");
      }
      Answer answer = patient(uri, hop == 0 ? known : Validators.NONE, gap(rules));
      Optional<URI> next = answer.status() / 100 == 3 && answer.status() != 304 ? target(uri, answer) : Optional.empty();
      if (next.isEmpty()) {
        return judged(home, answer);
      }
      lasting &= answer.status() == 301 || answer.status() == 308;
      uri = checked(next.get());
      home = lasting ? uri : home;
    }
    return Fetched.failed("more than " + manners.redirects() + " redirects");
  }

  private Fetched<Page> judged(URI home, Answer answer) {
    int status = answer.status();
    if (status == 304) {
      return new Fetched.Unchanged<>();
    }
    if (status == 404 || status == 410) {
      return new Fetched.Gone<>("HTTP " + status);
    }
    if (status / 100 != 2) {
      return new Fetched.Failed<>("HTTP " + status, asked(answer));
    }
    if (answer.cut()) {
      return Fetched.failed("larger than " + manners.size() / (1024 * 1024) + " MB");
    }
    Validators validators = new Validators(answer.header("etag"), answer.header("last-modified"));
    return new Fetched.Got<>(new Page(home, answer.header("content-type").orElse(""), answer.body()), validators);
  }

  /** Asks again, later and later, while the host is busy or the connection fails. */
  private Answer patient(URI uri, Validators known, Duration gap) throws IOException, InterruptedException {
    Map<String, String> headers = new HashMap<>(Map.of("Accept", ACCEPT));
    known.etag().ifPresent(etag -> headers.put("If-None-Match", etag));
    known.modified().ifPresent(modified -> headers.put("If-Modified-Since", modified));
    Duration wait = FIRST_RETRY;
    for (int tries = 0; ; tries++) {
      pace.await(host(uri), gap);
      boolean last = tries >= manners.retries();
      try {
        Answer answer = transport.get(uri, headers, manners.size());
        boolean busy = answer.status() == 429 || answer.status() / 100 == 5 && answer.status() != 501 && answer.status() != 505;
        Duration asked = asked(answer).orElse(wait);
        if (!busy || last || asked.compareTo(LONGEST_RETRY) > 0) {
          return answer;
        }
        pace.pause(asked.compareTo(wait) > 0 ? asked : wait);
      } catch (UnknownHostException e) {
        throw e;
      } catch (IOException e) {
        if (last) {
          throw e;
        }
        pace.pause(wait);
      }
      wait = wait.multipliedBy(2);
    }
  }

  private Answer plain(URI uri, int limit) throws IOException, InterruptedException {
    URI checked = checked(uri);
    pace.await(host(checked), manners.delay());
    return transport.get(checked, Map.of(), limit);
  }

  private Duration gap(BaseRobotRules rules) {
    Duration asked = rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : Duration.ZERO;
    Duration longer = asked.compareTo(manners.delay()) > 0 ? asked : manners.delay();
    return longer.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : longer;
  }

  private static String host(URI uri) {
    return Addresses.bare(uri.getHost());
  }

  /** Where a redirect leads, the fragment left off; empty if it does not say so. */
  static Optional<URI> target(URI from, Answer answer) {
    return answer.header("location").flatMap(location -> {
      try {
        URI target = from.resolve(new URI(location.replace(" ", "%20")));
        return Optional.of(new URI(target.toString().replaceFirst("#.*", "")));
      } catch (URISyntaxException | IllegalArgumentException e) {
        return Optional.empty();
      }
    });
  }

  /** The address, if it is one that may be asked. */
  private static URI checked(URI uri) throws IOException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IOException("only http and https are fetched, not '" + uri + "'");
    }
    if (uri.getHost() == null || uri.getHost().isEmpty()) {
      throw new IOException("no host in '" + uri + "'");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IOException("addresses with a user name are not fetched");
    }
    URI whole = uri.normalize();
    return whole.getRawPath().isEmpty() ? whole.resolve("/") : whole;
  }

  /** Retry-After as a time from now: seconds, or an HTTP date. */
  private Optional<Duration> asked(Answer answer) {
    return answer.header("retry-after").flatMap(value -> {
      if (value.matches("[0-9]{1,7}")) {
        return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
      }
      try {
        Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        return Optional.of(Duration.between(clock.instant(), then)).filter(wait -> !wait.isNegative());
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    });
  }

  @Override
  public void close() {
    transport.close();
  }
}
