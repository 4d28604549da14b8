package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.text.Span;

/** Finds words laid to somebody: "X said that …", "according to X", "…," said X. */
final class Attributions {
  private static final Set<String> SAYING = Set.of("say", "tell", "state", "add", "announce", "note", "stress", "emphasize", "emphasise", "claim", "argue", "insist", "report", "explain", "warn", "write", "declare", "reiterate", "underscore", "underline", "clarify", "observe", "remark", "acknowledge", "maintain", "believe", "reveal", "inform", "confirm", "quote", "continue", "assert", "allege", "suggest", "hope", "think", "describe", "call");

  private Attributions() {}

  static List<Attribution> of(Grammar grammar) {
    List<Attribution> found = new ArrayList<>();
    for (int v = 0; v < grammar.verbs.size(); v++) {
      Verb verb = grammar.verbs.get(v);
      if (SAYING.contains(verb.lemma()) && verb.form() != Verb.Form.INFINITIVE) {
        said(grammar, v).ifPresent(found::add);
      }
    }
    for (int i = 0; i + 2 < grammar.tokens.size(); i++) {
      if (grammar.word(i).equals("according") && grammar.word(i + 1).equals("to")) {
        found.add(accordingTo(grammar, i));
      }
    }
    return found;
  }

  private static Optional<Attribution> said(Grammar grammar, int v) {
    Verb verb = grammar.verbs.get(v);
    int head = verb.head();
    int[] subject = grammar.subject(v);
    boolean inserted = grammar.word(verb.first() - 1).equals(",") || grammar.word(verb.first() - 1).equals("\"");
    if (inserted || !grammar.actor(subject)) {
      int end = head + 1;
      while (end < grammar.tokens.size() && !grammar.is(end, "PUNCT") && !grammar.is(end, "VERB") && !grammar.is(end, "ADP") && !grammar.is(end, "AUX")) {
        end++;
      }
      subject = new int[] {head + 1, end};
      if (!inserted || end == head + 1 || !grammar.actor(subject)) {
        return Optional.empty();
      }
    }
    if (subject[0] < 0) {
      return Optional.empty();
    }
    boolean before = subject[0] > 0 && (grammar.word(subject[0] - 1).equals(",") || grammar.word(subject[0] - 1).equals("\"")) && grammar.reported(head) < 0 && !grammar.word(head + 1).equals("\"");
    Optional<Span> content = before ? Optional.of(grammar.span(0, Math.max(1, Math.min(subject[0], verb.first()))))
        : head + 1 < grammar.tokens.size() ? Optional.of(grammar.span(head + 1, grammar.tokens.size())) : Optional.empty();
    int[] source = subject;
    return content.map(c -> new Attribution(Optional.of(grammar.span(source[0], source[1])), grammar.tokens.get(head).span(), c, holdsQuote(grammar, c)));
  }

  private static Attribution accordingTo(Grammar grammar, int i) {
    int end = i + 2;
    while (end < grammar.tokens.size() && !grammar.is(end, "PUNCT")) {
      end++;
    }
    Span source = grammar.span(Math.min(i + 2, grammar.tokens.size() - 1), Math.max(end, i + 3));
    Span content = i > 0 ? grammar.span(0, i) : grammar.span(Math.min(end, grammar.tokens.size() - 1), grammar.tokens.size());
    return new Attribution(Optional.of(source), grammar.span(i, i + 2), content, holdsQuote(grammar, content));
  }

  private static boolean holdsQuote(Grammar grammar, Span content) {
    return grammar.tokens.stream().anyMatch(t -> t.text().equals("\"") && content.contains(t.span()));
  }
}
