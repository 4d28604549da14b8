package org.readout.core.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Kind;
import org.readout.core.text.Span;

/**
 * An act as a reader sees it in the words, before anything is resolved.
 *
 * @param act what is done
 * @param trigger the word that says so
 * @param evidence the shortest stretch that shows the act; within one sentence
 * @param actors mentions of who acts (noun phrases, pronouns), nearest reading first
 * @param recipients mentions of whom it is to, for or against
 * @param about noun phrases for what it concerns
 * @param flags marks on the act
 * @param score 0 to 1, how sure the reader is
 * @param cue name of the cue that tells it, empty if none does
 * @param judgement what the reader settles of the act beyond its words, if it does
 */
public record ProposedAct(
    Act act,
    Span trigger,
    Span evidence,
    List<Span> actors,
    List<Span> recipients,
    List<Span> about,
    Set<Flag> flags,
    double score,
    String cue,
    Optional<Judgement> judgement) {
  /** Cue of acts that no cue word tells. */
  static final String UNTOLD = "";

  /** Marks a reader may put on an act. */
  public enum Flag {
    RENEWED,
    NEGATED,
    THREAT,
    PASSIVE,
    MUTUAL,
    ANNOUNCED,
    ALLOCATED,
    ALLEGED,
    CLAIMED,
    DENIED
  }

  public ProposedAct {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    about = List.copyOf(about);
    flags = Set.copyOf(flags);
  }

  /** Whether a cue word tells it. */
  public boolean told() {
    return !cue.equals(UNTOLD);
  }

  /** The same act with its evidence cut at a char after its trigger. */
  ProposedAct until(int end) {
    return new ProposedAct(act, trigger, new Span(evidence.start(), end), actors, before(recipients, end), before(about, end), flags, score, cue, judgement);
  }

  /** The same act with the arguments that grammar gives it; of acts of its kind, the one that a cue word tells. */
  ProposedAct with(Arguments arguments) {
    Set<Flag> marked = new LinkedHashSet<>(flags);
    if (arguments.passive()) {
      marked.add(Flag.PASSIVE);
    }
    Optional<ProposedAct> told = arguments.told().filter(t -> t.act().kind() == act.kind());
    return new ProposedAct(told.map(ProposedAct::act).orElse(act), trigger, evidence, arguments.actors(), arguments.recipients(), about, marked, score, told.map(ProposedAct::cue).orElse(cue), judgement);
  }

  /** What would be done or borne, were it not still to come: an intention, one of harm if it is an incident. */
  ProposedAct ahead() {
    Set<Flag> marked = new LinkedHashSet<>(flags);
    if (act.kind() == Kind.INCIDENT) {
      marked.add(Flag.THREAT);
    }
    return new ProposedAct(Act.INTEND, trigger, evidence, actors, recipients, about, marked, score, cue, judgement);
  }

  private static List<Span> before(List<Span> spans, int end) {
    return spans.stream().filter(s -> s.start() < end).map(s -> new Span(s.start(), Math.min(s.end(), end))).toList();
  }
}
