package org.readout.desk.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a desk behaves on the web.
 *
 * @param allow hosts that may be at private addresses, by name, lower case
 * @param delay least time between two requests to one host
 * @param every time between two looks at a feed
 * @param contact where to reach whoever runs the desk, sent with every request; may be empty
 */
public record Network(List<String> allow, Duration delay, Duration every, String contact) {
  public static final Network DEFAULT = new Network(List.of(), Duration.ofSeconds(2), Duration.ofMinutes(15), "");

  public Network {
    allow = allow.stream().map(host -> host.strip().toLowerCase(Locale.ROOT)).toList();
    if (delay.isNegative() || delay.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException("'network: delay' is " + delay.toMillis() / 1000.0 + " seconds; it lies between 0 and 3600");
    }
    if (every.compareTo(Duration.ofMinutes(1)) < 0 || every.compareTo(Duration.ofDays(7)) > 0) {
      throw new IllegalArgumentException("'network: every' is " + every.toMinutes() + " minutes; it lies between 1 and 10080");
    }
    if (contact.chars().anyMatch(c -> c < ' ' || c > '~')) {
      throw new IllegalArgumentException("'network: contact' is an address in plain letters");
    }
  }

  @JsonCreator
  static Network of(
      @JsonProperty("allow") @Nullable List<String> allow,
      @JsonProperty("delay") @Nullable Double delay,
      @JsonProperty("every") @Nullable Integer every,
      @JsonProperty("contact") @Nullable String contact) {
    return new Network(
        allow == null ? DEFAULT.allow : allow,
        delay == null ? DEFAULT.delay : Duration.ofMillis(Math.round(delay * 1000)),
        every == null ? DEFAULT.every : Duration.ofMinutes(every),
        contact == null ? DEFAULT.contact : contact);
  }

  /** This, with further hosts allowed. */
  public Network allowing(List<String> hosts) {
    List<String> all = new ArrayList<>(allow);
    all.addAll(hosts);
    return new Network(all, delay, every, contact);
  }
}
