package org.readout.core.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.readout.core.coding.Matters;

/**
 * Proposes matters from statements that follow one another: what one sentence tells of, and what two statements say
 * alike, is one matter. Only entries that are on no matter yet get one; those that are alike to entries of a proposed
 * matter are proposed as one that is merged into it.
 */
public final class SeriesMatters {
  /** Most sentences of one statement that a matter may have. */
  private static final int SENTENCES = 2;

  private static final int ENTRIES = 2;
  private static final int WORDS_OF_NAME = 6;

  private final MatterList matters;
  private final Differ differ;

  /** @param differ tells which passages are alike; it sees the same matters */
  public SeriesMatters(MatterList matters, Differ differ) {
    this.matters = matters;
    this.differ = differ;
  }

  /** A sentence of a statement. */
  private record Place(String document, int sentence) {}

  /** Sentences on one matter, with their entries that are on none yet and the proposed one that others are on. */
  private record Group(List<Place> places, List<Utterance> entries, Set<String> known) {
    Group(Place place) {
      this(new ArrayList<>(List.of(place)), new ArrayList<>(), new LinkedHashSet<>());
    }

    boolean takes(Group other) {
      if (!known.isEmpty() && !other.known().isEmpty() && !known.equals(other.known())) {
        return false;
      }
      List<Place> all = new ArrayList<>(places);
      all.addAll(other.places());
      return all.stream().allMatch(place -> all.stream().filter(p -> p.document().equals(place.document())).count() <= SENTENCES);
    }

    void add(Group other) {
      places.addAll(other.places());
      entries.addAll(other.entries());
      known.addAll(other.known());
    }
  }

  /** New matters of one series, its statements in order. */
  public List<ListedMatter> propose(List<StatementText> inOrder) {
    Map<Place, Group> groups = new LinkedHashMap<>();
    inOrder.forEach(text -> sentences(text, groups));
    for (int i = 1; i < inOrder.size(); i++) {
      for (Pairing.Group pair : differ.pairs(inOrder.get(i - 1), inOrder.get(i))) {
        join(pair, inOrder.get(i - 1), inOrder.get(i), groups);
      }
    }
    byWording(groups);
    Set<String> parties = new LinkedHashSet<>();
    inOrder.forEach(text -> parties.addAll(matters.parties(text.parties())));
    List<Group> all = groups.values().stream().distinct().toList();
    Map<String, ListedMatter> found = new TreeMap<>();
    all.stream().filter(group -> group.entries().size() >= (group.known().size() == 1 ? 1 : ENTRIES) && group.known().size() < 2).forEach(group -> matter(group, all, List.copyOf(parties), found));
    return List.copyOf(found.values());
  }

  private void sentences(StatementText text, Map<Place, Group> groups) {
    for (Passage passage : text.passages(Set.of())) {
      passage.utterance().filter(u -> !passage.boilerplate()).ifPresent(u -> {
        Set<String> on = matters.of(u);
        if (on.stream().allMatch(this::proposed)) {
          Group group = groups.computeIfAbsent(new Place(text.document().id(), passage.sentence()), Group::new);
          group.known().addAll(on);
          group.entries().addAll(on.isEmpty() ? List.of(u) : List.of());
        }
      });
    }
  }

  private boolean proposed(String matter) {
    return matters.of(matter).filter(m -> m.origin().equals("induced")).isPresent();
  }

  /** Joins sentences whose entries are about something in the same words. */
  private void byWording(Map<Place, Group> groups) {
    Map<String, Place> first = new HashMap<>();
    for (Place place : List.copyOf(groups.keySet())) {
      for (Utterance u : List.copyOf(groups.get(place).entries())) {
        u.about().stream().map(Matters::plain).filter(words -> matters.tells(matters.telling(words))).forEach(words -> {
          Place other = first.putIfAbsent(words, place);
          if (other != null) {
            join(groups.get(other), groups.get(place), groups);
          }
        });
      }
    }
  }

  private static void join(Group first, Group second, Map<Place, Group> groups) {
    if (first != second && first.takes(second)) {
      first.add(second);
      second.places().forEach(place -> groups.put(place, first));
    }
  }

  private static void join(Pairing.Group pair, StatementText before, StatementText after, Map<Place, Group> groups) {
    for (Passage b : pair.before()) {
      for (Passage a : pair.after()) {
        Optional<Group> first = Optional.ofNullable(groups.get(new Place(before.document().id(), b.sentence())));
        Optional<Group> second = Optional.ofNullable(groups.get(new Place(after.document().id(), a.sentence())));
        if (first.isPresent() && second.isPresent()) {
          join(first.get(), second.get(), groups);
        }
      }
    }
  }

  private void matter(Group group, List<Group> all, List<String> parties, Map<String, ListedMatter> found) {
    Map<String, Integer> wordings = new TreeMap<>();
    group.entries().forEach(u -> u.about().stream().map(Matters::plain).filter(words -> matters.tells(matters.telling(words))).forEach(words -> wordings.merge(words, 1, Integer::sum)));
    wordings.keySet().removeIf(words -> elsewhere(words, group, all));
    String first = String.join(" ", List.of(Matters.plain(group.entries().getFirst().words()).split(" ")).stream().limit(WORDS_OF_NAME).toList());
    String name = wordings.entrySet().stream().min(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(e -> e.getKey().length()).thenComparing(Map.Entry::getKey))
        .map(e -> Terms.bare(e.getKey())).orElse(first);
    Set<String> aliases = new LinkedHashSet<>(wordings.keySet());
    group.entries().forEach(u -> aliases.add(Matters.plain(u.words())));
    aliases.remove(name);
    aliases.removeIf(String::isEmpty);
    String slug = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    String id = slug.isEmpty() ? "matter" : slug;
    for (int n = 2; found.containsKey(id) || matters.of(id).isPresent(); n++) {
      id = slug + "-" + n;
    }
    found.put(id, new ListedMatter(id, name, List.copyOf(aliases), "induced", group.known().stream().findFirst(), parties));
  }

  /** Whether another group's entries have all terms of a wording, so that it tells nothing. */
  private boolean elsewhere(String words, Group group, List<Group> all) {
    Set<String> terms = matters.telling(words);
    return all.stream().filter(other -> other != group).flatMap(other -> other.entries().stream()).anyMatch(u -> terms(u).containsAll(terms));
  }

  private final Map<String, Set<String>> terms = new HashMap<>();

  private Set<String> terms(Utterance utterance) {
    return terms.computeIfAbsent(utterance.id(), x -> matters.telling(utterance.words()));
  }
}
