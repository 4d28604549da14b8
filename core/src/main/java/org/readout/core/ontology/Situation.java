package org.readout.core.ontology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an act's code depends on besides the act.
 *
 * @param field the area of relations, if settled
 * @param flags what holds of the act
 * @param stage of the instrument signed or to be signed: negotiated, initialled, signed, ratified, in-force
 * @param words cue and topic words in lower case, lemmas or as written
 */
public record Situation(Optional<Field> field, Set<Flag> flags, Optional<String> stage, List<String> words) {
  /** What may hold of an act. */
  public enum Flag {
    /** A harm is announced. */
    THREAT,
    /** It is said not to have been done. */
    NEGATED,
    /** It is said again. */
    RENEWED,
    /** A sum of money is named. */
    AMOUNT,
    /** Armed forces or arms are concerned; implied by the field defence. */
    MILITARY,
    /** It is directed at people who bear arms. */
    ARMED,
    /** A meeting, visit or signature still to come. */
    AHEAD;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Nothing known but the act. */
  public static final Situation BARE = new Situation(Optional.empty(), Set.of(), Optional.empty(), List.of());

  public Situation {
    flags = Set.copyOf(flags);
    words = List.copyOf(words);
  }

  boolean has(Flag flag) {
    return flags.contains(flag) || flag == Flag.MILITARY && field.filter(Field.DEFENCE::equals).isPresent();
  }
}
