package org.readout.core.discourse;

/** Whether an act is told as fact, as an accusation, as somebody's own boast, or as something denied. */
public enum Status {
  ASSERTED,
  ALLEGED,
  CLAIMED,
  DENIED
}
