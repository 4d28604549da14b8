package org.readout.desk.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;

/** Entries as JSON, one object a line: the entry, with the document it stands in and that document's date. */
public final class Jsonl implements EntryWriter {
  private final PrintStream out;

  public Jsonl(PrintStream out) {
    this.out = out;
  }

  @Override
  public void entry(HeldEntry entry) {
    HeldDocument document = entry.document();
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.set("id", entry.json().path("id"));
    line.put("document", document.id());
    document.date().ifPresent(date -> line.put("date", date.toString()));
    line.put("date_basis", document.dateBasis());
    document.publisher().ifPresent(publisher -> line.put("publisher", publisher));
    document.uri().ifPresent(uri -> line.put("url", uri));
    if (document.carriers() > 0) {
      line.put("carried_by", document.carriers());
    }
    line.setAll(entry.json());
    out.print(line + "\n");
  }
}
