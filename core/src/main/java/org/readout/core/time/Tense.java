package org.readout.core.time;

import java.util.List;
import java.util.Set;

/**
 * Tells from the words of its clause whether an incomplete date lies ahead or behind.
 *
 * @param future words that point ahead
 * @param past words that point back, regular past forms aside
 * @param noInfinitiveAfter words after "to" that are no verb
 * @param noPast words that end like a past form and are none
 * @param borders words and signs that end a clause
 */
record Tense(Set<String> future, Set<String> past, Set<String> noInfinitiveAfter, Set<String> noPast, Set<String> borders) {
  private static final int REACH = 16;

  /** The lean at the words from {@code start} to {@code end} (exclusive): what stands before them counts first. */
  Lean lean(List<Word> words, int start, int end) {
    for (int i = start - 1; i >= Math.max(0, start - REACH) && !borders.contains(words.get(i).lower()); i--) {
      Lean lean = at(words, i);
      if (lean != Lean.OPEN) {
        return lean;
      }
    }
    for (int i = end; i < Math.min(words.size(), end + REACH) && !borders.contains(words.get(i).lower()); i++) {
      Lean lean = at(words, i);
      if (lean != Lean.OPEN) {
        return lean;
      }
    }
    return Lean.OPEN;
  }

  private Lean at(List<Word> words, int i) {
    Word word = words.get(i);
    if (future.contains(word.lower()) || infinitive(words, i)) {
      return Lean.FUTURE;
    }
    return past.contains(word.lower()) || pastForm(words, i) ? pastOrPassive(words, i) : Lean.OPEN;
  }

  /** "Held" after "be" says nothing by itself: what stands before "be" decides. */
  private static Lean pastOrPassive(List<Word> words, int i) {
    for (int back = i - 1; back >= Math.max(0, i - 2); back--) {
      if (words.get(back).lower().equals("be")) {
        return Lean.OPEN;
      }
    }
    return Lean.PAST;
  }

  private boolean pastForm(List<Word> words, int i) {
    String lower = words.get(i).lower();
    return lower.length() > 4 && lower.endsWith("ed") && !noPast.contains(lower) && !words.get(i).capital();
  }

  private boolean infinitive(List<Word> words, int i) {
    Word word = words.get(i);
    if (i == 0 || !words.get(i - 1).lower().equals("to") || word.capital() || word.lower().length() < 2) {
      return false;
    }
    boolean letters = Character.isLetter(word.lower().charAt(0));
    boolean accordingTo = i > 1 && noInfinitiveAfter.contains(words.get(i - 2).lower());
    return letters && !accordingTo && !noInfinitiveAfter.contains(word.lower()) && !word.lower().endsWith("s");
  }
}
