package org.readout.core.thread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;
import org.readout.core.text.Normal;
import org.readout.core.text.Yaml;

/** Words as they are compared: lower case, stemmed (Porter 1980), without those that carry no matter by themselves. */
final class Terms {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['.][\\p{L}\\p{N}]+)*");

  /** The lists of {@code words.yaml}. */
  record Lists(List<String> idle, List<String> deadline, List<String> suspending, List<String> part, List<String> form, List<String> done, List<String> vague,
      Map<String, List<String>> force, List<String> boilerplate, List<String> courtesy, Map<String, String> examples) {}

  static final Lists LISTS = Yaml.read(Terms.class, "words.yaml", Lists.class);
  private static final Set<String> IDLE = new HashSet<>(LISTS.idle());

  private Terms() {}

  /** The terms of a text in order. */
  static List<String> of(String text) {
    PorterStemmer stemmer = new PorterStemmer();
    List<String> terms = new ArrayList<>();
    for (String word : words(text)) {
      if (!IDLE.contains(word)) {
        terms.add(stemmer.stem(word));
      }
    }
    return terms;
  }

  /** The words of a text in order, in lower case, possessive endings off. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(Normal.of(text).toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group().endsWith("'s") ? word.group().substring(0, word.group().length() - 2) : word.group().replace(".", ""));
    }
    return words;
  }

  /** Whether any of the phrases stands in the text as whole words. */
  static boolean any(List<String> phrases, String text) {
    String spaced = " " + String.join(" ", words(text)) + " ";
    return phrases.stream().anyMatch(phrase -> spaced.contains(" " + phrase + " "));
  }
}
