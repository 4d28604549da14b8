package org.readout.core.reading;

import java.util.List;
import org.readout.core.ontology.Act;

/**
 * Nouns that name an act.
 *
 * @param act the act
 * @param nouns singular forms and plurals
 * @param frame when they count
 * @param then words of which one must follow the noun, if any are named
 * @param example a sentence it fires in
 * @param shows the evidence it finds there
 */
record NounCue(Act act, List<String> nouns, Frame frame, List<String> then, String example, String shows) {
  /** When a noun counts as an act. */
  enum Frame {
    /** As the object of a carrier verb ("reaffirmed its commitment to"), and alone when its owner is named. */
    OWNED,
    /** As the object of a carrier verb only. */
    CARRIED,
    /** Violence: when the text singles it out by a target, a place or a date. */
    INCIDENT,
    /** A journey: with a destination and a traveller. */
    JOURNEY,
    /** A coming together: with its parties. */
    GATHERING,
    /** "at the invitation of". */
    INVITATION
  }

  NounCue {
    nouns = List.copyOf(nouns);
    then = then == null ? List.of() : List.copyOf(then);
  }
}
