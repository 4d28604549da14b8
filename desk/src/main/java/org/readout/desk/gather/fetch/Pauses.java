package org.readout.desk.gather.fetch;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pauses {
  /** Returns when the time is over. InterruptedException if the work is to end. */
  void pause(Duration time) throws InterruptedException;

  /** Really waits. */
  Pauses REAL = time -> Thread.sleep(time.toMillis());
}
