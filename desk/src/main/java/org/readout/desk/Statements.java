package org.readout.desk;

import java.util.ArrayList;
import java.util.List;
import org.readout.core.Line;
import org.readout.core.document.Document;
import org.readout.core.ledger.CodedJson;
import org.readout.core.thread.DocumentFacts;
import org.readout.core.thread.StatementText;
import org.readout.core.thread.Utterance;

/** Makes statements of documents that no desk holds. */
public final class Statements {
  private Statements() {}

  /** An entry of a desk as threads see it. */
  public static Utterance utterance(HeldEntry entry) {
    HeldDocument document = entry.document();
    return Utterance.of(entry.json(), new DocumentFacts(document.id(), document.genre(), document.publisher(), document.title(), document.date(), List.of()));
  }

  /** A document, coded, ready to be laid beside others. */
  public static StatementText of(Document document, Line line) {
    DocumentFacts facts = new DocumentFacts(document.id(), document.genre().label(), document.publisher(), document.title(), document.dateline().date(), List.of());
    List<Utterance> utterances = new ArrayList<>();
    CodedJson.write(line.code(document)).path("entries").forEach(entry -> utterances.add(Utterance.of(entry, facts)));
    return new StatementText(facts, document.text(), utterances);
  }
}
