package org.readout.core.ledger;

/**
 * A document that is signed or to be signed.
 *
 * @param type treaty, agreement, contract, framework, MoU, LoI, joint-statement, unspecified
 * @param stage negotiated, initialled, signed, ratified, in-force
 */
public record Instrument(String type, String stage) {}
