package org.readout.core.time;

import java.util.Optional;
import org.readout.core.text.Span;

/**
 * A time expression as TIMEX3 describes it.
 *
 * @param span where it stands, in chars
 * @param type DATE, TIME, DURATION or SET
 * @param value TIMEX3 value: {@code 2025-02-06}, {@code 2025-W06}, {@code 2025-FA}, {@code P3M},
 *     {@code PRESENT_REF}; a range is {@code start/end} with both ends inclusive; empty where it cannot be resolved
 * @param mod TIMEX3 mod: BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, START, MID, END, APPROX, LESS_THAN, MORE_THAN,
 *     EQUAL_OR_LESS, EQUAL_OR_MORE
 */
public record Timex(Span span, Type type, Optional<String> value, Optional<String> mod) {
  /** The TIMEX3 types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
