package org.readout.core.time;

import java.util.Optional;
import java.util.function.BiFunction;

/** What a rule's match means: from the classes bound and the frame to a TIMEX3 value. */
enum Meaning {
  /** Nothing: a name that only looks like a time. */
  NONE((bound, frame) -> Optional.empty()),
  DAY(Dates::day),
  DAYS(Dates::days),
  ISO_DAY(Dates::isoDay),
  NUMERIC(Dates::numeric),
  MONTH(Dates::month),
  REL_MONTH(Dates::relativeMonth),
  YEAR(Dates::year),
  YEAR_PAIR(Dates::yearPair),
  FISCAL_YEAR(Dates::fiscalYear),
  DECADE(Dates::decade),
  CENTURY(Dates::century),
  QUARTER(Parts::quarter),
  HALF(Parts::half),
  SEASON(Parts::season),
  WEEK_OF_MONTH(Parts::weekOfMonth),
  WEEKDAY(Relatives::weekday),
  UNIT(Relatives::unit),
  DAYWORD(Relatives::dayWord),
  SAME_DAY(Relatives::sameDay),
  AGO(Relatives::ago),
  NEXT_UNITS(Lengths::length, Relatives::next),
  NEXT_YEAR(Lengths::length, Relatives::nextYear),
  SHIFT(Relatives::shift),
  HALF_AGO(Relatives::halfAgo),
  SAME_YEAR(Relatives::sameYear),
  WEEKEND(Relatives::weekend),
  FEAST(Dates::feast),
  EVERY((bound, frame) -> bound.get("WEEKDAYS").or(() -> bound.get("WEEKDAY")).map(day -> "XXXX-WXX-" + day).or(() -> bound.get("DAYPART").map(part -> "XXXX-XX-XX" + part))),
  CLOCK(Relatives::clock),
  LENGTH(Lengths::length),
  HALF_MORE(Lengths::halfMore),
  HALF_UNIT(Lengths::halfUnit),
  REFERENCE((bound, frame) -> bound.get("REFERENCE")),
  PAST((bound, frame) -> Optional.of("PAST_REF")),
  FUTURE((bound, frame) -> Optional.of("FUTURE_REF")),
  PRESENT((bound, frame) -> Optional.of("PRESENT_REF"));

  private final BiFunction<Bound, Frame, Optional<String>> value;
  private final BiFunction<Bound, Frame, Optional<String>> bounds;

  Meaning(BiFunction<Bound, Frame, Optional<String>> value) {
    this(value, (bound, frame) -> Optional.empty());
  }

  Meaning(BiFunction<Bound, Frame, Optional<String>> value, BiFunction<Bound, Frame, Optional<String>> bounds) {
    this.value = value;
    this.bounds = bounds;
  }

  /** The dates that a length reaches over, see {@link Timex#bounds}. */
  Optional<String> bounds(Bound bound, Frame frame) {
    return bounds.apply(bound, frame);
  }

  Optional<String> value(Bound bound, Frame frame) {
    return value.apply(bound, frame);
  }
}
