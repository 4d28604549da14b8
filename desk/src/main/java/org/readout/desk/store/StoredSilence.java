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
import org.readout.core.ledger.Alert;
import org.readout.core.ledger.MatterThread;
import org.readout.core.thread.DocumentFacts;
import org.readout.core.thread.MatterList;
import org.readout.core.thread.Series;
import org.readout.core.thread.SeriesFinder;
import org.readout.core.thread.Silence;
import org.readout.core.thread.StatementText;
import org.readout.core.thread.ThreadKey;
import org.readout.desk.Threads;

/** Finds what the newest statement of each series in a desk is silent on. */
final class StoredSilence {
  private static final int OPENING = 400;

  private record Heading(DocumentFacts facts, String opening) {}

  private final Handle handle;
  private final Threads threads;
  private final MatterList matters;
  private final SeriesFinder finder;

  StoredSilence(Handle handle, Threads threads, MatterList matters, SeriesFinder finder) {
    this.handle = handle;
    this.threads = threads;
    this.matters = matters;
    this.finder = finder;
  }

  /** Alerts by the id of the thread, of these threads. */
  Map<String, Alert> alerts(Collection<MatterThread> among, LocalDate asOf) {
    Map<Series, List<String>> series = new LinkedHashMap<>();
    handle.createQuery("SELECT substr(d.text, 1, " + OPENING + ") AS opening, " + StoredThreads.columns() + " FROM document d WHERE d.newest = 1 AND d.outcome = 'recorded'"
            + " AND d.title IS NOT NULL AND d.genre NOT IN ('news', 'unknown', 'fact-sheet') AND d.date <= :asOf ORDER BY d.date, d.id")
        .bind("asOf", asOf.toString()).map((row, context) -> new Heading(StoredThreads.facts(row), row.getString("opening")))
        .forEach(heading -> finder.of(heading.facts(), heading.opening()).filter(Silence::counts)
            .ifPresent(one -> series.computeIfAbsent(one, x -> new ArrayList<>()).add(heading.facts().id())));
    Map<String, Alert> alerts = new LinkedHashMap<>();
    Silence silence = new Silence(matters);
    for (List<String> ids : series.values()) {
      if (ids.size() > Silence.STATEMENTS) {
        List<StatementText> last = ids.subList(ids.size() - 1 - Silence.STATEMENTS, ids.size()).stream().flatMap(id -> threads.statement(id).stream()).toList();
        Set<String> before = threadsOf(last.get(last.size() - 2));
        among.stream().filter(thread -> before.contains(thread.id())).forEach(thread -> silence.of(thread, last).ifPresent(alert -> alerts.put(thread.id(), alert)));
      }
    }
    return alerts;
  }

  private Set<String> threadsOf(StatementText text) {
    Set<String> ids = new HashSet<>();
    text.utterances().forEach(utterance -> ThreadKey.of(utterance, matters).forEach(key -> ids.add(key.id())));
    return ids;
  }
}
