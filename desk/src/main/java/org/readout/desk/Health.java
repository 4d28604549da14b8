package org.readout.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a feed is doing.
 *
 * @param feed the feed
 * @param items reports it has listed so far
 * @param taken those of them that are in the desk
 * @param waiting those still to be fetched
 * @param failed those that could not be had and are no longer asked for
 * @param withdrawn those that were had and are there no longer
 * @param looked when it was last read, or the attempt made
 * @param succeeded when it was last read
 * @param newest when it last listed something new
 * @param failures how often reading it has failed in a row
 * @param trouble what went wrong last, or is wrong though it can be read
 * @param usual the longest time that usually passes between new reports; empty while too few are known
 */
public record Health(Feed feed, int items, int taken, int waiting, int failed, int withdrawn, Optional<Instant> looked, Optional<Instant> succeeded,
    Optional<Instant> newest, int failures, Optional<String> trouble, Optional<Duration> usual) {
  /** What a person sees first. */
  public enum State {
    NEW,
    WELL,
    SILENT,
    FAILING
  }

  /** The state at a time: failing before silent, silent when nothing new came for longer than usual. */
  public State state(Instant now) {
    if (failures > 0) {
      return State.FAILING;
    }
    if (succeeded.isEmpty()) {
      return State.NEW;
    }
    boolean silent = usual.isPresent() && newest.isPresent() && Duration.between(newest.get(), now).compareTo(usual.get()) > 0;
    return silent ? State.SILENT : State.WELL;
  }
}
