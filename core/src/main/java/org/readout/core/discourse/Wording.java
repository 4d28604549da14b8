package org.readout.core.discourse;

/** Whose words the evidence is in. */
public enum Wording {
  OFFICIAL_TEXT,
  DIRECT_QUOTE,
  PARAPHRASE
}
