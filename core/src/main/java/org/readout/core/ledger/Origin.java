package org.readout.core.ledger;

/** Who made an entry. */
public enum Origin {
  MACHINE,
  HUMAN
}
