package org.readout.desk.web;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.readout.core.Line;
import org.readout.core.profile.Profiles;
import org.readout.desk.EntryWriter;
import org.readout.desk.Gatherer;
import org.readout.desk.Holdings;

/** What the web desk is given to work with. */
public interface Backing {
  /** The desk, opened once more; each belongs to one thread at a time. */
  Holdings open();

  /** The line that codes for this desk. */
  Line line();

  /** Gathers files and addresses. */
  Gatherer gatherer();

  /** Every profile the desk knows. */
  Profiles profiles();

  /** What words mean, for telling whether two texts speak of the same. */
  Function<String, float[]> meanings();

  /**
   * A writer of entries.
   *
   * @param format {@code csv} or {@code jsonl}
   * @param columns of CSV; none: all
   */
  EntryWriter writer(String format, List<String> columns, PrintStream out);

  /** Tells subscribers what is new, after something was taken in. */
  void tell(Holdings desk);

  /** A subscription's Atom feed; empty if there is no such subscription. */
  Optional<String> feed(Holdings desk, String subscription);

  Clock clock();
}
