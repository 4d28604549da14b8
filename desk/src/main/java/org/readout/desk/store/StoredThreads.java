package org.readout.desk.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.readout.core.ledger.Alert;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.ThreadState;
import org.readout.core.ledger.Turn;
import org.readout.core.profile.Profiles;
import org.readout.core.thread.DocumentFacts;
import org.readout.core.thread.Differ;
import org.readout.core.thread.Induction;
import org.readout.core.thread.ListedMatter;
import org.readout.core.thread.MatterList;
import org.readout.core.thread.SeriesFinder;
import org.readout.core.thread.SeriesMatters;
import org.readout.core.thread.StatementText;
import org.readout.core.thread.ThreadKey;
import org.readout.core.thread.ThreadMaker;
import org.readout.core.thread.Utterance;
import org.readout.desk.Feeds;
import org.readout.desk.ThreadFilter;
import org.readout.desk.Threads;

/** Threads from the entries of a desk file. Entries are placed when threads are first asked for after they came. */
final class StoredThreads implements Threads {
  private static final int BATCH = 200;
  private static final String FACTS = "d.key AS d_key, d.id AS d_id, d.genre, d.publisher, d.title, d.date,"
      + " (SELECT json_group_array(c.place) FROM carrier c WHERE c.document = d.key) AS places";

  private final Handle handle;
  private final Feeds feeds;
  private final Clock clock;
  private final StoredMatters stored;
  private final Profiles profiles;

  StoredThreads(Handle handle, Feeds feeds, Clock clock, Profiles profiles) {
    this.handle = handle;
    this.feeds = feeds;
    this.clock = clock;
    this.stored = new StoredMatters(handle, clock, profiles);
    this.profiles = profiles;
  }

  @Override
  public MatterList matters() {
    return stored.list();
  }

  @Override
  public List<ListedMatter> induce(Optional<Function<String, float[]>> encoder) {
    List<ListedMatter> added = new ArrayList<>();
    for (List<String> series : silence(matters()).series()) {
      List<StatementText> texts = series.stream().flatMap(id -> statement(id).stream()).toList();
      MatterList matters = matters();
      List<ListedMatter> proposed = new SeriesMatters(matters, new Differ(matters, new SeriesFinder(profiles), encoder)).propose(texts);
      added.addAll(handle.inTransaction(h -> stored.add(proposed, "induce")));
    }
    List<Utterance> utterances = new ArrayList<>();
    try (var rows = handle.createQuery("SELECT e.json, " + FACTS + " FROM entry e JOIN document d ON d.key = e.document WHERE d.newest = 1 ORDER BY d.id, e.ordinal")
        .map((row, context) -> utterance(row)).stream()) {
      rows.forEach(utterances::add);
    }
    List<ListedMatter> proposed = new Induction(matters(), encoder).propose(utterances);
    added.addAll(handle.inTransaction(h -> stored.add(proposed, "induce")));
    return added;
  }

  private StoredSilence silence(MatterList matters) {
    return new StoredSilence(handle, this, matters, profiles, new StoredHealth(handle, feeds, clock));
  }

  @Override
  public void rename(String id, String name) {
    handle.useTransaction(h -> stored.rename(id, name));
  }

  @Override
  public void merge(String id, String into) {
    handle.useTransaction(h -> stored.merge(id, into));
  }

  @Override
  public ListedMatter split(String id, List<String> aliases, String name) {
    return handle.inTransaction(h -> stored.split(id, aliases, name));
  }

  @Override
  public Optional<String> undo() {
    return handle.inTransaction(h -> stored.undo());
  }

  @Override
  public void update() {
    place(matters());
  }

  @Override
  public void rebuild() {
    handle.useTransaction(h -> requeue());
    place(matters());
  }

  private void requeue() {
    handle.execute("DELETE FROM placement");
    handle.execute("INSERT OR IGNORE INTO unplaced (entry) SELECT key FROM entry");
  }

