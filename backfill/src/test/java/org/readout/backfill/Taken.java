package org.readout.backfill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.readout.core.Line;
import org.readout.core.Outcome;
import org.readout.core.document.Capture;
import org.readout.core.document.Given;
import org.readout.core.profile.Profiles;
import org.readout.desk.Filter;
import org.readout.desk.Gatherer;
import org.readout.desk.Holdings;
import org.readout.desk.gather.FileGatherer;
import org.readout.desk.store.Desk;

/** What a desk makes of the same documents, one after another. */
final class Taken implements Gatherer.Sink {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-12-01T12:00:00Z"), ZoneOffset.UTC);

  private final Holdings desk;
  private final Line line = new Line(Profiles.bundled(), Set.of("world"));
  private final Map<String, Integer> counts = new HashMap<>();

  private Taken(Holdings desk) {
    this.desk = desk;
  }

  static Holdings desk(Path folder) {
    return Desk.open(folder, CLOCK);
  }

  /** Takes files into a desk. Returns how many documents were recorded, duplicate, offTopic and unreadable. */
  static Map<String, Integer> take(Path folder, Path... files) throws IOException {
    try (Holdings desk = desk(folder)) {
      Taken taken = new Taken(desk);
      new FileGatherer(new ByteArrayInputStream(new byte[0])).sources(List.of(files).stream().map(Path::toString).toList(), Given.NOTHING, taken);
      return taken.counts;
    }
  }

  @Override
  public void captured(Capture capture) {
    count(switch (desk.take(capture, line).outcome()) {
      case Outcome.Recorded recorded -> "recorded";
      case Outcome.Duplicate copy -> "duplicate";
      case Outcome.OffTopic other -> "offTopic";
      case Outcome.Unreadable failed -> "unreadable";
    });
  }

  @Override
  public void refused(String name, String reason) {
    count("unreadable");
  }

  private void count(String fate) {
    counts.merge(fate, 1, Integer::sum);
  }

  /** The desk's entries, each with its document's id and carriers, by document, place and id. */
  static Map<String, String> ledger(Path folder) {
    Map<String, String> entries = new TreeMap<>();
    try (Holdings desk = desk(folder)) {
      desk.entries(Filter.ANY, entry -> entries.put(entry.document().id() + " " + entry.json().path("id").asText(), entry.json() + " carried by " + entry.document().carriers()));
    }
    return entries;
  }
}
