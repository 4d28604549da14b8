package org.readout.core.ledger;

import java.util.List;
import java.util.Optional;
import org.readout.core.document.Document;
import org.readout.core.text.Problem;

/**
 * A document with its entries.
 *
 * @param document what was coded
 * @param releasedBy whose text it is or retells, in the text's own words, if said ("Pakistan's Foreign Office")
 * @param versions what it was coded with
 * @param entries in order of evidence
 * @param problems what went wrong, the document's own problems included
 */
public record CodedDocument(
    Document document, Optional<String> releasedBy, Versions versions, List<LedgerEntry> entries, List<Problem> problems) {
  public CodedDocument {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
