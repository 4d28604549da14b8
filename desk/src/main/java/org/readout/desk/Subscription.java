package org.readout.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who is told of what is new in a saved view.
 *
 * @param id names it
 * @param owner whose view it is
 * @param view name of the saved view
 * @param channel how it is told
 * @param target a file, an address of the web, or addresses of mail parted by commas
 * @param every least time between two parcels; zero: at once
 * @param quiet times of day in which nothing is sent
 * @param zone of the times of day
 * @param made when it began; documents taken before are not told of
 */
public record Subscription(
    String id, String owner, String view, Channel channel, String target, Duration every, Optional<Quiet> quiet, ZoneId zone, Instant made) {
  /** How somebody is told. */
  public enum Channel {
    /** A file that feed readers read (RFC 4287). */
    ATOM,
    /** A signed POST of JSON. */
    WEBHOOK,
    /** A letter by SMTP. */
    MAIL;

    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Channel of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Hours in which nothing is sent.
   *
   * @param from first moment
   * @param until first moment after; before {@code from} if midnight lies between
   */
  public record Quiet(LocalTime from, LocalTime until) {
    public Quiet {
      if (from.equals(until)) {
        throw new IllegalArgumentException("the quiet hours begin and end at " + from);
      }
    }

    /** The hours of {@code 22:00-07:00}. IllegalArgumentException if they are none. */
    public static Quiet of(String written) {
      String[] ends = written.strip().split("\\s*-\\s*");
      try {
        if (ends.length == 2) {
          return new Quiet(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
        }
      } catch (java.time.DateTimeException e) {
        throw new IllegalArgumentException("'" + written + "' are no hours like 22:00-07:00", e);
      }
      throw new IllegalArgumentException("'" + written + "' are no hours like 22:00-07:00");
    }

    boolean holds(LocalTime time) {
      boolean after = !time.isBefore(from);
      boolean before = time.isBefore(until);
      return from.isBefore(until) ? after && before : after || before;
    }

    @Override
    public String toString() {
      return from + "-" + until;
    }
  }

  /** Whether nothing may be sent at this moment. */
  public boolean quietAt(Instant moment) {
    return quiet.filter(hours -> hours.holds(moment.atZone(zone).toLocalTime())).isPresent();
  }
}
