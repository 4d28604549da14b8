package org.readout.core.reading;

import java.util.List;
import java.util.Optional;
import org.readout.core.ontology.Field;
import org.readout.core.time.Timex;

/**
 * What a reader settles of an act beyond its words.
 *
 * @param actors who may act, surest first
 * @param recipients to, for or against whom it may be, surest first
 * @param field the field it belongs to
 * @param when the time expression that dates the act's object
 */
public record Judgement(List<Role> actors, List<Role> recipients, Field field, Optional<Timex> when) {
  /**
   * A part somebody plays in an act.
   *
   * @param code who
   * @param name the name in the text that says so best; empty if it is understood
   * @param score 0 to 1, how sure the reader is
   */
  public record Role(String code, Optional<Name> name, double score) {}

  public Judgement {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
