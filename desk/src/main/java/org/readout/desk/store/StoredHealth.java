package org.readout.desk.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.readout.core.ledger.Alert;
import org.readout.desk.Feeds;
import org.readout.desk.Health;

/** Where a desk could have heard of something, and how well it hears: its publishers and the feeds that it follows. */
final class StoredHealth {
  /** Publishers told of one by one, those with the most documents first. */
  private static final int MOST = 20;

  private final Handle handle;
  private final Instant now;
  private final Map<String, Health> feeds;

  StoredHealth(Handle handle, Feeds feeds, Clock clock) {
    this.handle = handle;
    this.now = clock.instant();
    this.feeds = feeds.all().stream().collect(Collectors.toMap(health -> health.feed().url(), health -> health));
  }

  /** The publishers with documents of a period, inclusive, and every followed feed that none of them is read by. */
  List<Alert.Searched> places(LocalDate since, LocalDate due, LocalDate until) {
    List<Alert.Searched> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    handle.createQuery("SELECT publisher, count(*) AS n, max(date) AS newest, sum(date > :due) AS later FROM document"
            + " WHERE newest = 1 AND outcome = 'recorded' AND date >= :since AND date <= :until GROUP BY publisher ORDER BY n DESC, publisher LIMIT " + MOST)
        .bind("due", due.toString()).bind("since", since.toString()).bind("until", until.toString())
        .map((row, context) -> {
          Optional<String> publisher = Optional.ofNullable(row.getString("publisher"));
          int later = row.getInt("later");
          publisher.ifPresent(name -> told.addAll(feedsOf(name)));
          return new Alert.Searched(publisher.orElse("(unknown)"), row.getInt("n"), Optional.of(LocalDate.parse(row.getString("newest"))),
              (later == 0 ? "nothing dated after the day: it may not have been followed" : later + " dated after the day") + "; " + of(publisher));
        }).forEach(found::add);
    feeds.values().stream().filter(health -> !told.contains(health.feed().url())).sorted(java.util.Comparator.comparing(health -> health.feed().url()))
        .map(health -> new Alert.Searched(health.feed().name(), health.taken(), Optional.empty(), words(health))).forEach(found::add);
    return found;
  }

  /** How the feeds that bring a publisher's documents are doing, in words. */
  String of(Optional<String> publisher) {
    List<String> urls = publisher.map(this::feedsOf).orElse(List.of());
    return urls.isEmpty() ? "no source of the desk follows it" : urls.stream().map(url -> words(feeds.get(url))).collect(Collectors.joining("; "));
  }

  /** Addresses of the feeds that name the publisher or have listed a document of its. */
  private List<String> feedsOf(String publisher) {
    return handle.createQuery("SELECT url FROM feed WHERE publisher = :name OR title = :name UNION SELECT f.url FROM document d JOIN feed_item i ON i.url = d.uri"
            + " JOIN feed f ON f.key = i.feed WHERE d.publisher = :name ORDER BY url")
        .bind("name", publisher).mapTo(String.class).filter(feeds::containsKey).list();
  }

  private String words(Health health) {
    String state = "source " + health.state(now).name().toLowerCase(Locale.ROOT) + health.trouble().filter(x -> health.failures() > 0).map(what -> " (" + health.failures() + " times in a row: " + what + ")").orElse("");
    return state + ", last read " + day(health.succeeded()) + ", last new " + day(health.newest());
  }

  private static String day(Optional<Instant> at) {
    return at.map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate().toString()).orElse("never");
  }
}
