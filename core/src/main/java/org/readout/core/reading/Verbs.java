package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.reading.Inflection.Ending;

/** Finds the verbs of a sentence with their auxiliaries, and how each stands. */
final class Verbs {
  private static final Set<String> MODALS = Set.of("will", "would", "shall", "should", "must", "can", "could", "may", "might", "'ll", "'d");
  private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'m", "'re");
  private static final Set<String> HAVE = Set.of("has", "have", "had", "having", "'ve");
  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> NOT = Set.of("not", "n't", "never", "nt");

  private final Lexicon lexicon;

  Verbs(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The verbs, in order. */
  List<Verb> of(List<Token> tokens) {
    List<Verb> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Group group = group(tokens, i);
      if (group.head < 0) {
        i++;
      } else {
        found.add(group.verb(tokens));
        i = group.head + 1;
      }
    }
    return found;
  }

  private Group group(List<Token> tokens, int start) {
    Group group = new Group(start);
    int copula = -1;
    for (int j = start; j < tokens.size(); j++) {
      Token token = tokens.get(j);
      String word = token.lower();
      boolean auxiliary = BE.contains(word) || HAVE.contains(word) || DO.contains(word) || word.equals("'s") && token.is("AUX");
      if (MODALS.contains(word) && !token.is("NOUN") && !token.is("PROPN")) {
        group.modal = word.equals("'ll") ? "will" : word.equals("'d") ? "would" : word;
      } else if (auxiliary && !(group.to && j == start + 1 && !verbFollows(tokens, j + 1)) && !mainVerbHave(tokens, j)) {
        copula = BE.contains(word) || word.equals("'s") ? j : copula;
        group.auxiliary(word);
      } else if (word.equals("\"") && j > start && verbFollows(tokens, j + 1)) {
        continue;
      } else if (NOT.contains(word)) {
        group.negated = true;
      } else if (word.equals("to") && j == start && infinitive(tokens, j + 1)) {
        group.to = true;
      } else if (token.is("ADV") && j - start < 6 && (verbFollows(tokens, j + 1))) {
        group.negated |= word.equals("no");
      } else if (head(tokens, j, group)) {
        group.head = j;
        return group;
      } else {
        break;
      }
    }
    group.head = copula;
    group.copular = copula >= 0;
    return group;
  }

  /** "have" with an object rather than a participle after it. */
  private boolean mainVerbHave(List<Token> tokens, int at) {
    return (HAVE.contains(tokens.get(at).lower()) || DO.contains(tokens.get(at).lower())) && !verbFollows(tokens, at + 1);
  }

  private boolean infinitive(List<Token> tokens, int at) {
    int j = at;
    while (j < tokens.size() && j < at + 3 && (tokens.get(j).is("ADV") || tokens.get(j).text().equals("\""))) {
      j++;
    }
    return j < tokens.size() && baseForm(tokens.get(j));
  }

  private boolean baseForm(Token token) {
    if (token.is("VERB") || token.is("AUX")) {
      return lexicon.form(token.lower()).map(f -> f.ending() == Ending.BASE).orElse(!token.lower().matches(".*(ed|ing)"));
    }
    return !token.is("PROPN") && !token.is("DET") && token.text().equals(token.lower())
        && lexicon.form(token.lower()).filter(f -> f.ending() == Ending.BASE).isPresent();
  }

  private boolean verbFollows(List<Token> tokens, int from) {
    for (int j = from; j < Math.min(tokens.size(), from + 4); j++) {
      Token token = tokens.get(j);
      if (token.is("VERB") || token.is("AUX") || MODALS.contains(token.lower())) {
        return true;
      }
      if (!token.is("ADV") && !token.is("PART")) {
        return false;
      }
    }
    return false;
  }

  private boolean head(List<Token> tokens, int at, Group group) {
    Token token = tokens.get(at);
    Optional<Inflection.Analysis> known = lexicon.form(token.lower());
    if (token.is("VERB")) {
      return true;
    }
    boolean asVerb = (group.to || !group.modal.isEmpty()) && known.filter(f -> f.ending() == Ending.BASE).isPresent();
    boolean asPast = token.is("ADJ") && (group.have || group.be) && known.filter(f -> f.ending() == Ending.PAST).isPresent();
    return asVerb && !token.is("DET") || asPast;
  }

  /** A verb group while it is being read. */
  private final class Group {
    private final int first;
    private int head = -1;
    private String modal = "";
    private boolean to;
    private boolean negated;
    private boolean be;
    private boolean have;
    private boolean finiteAux;
    private boolean copular;

    Group(int first) {
      this.first = first;
    }

    void auxiliary(String word) {
      be |= BE.contains(word) || word.equals("'s");
      have |= HAVE.contains(word);
      finiteAux |= !Set.of("be", "been", "being", "having").contains(word);
    }

    Verb verb(List<Token> tokens) {
      String word = tokens.get(head).lower();
      Ending ending = lexicon.form(word).map(Inflection.Analysis::ending).orElse(to && !be && !have ? Ending.BASE : guess(word));
      String lemma = copular ? "be" : lexicon.form(word).map(Inflection.Analysis::lemma).orElse(stem(word, ending));
      boolean progressive = be && ending == Ending.ING && !copular;
      boolean passive = be && ending == Ending.PAST && !copular && !progressive;
      return new Verb(first, head, lemma, form(ending), modal, negated, passive, have, progressive);
    }

    private Verb.Form form(Ending ending) {
      if (!modal.isEmpty() || finiteAux && !to) {
        return Verb.Form.FINITE;
      }
      if (to) {
        return Verb.Form.INFINITIVE;
      }
      return switch (ending) {
        case ING -> Verb.Form.GERUND;
        case S, PAST -> Verb.Form.FINITE;
        case BASE -> Verb.Form.BARE;
      };
    }
  }

  private static Ending guess(String word) {
    if (word.endsWith("ing")) {
      return Ending.ING;
    }
    if (word.endsWith("ed")) {
      return Ending.PAST;
    }
    return word.endsWith("s") && !word.endsWith("ss") ? Ending.S : Ending.BASE;
  }

  private static String stem(String word, Ending ending) {
    return switch (ending) {
      case ING -> word.substring(0, word.length() - 3);
      case PAST -> word.substring(0, word.length() - (word.endsWith("ed") ? 2 : 0));
      case S -> word.substring(0, word.length() - 1);
      case BASE -> word;
    };
  }
}
