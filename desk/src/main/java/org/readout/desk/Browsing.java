package org.readout.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.core.document.Cleaned;

/** What pages ask of a desk. */
public interface Browsing {
  /**
   * How often a desk has changed.
   *
   * @param shown changes of anything that pages show
   * @param people changes by people: corrections, matters, documents removed
   */
  record State(long shown, long people) {}

  /**
   * Entries asked for, the latest first, unknown dates last.
   *
   * @param cursor {@link Page#next} of the page before; empty for the first. IllegalArgumentException if it is none
   * @param expected about how many answer in all; it settles only how they are looked for
   */
  Page<HeldEntry> entries(Asked asked, Optional<String> cursor, int limit, long expected);

  /** What every entry has, for counting. */
  FacetTable table();

  /** Keys of the entries that meet the conditions of which {@link FacetTable} knows nothing; empty if there are none. */
  Optional<long[]> among(Asked asked);

  /** The entries asked for that name a place with its point. */
  List<Spot> spots(Asked asked);

  /** An entry by its id. */
  Optional<HeldEntry> entry(String id);

  /** The newest version of a document, or the one that {@code x@2} names. */
  Optional<Opened> open(String id);

  /** The capture of a document cleaned again: source, furniture, alignment. */
  Optional<Cleaned> capture(String id);

  /** Documents, the latest first. */
  Page<HeldDocument> documents(Filter filter, Optional<String> cursor, int limit);

  /** Documents taken since a moment, those carried by the most outlets first. */
  List<HeldDocument> takenSince(Instant since, int limit);

  /** Ids of the documents taken since a moment. */
  Set<String> idsSince(Instant since);

  /** Numbers of entries by kind in documents taken since a moment. */
  Map<String, Long> kindsSince(Instant since);

  /** Commitments whose object is due in a period, both days inclusive, the earliest first. */
  List<HeldEntry> due(LocalDate from, LocalDate until, int limit);

  /** Latest entries of a kind in documents taken since a moment. */
  List<HeldEntry> latest(String kind, Instant since, int limit);

  /** Other documents of a document's days that share its actors, the likest first. */
  List<HeldDocument> neighbours(String id, int limit);

  /** Numbers: documents, off_topic, entries, human, reviewed, carriers, corrections; the versions of the latest run. */
  JsonNode numbers();

  /** How often the desk has changed. */
  State state();
}
