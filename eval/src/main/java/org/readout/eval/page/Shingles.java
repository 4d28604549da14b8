package org.readout.eval.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a text another text shares, by runs of four words, each counted as often as it stands there.
 *
 * @param precision share of the found text's runs that the key's text has; 1 if there are none
 * @param recall share of the key's runs that the found text has
 */
record Shingles(double precision, double recall) {
  private static final int WORDS = 4;
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

  static Shingles of(String key, String found) {
    Map<List<String>, Integer> wanted = runs(key);
    Map<List<String>, Integer> had = runs(found);
    Set<List<String>> all = new HashSet<>(wanted.keySet());
    all.addAll(had.keySet());
    int shared = 0;
    int missed = 0;
    int added = 0;
    for (List<String> run : all) {
      int of = wanted.getOrDefault(run, 0);
      int here = had.getOrDefault(run, 0);
      shared += Math.min(of, here);
      missed += Math.max(0, of - here);
      added += Math.max(0, here - of);
    }
    return new Shingles(shared + added == 0 ? 1 : (double) shared / (shared + added), shared + missed == 0 ? 1 : (double) shared / (shared + missed));
  }

  private static Map<List<String>, Integer> runs(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<List<String>, Integer> runs = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - WORDS + 1); i++) {
      runs.merge(words.subList(i, Math.min(words.size(), i + WORDS)), 1, Integer::sum);
    }
    return runs;
  }

  /** The F1 of mean precision and mean recall, as the article extraction benchmark of 181 pages counts. */
  static double f1(List<Shingles> all) {
    double precision = all.stream().mapToDouble(Shingles::precision).average().orElse(0);
    double recall = all.stream().mapToDouble(Shingles::recall).average().orElse(0);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
