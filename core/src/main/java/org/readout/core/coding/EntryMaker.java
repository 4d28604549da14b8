package org.readout.core.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.readout.core.discourse.Status;
import org.readout.core.ledger.Amount;
import org.readout.core.ledger.EntryId;
import org.readout.core.ledger.Facts;
import org.readout.core.ledger.Instrument;
import org.readout.core.ledger.LedgerEntry;
import org.readout.core.ledger.Location;
import org.readout.core.ledger.Origin;
import org.readout.core.ledger.Party;
import org.readout.core.ledger.Topic;
import org.readout.core.ledger.When;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.EventCode;
import org.readout.core.ontology.Field;
import org.readout.core.ontology.Kind;
import org.readout.core.ontology.Ontology;
import org.readout.core.ontology.Situation;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.Judgement;
import org.readout.core.reading.ProposedAct;
import org.readout.core.reading.ProposedAct.Flag;
import org.readout.core.reading.Reading;
import org.readout.core.reading.Sentence;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Evidence;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;
import org.readout.core.time.Timex;

/** Makes the entry of an act whose parties are settled. */
final class EntryMaker {
  private final Words words = new Words();
  private final AmountFinder amounts = new AmountFinder();
  private final CasualtiesFinder casualties = new CasualtiesFinder();
  private final Matters matters;

  EntryMaker(Profiles profiles) {
    matters = new Matters(profiles);
  }

  LedgerEntry make(Reading reading, CodePoints border, ProposedAct act, Roles.Cast cast, Sources.Telling telling, Optional<Location> place, int ordinal) {
    String text = reading.document().text();
    Span evidence = act.evidence();
    Span sentence = reading.sentences().stream().map(Sentence::span).filter(s -> s.contains(evidence)).findFirst().orElse(evidence);
    String exact = evidence.of(text);
    Field field = act.judgement().map(Judgement::field).orElseGet(() -> words.field(exact, sentence.of(text), act.act()));
    Optional<Amount> amount = amount(text, evidence, act);
    List<Topic> about = topics(reading, act, cast).stream().map(s -> new Topic(Party.Words.at(s, text), matters.of(s.of(text)))).toList();
    Optional<When> when = WhenFinder.of(reading, act);
    Span outward = border.outward(evidence);
    Facts facts =
        new Facts(
            EntryId.of(reading.document().id(), outward.start(), outward.end(), act.act(), ordinal),
            reading.document().id(), act.act(), Evidence.at(evidence, text), cast.actors(), cast.recipients(), cast.addressees(), about, field,
            act.flags().contains(Flag.RENEWED), act.flags().contains(Flag.NEGATED),
            qualifier("condition", text, sentence), qualifier("hedge", text, evidence), qualifier("reservation", text, sentence),
            when, amount, place, status(act), telling.attributedTo(), telling.wording(), telling.voice(),
            code(act, cast, field, amount, exact, reading.document().dateline().date(), when), act.score(), Origin.MACHINE, Optional.empty());
    return entry(facts, act, threat(act, cast, exact), exact, amount, reading);
  }

  /** What the act is about: its noun phrases without their dates and, of those who come together, without the participants. */
  private static List<Span> topics(Reading reading, ProposedAct act, Roles.Cast cast) {
    String text = reading.document().text();
    List<String> codes = Stream.of(cast.actors(), cast.recipients()).map(Coder::codes).flatMap(List::stream).toList();
    List<Span> found = new ArrayList<>();
    for (Span topic : act.judgement().isPresent() ? new Phrases(reading).of(act.about()) : act.about()) {
      Span kept = topic;
      for (Timex timex : reading.times()) {
        if (timex.type() != Timex.Type.DURATION && kept.start() <= timex.span().start() && timex.span().start() < kept.end() && kept.end() <= timex.span().end()) {
          kept = new Span(kept.start(), kept.start() + text.substring(kept.start(), timex.span().start()).replaceFirst("(?:\\s|\\b(?:on|in|by|for|since|during|of|the))*$", "").length());
        }
      }
      Span left = kept;
      boolean participant = act.act().kind() == Kind.CONSULTATION && !left.isEmpty() && Character.isUpperCase(text.charAt(left.start()))
          && reading.names().stream().anyMatch(n -> left.contains(n.span()) && n.code().filter(codes::contains).isPresent() || left.equals(n.span()) && act.act() == Act.VISIT);
      if (!left.isEmpty() && !participant) {
        found.add(left);
      }
    }
    return found;
  }

