package org.readout.core.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.readout.core.document.Document;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Problem;

/** Coded documents and entries as the JSON that others rely on, spans counted in code points. */
public final class CodedJson {
  private CodedJson() {}

  /** A coded document as one object. */
  public static ObjectNode write(CodedDocument coded) {
    Document document = coded.document();
    CodePoints points = new CodePoints(document.text());
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", document.id());
    document.dateline().date().ifPresent(date -> json.put("date", date.toString()));
    json.put("date_basis", label(document.dateline().basis()));
    coded.releasedBy().ifPresent(by -> json.put("released_by", by));
    Versions versions = coded.versions();
    json.putObject("versions").put("code", versions.code()).put("model", versions.model()).put("profiles", versions.profiles())
        .put("ontology", versions.ontology()).put("cleaner", versions.cleaner());
    ArrayNode entries = json.putArray("entries");
    EntryWriter writer = new EntryWriter(document.text(), points);
    coded.entries().forEach(entry -> entries.add(writer.write(entry)));
    json.set("problems", problems(coded.problems(), points));
    return json;
  }

  /** The entry that {@code entry}, an element of {@code entries}, describes. IllegalArgumentException if it does not fit the text. */
  public static LedgerEntry entry(ObjectNode entry, String documentId, String text) {
    return new EntryParser(documentId, text).parse(entry);
  }

  private static ArrayNode problems(List<Problem> problems, CodePoints points) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Problem problem : problems) {
      json.addObject().put("stage", problem.stage()).put("position", points.outward(problem.position())).put("message", problem.message());
    }
    return json;
  }

  /** The word for an enum constant: {@code OFFICIAL_TEXT} is {@code official-text}. */
  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
