package org.readout.desk.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.core.ledger.Telling;
import org.readout.core.ledger.Turn;
import org.readout.desk.HeldEntry;

/** Words a turn of a thread: day, speaker, quote, whose words they are, where they stand. */
final class Tellings {
  private final Names names;
  private final Map<String, HeldEntry> entries;

  /** @param entries of the ledger by id, so far as they were asked for */
  Tellings(Names names, Map<String, HeldEntry> entries) {
    this.names = names;
    this.entries = Map.copyOf(entries);
  }

  /** A turn by the voice that counts. */
  List<Run> quoted(Turn turn) {
    Telling telling = turn.voices().getFirst();
    String speakers = turn.statement().speakers().isEmpty() ? "" : ", " + names.actors(turn.statement().speakers());
    List<Run> runs = new ArrayList<>(List.of(Run.plain(" " + day(telling) + speakers + ": “" + telling.words() + "” ")));
    runs.addAll(vouched(telling));
    return runs;
  }

  static String day(Telling telling) {
    return telling.date().map(Lines::day).orElse("Date unknown");
  }

  /** Wording, speaker, voice and the document, with its address where it has one. */
  List<Run> vouched(Telling telling) {
    Optional<HeldEntry> entry = telling.entry().map(entries::get);
    String teller = Stream.of(entry.flatMap(one -> Lines.speaker(one, names)).or(telling::publisher), telling.voice().map(label -> Words.ALL.voice().getOrDefault(label, label)))
        .flatMap(Optional::stream).collect(Collectors.joining(", "));
    String whose = Stream.of(telling.wording().map(label -> Words.ALL.wording().getOrDefault(label, label)), Optional.of(teller)).flatMap(Optional::stream).collect(Collectors.joining("; "));
    return List.of(Run.quiet("(" + whose + ") "), Run.cite(entry.map(one -> Source.of(one.document())).orElseGet(() -> Source.of(telling))), Run.quiet("."));
  }

  /** Whether what the words were read as may stand in a briefing. */
  boolean sure(Telling telling) {
    return telling.entry().map(entries::get).stream().allMatch(Briefing::sure);
  }

  /** Whether people judged the entry that counts. */
  boolean reviewed(Turn turn) {
    return turn.voices().getFirst().entry().map(entries::get).filter(one -> one.json().has("reviewed")).isPresent();
  }
}
