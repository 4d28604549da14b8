package org.readout.core.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readout.core.text.Span;

/**
 * Finds time expressions (TIMEX3) in English text by the rules of {@code times.yaml}. Immutable and safe for use by
 * many threads.
 */
public final class TimexFinder {
  private static final Pattern NAMED = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

  private final Rules rules;

  public TimexFinder() {
    this.rules = Rules.read();
  }

  /**
   * The time expressions inside {@code within}, ascending and without overlap, the longest first where several start
   * alike. Incomplete dates lie where the tense of their clause says.
   *
   * @param text the document's text
   * @param within where to look: a sentence, so that its tense and its "that day" are its own
   * @param anchor the document's date; without it what is relative stays without a value
   */
  public List<Timex> find(String text, Span within, Optional<LocalDate> anchor) {
    return find(text, within, anchor, Optional.empty());
  }

  /** As {@link #find(String, Span, Optional)}, incomplete dates lying where {@code lean} says whatever the tense. */
  public List<Timex> find(String text, Span within, Optional<LocalDate> anchor, Lean lean) {
    return find(text, within, anchor, Optional.of(lean));
  }

  private List<Timex> find(String text, Span within, Optional<LocalDate> anchor, Optional<Lean> lean) {
    List<Word> words = rules.words().of(text, within);
    List<Found> found = new ArrayList<>();
    Optional<String> named = Optional.empty();
    int at = 0;
    while (at < words.size()) {
      Optional<Match> match = longest(words, at);
      if (match.isPresent() && match.get().rule().meaning() != Meaning.NONE) {
        Found next = found(words, match.get(), new Frame(anchor, lean.orElse(Lean.OPEN), Optional.empty(), named), lean.isEmpty());
        found.add(next);
        named = next.value().filter(value -> NAMED.matcher(value).matches()).or(() -> next.frame().named());
      }
      at = match.map(Match::end).orElse(at + 1);
    }
    return Ranges.join(found, words, rules.joints());
  }

  private record Match(Rule rule, int order, Bound bound, int start, int end) {}

  private Optional<Match> longest(List<Word> words, int at) {
    Word word = words.get(at);
    Optional<Match> best = longest(words, at, word.lower(), Optional.empty());
    for (String name : word.classes().keySet()) {
      best = longest(words, at, name, best);
    }
    return best;
  }

  private Optional<Match> longest(List<Word> words, int at, String first, Optional<Match> known) {
    Optional<Match> best = known;
    for (Rules.Pattern pattern : rules.byFirst().getOrDefault(first, List.of())) {
      if (pattern.words().possible(words, at)) {
        Bound bound = new Bound();
        int end = pattern.words().match(words, at, bound);
        if (end > at && better(end, pattern.order(), best) && pattern.rule().stands(words, at, end)) {
          best = Optional.of(new Match(pattern.rule(), pattern.order(), bound, at, end));
        }
      }
    }
    return best;
  }

  private static boolean better(int end, int order, Optional<Match> than) {
    return than.isEmpty() || end > than.get().end() || end == than.get().end() && order < than.get().order();
  }

  private Found found(List<Word> words, Match match, Frame open, boolean byTense) {
    Lean lean = byTense ? rules.tense().lean(words, match.start(), match.end()) : open.lean();
    Frame frame = new Frame(open.anchor(), lean, open.year(), open.named());
    Span span = new Span(words.get(match.start()).start(), words.get(last(words, match) - 1).end());
    Bound bound = match.bound();
    Optional<String> mod = preposition(words, match).or(() -> bound.get("MODA")).or(() -> bound.get("MODN")).or(() -> bound.get("APPROX"));
    return new Found(match.rule(), bound, frame, match.start(), match.end(), span, match.rule().meaning().value(bound, frame), mod);
  }

  /** One past the match's last word, without the full stop of the sentence after a month's whole name. */
  private static int last(List<Word> words, Match match) {
    int last = match.end() - 1;
    boolean stop = last > match.start() && words.get(last).lower().equals(".") && words.get(last - 1).is("MONTHNAME");
    return stop ? last : match.end();
  }

  private Optional<String> preposition(List<Word> words, Match match) {
    if (match.start() == 0) {
      return Optional.empty();
    }
    String before = words.get(match.start() - 1).lower();
    String two = match.start() == 1 ? before : words.get(match.start() - 2).lower() + " " + before;
    boolean date = match.rule().type() == Timex.Type.DATE || match.rule().type() == Timex.Type.TIME;
    Map<String, String> mods = date ? rules.prepositions() : rules.durationPrepositions();
    return Optional.ofNullable(mods.get(two)).or(() -> Optional.ofNullable(mods.get(before)));
  }
}
