package org.readout.desk.store;

import static org.readout.desk.store.Shelving.values;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.readout.core.ledger.Statement;
import org.readout.core.text.Digest;
import org.readout.desk.Asked;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Parcel;
import org.readout.desk.Subscription;
import org.readout.desk.Subscriptions;

/** Subscriptions and what was found for them, in the desk's file. */
final class StoredSubscriptions implements Subscriptions {
  private static final int MOST = 200;

  private final Handle handle;
  private final Clock clock;

  StoredSubscriptions(Handle handle, Clock clock) {
    this.handle = handle;
    this.clock = clock;
  }

  private static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  @Override
  public void add(Subscription one) {
    change("INSERT INTO subscription (id, owner, view, channel, target, every_minutes, quiet_from, quiet_until, zone, made_at)"
            + " VALUES (:id, :owner, :view, :channel, :target, :every, :from, :until, :zone, :made)",
        values("id", one.id(), "owner", one.owner(), "view", one.view(), "channel", one.channel().label(), "target", one.target(), "every", one.every().toMinutes(),
            "from", one.quiet().map(hours -> hours.from().toString()), "until", one.quiet().map(hours -> hours.until().toString()), "zone", one.zone().getId(),
            "made", text(one.made())));
  }

  @Override
  public boolean remove(String id) {
    return change("DELETE FROM subscription WHERE id = :id", Map.of("id", id)) > 0;
  }

  @Override
  public boolean any() {
    return handle.createQuery("SELECT EXISTS (SELECT 1 FROM subscription)").mapTo(Boolean.class).one();
  }

  @Override
  public List<Standing> all() {
    return handle.createQuery("SELECT s.*, " + count("waiting") + ", " + count("sent") + ", " + count("given-up") + " FROM subscription s ORDER BY view, id")
        .map((row, context) -> new Standing(subscription(row), row.getInt("waiting"), row.getInt("sent"), row.getInt("given-up"), instant(row, "sent_at"),
            row.getInt("tries"), instant(row, "next_at"), Optional.ofNullable(row.getString("trouble")))).list();
  }

  private static String count(String state) {
    return "(SELECT count(*) FROM notice n WHERE n.subscription = s.key AND n.state = '" + state + "') AS \"" + state + "\"";
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    Optional<Subscription.Quiet> quiet = row.getString("quiet_from") == null ? Optional.empty()
        : Optional.of(new Subscription.Quiet(LocalTime.parse(row.getString("quiet_from")), LocalTime.parse(row.getString("quiet_until"))));
    return new Subscription(row.getString("id"), row.getString("owner"), row.getString("view"), Subscription.Channel.of(row.getString("channel")), row.getString("target"),
        Duration.ofMinutes(row.getLong("every_minutes")), quiet, ZoneId.of(row.getString("zone")), Instant.parse(row.getString("made_at")));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(Instant::parse);
  }

  @Override
  public int find(Function<Subscription, Optional<Asked>> asked, BiPredicate<HeldEntry, HeldEntry> same) {
    return handle.inTransaction(h -> {
      int found = 0;
      for (Standing one : all()) {
        Optional<Asked> view = asked.apply(one.subscription());
        found += view.map(wanted -> find(one.subscription(), wanted, same)).orElse(0);
      }
      change("DELETE FROM unreported", Map.of());
      return found;
    });
  }

  private int find(Subscription subscription, Asked asked, BiPredicate<HeldEntry, HeldEntry> same) {
    Query query = Query.of(asked, 0);
    Map<String, Object> values = new HashMap<>(query.values());
    // An instant without its Z sorts before every instant of its second.
    values.put("made", text(subscription.made()).replace("Z", ""));
    List<HeldEntry> fresh = handle.createQuery("SELECT e.json, (SELECT versions FROM run WHERE key = e.run) AS versions, " + Rows.DOCUMENT + " FROM " + query.tables()
            + " WHERE " + query.condition() + " AND e.key IN (SELECT entry FROM unreported) AND EXISTS (SELECT 1 FROM capture c WHERE c.key = d.capture AND c.fetched_at >= :made)"
            + " ORDER BY d.date IS NULL, d.date, d.key, e.ordinal")
        .bindMap(values).map((row, context) -> Rows.entry(row)).list();
    int found = 0;
    for (HeldEntry entry : fresh) {
      if (near(subscription, entry).stream().noneMatch(told -> same.test(told, entry))) {
        note(subscription, entry);
        found++;
      }
    }
    return found;
  }

  /** What was told before of the same kind and days. */
  private List<HeldEntry> near(Subscription subscription, HeldEntry entry) {
    Optional<LocalDate> day = entry.document().date();
    return handle.createQuery("SELECT document, entry FROM notice WHERE subscription = (SELECT key FROM subscription WHERE id = :id) AND kind = :kind"
            + " AND (:from IS NULL OR document_date IS NULL OR document_date BETWEEN :from AND :until) ORDER BY key")
        .bindMap(values("id", subscription.id(), "kind", entry.text("kind").orElse(""), "from", day.map(date -> date.minusDays(Statement.DAYS).toString()),
            "until", day.map(date -> date.plusDays(Statement.DAYS).toString())))
        .map((row, context) -> told(row)).list();
  }

  private void note(Subscription subscription, HeldEntry entry) {
    change("INSERT INTO notice (subscription, kind, document_date, document, entry, found_at)"
            + " VALUES ((SELECT key FROM subscription WHERE id = :id), :kind, :date, :document, :entry, :found)",
        values("id", subscription.id(), "kind", entry.text("kind").orElse(""), "date", entry.document().date().map(LocalDate::toString),
            "document", document(entry.document()).toString(), "entry", entry.json().toString(), "found", text(clock.instant())));
  }

