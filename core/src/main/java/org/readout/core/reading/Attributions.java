package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.text.Span;

/** Finds words laid to somebody: "X said that …", "according to X", "…," said X. */
final class Attributions {
  private static final Set<String> NO_SOURCE = Set.of("it", "this", "that", "which", "there", "these", "those", "what");
  private static final Set<String> TURNS = Set.of("but", "while", "although", "though", "whereas", "and", ";");
  private static final Set<String> MARKS = Set.of("\"", ",", ":", ".", ";", "\u2014");

  private final Grammar grammar;
  private final List<Integer> cues = new ArrayList<>();

  private Attributions(Grammar grammar) {
    this.grammar = grammar;
    for (int v = 0; v < grammar.verbs.size(); v++) {
      Verb verb = grammar.verbs.get(v);
      if (grammar.lexicon.saying(grammar.word(verb.head())) && verb.form() != Verb.Form.INFINITIVE && !verb.passive()) {
        cues.add(v);
      }
    }
  }

  static List<Attribution> of(Grammar grammar) {
    Attributions attributions = new Attributions(grammar);
    List<Attribution> found = new ArrayList<>();
    attributions.cues.forEach(v -> attributions.said(v).ifPresent(found::add));
    for (int i = 0; i + 2 < grammar.tokens.size(); i++) {
      if (grammar.word(i).equals("according") && grammar.word(i + 1).equals("to")) {
        found.add(attributions.accordingTo(i));
      }
      attributions.claimed(i).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Attribution> said(int v) {
    Verb verb = grammar.verbs.get(v);
    int head = verb.head();
    boolean parted = mark(verb.first() - 1);
    int[] subject = grammar.subject(v);
    boolean inverted = parted && verb.first() > 1 && !grammar.word(head).endsWith("ing") && !grammar.clauses.get(v).ownSubject() && phraseEnd(head + 1) > head + 1;
    if (inverted) {
      subject = new int[] {head + 1, phraseEnd(head + 1)};
    }
    if (!source(subject)) {
      return Optional.empty();
    }
    Optional<Span> content = inverted ? before(verb.first()) : inserted(subject, head) ? before(subject[0]) : after(v);
    int[] source = subject;
    return content.map(c -> new Attribution(Optional.of(grammar.span(source[0], source[1])), cue(verb), c, List.of(), holdsQuote(c)));
  }

  private boolean mark(int i) {
    return grammar.word(i).equals(",") || grammar.word(i).equals("\"") || grammar.word(i).equals("?") || grammar.word(i).equals("!");
  }

  /** Whether somebody or something that can speak stands there. */
  private boolean source(int[] tokens) {
    if (tokens[0] < 0 || tokens[1] <= tokens[0] || tokens[1] == tokens[0] + 1 && NO_SOURCE.contains(grammar.word(tokens[0]))) {
      return false;
    }
    for (int i = tokens[0]; i < tokens[1]; i++) {
      if (grammar.is(i, "NOUN") || grammar.is(i, "PROPN") || grammar.is(i, "PRON")) {
        return true;
      }
    }
    return false;
  }

  /** Whether "…, X said" stands after what is said: a mark before the speaker, and no clause after the verb. */
  private boolean inserted(int[] subject, int head) {
    boolean parted = subject[0] > 1 && mark(subject[0] - 1);
    boolean closed = head + 1 >= grammar.tokens.size() || MARKS.contains(grammar.word(head + 1)) && !grammar.word(head + 1).equals(":");
    boolean quoteAfter = grammar.word(head + 1).equals("\"") || grammar.word(head + 1).equals(",") && grammar.word(head + 2).equals("\"");
    boolean quoteBefore = parted && (grammar.word(subject[0] - 1).equals("\"") || grammar.word(subject[0] - 2).equals("\""));
    return parted && (closed && (!quoteAfter || quoteBefore) || grammar.reported(head) < 0 && !grammar.word(head + 1).equals("that") && !quoteAfter);
  }

  /** What stands before token {@code end}, from the sentence's start or the turn before. */
  private Optional<Span> before(int end) {
    int last = end;
    while (last > 0 && grammar.word(last - 1).equals(",")) {
      last--;
    }
    return last > 0 ? Optional.of(grammar.span(0, last)) : Optional.empty();
  }

  /** What stands after a word of saying, up to where another speaks. */
  private Optional<Span> after(int v) {
    int head = grammar.verbs.get(v).head();
    int from = head + 1;
    int clause = grammar.reported(head);
    for (int i = head + 1; i < Math.min(grammar.tokens.size(), head + 12); i++) {
      if (grammar.word(i).equals("that") && i + 1 < grammar.tokens.size()) {
        from = i;
        break;
      }
      if (grammar.word(i).equals(":") || grammar.word(i).equals("\"")) {
        from = grammar.word(i).equals("\"") ? i : i + 1;
        break;
      }
      if (clause >= 0 && i == grammar.clauses.get(clause).subjectStart()) {
        from = i;
        break;
      }
      if (grammar.is(i, "VERB") && i > head + 1) {
        break;
      }
    }
    boolean said = from > head + 1 || grammar.word(from).equals("that") || grammar.word(from).equals("\"") || clause >= 0 && from == grammar.clauses.get(clause).subjectStart();
    boolean meant = grammar.word(head + 1).equals("to") && grammar.verbs.stream().anyMatch(next -> next.first() == head + 1 && next.form() == Verb.Form.INFINITIVE);
    if (!said && !meant) {
      return Optional.empty();
    }
    int end = end(v, from);
    return from < end ? Optional.of(grammar.span(from, end)) : Optional.empty();
  }

  private int end(int v, int from) {
    for (int other : cues) {
      Clauses.Clause clause = grammar.clauses.get(other);
      int start = clause.subjectStart();
      boolean turn = other > v && start > from + 1 && TURNS.contains(grammar.word(start - 1));
      if (turn && (grammar.word(start - 2).equals(",") || grammar.word(start - 1).equals(";"))) {
        return grammar.word(start - 2).equals(",") ? start - 2 : start - 1;
      }
    }
    return grammar.tokens.size();
  }

  /** The verb with its auxiliaries: "has learned". */
  private Span cue(Verb verb) {
    return grammar.span(verb.first(), verb.head() + 1);
  }

  /** One past the noun phrase that begins at {@code from}: with what hangs on "of", "for", "at", "from", and an insertion explaining it. */
  private int phraseEnd(int from) {
    int end = from;
    while (end < grammar.tokens.size() && (!grammar.is(end, "PUNCT") || grammar.word(end).equals("-")) && !grammar.is(end, "VERB") && !grammar.is(end, "AUX") && !grammar.is(end, "SCONJ")) {
      boolean joins = !grammar.is(end, "ADP") || Set.of("of", "for", "at", "from", "with").contains(grammar.word(end));
      if (!joins || grammar.is(end, "ADV")) {
        break;
      }
      end++;
    }
    boolean explained = grammar.word(end).equals(",") && (grammar.is(end + 1, "DET") || grammar.is(end + 1, "NOUN") || grammar.is(end + 1, "PROPN")) && end > from;
    if (explained) {
      int close = end + 1;
      while (close < grammar.tokens.size() && !grammar.is(close, "PUNCT") && !grammar.is(close, "VERB")) {
        close++;
      }
      return close > end + 1 && (close == grammar.tokens.size() || grammar.is(close, "PUNCT")) ? close : end;
    }
    return end;
  }

  private Attribution accordingTo(int i) {
    int end = Math.min(grammar.tokens.size(), Math.max(i + 3, i == 0 ? toComma() : phraseEnd(i + 2)));
    Span source = grammar.span(Math.min(i + 2, grammar.tokens.size() - 1), end);
    int rest = grammar.word(end).equals(",") ? end + 1 : end;
    Span content = i > 0 ? before(i).orElse(grammar.span(0, i)) : grammar.span(Math.min(rest, grammar.tokens.size() - 1), grammar.tokens.size());
    return new Attribution(Optional.of(source), grammar.span(i, i + 2), content, List.of(), holdsQuote(content));
  }

  /** The comma that closes an opening phrase, with the insertion that explains it. */
  private int toComma() {
    int comma = 0;
    while (comma < grammar.tokens.size() && !grammar.word(comma).equals(",")) {
      comma++;
    }
    int close = grammar.is(comma + 1, "DET") ? comma + 1 : grammar.tokens.size();
    while (close < grammar.tokens.size() && !grammar.is(close, "PUNCT") && !grammar.is(close, "VERB") && !grammar.is(close, "AUX")) {
      close++;
    }
    return grammar.word(close).equals(",") ? close : comma;
  }

  /** "X's claim that …": the noun is the cue, its owner the source. */
  private Optional<Attribution> claimed(int i) {
    if (!grammar.is(i, "NOUN") || !grammar.lexicon.in("saying-noun", grammar.word(i)) || !grammar.word(i + 1).equals("that") || i + 2 >= grammar.tokens.size()) {
      return Optional.empty();
    }
    int owner = i - 1;
    while (owner > 0 && grammar.is(owner, "ADJ")) {
      owner--;
    }
    int start = owner;
    if (grammar.word(owner).equals("'s") || grammar.word(owner).equals("'")) {
      start = owner - 1;
      while (start > 0 && grammar.is(start - 1, "PROPN")) {
        start--;
      }
    } else if (!Set.of("his", "her", "their", "its", "our", "my").contains(grammar.word(owner))) {
      return Optional.empty();
    }
    Span content = grammar.span(i + 1, grammar.tokens.size());
    return start < 0 ? Optional.empty() : Optional.of(new Attribution(Optional.of(grammar.span(start, owner == start ? owner + 1 : owner)), grammar.tokens.get(i).span(), content, List.of(), holdsQuote(content)));
  }

  private boolean holdsQuote(Span content) {
    return grammar.tokens.stream().anyMatch(t -> t.text().equals("\"") && content.contains(t.span()));
  }
}
