package org.readout.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One statement's part in a thread.
 *
 * @param date the statement's
 * @param statement whose it is
 * @param kind label of the kind of entry; commitments are only ever compared with commitments, positions with positions
 * @param act label of the act that counts
 * @param change what it changes against the turn of the same speakers and kind before it
 * @param threat whether a harm is announced, which is no promise
 * @param entries ids, the one that counts first
 * @param voices side by side, the one that counts first
 * @param carriedBy ids of documents that only carry the same text again
 * @param formula of a reworded position, what a reviewed formula says of the words
 * @param conflicts where the voices disagree
 */
public record Turn(
    Optional<LocalDate> date,
    Statement statement,
    String kind,
    String act,
    Change change,
    boolean threat,
    List<String> entries,
    List<Telling> voices,
    List<String> carriedBy,
    Optional<Reformulation> formula,
    List<Conflict> conflicts) {
  public Turn {
    entries = List.copyOf(entries);
    voices = List.copyOf(voices);
    carriedBy = List.copyOf(carriedBy);
    conflicts = List.copyOf(conflicts);
  }

  /** A turn without a formula whose voices agree. */
  public Turn(Optional<LocalDate> date, Statement statement, String kind, String act, Change change, boolean threat, List<String> entries, List<Telling> voices, List<String> carriedBy) {
    this(date, statement, kind, act, change, threat, entries, voices, carriedBy, Optional.empty(), List.of());
  }
}
