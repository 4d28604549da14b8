package org.readout.core.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.readout.core.ledger.Party;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Kind;
import org.readout.core.reading.Judgement;
import org.readout.core.reading.ProposedAct;
import org.readout.core.reading.ProposedAct.Flag;
import org.readout.core.reading.Reading;
import org.readout.core.reading.Token;
import org.readout.core.text.Span;

/** Settles who acts and towards whom. */
final class Roles {
  private static final Set<Act> OBJECT_FIRST = Set.of(Act.URGE, Act.INVITE);

  /**
   * @param actors who acts
   * @param recipients to, for or against whom
   * @param addressees to whom it was said, where that differs
   */
  record Cast(List<Party> actors, List<Party> recipients, List<Party> addressees) {}

  private final Reading reading;
  private final PartyFinder parties;
  private final Scene scene;
  private final Signs signs;
  private final Casting casting;
  private final Consumer<Choice> witness;

  /** @param witness is shown every choice made */
  Roles(Reading reading, PartyFinder parties, Scene scene, Casting casting, Consumer<Choice> witness) {
    this.reading = reading;
    this.parties = parties;
    this.scene = scene;
    this.signs = new Signs(reading, scene);
    this.casting = casting;
    this.witness = witness;
  }

  /**
   * The cast of an act: by grammar alone, or where a reader judged it of all who may be meant those for whom most speaks.
   * In a joint text grammar settles what a cue word tells of somebody, else it is weighed with the reader's judgement.
   */
  Cast of(ProposedAct act) {
    Cast cast = grammatical(act);
    if (act.judgement().isEmpty() || scene.joint() && act.told() && !Coder.codes(cast.actors()).isEmpty()) {
      return cast;
    }
    Judgement judged = act.judgement().get();
    if (scene.joint()) {
      String text = reading.document().text();
      return new Cast(Weighing.ACTORS.of(judged.actors(), cast.actors(), text), Weighing.RECIPIENTS.of(judged.recipients(), cast.recipients(), text), cast.addressees());
    }
    List<Party> actors = settled(act, cast) ? cast.actors() : chosen(signs.actors(act, judged, cast));
    return new Cast(actors, chosen(signs.recipients(act, judged, cast, actors)), cast.addressees());
  }

  /** Whether the subject of the act names one party, and a cue word tells the act or its words begin with that subject: that one and no other acts. */
  private static boolean settled(ProposedAct act, Cast cast) {
    if (act.flags().contains(Flag.PASSIVE) || act.act().kind() == Kind.CONSULTATION || cast.actors().size() != 1 || cast.actors().getFirst().code().isEmpty()) {
      return false;
    }
    return cast.actors().getFirst().words().filter(words -> act.told() || act.actors().getFirst().start() == act.evidence().start()).isPresent();
  }

  private List<Party> chosen(Choice choice) {
    witness.accept(choice);
    return casting.of(choice);
  }

  /** Notes the cast of the last act that counted. */
  void settled(Cast cast) {
    signs.settled(cast);
  }

  private Cast grammatical(ProposedAct act) {
    if (act.flags().contains(Flag.PASSIVE)) {
      return passive(act);
    }
    List<Party> actors = act.actors().isEmpty() ? List.of() : parties.subject(act.actors().getFirst());
    if (act.cue().equals("should")) {
      return urged(act, actors);
    }
    return switch (act.act().kind()) {
      case CONSULTATION -> act.act() == Act.MEET ? meeting(act, actors) : visit(act, actors);
      case INCIDENT -> incident(act, actors);
      case COMMITMENT, DELIVERY, REFUSAL, REQUEST, POSITION -> directed(act, actors);
    };
  }

  /** "You should do X": the speaker asks it of the subject. */
  private Cast urged(ProposedAct act, List<Party> subject) {
    if (act.act() == Act.STATE) {
      return directed(act, subject);
    }
    List<Party> speaker = scene.speaker().or(scene::home).map(c -> List.of(understood(c))).orElse(List.of());
    return new Cast(speaker, subject, List.of());
  }

