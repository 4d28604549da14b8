package org.readout.core.thread;

import java.util.List;
import java.util.Optional;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.Reformulation;
import org.readout.core.ledger.Telling;

/**
 * One matter in two texts.
 *
 * @param matter its id, if it has one
 * @param about what it is, in words
 * @param change all that hold; empty where the words are laid side by side and nothing more is claimed
 * @param before ids of the entries of the first text
 * @param after ids of the entries of the second text
 * @param wording the words of both, those that stay and those that go
 * @param quotesBefore the words of the first text with their places
 * @param quotesAfter the words of the second text with their places
 * @param formula of a reworded position, what a reviewed formula says of the words
 */
public record DiffRow(
    Optional<String> matter,
    String about,
    List<Change> change,
    List<String> before,
    List<String> after,
    List<WordRun> wording,
    List<Telling> quotesBefore,
    List<Telling> quotesAfter,
    Optional<Reformulation> formula) {
  public DiffRow {
    change = List.copyOf(change);
    before = List.copyOf(before);
    after = List.copyOf(after);
    wording = List.copyOf(wording);
    quotesBefore = List.copyOf(quotesBefore);
    quotesAfter = List.copyOf(quotesAfter);
  }

  /** A row without a formula. */
  public DiffRow(Optional<String> matter, String about, List<Change> change, List<String> before, List<String> after, List<WordRun> wording, List<Telling> quotesBefore, List<Telling> quotesAfter) {
    this(matter, about, change, before, after, wording, quotesBefore, quotesAfter, Optional.empty());
  }

  /** This row with what a formula says of it. */
  DiffRow with(Optional<Reformulation> said) {
    return new DiffRow(matter, about, change, before, after, wording, quotesBefore, quotesAfter, said);
  }
}
