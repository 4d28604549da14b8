package org.readout.desk.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.readout.core.Line;
import org.readout.desk.Fault;
import org.readout.desk.Fault.Nature;
import org.readout.desk.Upkeep;

/** Upkeep of a desk's SQLite file. */
final class StoredUpkeep implements Upkeep {
  private final Handle handle;
  private final Shelving shelving;
  private final Overlay overlay;
  private final BiConsumer<List<Long>, Line> recode;

  /** @param recode codes the documents of these rows again */
  StoredUpkeep(Handle handle, Shelving shelving, BiConsumer<List<Long>, Line> recode) {
    this.handle = handle;
    this.shelving = shelving;
    this.overlay = new Overlay(handle);
    this.recode = recode;
  }

  @Override
  public Looked check(Consumer<Fault> each) {
    return handle.inTransaction(h -> new Inspection(handle, each).run());
  }

  @Override
  public int repair(Line line) {
    List<Fault> faults = new ArrayList<>();
    check(faults::add);
    if (faults.stream().anyMatch(fault -> fault.where().equals("file") && fault.nature() == Nature.DERIVED)) {
      handle.execute("REINDEX");
    }
    Set<Long> coded = keys(faults, Nature.CODED);
    Set<Long> derived = keys(faults, Nature.DERIVED);
    derived.removeAll(coded);
    derived.forEach(key -> handle.useTransaction(h -> layAgain(key)));
    recode.accept(List.copyOf(coded), line);
    handle.useTransaction(h -> indexAgain());
    return coded.size() + derived.size();
  }

  private Set<Long> keys(List<Fault> faults, Nature nature) {
    Set<Long> keys = new TreeSet<>();
    faults.stream().filter(fault -> fault.nature() == nature).map(Fault::where).distinct()
        .forEach(id -> handle.createQuery("SELECT key FROM document WHERE id = :id").bind("id", id).mapTo(Long.class).findFirst().ifPresent(keys::add));
    return keys;
  }

  /** Lays a document's entries into the tables again, from what the machine and its corrections say. */
  private void layAgain(long key) {
    Map<String, Object> document = handle.createQuery("SELECT id, text, run FROM document WHERE key = :key").bind("key", key).mapToMap().one();
    shelving.show(key, String.valueOf(document.get("id")), String.valueOf(document.get("text")), overlay.machine(key), ((Number) document.get("run")).longValue());
  }

  /** Fills the indexes that searches use anew. */
  private void indexAgain() {
    handle.execute("INSERT INTO search (search) VALUES ('rebuild')");
    handle.execute("DELETE FROM search");
    handle.execute("INSERT INTO search (rowid, title, text, evidence) SELECT d.key, coalesce(d.title, ''), d.text,"
        + " coalesce((SELECT group_concat(words, char(10)) FROM (SELECT json_extract(e.json, '$.evidence.text') AS words FROM entry e WHERE e.document = d.key ORDER BY e.ordinal)), '')"
        + " FROM document d WHERE d.newest = 1");
    handle.execute("INSERT INTO entry_search (entry_search) VALUES ('delete-all')");
    handle.createQuery("SELECT key FROM entry ORDER BY key").mapTo(Long.class).list().forEach(key -> shelving.words(key,
        Packing.read(handle.createQuery("SELECT json FROM entry WHERE key = :key").bind("key", key).mapTo(String.class).one(), ObjectNode.class)));
  }

  @Override
  public void copy(Path file) {
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " is there already");
    }
    try {
      handle.execute("VACUUM INTO ?", file.toString());
    } catch (JdbiException e) {
      throw new IllegalArgumentException(file + ": cannot be written: " + e.getCause().getMessage(), e);
    }
  }
}
