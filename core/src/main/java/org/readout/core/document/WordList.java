package org.readout.core.document;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A set of words that tell something about a line; the sets stand in {@code words.yaml}, in lower case. */
final class WordList {
  /** Verb forms that a sentence has and a heading mostly lacks. */
  static final WordList FINITE = of("finite");
  /** Words on which no line of a title ends. */
  static final WordList CONNECTING = of("connecting");
  /** Words with a full stop of their own. */
  static final WordList ABBREVIATION = of("abbreviation");
  /** The commonest words of English. */
  static final WordList ENGLISH = of("english");
  /** Words that put a sentence in the future. */
  static final WordList FUTURE = of("future");
  /** Verbs by which a report says that something was said or done. */
  static final WordList REPORTED = of("reported");
  /** First parts of words that are mostly written with a hyphen. */
  static final WordList COMPOUNDING = of("compounding");

  private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{N}.’'-]+");

  /**
   * @param name the name of the list
   * @param words its words, in lower case
   * @param examples lines holding such a word
   * @param counterexamples lines holding none
   */
  record Entry(String name, List<String> words, List<String> examples, List<String> counterexamples) {}

  private final Set<String> words;

  private WordList(Set<String> words) {
    this.words = words;
  }

  static WordList of(String name) {
    return Rules.words().stream().filter(entry -> entry.name().equals(name)).findFirst()
        .map(entry -> new WordList(entry.words().stream().collect(Collectors.toUnmodifiableSet())))
        .orElseThrow(() -> new IllegalArgumentException("no word list '" + name + "'"));
  }

  boolean has(String word) {
    return words.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }

  /** How many words of the line are in the list. */
  int countIn(CharSequence line) {
    int count = 0;
    for (String part : PARTS.split(line)) {
      String word = part.endsWith(".") && !has(part) ? part.substring(0, part.length() - 1) : part;
      if (!word.isEmpty() && has(word)) {
        count++;
      }
    }
    return count;
  }

  boolean foundIn(CharSequence line) {
    return countIn(line) > 0;
  }
}
