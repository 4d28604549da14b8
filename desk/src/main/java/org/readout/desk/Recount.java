package org.readout.desk;

/**
 * What coding a desk again came to.
 *
 * @param documents newest versions coded again
 * @param entries entries they have now
 * @param changed documents whose entries, relevance or text are not what they were
 */
public record Recount(int documents, int entries, int changed) {}
