package org.readout.core.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.core.discourse.Status;
import org.readout.core.discourse.Voice;
import org.readout.core.discourse.Wording;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.EventCode;
import org.readout.core.ontology.Field;
import org.readout.core.ontology.Kind;
import org.readout.core.ontology.Ontology;
import org.readout.core.ontology.Situation;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;

/** A person's values laid over an entry. Words among them get the place where they stand in the text, nearest to the evidence. */
final class Values {
  private static final Pattern MONEY = Pattern.compile("([A-Z]{3})\\s+([0-9][0-9,]*(?:\\.[0-9]+)?)");
  private static final int CONTEXT = 32;
  private static final List<String> PARTIES = List.of("actors", "recipients", "addressees", "attributed_to", "claimed_by", "blamed_on");
  private static final List<String> SPANS = List.of("condition", "hedge", "reservation", "place");
  private static final List<String> FLAGS = List.of("renewed", "negated", "threat");
  private static final List<String> COMMITMENT = List.of("threat", "stage", "instrument");
  private static final List<String> INCIDENT = List.of("casualties", "claimed_by", "blamed_on");
  private static final Map<String, List<String>> LABELS =
      Map.of(
          "act", Arrays.stream(Act.values()).map(Act::label).toList(),
          "field", Arrays.stream(Field.values()).map(Field::label).toList(),
          "status", labels(Status.values()),
          "wording", labels(Wording.values()),
          "voice", labels(Voice.values()),
          "stage", List.of("announced", "allocated"));

  private final String document;
  private final String text;
  private final CodePoints points;
  private final Anchoring anchoring;

  Values(String document, String text, Anchoring anchoring) {
    this.document = document;
    this.text = text;
    this.points = new CodePoints(text);
    this.anchoring = anchoring;
  }

