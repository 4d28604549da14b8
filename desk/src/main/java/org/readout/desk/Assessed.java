package org.readout.desk;

import java.util.List;
import java.util.Optional;

/**
 * A document with what the desk thinks of it.
 *
 * @param document the document
 * @param relevant whether it is coded, or off-topic
 * @param relevance how far it is about what the desk follows, 0 to 1; 0 where it is not known
 * @param reasons why it is, or is not, relevant
 * @param entries how many entries it has
 * @param novel how many of them tell of something the desk did not hold before
 * @param copyOf the document it repeats with additions
 * @param withdrawn whether a feed's report at its address is there no longer
 * @param text its text
 */
public record Assessed(
    HeldDocument document, boolean relevant, double relevance, List<String> reasons, int entries, int novel, Optional<String> copyOf, boolean withdrawn, String text) {
  public Assessed {
    reasons = List.copyOf(reasons);
  }

  /** The same without the text, to be kept in numbers. */
  public Assessed withoutText() {
    return new Assessed(document, relevant, relevance, reasons, entries, novel, copyOf, withdrawn, "");
  }
}
