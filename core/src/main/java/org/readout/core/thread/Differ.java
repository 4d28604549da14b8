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
  /** Share of what a passage is about that may stand in a sentence of the other text before nothing is said of its absence. */
  private static final double ABSENT = 0.5;

  private static final Pairing.Bounds BOUNDS = new Pairing.Bounds(0.42, 0.62);
  private static final int WORDS_OF_NAME = 9;

  private final MatterList matters;
  private final SeriesFinder series;
  private final Optional<Function<String, float[]>> encoder;

  /**
   * @param encoder vectors of length 1 by meaning; without one, words alone decide
   */
  public Differ(MatterList matters, SeriesFinder series, Optional<Function<String, float[]>> encoder) {
    this.matters = matters;
    this.series = series;
    this.encoder = encoder;
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

  /** What may be said of a matter, by what kind of diff it is. */
  private interface Labels {
    Set<Change> both(Set<Change> changes);

    Change onlyBefore();

    Change onlyAfter();
  }

  private record Presence(Change both, Change onlyBefore, Change onlyAfter) implements Labels {
    @Override
    public Set<Change> both(Set<Change> changes) {
      return EnumSet.of(both);
    }
  }

  private record Sequel() implements Labels {
    @Override
    public Set<Change> both(Set<Change> changes) {
      return changes;
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
    public Change onlyBefore() {
      return Change.ONLY_A;
    }

    @Override
    public Change onlyAfter() {
      return Change.ONLY_B;
    }
  }

  private List<DiffRow> rows(StatementText before, StatementText after, Labels labels) {
    List<Passage> first = passages(before);
    List<Passage> second = passages(after);
    List<Passage> firstWhole = before.wholeSentences();
    List<Passage> secondWhole = after.wholeSentences();
    Likeness likeness = new Likeness(Stream.concat(firstWhole.stream(), secondWhole.stream()).toList(), encoder);
    List<DiffRow> rows = new ArrayList<>();
    for (Pairing.Group group : Pairing.of(first, second, likeness::of, BOUNDS)) {
      if (group.both()) {
        rows.add(pairRow(group, before, after, likeness, labels));
      } else if (group.before().isEmpty()) {
        oneSided(group.after(), firstWhole, likeness).ifPresent(kept -> rows.add(row(kept, List.of(), kept, List.of(labels.onlyAfter()), List.of(), before, after)));
      } else {
        oneSided(group.before(), secondWhole, likeness).ifPresent(kept -> rows.add(row(kept, kept, List.of(), List.of(labels.onlyBefore()), List.of(), before, after)));
      }
    }
    return rows;
  }

  /** The passages, an entry once for each of its matters. */
  private List<Passage> passages(StatementText text) {
    List<Passage> found = new ArrayList<>();
    for (Passage passage : text.passages()) {
      Map<String, Set<String>> topics = new LinkedHashMap<>();
      passage.utterance().ifPresent(u -> u.about().forEach(words ->
          matters.about(words).ifPresent(m -> topics.computeIfAbsent(m.id(), x -> new HashSet<>()).addAll(Terms.of(words)))));
      if (topics.isEmpty()) {
        matters.about(passage.text()).ifPresent(m -> topics.put(m.id(), passage.topics()));
      }
      topics.forEach((id, terms) -> found.add(passage.on(id, terms)));
      if (topics.isEmpty() && !passage.terms().isEmpty()) {
        found.add(passage);
      }
    }
    return found;
  }

  /** What stands in one text alone, as far as that may be said: acts other than meetings whose words are not in the other text. */
  private Optional<List<Passage>> oneSided(List<Passage> passages, List<Passage> others, Likeness likeness) {
    boolean said = passages.stream().anyMatch(p -> p.utterance().map(u -> u.kind() != Kind.CONSULTATION).orElse(false) && !p.boilerplate());
    boolean absent = passages.stream().allMatch(p -> likeness.presence(p, others) < ABSENT && others.stream().noneMatch(o -> named(p, o)));
    return said && absent ? Optional.of(passages) : Optional.empty();
  }

  private boolean named(Passage passage, Passage other) {
    return passage.matter().isPresent() && matters.about(other.text()).map(ListedMatter::id).equals(passage.matter());
  }

  private record Pair(Passage before, Passage after, double likeness) {}

  private DiffRow pairRow(Pairing.Group group, StatementText before, StatementText after, Likeness likeness, Labels labels) {
    List<Pair> pairs = new ArrayList<>();
    group.before().forEach(b -> group.after().forEach(a -> pairs.add(new Pair(b, a, likeness.of(b, a)))));
    Pair best = pairs.stream().max(Comparator.comparingDouble(Pair::likeness)).orElseThrow();
    List<WordRun> runs = WordRuns.of(best.before().text(), best.after().text());
    Set<Change> changes = PairChanges.of(best.before(), best.after(), runs, matters);
    return row(group.after(), group.before(), group.after(), List.copyOf(labels.both(changes)), runs, before, after);
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
