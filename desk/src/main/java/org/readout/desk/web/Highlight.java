package org.readout.desk.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.desk.Hit;

/**
 * Words of a text, found or not.
 *
 * @param text the words
 * @param found whether they were searched for
 */
public record Highlight(String text, boolean found) {
  /** A text cut into what the words of a search hit and the rest. */
  public static List<Highlight> of(String text, Optional<String> words) {
    if (words.isEmpty()) {
      return List.of(new Highlight(text, false));
    }
    String pattern = words.stream().flatMap(w -> Pattern.compile("[\\p{L}\\p{N}]+").matcher(plain(w)).results())
        .map(word -> Pattern.quote(word.group())).reduce((a, b) -> a + "|" + b).orElse("");
    String plain = plain(text);
    if (pattern.isEmpty() || plain.length() != text.length()) {
      return List.of(new Highlight(text, false));
    }
    Matcher matcher = Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])").matcher(plain);
    List<Highlight> parts = new ArrayList<>();
    int from = 0;
    while (matcher.find()) {
      add(parts, text.substring(from, matcher.start()), false);
      add(parts, matcher.group().isEmpty() ? "" : text.substring(matcher.start(), matcher.end()), true);
      from = matcher.end();
    }
    add(parts, text.substring(from), false);
    return parts;
  }

  /** The parts of a snippet between {@link Hit#OPEN} and {@link Hit#CLOSE} are found. */
  public static List<Highlight> of(Hit hit) {
    List<Highlight> parts = new ArrayList<>();
    boolean found = false;
    StringBuilder part = new StringBuilder();
    for (char c : hit.snippet().toCharArray()) {
      if (c == Hit.OPEN || c == Hit.CLOSE) {
        add(parts, part.toString(), found);
        part.setLength(0);
        found = c == Hit.OPEN;
      } else {
        part.append(c);
      }
    }
    add(parts, part.toString(), found);
    return parts;
  }

  private static void add(List<Highlight> parts, String text, boolean found) {
    if (!text.isEmpty()) {
      parts.add(new Highlight(text, found));
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
  }
}
