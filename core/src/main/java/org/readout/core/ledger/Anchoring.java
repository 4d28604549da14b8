package org.readout.core.ledger;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;

/** Finds words of another cleaning in a text: spelling of quotes and dashes and runs of white space make no difference. */
final class Anchoring {
  private static final int CONTEXT = 32;

  private final String text;
  private final CodePoints points;
  private final String plain;
  private final int[] origins;

  Anchoring(String text) {
    this.text = text;
    this.points = new CodePoints(text);
    StringBuilder plain = new StringBuilder(text.length());
    int[] origins = new int[text.length() + 1];
    String normal = Normal.of(text);
    for (int i = 0; i < normal.length(); i++) {
      boolean blank = Character.isWhitespace(normal.charAt(i));
      if (!blank || !plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        origins[plain.length()] = i;
        plain.append(blank ? ' ' : normal.charAt(i));
      }
    }
    origins[plain.length()] = text.length();
    this.plain = plain.toString();
    this.origins = origins;
  }

  /** Where the anchor's words stand, in chars: of several places the one whose surroundings agree most, then the nearest. */
  Optional<Span> quote(Anchor anchor) {
    String before = plain(anchor.prefix());
    String after = plain(anchor.suffix());
    Span best = new Span(0, 0);
    int bestScore = Integer.MIN_VALUE;
    int near = near(anchor.start());
    for (Span place : places(anchor.text())) {
      int agreeing = agreeing(before, after, place);
      int score = agreeing * 100_000 - Math.min(99_999, Math.abs(origins[place.start()] - near));
      if (score > bestScore) {
        bestScore = score;
        best = place;
      }
    }
    return bestScore == Integer.MIN_VALUE ? Optional.empty() : Optional.of(original(best));
  }

  /** The place of these words nearest to a char of the text. */
  Optional<Span> nearest(String words, int near) {
    return places(words).stream().map(this::original).min((a, b) -> Integer.compare(Math.abs(a.start() - near), Math.abs(b.start() - near)));
  }

  /** What now stands where the anchor's words stood, in chars; empty if the text ends before or none of the words is left. */
  Optional<Span> position(Anchor anchor) {
    int length = points.outward(text.length());
    if (anchor.start() >= length) {
      return Optional.empty();
    }
    Span here = points.inward(new Span(anchor.start(), Math.min(anchor.end(), length)));
    Set<String> left = words(here.of(text));
    left.retainAll(words(anchor.text()));
    return left.isEmpty() ? Optional.empty() : Optional.of(here);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>(Arrays.asList(Normal.of(text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.removeIf(word -> word.length() < 4);
    return words;
  }

  private int near(int codePoint) {
    return points.inward(Math.min(codePoint, points.outward(text.length())));
  }

  private List<Span> places(String words) {
    String wanted = plain(words).strip();
    List<Span> places = new java.util.ArrayList<>();
    for (int at = plain.indexOf(wanted); at >= 0 && !wanted.isEmpty(); at = plain.indexOf(wanted, at + 1)) {
      places.add(new Span(at, at + wanted.length()));
    }
    return places;
  }

  private int agreeing(String before, String after, Span place) {
    int left = 0;
    while (left < Math.min(CONTEXT, before.length()) && place.start() - 1 - left >= 0
        && before.charAt(before.length() - 1 - left) == plain.charAt(place.start() - 1 - left)) {
      left++;
    }
    int right = 0;
    while (right < Math.min(CONTEXT, after.length()) && place.end() + right < plain.length() && after.charAt(right) == plain.charAt(place.end() + right)) {
      right++;
    }
    return left + right;
  }

  private Span original(Span inPlain) {
    return new Span(origins[inPlain.start()], origins[inPlain.end() - 1] + 1);
  }

  private static String plain(String words) {
    return Normal.of(words).replaceAll("\\s+", " ");
  }
}
