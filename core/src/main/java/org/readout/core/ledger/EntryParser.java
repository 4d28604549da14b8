package org.readout.core.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.core.actor.Place;
import org.readout.core.actor.Sector;
import org.readout.core.discourse.Status;
import org.readout.core.discourse.Voice;
import org.readout.core.discourse.Wording;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.EventCode;
import org.readout.core.ontology.Field;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Evidence;
import org.readout.core.text.Span;

/** Reads entries of one text from JSON; gold files' bare codes and strings are read too. */
final class EntryParser {
  private final String documentId;
  private final String text;
  private final CodePoints points;

  EntryParser(String documentId, String text) {
    this.documentId = documentId;
    this.text = text;
    this.points = new CodePoints(text);
  }

  LedgerEntry parse(ObjectNode json) {
    Act act = Act.of(json.path("act").asText());
    Facts facts = facts(json, act);
    return switch (act.kind()) {
      case COMMITMENT -> new LedgerEntry.Commitment(facts, json.path("threat").asBoolean(), string(json, "stage"), instrument(json));
      case DELIVERY -> new LedgerEntry.Delivery(facts);
      case REFUSAL -> new LedgerEntry.Refusal(facts);
      case REQUEST -> new LedgerEntry.Request(facts);
      case POSITION -> new LedgerEntry.Position(facts);
      case CONSULTATION -> new LedgerEntry.Consultation(facts);
      case INCIDENT -> new LedgerEntry.Incident(facts, casualties(json), parties(json.path("claimed_by")), parties(json.path("blamed_on")));
    };
  }

  private Facts facts(ObjectNode json, Act act) {
    Evidence evidence = evidence(json.path("evidence"));
    Span outward = points.outward(evidence.span());
    String id = string(json, "id").orElseGet(() -> EntryId.of(documentId, outward.start(), outward.end(), act, 0));
    return new Facts(
        id, documentId, act, evidence, parties(json.path("actors")), parties(json.path("recipients")), parties(json.path("addressees")),
        about(json.path("about")), constant(Field.class, json, "field", Field.DIPLOMACY), json.path("renewed").asBoolean(), json.path("negated").asBoolean(),
        words(json.path("condition")), words(json.path("hedge")), words(json.path("reservation")), when(json.path("when")), amount(json.path("amount")),
        place(json.path("place")), constant(Status.class, json, "status", Status.ASSERTED), parties(json.path("attributed_to")),
        constant(Wording.class, json, "wording", Wording.PARAPHRASE), constant(Voice.class, json, "voice", Voice.REPORTER), code(json),
        json.path("confidence").asDouble(1), constant(Origin.class, json, "origin", Origin.MACHINE), string(json, "revision_of"));
  }

  private Evidence evidence(JsonNode json) {
    Span span = span(json).orElseThrow(() -> new IllegalArgumentException(documentId + ": evidence without offsets: " + json));
    Evidence evidence = Evidence.at(span, text);
    if (!evidence.exact().equals(json.path("text").asText(evidence.exact()))) {
      throw new IllegalArgumentException(documentId + ": evidence does not stand at its offsets: " + json);
    }
    return evidence;
  }

  private Optional<Span> span(JsonNode json) {
    if (!json.has("start") || !json.has("end")) {
      return Optional.empty();
    }
    try {
      return Optional.of(points.inward(new Span(json.get("start").asInt(), json.get("end").asInt())));
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(documentId + ": offsets outside the text: " + json, e);
    }
  }

  private Optional<Party.Words> words(JsonNode json) {
    if (json.isTextual()) {
      int at = text.indexOf(json.asText());
      return at < 0 ? Optional.empty() : Optional.of(Party.Words.at(new Span(at, at + json.asText().length()), text));
    }
    return span(json).map(span -> Party.Words.at(span, text));
  }

  private List<Party> parties(JsonNode json) {
    List<Party> parties = new ArrayList<>();
    if (json.isTextual()) {
      parties.add(new Party(Optional.of(json.asText()), Optional.empty(), Optional.empty(), Optional.empty()));
    }
    for (JsonNode one : json) {
      Optional<String> code = one.isTextual() ? Optional.of(one.asText()) : string(one, "code");
      parties.add(new Party(code, one.isTextual() ? Optional.empty() : words(one), string(one, "role"), string(one, "sector").map(Sector::valueOf)));
    }
    return parties;
  }

  private List<Topic> about(JsonNode json) {
    List<Topic> topics = new ArrayList<>();
    for (JsonNode one : json) {
      words(one).ifPresent(words -> topics.add(new Topic(words, string(one, "matter"))));
    }
    return topics;
  }

  private Optional<When> when(JsonNode json) {
    return words(json).map(words -> new When(words, string(json, "value")));
  }

  private Optional<Amount> amount(JsonNode json) {
    Optional<BigDecimal> value = json.has("value") ? Optional.of(new BigDecimal(json.get("value").asText())) : Optional.empty();
    return words(json).map(words -> new Amount(words, string(json, "currency"), value, string(json, "instrument")));
  }

  private Optional<Location> place(JsonNode json) {
    return words(json).map(words -> new Location(words, new Place(json.path("name").asText(words.text()), List.of(), json.path("lat").asDouble(),
        json.path("lon").asDouble(), string(json, "administered_by"), strings(json.path("claimed_by")))));
  }

  private List<Casualties> casualties(JsonNode json) {
    List<Casualties> found = new ArrayList<>();
    for (JsonNode one : json.path("casualties")) {
      words(one).ifPresent(words -> found.add(new Casualties(number(one, "killed"), number(one, "injured"), string(one, "nationality"), words)));
    }
    return found;
  }

  private static EventCode code(JsonNode json) {
    JsonNode plover = json.path("plover");
    Optional<Double> goldstein = json.has("goldstein") ? Optional.of(json.get("goldstein").asDouble()) : Optional.empty();
    return new EventCode(string(plover, "event"), string(plover, "mode"), strings(plover.path("contexts")), string(json, "cameo"), goldstein);
  }

  private static Optional<Instrument> instrument(JsonNode json) {
    JsonNode one = json.path("instrument");
    return one.isObject() ? Optional.of(new Instrument(one.path("type").asText(), one.path("stage").asText())) : Optional.empty();
  }

  private static Optional<Integer> number(JsonNode json, String field) {
    return json.has(field) ? Optional.of(json.get(field).asInt()) : Optional.empty();
  }

  private static Optional<String> string(JsonNode json, String field) {
    return json.path(field).isTextual() ? Optional.of(json.get(field).asText()) : Optional.empty();
  }

  private static List<String> strings(JsonNode json) {
    List<String> all = new ArrayList<>();
    json.forEach(one -> all.add(one.asText()));
    return all;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode json, String field, E otherwise) {
    return string(json, field).map(label -> Enum.valueOf(type, label.toUpperCase(Locale.ROOT).replace('-', '_'))).orElse(otherwise);
  }
}