  /** Places the entries that are not; all of them where the list of matters has changed. */
  private void place(MatterList matters) {
    Optional<String> basis = handle.createQuery("SELECT basis FROM placed_with").mapTo(String.class).findFirst();
    if (!basis.equals(Optional.of(matters.version()))) {
      handle.useTransaction(h -> {
        requeue();
        h.createUpdate("INSERT INTO placed_with (one, basis) VALUES (1, :basis) ON CONFLICT (one) DO UPDATE SET basis = excluded.basis").bind("basis", matters.version()).execute();
      });
    }
    boolean more = true;
    while (more) {
      more = handle.inTransaction(h -> placeSome(matters));
    }
  }

  private boolean placeSome(MatterList matters) {
    Map<Long, Utterance> batch = new LinkedHashMap<>();
    handle.createQuery("SELECT e.key, e.json, " + FACTS + " FROM unplaced u JOIN entry e ON e.key = u.entry JOIN document d ON d.key = e.document ORDER BY u.entry LIMIT " + BATCH)
        .map((row, context) -> Map.entry(row.getLong("key"), utterance(row))).forEach(one -> batch.put(one.getKey(), one.getValue()));
    if (batch.isEmpty()) {
      return false;
    }
    var into = handle.prepareBatch("INSERT OR IGNORE INTO placement (entry, thread, parties, matter) VALUES (:entry, :thread, :parties, :matter)");
    var done = handle.prepareBatch("DELETE FROM unplaced WHERE entry = :entry");
    batch.forEach((key, utterance) -> {
      for (ThreadKey thread : ThreadKey.of(utterance, matters)) {
        into.bind("entry", key).bind("thread", thread.id()).bind("parties", Packing.json(thread.parties())).bind("matter", thread.matter()).add();
      }
      done.bind("entry", key).add();
    });
    into.execute();
    done.execute();
    return batch.size() == BATCH;
  }

  @Override
  public List<MatterThread> threads(ThreadFilter filter, LocalDate asOf) {
    MatterList matters = matters();
    place(matters);
    ThreadMaker maker = new ThreadMaker(matters);
    Map<ThreadKey, List<Utterance>> placed = placed(filter);
    StoredHealth health = new StoredHealth(handle, feeds, clock);
    Map<String, MatterThread> threads = new LinkedHashMap<>();
    placed.forEach((key, utterances) -> {
      MatterThread thread = maker.of(key, utterances, asOf, told(key, matters));
      if (!thread.turns().isEmpty()) {
        threads.put(thread.id(), thread.state().equals(Optional.of(ThreadState.DUE_PASSED)) ? ThreadMaker.with(thread, passed(thread, matters, health)) : thread);
      }
    });
    silence(matters).alerts(threads.values(), asOf).forEach((id, alert) -> threads.computeIfPresent(id, (x, thread) -> ThreadMaker.with(thread, alert)));
    return threads.values().stream().filter(filter::takes)
        .sorted(Comparator.comparing((MatterThread t) -> last(t).orElse(LocalDate.MIN)).reversed().thenComparing(MatterThread::id)).toList();
  }

  private static Optional<LocalDate> last(MatterThread thread) {
    return thread.turns().stream().flatMap(turn -> turn.date().stream()).max(Comparator.naturalOrder());
  }

  private Map<ThreadKey, List<Utterance>> placed(ThreadFilter filter) {
    Map<ThreadKey, List<Utterance>> placed = new LinkedHashMap<>();
    String party = " AND (:parties = '[]' OR EXISTS (SELECT 1 FROM json_each(p.parties) c JOIN json_each(:parties) w ON w.value = c.value))";
    String thread = " AND (:threads = '[]' OR p.thread IN (SELECT value FROM json_each(:threads)))";
    try (var rows = handle.createQuery("SELECT p.parties, p.matter, e.json, " + FACTS + " FROM placement p JOIN entry e ON e.key = p.entry JOIN document d ON d.key = e.document"
            + " WHERE d.newest = 1" + party + thread + " ORDER BY p.thread")
        .bindMap(Map.of("parties", Packing.json(filter.parties()), "threads", Packing.json(filter.threads())))
        .map((row, context) -> Map.entry(new ThreadKey(List.of(Packing.read(row.getString("parties"), String[].class)), row.getString("matter")), utterance(row))).stream()) {
      rows.forEach(one -> placed.computeIfAbsent(one.getKey(), x -> new ArrayList<>()).add(one.getValue()));
    }
    return placed;
  }

