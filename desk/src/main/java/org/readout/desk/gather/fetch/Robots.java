package org.readout.desk.gather.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What robots.txt of each host allows (RFC 9309), kept for a day. Safe for use by many threads. */
final class Robots {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final Duration UNREACHABLE_KEPT = Duration.ofMinutes(10);
  private static final int MOST_BYTES = 500 * 1024;
  private static final int MOST_HOSTS = 2_000;
  private static final int REDIRECTS = 5;

  /** Answers a GET for a robots.txt. */
  interface Ask {
    Answer get(URI uri, int limit) throws IOException, InterruptedException;
  }

  private record Rules(BaseRobotRules rules, Instant until) {}

  private final String robot;
  private final Clock clock;
  private final Map<String, Rules> kept = new LinkedHashMap<>(64, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
      return size() > MOST_HOSTS;
    }
  };

  Robots(String robot, Clock clock) {
    this.robot = robot;
    this.clock = clock;
  }

  /**
   * The rules of the host of {@code uri}.
   *
   * @throws Addresses.Forbidden if the host may not be reached at all
   */
  BaseRobotRules of(URI uri, Ask ask) throws IOException, InterruptedException {
    String origin = uri.getScheme() + "://" + uri.getRawAuthority();
    synchronized (kept) {
      Rules rules = kept.get(origin);
      if (rules != null && rules.until().isAfter(clock.instant())) {
        return rules.rules();
      }
    }
    BaseRobotRules fetched = fetched(URI.create(origin + "/robots.txt"), ask);
    synchronized (kept) {
      kept.put(origin, new Rules(fetched, clock.instant().plus(fetched.isDeferVisits() ? UNREACHABLE_KEPT : KEPT)));
    }
    return fetched;
  }

  private BaseRobotRules fetched(URI first, Ask ask) throws IOException, InterruptedException {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    URI uri = first;
    for (int hop = 0; hop <= REDIRECTS; hop++) {
      Answer answer;
      try {
        answer = ask.get(uri, MOST_BYTES);
      } catch (Addresses.Forbidden e) {
        throw e;
      } catch (IOException e) {
        return unreachable(parser);
      }
      int status = answer.status();
      Optional<URI> next = status / 100 == 3 ? Fetcher.target(uri, answer) : Optional.empty();
      if (next.isPresent()) {
        uri = next.get();
      } else if (status / 100 == 2) {
        return parser.parseContent(first.toString(), answer.body(), "text/plain", Set.copyOf(List.of(robot)));
      } else if (status == 429 || status / 100 == 5) {
        return unreachable(parser);
      } else {
        return parser.failedFetch(404);
      }
    }
    return parser.failedFetch(404);
  }

  private static BaseRobotRules unreachable(SimpleRobotRulesParser parser) {
    BaseRobotRules rules = parser.failedFetch(503);
    rules.setDeferVisits(true);
    return rules;
  }
}
