package org.readout.core.thread;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * A run of words that both texts have, or only one of them.
 *
 * @param op whether it stays
 * @param text the words
 */
public record WordRun(Op op, String text) {
  /** Kept from the first text, left out of it, or added by the second. */
  public enum Op {
    KEEP,
    DROP,
    ADD;

    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