  /**
   * The human entry that {@code base} with the values {@code set} is.
   *
   * @param base an entry, or only evidence; spans that do not stand in the text are looked for
   * @param set the person's values
   * @param ids ids that are taken; that of the new entry is added
   * @throws IllegalArgumentException naming the value that can be none
   */
  ObjectNode entry(ObjectNode base, ObjectNode set, Set<String> ids) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("id", "").put("kind", "").put("act", "");
    entry.setAll(base.deepCopy());
    Span evidence = extent(base, set);
    int near = evidence.start();
    base.fieldNames().forEachRemaining(name -> place(entry, name, base.get(name), near, base, false));
    set.fieldNames().forEachRemaining(name -> place(entry, name, set.get(name), near, base, true));
    entry.set("evidence", evidence(points, text, evidence));
    Act act = Act.of(entry.path("act").asText());
    if (set.has("kind") && !set.path("kind").asText().equals(act.kind().label())) {
      throw new IllegalArgumentException("'" + act.label() + "' is no " + set.path("kind").asText() + "; set an act of that kind");
    }
    settle(entry, act);
    Span outward = points.outward(evidence);
    int ordinal = 0;
    while (!ids.add(EntryId.of(document, outward.start(), outward.end(), act, ordinal))) {
      ordinal++;
    }
    entry.put("id", EntryId.of(document, outward.start(), outward.end(), act, ordinal));
    CodedJson.entry(entry, document, text);
    return entry;
  }

  private void settle(ObjectNode entry, Act act) {
    entry.put("kind", act.kind().label());
    entry.remove(act.kind() == Kind.COMMITMENT ? List.of() : COMMITMENT);
    entry.remove(act.kind() == Kind.INCIDENT ? List.of() : INCIDENT);
    for (String list : List.of("actors", "recipients", "about")) {
      if (!entry.has(list)) {
        entry.putArray(list);
      }
    }
    FLAGS.stream().filter(flag -> !flag.equals("threat") || act.kind() == Kind.COMMITMENT).filter(flag -> !entry.has(flag)).forEach(flag -> entry.put(flag, false));
    if (entry.path("status").asText("asserted").equals("asserted")) {
      entry.remove("status");
    }
    fallback(entry, "field", "diplomacy");
    fallback(entry, "wording", "paraphrase");
    fallback(entry, "voice", "reporter");
    codes(entry, act);
    entry.put("confidence", 1.0).put("origin", "human").remove(List.of("revision_of", "reviewed"));
  }

  private static void fallback(ObjectNode entry, String name, String value) {
    if (!entry.has(name)) {
      entry.put(name, value);
    }
  }

  private static void codes(ObjectNode entry, Act act) {
    Set<Situation.Flag> flags = EnumSet.noneOf(Situation.Flag.class);
    for (Situation.Flag flag : List.of(Situation.Flag.THREAT, Situation.Flag.NEGATED, Situation.Flag.RENEWED)) {
      if (entry.path(flag.name().toLowerCase(Locale.ROOT)).asBoolean()) {
        flags.add(flag);
      }
    }
    if (entry.has("amount")) {
      flags.add(Situation.Flag.AMOUNT);
    }
    if (codes(entry.path("recipients")).stream().anyMatch(code -> code.startsWith("ARMED:"))) {
      flags.add(Situation.Flag.ARMED);
    }
    Optional<Field> field = Arrays.stream(Field.values()).filter(f -> f.label().equals(entry.path("field").asText())).findFirst();
    Optional<String> stage = act == Act.SIGN ? Optional.of(entry.path("instrument").path("stage").asText("signed")) : Optional.empty();
    List<String> words = List.of(Normal.of(entry.path("evidence").path("text").asText()).toLowerCase(Locale.ROOT).split("[^a-z0-9'-]+"));
    EventCode code = Ontology.code(act, new Situation(field, flags, stage, words));
    entry.remove(List.of("plover", "cameo", "goldstein"));
    code.plover().ifPresent(event -> {
      ObjectNode plover = entry.putObject("plover").put("version", Ontology.PLOVER).put("event", event);
      code.mode().ifPresent(mode -> plover.put("mode", mode));
      if (!code.contexts().isEmpty()) {
        code.contexts().forEach(plover.putArray("contexts")::add);
      }
    });
    code.cameo().ifPresent(cameo -> entry.put("cameo", cameo));
    code.goldstein().ifPresent(goldstein -> entry.put("goldstein", goldstein));
  }

  /** The evidence: the person's words where they set them and they stand in the text, else the base's. */
  private Span extent(ObjectNode base, ObjectNode set) {
    Anchor anchor = Anchor.of(base);
    Span span = points.inward(new Span(anchor.start(), anchor.end()));
    JsonNode own = set.path("evidence");
    String words = own.isTextual() ? own.asText() : own.path("text").asText("");
    if (words.isEmpty()) {
      return span;
    }
    return anchoring.nearest(words, span.start())
        .orElseThrow(() -> new IllegalArgumentException("the words '" + words + "' do not stand in the text"));
  }

  private void place(ObjectNode entry, String name, JsonNode value, int near, ObjectNode base, boolean checked) {
    if (value.isNull()) {
      entry.remove(name);
    } else if (PARTIES.contains(name)) {
      entry.set(name, parties(value, near, base));
    } else if (name.equals("about")) {
      entry.set(name, about(value, near, base, checked));
    } else if (name.equals("when") || name.equals("amount")) {
      entry.set(name, dated(name, value, near, base));
    } else if (SPANS.contains(name)) {
      words(value, near).ifPresentOrElse(found -> entry.set(name, found), () -> lost(entry, name, value, checked));
    } else if (checked) {
      plain(entry, name, value);
    }
  }

  private static void lost(ObjectNode entry, String name, JsonNode value, boolean checked) {
    if (checked) {
      throw new IllegalArgumentException("the words of '" + name + "' do not stand in the text: " + value);
    }
    entry.remove(name);
  }

  private static void plain(ObjectNode entry, String name, JsonNode value) {
    List<String> labels = LABELS.getOrDefault(name, List.of());
    if (!labels.isEmpty() && !labels.contains(value.asText())) {
      throw new IllegalArgumentException("no " + name + " is called '" + value.asText() + "' (there are: " + String.join(", ", labels) + ")");
    }
    if (FLAGS.contains(name) && !value.isBoolean()) {
      throw new IllegalArgumentException("'" + name + "' is true or false, not " + value);
    }
    boolean known = !labels.isEmpty() || FLAGS.contains(name) || List.of("kind", "evidence", "instrument", "casualties").contains(name);
    if (!known) {
      throw new IllegalArgumentException("'" + name + "' is nothing a person sets");
    }
    if (!name.equals("kind") && !name.equals("evidence")) {
      entry.set(name, value);
    }
  }

  private ArrayNode parties(JsonNode value, int near, ObjectNode base) {
    ArrayNode parties = JsonNodeFactory.instance.arrayNode();
    for (JsonNode one : list(value)) {
      String code = one.isTextual() ? one.asText() : one.path("code").asText("");
      if (one.isTextual()) {
        parties.add(named(code, base).map(party -> words(party, near).orElse(bare(party))).orElseGet(() -> JsonNodeFactory.instance.objectNode().put("code", code)));
      } else {
        ObjectNode party = words(one, near).orElse(bare(one));
        if (!party.isEmpty()) {
          parties.add(party);
        }
      }
    }
    return parties;
  }

  private static Optional<ObjectNode> named(String code, ObjectNode base) {
    for (String list : PARTIES) {
      for (JsonNode party : base.path(list)) {
        if (party.path("code").asText("").equals(code)) {
          return Optional.of((ObjectNode) party);
        }
      }
    }
    return Optional.empty();
  }

  private static ObjectNode bare(JsonNode party) {
    ObjectNode bare = (ObjectNode) party.deepCopy();
    bare.remove(List.of("text", "start", "end"));
    return bare;
  }

  private ArrayNode about(JsonNode value, int near, ObjectNode base, boolean checked) {
    ArrayNode topics = JsonNodeFactory.instance.arrayNode();
    for (JsonNode one : list(value)) {
      Optional<ObjectNode> topic = words(one, near);
      if (topic.isEmpty() && checked) {
        throw new IllegalArgumentException("the words of 'about' do not stand in the text: " + one);
      }
      topic.map(found -> matter(found, base)).ifPresent(topics::add);
    }
    return topics;
  }

  /** The topic with the matter the base has for the same words, unless it has one of its own. */
  private static ObjectNode matter(ObjectNode topic, ObjectNode base) {
    for (JsonNode known : base.path("about")) {
      if (!topic.has("matter") && known.has("matter") && known.path("text").equals(topic.path("text"))) {
        topic.set("matter", known.get("matter"));
      }
    }
    return topic;
  }

  private ObjectNode dated(String name, JsonNode value, int near, ObjectNode base) {
    if (value.isObject()) {
      return words(value, near).orElse(bare(value));
    }
    ObjectNode known = base.path(name).isObject() ? words(base.get(name), near).orElse(bare(base.get(name))) : JsonNodeFactory.instance.objectNode();
    String given = value.asText();
    Matcher money = MONEY.matcher(given);
    if (name.equals("when")) {
      if (!given.matches("\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?")) {
        throw new IllegalArgumentException("'" + given + "' is no ISO 8601 date, month, year or range");
      }
      return known.put("value", given);
    }
    if (!money.matches()) {
      return words(value, near).orElseThrow(() -> new IllegalArgumentException("'" + given + "' is neither like 'CNY 2000000' nor words of the text"));
    }
    return known.put("currency", money.group(1)).put("value", new BigDecimal(money.group(2).replace(",", "")));
  }

  /** The words with their place, nearest to a char; empty if they do not stand in the text. */
  private Optional<ObjectNode> words(JsonNode value, int near) {
    String said = value.isTextual() ? value.asText() : value.path("text").asText("");
    int wanted = value.path("start").isInt() ? points.inward(Math.min(value.get("start").asInt(), points.outward(text.length()))) : near;
    return said.isBlank() ? Optional.empty() : anchoring.nearest(said, wanted).map(span -> {
      ObjectNode placed = value.isObject() ? (ObjectNode) value.deepCopy() : JsonNodeFactory.instance.objectNode();
      Span outward = points.outward(span);
      return placed.put("text", span.of(text)).put("start", outward.start()).put("end", outward.end());
    });
  }

  private static List<JsonNode> list(JsonNode value) {
    List<JsonNode> all = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(all::add);
    } else {
      all.add(value);
    }
    return all;
  }

  /** The codes, or else words, of parties or topics. */
  static List<String> codes(JsonNode list) {
    List<String> codes = new ArrayList<>();
    list.forEach(one -> codes.add(one.isTextual() ? one.asText() : one.path("code").asText(one.path("text").asText(""))));
    return codes;
  }

  /** Evidence with its selectors, in code points. */
  static ObjectNode evidence(CodePoints points, String text, Span span) {
    Span outward = points.outward(span);
    int from = points.inward(Math.max(0, outward.start() - CONTEXT));
    int to = points.inward(Math.min(points.outward(text.length()), outward.end() + CONTEXT));
    return JsonNodeFactory.instance.objectNode().put("start", outward.start()).put("end", outward.end()).put("text", span.of(text))
        .put("prefix", text.substring(from, span.start())).put("suffix", text.substring(span.end(), to));
  }

  private static List<String> labels(Enum<?>[] constants) {
    return Arrays.stream(constants).map(CodedJson::label).toList();
  }
}
