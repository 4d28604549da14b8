package org.readout.desk.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Whether an entry tells of something the desk did not hold: no document taken before has an entry of the same act,
 * actors and recipients about mostly the same words and the same sum.
 */
final class Novelty {
  private static final double SAME = 0.5;
  private static final int SHORT = 3;

  private final Handle handle;

  Novelty(Handle handle) {
    this.handle = handle;
  }

  /** Act, actors and recipients in one spelling. */
  static String gist(ObjectNode entry) {
    return entry.path("act").asText("") + "|" + codes(entry.path("actors")) + "|" + codes(entry.path("recipients"));
  }

  private static String codes(JsonNode parties) {
    Set<String> codes = new TreeSet<>();
    parties.forEach(party -> codes.add(party.path("code").asText(party.path("text").asText("?"))));
    return String.join(",", codes);
  }

  /** Whether an entry of a document is new to the desk as it was before that document. */
  boolean novel(long document, ObjectNode entry) {
    Set<String> words = words(entry);
    List<String> held = handle.createQuery("SELECT json FROM entry WHERE gist = :gist AND document < :document")
        .bind("gist", gist(entry)).bind("document", document).mapTo(String.class).list();
    return held.stream().map(json -> words(Packing.read(json, ObjectNode.class))).noneMatch(other -> same(words, other));
  }

  private static boolean same(Set<String> a, Set<String> b) {
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    int smaller = Math.min(a.size(), b.size());
    return figures(a).equals(figures(b)) && (smaller == 0 ? a.size() == b.size() : both.size() >= SAME * smaller);
  }

  private static List<String> figures(Set<String> words) {
    return words.stream().filter(word -> word.startsWith("=")).sorted().toList();
  }

  /** The words of what it concerns, and its sum. */
  private static Set<String> words(ObjectNode entry) {
    List<String> texts = new ArrayList<>();
    entry.path("about").forEach(topic -> texts.add(topic.path("text").asText("")));
    Set<String> words = new HashSet<>();
    for (String word : String.join(" ", texts).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > SHORT) {
        words.add(word);
      }
    }
    JsonNode value = entry.path("amount").path("value");
    if (value.isNumber()) {
      words.add("=" + value.decimalValue().stripTrailingZeros().toPlainString());
    }
    return words;
  }
}