  /** Every entry on an occasion that recurs and is the key's parties' own; none for other matters. */
  private List<Utterance> told(ThreadKey key, MatterList matters) {
    return matters.recurrence(key.matter()).filter(r -> r.parties().equals(key.parties())).map(r ->
        handle.createQuery("SELECT e.json, " + FACTS + " FROM placement p JOIN entry e ON e.key = p.entry JOIN document d ON d.key = e.document WHERE d.newest = 1 AND p.matter = :matter")
            .bind("matter", key.matter()).map((row, context) -> utterance(row)).list()).orElse(List.of());
  }

  /** What was searched for a delivery: the desk's publishers since the last word on it. */
  private static Alert passed(MatterThread thread, MatterList matters, StoredHealth health) {
    Turn last = thread.turns().reversed().stream().filter(turn -> turn.kind().equals("commitment")).findFirst().orElse(thread.turns().getLast());
    LocalDate due = thread.due().orElse(thread.asOf());
    List<Alert.Searched> places = health.places(last.date().orElse(due), due, thread.asOf());
    String sought = matters.recurrence(thread.matter()).filter(r -> r.parties().equals(thread.parties()))
        .map(r -> r.anniversary() ? "words on the day of “" + thread.name() + "”" : "“" + thread.name() + "” held again within " + r.interval() + " of the last")
        .orElseGet(() -> "a delivery by " + String.join(", ", last.statement().speakers()) + " on “" + thread.name() + "”");
    return new Alert("due-passed", Optional.of(due), last.voices().getFirst(), sought + ", in documents read into this desk", places);
  }

  @Override
  public Optional<StatementText> statement(String document) {
    return Edition.key(document, handle).flatMap(key -> texts("d.key = :key", Map.of("key", key)).stream().findFirst());
  }

  @Override
  public List<StatementText> statements(LocalDate since, LocalDate until) {
    return texts("d.newest = 1 AND d.outcome = 'recorded' AND d.date >= :since AND d.date <= :until", Map.of("since", since.toString(), "until", until.toString()));
  }

  /** Documents that meet a condition on {@code document d}, by date and id. */
  private List<StatementText> texts(String condition, Map<String, Object> values) {
    record Row(long key, DocumentFacts facts, String text) {}
    List<Row> rows = handle.createQuery("SELECT d.text, " + FACTS + " FROM document d WHERE " + condition + " ORDER BY d.date, d.id").bindMap(values)
        .map((row, context) -> new Row(row.getLong("d_key"), facts(row), row.getString("text"))).list();
    return rows.stream().map(row -> new StatementText(row.facts(), row.text(), handle.createQuery("SELECT json FROM entry WHERE document = :key ORDER BY ordinal")
        .bind("key", row.key()).mapTo(String.class).map(json -> Utterance.of(Packing.read(json, ObjectNode.class), row.facts())).list())).toList();
  }

  private static Utterance utterance(ResultSet row) throws SQLException {
    return Utterance.of(Packing.read(row.getString("json"), ObjectNode.class), facts(row));
  }

  static DocumentFacts facts(ResultSet row) throws SQLException {
    return new DocumentFacts(row.getString("d_id"), row.getString("genre"), Optional.ofNullable(row.getString("publisher")), Optional.ofNullable(row.getString("title")),
        Optional.ofNullable(row.getString("date")).map(LocalDate::parse), List.of(Packing.read(row.getString("places"), String[].class)));
  }

  static String columns() {
    return FACTS;
  }
}
