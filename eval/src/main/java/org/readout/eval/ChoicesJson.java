package org.readout.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.readout.core.Line;
import org.readout.core.coding.Choice;
import org.readout.core.coding.Coder;
import org.readout.core.document.Cleaner;
import org.readout.core.document.Document;
import org.readout.core.ledger.Versions;
import org.readout.core.ontology.Ontology;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.EncoderReader;
import org.readout.core.reading.NameFinder;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Span;

/** The choices of parties that coding documents asks for, as JSON, for training. */
final class ChoicesJson {
  private final EncoderReader reader;
  private final Coder coder;
  private final Versions versions;

  ChoicesJson(Profiles profiles) {
    NameFinder names = new NameFinder(profiles);
    reader = new EncoderReader(names);
    coder = new Coder(profiles, names);
    versions = new Versions(Line.VERSION, reader.version(), profiles.version(), Ontology.VERSION, Cleaner.VERSION);
  }

  /** The choices of one document, evidence in code points. */
  ObjectNode json(Document document) {
    CodePoints points = new CodePoints(document.text());
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", document.id());
    ArrayNode choices = json.putArray("choices");
    for (Choice choice : coder.choices(reader.read(document), versions)) {
      Span evidence = points.outward(choice.act().evidence());
      ObjectNode one = choices.addObject().put("part", choice.part()).put("act", choice.act().act().label()).put("kind", choice.act().act().kind().label()).put("start", evidence.start()).put("end", evidence.end());
      one.set("contexts", strings(choice.contexts()));
      ObjectNode candidates = one.putObject("candidates");
      choice.candidates().forEach(c -> {
        ObjectNode signs = candidates.putObject(c.code());
        c.signs().forEach(signs::put);
      });
      ObjectNode proposals = one.putObject("proposals");
      choice.proposals().forEach((name, codes) -> proposals.set(name, strings(codes.stream().sorted().toList())));
    }
    return json;
  }

  private static ArrayNode strings(List<String> strings) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    strings.forEach(array::add);
    return array;
  }
}
