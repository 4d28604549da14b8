package org.readout.core.ledger;

import org.readout.core.actor.Place;

/**
 * Where something happens.
 *
 * @param words as the text has it
 * @param place the place those words name
 */
public record Location(Party.Words words, Place place) {}