  private LedgerEntry entry(Facts facts, ProposedAct act, boolean threat, String exact, Optional<Amount> amount, Reading reading) {
    return switch (act.act().kind()) {
      case COMMITMENT -> new LedgerEntry.Commitment(facts, threat, stage(act, amount), instrument(act, exact));
      case DELIVERY -> new LedgerEntry.Delivery(facts);
      case REFUSAL -> new LedgerEntry.Refusal(facts);
      case REQUEST -> new LedgerEntry.Request(facts);
      case POSITION -> new LedgerEntry.Position(facts);
      case CONSULTATION -> new LedgerEntry.Consultation(facts);
      case INCIDENT -> new LedgerEntry.Incident(facts, casualties.find(reading.document().text(), act.evidence(), reading.names()).stream().toList(), List.of(), List.of());
    };
  }

  private static Optional<String> stage(ProposedAct act, Optional<Amount> amount) {
    if (act.act() == Act.SIGN || act.act() == Act.CONSIDER) {
      return Optional.empty();
    }
    return act.flags().contains(Flag.ALLOCATED) ? Optional.of("allocated") : act.flags().contains(Flag.ANNOUNCED) || amount.isPresent() ? Optional.of("announced") : Optional.empty();
  }

  private Optional<Instrument> instrument(ProposedAct act, String exact) {
    if (act.act() == Act.SIGN) {
      return words.instrument(exact, "signed").or(() -> Optional.of(new Instrument("unspecified", "signed")));
    }
    return exact.matches("(?is).*\\b(sign|signing|conclusion|conclude|ratify)\\b.*") ? words.instrument(exact, "negotiated") : Optional.empty();
  }

  private Optional<Party.Words> qualifier(String kind, String text, Span within) {
    return words.qualifier(kind, text, within).map(s -> Party.Words.at(s, text));
  }

  /** The first sum after the word that tells the act, else the first in its words. */
  private Optional<Amount> amount(String text, Span evidence, ProposedAct act) {
    return act.act().kind() == Kind.POSITION || act.act().kind() == Kind.CONSULTATION ? Optional.empty() : amounts.first(text, evidence, act.trigger().end());
  }

  private static Status status(ProposedAct act) {
    return act.flags().contains(Flag.ALLEGED) ? Status.ALLEGED : act.flags().contains(Flag.CLAIMED) ? Status.CLAIMED : act.flags().contains(Flag.DENIED) ? Status.DENIED : Status.ASSERTED;
  }

  /** Whether harm is announced to another: a reader says so, and the words tell of harm. */
  private boolean threat(ProposedAct act, Roles.Cast cast, String exact) {
    boolean another = cast.recipients().isEmpty() || !Coder.codes(cast.actors()).containsAll(Coder.codes(cast.recipients()));
    return act.flags().contains(Flag.THREAT) && another && words.harm(exact);
  }

  private EventCode code(ProposedAct act, Roles.Cast cast, Field field, Optional<Amount> amount, String exact, Optional<LocalDate> said, Optional<When> when) {
    Set<Situation.Flag> flags = EnumSet.noneOf(Situation.Flag.class);
    mark(flags, Situation.Flag.THREAT, threat(act, cast, exact));
    mark(flags, Situation.Flag.NEGATED, act.flags().contains(Flag.NEGATED));
    mark(flags, Situation.Flag.RENEWED, act.flags().contains(Flag.RENEWED));
    mark(flags, Situation.Flag.AMOUNT, amount.isPresent());
    mark(flags, Situation.Flag.ARMED, Coder.codes(cast.recipients()).stream().anyMatch(c -> c.startsWith("ARMED:")));
    boolean dated = said.isPresent() && when.flatMap(When::value).filter(w -> w.length() == 10 && w.compareTo(said.get().toString()) > 0).isPresent();
    mark(flags, Situation.Flag.AHEAD, dated);
    List<String> topic = List.of(Normal.of(exact).toLowerCase(Locale.ROOT).split("[^a-z0-9'-]+"));
    Optional<String> stage = act.act() == Act.SIGN ? Optional.of("signed") : Optional.empty();
    return Ontology.code(act.act(), new Situation(Optional.of(field), flags, stage, topic));
  }

  private static void mark(Set<Situation.Flag> flags, Situation.Flag flag, boolean holds) {
    if (holds) {
      flags.add(flag);
    }
  }
}
