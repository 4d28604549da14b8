package org.readout.core.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.core.ledger.Party;
import org.readout.core.ledger.When;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Kind;
import org.readout.core.reading.Judgement;
import org.readout.core.reading.ProposedAct;
import org.readout.core.reading.Reading;
import org.readout.core.reading.Token;
import org.readout.core.text.Span;
import org.readout.core.time.Periods;
import org.readout.core.time.Timex;

/** Finds the date of an act's object among the time expressions of a reading; never the day of speaking. */
final class WhenFinder {
  private static final Set<Act> SPOKEN = Set.of(Act.STATE, Act.NOTE, Act.WELCOME, Act.CONDEMN, Act.CONDOLE, Act.DENY, Act.URGE);
  private static final Set<String> DATING = Set.of("in", "by", "since", "during", "until", "till", "before", "after", "from", "through", "throughout", "and", "to", "-");
  private static final Set<String> ELSEWHERE = Set.of("as", "following", "after", "while", "because", "where", "held", "made");
  private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being");
  private static final String YEAR = "\\d{4}";

  private final Reading reading;
  private final String text;
  private final ProposedAct act;
  private final List<Token> tokens;

  private WhenFinder(Reading reading, ProposedAct act) {
    this.reading = reading;
    this.text = reading.document().text();
    this.act = act;
    this.tokens = reading.sentences().stream().filter(s -> s.span().contains(act.evidence())).findFirst().map(s -> s.tokens()).orElse(List.of());
  }

  /** The date that the reader judged to be that of the act's object, else the first in the evidence, or right before it, that dates it. */
  static Optional<When> of(Reading reading, ProposedAct act) {
    Optional<Timex> judged = act.judgement().flatMap(Judgement::when);
    if (judged.isPresent()) {
      return judged.map(timex -> new When(Party.Words.at(timex.span(), reading.document().text()), Periods.iso(timex)));
    }
    return SPOKEN.contains(act.act()) ? Optional.empty() : new WhenFinder(reading, act).first();
  }

  private Optional<When> first() {
    return reading.times().stream().filter(this::inside).filter(this::datesObject).findFirst()
        .map(timex -> new When(Party.Words.at(timex.span(), text), period(timex)));
  }

  /** Whether the act is one of promising or asking, whose object lies after its verb. */
  private boolean saying() {
    return act.act().kind() == Kind.COMMITMENT && act.act() != Act.SIGN && act.act() != Act.INTEND || act.act().kind() == Kind.REQUEST;
  }

  private boolean inside(Timex timex) {
    Span evidence = act.evidence();
    int from = saying() ? act.trigger().end() + 5 : evidence.start();
    boolean fronted = !saying() && timex.span().end() <= evidence.start() && timex.span().end() >= evidence.start() - 3;
    return fronted || timex.span().start() >= from && timex.span().end() <= evidence.end();
  }

  private boolean datesObject(Timex timex) {
    Optional<String> iso = Periods.iso(timex);
    boolean dated = timex.type() != Timex.Type.SET && (iso.isPresent() || timex.value().isEmpty() && timex.type() == Timex.Type.DATE);
    boolean century = timex.value().filter(value -> value.length() == 2).isPresent();
    boolean promised = act.act().kind() == Kind.COMMITMENT && act.act() != Act.SIGN || act.act().kind() == Kind.REQUEST || act.act().kind() == Kind.REFUSAL;
    boolean spoken = promised && iso.isPresent() && iso.equals(reading.document().dateline().date().map(LocalDate::toString));
    return dated && !century && !spoken && !name(timex) && !(promised && elsewhere(timex));
  }

  /** Whether a bare year is part of a name: "the 2030 Agenda", "Net Sink 2030". */
  private boolean name(Timex timex) {
    if (!timex.span().of(text).matches(YEAR)) {
      return false;
    }
    Optional<Token> before = tokens.stream().filter(t -> t.span().end() <= timex.span().start()).reduce((a, b) -> b);
    Optional<Token> after = tokens.stream().filter(t -> t.span().start() >= timex.span().end()).findFirst();
    boolean dating = before.isEmpty() || DATING.contains(before.get().lower());
    return !dating && (before.filter(t -> t.is("PROPN")).isPresent() || after.filter(t -> Character.isUpperCase(t.text().charAt(0))).isPresent());
  }

  /** Whether another verb or clause stands between the act's verb and the date and has it. */
  private boolean elsewhere(Timex timex) {
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean between = token.span().start() >= act.trigger().end() && token.span().end() <= timex.span().start();
      boolean phrase = i + 1 < tokens.size() && (tokens.get(i + 1).is("ADP") || tokens.get(i + 1).is("ADV") || tokens.get(i + 1).span().start() >= timex.span().start());
      boolean participle = phrase && token.is("VERB") && token.lower().endsWith("ed") && !BE.contains(tokens.get(i - 1).lower());
      if (between && (ELSEWHERE.contains(token.lower()) || participle || token.lower().equals("such"))) {
        return true;
      }
    }
    return false;
  }

  /** The period meant; of what has been done since a date, from it to the document's own. */
  private Optional<String> period(Timex timex) {
    Optional<String> iso = Periods.iso(timex);
    boolean since = act.act().kind() == Kind.DELIVERY && timex.mod().filter("ON_OR_AFTER"::equals).isPresent();
    Optional<String> today = reading.document().dateline().date().map(LocalDate::toString);
    return since && today.isPresent() ? iso.map(start -> start.contains("/") ? start : start + "/" + today.get().substring(0, start.length())) : iso;
  }
}
