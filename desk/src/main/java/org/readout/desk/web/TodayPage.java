package org.readout.desk.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.core.ledger.Alert;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.Telling;
import org.readout.core.ledger.Turn;
import org.readout.desk.Browsing;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Holdings;

/** What is new since the last visit, what is due, what happened. */
public final class TodayPage {
  private static final int SOME = 12;
  private static final int AHEAD_DAYS = 30;
  private static final int BEHIND_DAYS = 90;
  /** Turns that say again or for the first time are no changes. */
  private static final Set<Change> SLIGHT = Set.of(Change.ANNOUNCED, Change.REAFFIRMED, Change.REWORDED, Change.REPEATED);

  private final Desktop desktop;
  private final ThreadPage threads;
  private final Remembered<String, Today> worked;

  /**
   * What the page shows.
   *
   * @param today the day
   * @param since from when on things are new
   * @param visited whether {@code since} is the last visit, rather than a day that was asked for
   * @param kinds new entries by kind
   * @param stories new documents, those of the most outlets first
   * @param due commitments whose object is due in 30 days
   * @param passed commitments whose object was due in the last 90 days
   * @param commitments new ones
   * @param incidents new ones
   * @param failing names of feeds that cannot be read
   * @param changes new turns that change more than words, the latest first
   * @param alerts days that passed and statements that are silent, with what was looked for
   * @param threadsKnown whether the threads are worked out already
   */
  public record Today(LocalDate today, Instant since, boolean visited, Map<String, Long> kinds, List<HeldDocument> stories, List<HeldEntry> due,
      List<HeldEntry> passed, List<HeldEntry> commitments, List<HeldEntry> incidents, List<String> failing, List<Changed> changes, List<Alerted> alerts, boolean threadsKnown) {}

  /**
   * A turn by which something changed.
   *
   * @param before the words of the turn before it of the same speakers and kind
   * @param reviewed whether a person has looked at its entry
   */
  public record Changed(MatterThread thread, Turn turn, Optional<String> before, boolean reviewed) {}

  /** An alert of a thread. */
  public record Alerted(MatterThread thread, Alert alert) {}

  TodayPage(Desktop desktop, ThreadPage threads) {
    this.desktop = desktop;
    this.threads = threads;
    this.worked = new Remembered<>(desktop, 64);
  }

  void show(Context request) {
    Instant now = desktop.backing().clock().instant();
    LocalDate day = LocalDate.ofInstant(now, desktop.backing().clock().getZone());
    Optional<LocalDate> asked = Desktop.address(request).day("since");
    Optional<Instant> visit = desktop.with(desk -> desk.accounts().lastVisit(desktop.who(request), now));
    Instant since = asked.map(date -> date.atStartOfDay().toInstant(ZoneOffset.UTC)).or(() -> visit).orElse(Instant.EPOCH);
    Optional<List<MatterThread>> all = threads.soon(day);
    Today today = worked.get(day + " " + since + " " + all.isPresent(), desk -> today(desk, all, day, since, asked.isEmpty() && visit.isPresent()));
    desktop.show(request, "today", "Today", Map.of("today", today));
  }

  private static Today today(Holdings desk, Optional<List<MatterThread>> threads, LocalDate day, Instant since, boolean visited) {
    Browsing browsing = desk.browsing();
    List<String> failing = desk.feeds().all().stream().filter(health -> health.failures() > 0).map(health -> health.feed().name()).toList();
    return new Today(day, since, visited, browsing.kindsSince(since), browsing.takenSince(since, SOME),
        browsing.due(day, day.plusDays(AHEAD_DAYS), SOME), browsing.due(day.minusDays(BEHIND_DAYS), day.minusDays(1), SOME),
        browsing.latest("commitment", since, SOME), browsing.latest("incident", since, SOME), failing,
        threads.map(all -> changes(browsing, all, since)).orElse(List.of()), threads.map(TodayPage::alerts).orElse(List.of()), threads.isPresent());
  }

  /** The latest alerts. */
  private static List<Alerted> alerts(List<MatterThread> threads) {
    return threads.stream().flatMap(thread -> thread.alerts().stream().map(alert -> new Alerted(thread, alert)))
        .sorted(Comparator.comparing((Alerted one) -> one.alert().due().or(() -> one.alert().last().date()).orElse(LocalDate.MIN)).reversed().thenComparing(one -> one.thread().id()))
        .limit(SOME).toList();
  }

  private static List<Changed> changes(Browsing browsing, List<MatterThread> threads, Instant since) {
    Set<String> fresh = since.equals(Instant.EPOCH) ? Set.of() : browsing.idsSince(since);
    List<Changed> found = new ArrayList<>();
    for (MatterThread thread : threads) {
      for (int i = 0; i < thread.turns().size(); i++) {
        Turn turn = thread.turns().get(i);
        boolean isNew = since.equals(Instant.EPOCH) || turn.voices().stream().anyMatch(voice -> fresh.contains(voice.document()));
        if (isNew && !SLIGHT.contains(turn.change()) && turn.date().isPresent()) {
          Optional<String> before = thread.turns().subList(0, i).reversed().stream().filter(t -> t.kind().equals(turn.kind()) && t.statement().speakers().equals(turn.statement().speakers()))
              .findFirst().flatMap(t -> t.voices().stream().findFirst()).map(Telling::words);
          found.add(new Changed(thread, turn, before, false));
        }
      }
    }
    found.sort(Comparator.comparing((Changed one) -> one.turn().date().orElseThrow()).reversed().thenComparing(one -> one.thread().id()));
    return found.stream().limit(SOME).map(one -> new Changed(one.thread(), one.turn(), one.before(),
        one.turn().entries().stream().findFirst().flatMap(browsing::entry).filter(entry -> entry.json().has("reviewed")).isPresent())).toList();
  }
}
