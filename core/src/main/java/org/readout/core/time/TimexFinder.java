package org.readout.core.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.readout.core.text.Span;

/** Placeholder until merged. */
public final class TimexFinder {
  public List<Timex> find(String text, Span within, Optional<LocalDate> anchor) {
    return List.of();
  }
}
