package org.readout.core.time;

import java.util.List;
import java.util.Optional;
import org.readout.core.text.Span;

/**
 * A match not yet resolved for good.
 *
 * @param rule the rule that found it
 * @param bound what it bound
 * @param frame what it is resolved against
 * @param start its first word
 * @param end one past its last word
 * @param span in chars of the text
 * @param value its value in that frame
 * @param mod its mod
 */
record Found(Rule rule, Bound bound, Frame frame, int start, int end, Span span, Optional<String> value, Optional<String> mod) {
  /** Whether a neighbour could settle its year. */
  boolean yearless() {
    boolean calendar = rule.meaning() == Meaning.DAY || rule.meaning() == Meaning.MONTH;
    return calendar && !bound.has("YEAR") && !bound.has("REL");
  }

  Timex timex() {
    return new Timex(span, rule.type(), value, mod, rule.meaning().bounds(bound, frame).or(this::deadline), List.of());
  }

  /** The last day of the year that "by the end of" stands before. */
  private Optional<String> deadline() {
    boolean last = mod.filter("ON_OR_BEFORE"::equals).isPresent() && bound.get("MODN").filter("END"::equals).isPresent();
    return last ? value.filter(year -> year.length() == 4).map(year -> year + "-12-31") : Optional.empty();
  }
}
