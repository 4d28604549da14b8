package org.readout.desk.label;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;
import org.readout.desk.HeldEntry;

/**
 * An entry as somebody labelled it, in its place in the text that the desk holds.
 *
 * @param gold the entry in the form of a gold file; not to be modified
 * @param start of its evidence, in code points of the desk's text
 * @param end of its evidence, exclusive
 * @param optional whether careful readers differ on it
 * @param apart objects and speakers whose words do not stand together in the text ("safety of projects" of "safety of personnel and projects"); gold lacks them
 */
record Label(ObjectNode gold, int start, int end, boolean optional, List<String> apart) {
  static final List<String> PARTIES = List.of("actors", "recipients", "addressees", "attributed_to");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,11}|[A-Z]+:.+");

  private record Pair(Label label, HeldEntry entry, int overlap, boolean sameKind) {}

  /** The label of a gold entry: where its offsets have its words, else the nearest place of them; empty if they stand nowhere. */
  static Optional<Label> of(ObjectNode entry, String text) {
    ObjectNode gold = GoldForm.of(entry);
    String words = gold.path("evidence").path("text").asText();
    CodePoints points = new CodePoints(text);
    int length = points.outward(text.length());
    int wanted = points.inward(Math.max(0, Math.min(length, gold.path("evidence").path("start").asInt())));
    int best = -1;
    for (int at = text.indexOf(words); at >= 0 && !words.isEmpty(); at = text.indexOf(words, at + 1)) {
      best = best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted) ? at : best;
    }
    if (best < 0) {
      return Optional.empty();
    }
    Span span = points.outward(new Span(best, best + words.length()));
    String plain = plain(text);
    List<String> apart = new ArrayList<>(taken(gold, "about", one -> !plain.contains(plain(one))));
    for (String list : PARTIES) {
      apart.addAll(taken(gold, list, one -> !code(one) && !plain.contains(plain(one))));
    }
    return Optional.of(new Label(gold, span.start(), span.end(), entry.path("optional").asBoolean(), apart));
  }

  /** Takes out of a list, and returns, what meets a condition. */
  private static List<String> taken(ObjectNode gold, String list, Predicate<String> unwanted) {
    List<String> out = new ArrayList<>();
    ArrayNode kept = gold.arrayNode();
    gold.path(list).forEach(one -> {
      if (unwanted.test(one.asText())) {
        out.add(one.asText());
      } else {
        kept.add(one);
      }
    });
    if (!out.isEmpty() && kept.isEmpty() && GoldForm.MAY_LACK.contains(list)) {
      gold.remove(list);
    } else if (!out.isEmpty()) {
      gold.set(list, kept);
    }
    return out;
  }

  /** Whether a party goes by a code rather than by words. */
  static boolean code(String party) {
    return CODE.matcher(party).matches();
  }

  private static String plain(String words) {
    return Normal.of(words).replaceAll("\\s+", " ");
  }

  /**
   * Which entry each label means, one to one: of the same kind and covering half the shorter, by overlap, as keys are scored;
   * of what is left also those of another kind that lie on half the longer. Optional labels take what the others leave.
   */
  static Map<Label, HeldEntry> matched(List<Label> labels, List<HeldEntry> entries) {
    List<Pair> pairs = new ArrayList<>();
    for (Label label : labels) {
      for (HeldEntry entry : entries) {
        Span evidence = evidence(entry);
        Span own = new Span(label.start(), label.end());
        int overlap = evidence.overlap(own);
        boolean sameKind = entry.text("kind").equals(Optional.of(label.gold().path("kind").asText()));
        int least = sameKind ? Math.min(evidence.length(), own.length()) : Math.max(evidence.length(), own.length());
        if (overlap > 0 && 2 * overlap >= least) {
          pairs.add(new Pair(label, entry, overlap, sameKind));
        }
      }
    }
    pairs.sort(Comparator.comparing((Pair pair) -> pair.label().optional()).thenComparing(pair -> !pair.sameKind()).thenComparing(pair -> -pair.overlap())
        .thenComparing(pair -> !pair.entry().text("act").equals(Optional.of(pair.label().gold().path("act").asText())))
        .thenComparing(pair -> !sameParties(pair.label().gold().path("actors"), pair.entry().json().path("actors"))));
    Map<Label, HeldEntry> matched = new IdentityHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!matched.containsKey(pair.label()) && taken.add(pair.entry().text("id").orElse(""))) {
        matched.put(pair.label(), pair.entry());
      }
    }
    return matched;
  }

  private static Span evidence(HeldEntry entry) {
    return new Span(entry.json().path("evidence").path("start").asInt(), entry.json().path("evidence").path("end").asInt());
  }

  /** Whether bare names mean these parties: each by its code or its words, in any order. */
  static boolean sameParties(JsonNode names, JsonNode parties) {
    Set<String> left = new HashSet<>();
    names.forEach(name -> left.add(plain(name.asText())));
    boolean all = true;
    for (JsonNode party : parties) {
      boolean byCode = left.remove(plain(party.path("code").asText("")));
      all &= left.remove(plain(party.path("text").asText(""))) || byCode;
    }
    return all && left.isEmpty();
  }
}
