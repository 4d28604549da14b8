package org.readout.core.reading;

import java.util.List;
import java.util.Optional;
import org.readout.core.ontology.Act;

/**
 * Verbs that tell of an act. Cues are tried in order; the first whose conditions hold decides.
 *
 * @param act the act
 * @param verbs lemmas
 * @param then words of which one must follow the verb (adverbs between are passed over), if any are named
 * @param object nouns of which one must stand in the object's head position, if any are named
 * @param complement shape that must follow, if any is named
 * @param say whether a clause it reports may hold acts of its own, which then stand instead of it
 * @param carrier whether the object's head noun, if it is a noun cue, decides the act instead
 * @param split whether each coordinated infinitive under it is an act of its own
 * @param recipient where the recipient stands
 * @param renewed whether the verb itself marks a repetition
 * @param announced whether it announces goods or money
 * @param example a sentence it fires in
 * @param shows the evidence it finds there
 */
record VerbCue(
    Act act,
    List<String> verbs,
    List<String> then,
    List<String> object,
    Optional<Complement> complement,
    boolean say,
    boolean carrier,
    boolean split,
    Recipient recipient,
    boolean renewed,
    boolean announced,
    String example,
    String shows) {
  /** What follows a verb. */
  enum Complement {
    INFINITIVE,
    THAT,
    OBJECT,
    /** A person, then "to" and a place. */
    GUEST,
    QUOTE
  }

  /** Where a recipient stands: as the object, after "with", anywhere in the complement, or nowhere. */
  enum Recipient {
    ANY,
    OBJECT,
    WITH,
    AGAINST,
    NONE
  }

  VerbCue {
    verbs = List.copyOf(verbs);
    then = then == null ? List.of() : List.copyOf(then);
    object = object == null ? List.of() : List.copyOf(object);
    complement = complement == null ? Optional.empty() : complement;
    recipient = recipient == null ? Recipient.ANY : recipient;
  }
}
