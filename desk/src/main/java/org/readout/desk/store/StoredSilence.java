package org.readout.desk.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.readout.core.document.Genre;
import org.readout.core.ledger.Alert;
import org.readout.core.ledger.MatterThread;
import org.readout.core.profile.Profiles;
import org.readout.core.thread.MatterList;
import org.readout.core.thread.Series;
import org.readout.core.thread.SeriesFinder;
import org.readout.core.thread.Silence;
import org.readout.core.thread.StatementText;
import org.readout.desk.Threads;

/** Finds what the newest statement of each series in a desk is silent on. The series of each document is kept. */
final class StoredSilence {
  private static final int OPENING = 400;
  private static final int BATCH = 100;

  private final Handle handle;
  private final Threads threads;
  private final MatterList matters;
  private final Profiles profiles;
  private final StoredHealth health;

  StoredSilence(Handle handle, Threads threads, MatterList matters, Profiles profiles, StoredHealth health) {
    this.health = health;
    this.handle = handle;
    this.threads = threads;
    this.matters = matters;
    this.profiles = profiles;
  }

  /** A document of a series. */
  private record Place(long key, String id) {}

  /** The documents of each series with two or more, in order, newest versions alone. */
  List<List<String>> series() {
    sort();
    return series("9999-12-31").values().stream().filter(places -> places.size() > 1).map(places -> places.stream().map(Place::id).toList()).toList();
  }

  private Map<String, List<Place>> series(String until) {
    Map<String, List<Place>> series = new LinkedHashMap<>();
    handle.createQuery("SELECT s.name, d.key, d.id FROM series s CROSS JOIN document d ON d.key = s.document WHERE s.name IS NOT NULL AND d.newest = 1"
            + " AND d.outcome = 'recorded' AND d.date <= :until ORDER BY d.date, d.id")
        .bind("until", until).map((row, context) -> series.computeIfAbsent(row.getString("name"), x -> new ArrayList<>()).add(new Place(row.getLong("key"), row.getString("id")))).list();
    return series;
  }

  /** Alerts by the id of the thread, of these threads. */
  Map<String, Alert> alerts(Collection<MatterThread> among, LocalDate asOf) {
    sort();
    Collection<List<Place>> series = series(asOf.toString()).values();
    Map<String, Alert> alerts = new LinkedHashMap<>();
    Silence silence = new Silence(matters);
    for (List<Place> places : series) {
      if (places.size() > Silence.STATEMENTS) {
        Set<String> before = threadsOf(places.get(places.size() - 2).key());
        List<MatterThread> stood = among.stream().filter(thread -> before.contains(thread.id())).toList();
        List<StatementText> last = stood.isEmpty() ? List.of()
            : places.subList(places.size() - 1 - Silence.STATEMENTS, places.size()).stream().flatMap(place -> threads.statement(place.id()).stream()).toList();
        stood.forEach(thread -> silence.of(thread, last).ifPresent(alert -> alerts.put(thread.id(), heard(alert, last.getLast()))));
      }
    }
    return alerts;
  }

  /** An alert that also says how well the desk hears whose statement it is. */
  private Alert heard(Alert alert, StatementText newest) {
    String how = health.of(newest.document().publisher());
    return new Alert(alert.kind(), alert.due(), alert.last(), alert.sought(),
        alert.places().stream().map(place -> new Alert.Searched(place.name(), place.documents(), place.newest(), place.health() + "; " + how)).toList());
  }

  private Set<String> threadsOf(long document) {
    return new HashSet<>(handle.createQuery("SELECT p.thread FROM entry e CROSS JOIN placement p ON p.entry = e.key WHERE e.document = :document")
        .bind("document", document).mapTo(String.class).list());
  }

  /** Tells the series of the documents whose series is not known; of all where the rules or names have changed. */
  private void sort() {
    String basis = SeriesFinder.rulesVersion() + "#" + profiles.version();
    Optional<String> sorted = handle.createQuery("SELECT basis FROM sorted_with").mapTo(String.class).findFirst();
    if (!sorted.equals(Optional.of(basis))) {
      handle.useTransaction(h -> {
        h.execute("DELETE FROM series");
        h.execute("INSERT OR IGNORE INTO unsorted (document) SELECT key FROM document");
        h.createUpdate("INSERT INTO sorted_with (one, basis) VALUES (1, :basis) ON CONFLICT (one) DO UPDATE SET basis = excluded.basis").bind("basis", basis).execute();
      });
    }
    if (handle.createQuery("SELECT EXISTS (SELECT 1 FROM unsorted)").mapTo(Boolean.class).one()) {
      SeriesFinder finder = new SeriesFinder(profiles);
      boolean more = true;
      while (more) {
        more = sortSome(finder);
      }
    }
  }

  private boolean sortSome(SeriesFinder finder) {
    record Sorted(long key, Optional<String> series) {}
    return handle.inTransaction(h -> {
      List<Sorted> batch = h.createQuery("SELECT substr(d.text, 1, " + OPENING + ") AS opening, " + StoredThreads.columns()
              + " FROM unsorted u CROSS JOIN document d ON d.key = u.document ORDER BY u.document LIMIT " + BATCH)
          .map((row, context) -> new Sorted(row.getLong("d_key"), finder.of(StoredThreads.facts(row), row.getString("opening")).filter(StoredSilence::counts).map(Packing::json)))
          .list();
      for (Sorted one : batch) {
        h.createUpdate("INSERT OR REPLACE INTO series (document, name) VALUES (:key, :name)").bindMap(Shelving.values("key", one.key(), "name", one.series())).execute();
        h.createUpdate("DELETE FROM unsorted WHERE document = :key").bind("key", one.key()).execute();
      }
      return batch.size() == BATCH;
    });
  }

  private static boolean counts(Series series) {
    return Silence.counts(series) && !series.genre().equals(Genre.FACT_SHEET.label());
  }
}
