package org.readout.desk.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.readout.core.Copies;
import org.readout.core.Line;
import org.readout.core.Outcome;
import org.readout.core.document.Capture;
import org.readout.core.document.DateBasis;
import org.readout.core.document.Dateline;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.ledger.CodedDocument;
import org.readout.core.ledger.CodedJson;
import org.readout.core.profile.Profiles;
import org.readout.desk.Assessed;
import org.readout.desk.Feeds;
import org.readout.desk.Accounts;
import org.readout.desk.Backfilled;
import org.readout.desk.Browsing;
import org.readout.desk.Filter;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Hit;
import org.readout.desk.Holdings;
import org.readout.desk.Recount;
import org.readout.desk.Review;
import org.readout.desk.Subscriptions;
import org.readout.desk.Taken;
import org.readout.desk.Threads;
import org.readout.desk.Upkeep;

/**
 * A desk in one SQLite file. What one capture changes is one transaction, so that a process killed at any moment
 * leaves whole documents only. One instance belongs to one thread; any number of processes may hold one desk open.
 */
public final class Desk implements Holdings {
  private final Connection connection;
  private final Clock clock;
  private final Handle handle;
  private final Shelving shelving;
  private final StoredCopies copies;
  private final Feeds feeds;

  private Desk(Connection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
    this.handle = Jdbi.create(connection).open();
    this.shelving = new Shelving(handle, clock);
    this.copies = new StoredCopies(handle);
    this.feeds = new StoredFeeds(handle, clock);
  }

  /** Whether a desk lies in the folder. */
  public static boolean isAt(Path folder) {
    return Files.isRegularFile(file(folder));
  }

  /**
   * The desk in the folder; folder and desk are made where there is none.
   *
   * @param clock tells when captures were fetched and runs began
   * @throws IllegalArgumentException naming the file if it is no desk of this program or an earlier one
   */
  public static Desk open(Path folder, Clock clock) {
    Path file = file(folder);
    try {
      Files.createDirectories(folder);
      return new Desk(Schema.open(file), clock);
    } catch (SQLException e) {
      boolean kept = isAt(folder) && !Files.isWritable(folder);
      throw new IllegalArgumentException(file + ": cannot be opened as a desk: " + (kept ? "its folder is read-only or may not be written to by this user" : e.getMessage()), e);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  private static Path file(Path folder) {
    return folder.resolve("desk.sqlite");
  }

  /** What is already held. */
  public Copies copies() {
    return copies;
  }

  @Override
  public Taken take(Capture capture, Line line) {
    long before = documentChanges();
    Outcome early = line.take(capture, copies);
    return whole(() -> {
      // Another process may have taken a copy of this meanwhile; then the question is asked again, now under the lock.
      Outcome outcome = documentChanges() == before ? early : line.take(capture, copies);
      return record(outcome, line);
    });
  }

  @Override
  public Backfilled.Fate load(Backfilled row) {
    return whole(() -> new Loading(handle, shelving, copies).load(row));
  }

  private Taken record(Outcome outcome, Line line) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> {
        long capture = shelving.capture(recorded.capture(), Optional.empty());
        recorded.copyOf().flatMap(id -> Held.byId(handle, id))
            .ifPresent(original -> shelving.carrier(original.key(), recorded.capture(), recorded.cleaned(), capture));
        int novel = shelve(recorded.coded(), Shelved.of(recorded), capture);
        yield new Taken(outcome, CodedJson.write(recorded.coded()).path("entries").size(), novel, false);
      }
      case Outcome.OffTopic offTopic -> {
        long capture = shelving.capture(offTopic.capture(), Optional.empty());
        Document document = Documents.of(offTopic.id(), offTopic.capture(), offTopic.cleaned());
        shelveUncoded(document, Shelved.of(offTopic), capture, line);
        yield new Taken(outcome, 0, 0, false);
      }
      case Outcome.Duplicate duplicate -> duplicate(duplicate, line);
      case Outcome.Unreadable unreadable -> {
        shelving.capture(unreadable.capture(), Optional.of(unreadable.problem().message()));
        yield new Taken(outcome, 0, 0, false);
      }
    };
  }

  /** Keeps a coded document. Returns how many of its entries are new to the desk. */
  private int shelve(CodedDocument coded, Shelved shelved, long capture) {
    List<ObjectNode> entries = entries(coded);
    long run = shelving.run(coded.versions());
    long key = shelving.document(coded.document(), shelved, capture, run);
    return shelving.entries(key, coded.document(), entries, run);
  }

  private void shelveUncoded(Document document, Shelved shelved, long capture, Line line) {
    long run = shelving.run(line.versions());
    shelving.entries(shelving.document(document, shelved, capture, run), document, List.of(), run);
  }

