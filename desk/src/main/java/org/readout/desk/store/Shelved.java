package org.readout.desk.store;

import java.util.List;
import java.util.Optional;
import org.readout.core.Outcome;
import org.readout.core.document.Cleaned;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.selection.Relevance;
import org.readout.core.text.Problem;

/**
 * What is kept of a document beside the document itself.
 *
 * @param name where it came from, for people
 * @param whole the document with nothing passed over, as its copies have it
 * @param cleaned how it was cleaned
 * @param relevant whether it is coded, or off-topic
 * @param verdict why it is, or is not, relevant
 * @param copyOf id of the document it repeats with additions
 * @param releasedBy whose text it says it is
 * @param problems what went wrong
 */
record Shelved(String name, Document whole, Cleaned cleaned, boolean relevant, Relevance.Verdict verdict, Optional<String> copyOf, Optional<String> releasedBy, List<Problem> problems) {
  static Shelved of(Outcome.Recorded recorded) {
    return new Shelved(recorded.capture().name(), Documents.of(recorded.coded().document().id(), recorded.capture(), recorded.cleaned()), recorded.cleaned(), true, recorded.verdict(), recorded.copyOf(), recorded.coded().releasedBy(),
        recorded.coded().problems());
  }

  static Shelved of(Outcome.OffTopic offTopic) {
    return new Shelved(offTopic.capture().name(), Documents.of(offTopic.id(), offTopic.capture(), offTopic.cleaned()), offTopic.cleaned(), false, offTopic.verdict(), Optional.empty(), Optional.empty(), offTopic.cleaned().problems());
  }
}
