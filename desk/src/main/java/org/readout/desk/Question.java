package org.readout.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a briefing is to be about.
 *
 * @param filter which entries; its {@code since} begins the period, its {@code until} is not used
 * @param asOf the day the briefing is of; later documents are left out
 * @param parties codes all of which take part in every entry; empty asks for none
 * @param before the day of a meeting that it prepares
 * @param side code of the reader's own side in that meeting
 * @param most most lines in a section, the rest is counted; 0: as many as fit a page
 */
public record Question(Filter filter, LocalDate asOf, List<String> parties, Optional<LocalDate> before, Optional<String> side, int most) {
  public Question {
    parties = List.copyOf(parties);
    if (most < 0) {
      throw new IllegalArgumentException("a section of " + most + " lines");
    }
    if (before.isPresent() && before.get().isBefore(asOf)) {
      throw new IllegalArgumentException("the meeting of " + before.get() + " lies before the day of the briefing, " + asOf);
    }
  }

  /** What must be asked of the ledger: what was said before the period too, so that repeats are known as such. */
  public Filter wanted() {
    return new Filter(filter.actors(), filter.recipients(), filter.kinds(), filter.acts(), filter.about(), filter.fields(), Optional.empty(),
        Optional.empty(), filter.documents(), filter.statuses(), filter.minConfidence());
  }
}
