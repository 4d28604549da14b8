package org.readout.core.actor;

import java.util.List;

/**
 * Somebody who acts between states: a state, an organisation, a group of states, an armed group, a firm.
 * A code implies no view on status.
 *
 * @param code ISO 3166-1 alpha-3 for states, an acronym for organisations, {@code ARMED:}, {@code FIRM:} or
 *     {@code NGO:} and a name for others
 * @param name neutral English label
 * @param kind what it is
 * @param names ways of naming it that always mean it (common, formal, former spellings)
 * @param adjectives of it or its people: Chinese, Pakistani, Pakistanis, Filipino, U.S.
 * @param metonyms places or buildings that stand for it when they act: Beijing, Kremlin; as places they are not it
 * @param members codes of its members, for organisations and groups whose joint acts bind them; may be empty
 */
public record Actor(
    String code, String name, Kind kind, List<String> names, List<String> adjectives, List<String> metonyms, List<String> members) {
  /** What kind of thing an actor is. GROUP: states that meet under a name without an organisation (G7, Quad). */
  public enum Kind {
    STATE,
    ORGANISATION,
    GROUP,
    ARMED,
    FIRM,
    NGO
  }

  public Actor {
    names = names == null ? List.of() : List.copyOf(names);
    adjectives = adjectives == null ? List.of() : List.copyOf(adjectives);
    metonyms = metonyms == null ? List.of() : List.copyOf(metonyms);
    members = members == null ? List.of() : List.copyOf(members);
  }
}
