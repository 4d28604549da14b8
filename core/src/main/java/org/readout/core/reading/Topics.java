package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.readout.core.text.Span;

/** Finds the noun phrases of a complement: the things an act concerns. */
final class Topics {
  private static final Set<String> IN_PHRASE = Set.of("ADJ", "NOUN", "PROPN", "NUM", "PART", "SYM", "X", "DET", "PRON");
  private static final Set<String> JOINS = Set.of("of", "'s", "'", "for", "against", "on", "in");
  private static final int MOST = 6;

  private Topics() {}

  /** Up to six noun phrases between two tokens, outermost, without leading articles. */
  static List<Span> of(Grammar grammar, int from, int to) {
    List<Span> found = new ArrayList<>();
    int i = Math.max(0, from);
    while (i < to && found.size() < MOST) {
      int end = phraseEnd(grammar, i, to);
      if (end > i) {
        int start = i;
        while (start < end && (grammar.is(start, "DET") || grammar.is(start, "PRON"))) {
          start++;
        }
        boolean noun = false;
        for (int j = start; j < end; j++) {
          noun |= grammar.is(j, "NOUN") || grammar.is(j, "PROPN") || j == end - 1 && start > i && grammar.is(j, "ADJ");
        }
        if (noun) {
          found.add(grammar.span(start, end));
        }
        i = end;
      } else {
        i++;
      }
    }
    return found;
  }

  private static int phraseEnd(Grammar grammar, int from, int to) {
    int i = from;
    int end = from;
    boolean noun = false;
    while (i < to) {
      boolean in = IN_PHRASE.contains(grammar.tokens.get(i).tag()) && !grammar.word(i).equals("to") && !grammar.word(i).equals("not");
      boolean participle = grammar.is(i, "VERB") && i + 1 < to && (grammar.is(i + 1, "NOUN") || grammar.is(i + 1, "ADJ")) && grammar.word(i).matches(".*(ed|ing)") && !grammar.word(i - 1).equals("to");
      boolean hyphen = grammar.word(i).equals("-") || grammar.word(i).equals("/");
      if (in || participle || hyphen && noun) {
        noun |= grammar.is(i, "NOUN") || grammar.is(i, "PROPN");
        i++;
        end = i;
      } else if (noun && JOINS.contains(grammar.word(i)) && i + 1 < to && IN_PHRASE.contains(grammar.tokens.get(i + 1).tag())) {
        i++;
      } else {
        break;
      }
    }
    return end;
  }
}
