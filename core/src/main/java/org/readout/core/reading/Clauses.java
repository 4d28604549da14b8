package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the subject and the governor of each verb of a sentence, from word order and punctuation alone. */
final class Clauses {
  private static final Set<String> NOMINAL = Set.of("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "ADP", "CCONJ", "SYM", "X", "ADV");
  private static final Set<String> SUBORDINATORS =
      Set.of("that", "while", "whereas", "because", "if", "when", "after", "before", "since", "although", "though", "unless", "until", "whether", "where", "as", "how", "why", "so", "but");
  private static final Set<String> RELATIVES = Set.of("which", "who", "whom", "whose");

  /**
   * A verb in its clause.
   *
   * @param verb the verb
   * @param subjectStart index of the subject's first token, −1 if it has none of its own
   * @param subjectEnd one past the subject's last token
   * @param governor position in the list of the verb whose subject (and modal or commitment) it shares, −1 if none
   * @param chained whether it is coordinated with its governor rather than its complement
   */
  record Clause(Verb verb, int subjectStart, int subjectEnd, int governor, boolean chained) {
    boolean ownSubject() {
      return subjectStart >= 0;
    }
  }

  private final List<Token> tokens;
  private final List<Verb> verbs;
  private final List<Clause> clauses = new ArrayList<>();

  private Clauses(List<Token> tokens, List<Verb> verbs) {
    this.tokens = tokens;
    this.verbs = verbs;
  }

  static List<Clause> of(List<Token> tokens, List<Verb> verbs) {
    Clauses found = new Clauses(tokens, verbs);
    for (int v = 0; v < verbs.size(); v++) {
      found.clauses.add(found.clause(v));
    }
    return found.clauses;
  }

  private Clause clause(int v) {
    Verb verb = verbs.get(v);
    boolean joined = joined(verb.first());
    if (verb.form() == Verb.Form.INFINITIVE) {
      return shared(v, joined);
    }
    if (joined && v > 0) {
      return shared(v, true);
    }
    if (verb.form() == Verb.Form.GERUND) {
      return gerund(v);
    }
    int before = verb.first() - 1;
    if (before > 1 && text(before).matches("who|which") && text(before - 1).equals(",")) {
      int start = dropFronting(runStart(before - 1), before - 1);
      return start < before - 1 ? new Clause(verb, start, before - 1, -1, false) : shared(v, false);
    }
    int[] run = subject(verb.first());
    if (relative(v)) {
      return new Clause(verb, -1, -1, -1, false);
    }
    boolean none = run[1] <= run[0];
    if (none && v > 0) {
      return shared(v, false);
    }
    return new Clause(verb, none ? -1 : run[0], none ? -1 : run[1], -1, false);
  }

  private Clause gerund(int v) {
    Verb verb = verbs.get(v);
    int before = verb.first() - 1;
    if (before < 0) {
      return new Clause(verb, -1, -1, v + 1 < verbs.size() ? v + 1 : -1, false);
    }
    while (before > 0 && text(before).equals("\"")) {
      before--;
    }
    if (text(before).equals(",") || text(before).equals("while") || text(before).equals("and")) {
      return shared(v, true);
    }
    if (tokens.get(before).is("ADP") || tokens.get(before).is("SCONJ") || text(before).equals("to")) {
      return new Clause(verb, -1, -1, v - 1, false);
    }
    int[] run = subject(verb.first());
    if (run[1] > run[0] && run[0] > 0 && text(run[0] - 1).equals("with")) {
      return new Clause(verb, run[0], run[1], -1, false);
    }
    if (run[1] > run[0] && text(run[0]).equals("with") && run[1] > run[0] + 1) {
      return new Clause(verb, run[0] + 1, run[1], -1, false);
    }
    return new Clause(verb, -1, -1, -1, false);
  }

  /** The verb shares its subject with an earlier one: coordinated with it, or its complement. */
  private Clause shared(int v, boolean chained) {
    Verb verb = verbs.get(v);
    for (int g = v - 1; g >= 0; g--) {
      Verb other = verbs.get(g);
      boolean fits =
          switch (verb.form()) {
            case FINITE, PARTICIPLE -> other.finite() || other.form() == Verb.Form.BARE && clauses.get(g).ownSubject();
            case GERUND -> other.finite() || clauses.get(g).ownSubject();
            case INFINITIVE -> !chained || other.form() == Verb.Form.INFINITIVE || other.finite();
            case BARE -> !other.modal().isEmpty() || other.form() == Verb.Form.INFINITIVE || other.form() == Verb.Form.BARE || other.finite();
          };
      if (fits && !relative(g)) {
        return new Clause(verb, -1, -1, g, chained);
      }
    }
    return new Clause(verb, -1, -1, -1, chained);
  }

  /** Whether a verb stands in a relative clause. */
  private boolean relative(int g) {
    int before = verbs.get(g).first() - 1;
    return before >= 0 && (RELATIVES.contains(text(before)) || text(before).equals("that") && before > 0 && tokens.get(before - 1).is("NOUN"));
  }

  /** Whether the words before {@code first} join this verb to one before it: "and", "but also", a comma in a series. */
  private boolean joined(int first) {
    int before = first - 1;
    if (before < 0) {
      return false;
    }
    String word = text(before);
    if (tokens.get(before).is("CCONJ") || word.equals("&")) {
      return true;
    }
    return word.equals(",") && before > 0 && !fronted(before);
  }

  /** Whether the comma at {@code comma} closes an insertion or an opening phrase rather than parting verbs of a series. */
  private boolean fronted(int comma) {
    boolean verbBefore = verbs.stream().anyMatch(v -> v.head() < comma);
    return !verbBefore || opening(comma) > 0;
  }

  /** The index of the comma that opens the insertion which the comma at {@code close} closes; −1 if there is none. */
  private int opening(int close) {
    for (int i = close - 1; i > 0 && close - i < 40; i--) {
      if (text(close).equals("\u2014")) {
        if (text(i).equals("\u2014")) {
          return i;
        }
        continue;
      }
      if ((text(i).equals(",") || text(i).equals("\u2014")) && !suffix(i)) {
        Token next = tokens.get(i + 1);
        int open = i;
        boolean verbInside = verbs.stream().anyMatch(v -> v.head() > open && v.head() < close);
        boolean insertion = next.is("ADP") && !fronting(i) && !verbInside || text(i - 1).equals("we") || RELATIVES.contains(next.lower()) || next.lower().matches("a|an|including|pending|along|together|accompanied|according|during|following|led|whose");
        return insertion ? i : -1;
      }
    }
    return -1;
  }

  /** The tokens of the subject that ends just before {@code first}: [start, end), empty if there is none. */
  private int[] subject(int first) {
    int end = first;
    while (end > 0 && tokens.get(end - 1).is("ADV")) {
      end--;
    }
    if (end > 0 && !suffix(end - 1) && (text(end - 1).equals(",") || text(end - 1).equals("\u2014"))) {
      int opened = opening(end - 1);
      end = opened > 0 ? opened : end - 1;
    }
    int start = runStart(end);
    start = dropFronting(start, end);
    return new int[] {start, end};
  }

  private int runStart(int end) {
    int lastJoint = -1;
    int i = end - 1;
    while (i >= 0) {
      Token token = tokens.get(i);
      String word = token.lower();
      if (verbAt(i)) {
        return lastJoint > 0 ? lastJoint + 1 : i + 1;
      }
      if (token.is("CCONJ")) {
        lastJoint = i;
      } else if (word.equals(",")) {
        if (!listComma(i, end)) {
          return i + 1;
        }
      } else if (SUBORDINATORS.contains(word) || RELATIVES.contains(word) || word.equals("\"") || word.equals(":") || word.equals(";") || word.equals("\u2014")) {
        return i + 1;
      } else if (!NOMINAL.contains(token.tag()) && !word.equals("(") && !word.equals(")") && !word.equals("'s") && !word.equals("'")) {
        return i + 1;
      }
      i--;
    }
    return 0;
  }

  /** A comma between the names of a list, as in "A, B, and C agreed". */
  private boolean listComma(int comma, int end) {
    boolean joint = false;
    for (int i = comma + 1; i < end; i++) {
      joint |= tokens.get(i).is("CCONJ");
    }
    if (suffix(comma)) {
      return true;
    }
    if (fronting(comma)) {
      return false;
    }
    boolean named = comma > 0 && tokens.get(comma - 1).is("PROPN");
    boolean namedAfter = comma + 1 < end && (tokens.get(comma + 1).is("PROPN") || tokens.get(comma + 1).is("CCONJ") || tokens.get(comma + 1).is("DET"));
    boolean appositive = comma > 0 && comma + 1 < end && named && tokens.get(comma + 1).is("PROPN");
    return named && namedAfter && (joint || appositive);
  }

  /** A comma before or after "Jr." in a name. */
  private boolean suffix(int comma) {
    return comma + 1 < tokens.size() && text(comma + 1).matches("[js]r\\.?") || comma > 0 && text(comma - 1).matches("[js]r\\.?");
  }

  /** Whether what the comma closes opens with a preposition or conjunction: "During talks in Cairo, …". */
  private boolean fronting(int comma) {
    int i = comma - 1;
    while (i > 0 && !text(i - 1).equals(",") && !text(i - 1).equals(";") && !verbAt(i - 1)) {
      i--;
    }
    return i >= 0 && (tokens.get(i).is("ADP") || tokens.get(i).is("SCONJ") || tokens.get(i).is("ADV") || SUBORDINATORS.contains(text(i)));
  }

  private int dropFronting(int start, int end) {
    int s = start;
    while (s < end && (tokens.get(s).is("CCONJ") || tokens.get(s).is("ADV") || text(s).equals("\"") || text(s).equals(",") || tokens.get(s).is("SCONJ"))) {
      s++;
    }
    return s;
  }

  private boolean verbAt(int index) {
    return verbs.stream().anyMatch(v -> v.first() <= index && index <= v.head() && !tokens.get(index).is("ADV"));
  }

  private String text(int i) {
    return tokens.get(i).lower();
  }
}
