package org.readout.core.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.Telling;
import org.readout.core.ontology.Kind;

/** Lays two statements side by side. Immutable; safe for use by many threads if its encoder is. */
public final class Differ {
  private static final int WORDS_OF_NAME = 9;

  private final MatterList matters;
  private final SeriesFinder series;
  private final Optional<Function<String, float[]>> encoder;
  private final Bounds bounds;

  /**
   * What decides, each 0 to 1.
   *
   * @param pair least likeness of a pair
   * @param join least likeness for joining a pair
   * @param context share of the likeness of the sentences that passages stand in
   * @param absence what the other text may have of a passage that is said not to be in it
   */
  public record Bounds(double pair, double join, double context, Absence absence) {
    /** As they do best on the development pairs. */
    public static final Bounds DEFAULT = new Bounds(0.38, 0.5, 0.5, new Absence(0.4, 0.25, 0.6, 0.2, 0.65));
  }

  /**
   * Each must stay below.
   *
   * @param presence share of what a passage is about that stands in one sentence
   * @param words likeness by words to a passage
   * @param meaning likeness by meaning to a passage or sentence
   * @param sentenceWords likeness by words of its sentence to a sentence
   * @param sentenceMeaning likeness by meaning of its sentence to a sentence
   */
  public record Absence(double presence, double words, double meaning, double sentenceWords, double sentenceMeaning) {}

  /**
   * @param encoder vectors of length 1 by meaning; without one, words alone decide
   */
  public Differ(MatterList matters, SeriesFinder series, Optional<Function<String, float[]>> encoder) {
    this(matters, series, encoder, Bounds.DEFAULT);
  }

  public Differ(MatterList matters, SeriesFinder series, Optional<Function<String, float[]>> encoder, Bounds bounds) {
    this.matters = matters;
    this.series = series;
    this.encoder = encoder;
    this.bounds = bounds;
  }

  /** Two statements, the earlier first. */
  public StatementDiff of(StatementText before, StatementText after, Optional<LocalDate> asOf) {
    Comparison comparison = Comparison.of(before, after, series);
    return new StatementDiff(before.document().id(), after.document().id(), comparison.comparable(), comparison.why(), asOf,
        rows(before, after, comparison.comparable() ? new Sequel() : new Presence(Change.BOTH, Change.ONLY_BEFORE, Change.ONLY_AFTER)));
  }

  /** One meeting in the texts of two sides. */
  public StatementDiff ofSides(StatementText a, StatementText b, Optional<LocalDate> asOf) {
    Comparison comparison = Comparison.ofSides(a, b, series);
    Labels labels = new Presence(Change.BOTH, Change.ONLY_A, Change.ONLY_B);
    return new StatementDiff(a.document().id(), b.document().id(), comparison.comparable(), comparison.why(), asOf,
        rows(a, b, comparison.comparable() ? new Sides() : labels));
  }

  /** Two sets of documents: where each matter of the list is spoken of, and no more. */
  public StatementDiff ofSets(String before, List<StatementText> first, String after, List<StatementText> second, Optional<LocalDate> asOf) {
    Map<String, List<Utterance>> was = byMatter(first);
    Map<String, List<Utterance>> is = byMatter(second);
    Set<String> ids = new LinkedHashSet<>(was.keySet());
    ids.addAll(is.keySet());
    List<DiffRow> rows = new ArrayList<>();
    for (String id : ids) {
      List<Utterance> b = was.getOrDefault(id, List.of());
      List<Utterance> a = is.getOrDefault(id, List.of());
      Change change = b.isEmpty() ? Change.ONLY_AFTER : a.isEmpty() ? Change.ONLY_BEFORE : Change.BOTH;
      rows.add(new DiffRow(Optional.of(id), matters.of(id).map(ListedMatter::name).orElse(id), List.of(change), b.stream().map(Utterance::id).toList(), a.stream().map(Utterance::id).toList(),
          List.of(), b.stream().map(Utterance::telling).toList(), a.stream().map(Utterance::telling).toList()));
    }
    return new StatementDiff(before, after, false, "sets of " + first.size() + " and " + second.size() + " documents: only where a matter is spoken of is told", asOf, rows);
  }

  private Map<String, List<Utterance>> byMatter(List<StatementText> texts) {
    Map<String, List<Utterance>> found = new LinkedHashMap<>();
    texts.forEach(text -> text.utterances().forEach(u -> matters.of(u).forEach(id -> found.computeIfAbsent(id, x -> new ArrayList<>()).add(u))));
    return found;
  }

  /** What may be said of a matter, by what kind of diff it is. */
  private interface Labels {
    Set<Change> both(Set<Change> changes);

    /** Whether it is claimed that what is missing was left out, not only that it is not named. */
    boolean claims();

    Change onlyBefore();

