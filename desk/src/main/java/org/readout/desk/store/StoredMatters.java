package org.readout.desk.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.readout.core.profile.Profiles;
import org.readout.core.thread.ListedMatter;
import org.readout.core.thread.MatterList;

/** The desk's own list of matters, each change of it a version. */
final class StoredMatters {
  private final Handle handle;
  private final Clock clock;
  private final Profiles profiles;

  StoredMatters(Handle handle, Clock clock, Profiles profiles) {
    this.handle = handle;
    this.clock = clock;
    this.profiles = profiles;
  }

  MatterList list() {
    return MatterList.of(profiles, listed(), handle.createQuery("SELECT coalesce(max(version), 0) FROM matter_change").mapTo(Integer.class).one());
  }

  private List<ListedMatter> listed() {
    return handle.createQuery("SELECT id, name, aliases, origin, merged_into, parties FROM matter ORDER BY id")
        .map((row, context) -> new ListedMatter(row.getString("id"), row.getString("name"), List.of(Packing.read(row.getString("aliases"), String[].class)),
            row.getString("origin"), Optional.ofNullable(row.getString("merged_into")), List.of(Packing.read(row.getString("parties"), String[].class))))
        .list();
  }

  /** Keeps new matters; ids that are taken get a number. Returns them as kept. */
  List<ListedMatter> add(List<ListedMatter> proposed, String what) {
    MatterList list = list();
    List<ListedMatter> kept = new ArrayList<>();
    for (ListedMatter matter : proposed) {
      String id = matter.id();
      for (int n = 2; list.of(id).isPresent(); n++) {
        id = matter.id() + "-" + n;
      }
      kept.add(new ListedMatter(id, matter.name(), matter.aliases(), matter.origin(), matter.mergedInto(), matter.parties()));
    }
    if (!kept.isEmpty()) {
      kept.forEach(this::put);
      changed(what);
    }
    return kept;
  }

  void rename(String id, String name) {
    ListedMatter matter = known(id);
    String before = before(List.of(id));
    put(new ListedMatter(id, name, with(matter.aliases(), matter.name()), "human", matter.mergedInto(), matter.parties()));
    changed("rename " + id + " " + name, Optional.of(before));
  }

  void merge(String id, String into) {
    ListedMatter from = known(id);
    ListedMatter to = list().of(into).orElseThrow(() -> unknown(into));
    if (to.id().equals(from.id()) || list().of(id).map(ListedMatter::id).equals(Optional.of(to.id()))) {
      throw new IllegalArgumentException(id + " and " + into + " are one matter already");
    }
    String before = before(List.of(id, to.id()));
    put(new ListedMatter(to.id(), to.name(), to.aliases(), to.origin(), to.mergedInto(), to.parties()));
    put(new ListedMatter(id, from.name(), from.aliases(), "human", Optional.of(to.id()), from.parties()));
    changed("merge " + id + " " + to.id(), Optional.of(before));
  }

  ListedMatter split(String id, List<String> aliases, String name) {
    ListedMatter matter = known(id);
    List<String> rest = new ArrayList<>(matter.aliases());
    for (String alias : aliases) {
      if (!rest.remove(alias)) {
        throw new IllegalArgumentException("'" + alias + "' is not an alias of " + id + " (they are: " + String.join(", ", matter.aliases()) + ")");
      }
    }
    String before = before(List.of(id));
    put(new ListedMatter(id, matter.name(), rest, "human", matter.mergedInto(), matter.parties()));
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    ListedMatter made = add(List.of(new ListedMatter(slug.isEmpty() ? "matter" : slug, name, aliases, "human", Optional.empty(), matter.parties())), "split " + id + " " + name).getFirst();
    ObjectNode rows = Packing.read(before, ObjectNode.class);
    rows.putNull(made.id());
    handle.createUpdate("UPDATE matter_change SET before = :before WHERE version = (SELECT max(version) FROM matter_change)").bind("before", rows.toString()).execute();
    return made;
  }

  private ListedMatter known(String id) {
    return list().all().stream().filter(matter -> matter.id().equals(id)).findFirst().orElseThrow(() -> unknown(id));
  }

  private static IllegalArgumentException unknown(String id) {
    return new IllegalArgumentException("no matter has the id '" + id + "'; ./readout matters list shows all");
  }

  private static List<String> with(List<String> aliases, String name) {
    List<String> all = new ArrayList<>(aliases);
    if (!all.contains(name)) {
      all.add(name);
    }
    return all;
  }

  private void put(ListedMatter matter) {
    handle.createUpdate("INSERT INTO matter (id, name, aliases, origin, merged_into, parties) VALUES (:id, :name, :aliases, :origin, :merged, :parties)"
            + " ON CONFLICT (id) DO UPDATE SET name = excluded.name, aliases = excluded.aliases, origin = excluded.origin, merged_into = excluded.merged_into, parties = excluded.parties")
        .bindMap(Shelving.values("id", matter.id(), "name", matter.name(), "aliases", Packing.json(matter.aliases()), "origin", matter.origin(),
            "merged", matter.mergedInto(), "parties", Packing.json(matter.parties())))
        .execute();
  }

  /** Takes the last change of the list by a person back. Returns what it was; empty if there is none left. */
  Optional<String> undo() {
    record Last(long version, String what, String before) {}
    Optional<Last> last = handle.createQuery("SELECT version, what, before FROM matter_change WHERE before IS NOT NULL AND undone = 0 ORDER BY version DESC LIMIT 1")
        .map((row, context) -> new Last(row.getLong("version"), row.getString("what"), row.getString("before"))).findFirst();
    last.ifPresent(change -> {
      ObjectNode rows = Packing.read(change.before(), ObjectNode.class);
      rows.properties().stream().filter(row -> !row.getValue().isNull()).forEach(row -> put(Packing.read(row.getValue().toString(), ListedMatter.class)));
      rows.properties().stream().filter(row -> row.getValue().isNull())
          .forEach(row -> handle.createUpdate("DELETE FROM matter WHERE id = :id").bind("id", row.getKey()).execute());
      handle.createUpdate("UPDATE matter_change SET undone = 1 WHERE version = :version").bind("version", change.version()).execute();
      changed("undo " + change.what());
    });
    return last.map(Last::what);
  }

  /** The desk's own rows of these ids, as JSON by id; null where it has none. */
  private String before(List<String> ids) {
    ObjectNode rows = JsonNodeFactory.instance.objectNode();
    ids.forEach(rows::putNull);
    listed().stream().filter(matter -> ids.contains(matter.id())).forEach(matter -> rows.set(matter.id(), Packing.read(Packing.json(matter), ObjectNode.class)));
    return rows.toString();
  }

  private void changed(String what) {
    changed(what, Optional.empty());
  }

  private void changed(String what, Optional<String> before) {
    handle.createUpdate("INSERT INTO matter_change (at, what, before) VALUES (:at, :what, :before)")
        .bindMap(Shelving.values("at", clock.instant().toString(), "what", what, "before", before)).execute();
  }
}
