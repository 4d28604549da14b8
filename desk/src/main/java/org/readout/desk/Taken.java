package org.readout.desk;

import org.readout.core.Outcome;

/**
 * What taking a capture did to a desk.
 *
 * @param outcome what became of the capture
 * @param entries how many entries came of it
 * @param redated whether it gave a document already held a better-founded date
 */
public record Taken(Outcome outcome, int entries, boolean redated) {}
