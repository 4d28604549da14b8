package org.readout.desk.web;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets each caller do something so often in a minute and no oftener. Safe for use by many threads. */
final class Limiter {
  private static final long MINUTE_MS = 60_000;
  private static final int MOST_CALLERS = 10_000;

  private record Count(long minute, int calls) {}

  private final int most;
  private final Clock clock;
  private final Map<String, Count> counts = new ConcurrentHashMap<>();

  Limiter(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Counts a call. Returns whether it may go on. */
  boolean lets(String caller) {
    long minute = clock.millis() / MINUTE_MS;
    if (counts.size() > MOST_CALLERS) {
      counts.values().removeIf(count -> count.minute() < minute);
    }
    return counts.merge(caller, new Count(minute, 1), (held, one) -> held.minute() == minute ? new Count(minute, held.calls() + 1) : one).calls() <= most;
  }
}
