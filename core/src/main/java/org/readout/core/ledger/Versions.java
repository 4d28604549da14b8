package org.readout.core.ledger;

/**
 * What made an entry; equal versions and equal input give equal bytes.
 *
 * @param code of this program
 * @param model of the reader
 * @param profiles of the profiles in force, {@code world@1+china-pakistan@1}
 * @param ontology of the event codes
 * @param cleaner of the cleaning rules
 */
public record Versions(String code, String model, String profiles, String ontology, String cleaner) {}
