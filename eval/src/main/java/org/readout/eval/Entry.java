package org.readout.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.core.text.Span;

/**
 * An entry as the scorer sees it, from a key or from the coder.
 *
 * @param json the entry; parties as objects or bare codes, about, when and amount as objects or bare strings
 */
record Entry(JsonNode json) {
  /** A sum whose scale some keys leave in words. */
  private static final Pattern SUM = Pattern.compile("([A-Z]{3}) ([\\d.]+) (million|billion|trillion)");

  String kind() {
    return json.path("kind").asText();
  }

  String act() {
    return json.path("act").asText();
  }

  /** Code points. */
  Span evidence() {
    return new Span(json.path("evidence").path("start").asInt(), json.path("evidence").path("end").asInt());
  }

  String words() {
    return json.path("evidence").path("text").asText();
  }

  boolean optional() {
    return json.path("optional").asBoolean();
  }

  Set<String> codes(String role) {
    return codes(json.path(role));
  }

  private static Set<String> codes(JsonNode parties) {
    Set<String> codes = new TreeSet<>();
    parties.forEach(p -> {
      String code = p.isTextual() ? p.asText() : p.path("code").asText();
      if (!code.isEmpty()) {
        codes.add(code);
      }
    });
    return codes;
  }

  /** The other value of a field that annotators differed on, if they did. */
  Optional<JsonNode> disputed(String field) {
    return json.path("disputed").has(field) ? Optional.of(json.path("disputed").get(field)) : Optional.empty();
  }

  /** Whether this key entry's role is as {@code found}, either reader's value counting. */
  boolean same(String role, Set<String> found) {
    return codes(role).equals(found) || disputed(role).map(d -> codes(d).equals(found)).orElse(false);
  }

  /** Whether this key entry's text field is as {@code found}, either reader's value counting. */
  boolean same(String field, Optional<String> found) {
    return text(field).equals(found) || disputed(field).map(d -> value(d).equals(found)).orElse(false);
  }

  /** The value of act, field, when or amount. */
  Optional<String> text(String field) {
    return value(json.path(field));
  }

  private static Optional<String> value(JsonNode node) {
    if (node.isTextual()) {
      Matcher sum = SUM.matcher(node.asText());
      return Optional.of(sum.matches() ? sum.group(1) + " " + new BigDecimal(sum.group(2)).scaleByPowerOfTen(Map.of("million", 6, "billion", 9, "trillion", 12).get(sum.group(3))).stripTrailingZeros().toPlainString() : node.asText());
    }
    if (node.has("currency") && node.has("value")) {
      return Optional.of(node.get("currency").asText() + " " + node.get("value").decimalValue().stripTrailingZeros().toPlainString());
    }
    if (node.has("currency")) {
      return Optional.of(node.path("text").asText());
    }
    return node.has("value") ? Optional.of(node.get("value").asText()) : Optional.empty();
  }

  /** People harmed, each as killed/injured/nationality. */
  List<String> casualties() {
    List<String> all = new ArrayList<>();
    json.path("casualties").forEach(one -> all.add(one.path("killed").asText("") + "/" + one.path("injured").asText("") + "/" + one.path("nationality").asText("")));
    return all;
  }

  boolean renewed() {
    return json.path("renewed").asBoolean();
  }

  /** The lower-case words of all that it is about. */
  List<String> aboutWords() {
    List<String> words = new ArrayList<>();
    for (JsonNode one : json.path("about")) {
      for (String word : (one.isTextual() ? one.asText() : one.path("text").asText()).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  @Override
  public String toString() {
    return kind() + "/" + act() + " " + String.join(",", codes("actors")) + ">" + String.join(",", codes("recipients")) + " | " + words();
  }
}
