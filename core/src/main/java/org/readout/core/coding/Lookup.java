package org.readout.core.coding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readout.core.reading.Name;
import org.readout.core.reading.Reading;
import org.readout.core.reading.Sentence;
import org.readout.core.text.Span;

/** Finds the names and sentences of a reading by place. */
final class Lookup {
  private final TreeMap<Integer, Name> names = new TreeMap<>();
  private final TreeMap<Integer, Sentence> sentences = new TreeMap<>();

  Lookup(Reading reading) {
    reading.names().forEach(name -> names.put(name.span().start(), name));
    reading.sentences().forEach(sentence -> sentences.put(sentence.span().start(), sentence));
  }

  /** The name that holds these chars. */
  Optional<Name> nameAt(Span span) {
    Map.Entry<Integer, Name> entry = names.floorEntry(span.start());
    return entry != null && entry.getValue().span().contains(span) ? Optional.of(entry.getValue()) : Optional.empty();
  }

  /** The names wholly inside a span, in order. */
  List<Name> namesIn(Span span) {
    return names.subMap(span.start(), span.end()).values().stream().filter(n -> span.contains(n.span())).toList();
  }

  /** The sentence in which that char stands. */
  Optional<Sentence> sentenceAt(int position) {
    Map.Entry<Integer, Sentence> entry = sentences.floorEntry(position);
    return entry != null && entry.getValue().span().contains(position) ? Optional.of(entry.getValue()) : Optional.empty();
  }
}
