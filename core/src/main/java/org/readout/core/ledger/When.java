package org.readout.core.ledger;

import java.util.Optional;

/**
 * The date or period of an act's object (deadline, visit, attack, delivery), never the day of speaking.
 *
 * @param words as the text has it
 * @param value ISO 8601 date, month, year or {@code start/end} range; empty where it stays unresolved
 */
public record When(Party.Words words, Optional<String> value) {}
