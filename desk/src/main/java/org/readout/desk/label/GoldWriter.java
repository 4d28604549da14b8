package org.readout.desk.label;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.readout.desk.Filter;
import org.readout.desk.HeldDocument;
import org.readout.desk.Holdings;

/** Writes documents with their entries as a gold file, one document a line; offsets count code points of the text beside them. */
public final class GoldWriter {
  private final Holdings desk;
  private final PrintStream out;

  public GoldWriter(Holdings desk, PrintStream out) {
    this.desk = desk;
    this.out = out;
  }

  /**
   * Writes the documents wanted, by date and id, those without entries too.
   *
   * @param filter which documents, and which of their entries
   * @param reviewed only entries that people judged, and only documents that have such
   * @param text whether each line has the document's text
   */
  public void write(Filter filter, boolean reviewed, boolean text) {
    List<HeldDocument> documents = new ArrayList<>();
    desk.documents(filter, assessed -> {
      if (assessed.relevant()) {
        documents.add(assessed.document());
      }
    });
    for (HeldDocument document : documents) {
      ObjectNode line = about(document);
      ArrayNode entries = line.putArray("entries");
      desk.entries(filter.of(document.id()), entry -> {
        if (!reviewed || entry.json().has("reviewed")) {
          entries.add(GoldForm.of(entry.json()));
        }
      });
      if (text) {
        desk.text(document.id()).ifPresent(words -> line.put("text", words));
      }
      if (!reviewed || !entries.isEmpty()) {
        out.print(line + "\n");
      }
    }
  }

  private static ObjectNode about(HeldDocument document) {
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("id", document.id());
    document.date().ifPresent(date -> line.put("date", date.toString()));
    document.title().ifPresent(title -> line.put("title", title));
    document.uri().ifPresent(uri -> line.put("url", uri));
    document.publisher().ifPresent(publisher -> line.put("publisher", publisher));
    return line.put("genre", document.genre());
  }
}
