package org.readout.core.reading;

import java.util.List;
import org.readout.core.ontology.Act;

/**
 * Predicates that tell of an act with a form of "be": ready to, grateful for, concerned about.
 *
 * @param act the act
 * @param words the word or words after "be" and any adverbs
 * @param split whether each coordinated infinitive under it is an act of its own
 * @param example a sentence it fires in
 * @param shows the evidence it finds there
 */
record PhraseCue(Act act, List<String> words, boolean split, String example, String shows) {
  PhraseCue {
    words = List.copyOf(words);
  }
}
