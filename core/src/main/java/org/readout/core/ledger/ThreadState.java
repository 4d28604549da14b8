package org.readout.core.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a thread stands on a day. */
public enum ThreadState {
  ANNOUNCED,
  REAFFIRMED,
  FIRMER,
  SOFTER,
  FORMALISED,
  DELIVERING,
  PARTLY_DELIVERED,
  DELIVERED,
  /** The day has passed and the desk's sources tell of no delivery; not a claim that a promise was broken. */
  DUE_PASSED,
  SUSPENDED,
  WITHDRAWN,
  SUPERSEDED;

  /** The word in input and output: {@code due-passed}. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** IllegalArgumentException if no state has that label. */
  public static ThreadState of(String label) {
    for (ThreadState state : values()) {
      if (state.label().equals(label)) {
        return state;
      }
    }
    throw new IllegalArgumentException("no state is called '" + label + "'");
  }
}
