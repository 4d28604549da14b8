package org.readout.desk.gather.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the time between two requests to one host. Safe for use by many threads; those for one host come one after another. */
final class Pace {
  private static final int MOST_HOSTS = 10_000;

  private final Clock clock;
  private final Pauses pauses;
  private final Map<String, Instant> free = new LinkedHashMap<>(64, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
      return size() > MOST_HOSTS;
    }
  };

  Pace(Clock clock, Pauses pauses) {
    this.clock = clock;
    this.pauses = pauses;
  }

  /** Waits for this host's next turn, {@code gap} after the one before, and takes it. */
  void await(String host, Duration gap) throws InterruptedException {
    Duration wait;
    synchronized (free) {
      Instant now = clock.instant();
      Instant turn = free.getOrDefault(host, now);
      turn = turn.isBefore(now) ? now : turn;
      free.put(host, turn.plus(gap));
      wait = Duration.between(now, turn);
    }
    pause(wait);
  }

  void pause(Duration wait) throws InterruptedException {
    if (wait.isPositive()) {
      pauses.pause(wait);
    }
  }
}
