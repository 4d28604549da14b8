package org.readout.core.ledger;

import org.readout.core.ontology.Act;

/** Stub. */
public final class EntryId {
  private EntryId() {}

  public static String of(String documentId, int start, int end, Act act, int ordinal) {
    return documentId + start + "-" + end + act.label() + ordinal;
  }
}
