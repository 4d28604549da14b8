package org.readout.core.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final Pattern LENGTH = Pattern.compile("P(\\d{1,2})([YM])");
  private static final Set<String> RELATIVE = Set.of("that", "which", "who");
  private static final Set<String> LASTING = Set.of("for", "over", "within", "in");

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
    WhenFinder finder = new WhenFinder(reading, act);
    Optional<When> judged = act.judgement().flatMap(Judgement::when).filter(finder::near).filter(finder::meant).map(finder::when);
    return judged.isPresent() || SPOKEN.contains(act.act()) ? judged : finder.first();
  }

  /** Whether a date stands near enough to be that of the act: in its words, before them in the sentence, of those who come together also in the sentence before. */
  private boolean near(Timex timex) {
    Span evidence = act.evidence();
    boolean ahead = timex.span().end() <= evidence.start();
    boolean within = ahead && tokens.stream().findFirst().filter(t -> t.span().start() <= timex.span().start()).isPresent();
    boolean above = ahead && act.act().kind() == Kind.CONSULTATION && !text.substring(timex.span().end(), evidence.start()).contains("\n\n");
    return evidence.contains(timex.span()) || within || above;
  }

  /** Whether the date is no part of a name, and that of a promise not the day it was made. */
  private boolean meant(Timex timex) {
    Optional<String> end = Periods.iso(timex).map(period -> period.substring(period.indexOf('/') + 1));
    Optional<String> today = reading.document().dateline().date().map(LocalDate::toString);
    boolean over = promised() && act.act().kind() != Kind.REFUSAL && end.isPresent() && today.isPresent() && end.get().compareTo(today.get().substring(0, Math.min(10, end.get().length()))) < 0;
    return !over && !name(timex) && !titled(timex) && !told(timex);
  }

  private When when(Timex timex) {
    return new When(Party.Words.at(timex.span(), text), period(timex));
  }

  private Optional<When> first() {
    return reading.times().stream().filter(this::inside).filter(this::datesObject).findFirst()
        .filter(this::meant).map(this::when);
  }

  /** Whether the act is one of promising or asking, whose object lies after its verb. */
  private boolean saying() {
    return act.act().kind() == Kind.COMMITMENT && act.act() != Act.SIGN && act.act() != Act.INTEND || act.act().kind() == Kind.REQUEST;
  }

  /** Whether the act looks ahead from the day of speaking. */
  private boolean promised() {
    return act.act().kind() == Kind.COMMITMENT && act.act() != Act.SIGN && act.act() != Act.AGREE || act.act().kind() == Kind.REQUEST || act.act().kind() == Kind.REFUSAL;
  }

  private boolean inside(Timex timex) {
    Span evidence = act.evidence();
    int from = saying() ? act.trigger().end() + 5 : evidence.start();
    boolean fronted = !saying() && timex.span().end() <= evidence.start() && timex.span().end() >= evidence.start() - 3;
    return fronted || timex.span().start() >= from && timex.span().end() <= evidence.end();
  }

  private boolean datesObject(Timex timex) {
    Optional<String> iso = period(timex);
    boolean dated = timex.type() != Timex.Type.SET && (iso.isPresent() || timex.value().isEmpty() && timex.type() == Timex.Type.DATE);
    boolean century = timex.value().filter(value -> value.length() == 2).isPresent();
    boolean promised = act.act() == Act.AGREE || promised();
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
    return !dating && (before.filter(t -> t.is("PROPN")).isPresent() || before.filter(t -> t.lower().equals("the")).isPresent() && after.filter(t -> t.is("NOUN")).isPresent() || after.filter(t -> Character.isUpperCase(t.text().charAt(0))).isPresent());
  }

  /** Whether a date is that of a numbered document, "Executive Order 13405 of June 16, 2006", or means the present at large, "the challenges of today". */
  private boolean titled(Timex timex) {
    List<Token> before = before(timex);
    int last = before.size() - 1;
    boolean large = timex.span().of(text).matches("(?i)today|tomorrow|yesterday") && last > 0 && !before.get(last - 1).lower().equals("as");
    return last > 0 && before.get(last).lower().equals("of") && (large || Character.isDigit(before.get(last - 1).text().charAt(0)));
  }

  /** Whether a date is that of a relative clause after the act's word: "the agreement that was signed last year". */
  private boolean told(Timex timex) {
    List<Token> before = before(timex);
    int last = before.size() - 1;
    boolean clause = last > 1 && before.get(last).is("VERB") && BE.contains(before.get(last - 1).lower()) && RELATIVE.contains(before.get(last - 2).lower());
    return clause && before.get(last).span().start() > act.trigger().end();
  }

  private List<Token> before(Timex timex) {
    return tokens.stream().filter(t -> t.span().end() <= timex.span().start()).toList();
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

  /**
   * The period meant; of what has been done since a date, from it to the document's own; of a promise for some years or
   * months, from the document's date on; of a decade under way, what is left of it.
   */
  private Optional<String> period(Timex timex) {
    Optional<String> iso = Periods.iso(timex);
    Optional<LocalDate> today = reading.document().dateline().date();
    boolean since = (act.act().kind() == Kind.DELIVERY || act.act().kind() == Kind.INCIDENT) && timex.mod().filter("ON_OR_AFTER"::equals).isPresent();
    if (today.isEmpty()) {
      return iso;
    }
    if (iso.isEmpty() && promised() && timex.type() == Timex.Type.DURATION && lasting(timex)) {
      return timex.value().flatMap(length -> ahead(length, today.get()));
    }
    boolean decade = timex.value().filter(value -> value.length() == 3).isPresent() && timex.mod().isEmpty() && promised();
    return iso.map(start -> since && !start.contains("/") ? start + "/" + today.get().toString().substring(0, start.length())
        : decade && start.compareTo(today.get().toString()) < 0 ? today.get().getYear() + start.substring(4) : start);
  }

  /** Whether a length is that of the act's object: "for five years", "over three years". */
  private boolean lasting(Timex timex) {
    String first = timex.span().of(text).split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return LASTING.contains(first) || tokens.stream().filter(t -> t.span().end() <= timex.span().start()).reduce((a, b) -> b).filter(t -> LASTING.contains(t.lower())).isPresent();
  }

  /** The years or months that a length reaches ahead: P3Y, P2M. */
  private static Optional<String> ahead(String length, LocalDate from) {
    Matcher matcher = LENGTH.matcher(length);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group(1));
    return Optional.of(matcher.group(2).equals("Y") ? from.getYear() + "/" + (from.getYear() + count) : from + "/" + from.plusMonths(count));
  }
}
