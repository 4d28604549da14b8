package org.readout.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Kind;
import org.readout.core.reading.ProposedAct.Flag;

/** Reads the acts that a sentence's nouns name: "its commitment to", "the March attack on", "talks between". */
final class NounActs {
  private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her", "our", "my");
  private static final Set<String> MONTHS =
      Set.of("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december");
  private static final Set<String> AIMED = Set.of("on", "against", "near", "that", "targeting", "in", "at", "of", "by", "upon", "between");

  private final Grammar grammar;
  private final List<Draft> verbDrafts;

  private NounActs(Grammar grammar, List<Draft> verbDrafts) {
    this.grammar = grammar;
    this.verbDrafts = verbDrafts;
  }

  static List<Draft> of(Grammar grammar, List<Draft> verbDrafts) {
    NounActs acts = new NounActs(grammar, verbDrafts);
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < grammar.tokens.size(); i++) {
      if (!grammar.is(i, "VERB") && !grammar.is(i, "PROPN")) {
        for (NounCue cue : grammar.lexicon.noun(grammar.word(i))) {
          Draft draft = acts.draft(cue, i);
          if (draft != null) {
            draft.nominal = true;
            drafts.add(draft);
            break;
          }
        }
      }
    }
    return drafts;
  }

  private @Nullable Draft draft(NounCue cue, int i) {
    if (!cue.then().isEmpty() && !cue.then().contains(grammar.word(i + 1))) {
      return null;
    }
    return switch (cue.frame()) {
      case OWNED -> owned(cue, i);
      case CARRIED -> null;
      case INCIDENT -> incident(cue, i);
      case JOURNEY -> journey(cue, i);
      case GATHERING -> gathering(cue, i);
      case INVITATION -> invitation(cue, i);
    };
  }

  /** The draft whose words hold token {@code i} in its complement, the last one before it; null if none. */
  private @Nullable Draft within(int i) {
    Draft last = null;
    for (Draft draft : verbDrafts) {
      if (draft.start <= i && draft.complement <= i) {
        last = draft;
      }
    }
    return last;
  }

  private @Nullable Draft owned(NounCue cue, int i) {
    Draft around = within(i);
    if (around != null && around.act.kind() == Kind.COMMITMENT && grammar.headIndex(around.complement).filter(h -> h == i).isPresent()) {
      return null;
    }
    int[] owner = owner(i);
    if (owner == null) {
      return null;
    }
    int start = owner[0];
    return made(cue, i, owner, start, 0.7);
  }

  /** The tokens that say whose the noun at {@code i} is: "its", "China's", "of China"; null if nothing does. */
  private int @Nullable [] owner(int i) {
    int start = phraseStart(i);
    for (int j = start; j < i; j++) {
      if (POSSESSIVES.contains(grammar.word(j))) {
        return new int[] {j, j + 1};
      }
      if (grammar.word(j).equals("'s") || grammar.word(j).equals("'")) {
        return new int[] {start, j};
      }
    }
    if (grammar.word(i + 1).equals("of") || grammar.word(i + 1).equals("by")) {
      int end = i + 2;
      while (end < grammar.tokens.size() && (grammar.is(end, "DET") || grammar.is(end, "PROPN") || grammar.is(end, "ADJ") || grammar.is(end, "NOUN"))) {
        end++;
      }
      if (!grammar.namesIn(i + 2, end).isEmpty()) {
        return new int[] {i + 2, end};
      }
    }
    boolean named = grammar.namesIn(start, i).stream().anyMatch(n -> n.type() != Name.Type.PLACE);
    return named ? new int[] {start, i} : null;
  }

  /** Where the noun phrase that ends at {@code i} begins. */
  private int phraseStart(int i) {
    int start = i;
    while (start > 0 && Set.of("DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "PRON").contains(grammar.tokens.get(start - 1).tag())
        && !grammar.word(start - 1).equals("to") && !grammar.word(start - 1).equals("that")) {
      start--;
    }
    return start;
  }

  private @Nullable Draft incident(NounCue cue, int i) {
    Draft around = within(i);
    if (verbDrafts.stream().anyMatch(d -> d.act == Act.ATTACK && !d.nominal && d.subjectStart <= i && i < d.subjectEnd)) {
      return null;
    }
    boolean told = around == null || around.act == Act.STATE || around.act.kind() == Kind.CONSULTATION || around.act.kind() == Kind.INCIDENT && around.trigger == i;
    int start = phraseStart(i);
    boolean dated = false;
    boolean owner = false;
    for (int j = start; j < i; j++) {
      dated |= MONTHS.contains(grammar.word(j)) || grammar.is(j, "NUM") || grammar.word(j).matches("series|string|wave|spate|repeated|recent|deadly|latest");
      owner |= POSSESSIVES.contains(grammar.word(j)) || grammar.word(j).equals("'s");
    }
    boolean aimed = AIMED.contains(grammar.word(i + 1));
    if (!told || !(aimed && (dated || owner || grammar.word(start).matches("the|a|an")) || dated && around == null)) {
      return null;
    }
    if (grammar.word(start - 1).equals("of") && grammar.is(start - 2, "NOUN") && grammar.word(start - 2).matches("series|string|wave|spate|number|spree")) {
      start = phraseStart(start - 2);
    }
    int[] owned = owner(i);
    return made(cue, i, owned == null ? Grammar.NOBODY : owned, start, 0.6);
  }

  private @Nullable Draft journey(NounCue cue, int i) {
    Draft around = within(i);
    if (around != null && (around.act == Act.VISIT || around.act == Act.INVITE)) {
      return null;
    }
    int[] owner = owner(i);
    if (owner == null && grammar.word(phraseStart(i) - 1).equals("on")) {
      owner = traveller(i);
    }
    boolean toSomewhere = grammar.namesIn(i + 1, Math.min(i + 8, grammar.tokens.size())).size() > 0;
    if (owner == null || !toSomewhere) {
      return null;
    }
    return made(cue, i, owner, Math.min(phraseStart(i), owner[0]), 0.6);
  }

  /** The subject of the verb before "on a visit"; null if nobody. */
  private int @Nullable [] traveller(int i) {
    for (int v = grammar.verbs.size() - 1; v >= 0; v--) {
      if (grammar.verbs.get(v).head() < i) {
        int[] subject = grammar.subject(v);
        return grammar.actor(subject) ? subject : null;
      }
    }
    return null;
  }

  private @Nullable Draft gathering(NounCue cue, int i) {
    Draft around = within(i);
    if (around != null && around.act.kind() == Kind.CONSULTATION) {
      return null;
    }
    boolean partnered = Set.of("between", "with", "among").contains(grammar.word(i + 1)) || grammar.word(i + 1).equals("of") && grammar.lexicon.in("collective", grammar.headNoun(i + 2));
    int start = phraseStart(i);
    boolean here = Set.of("in", "at", "on").contains(grammar.word(i + 1)) && !grammar.namesIn(i + 2, Math.min(i + 4, grammar.tokens.size())).isEmpty();
    boolean theirs = Set.of("their", "our").contains(grammar.word(start));
    if (around == null && here && grammar.is(start - 1, "ADP") || theirs) {
      return made(cue, i, Grammar.NOBODY, start, 0.5);
    }
    long before = grammar.namesIn(start, i).stream().filter(n -> n.code().isPresent()).count();
    if (partnered || before >= 2 || before == 1 && grammar.word(i).equals("summit")) {
      int end = Math.min(i + 16, grammar.tokens.size());
      return made(cue, i, partnered ? new int[] {start, end} : new int[] {start, i}, start, 0.55);
    }
    return null;
  }

  private @Nullable Draft invitation(NounCue cue, int i) {
    if (!grammar.word(i - 1).equals("the") || !grammar.word(i - 2).equals("at")) {
      return null;
    }
    int end = i + 2;
    while (end < grammar.tokens.size() && !grammar.is(end, "PUNCT") && !grammar.is(end, "VERB") && !grammar.is(end, "AUX")) {
      end++;
    }
    return made(cue, i, new int[] {i + 2, end}, i - 2, 0.85);
  }

  private Draft made(NounCue cue, int i, int[] owner, int start, double score) {
    Draft draft = new Draft(cue.act(), i, owner, start, i + 1, VerbCue.Recipient.ANY, score, "noun " + grammar.word(i));
    for (int j = start; j < i; j++) {
      if (grammar.lexicon.in("renewal", grammar.word(j))) {
        draft.flags.add(Flag.RENEWED);
      }
    }
    return draft;
  }
}