  private static ObjectNode document(HeldDocument document) {
    ObjectNode json = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode().put("id", document.id()).put("name", document.name()).put("genre", document.genre())
        .put("date_basis", document.dateBasis()).put("language", document.language()).put("carriers", document.carriers());
    document.uri().ifPresent(uri -> json.put("uri", uri));
    document.publisher().ifPresent(publisher -> json.put("publisher", publisher));
    document.releasedBy().ifPresent(by -> json.put("released_by", by));
    document.title().ifPresent(title -> json.put("title", title));
    document.date().ifPresent(date -> json.put("date", date.toString()));
    return json;
  }

  private static HeldEntry told(ResultSet row) throws SQLException {
    ObjectNode json = Packing.read(row.getString("document"), ObjectNode.class);
    HeldDocument document = new HeldDocument(json.path("id").asText(), json.path("name").asText(), Optional.ofNullable(json.path("uri").textValue()), json.path("genre").asText(),
        Optional.ofNullable(json.path("publisher").textValue()), Optional.ofNullable(json.path("title").textValue()),
        Optional.ofNullable(json.path("date").textValue()).map(LocalDate::parse), json.path("date_basis").asText(), json.path("language").asText(), json.path("carriers").asInt(), Optional.ofNullable(json.path("released_by").textValue()));
    return new HeldEntry(document, Packing.read(row.getString("entry"), ObjectNode.class));
  }

  private static Parcel.Notice notice(ResultSet row) throws SQLException {
    return new Parcel.Notice(told(row), Instant.parse(row.getString("found_at")));
  }

  @Override
  public Optional<Parcel> due(Subscription subscription, Instant now, Duration lease) {
    if (subscription.quietAt(now)) {
      return Optional.empty();
    }
    return handle.inTransaction(h -> {
      Standing standing = all().stream().filter(one -> one.subscription().id().equals(subscription.id())).findFirst().orElseThrow();
      Instant last = standing.sentAt().orElse(subscription.made());
      boolean early = standing.next().filter(next -> next.isAfter(now)).isPresent() || standing.tries() == 0 && last.plus(subscription.every()).isAfter(now);
      if (standing.waiting() == 0 || early) {
        return Optional.empty();
      }
      Map<String, Object> id = Map.of("id", subscription.id());
      String mine = " WHERE subscription = (SELECT key FROM subscription WHERE id = :id) AND state = 'waiting'";
      if (handle.createQuery("SELECT count(*) FROM notice" + mine + " AND parcel IS NOT NULL").bindMap(id).mapTo(Integer.class).one() == 0) {
        long first = handle.createQuery("SELECT min(key) FROM notice" + mine).bindMap(id).mapTo(Long.class).one();
        String parcel = Digest.of((subscription.id() + "\0" + first + "\0" + text(subscription.made())).getBytes(StandardCharsets.UTF_8));
        change("UPDATE notice SET parcel = :parcel WHERE key IN (SELECT key FROM notice" + mine + " ORDER BY key LIMIT " + MOST + ")", Map.of("id", subscription.id(), "parcel", parcel));
      }
      change("UPDATE subscription SET next_at = :next WHERE id = :id", Map.of("id", subscription.id(), "next", text(now.plus(lease))));
      String parcel = handle.createQuery("SELECT min(parcel) FROM notice" + mine).bindMap(id).mapTo(String.class).one();
      List<Parcel.Notice> notices = handle.createQuery("SELECT document, entry, found_at FROM notice" + mine + " AND parcel = :parcel ORDER BY key").bindMap(id).bind("parcel", parcel)
          .map((row, context) -> notice(row)).list();
      return Optional.of(new Parcel(parcel, notices, standing.tries()));
    });
  }

  @Override
  public void sent(Subscription subscription, Parcel parcel) {
    handle.useTransaction(h -> {
      settle(subscription, parcel, "sent");
      change("UPDATE subscription SET sent_at = :now, tries = 0, next_at = NULL, trouble = NULL WHERE id = :id", Map.of("id", subscription.id(), "now", text(clock.instant())));
    });
  }

  private void settle(Subscription subscription, Parcel parcel, String state) {
    change("UPDATE notice SET state = :state WHERE subscription = (SELECT key FROM subscription WHERE id = :id) AND parcel = :parcel",
        Map.of("id", subscription.id(), "parcel", parcel.id(), "state", state));
  }

  @Override
  public void failed(Subscription subscription, Parcel parcel, String reason, Optional<Instant> again) {
    handle.useTransaction(h -> {
      if (again.isEmpty()) {
        settle(subscription, parcel, "given-up");
      }
      change("UPDATE subscription SET tries = :tries, next_at = :next, trouble = :reason WHERE id = :id",
          values("id", subscription.id(), "tries", again.isPresent() ? parcel.tries() + 1 : 0, "next", again.map(StoredSubscriptions::text), "reason", reason));
    });
  }

  @Override
  public List<Parcel.Notice> latest(String id, int limit) {
    return handle.createQuery("SELECT document, entry, found_at FROM notice WHERE subscription = (SELECT key FROM subscription WHERE id = :id) ORDER BY key DESC LIMIT :limit")
        .bindMap(Map.of("id", id, "limit", limit)).map((row, context) -> notice(row)).list();
  }

  private int change(String sql, Map<String, ?> values) {
    return handle.createUpdate(sql).bindMap(values).execute();
  }
}
