package org.readout.core.ontology;

import java.util.Locale;

/** The seven kinds of entry (annotation guideline v2, "Kinds and acts"). */
public enum Kind {
  COMMITMENT,
  DELIVERY,
  REFUSAL,
  REQUEST,
  POSITION,
  CONSULTATION,
  INCIDENT;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
