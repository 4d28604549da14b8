package org.readout.desk.assist;

import org.readout.core.thread.Differ;
import org.readout.desk.Holdings;
import org.readout.desk.Threads;

/** Threads of a desk, and what lays its statements side by side. */
public interface Comparing {
  Threads threads(Holdings holdings);

  Differ differ(Threads threads);
}
