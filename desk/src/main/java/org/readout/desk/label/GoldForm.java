package org.readout.desk.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries as gold files have them: parties as bare codes, objects, dates and sums as bare strings, what is not so left out.
 * The form of a form is itself.
 */
final class GoldForm {
  private static final List<String> FLAGS = List.of("renewed", "negated", "threat");
  private static final List<String> LABELS = List.of("stage", "status", "wording", "voice");
  private static final List<String> WORDS = List.of("condition", "hedge", "reservation", "place");

  /** What a gold entry may leave out because the text does not say it, not because nobody labelled it. */
  static final List<String> MAY_LACK =
      List.of("addressees", "attributed_to", "renewed", "negated", "threat", "stage", "instrument", "condition", "hedge", "reservation", "place", "when", "amount", "casualties", "status");

  private GoldForm() {}

  /** @param entry as the contract describes it, or as a gold file has it */
  static ObjectNode of(JsonNode entry) {
    ObjectNode gold = JsonNodeFactory.instance.objectNode();
    JsonNode evidence = entry.path("evidence");
    gold.putObject("evidence").put("start", evidence.path("start").asInt()).put("end", evidence.path("end").asInt()).put("text", evidence.path("text").asText(""));
    gold.put("kind", entry.path("kind").asText("")).put("act", entry.path("act").asText(""));
    for (String list : Label.PARTIES) {
      ArrayNode codes = codes(entry.path(list));
      if (!codes.isEmpty() || list.equals("actors") || list.equals("recipients")) {
        gold.set(list, codes);
      }
    }
    ArrayNode about = gold.putArray("about");
    each(entry.path("about")).forEach(one -> about.add(words(one)));
    value(entry, "field").ifPresent(field -> gold.put("field", field));
    FLAGS.stream().filter(flag -> entry.path(flag).asBoolean(false)).forEach(flag -> gold.put(flag, true));
    LABELS.forEach(label -> value(entry, label).filter(said -> !said.equals("asserted")).ifPresent(said -> gold.put(label, said)));
    if (entry.path("instrument").isObject()) {
      gold.set("instrument", entry.get("instrument"));
    }
    WORDS.stream().filter(name -> !words(entry.path(name)).isEmpty()).forEach(name -> gold.put(name, words(entry.path(name))));
    when(entry.path("when")).ifPresent(when -> gold.put("when", when));
    amount(entry.path("amount")).ifPresent(amount -> gold.put("amount", amount));
    casualties(entry.path("casualties"), gold);
    return gold;
  }

  private static ArrayNode codes(JsonNode parties) {
    ArrayNode codes = JsonNodeFactory.instance.arrayNode();
    each(parties).map(party -> party.isTextual() ? party.asText() : party.path("code").asText(party.path("text").asText(""))).filter(code -> !code.isEmpty())
        .distinct().forEach(codes::add);
    return codes;
  }

  private static Optional<String> when(JsonNode when) {
    return when.isTextual() ? Optional.of(when.asText()) : value(when, "value");
  }

  private static Optional<String> amount(JsonNode amount) {
    if (amount.has("currency") && amount.path("value").isNumber()) {
      return Optional.of(amount.path("currency").asText() + " " + new BigDecimal(amount.get("value").asText()).stripTrailingZeros().toPlainString());
    }
    return Optional.of(words(amount)).filter(words -> !words.isEmpty());
  }

  private static void casualties(JsonNode all, ObjectNode gold) {
    for (JsonNode one : all) {
      ObjectNode harmed = gold.withArray("casualties").addObject();
      for (String name : List.of("killed", "injured", "nationality", "text")) {
        if (one.hasNonNull(name)) {
          harmed.set(name, one.get(name));
        }
      }
    }
  }

  private static java.util.stream.Stream<JsonNode> each(JsonNode list) {
    List<JsonNode> all = new ArrayList<>();
    if (list.isTextual()) {
      all.add(list);
    }
    list.forEach(all::add);
    return all.stream();
  }

  private static String words(JsonNode one) {
    return one.isTextual() ? one.asText() : one.path("text").asText("");
  }

  private static Optional<String> value(JsonNode json, String name) {
    return json.path(name).isTextual() ? Optional.of(json.get(name).asText()) : Optional.empty();
  }
}
