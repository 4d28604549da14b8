package org.readout.core.thread;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Two texts laid side by side, matter by matter.
 *
 * @param before id of the first, or the name of a set
 * @param after id of the second, or the name of a set
 * @param comparable whether more may be claimed than where a matter is spoken of
 * @param why the reason, in words
 * @param asOf the day the diff is of
 * @param rows in the order of the first text, then those of the second alone
 */
public record StatementDiff(String before, String after, boolean comparable, String why, Optional<LocalDate> asOf, List<DiffRow> rows) {
  public StatementDiff {
    rows = List.copyOf(rows);
  }
}
