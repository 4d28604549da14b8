package org.readout.core.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.readout.core.discourse.Status;
import org.readout.core.ontology.EventCode;
import org.readout.core.ontology.Ontology;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Span;

/** Writes entries of one text as JSON. */
final class EntryWriter {
  /** Code points of context kept before and after the evidence (W3C TextQuoteSelector prefix and suffix). */
  private static final int CONTEXT = 32;

  private final String text;
  private final CodePoints points;

  EntryWriter(String text, CodePoints points) {
    this.text = text;
    this.points = points;
  }

  ObjectNode write(LedgerEntry entry) {
    Facts facts = entry.facts();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", facts.id()).put("kind", entry.kind().label()).put("act", facts.act().label());
    parties(json.putArray("actors"), facts.actors());
    parties(json.putArray("recipients"), facts.recipients());
    if (!facts.addressees().isEmpty()) {
      parties(json.putArray("addressees"), facts.addressees());
    }
    ArrayNode about = json.putArray("about");
    for (Topic topic : facts.about()) {
      ObjectNode one = words(topic.words());
      topic.matter().ifPresent(matter -> one.put("matter", matter));
      about.add(one);
    }
    json.put("field", facts.field().label());
    marks(json, entry);
    qualifiers(json, facts);
    telling(json, entry);
    json.set("evidence", evidence(facts.evidence().span()));
    return json;
  }

  private void marks(ObjectNode json, LedgerEntry entry) {
    json.put("renewed", entry.facts().renewed()).put("negated", entry.facts().negated());
    if (entry instanceof LedgerEntry.Commitment commitment) {
      json.put("threat", commitment.threat());
      commitment.stage().ifPresent(stage -> json.put("stage", stage));
      commitment.instrument().ifPresent(i -> json.putObject("instrument").put("type", i.type()).put("stage", i.stage()));
    }
  }

  private void qualifiers(ObjectNode json, Facts facts) {
    facts.condition().ifPresent(w -> json.set("condition", words(w)));
    facts.hedge().ifPresent(w -> json.set("hedge", words(w)));
    facts.reservation().ifPresent(w -> json.set("reservation", words(w)));
    facts.when().ifPresent(when -> {
      ObjectNode one = words(when.words());
      when.value().ifPresent(value -> one.put("value", value));
      json.set("when", one);
    });
    facts.amount().ifPresent(amount -> {
      ObjectNode one = words(amount.words());
      amount.currency().ifPresent(currency -> one.put("currency", currency));
      amount.value().ifPresent(value -> one.put("value", value));
      amount.instrument().ifPresent(instrument -> one.put("instrument", instrument));
      json.set("amount", one);
    });
  }

  private void telling(ObjectNode json, LedgerEntry entry) {
    Facts facts = entry.facts();
    if (entry instanceof LedgerEntry.Incident incident) {
      incident(json, incident);
    }
    facts.place().ifPresent(place -> json.set("place", place(place)));
    if (facts.status() != Status.ASSERTED) {
      json.put("status", CodedJson.label(facts.status()));
    }
    if (!facts.attributedTo().isEmpty()) {
      parties(json.putArray("attributed_to"), facts.attributedTo());
    }
    json.put("wording", CodedJson.label(facts.wording())).put("voice", CodedJson.label(facts.voice()));
    EventCode code = facts.code();
    code.plover().ifPresent(event -> {
      ObjectNode plover = json.putObject("plover").put("version", Ontology.PLOVER).put("event", event);
      code.mode().ifPresent(mode -> plover.put("mode", mode));
      if (!code.contexts().isEmpty()) {
        code.contexts().forEach(plover.putArray("contexts")::add);
      }
    });
    code.cameo().ifPresent(cameo -> json.put("cameo", cameo));
    code.goldstein().ifPresent(goldstein -> json.put("goldstein", goldstein));
    json.put("confidence", facts.confidence()).put("origin", CodedJson.label(facts.origin()));
    facts.revisionOf().ifPresent(of -> json.put("revision_of", of));
  }

  private void incident(ObjectNode json, LedgerEntry.Incident incident) {
    if (!incident.casualties().isEmpty()) {
      ArrayNode casualties = json.putArray("casualties");
      for (Casualties harmed : incident.casualties()) {
        ObjectNode one = casualties.addObject();
        harmed.killed().ifPresent(n -> one.put("killed", n));
        harmed.injured().ifPresent(n -> one.put("injured", n));
        harmed.nationality().ifPresent(n -> one.put("nationality", n));
        one.setAll(words(harmed.words()));
      }
    }
    if (!incident.claimedBy().isEmpty()) {
      parties(json.putArray("claimed_by"), incident.claimedBy());
    }
    if (!incident.blamedOn().isEmpty()) {
      parties(json.putArray("blamed_on"), incident.blamedOn());
    }
  }

  private void parties(ArrayNode into, List<Party> parties) {
    for (Party party : parties) {
      ObjectNode one = into.addObject();
      party.code().ifPresent(code -> one.put("code", code));
      party.words().ifPresent(w -> one.setAll(words(w)));
      party.role().ifPresent(role -> one.put("role", role));
      party.sector().ifPresent(sector -> one.put("sector", sector.name()));
    }
  }

  private ObjectNode place(Location location) {
    ObjectNode one = words(location.words());
    one.put("name", location.place().name()).put("lat", location.place().lat()).put("lon", location.place().lon());
    location.place().administeredBy().ifPresent(by -> one.put("administered_by", by));
    if (!location.place().claimedBy().isEmpty()) {
      location.place().claimedBy().forEach(one.putArray("claimed_by")::add);
    }
    return one;
  }

  private ObjectNode words(Party.Words words) {
    Span outward = points.outward(words.span());
    return JsonNodeFactory.instance.objectNode().put("text", words.text()).put("start", outward.start()).put("end", outward.end());
  }

  private ObjectNode evidence(Span span) {
    Span outward = points.outward(span);
    int length = points.outward(text.length());
    int from = points.inward(Math.max(0, outward.start() - CONTEXT));
    int to = points.inward(Math.min(length, outward.end() + CONTEXT));
    return JsonNodeFactory.instance.objectNode().put("start", outward.start()).put("end", outward.end()).put("text", span.of(text))
        .put("prefix", text.substring(from, span.start())).put("suffix", text.substring(span.end(), to));
  }
}
