package org.readout.core.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readout.core.text.Span;

/** Finds the names and sentences of a document by place. */
public final class Lookup {
  private final TreeMap<Integer, Name> names = new TreeMap<>();
  private final TreeMap<Integer, Sentence> sentences = new TreeMap<>();

  /** Looks up in these. */
  public Lookup(List<Sentence> sentences, List<Name> names) {
    names.forEach(name -> this.names.put(name.span().start(), name));
    sentences.forEach(sentence -> this.sentences.put(sentence.span().start(), sentence));
  }

  /** The name that holds these chars. */
  public Optional<Name> nameAt(Span span) {
    Map.Entry<Integer, Name> entry = names.floorEntry(span.start());
    return entry != null && entry.getValue().span().contains(span) ? Optional.of(entry.getValue()) : Optional.empty();
  }

  /** The names wholly inside a span, in order. */
  public List<Name> namesIn(Span span) {
    return names.subMap(span.start(), span.end()).values().stream().filter(n -> span.contains(n.span())).toList();
  }

  /** The sentence in which that char stands. */
  public Optional<Sentence> sentenceAt(int position) {
    Map.Entry<Integer, Sentence> entry = sentences.floorEntry(position);
    return entry != null && entry.getValue().span().contains(position) ? Optional.of(entry.getValue()) : Optional.empty();
  }
}
