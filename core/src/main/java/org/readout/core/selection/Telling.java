package org.readout.core.selection;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as one telling of a story: when, and the words of its title and opening, names above all.
 *
 * @param id the document's id
 * @param date its date
 * @param words how much each word weighs in it
 */
public record Telling(String id, Optional<LocalDate> date, Map<String, Double> words) {
  private static final int OPENING = 220;
  private static final int SHORTEST = 4;
  private static final double TITLE = 3;
  private static final double NAME = 2;

  public Telling {
    words = Map.copyOf(words);
  }

  /**
   * @param id the document's id
   * @param date its date
   * @param title its title
   * @param text its text
   */
  public static Telling of(String id, Optional<LocalDate> date, Optional<String> title, String text) {
    Map<String, Double> words = new HashMap<>();
    title.ifPresent(t -> Passage.all(t).forEach(passage -> add(passage, TITLE, words)));
    int count = 0;
    List<Passage> passages = Passage.all(text);
    for (int i = 0; i < passages.size() && count < OPENING; i++) {
      add(passages.get(i), 1, words);
      count += passages.get(i).size();
    }
    words.replaceAll((word, weight) -> 1 + Math.log(weight));
    return new Telling(id, date, words);
  }

  private static void add(Passage passage, double weight, Map<String, Double> words) {
    for (int i = 0; i < passage.size(); i++) {
      boolean name = i > 0 && Character.isUpperCase(passage.written().get(i).codePointAt(0));
      String word = passage.words().get(i);
      if (word.length() >= SHORTEST || name) {
        words.merge(word, weight * (name ? NAME : 1), Double::sum);
      }
    }
  }
}
