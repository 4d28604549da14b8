package org.readout.desk.gather.fetch;

import java.time.Duration;
import java.util.Set;

/**
 * How this program behaves towards hosts.
 *
 * @param agent what it calls itself, the word that robots.txt knows it by first: {@code Readout/0.1.0 (+mailto:…)}
 * @param delay least time between two requests to one host; a longer crawl delay in robots.txt goes before it
 * @param allowed hosts that may have private addresses, by name
 * @param patience longest wait for a connection and for each answer
 * @param whole longest time one request may take altogether
 * @param redirects most redirects followed
 * @param retries how often a request is made again after 429, 503 or a failed connection
 * @param size most bytes of a page, decompressed
 */
public record Manners(String agent, Duration delay, Set<String> allowed, Duration patience, Duration whole, int redirects, int retries, int size) {
  public Manners {
    allowed = Set.copyOf(allowed);
  }

  private static final int MEGABYTE = 1024 * 1024;

  /** The usual manners, with a delay and allowed hosts. */
  public static Manners of(String agent, Duration delay, Set<String> allowed) {
    return new Manners(agent, delay, allowed, Duration.ofSeconds(20), Duration.ofSeconds(60), 8, 2, 8 * MEGABYTE);
  }

  /** The name in robots.txt, lower case. */
  String robot() {
    return agent.replaceFirst("[/ ].*", "").toLowerCase(java.util.Locale.ROOT);
  }
}
