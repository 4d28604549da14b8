package org.readout.core.thread;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.core.ontology.Kind;

/**
 * A stretch of a statement that is laid beside others: the evidence of an entry, or a sentence that has none.
 *
 * @param start in code points
 * @param end in code points, exclusive
 * @param text its words
 * @param sentence number of its sentence
 * @param utterance the entry, if there is one
 * @param terms its terms in order
 * @param topics the terms of what it is about, else all of its terms
 * @param matter id of the matter it is here for; an entry on several matters is as many passages
 */
record Passage(int start, int end, String text, int sentence, Optional<Utterance> utterance, List<String> terms, Set<String> topics, Optional<String> matter) {
  private static final Pattern NAME = Pattern.compile("(?<=[\\p{Ll}\\p{N},’'/] ?)\\p{Lu}[\\p{L}\\p{N}-]+");
  private static final int FEWEST = 3;
  private static final int MANY = 8;

  /** @param idle terms that tell nothing here: those of the titles */
  static Passage of(int start, int end, String text, int sentence, Optional<Utterance> utterance, Set<String> idle) {
    List<String> terms = Terms.of(text).stream().filter(term -> !idle.contains(term)).toList();
    Set<String> topics = new HashSet<>();
    utterance.ifPresent(u -> u.about().forEach(words -> topics.addAll(Terms.of(words))));
    topics.removeAll(idle);
    return new Passage(start, end, text, sentence, utterance, terms, topics.isEmpty() ? Set.copyOf(terms) : Set.copyOf(topics), Optional.empty());
  }

  /** This passage as far as it is about one matter. */
  Passage on(String id, Set<String> itsTopics) {
    return new Passage(start, end, text, sentence, utterance, terms, itsTopics, Optional.of(id));
  }

  /** Whether it opens or closes a text, or only tells that there was a meeting, and says nothing that could change. */
  boolean boilerplate() {
    boolean meeting = utterance.map(u -> u.kind() == Kind.CONSULTATION).orElse(true);
    boolean brief = terms.size() < MANY;
    return meeting && (terms.size() < FEWEST || brief && Terms.any(Terms.LISTS.boilerplate(), text)) || brief && Terms.any(Terms.LISTS.courtesy(), text);
  }

  /** Terms of the words that are written as names, the first word aside. */
  Set<String> names() {
    Set<String> names = new HashSet<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      names.addAll(Terms.of(name.group()));
    }
    names.retainAll(terms);
    return names;
  }

  /** Whether it has words enough for their absence elsewhere to be told. */
  boolean telling() {
    return terms.size() >= FEWEST;
  }
}