  private static List<ObjectNode> entries(CodedDocument coded) {
    List<ObjectNode> entries = new ArrayList<>();
    CodedJson.write(coded).path("entries").forEach(entry -> entries.add((ObjectNode) entry));
    return entries;
  }

  /** A copy adds a carrier; the document's own date gives way to a better-founded one, a copy's only fills a gap. */
  private Taken duplicate(Outcome.Duplicate duplicate, Line line) {
    Held held = Held.byId(handle, duplicate.of()).orElseThrow(() -> new IllegalStateException("no document " + duplicate.of()));
    Capture capture = duplicate.capture();
    boolean same = held.sameDocument(capture);
    String ownPlace = held.document().uri().orElse(held.document().name());
    boolean named = capture.given().id().filter(held::isCalled).isPresent();
    if (!named && !Shelving.place(capture).equals(ownPlace)) {
      shelving.carrier(held.key(), capture, duplicate.cleaned(), shelving.capture(capture, Optional.empty()));
    }
    Dateline later = duplicate.cleaned().dateline();
    boolean gap = held.dateline().basis() == DateBasis.UNKNOWN;
    if (!later.basis().betterThan(held.dateline().basis()) || !(same || gap)) {
      return new Taken(duplicate, 0, 0, false);
    }
    return new Taken(duplicate, keepAgain(held, later, again(held, later, line), line), 0, true);
  }

  /** Reads a held document again. */
  private Outcome again(Held held, Dateline dateline, Line line) {
    Outcome first = line.take(held.again(dateline), held.copyOf().map(copies::only).orElse(Copies.NONE));
    // What was a copy with additions may be none any more by the rules in force; then it is a document of its own.
    return first instanceof Outcome.Duplicate ? line.take(held.again(dateline), Copies.NONE) : first;
  }

