package org.readout.desk.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.readout.core.ledger.Anchor;
import org.readout.core.ledger.Corrected;
import org.readout.core.ledger.Correction;
import org.readout.core.ledger.Corrections;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Digest;
import org.readout.core.text.Span;
import org.readout.desk.HeldEntry;
import org.readout.desk.Review;

/** Corrections in the desk's file: appended, then laid over the entries of their document in the same transaction. */
final class StoredReview implements Review {
  private static final int CONTEXT = 32;
  private static final List<String> FIELDS = List.of("act", "actors", "recipients", "about", "field", "when", "amount", "status", "evidence");

  private record Text(long key, String id, String text, long run) {}

  private record Found(String document, Anchor anchor, Optional<ObjectNode> seen) {}

  private final Handle handle;
  private final Shelving shelving;
  private final Overlay overlay;
  private final Clock clock;

  StoredReview(Handle handle, Shelving shelving, Clock clock) {
    this.handle = handle;
    this.shelving = shelving;
    this.overlay = new Overlay(handle);
    this.clock = clock;
  }

  @Override
  public Judged correct(String entry, Correction.Kind kind, ObjectNode set, Optional<String> queue, String by) {
    return correct(entry, kind, set, queue, by, Optional.empty());
  }

  @Override
  public String mark(String entry) {
    StringBuilder all = new StringBuilder();
    StoredBrowsing.entry(handle, entry).ifPresent(held -> handle.createQuery("SELECT json FROM entry WHERE document = (SELECT key FROM document WHERE id = :document)"
            + " AND (id = :id OR json_extract(json, '$.revision_of') = :id) ORDER BY ordinal")
        .bind("document", held.document().id()).bind("id", entry).mapTo(String.class).forEach(json -> all.append(json).append('\n')));
    handle.createQuery("SELECT coalesce(judged, -1) FROM machine_entry WHERE id = :id ORDER BY document").bind("id", entry).mapTo(String.class).forEach(all::append);
    return Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Judged correct(String entry, Correction.Kind kind, ObjectNode set, Optional<String> queue, String by, Optional<String> seen) {
    if (kind == Correction.Kind.ADD || kind == Correction.Kind.UNDO) {
      throw new IllegalArgumentException("an entry is accepted, rejected or changed, not '" + kind.label() + "'");
    }
    return handle.inTransaction(h -> {
      if (seen.isPresent() && !seen.get().equals(mark(entry))) {
        throw new Conflict("somebody else has judged or changed this entry since you opened it; nothing of yours was kept: look at it as it is now");
      }
      Found found = found(entry);
      return append(new Correction("", found.document(), kind, found.anchor(), set, found.seen(), queue, by, clock.instant()));
    });
  }

  @Override
  public Judged add(String document, Anchor anchor, ObjectNode set, String by) {
    ObjectNode values = set.deepCopy();
    if (!values.has("act")) {
      values.put("act", anchor.act());
    }
    return handle.inTransaction(h -> append(
        new Correction("", text(document).id(), Correction.Kind.ADD, anchor, values, Optional.empty(), Optional.empty(), by, clock.instant())));
  }

  @Override
  public Judged add(String document, int start, int end, ObjectNode set, String by) {
    String text = text(document).text();
    CodePoints points = new CodePoints(text);
    int length = points.outward(text.length());
    if (start < 0 || end <= start || end > length) {
      throw new IllegalArgumentException("[" + start + ", " + end + ") is no place in a text of " + length + " code points");
    }
    String before = points.inward(new Span(Math.max(0, start - CONTEXT), start)).of(text);
    String after = points.inward(new Span(end, Math.min(length, end + CONTEXT))).of(text);
    return add(document, new Anchor(start, end, points.inward(new Span(start, end)).of(text), before, after, set.path("act").asText("")), set, by);
  }

  @Override
  public Judged undo(String correction, String by) {
    return handle.inTransaction(h -> {
      Correction target = overlay.byId(correction).orElseThrow(() -> new IllegalArgumentException("no correction is called '" + correction + "'"));
      ObjectNode set = JsonNodeFactory.instance.objectNode().put("undoes", correction);
      return append(new Correction("", target.document(), Correction.Kind.UNDO, target.anchor(), set, Optional.empty(), Optional.empty(), by, clock.instant()));
    });
  }

  private Judged append(Correction nameless) {
    int before = handle.createQuery("SELECT count(*) FROM correction").mapTo(Integer.class).one();
    String id = Digest.of((before + "\0" + nameless.json()).getBytes(StandardCharsets.UTF_8));
    Correction correction = new Correction(id, nameless.document(), nameless.kind(), nameless.anchor(), nameless.set(), nameless.seen(),
        nameless.queue(), nameless.by(), nameless.at());
    Text text = text(correction.document());
    List<ObjectNode> machine = overlay.machine(text.key());
    List<Correction> all = new ArrayList<>(overlay.of(text.id()));
    all.add(correction);
    Corrected.Fate fate = Corrections.apply(text.id(), text.text(), machine, all).fates().get(id);
    if (fate == null || fate.state() == Corrected.State.WAITS) {
      throw new IllegalArgumentException(fate == null ? "the correction came to nothing" : fate.why().orElse("the words do not stand in the text"));
    }
    overlay.keep(correction);
    for (Text version : versions(text.id())) {
      shelving.show(version.key(), version.id(), version.text(), overlay.machine(version.key()), version.run());
    }
    return new Judged(correction, fate);
  }

  /** The version and later ones, on which its corrections bear too. */
  private List<Text> versions(String id) {
    return handle.createQuery("SELECT key, id, text, run FROM document WHERE base = (SELECT base FROM document WHERE id = :id)"
            + " AND version >= (SELECT version FROM document WHERE id = :id)")
        .bind("id", id).map((row, context) -> new Text(row.getLong("key"), row.getString("id"), row.getString("text"), row.getLong("run"))).list();
  }

  private Text text(String document) {
    return held(document).or(() -> Edition.key(document, handle).flatMap(key -> handle.createQuery("SELECT id FROM document WHERE key = :key").bind("key", key)
        .mapTo(String.class).findFirst()).flatMap(this::held)).orElseThrow(() -> new IllegalArgumentException("the desk holds no document '" + document + "'"));
  }

  private Found found(String id) {
    Optional<HeldEntry> shown = StoredBrowsing.entry(handle, id);
    if (shown.isEmpty()) {
      return aside(id).orElseThrow(() -> new IllegalArgumentException("no entry is called '" + id + "'"));
    }
    HeldEntry entry = shown.get();
    Optional<String> revised = entry.text("revision_of");
    if (revised.isPresent()) {
      return aside(revised.get()).orElseThrow(() -> new IllegalStateException("no machine entry " + revised.get()));
    }
    if (entry.text("origin").equals(Optional.of("human"))) {
      return corrections(Optional.of(entry.document().id())).stream().filter(judged -> judged.fate().entry().equals(Optional.of(id))).findFirst()
          .map(judged -> new Found(judged.correction().document(), judged.correction().anchor(), judged.correction().seen()))
          .orElseThrow(() -> new IllegalStateException("nobody made entry " + id));
    }
    return seen(entry.document().id(), entry.json());
  }

  private Optional<Found> aside(String id) {
    return handle.createQuery("SELECT d.id AS document, m.json FROM machine_entry m JOIN document d ON d.key = m.document"
            + " WHERE m.judged IN (0, 1) AND m.id = :id ORDER BY d.newest DESC, d.key DESC LIMIT 1")
        .bind("id", id).map((row, context) -> seen(row.getString("document"), Packing.read(row.getString("json"), ObjectNode.class))).findFirst();
  }

  private static Found seen(String document, ObjectNode json) {
    ObjectNode seen = json.deepCopy();
    seen.remove("reviewed");
    return new Found(document, Anchor.of(json), Optional.of(seen));
  }

  @Override
  public Optional<Correction> last(String by) {
    List<Correction> latest = overlay.by(by, 200);
    Set<String> undone = latest.stream().filter(c -> c.kind() == Correction.Kind.UNDO).map(c -> c.set().path("undoes").asText()).collect(Collectors.toSet());
    return latest.stream().filter(c -> c.kind() != Correction.Kind.UNDO && !undone.contains(c.id())).findFirst();
  }

  @Override
  public List<Judged> corrections(Optional<String> document) {
    Set<String> ids = new TreeSet<>();
    document.ifPresentOrElse(id -> ids.add(text(id).id()), () -> ids.addAll(overlay.documents()));
    List<Judged> all = new ArrayList<>();
    for (String id : ids) {
      List<Correction> corrections = overlay.of(id);
      if (corrections.isEmpty()) {
        continue;
      }
      Map<String, Corrected.Fate> fates = held(id).map(text -> Corrections.apply(id, text.text(), overlay.machine(text.key()), corrections).fates()).orElse(Map.of());
      corrections.stream().filter(c -> document.isPresent() || c.document().equals(id))
          .map(c -> new Judged(c, fates.getOrDefault(c.id(), new Corrected.Fate(Corrected.State.WAITS, Optional.empty(), Optional.empty(), Optional.of("its document is not in the desk")))))
          .forEach(all::add);
    }
    all.sort(java.util.Comparator.comparing((Judged judged) -> judged.correction().at()));
    return all;
  }

  private Optional<Text> held(String id) {
    return handle.createQuery("SELECT key, id, text, run FROM document WHERE id = :id").bind("id", id)
        .map((row, context) -> new Text(row.getLong("key"), row.getString("id"), row.getString("text"), row.getLong("run"))).findFirst();
  }

  @Override
  public Optional<Candidate> next(String queue, List<String> skipped) {
    String skips = Packing.json(skipped);
    String waiting = switch (queue) {
      case LEAST_CERTAIN -> "SELECT e.id, e.confidence AS place FROM entry e CROSS JOIN document d ON d.key = e.document WHERE d.newest = 1 AND e.reviewed = 0"
          + " AND e.origin = 'machine' AND e.id NOT IN (SELECT value FROM json_each(:skips)) ORDER BY e.confidence, e.id LIMIT 1";
      // Ids are digests, so their order is a random one, and the same for everybody.
      case RANDOM -> "SELECT id, id AS place FROM (SELECT * FROM (SELECT e.id FROM entry e CROSS JOIN document d ON d.key = e.document WHERE d.newest = 1"
          + " AND e.document NOT IN (SELECT document FROM machine_entry) AND e.id NOT IN (SELECT value FROM json_each(:skips)) ORDER BY e.id LIMIT 1)"
          + " UNION ALL SELECT * FROM (SELECT m.id FROM machine_entry m CROSS JOIN document d ON d.key = m.document WHERE d.newest = 1 AND m.judged = 0"
          + " AND m.id NOT IN (SELECT value FROM json_each(:skips)) ORDER BY m.id LIMIT 1)) ORDER BY id LIMIT 1";
      default -> throw new IllegalArgumentException("no queue is called '" + queue + "' (there are: " + LEAST_CERTAIN + ", " + RANDOM + ")");
    };
    Optional<String> id = handle.createQuery(waiting).bind("skips", skips).map((row, context) -> row.getString("id")).findFirst();
    long left = handle.createQuery("SELECT count(*) FROM entry WHERE reviewed = 0 AND origin = 'machine'").mapTo(Long.class).one();
    return id.flatMap(one -> StoredBrowsing.entry(handle, one)).map(entry -> new Candidate(entry, left));
  }

  @Override
  public List<ObjectNode> machine(String document) {
    return overlay.machine(text(document).key());
  }

  @Override
  public Tally tally() {
    Optional<String> last = handle.createQuery("SELECT max(json_extract(seen, '$.id')) FROM correction WHERE queue = 'random'").mapTo(String.class).findFirst();
    if (last.isEmpty()) {
      return new Tally(0, 0, Map.of());
    }
    long entries = 0;
    long right = 0;
    Map<String, Long> kept = new LinkedHashMap<>();
    FIELDS.forEach(field -> kept.put(field, 0L));
    record Row(String id, long document, String json) {}
    List<Row> judged = handle.createQuery("SELECT m.id, m.document, m.json FROM machine_entry m JOIN document d ON d.key = m.document"
            + " WHERE d.newest = 1 AND m.judged = 1 AND m.id <= :last")
        .bind("last", last.get()).map((row, context) -> new Row(row.getString("id"), row.getLong("document"), row.getString("json"))).list();
    for (Row row : judged) {
      entries++;
      Optional<ObjectNode> shown = handle.createQuery("SELECT json FROM entry WHERE document = :document AND (id = :id OR json_extract(json, '$.revision_of') = :id)")
          .bind("document", row.document()).bind("id", row.id()).mapTo(String.class).findFirst().map(json -> Packing.read(json, ObjectNode.class));
      if (shown.isPresent()) {
        right++;
        ObjectNode machine = Packing.read(row.json(), ObjectNode.class);
        FIELDS.stream().filter(field -> value(machine.path(field)).equals(value(shown.get().path(field)))).forEach(field -> kept.merge(field, 1L, Long::sum));
      }
    }
    return new Tally(entries, right, kept);
  }

  /** What counts of a value: codes of parties, words of objects, the resolved value of dates and sums, the words of evidence. */
  private static String value(JsonNode node) {
    if (node.isArray()) {
      Set<String> values = new TreeSet<>();
      node.forEach(one -> values.add(one.path("code").asText(one.path("text").asText())));
      return values.toString();
    }
    return node.isObject() ? node.path("value").asText(node.path("text").asText()) : node.asText();
  }
}