  private Cast directed(ProposedAct act, List<Party> subject) {
    List<Party> actors = subject;
    List<Party> recipients = complement(act, actors);
    if (actors.isEmpty() && (act.act() == Act.CONSIDER || act.cue().equals("will not go unpunished"))) {
      actors = scene.speaker().map(c -> List.of(understood(c))).orElse(List.of());
    }
    if (recipients.isEmpty() && act.act().kind() == Kind.REFUSAL && actors.size() == 1 && !scene.cast().isEmpty() && !Coder.codes(actors).contains(scene.cast().getFirst())) {
      recipients = List.of(understood(scene.cast().getFirst()));
    }
    if (recipients.isEmpty()) {
      recipients = actors.size() > 1 ? actors : understood(scene.counterpart(Coder.codes(actors)));
    }
    return new Cast(actors, recipients, List.of());
  }

  /** Parties in the complement other than those who act: the first, with those joined to it. */
  private List<Party> complement(ProposedAct act, List<Party> actors) {
    if (act.recipients().isEmpty()) {
      return List.of();
    }
    Span span = act.recipients().getFirst();
    List<String> own = Coder.codes(actors);
    List<Party> named = parties.anywhere(span);
    if (OBJECT_FIRST.contains(act.act()) && named.isEmpty()) {
      List<Party> collective = parties.subject(firstWords(span));
      if (!collective.isEmpty()) {
        return collective;
      }
    }
    if ((act.act() == Act.WELCOME || act.act() == Act.CONDEMN) && own.size() > 1 && Coder.codes(named).size() == 1) {
      return named;
    }
    List<Party> others = named.stream().filter(p -> own.size() > 1 ? p.code().isPresent() : !own.contains(p.code().orElse(""))).toList();
    if (own.size() > 1 && act.act().kind() == Kind.COMMITMENT) {
      others = others.stream().filter(p -> p.code().filter(c -> c.length() == 3 || c.startsWith("ARMED:")).isPresent()).toList();
    }
    if (own.size() > 1 && own.containsAll(Coder.codes(others))) {
      return List.of();
    }
    List<Party> without = others.stream().filter(p -> !own.contains(p.code().orElse(""))).toList();
    return joined(without.isEmpty() ? others : without);
  }

  private Span firstWords(Span span) {
    List<Token> tokens = parties.tokens(span);
    int end = 0;
    while (end < tokens.size() && end < 4 && !tokens.get(end).lower().equals("to")) {
      end++;
    }
    return end == 0 ? span : new Span(span.start(), tokens.get(end - 1).span().end());
  }

  /** The first party and those that a comma or "and" alone parts from it. */
  private List<Party> joined(List<Party> found) {
    List<Party> kept = new ArrayList<>();
    for (Party party : found) {
      if (!kept.isEmpty() && kept.getLast().words().isPresent() && party.words().isPresent()) {
        int from = kept.getLast().words().get().span().end();
        int to = party.words().get().span().start();
        if (to < from || !reading.document().text().substring(from, to).matches("\\s*(,|and|, and|-|\u2013|&|/|, as well as)?\\s*(the |of )?(the )?")) {
          break;
        }
      }
      kept.add(party);
    }
    return kept;
  }

  private Cast meeting(ProposedAct act, List<Party> subject) {
    Map<String, Party> all = new LinkedHashMap<>();
    subject.forEach(p -> all.putIfAbsent(p.code().orElse(""), p));
    if (!act.actors().isEmpty() && act.cue().startsWith("noun")) {
      parties.anywhere(act.actors().getFirst()).forEach(p -> all.putIfAbsent(p.code().orElse(""), p));
    }
    if (!act.recipients().isEmpty() && all.size() < 2) {
      parties.anywhere(withWords(act.recipients().getFirst())).forEach(p -> all.putIfAbsent(p.code().orElse(""), p));
    }
    all.remove("");
    if (all.isEmpty() && act.cue().startsWith("noun")) {
      scene.together().forEach(c -> all.put(c, understood(c)));
    }
    if (all.size() == 1) {
      scene.counterpart(List.copyOf(all.keySet())).forEach(c -> all.put(c, understood(c)));
    }
    List<Party> parties2 = List.copyOf(all.values());
    return new Cast(parties2, parties2, List.of());
  }

