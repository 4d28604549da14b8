package org.readout.core.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What became of a matter between two statements, or with a turn of a thread. */
public enum Change {
  /** Spoken of in both texts, which cannot be compared further. */
  BOTH,
  ONLY_BEFORE,
  ONLY_AFTER,
  ONLY_A,
  ONLY_B,
  DIFFERS,
  REPEATED,
  REWORDED,
  FIRMER,
  SOFTER,
  BROADENED,
  NARROWED,
  CONDITIONED,
  UNCONDITIONED,
  FORMALISED,
  /** Same matter, other actor or kind of act. */
  SHIFTED,
  NEW,
  DROPPED,
  UNDER_WAY,
  DELIVERED,
  WITHDRAWN,
  ANNOUNCED,
  REAFFIRMED,
  DELIVERY,
  SUSPENDED,
  CONTRADICTED;

  private static final Set<Change> SIDES = Set.of(ONLY_BEFORE, ONLY_AFTER, ONLY_A, ONLY_B);

  /** The word in input and output: {@code under-way}, {@code only_before}. */
  @JsonValue
  public String label() {
    String name = name().toLowerCase(Locale.ROOT);
    return SIDES.contains(this) ? name : name.replace('_', '-');
  }

  /** IllegalArgumentException if no change has that label. */
  public static Change of(String label) {
    for (Change change : values()) {
      if (change.label().equals(label)) {
        return change;
      }
    }
    throw new IllegalArgumentException("no change is called '" + label + "'");
  }
}
