package org.readout.desk.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.readout.core.text.Digest;
import org.readout.core.ledger.Columns;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;

/**
 * Entries as W3C Web Annotations in JSON-LD, one AnnotationPage. The body is the act; the target is the document's stored
 * text, chosen by position and by quotation (offsets count code points). PROV says from which published page that text
 * comes, which run of which versions made the entry, and what it revises.
 */
public final class WebAnnotation implements EntryWriter {
  static final String TERMS = "urn:readout:terms:";
  private static final List<String> BODY =
      List.of("kind", "act", "actors", "recipients", "addressees", "about", "matters", "field", "when", "amount", "place", "status", "attributed_to", "wording",
          "voice", "negated", "threat", "renewed", "plover", "cameo", "goldstein", "confidence");

  private final PrintStream out;
  private String before = "\n";

  public WebAnnotation(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin() {
    ObjectNode context = JsonNodeFactory.instance.objectNode().put("prov", "http://www.w3.org/ns/prov#").put("readout", TERMS);
    out.print("{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\"," + context + "],\"type\":\"AnnotationPage\",\"items\":[");
  }

  @Override
  public void entry(HeldEntry entry) {
    ObjectNode one = JsonNodeFactory.instance.objectNode().put("id", "urn:readout:entry:" + entry.text("id").orElse(""));
    one.putArray("type").add("Annotation").add("prov:Entity");
    one.put("motivation", "classifying");
    one.putObject("generator").put("id", "urn:readout").put("type", "Software").put("name", "Readout");
    one.set("body", body(entry));
    one.set("target", target(entry));
    String document = name(entry.document().id());
    one.putObject("prov:wasDerivedFrom").put("id", document);
    entry.text("revision_of").ifPresent(of -> one.putObject("prov:wasRevisionOf").put("id", "urn:readout:entry:" + of));
    entry.versions().ifPresent(versions -> one.putObject("prov:wasGeneratedBy")
        .put("id", "urn:readout:run:" + Digest.of(versions.getBytes(StandardCharsets.UTF_8))).put("type", "prov:Activity").put("readout:versions", versions));
    out.print(before + one);
    before = ",\n";
  }

  @Override
  public void end() {
    out.print("\n]}\n");
  }

  private static ObjectNode body(HeldEntry entry) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("type", "readout:Act");
    Columns.ALL.stream().filter(column -> BODY.contains(column.name()))
        .forEach(column -> column.json(entry).ifPresent(value -> body.set("readout:" + column.name(), value)));
    return body;
  }

  private static ObjectNode target(HeldEntry entry) {
    HeldDocument document = entry.document();
    ObjectNode target = JsonNodeFactory.instance.objectNode().put("type", "SpecificResource");
    ObjectNode source = target.putObject("source").put("id", name(document.id())).put("format", "text/plain").put("language", document.language());
    source.putArray("type").add("Text").add("prov:Entity");
    document.title().ifPresent(title -> source.put("label", title));
    document.date().ifPresent(date -> source.put("readout:date", date.toString()).put("readout:date_basis", document.dateBasis()));
    document.publisher().ifPresent(publisher -> source.put("readout:publisher", publisher));
    document.uri().ifPresent(uri -> source.putObject("prov:wasDerivedFrom").put("id", uri));
    var evidence = entry.json().path("evidence");
    var selectors = target.putArray("selector");
    ObjectNode position = selectors.addObject().put("type", "TextPositionSelector");
    position.set("start", evidence.path("start"));
    position.set("end", evidence.path("end"));
    selectors.addObject().put("type", "TextQuoteSelector").put("exact", entry.quote()).put("prefix", evidence.path("prefix").asText(""))
        .put("suffix", evidence.path("suffix").asText(""));
    return target;
  }

  private static String name(String document) {
    return "urn:readout:document:" + URLEncoder.encode(document, StandardCharsets.UTF_8);
  }
}
