package org.readout.core.ledger;

import java.util.List;
import java.util.Optional;
import org.readout.core.discourse.Status;
import org.readout.core.discourse.Voice;
import org.readout.core.discourse.Wording;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.EventCode;
import org.readout.core.ontology.Field;
import org.readout.core.text.Evidence;

/**
 * What every kind of entry has. Absent means the text does not say.
 *
 * @param id base32 of the first 80 bits of SHA-256 of (document id, start, end, act, ordinal), NUL-separated
 * @param document id of the document
 * @param act what is done
 * @param evidence the words that show it
 * @param actors who acts
 * @param recipients to, for or against whom
 * @param addressees to whom it was said, where that differs
 * @param about what it concerns
 * @param field the area
 * @param renewed whether the text marks it as a repetition or continuation
 * @param negated whether the text says it did not happen
 * @param condition the words of a condition
 * @param hedge words that weaken it
 * @param reservation words that reserve a position
 * @param when date or period of the object
 * @param amount money
 * @param place where
 * @param status how far the text vouches for it
 * @param attributedTo a speaker or text other than the actor and the publisher
 * @param wording whose words
 * @param voice which side's text
 * @param code the act in event ontologies
 * @param confidence 0 to 1, that the entry is right in kind; kept to three decimals
 * @param origin machine or human
 * @param revisionOf the entry this one corrects
 */
public record Facts(
    String id,
    String document,
    Act act,
    Evidence evidence,
    List<Party> actors,
    List<Party> recipients,
    List<Party> addressees,
    List<Topic> about,
    Field field,
    boolean renewed,
    boolean negated,
    Optional<Party.Words> condition,
    Optional<Party.Words> hedge,
    Optional<Party.Words> reservation,
    Optional<When> when,
    Optional<Amount> amount,
    Optional<Location> place,
    Status status,
    List<Party> attributedTo,
    Wording wording,
    Voice voice,
    EventCode code,
    double confidence,
    Origin origin,
    Optional<String> revisionOf) {
  public Facts {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    addressees = List.copyOf(addressees);
    about = List.copyOf(about);
    attributedTo = List.copyOf(attributedTo);
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
    confidence = Math.round(confidence * 1000) / 1000.0;
  }
}
