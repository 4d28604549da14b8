package org.readout.core.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an expression is resolved against.
 *
 * @param anchor the document's date
 * @param lean which way to look for what is incomplete
 * @param year year that a neighbour settles ("from 4 February to 3 March 2025")
 * @param day the day last named before
 */
record Frame(Optional<LocalDate> anchor, Lean lean, Optional<Integer> year, Optional<LocalDate> day) {
  Frame withYear(int settled) {
    return new Frame(anchor, lean, Optional.of(settled), day);
  }
}
