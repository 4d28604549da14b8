package org.readout.desk.store;

import static org.readout.desk.store.Shelving.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.readout.desk.Due;
import org.readout.desk.Feed;
import org.readout.desk.Feeds;
import org.readout.desk.Health;
import org.readout.desk.Listed;
import org.readout.desk.Listing;
import org.readout.desk.Validators;

/** Feeds in the desk's file. Instants are whole seconds, so that their texts sort. */
final class StoredFeeds implements Feeds {
  private static final String HEALTH =
      "SELECT f.*, (SELECT count(*) FROM feed_item i WHERE i.feed = f.key) AS items, %s FROM feed f ORDER BY f.url"
          .formatted(String.join(", ", List.of(count("taken"), count("waiting"), count("failed"), count("withdrawn"))));
  private static final int FEWEST_GAPS = 4;
  private static final int RECENT = 60;
  private static final Duration LEAST_SILENCE = Duration.ofDays(1);

  private final Handle handle;
  private final Clock clock;

  StoredFeeds(Handle handle, Clock clock) {
    this.handle = handle;
    this.clock = clock;
  }

  private static String count(String state) {
    return "(SELECT count(*) FROM feed_item i WHERE i.feed = f.key AND i.state = '" + state + "') AS " + state;
  }

  private String now() {
    return text(clock.instant());
  }

  private static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static Optional<String> text(Optional<Instant> time) {
    return time.map(StoredFeeds::text);
  }

  @Override
  public boolean add(Feed feed) {
    return change("INSERT INTO feed (url, form, title, publisher, added_at, next_at) VALUES (:url, :form, :title, :publisher, :now, :now) ON CONFLICT DO NOTHING",
        values("url", feed.url(), "form", feed.form().label(), "title", feed.title(), "publisher", feed.publisher(), "now", now())) > 0;
  }

  @Override
  public boolean remove(String url) {
    return change("DELETE FROM feed WHERE url = :url", Map.of("url", url)) > 0;
  }

  @Override
  public List<Health> all() {
    return handle.createQuery(HEALTH).map((row, context) -> health(row)).list();
  }

  private Health health(ResultSet row) throws SQLException {
    return new Health(feed(row), row.getInt("items"), row.getInt("taken"), row.getInt("waiting"), row.getInt("failed"), row.getInt("withdrawn"),
        instant(row, "looked_at"), instant(row, "succeeded_at"), instant(row, "newest_at"), row.getInt("failures"),
        Optional.ofNullable(row.getString("trouble")), usual(row.getLong("key")));
  }

