package org.readout.core.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Span;

/**
 * A statement ready to be laid beside another.
 *
 * @param document what it is
 * @param text its words
 * @param utterances its entries, in order of place
 */
public record StatementText(DocumentFacts document, String text, List<Utterance> utterances) {
  private static final Pattern END = Pattern.compile("(?<=[.!?;:])[\"”’)]*\\s+(?=[\"“(]?[\\p{Lu}\\p{N}•*-])|\\n+");
  private static final Pattern ABBREVIATED = Pattern.compile("(?:^|[\\s(\"“])(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Gen|No|vs|Inc|H\\.E|U\\.S|U\\.N|U\\.K|[A-Z])\\.$");
  private static final int SHORTEST = 20;

  public StatementText {
    utterances = utterances.stream().sorted(Comparator.comparingInt(Utterance::start).thenComparing(Utterance::end)).toList();
  }

  /** Codes of everyone its entries concern. */
  Set<String> parties() {
    TreeSet<String> parties = new TreeSet<>();
    utterances.forEach(utterance -> parties.addAll(utterance.parties()));
    return parties;
  }

  /** Its sentences, headings left out, in chars. */
  List<Span> sentences() {
    List<Span> found = new ArrayList<>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find()) {
      boolean line = end.group().indexOf('\n') >= 0;
      if (line || !ABBREVIATED.matcher(text.substring(from, end.start())).find()) {
        add(found, from, end.start());
        from = end.end();
      }
    }
    add(found, from, text.length());
    return found;
  }

  private void add(List<Span> found, int from, int to) {
    Span span = new Span(from, to).trim(text);
    if (span.length() >= SHORTEST) {
      found.add(span);
    }
  }

  /** The evidence of every entry, and every sentence without one, in order. */
  List<Passage> passages(Set<String> idle) {
    CodePoints points = new CodePoints(text);
    List<Passage> found = new ArrayList<>();
    List<Span> sentences = sentences().stream().map(points::outward).toList();
    for (Utterance utterance : utterances) {
      found.add(Passage.of(utterance.start(), utterance.end(), utterance.words(), sentence(sentences, utterance.start()), Optional.of(utterance), idle));
    }
    for (int i = 0; i < sentences.size(); i++) {
      Span sentence = sentences.get(i);
      if (utterances.stream().noneMatch(u -> sentence.overlaps(new Span(u.start(), u.end())))) {
        found.add(Passage.of(sentence.start(), sentence.end(), points.inward(sentence).of(text), i, Optional.empty(), idle));
      }
    }
    found.sort(Comparator.comparingInt(Passage::start).thenComparingInt(Passage::end));
    return found;
  }

  /** Every sentence whole. */
  List<Passage> wholeSentences(Set<String> idle) {
    CodePoints points = new CodePoints(text);
    List<Span> sentences = sentences();
    List<Passage> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Span span = points.outward(sentences.get(i));
      found.add(Passage.of(span.start(), span.end(), sentences.get(i).of(text), i, Optional.empty(), idle));
    }
    return found;
  }

  private static int sentence(List<Span> sentences, int at) {
    int best = 0;
    for (int i = 0; i < sentences.size() && sentences.get(i).start() <= at; i++) {
      best = i;
    }
    return best;
  }
}
