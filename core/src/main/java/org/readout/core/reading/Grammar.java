package org.readout.core.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.text.Span;

/** A sentence with its verbs, clauses and names, and the questions the cue rules ask of it. */
final class Grammar {
  private static final Set<String> INSIDE_PHRASE = Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "SYM", "X", "PRON");
  static final int[] NOBODY = {-1, -1};

  final Sentence sentence;
  final List<Token> tokens;
  final List<Verb> verbs;
  final List<Clauses.Clause> clauses;
  final List<Name> names;
  final Lexicon lexicon;

  Grammar(Sentence sentence, List<Verb> verbs, List<Name> names, Lexicon lexicon) {
    this.sentence = sentence;
    this.tokens = sentence.tokens();
    this.verbs = verbs;
    this.clauses = Clauses.of(tokens, verbs);
    this.names = names;
    this.lexicon = lexicon;
  }

  String word(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
  }

  boolean is(int i, String upos) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(upos);
  }

  Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  /** The subject of clause {@code c}, its own or the one it shares; {@link #NOBODY} if none. */
  int[] subject(int c) {
    int at = c;
    for (int steps = 0; at >= 0 && steps <= clauses.size(); steps++) {
      Clauses.Clause clause = clauses.get(at);
      if (clause.ownSubject()) {
        return new int[] {clause.subjectStart(), clause.subjectEnd()};
      }
      at = clause.governor();
    }
    return NOBODY;
  }

  /** Whether somebody who can act stands in these tokens: a name, a pronoun, a collective. */
  boolean actor(int[] tokensOf) {
    if (tokensOf[0] < 0 || tokensOf[1] <= tokensOf[0]) {
      return false;
    }
    Span span = span(tokensOf[0], tokensOf[1]);
    boolean named = names.stream().anyMatch(n -> n.type() != Name.Type.PLACE && span.contains(n.span()) && !oblique(tokensOf, n.span()) && heads(n, tokensOf));
    for (int i = tokensOf[0]; i < tokensOf[1] && !named; i++) {
      boolean person = is(i, "PROPN") && !(i + 1 < tokensOf[1] && (is(i + 1, "NOUN") || is(i + 1, "ADJ"))) && !word(i + 1).equals("'s") && names.stream().noneMatch(n -> n.span().overlaps(tokens.get(Math.min(tokens.size() - 1, tokensOf[0])).span()) && n.type() == Name.Type.PLACE);
      boolean plain = lexicon.in("collective", word(i)) || lexicon.in("pronoun", word(i)) || person;
      named = plain && !oblique(tokensOf, tokens.get(i).span());
    }
    return named;
  }

  /** Whether a name can act here: not where it only owns or describes a thing ("China's partnership", "Chinese goods"). */
  private boolean heads(Name name, int[] tokensOf) {
    for (int i = tokensOf[0]; i < tokensOf[1]; i++) {
      if (tokens.get(i).span().end() == name.span().end()) {
        boolean owner = word(i + 1).equals("'s") || word(i + 1).equals("'") || name.type() == Name.Type.ADJECTIVE || name.type() == Name.Type.ACTOR && i + 1 < tokensOf[1] && is(i + 1, "NOUN");
        return !owner || agent(i + 1, tokensOf[1]);
      }
    }
    return true;
  }

  /** Whether somebody who can act is named between two tokens: a title, an organ, a collective, a kind of agent. */
  private boolean agent(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = word(i);
      Span at = tokens.get(i).span();
      boolean named = names.stream().anyMatch(n -> n.span().contains(at) && n.type() != Name.Type.PLACE && n.type() != Name.Type.ADJECTIVE);
      if (named || lexicon.in("collective", word) || lexicon.in("agent", word) || is(i, "PROPN")) {
        return true;
      }
      if (is(i, "ADP")) {
        return false;
      }
    }
    return from >= to;
  }

  /** Whether {@code inner} hangs on a preposition other than "of" inside these tokens. */
  private boolean oblique(int[] tokensOf, Span inner) {
    for (int i = tokensOf[0]; i < tokensOf[1] && tokens.get(i).span().start() < inner.start(); i++) {
      if (tokens.get(i).is("ADP") && !word(i).equals("of") && !word(i).equals("from")) {
        return true;
      }
    }
    return false;
  }

  /** The index of the next token after {@code i} that is no adverb. */
  int after(int i) {
    int j = i + 1;
    while (is(j, "ADV") && !word(j).equals("forward") && !word(j).equals("together") && !word(j).equals("today") || is(j, "PUNCT") && word(j).equals("\"")) {
      j++;
    }
    return j;
  }

  /** The head noun of the noun phrase that begins at {@code from} (or after one preposition), lower case; empty if none. */
  String headNoun(int from) {
    return headIndex(from).map(this::word).orElse("");
  }

  /** The index of that head noun: the last noun before a preposition, verb, comma or end. */
  Optional<Integer> headIndex(int from) {
    int head = -1;
    for (int i = from; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean phrase = INSIDE_PHRASE.contains(token.tag()) || token.text().equals("\"") || token.is("ADV") || token.is("VERB") && nounFollows(i) && !word(i - 1).equals("to");
      if (!phrase || token.lower().equals("to") || token.lower().equals("that") && i > from) {
        break;
      }
      if (token.is("NOUN") || token.is("PROPN") || token.is("NUM") && head < 0 || !lexicon.noun(token.lower()).isEmpty()) {
        head = i;
      }
    }
    return head < 0 ? Optional.empty() : Optional.of(head);
  }

  private boolean nounFollows(int i) {
    return is(i + 1, "NOUN") || is(i + 1, "ADJ") || is(i + 1, "PROPN");
  }

  /** Whether a verb with "to" begins within a few tokens of {@code from}, before any other verb. */
  boolean infinitiveAfter(int from) {
    for (Verb verb : verbs) {
      if (verb.head() >= from) {
        return verb.form() == Verb.Form.INFINITIVE && verb.first() - from < 25;
      }
    }
    return false;
  }

  /** Whether a person stands at {@code from} and then "to" with a name: "welcomed President Mahama of Ghana to Oslo". */
  boolean guestAfter(int from) {
    boolean person = false;
    for (int i = from; i < Math.min(tokens.size(), from + 14); i++) {
      Span at = tokens.get(i).span();
      person |= i < from + 4 && names.stream().anyMatch(n -> n.span().contains(at) && (n.type() == Name.Type.TITLE || n.type() == Name.Type.PERSON));
      if (word(i).equals("to")) {
        return person && !namesIn(i + 1, Math.min(tokens.size(), i + 5)).isEmpty();
      }
      if (is(i, "VERB") || word(i).equals("'s") || word(i).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /** The clause that reports what is said after token {@code i}: the position of its verb in the list, −1 if none. */
  int reported(int i) {
    int j = i + 1;
    while (word(j).equals("that") || word(j).equals(",") || word(j).equals("\"") || word(j).equals(":") || is(j, "ADV")) {
      j++;
    }
    for (int v = 0; v < verbs.size(); v++) {
      Clauses.Clause clause = clauses.get(v);
      boolean relative = verbs.get(v).first() > 0 && word(verbs.get(v).first() - 1).matches("which|who");
      if (verbs.get(v).head() > i && clause.ownSubject() && !relative) {
        boolean near = clause.subjectStart() <= j + 1;
        return near && verbs.get(v).finite() || near && verbs.get(v).form() == Verb.Form.BARE ? v : -1;
      }
    }
    return -1;
  }

  /** The names between two tokens, other than places. */
  List<Name> namesIn(int from, int to) {
    if (from < 0 || to <= from) {
      return List.of();
    }
    Span span = span(from, to);
    return names.stream().filter(n -> span.contains(n.span())).toList();
  }

  /** Whether token {@code i} lies between quotation marks of this sentence. */
  boolean quoted(int i) {
    boolean open = false;
    for (int j = 0; j <= i; j++) {
      if (tokens.get(j).text().equals("\"")) {
        open = !open;
      }
    }
    return open;
  }
}
