package org.readout.desk.web;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.desk.Browsing;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Holdings;

/** What is new since the last visit, what is due, what happened. */
public final class TodayPage {
  private static final int SOME = 12;
  private static final int AHEAD_DAYS = 30;
  private static final int BEHIND_DAYS = 90;

  private final Desktop desktop;
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
   */
  public record Today(LocalDate today, Instant since, boolean visited, Map<String, Long> kinds, List<HeldDocument> stories, List<HeldEntry> due,
      List<HeldEntry> passed, List<HeldEntry> commitments, List<HeldEntry> incidents, List<String> failing) {}

  TodayPage(Desktop desktop) {
    this.desktop = desktop;
    this.worked = new Remembered<>(desktop, 64);
  }

  void show(Context request) {
    Instant now = desktop.backing().clock().instant();
    LocalDate day = LocalDate.ofInstant(now, desktop.backing().clock().getZone());
    Optional<LocalDate> asked = Desktop.address(request).day("since");
    Optional<Instant> visit = desktop.with(desk -> desk.accounts().lastVisit(desktop.who(request), now));
    Instant since = asked.map(date -> date.atStartOfDay().toInstant(ZoneOffset.UTC)).or(() -> visit).orElse(Instant.EPOCH);
    Today today = worked.get(day + " " + since, desk -> today(desk, day, since, asked.isEmpty() && visit.isPresent()));
    desktop.show(request, "today", "Today", Map.of("today", today));
  }

  private static Today today(Holdings desk, LocalDate day, Instant since, boolean visited) {
    Browsing browsing = desk.browsing();
    List<String> failing = desk.feeds().all().stream().filter(health -> health.failures() > 0).map(health -> health.feed().name()).toList();
    return new Today(day, since, visited, browsing.kindsSince(since), browsing.takenSince(since, SOME),
        browsing.due(day, day.plusDays(AHEAD_DAYS), SOME), browsing.due(day.minusDays(BEHIND_DAYS), day.minusDays(1), SOME),
        browsing.latest("commitment", since, SOME), browsing.latest("incident", since, SOME), failing);
  }
}
