package org.readout.core.ledger;

import java.util.Optional;
import org.readout.core.actor.Sector;
import org.readout.core.text.Span;

/**
 * An actor as an entry has it: the code and the words that name it there.
 *
 * @param code the actor's code; empty where the words could not be resolved
 * @param words where and how it is named, if it is named at all (a party understood from the context is not)
 * @param role office or person, if named
 * @param sector the sector, if known
 */
public record Party(Optional<String> code, Optional<Words> words, Optional<String> role, Optional<Sector> sector) {
  /** Words of the document with their place. */
  public record Words(Span span, String text) {
    public static Words at(Span span, CharSequence document) {
      return new Words(span, span.of(document));
    }
  }
}
