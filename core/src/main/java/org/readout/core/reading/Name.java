package org.readout.core.reading;

import java.util.Optional;
import org.readout.core.actor.Sector;
import org.readout.core.text.Span;

/**
 * A mention of somebody or something that can act, or of a place.
 *
 * @param span where it stands
 * @param type what kind of mention it is
 * @param code the actor it stands for, or belongs to; empty if not known
 * @param role person or office, if it names one
 * @param sector the sector, if known
 */
public record Name(Span span, Type type, Optional<String> code, Optional<String> role, Optional<Sector> sector) {
  /** ACTOR: China, NATO. ADJECTIVE: Chinese. METONYM: Beijing. PERSON: Wang Yi. ORGAN: foreign ministry. TITLE: prime minister. PLACE: Gwadar. */
  public enum Type {
    ACTOR,
    ADJECTIVE,
    METONYM,
    PERSON,
    ORGAN,
    TITLE,
    PLACE
  }
}
