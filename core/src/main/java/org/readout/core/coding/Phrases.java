package org.readout.core.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.reading.Lookup;
import org.readout.core.reading.Reading;
import org.readout.core.reading.Sentence;
import org.readout.core.reading.Token;
import org.readout.core.text.Span;

/** Makes whole noun phrases of the runs of words that a reader takes for what an act is about. Immutable. */
final class Phrases {
  private static final Set<String> HEAD = Set.of("NOUN", "PROPN");
  private static final Set<String> WITHIN = Set.of("NOUN", "PROPN", "ADJ", "NUM");
  private static final Set<String> LOOSE = Set.of("ADP", "CCONJ", "SCONJ", "AUX", "PART", "PRON", "ADV", "PUNCT", "VERB", "DET");
  private static final Set<String> LINKS = Set.of("of", "and", "of the", "on the", "to", "on", "for");

  private final String text;
  private final Lookup lookup;

  Phrases(Reading reading) {
    this.text = reading.document().text();
    this.lookup = new Lookup(reading.sentences(), List.of());
  }

  /** The noun phrases of these runs, ascending: words that hang loose at their ends left out, cut phrases completed, runs that one preposition parts joined. */
  List<Span> of(List<Span> runs) {
    List<Span> whole = new ArrayList<>();
    for (Span run : runs) {
      whole(run).filter(phrase -> whole.isEmpty() || phrase.start() >= whole.getLast().end()).ifPresent(phrase -> {
        if (!whole.isEmpty() && linked(whole.getLast(), phrase)) {
          whole.add(whole.removeLast().cover(phrase));
        } else {
          whole.add(phrase);
        }
      });
    }
    return whole;
  }

  private boolean linked(Span a, Span b) {
    return LINKS.contains(text.substring(a.end(), b.start()).strip());
  }

  private Optional<Span> whole(Span run) {
    List<Token> tokens = lookup.sentenceAt(run.start()).map(Sentence::tokens).orElse(List.of());
    int from = 0;
    while (from < tokens.size() && tokens.get(from).span().end() <= run.start()) {
      from++;
    }
    int to = from;
    while (to < tokens.size() && tokens.get(to).span().start() < run.end()) {
      to++;
    }
    if (from == to) {
      return Optional.of(run);
    }
    while (from < to && LOOSE.contains(tokens.get(from).tag()) && !participle(tokens, from)) {
      from++;
    }
    while (to > from && !HEAD.contains(tokens.get(to - 1).tag()) && (to == tokens.size() || !WITHIN.contains(tokens.get(to).tag()))) {
      to--;
    }
    // A phrase cut before its head, "civil" of "civil society".
    while (to > from && to < tokens.size() && WITHIN.contains(tokens.get(to).tag()) && (HEAD.contains(tokens.get(to).tag()) || !HEAD.contains(tokens.get(to - 1).tag()))) {
      to++;
    }
    while (from > 0 && from < to && HEAD.contains(tokens.get(from - 1).tag()) && HEAD.contains(tokens.get(from).tag())) {
      from--;
    }
    return from < to ? Optional.of(tokens.get(from).span().cover(tokens.get(to - 1).span())) : Optional.empty();
  }

  /** Whether a verb form stands as an adjective: "shared challenges", "growing threats". */
  private static boolean participle(List<Token> tokens, int at) {
    return tokens.get(at).is("VERB") && tokens.get(at).lower().matches(".+(?:ed|ing)") && at + 1 < tokens.size() && WITHIN.contains(tokens.get(at + 1).tag());
  }
}
