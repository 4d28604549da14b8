package org.readout.core.thread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  record Lists(List<String> idle, List<String> deadline, List<String> suspending, List<String> part, List<String> negations, Superseding superseding, List<String> form, List<String> done, List<String> vague,
      Map<String, List<String>> force, List<String> boilerplate, List<String> courtesy, Map<String, String> examples) {}

  /**
   * Words that tell of one thing in another's place.
   *
   * @param active before what is replaced
   * @param passive after what is replaced
   * @param unreal words before either that make it no fact
   */
  record Superseding(List<String> active, List<String> passive, List<String> unreal) {}

  static final Lists LISTS = Yaml.read(Terms.class, "words.yaml", Lists.class);
  private static final Set<String> IDLE = new HashSet<>(LISTS.idle());

  private static final int REACH = 3;

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

  /** Words without those at their beginning that carry no matter: "port of Tema" of "of the port of Tema"; all of them if nothing else is left. */
  static String bare(String text) {
    List<String> words = List.of(text.split(" "));
    int from = 0;
    while (from < words.size() && IDLE.contains(words.get(from))) {
      from++;
    }
    return from == words.size() ? text : String.join(" ", words.subList(from, words.size()));
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

  /** The words of a text that name what something else has taken the place of; none where nothing has, or not yet. */
  static Optional<String> replaced(String text) {
    String spaced = " " + String.join(" ", words(text)) + " ";
    Optional<String> passive = LISTS.superseding().passive().stream().filter(cue -> spaced.contains(" " + cue + " ")).findFirst();
    if (passive.isPresent()) {
      return real(spaced.substring(0, spaced.indexOf(" " + passive.get() + " ")));
    }
    return LISTS.superseding().active().stream().filter(cue -> spaced.contains(" " + cue + " ")).findFirst().flatMap(cue -> {
      int at = spaced.indexOf(" " + cue + " ");
      return real(spaced.substring(0, at)).map(before -> spaced.substring(at + cue.length() + 1));
    });
  }

  /** The words before a cue, unless one of the last of them makes what it says no fact. */
  private static Optional<String> real(String before) {
    List<String> words = List.of(before.strip().split(" "));
    boolean unreal = words.subList(Math.max(0, words.size() - REACH), words.size()).stream().anyMatch(LISTS.superseding().unreal()::contains);
    return unreal ? Optional.empty() : Optional.of(before);
  }
}
