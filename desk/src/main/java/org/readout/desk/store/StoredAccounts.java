package org.readout.desk.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.readout.desk.Accounts;

/** Accounts, passes, deeds, views and visits in the desk's file. */
final class StoredAccounts implements Accounts {
  private static final Duration VISIT = Duration.ofHours(1);

  private final Handle handle;
  private final Clock clock;

  StoredAccounts(Handle handle, Clock clock) {
    this.handle = handle;
    this.clock = clock;
  }

  private void change(String sql, Map<String, ?> values) {
    handle.createUpdate(sql).bindMap(values).execute();
  }

  @Override
  public void keep(String name, String passwordHash, Role role) {
    handle.useTransaction(h -> {
      change("DELETE FROM pass WHERE account = :name", Map.of("name", name));
      change("INSERT INTO account (name, password, role, made_at) VALUES (:name, :password, :role, :at)"
          + " ON CONFLICT (name) DO UPDATE SET password = excluded.password, role = excluded.role",
          Map.of("name", name, "password", passwordHash, "role", role.label(), "at", clock.instant().toString()));
    });
  }

  @Override
  public boolean any() {
    return handle.createQuery("SELECT count(*) FROM account").mapTo(Integer.class).one() > 0;
  }

  @Override
  public Map<String, Role> all() {
    Map<String, Role> all = new LinkedHashMap<>();
    handle.createQuery("SELECT name, role FROM account ORDER BY name").map((row, context) -> Map.entry(row.getString("name"), Role.of(row.getString("role")))).list()
        .forEach(one -> all.put(one.getKey(), one.getValue()));
    return all;
  }

  @Override
  public Optional<String> passwordHash(String name) {
    return handle.createQuery("SELECT password FROM account WHERE name = :name").bind("name", name).mapTo(String.class).findFirst();
  }

  @Override
  public void admit(String secretHash, String account, boolean session, List<String> scopes, String note, Instant until) {
    change("INSERT INTO pass (secret, account, kind, scopes, note, until) VALUES (:secret, :account, :kind, :scopes, :note, :until)",
        Map.of("secret", secretHash, "account", account, "kind", session ? "session" : "token", "scopes", String.join(" ", scopes), "note", note,
            "until", until.toString()));
  }

  @Override
  public Optional<Visitor> visitor(String secretHash, boolean session, Instant now) {
    return handle.createQuery("SELECT a.name, a.role, p.scopes FROM pass p JOIN account a ON a.name = p.account"
            + " WHERE p.secret = :secret AND p.kind = :kind AND p.until > :now")
        .bindMap(Map.of("secret", secretHash, "kind", session ? "session" : "token", "now", now.toString()))
        .map((row, context) -> {
          String scopes = row.getString("scopes");
          return new Visitor(row.getString("name"), Role.of(row.getString("role")), scopes.isEmpty() ? List.of() : List.of(scopes.split(" ")));
        }).findFirst();
  }

  @Override
  public void dismiss(String secretHash) {
    change("DELETE FROM pass WHERE secret = :secret OR until < :now", Map.of("secret", secretHash, "now", clock.instant().toString()));
  }

  @Override
  public void did(String who, String did, String what) {
    change("INSERT INTO audit (at, who, did, what) VALUES (:at, :who, :did, :what)",
        Map.of("at", clock.instant().toString(), "who", who, "did", did, "what", what));
  }

  @Override
  public List<Deed> deeds(int limit) {
    return handle.createQuery("SELECT at, who, did, what FROM audit ORDER BY key DESC LIMIT :limit").bind("limit", limit)
        .map((row, context) -> new Deed(row.getString("at"), row.getString("who"), row.getString("did"), row.getString("what"))).list();
  }

  @Override
  public Map<String, String> views(String owner) {
    Map<String, String> views = new LinkedHashMap<>();
    handle.createQuery("SELECT name, address FROM saved_view WHERE owner = :owner ORDER BY name").bind("owner", owner)
        .map((row, context) -> Map.entry(row.getString("name"), row.getString("address"))).list().forEach(view -> views.put(view.getKey(), view.getValue()));
    return views;
  }

  @Override
  public void keepView(String owner, String name, String address) {
    change("INSERT INTO saved_view (owner, name, address) VALUES (:owner, :name, :address) ON CONFLICT DO UPDATE SET address = excluded.address",
        Map.of("owner", owner, "name", name, "address", address));
  }

  @Override
  public void dropView(String owner, String name) {
    change("DELETE FROM saved_view WHERE owner = :owner AND name = :name", Map.of("owner", owner, "name", name));
  }

  @Override
  public Optional<Instant> lastVisit(String who, Instant now) {
    record Visits(Instant before, Instant at) {}
    Optional<Visits> known = handle.createQuery("SELECT before, at FROM visit WHERE who = :who").bind("who", who)
        .map((row, context) -> new Visits(Instant.parse(row.getString("before")), Instant.parse(row.getString("at")))).findFirst();
    boolean again = known.isPresent() && known.get().at().plus(VISIT).isAfter(now);
    Instant before = again ? known.get().before() : known.map(Visits::at).orElse(Instant.EPOCH);
    if (!again || known.get().at().plusSeconds(60).isBefore(now)) {
      change("INSERT INTO visit (who, before, at) VALUES (:who, :before, :at) ON CONFLICT (who) DO UPDATE SET before = excluded.before, at = excluded.at",
          Map.of("who", who, "before", before.toString(), "at", now.toString()));
    }
    return Optional.of(before).filter(moment -> moment.isAfter(Instant.EPOCH));
  }
}
