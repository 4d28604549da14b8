package org.readout.core.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.readout.core.text.Span;

/** Cuts text into words and says what each may stand for in a date. */
final class Words {
  private static final Set<String> ORDINAL_ENDS = Set.of("st", "nd", "rd", "th");

  private final Map<String, Map<String, String>> lexicon = new HashMap<>();
  private final Map<String, Map<String, String>> capitalised = new HashMap<>();

  /**
   * @param classes class to its words with their values
   * @param capitals classes whose words count only when capitalised
   */
  Words(Map<String, Map<String, String>> classes, Set<String> capitals) {
    classes.forEach(
        (name, words) ->
            words.forEach(
                (word, value) ->
                    (capitals.contains(name) ? capitalised : lexicon).computeIfAbsent(word, w -> new HashMap<>()).put(name, value)));
    lexicon.forEach((word, values) -> capitalised.computeIfAbsent(word, w -> new HashMap<>()).putAll(values));
  }

  /** The words of {@code text} inside {@code within}, in order. */
  List<Word> of(String text, Span within) {
    List<Word> words = new ArrayList<>(within.length() / 5 + 4);
    int at = within.start();
    while (at < within.end()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        at++;
        continue;
      }
      int end = Character.isLetter(c) ? letters(text, at, within.end()) : Character.isDigit(c) ? digits(text, at, within.end()) : at + 1;
      boolean tight = !words.isEmpty() && words.getLast().end() == at;
      words.add(word(text, at, end, tight));
      merge(words);
      at = end;
    }
    return words;
  }

  private static int letters(String text, int from, int limit) {
    int end = from + 1;
    while (end < limit && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int digits(String text, int from, int limit) {
    int end = from + 1;
    while (end < limit && Character.isDigit(text.charAt(end))) {
      end++;
    }
    while (end + 3 < limit && text.charAt(end) == ',' && threeDigits(text, end + 1, limit)) {
      end += 4;
    }
    int tail = end < limit && Character.isLetter(text.charAt(end)) ? letters(text, end, limit) : end;
    String ending = text.substring(end, tail).toLowerCase(Locale.ROOT);
    return ORDINAL_ENDS.contains(ending) || ending.equals("s") ? tail : end;
  }

  private static boolean threeDigits(String text, int from, int limit) {
    for (int i = from; i < from + 3; i++) {
      if (i >= limit || !Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return from + 3 >= limit || !Character.isDigit(text.charAt(from + 3));
  }

  private Word word(String text, int start, int end, boolean tight) {
    String exact = text.substring(start, end);
    char first = exact.charAt(0);
    if (Character.isDigit(first)) {
      String lower = exact.toLowerCase(Locale.ROOT);
      return new Word(lower, false, start, end, tight, number(lower));
    }
    String lower = isDash(first) ? "-" : first == '’' || first == '‘' ? "'" : exact.toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(first);
    Map<String, String> classes = (capital ? capitalised : lexicon).getOrDefault(lower, Map.of());
    return new Word(lower, capital, start, end, tight, classes);
  }

  private static boolean isDash(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2015';
  }

  private static Map<String, String> number(String exact) {
    Map<String, String> classes = new HashMap<>();
    if (exact.endsWith("s")) {
      String digits = exact.substring(0, exact.length() - 1);
      if (digits.endsWith("0") && (digits.length() == 2 || digits.length() == 4)) {
        classes.put("DECADE", digits);
      }
      return classes;
    }
    boolean ordinal = Character.isLetter(exact.charAt(exact.length() - 1));
    String digits = (ordinal ? exact.substring(0, exact.length() - 2) : exact).replace(",", "");
    if (digits.length() > 9) {
      return classes;
    }
    int value = Integer.parseInt(digits);
    if (digits.length() <= 2 && value >= 1 && value <= 31) {
      classes.put("DAY", digits);
    }
    if (ordinal) {
      classes.put("ORD", digits);
      return classes;
    }
    classes.put("NUM", Integer.toString(value));
    if (!exact.contains(",")) {
      plain(classes, digits, value);
    }
    return classes;
  }

  private static void plain(Map<String, String> classes, String digits, int value) {
    if (digits.length() == 2) {
      classes.put("YY", digits);
    }
    if (digits.length() == 2 && value <= 59) {
      classes.put("MINUTE", digits);
    }
    if (digits.length() <= 2 && value <= 24) {
      classes.put("HOUR", digits);
    }
    if (digits.length() == 4 && value >= 1500 && value <= 2199) {
      classes.put("YEAR", digits);
    }
    if (digits.length() == 4 && value <= 2400 && value % 100 < 60) {
      classes.put("HHMM", digits);
    }
  }

  /** Makes one word of "twenty-five". */
  private static void merge(List<Word> words) {
    int n = words.size();
    if (n < 3 || !words.get(n - 2).lower().equals("-")) {
      return;
    }
    Word tens = words.get(n - 3);
    Word units = words.get(n - 1);
    if (tens.is("TENS") && units.is("NUM") && units.tight()) {
      int value = Integer.parseInt(tens.classes().get("TENS")) + Integer.parseInt(units.classes().get("NUM"));
      Word whole =
          new Word(tens.lower(), tens.capital(), tens.start(), units.end(), tens.tight(), Map.of("NUM", Integer.toString(value)));
      words.subList(n - 3, n).clear();
      words.add(whole);
    }
  }
}
