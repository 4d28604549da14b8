package org.readout.core.discourse;

/** Which side's text tells of the act: both parties', the actor's own, its beneficiary's, another's, a reporter's. */
public enum Voice {
  JOINT,
  ACTOR,
  BENEFICIARY,
  THIRD_PARTY,
  REPORTER
}
