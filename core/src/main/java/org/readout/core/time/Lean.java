package org.readout.core.time;

/** Which way an expression without its year or week is read from the anchor. */
public enum Lean {
  /** The most recent, the anchor's own included. */
  PAST,
  /** The first to come, the anchor's own included. */
  FUTURE,
  /** Nothing said: days of a month go to the nearest, others to the most recent. */
  OPEN
}
