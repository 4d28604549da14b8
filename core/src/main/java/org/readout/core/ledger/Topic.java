package org.readout.core.ledger;

import java.util.Optional;

/**
 * A thing an act concerns.
 *
 * @param words as the text has it
 * @param matter id of the matter it belongs to, if known
 */
public record Topic(Party.Words words, Optional<String> matter) {}
