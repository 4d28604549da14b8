package org.readout.core.time;

import java.util.List;
import java.util.Set;

/**
 * Tells from the words of its clause whether an incomplete date lies ahead or behind.
 *
 * @param words those that point ahead or back, regular past forms aside
 * @param prepositions those that do so where they stand right before the time
 * @param noInfinitiveAfter words after "to" that are no verb
 * @param noPast words that end like a past form and are none
 * @param borders words and signs that end a clause
 */
record Tense(Marks words, Marks prepositions, Set<String> noInfinitiveAfter, Set<String> noPast, Set<String> borders) {
  private static final int REACH = 16;

  /** Words that point ahead and words that point back. */
  record Marks(Set<String> ahead, Set<String> back) {
    Lean lean(String word) {
      return ahead.contains(word) ? Lean.FUTURE : back.contains(word) ? Lean.PAST : Lean.OPEN;
    }
  }

  /** The lean at the words from {@code start} to {@code end} (exclusive): what stands before them counts first. */
  Lean lean(List<Word> text, int start, int end) {
    Lean direct = start == 0 ? Lean.OPEN : prepositions.lean(text.get(start - 1).lower());
    if (direct != Lean.OPEN) {
      return direct;
    }
    for (int i = start - 1; i >= Math.max(0, start - REACH) && !border(text, i); i--) {
      Lean lean = at(text, i);
      if (lean != Lean.OPEN) {
        return lean;
      }
    }
    for (int i = end; i < Math.min(text.size(), end + REACH) && !border(text, i); i++) {
      Lean lean = at(text, i);
      if (lean != Lean.OPEN) {
        return lean;
      }
    }
    return Lean.OPEN;
  }

  private boolean border(List<Word> text, int i) {
    String lower = text.get(i).lower();
    boolean stop = lower.equals(".") && i > 0 && i + 1 < text.size();
    boolean sentence = stop && text.get(i + 1).capital() && !text.get(i + 1).tight() && text.get(i - 1).lower().length() > 1;
    return sentence || borders.contains(lower);
  }

  private Lean at(List<Word> text, int i) {
    Word word = text.get(i);
    if (words.ahead().contains(word.lower()) || infinitive(text, i)) {
      return Lean.FUTURE;
    }
    return words.back().contains(word.lower()) || pastForm(text, i) ? pastOrPassive(text, i) : Lean.OPEN;
  }

  /** "Held" after "be" says nothing by itself: what stands before "be" decides. */
  private static Lean pastOrPassive(List<Word> text, int i) {
    for (int back = i - 1; back >= Math.max(0, i - 2); back--) {
      if (text.get(back).lower().equals("be")) {
        return Lean.OPEN;
      }
    }
    return Lean.PAST;
  }

  private boolean pastForm(List<Word> text, int i) {
    String lower = text.get(i).lower();
    return lower.length() > 4 && lower.endsWith("ed") && !noPast.contains(lower) && !text.get(i).capital();
  }

  private boolean infinitive(List<Word> text, int i) {
    Word word = text.get(i);
    if (i == 0 || !text.get(i - 1).lower().equals("to") || word.capital() || word.lower().length() < 2) {
      return false;
    }
    boolean letters = Character.isLetter(word.lower().charAt(0));
    boolean accordingTo = i > 1 && noInfinitiveAfter.contains(text.get(i - 2).lower());
    return letters && !accordingTo && !noInfinitiveAfter.contains(word.lower()) && !word.lower().endsWith("s");
  }
}
