package org.readout.core.coding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.readout.core.text.Span;
import org.readout.core.text.Yaml;

/**
 * The words of {@code currencies.yaml}, ready to match.
 *
 * @param pattern a sum of money
 * @param second "and $3 billion" after a figure
 * @param bySign currencies by sign or name
 * @param scales powers of ten by word
 * @param numbers written numbers
 * @param scaled names that count only after a scale
 * @param instruments words that name an instrument
 * @param instrumentOf instrument by such a word
 */
record Currencies(
    Pattern pattern,
    Pattern second,
    Map<String, List<Currency>> bySign,
    Map<String, Integer> scales,
    Map<String, Integer> numbers,
    Set<String> scaled,
    Pattern instruments,
    Map<String, String> instrumentOf) {
  private static final String FIGURE = "(?:\\d{1,3}(?:,\\d{2,3}){1,6}|\\d{1,15})(?:\\.\\d{1,6})?(?!\\d)";
  private static final Pattern CLAUSE_END = Pattern.compile("[;:] |, |\\n");
  private static final int REACH = 60;

  /**
   * A currency.
   *
   * @param code ISO 4217
   * @param cues words that tell it from others of the same name
   * @param before signs and codes before a figure
   * @param after names after one
   * @param examples see the file
   */
  record Currency(String code, Optional<List<String>> cues, List<String> before, List<String> after, List<String> examples) {
    boolean cued(String text) {
      return cues.isPresent() && WORD.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(cues.get()::contains);
    }
  }

  private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");

  /** The file as it stands. */
  record File(
      List<Currency> currencies,
      Map<String, Integer> scales,
      Map<String, Integer> numbers,
      List<String> vague,
      Set<String> scaled,
      Map<String, List<String>> instruments,
      List<String> examples) {
    static File read() {
      return Yaml.read(Currencies.class, "currencies.yaml", File.class);
    }
  }

  static Currencies read() {
    File file = File.read();
    Map<String, List<Currency>> bySign = new HashMap<>();
    for (Currency currency : file.currencies()) {
      currency.before().forEach(sign -> bySign.computeIfAbsent(sign, s -> new ArrayList<>()).add(currency));
      currency.after().stream()
          .filter(name -> !currency.before().contains(name))
          .forEach(name -> bySign.computeIfAbsent(name, s -> new ArrayList<>()).add(currency));
    }
    Map<String, String> instrumentOf = new HashMap<>();
    file.instruments().forEach((instrument, words) -> words.forEach(word -> instrumentOf.put(word, instrument)));
    return new Currencies(
        sum(file),
        Pattern.compile("\\s?(?:and|to|-|–)\\s?[^\\s\\d]{0,4}" + FIGURE + "[\\s-]?(?<scale>" + any(file.scales().keySet()) + ")\\b"),
        bySign,
        file.scales(),
        file.numbers(),
        file.scaled(),
        Pattern.compile("\\b(?:" + any(instrumentOf.keySet()) + ")\\b", Pattern.CASE_INSENSITIVE),
        instrumentOf);
  }

  private static Pattern sum(File file) {
    String scale = any(file.scales().keySet());
    String before = any(words(file, Currency::before));
    String after = any(words(file, Currency::after));
    String number = FIGURE + "|" + any(file.numbers().keySet());
    String range = "(?:\\s?[-–]\\s?(?<to%d>" + FIGURE + "))?";
    String one = starts(words(file, Currency::before)) + "(?<before>" + before + ")\\s?(?<figure1>" + FIGURE + ")" + range.formatted(1);
    String scaled = "(?:[\\s-]?(?<scale%d>" + scale + ")\\b)?";
    String twoStart = "(?=[\\d" + firsts(file.numbers().keySet()) + "])";
    String two = twoStart + "(?<figure2>" + number + ")" + range.formatted(2) + scaled.formatted(2) + "[\\s-]?(?<after2>" + after + ")";
    String three = starts(file.vague()) + "(?<vague>" + any(file.vague()) + ")(?: of)? (?<after3>" + after + ")";
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}.,$])(?:"
            + one
            + scaled.formatted(1)
            + "(?: (?:USD|US dollars|U\\.S\\. dollars)\\b)?|(?:"
            + two + "|" + three + ")(?![\\p{L}\\p{N}]))");
  }

  /** Looks at one char before many words are tried. */
  private static String starts(Collection<String> words) {
    return "(?=[" + firsts(words) + "])";
  }

  private static String firsts(Collection<String> words) {
    return words.stream().map(word -> Pattern.quote(word.substring(0, 1))).distinct().sorted().collect(Collectors.joining());
  }

  private static List<String> words(File file, Function<Currency, List<String>> part) {
    return file.currencies().stream().flatMap(currency -> part.apply(currency).stream()).distinct().toList();
  }

  private static String any(Collection<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** The currency that a sign or name means; empty where several share it and the text does not tell which. */
  Optional<String> code(String sign, String text, Span within) {
    List<Currency> shared = bySign.getOrDefault(sign, List.of());
    if (shared.size() == 1) {
      return Optional.of(shared.getFirst().code());
    }
    List<Currency> here = shared.stream().filter(currency -> currency.cued(within.of(text))).toList();
    List<Currency> cued = here.isEmpty() ? shared.stream().filter(currency -> currency.cued(text)).toList() : here;
    return cued.size() == 1 ? Optional.of(cued.getFirst().code()) : Optional.empty();
  }

  BigDecimal figure(String words) {
    Integer number = numbers.get(words);
    return number != null ? BigDecimal.valueOf(number) : new BigDecimal(words.replace(",", ""));
  }

  int power(String scale) {
    return scales.get(scale);
  }

  /** The instrument that words of the sum's clause name, the nearest first, a rollover before all. */
  Optional<String> instrument(String text, Span within, Span sum) {
    int start = within.start();
    int end = within.end();
    Matcher border = CLAUSE_END.matcher(text).region(within.start(), within.end());
    while (border.find()) {
      start = border.end() <= sum.start() ? border.end() : start;
      end = border.start() >= sum.end() ? Math.min(end, border.start()) : end;
    }
    Optional<String> nearest = Optional.empty();
    int best = REACH;
    Matcher word = instruments.matcher(text).region(start, end);
    while (word.find()) {
      String instrument = instrumentOf.get(word.group().toLowerCase(Locale.ROOT));
      int far = word.start() >= sum.end() ? word.start() - sum.end() : sum.start() - word.end();
      if (far <= REACH && instrument.equals("rollover")) {
        return Optional.of(instrument);
      }
      if (far < best) {
        best = far;
        nearest = Optional.of(instrument);
      }
    }
    return nearest;
  }
}
