package org.readout.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.core.ledger.Anchor;
import org.readout.core.ledger.Corrected;
import org.readout.core.ledger.Correction;

/** Corrections of a desk's entries. */
public interface Review {
  /** The queue of the entries the machine is least certain of. */
  String LEAST_CERTAIN = "least-certain";

  /** The queue from which alone precision is computed. */
  String RANDOM = "random";

  /** A correction with what became of it. */
  record Judged(Correction correction, Corrected.Fate fate) {}

  /**
   * An entry that waits for a person.
   *
   * @param entry as the ledger shows it, or the machine's where the ledger shows none
   * @param left how many wait in the queue, this one included
   */
  record Candidate(HeldEntry entry, long left) {}

  /**
   * How often the machine was right.
   *
   * @param entries machine entries of the random sample that people judged
   * @param right of them, those not rejected
   * @param kept of the right ones, how many kept the machine's value, by field
   */
  record Tally(long entries, long right, Map<String, Long> kept) {}

  /** A correction of an entry that somebody else has changed since it was looked at. Nothing of it is kept. */
  final class Conflict extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
      super(message);
    }
  }

  /** What an entry is just now, in one word: another one once anybody has accepted, rejected or changed it. */
  String mark(String entry);

  /**
   * Keeps a correction of an entry that bears this mark.
   *
   * @param seen the mark that the entry bore when whoever corrects it looked at it
   * @throws Conflict if it bears another one by now
   * @throws IllegalArgumentException as below
   */
  Judged correct(String entry, Correction.Kind kind, ObjectNode set, Optional<String> queue, String by, Optional<String> seen);

  /**
   * Keeps a correction of an entry and lays it over the ledger.
   *
   * @param entry id of an entry as the ledger shows it, or of a machine's entry
   * @throws IllegalArgumentException if there is no such entry or a value cannot be one; nothing is kept then
   */
  Judged correct(String entry, Correction.Kind kind, ObjectNode set, Optional<String> queue, String by);

  /**
   * Adds an entry that the machine missed.
   *
   * @param document id of the version the words stand in
   * @param anchor the words, with the act
   */
  Judged add(String document, Anchor anchor, ObjectNode set, String by);

  /**
   * Adds an entry whose evidence are chars of the text counted in code points.
   *
   * @throws IllegalArgumentException if they lie outside the text
   */
  Judged add(String document, int start, int end, ObjectNode set, String by);

  /** Takes a correction back. */
  Judged undo(String correction, String by);

  /** The last correction of a person that is not taken back and itself takes none back. */
  Optional<Correction> last(String by);

  /** Corrections in the order they were made, of one document or of all. */
  List<Judged> corrections(Optional<String> document);

  /** What comes next in a queue. */
  Optional<Candidate> next(String queue, List<String> skipped);

  /** What the machine alone says of a document, before any correction. */
  List<ObjectNode> machine(String document);

  Tally tally();
}
