package org.readout.core.time;

import java.util.List;
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
 * @param bounds the dates it reaches over as {@code start/end}, where its value is only a length: "the next five years"
 * @param ends of a range of two whole expressions ("from March 2024 to May 2025") those two
 */
public record Timex(Span span, Type type, Optional<String> value, Optional<String> mod, Optional<String> bounds, List<Timex> ends) {
  public Timex {
    ends = List.copyOf(ends);
  }

  /** An expression that is no range of others and whose value says all. */
  public Timex(Span span, Type type, Optional<String> value, Optional<String> mod) {
    this(span, type, value, mod, Optional.empty(), List.of());
  }

  /** The expressions as TIMEX3 counts them: a range's ends, else this. */
  public List<Timex> parts() {
    return ends.isEmpty() ? List.of(this) : ends;
  }

  /** The TIMEX3 types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
