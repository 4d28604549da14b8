package org.readout.backfill;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What became of the documents of an archive. Every one is in exactly one of the last four.
 *
 * @param documents read, the unreadable included
 * @param english of them in English and readable
 * @param relevant of those about what is followed
 * @param entries of the recorded
 */
record Counts(long documents, long english, long relevant, long recorded, long extended, long revised, long duplicate, long offTopic, long unreadable, long entries, long threads) {
  Counts {
    if (documents != recorded + duplicate + offTopic + unreadable) {
      throw new IllegalStateException("the sums do not add up: " + documents + " read, but " + recorded + " recorded, " + duplicate + " duplicate, " + offTopic + " off-topic, " + unreadable + " unreadable");
    }
  }

  String words() {
    return documents + " documents: " + recorded + " recorded (" + revised + " as new versions, " + extended + " of them copies with additions), " + duplicate + " duplicate, " + offTopic + " off-topic, "
        + unreadable + " unreadable; " + entries + " entries in " + threads + " threads";
  }

  /** What the cheap filter lets through. */
  String yield() {
    return "relevance: " + relevant + " of " + english + " documents in English" + (english == 0 ? "" : " (" + Math.round(1000.0 * relevant / english) / 10.0 + " %)");
  }

  ObjectNode json() {
    return Packed.read(Packed.json(this), ObjectNode.class);
  }
}