    Change onlyAfter();
  }

  private record Presence(Change both, Change onlyBefore, Change onlyAfter) implements Labels {
    @Override
    public Set<Change> both(Set<Change> changes) {
      return EnumSet.of(both);
    }

    @Override
    public boolean claims() {
      return false;
    }
  }

  private record Sequel() implements Labels {
    @Override
    public Set<Change> both(Set<Change> changes) {
      return changes;
    }

    @Override
    public boolean claims() {
      return true;
    }

    @Override
    public Change onlyBefore() {
      return Change.DROPPED;
    }

    @Override
    public Change onlyAfter() {
      return Change.NEW;
    }
  }

  private record Sides() implements Labels {
    private static final Set<Change> AGREEING = EnumSet.of(Change.REPEATED, Change.REWORDED);

    @Override
    public Set<Change> both(Set<Change> changes) {
      return EnumSet.of(AGREEING.containsAll(changes) ? Change.BOTH : Change.DIFFERS);
    }

    @Override
    public boolean claims() {
      return true;
    }

    @Override
    public Change onlyBefore() {
      return Change.ONLY_A;
    }

    @Override
    public Change onlyAfter() {
      return Change.ONLY_B;
    }
  }

  /** Which passages of two statements speak of the same thing, whether or not they compare. */
  List<Pairing.Group> pairs(StatementText before, StatementText after) {
    Set<String> idle = idle(before, after);
    Side first = side(before, idle);
    Side second = side(after, idle);
    return groups(first, second, new Likeness(Stream.concat(first.sentences().stream(), second.sentences().stream()).toList(), encoder)).stream().filter(Pairing.Group::both).toList();
  }

  private List<Pairing.Group> groups(Side first, Side second, Likeness likeness) {
    return Pairing.of(first.passages(), second.passages(), (b, a) -> alike(b, a, first, second, likeness), bounds.pair(), bounds.join());
  }

  /** What both titles have. */
  private static Set<String> idle(StatementText before, StatementText after) {
    Set<String> idle = new HashSet<>(Terms.of(before.document().title().orElse("")));
    idle.retainAll(Terms.of(after.document().title().orElse("")));
    return idle;
  }

  private List<DiffRow> rows(StatementText before, StatementText after, Labels labels) {
    Set<String> idle = idle(before, after);
    Side first = side(before, idle);
    Side second = side(after, idle);
    Likeness likeness = new Likeness(Stream.concat(first.sentences().stream(), second.sentences().stream()).toList(), encoder);
    List<DiffRow> rows = new ArrayList<>();
    for (Pairing.Group group : groups(first, second, likeness)) {
      if (group.both()) {
        rows.add(pairRow(group, before, after, likeness, labels));
      } else if (group.before().isEmpty() && alone(group.after(), second, first, likeness, labels.claims(), Set.of(Kind.CONSULTATION))) {
        rows.add(row(group.after(), List.of(), group.after(), List.of(labels.onlyAfter()), List.of(), before, after));
      } else if (group.after().isEmpty() && alone(group.before(), first, second, likeness, labels.claims(), Set.of(Kind.CONSULTATION, Kind.INCIDENT))
          && (!labels.claims() || group.before().stream().noneMatch(p -> recalled(p, second)))) {
        rows.add(row(group.before(), group.before(), List.of(), List.of(labels.onlyBefore()), List.of(), before, after));
      }
    }
    return rows;
  }

  /** One text: the passages that are laid out, every sentence whole, and whom it concerns. */
  private record Side(List<Passage> passages, List<Passage> sentences, Set<String> parties) {
    /** The sentence a passage stands in. */
    Passage around(Passage passage) {
      return passage.sentence() < sentences.size() ? sentences.get(passage.sentence()) : passage;
    }
  }

  /** Passages that say something, an entry once for each of its matters. */
  private Side side(StatementText text, Set<String> idle) {
    List<Passage> found = new ArrayList<>();
    Set<String> parties = text.parties();
    for (Passage passage : text.passages(idle)) {
      Map<String, Set<String>> topics = new LinkedHashMap<>();
      passage.utterance().ifPresent(u -> u.about().forEach(words ->
          matters.about(words, parties).ifPresent(m -> topics.computeIfAbsent(m.id(), x -> new HashSet<>()).addAll(Terms.of(words)))));
      matters.named(passage.text(), parties).forEach(m -> topics.computeIfAbsent(m.id(), x -> new HashSet<>(Terms.of(m.name()))));
      topics.forEach((id, terms) -> found.add(passage.on(id, terms)));
      if (topics.isEmpty() && !passage.boilerplate()) {
        found.add(passage);
      }
    }
    return new Side(found, text.wholeSentences(idle), parties);
  }

