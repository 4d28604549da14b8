package org.readout.core.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.readout.core.text.Span;

/**
 * The arguments of an act by grammar: the noun phrases that stand as subject and complement of the word that tells it.
 *
 * @param actors the subject; empty if it has none
 * @param recipients the complement; empty if the act's words end at its trigger
 * @param passive whether the subject is what is acted on
 * @param told the act that a cue word tells at the same place, if one does
 */
record Arguments(List<Span> actors, List<Span> recipients, boolean passive, Optional<ProposedAct> told) {
  private static final Set<String> AHEAD = Set.of("will", "would", "shall");

  /**
   * The arguments of an act told somewhere in a sentence.
   *
   * @param told acts that the cue words tell in that sentence, whose arguments are theirs
   */
  static Arguments of(Grammar grammar, ProposedAct act, List<ProposedAct> told) {
    int verb = verb(grammar, act);
    Span word = verb < 0 ? act.trigger() : act.trigger().cover(head(grammar, verb));
    Optional<ProposedAct> same = told.stream().filter(a -> a.trigger().overlaps(act.trigger())).findFirst()
        .or(() -> told.stream().filter(a -> verb >= 0 && group(grammar, verb).overlaps(act.trigger()) && a.trigger().overlaps(head(grammar, verb))).findFirst());
    if (same.isPresent()) {
      return new Arguments(same.get().actors(), same.get().recipients(), same.get().flags().contains(ProposedAct.Flag.PASSIVE), same);
    }
    if (verb < 0) {
      return new Arguments(List.of(), rest(act, act.trigger().end()), false, Optional.empty());
    }
    int[] subject = grammar.subject(verb);
    List<Span> actors = subject[0] >= 0 && subject[1] > subject[0] ? List.of(grammar.span(subject[0], subject[1])) : List.of();
    return new Arguments(actors, rest(act, word.end()), grammar.verbs.get(verb).passive(), Optional.empty());
  }

  /** Whether two words are parts of one verb: "will" and "provide" of "will provide". */
  static boolean oneVerb(Grammar grammar, Span a, Span b) {
    return IntStream.range(0, grammar.verbs.size()).anyMatch(v -> group(grammar, v).contains(a) && group(grammar, v).contains(b));
  }

  /** Whether a word is one of a verb that "will", "would" or "shall" sets in the future, itself or by the verb that it is joined to. */
  static boolean ahead(Grammar grammar, Span word) {
    int verb = IntStream.range(0, grammar.verbs.size()).filter(v -> group(grammar, v).contains(word)).findFirst().orElse(-1);
    while (verb > 0 && grammar.verbs.get(verb).form() == Verb.Form.BARE) {
      verb--;
    }
    return verb >= 0 && AHEAD.contains(grammar.verbs.get(verb).modal()) && !grammar.verbs.get(verb).perfect();
  }

  private static List<Span> rest(ProposedAct act, int from) {
    return from < act.evidence().end() ? List.of(new Span(from, act.evidence().end())) : List.of();
  }

  /** The verb of the trigger, or the nearest one before it in the act's own words: −1 if there is none. */
  private static int verb(Grammar grammar, ProposedAct act) {
    return IntStream.range(0, grammar.verbs.size())
        .filter(v -> group(grammar, v).start() < act.trigger().end() && act.evidence().overlaps(group(grammar, v)))
        .max().orElse(-1);
  }

  private static Span head(Grammar grammar, int verb) {
    return grammar.tokens.get(grammar.verbs.get(verb).head()).span();
  }

  /** The words of a verb group. */
  private static Span group(Grammar grammar, int verb) {
    return grammar.span(grammar.verbs.get(verb).first(), grammar.verbs.get(verb).head() + 1);
  }
}
