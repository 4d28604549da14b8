package org.readout.core.ontology;

import java.util.Locale;

/** What area of relations an entry belongs to (annotation guideline v2, "Fields"). */
public enum Field {
  DIPLOMACY,
  SECURITY,
  DEFENCE,
  ECONOMY,
  INFRASTRUCTURE,
  ENERGY,
  TRADE,
  FINANCE,
  TECHNOLOGY,
  CLIMATE,
  HEALTH,
  EDUCATION,
  HUMANITARIAN,
  JUSTICE,
  CULTURE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