  private double alike(Passage before, Passage after, Side first, Side second, Likeness likeness) {
    double own = likeness.of(before, after);
    return bounds.context() == 0 ? own : (1 - bounds.context()) * own + bounds.context() * likeness.of(first.around(before), second.around(after));
  }

  /** Whether it may be said that passages stand in their text alone: acts, not only of some kinds, that the other text has in no words. */
  private boolean alone(List<Passage> passages, Side own, Side other, Likeness likeness, boolean claims, Set<Kind> besides) {
    if (!claims && passages.stream().allMatch(p -> p.matter().isPresent())) {
      return passages.stream().allMatch(p -> unnamed(p, other));
    }
    boolean act = passages.stream().anyMatch(p -> p.telling() && p.utterance().map(u -> !besides.contains(u.kind())).orElse(false));
    return act && passages.stream().allMatch(p -> absent(p, own.around(p), other, likeness) && unnamed(p, other));
  }

  /** Whether a name in the passage stands in one sentence alone of the other text, which then may speak of the same thing. */
  private static boolean recalled(Passage passage, Side other) {
    return passage.names().stream().anyMatch(name -> other.sentences().stream().filter(s -> s.terms().contains(name)).count() == 1);
  }

  /** Whether no sentence of the other text names the passage's matter, if it has one. */
  private boolean unnamed(Passage passage, Side other) {
    return passage.matter().isEmpty()
        || other.sentences().stream().noneMatch(o -> matters.named(o.text(), other.parties()).stream().anyMatch(m -> passage.matter().get().equals(m.id())));
  }

  private boolean absent(Passage passage, Passage sentence, Side other, Likeness likeness) {
    Absence least = bounds.absence();
    return likeness.presence(passage, other.sentences()) < least.presence()
        && other.passages().stream().allMatch(o -> likeness.words(passage, o) < least.words())
        && other.sentences().stream().allMatch(o -> likeness.words(sentence, o) < least.sentenceWords())
        && other.passages().stream().allMatch(o -> likeness.meaning(passage, o) < least.meaning())
        && other.sentences().stream().allMatch(o -> likeness.meaning(passage, o) < least.meaning() && likeness.meaning(sentence, o) < least.sentenceMeaning());
  }

  private record Pair(Passage before, Passage after, double likeness) {}

  private DiffRow pairRow(Pairing.Group group, StatementText before, StatementText after, Likeness likeness, Labels labels) {
    List<Pair> pairs = new ArrayList<>();
    group.before().forEach(b -> group.after().forEach(a -> pairs.add(new Pair(b, a, likeness.of(b, a)))));
    Pair best = pairs.stream().max(Comparator.comparingDouble(Pair::likeness)).orElseThrow();
    List<WordRun> runs = WordRuns.of(best.before().text(), best.after().text());
    Set<Change> changes = PairChanges.of(best.before(), best.after(), runs, matters);
    return row(group.after(), group.before(), group.after(), List.copyOf(labels.both(changes)), runs, before, after)
        .with(labels.claims() ? PairChanges.formula(best.before(), best.after(), runs, matters) : Optional.empty());
  }

  private DiffRow row(List<Passage> named, List<Passage> before, List<Passage> after, List<Change> changes, List<WordRun> runs, StatementText first, StatementText second) {
    Optional<String> matter = Stream.concat(before.stream(), after.stream()).flatMap(p -> p.matter().stream()).findFirst();
    return new DiffRow(matter, matter.flatMap(matters::of).map(ListedMatter::name).orElseGet(() -> name(named)), changes, ids(before), ids(after), runs,
        quotes(before, first), quotes(after, second));
  }

  private static String name(List<Passage> passages) {
    Passage first = passages.stream().filter(p -> p.utterance().isPresent()).findFirst().orElse(passages.getFirst());
    String about = first.utterance().map(u -> String.join("; ", u.about())).orElse("");
    String[] words = (about.isEmpty() ? first.text() : about).split("\\s+");
    String name = String.join(" ", List.of(words).subList(0, Math.min(WORDS_OF_NAME, words.length)));
    return words.length > WORDS_OF_NAME ? name + " …" : name;
  }

  private static List<String> ids(List<Passage> passages) {
    return passages.stream().flatMap(p -> p.utterance().stream()).map(Utterance::id).distinct().toList();
  }

  private static List<Telling> quotes(List<Passage> passages, StatementText text) {
    DocumentFacts d = text.document();
    LinkedHashSet<Telling> quotes = new LinkedHashSet<>();
    passages.forEach(p -> quotes.add(p.utterance().map(Utterance::telling).orElseGet(() -> new Telling(Optional.empty(), d.id(), d.date(), d.publisher(),
        d.title(), Optional.empty(), Optional.empty(), Optional.empty(), p.text(), p.start(), p.end()))));
    return List.copyOf(quotes);
  }
}
