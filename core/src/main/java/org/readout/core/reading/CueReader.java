package org.readout.core.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.document.Document;
import org.readout.core.reading.ProposedAct.Flag;
import org.readout.core.text.Span;

/**
 * A reader of cue words and grammar: parts of speech, a shallow grammar of clauses, and lists of verbs, nouns and
 * phrases by which acts are told. Immutable; safe for use by many threads.
 */
public final class CueReader implements Reader {
  private static final Set<String> TRAILING = Set.of(",", ";", ":", "and", "but", "while", "with", "\u2014", ".", "or", "as", "that", "whereas", "also", "which", "who", "(", "after", "because", "!", "?");

  private final Surface surface;
  private final Lexicon lexicon;

  /** A reader that knows these names. */
  public CueReader(NameFinder names) {
    this(new Surface(names));
  }

  CueReader(Surface surface) {
    this.surface = surface;
    lexicon = surface.lexicon();
  }

  @Override
  public String version() {
    return "cues-1";
  }

  @Override
  public Reading read(Document document) {
    return surface.read(document, this::acts);
  }

  /** The acts of one sentence, in order of evidence. */
  List<ProposedAct> acts(Grammar grammar) {
    List<Draft> told = VerbActs.of(grammar);
    List<Integer> wished = told.stream().filter(d -> d.wish).map(d -> grammar.reported(d.trigger)).filter(v -> v >= 0).map(v -> grammar.verbs.get(v).head()).toList();
    told.removeIf(d -> wished.contains(d.trigger));
    List<Draft> drafts = new ArrayList<>(told);
    drafts.addAll(NounActs.of(grammar, told));
    drafts.sort(Comparator.comparingInt((Draft d) -> d.start).thenComparingInt(d -> d.trigger));
    told.forEach(draft -> draft.end = end(grammar, draft, told));
    drafts.stream().filter(d -> d.nominal).forEach(draft -> draft.end = end(grammar, draft, drafts));
    drafts.removeIf(draft -> draft.say && (givesWay(grammar, draft, told) || inserted(grammar, draft) && drafts.size() > 1) || draft.end <= draft.start || draft.end <= draft.trigger);
    return drafts.stream().map(draft -> proposed(grammar, draft)).toList();
  }

  /** Whether what a saying reports is an act of its own. */
  private static boolean givesWay(Grammar grammar, Draft say, List<Draft> told) {
    int reported = grammar.reported(say.trigger);
    return reported >= 0 && told.stream().anyMatch(d -> d != say && d.trigger == grammar.verbs.get(reported).head());
  }

  /** Whether a saying stands after what is said: "…, the envoy noted". */
  private static boolean inserted(Grammar grammar, Draft say) {
    return say.end <= say.complement && say.start > 1 && (grammar.word(say.start - 1).equals(",") || grammar.word(say.start - 1).equals("\""));
  }

  /** One past the last token of a draft's evidence: where the next act told by a verb begins, or the sentence ends. */
  private static int end(Grammar grammar, Draft draft, List<Draft> told) {
    int end = grammar.tokens.size();
    for (Draft other : told) {
      if (other != draft && !other.nominal && other.start > draft.trigger) {
        end = Math.min(end, other.start);
      }
    }
    for (int i = draft.complement; i < end; i++) {
      if (grammar.word(i).equals("\u2014") || grammar.word(i).equals(";") || grammar.word(i).equals("according") && grammar.word(i + 1).equals("to")) {
        end = i;
      }
    }
    if (draft.nominal) {
      for (int i = draft.complement; i < end; i++) {
        if (grammar.word(i).equals(",") && i > draft.complement + 1 || grammar.word(i).equals("according")) {
          end = i;
        }
      }
    }
    while (end > draft.trigger + 1 && TRAILING.contains(grammar.word(end - 1))) {
      end--;
    }
    return end;
  }

  private ProposedAct proposed(Grammar grammar, Draft draft) {
    List<Span> actors = draft.subjectStart >= 0 ? List.of(grammar.span(draft.subjectStart, draft.subjectEnd)) : List.of();
    List<Span> recipients = draft.complement < draft.end ? List.of(grammar.span(draft.complement, draft.end)) : List.of();
    for (int i = draft.start; i < draft.end; i++) {
      String word = grammar.word(i);
      if (i <= draft.complement + 1 && lexicon.in("renewal", word)) {
        draft.flags.add(Flag.RENEWED);
      }
      if (lexicon.in("alleged", word)) {
        draft.flags.add(Flag.ALLEGED);
      }
    }
    if (draft.passive) {
      draft.flags.add(Flag.PASSIVE);
    }
    List<Span> about = new ArrayList<>();
    if (draft.passive && draft.subjectStart >= 0) {
      about.addAll(Topics.of(grammar, draft.subjectStart, draft.subjectEnd));
    }
    about.addAll(Topics.of(grammar, draft.topics, draft.end));
    Span evidence = grammar.span(draft.start, draft.end);
    return new ProposedAct(draft.act, grammar.tokens.get(draft.trigger).span(), evidence, actors, recipients, about, draft.flags, draft.score, draft.cue, Optional.empty());
  }
}
