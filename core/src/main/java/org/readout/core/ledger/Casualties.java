package org.readout.core.ledger;

import java.util.Optional;

/**
 * People harmed, as one text says it.
 *
 * @param killed how many, if said
 * @param injured how many, if said
 * @param nationality alpha-3 code, if said
 * @param words as the text has it
 */
public record Casualties(Optional<Integer> killed, Optional<Integer> injured, Optional<String> nationality, Party.Words words) {}
