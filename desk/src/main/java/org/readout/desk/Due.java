package org.readout.desk;

/**
 * A report of a feed that is to be fetched, for the first time or again.
 *
 * @param key its row in the desk
 * @param item as listed
 * @param feed the feed
 * @param validators what its host said when it was last had
 * @param tries how often fetching it has failed in a row
 * @param looks how often it has been had
 */
public record Due(long key, Listed item, Feed feed, Validators validators, int tries, int looks) {}
