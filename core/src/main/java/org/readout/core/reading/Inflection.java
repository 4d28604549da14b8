package org.readout.core.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Forms of English verbs: from a lemma to its forms by rule, irregular verbs from a list. */
final class Inflection {
  /** How a form is made. PAST covers the past tense and the past participle where they look alike. */
  enum Ending {
    BASE,
    S,
    PAST,
    ING
  }

  /**
   * @param lemma dictionary form
   * @param ending how the form is made from it
   */
  record Analysis(String lemma, Ending ending) {}

  private final Map<String, Analysis> forms = new HashMap<>();

  /**
   * @param lemmas verbs to know
   * @param irregular lemma to its past forms
   */
  Inflection(Iterable<String> lemmas, Map<String, List<String>> irregular) {
    for (String lemma : lemmas) {
      forms.putIfAbsent(lemma, new Analysis(lemma, Ending.BASE));
      forms.putIfAbsent(third(lemma), new Analysis(lemma, Ending.S));
      forms.putIfAbsent(ing(lemma), new Analysis(lemma, Ending.ING));
      for (String past : irregular.getOrDefault(lemma, past(lemma))) {
        forms.putIfAbsent(past, new Analysis(lemma, Ending.PAST));
      }
    }
  }

  /** The analysis of a lower-case word, if it is a form of a verb known here. */
  Optional<Analysis> of(String word) {
    return Optional.ofNullable(forms.get(word));
  }

  private static String third(String lemma) {
    if (lemma.endsWith("y") && !vowelBefore(lemma, 1)) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    return lemma.matches(".*(s|sh|ch|x|z|o)") ? lemma + "es" : lemma + "s";
  }

  private static String ing(String lemma) {
    if (lemma.endsWith("ie")) {
      return lemma.substring(0, lemma.length() - 2) + "ying";
    }
    if (lemma.endsWith("e") && !lemma.endsWith("ee") && lemma.length() > 2) {
      return lemma.substring(0, lemma.length() - 1) + "ing";
    }
    return (doubles(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma) + "ing";
  }

  private static List<String> past(String lemma) {
    List<String> made = new ArrayList<>();
    if (lemma.endsWith("e")) {
      made.add(lemma + "d");
    } else if (lemma.endsWith("y") && !vowelBefore(lemma, 1)) {
      made.add(lemma.substring(0, lemma.length() - 1) + "ied");
    } else {
      made.add((doubles(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma) + "ed");
      if (lemma.endsWith("l")) {
        made.add(lemma + "ed");
      }
    }
    return made;
  }

  /** Whether the last consonant doubles: one vowel, then one consonant, in a short or end-stressed word. */
  private static boolean doubles(String lemma) {
    return lemma.matches("[^aeiou]*[aeiou][bdgklmnprt]") || lemma.matches(".*(mit|fer|cur|bel|cel|pel|trol|gret|bar|drop|stop|plan|ban)");
  }

  private static boolean vowelBefore(String lemma, int fromEnd) {
    return lemma.length() > fromEnd && "aeiou".indexOf(lemma.charAt(lemma.length() - 1 - fromEnd)) >= 0;
  }
}