  /** Twice the longest of nine in ten gaps between recent reports, a day at least. */
  private Optional<Duration> usual(long feed) {
    List<Instant> times = handle.createQuery("SELECT DISTINCT coalesce(published_at, listed_at) AS at FROM feed_item WHERE feed = :feed ORDER BY at DESC LIMIT " + RECENT)
        .bind("feed", feed).mapTo(String.class).list().stream().map(Instant::parse).toList();
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(Duration.between(times.get(i), times.get(i - 1)));
    }
    if (gaps.size() < FEWEST_GAPS) {
      return Optional.empty();
    }
    gaps.sort(null);
    Duration usual = gaps.get((gaps.size() - 1) * 9 / 10).multipliedBy(2);
    return Optional.of(usual.compareTo(LEAST_SILENCE) < 0 ? LEAST_SILENCE : usual);
  }

  @Override
  public List<Feed> due(Instant now) {
    return handle.createQuery("SELECT * FROM feed WHERE next_at <= :now ORDER BY url").bind("now", text(now)).map((row, context) -> feed(row)).list();
  }

  @Override
  public List<Due> reports(Instant now, int limit) {
    return handle.createQuery(
            "SELECT i.key AS i_key, i.url AS i_url, i.title AS i_title, i.published_at, i.tries, i.looks, i.etag AS i_etag, i.modified AS i_modified, f.*,"
                + " row_number() OVER (PARTITION BY i.feed ORDER BY i.next_at, i.key) AS turn"
                + " FROM feed_item i JOIN feed f ON f.key = i.feed WHERE i.next_at <= :now ORDER BY turn, i.key LIMIT :limit")
        .bind("now", text(now)).bind("limit", limit).map((row, context) -> due(row)).list();
  }

  private static Due due(ResultSet row) throws SQLException {
    Listed item = new Listed(row.getString("i_url"), Optional.ofNullable(row.getString("i_title")), instant(row, "published_at"));
    Validators validators = new Validators(Optional.ofNullable(row.getString("i_etag")), Optional.ofNullable(row.getString("i_modified")));
    return new Due(row.getLong("i_key"), item, feed(row), validators, row.getInt("tries"), row.getInt("looks"));
  }

  @Override
  public Optional<Instant> next() {
    return handle.createQuery("SELECT min(next_at) FROM (SELECT next_at FROM feed UNION ALL SELECT min(next_at) FROM feed_item WHERE next_at IS NOT NULL)")
        .mapTo(String.class).findFirst().map(Instant::parse);
  }

  @Override
  public int listed(Feed feed, Listing listing, Validators validators, Instant again) {
    return handle.inTransaction(transaction -> {
      int fresh = 0;
      long key = handle.createQuery("SELECT key FROM feed WHERE url = :url").bind("url", feed.url()).mapTo(Long.class).one();
      for (Listed item : listing.items()) {
        fresh += change("INSERT INTO feed_item (feed, url, title, published_at, listed_at, state, next_at)"
            + " VALUES (:feed, :url, :title, :published, :now, 'waiting', :now) ON CONFLICT DO NOTHING",
            values("feed", key, "url", item.url(), "title", item.title(), "published", text(item.published()), "now", now()));
        // A report that the feed says was changed since is looked at again.
        change("UPDATE feed_item SET published_at = :published, next_at = :now"
            + " WHERE feed = :feed AND url = :url AND state = 'taken' AND :published > published_at",
            values("feed", key, "url", item.url(), "published", text(item.published()), "now", now()));
      }
      Optional<String> trouble = listing.problems().stream().findFirst();
      change("UPDATE feed SET form = :form, title = coalesce(title, :title), etag = :etag, modified = :modified, looked_at = :now, succeeded_at = :now,"
          + " newest_at = CASE WHEN :fresh > 0 THEN :now ELSE newest_at END, failures = 0, trouble = :trouble, next_at = :again WHERE url = :url",
          values("form", listing.form().label(), "title", listing.title(), "etag", validators.etag(), "modified", validators.modified(), "now", now(),
              "fresh", fresh, "trouble", trouble, "again", text(again), "url", feed.url()));
      return fresh;
    });
  }

  @Override
  public void unchanged(Feed feed, Instant again) {
    change("UPDATE feed SET looked_at = :now, succeeded_at = :now, failures = 0, next_at = :again WHERE url = :url",
        values("now", now(), "again", text(again), "url", feed.url()));
  }

  @Override
  public void failed(Feed feed, String reason, Instant again) {
    change("UPDATE feed SET looked_at = :now, failures = failures + 1, trouble = :reason, next_at = :again WHERE url = :url",
        values("now", now(), "reason", reason, "again", text(again), "url", feed.url()));
  }

  @Override
  public int failures(Feed feed) {
    return handle.createQuery("SELECT failures FROM feed WHERE url = :url").bind("url", feed.url()).mapTo(Integer.class).findFirst().orElse(0);
  }

  @Override
  public void had(Due report, Validators validators, Optional<Instant> again) {
    change("UPDATE feed_item SET state = 'taken', tries = 0, looks = looks + 1, etag = :etag, modified = :modified, trouble = NULL, next_at = :again WHERE key = :key",
        values("etag", validators.etag(), "modified", validators.modified(), "again", text(again), "key", report.key()));
  }

  @Override
  public void missed(Due report, String reason, Optional<Instant> again) {
    change("UPDATE feed_item SET state = CASE WHEN :again IS NULL AND state = 'waiting' THEN 'failed' ELSE state END,"
        + " tries = tries + 1, trouble = :reason, next_at = :again WHERE key = :key",
        values("again", text(again), "reason", reason, "key", report.key()));
  }

  @Override
  public void withdrawn(Due report, String reason) {
    change("UPDATE feed_item SET state = 'withdrawn', trouble = :reason, next_at = NULL WHERE key = :key", values("reason", reason, "key", report.key()));
  }

  private int change(String sql, Map<String, Object> values) {
    return handle.createUpdate(sql).bindMap(values).execute();
  }

  private static Feed feed(ResultSet row) throws SQLException {
    Validators validators = new Validators(Optional.ofNullable(row.getString("etag")), Optional.ofNullable(row.getString("modified")));
    return new Feed(row.getString("url"), Feed.Form.of(row.getString("form")), Optional.ofNullable(row.getString("title")), Optional.ofNullable(row.getString("publisher")), validators);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Instant::parse);
  }
}