  /** The words up to what the meeting is about. */
  private Span withWords(Span span) {
    for (Token token : parties.tokens(span)) {
      if (token.lower().matches("on|about|to|regarding|concerning|in|at|discuss|where|during") && token.span().start() > span.start()) {
        return new Span(span.start(), Math.max(span.start(), token.span().start() - 1));
      }
    }
    return span;
  }

  private Cast visit(ProposedAct act, List<Party> subject) {
    if (act.recipients().isEmpty()) {
      return new Cast(subject, List.of(), List.of());
    }
    Span complement = act.recipients().getFirst();
    if (act.cue().equals("welcome")) {
      List<Party> guests = parties.anywhere(complement).stream().filter(p -> !Coder.codes(subject).contains(p.code().orElse(""))).limit(1).toList();
      return new Cast(guests, subject, List.of());
    }
    List<String> own = destination(subject, complement);
    List<Party> destinations = new ArrayList<>();
    for (var name : reading.names()) {
      if (complement.contains(name.span()) && name.code().isPresent() && !own.contains(name.code().get())) {
        destinations.add(new Party(name.code(), Optional.of(Party.Words.at(name.span(), reading.document().text())), Optional.empty(), name.sector()));
      }
    }
    List<Party> to = joined(destinations);
    List<Party> guests = subject.stream().filter(p -> own.contains(p.code().orElse(""))).toList();
    return new Cast(guests, to.isEmpty() ? understood(scene.counterpart(own)) : to, List.of());
  }

  /** The codes of those who travel: of several understood, not the one whose place they travel to. */
  private List<String> destination(List<Party> subject, Span complement) {
    List<String> codes = Coder.codes(subject);
    if (codes.size() < 2) {
      return codes;
    }
    List<String> there = reading.names().stream().filter(n -> complement.contains(n.span())).flatMap(n -> n.code().stream()).toList();
    List<String> travellers = codes.stream().filter(c -> !there.contains(c)).toList();
    return travellers.isEmpty() ? codes : travellers;
  }

  private Cast incident(ProposedAct act, List<Party> actors) {
    List<Party> harmed = act.recipients().isEmpty() ? List.of() : parties.anywhere(act.recipients().getFirst());
    List<String> own = Coder.codes(actors);
    List<Party> others = harmed.stream().filter(p -> !own.contains(p.code().orElse(""))).toList();
    return new Cast(actors, joined(others), List.of());
  }

  private Cast passive(ProposedAct act) {
    List<Party> subject = act.actors().isEmpty() ? List.of() : parties.anywhere(act.actors().getFirst());
    List<Party> agents = act.recipients().isEmpty() ? List.of() : agents(act.recipients().getFirst());
    List<String> own = Coder.codes(agents);
    if (act.act() == Act.SIGN || act.act() == Act.AGREE || act.act() == Act.MEET) {
      List<Party> all = !agents.isEmpty() ? agents : understood(scene.together());
      return new Cast(all, all, List.of());
    }
    List<Party> recipients = subject.stream().filter(p -> !own.contains(p.code().orElse(""))).toList();
    if (act.act().kind() == Kind.COMMITMENT && agents.isEmpty()) {
      agents = understood(scene.committed().isEmpty() ? scene.lastSubject() : scene.committed());
      recipients = understood(scene.counterpart(Coder.codes(agents)));
    }
    if (recipients.isEmpty() && !act.recipients().isEmpty()) {
      List<String> doing = Coder.codes(agents);
      recipients = joined(parties.anywhere(act.recipients().getFirst()).stream().filter(p -> !doing.contains(p.code().orElse(""))).toList());
    }
    if (recipients.isEmpty()) {
      recipients = understood(scene.counterpart(Coder.codes(agents)));
    }
    return new Cast(agents, recipients, List.of());
  }

  /** Who stands after "by", or after "from" in "through a grant from". */
  private List<Party> agents(Span complement) {
    List<Token> tokens = parties.tokens(complement);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).lower().equals("by") || tokens.get(i).lower().equals("from") && i > 0) {
        Span rest = new Span(tokens.get(i + 1).span().start(), complement.end());
        return joined(parties.subject(rest));
      }
    }
    return List.of();
  }

  private static List<Party> understood(List<String> codes) {
    return codes.stream().map(Roles::understood).toList();
  }

  static Party understood(String code) {
    return new Party(Optional.of(code), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
