package org.readout.desk.store;

import java.util.List;
import java.util.Optional;
import org.readout.core.Outcome;
import org.readout.core.document.Cleaned;
import org.readout.core.text.Problem;

/**
 * What is kept of a document beside the document itself.
 *
 * @param name where it came from, for people
 * @param cleaned how it was cleaned
 * @param relevant whether it is coded, or off-topic
 * @param reasons why it is, or is not, relevant
 * @param releasedBy whose text it says it is
 * @param problems what went wrong
 */
record Shelved(String name, Cleaned cleaned, boolean relevant, List<String> reasons, Optional<String> releasedBy, List<Problem> problems) {
  static Shelved of(Outcome.Recorded recorded) {
    return new Shelved(recorded.capture().name(), recorded.cleaned(), true, recorded.reasons(), recorded.coded().releasedBy(),
        recorded.coded().problems());
  }

  static Shelved of(Outcome.OffTopic offTopic) {
    return new Shelved(offTopic.capture().name(), offTopic.cleaned(), false, offTopic.reasons(), Optional.empty(), offTopic.cleaned().problems());
  }
}
