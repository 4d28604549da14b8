package org.readout.core.ledger;

/**
 * A position taken in other words of one reviewed formula.
 *
 * @param formula id of the formula
 * @param was the phrase before, as the formula has it
 * @param is the phrase after, as the formula has it
 * @param direction firmer or softer
 */
public record Reformulation(String formula, String was, String is, Change direction) {}