  /** Keeps a held document as it was read again with this date, unless cleaning it found a better-founded one. Returns how many entries it has. */
  private int keepAgain(Held held, Dateline dateline, Outcome outcome, Line line) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> {
        Document document = recorded.coded().document();
        boolean kept = dateline.basis().betterThan(document.dateline().basis());
        CodedDocument coded = kept ? line.code(dated(document, dateline)) : recorded.coded();
        shelve(coded, Shelved.of(recorded), held.captureKey());
        yield entryCount(held.key());
      }
      case Outcome.OffTopic offTopic -> {
        Document document = Documents.of(held.document().id(), offTopic.capture(), offTopic.cleaned());
        boolean kept = dateline.basis().betterThan(document.dateline().basis());
        shelveUncoded(kept ? dated(document, dateline) : document, Shelved.of(offTopic), held.captureKey(), line);
        yield 0;
      }
      case Outcome.Duplicate duplicate -> throw new IllegalStateException("a copy of nothing: " + duplicate.of());
      case Outcome.Unreadable unreadable -> entryCount(held.key());
    };
  }

  private static Document dated(Document document, Dateline dateline) {
    return new Document(document.id(), document.uri(), document.genre(), document.publisher(), document.title(), document.text(),
        document.blocks(), dateline, document.language(), document.problems());
  }

  @Override
  public Recount recode(Line line, Consumer<HeldDocument> progress) {
    return recode(line, handle.createQuery("SELECT key FROM document WHERE newest = 1 ORDER BY key").mapTo(Long.class).list(), progress);
  }

  @Override
  public Recount recode(Line line, Set<String> words) {
    Set<Long> keys = new TreeSet<>();
    for (String word : words) {
      keys.addAll(handle.createQuery("SELECT key FROM document WHERE newest = 1 AND instr(text, :word) > 0").bind("word", word).mapTo(Long.class).list());
    }
    return recode(line, List.copyOf(keys), document -> {});
  }

  @Override
  public void texts(BiConsumer<String, String> each) {
    handle.createQuery("SELECT id, text FROM document WHERE newest = 1 AND language = 'en' ORDER BY key")
        .map((row, context) -> Map.entry(row.getString("id"), row.getString("text"))).forEach(one -> each.accept(one.getKey(), one.getValue()));
  }

  private Recount recode(Line line, List<Long> keys, Consumer<HeldDocument> progress) {
    int entries = 0;
    int changed = 0;
    for (long key : keys) {
      Optional<String> before = state(key);
      if (before.isPresent()) {
        Held held = Held.byKey(handle, key);
        progress.accept(held.document());
        Outcome early = again(held, held.dateline(), line);
        // Reading takes a while, so it is done before the file is locked; what was changed or removed meanwhile is read once more, or left.
        entries += whole(() -> state(key).equals(before) ? keepAgain(held, held.dateline(), early, line) : recodeLocked(key, line));
        changed += state(key).equals(before) ? 0 : 1;
      }
    }
    return new Recount(keys.size(), entries, changed);
  }

  private int recodeLocked(long key, Line line) {
    if (state(key).isEmpty()) {
      return 0;
    }
    Held held = Held.byKey(handle, key);
    return keepAgain(held, held.dateline(), again(held, held.dateline(), line), line);
  }

  /** What a document and its entries are, in one word; empty if it was removed. */
  private Optional<String> state(long key) {
    Optional<String> document = handle.createQuery("SELECT newest || outcome || coalesce(date, '') || date_basis || capture || text FROM document WHERE key = :key")
        .bind("key", key).mapTo(String.class).findFirst();
    List<String> entries = handle.createQuery("SELECT json FROM entry WHERE document = :key ORDER BY ordinal")
        .bind("key", key).mapTo(String.class).list();
    return document.map(words -> words + entries);
  }

  private int entryCount(long document) {
    return handle.createQuery("SELECT count(*) FROM entry WHERE document = :key").bind("key", document).mapTo(Integer.class).one();
  }

  @Override
  public void entries(Filter filter, Consumer<HeldEntry> each) {
    Query query = Query.ofEntries(filter);
    String sql = "SELECT e.json, r.versions, " + Rows.DOCUMENT
        + " FROM entry e JOIN document d ON d.key = e.document JOIN run r ON r.key = e.run WHERE " + query.condition()
        + " ORDER BY d.date IS NULL, d.date, d.id, e.start, e.ordinal";
    try (var rows = handle.createQuery(sql).bindMap(query.values()).map((row, context) -> Rows.entry(row)).stream()) {
      rows.forEach(each);
    }
  }

  @Override
  public void search(String words, Filter filter, int limit, Consumer<Hit> each) {
    Search.run(handle, words, filter, limit, each);
  }

  @Override
  public Threads threads(Profiles profiles) {
    return new StoredThreads(handle, feeds, clock, profiles);
  }

  @Override
  public Optional<String> text(String document) {
    return Edition.key(document, handle).map(key -> handle.createQuery("SELECT text FROM document WHERE key = :key").bind("key", key).mapTo(String.class).one());
  }

  @Override
  public Set<String> codes() {
    return new TreeSet<>(handle.createQuery("SELECT DISTINCT code FROM entry_party").mapTo(String.class).set());
  }

  @Override
  public void documents(Filter filter, Consumer<Assessed> each) {
    Query query = filter.asksOfEntries() ? Query.ofEntries(filter) : Query.ofDocuments(filter);
    String condition = filter.asksOfEntries() ? "EXISTS (SELECT 1 FROM entry e WHERE e.document = d.key AND " + query.condition() + ")" : query.condition();
    String sql = "SELECT " + Rows.ASSESSED + ", " + Rows.DOCUMENT + " FROM document d WHERE " + condition + " ORDER BY d.date IS NULL, d.date, d.id";
    try (var rows = handle.createQuery(sql).bindMap(query.values()).map((row, context) -> Rows.assessed(row)).stream()) {
      rows.forEach(each);
    }
  }

  @Override
  public Feeds feeds() {
    return feeds;
  }

  @Override
  public int documents() {
    return handle.createQuery("SELECT count(*) FROM document WHERE newest = 1").mapTo(Integer.class).one();
  }

  @Override
  public Review review() {
    return new StoredReview(handle, shelving, clock);
  }

  @Override
  public Browsing browsing() {
    return new StoredBrowsing(handle);
  }

  @Override
  public Accounts accounts() {
    return new StoredAccounts(handle, clock);
  }

  @Override
  public Upkeep upkeep() {
    return new StoredUpkeep(handle, shelving, (keys, line) -> recode(line, keys, document -> {}));
  }

  @Override
  public Subscriptions subscriptions() {
    return new StoredSubscriptions(handle, clock);
  }

  @Override
  public <T> T snapshot(Supplier<T> questions) {
    return Snapshot.of(handle, questions);
  }

  @Override
  public boolean remove(String document) {
    return whole(() -> shelving.remove(document));
  }

  /** A number that is another one once any document has changed. */
  private long documentChanges() {
    return handle.createQuery("SELECT documents FROM change").mapTo(Long.class).one();
  }

  private <T> T whole(Supplier<T> work) {
    try {
      return handle.inTransaction(h -> work.get());
    } catch (JdbiException e) {
      shelving.forgetRun();
      throw Disk.refusal(e).map(why -> (RuntimeException) new UncheckedIOException(why)).orElse(e);
    } catch (RuntimeException e) {
      shelving.forgetRun();
      throw e;
    }
  }

  @Override
  public void close() {
    handle.close();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the desk did not close: " + e.getMessage(), e);
    }
  }
}
