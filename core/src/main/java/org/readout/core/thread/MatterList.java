package org.readout.core.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.readout.core.actor.Actor;
import org.readout.core.coding.Matters;
import org.readout.core.profile.Matter;
import org.readout.core.profile.Profiles;

/**
 * The matters in force: those of the profiles under those a desk has induced or people have made. Assigning an entry is
 * a pure function of the entry and this list. Immutable.
 */
public final class MatterList {
  /** Fewest telling terms of a wording that is recognised by its terms in any order. */
  private static final int FEWEST = 2;

  /** Words of the longest wording that is looked for as it stands; longer ones are recognised by their terms alone. */
  private static final int LONGEST = 12;

  private static final Set<String> VAGUE = new TreeSet<>(Terms.of(String.join(" ", Terms.LISTS.vague())));

  private final Map<String, ListedMatter> byId = new LinkedHashMap<>();
  private final Matters aliases;
  private final Map<String, List<String>> members = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, List<Bag>> bags = new HashMap<>();
  private final String version;
  private final Formulas formulas;
  private final Map<String, Recurrence> recurrences = new HashMap<>();

  /** The telling terms of one wording of a matter. */
  private record Bag(Set<String> terms, String matter) {}

  private MatterList(Profiles profiles, List<ListedMatter> inOrder, String version) {
    profiles.all().forEach(profile -> profile.actors().stream().filter(actor -> actor.kind() == Actor.Kind.GROUP)
        .forEach(actor -> members.put(actor.code(), actor.members())));
    profiles.all().forEach(profile -> profile.actors().forEach(actor -> Stream.of(List.of(actor.name()), actor.names(), actor.adjectives(), actor.metonyms())
        .flatMap(List::stream).forEach(name -> names.addAll(Terms.of(name)))));
    inOrder.forEach(matter -> byId.putIfAbsent(matter.id(), matter));
    this.aliases = new Matters(byId.values().stream().map(m -> new Matter(m.id(), m.name(), m.aliases().stream().filter(MatterList::brief).toList(), Optional.empty(), List.of())).toList());
    byId.values().stream().filter(matter -> !matter.origin().equals("profile"))
        .forEach(matter -> Stream.concat(Stream.of(matter.name()), matter.aliases().stream()).map(this::telling).filter(this::tells)
            .forEach(terms -> bags.computeIfAbsent(terms.iterator().next(), x -> new ArrayList<>()).add(new Bag(terms, matter.id()))));
    this.version = version;
    this.formulas = new Formulas(profiles);
    profiles.all().forEach(profile -> profile.occasions().stream().filter(occasion -> occasion.every().isPresent())
        .forEach(occasion -> recurrences.put(occasion.id(), new Recurrence(occasion, parties(profile.parties())))));
  }

  private static boolean brief(String words) {
    return words.split(" ").length <= LONGEST;
  }

  /** Whether terms say what something is about: two or more, not names alone. */
  boolean tells(Set<String> terms) {
    return terms.size() >= FEWEST && !names.containsAll(terms);
  }

  /** The terms that may say what words are about: no numbers, nothing vague. */
  Set<String> telling(String words) {
    Set<String> terms = new TreeSet<>(Terms.of(words));
    terms.removeIf(term -> VAGUE.contains(term) || term.chars().anyMatch(Character::isDigit));
    return terms;
  }

  /**
   * @param profiles whose matters and recurring occasions hold unless {@code listed} has one of the same id
   * @param listed what the desk keeps: a matter of a profile's id stands in that one's place
   * @param version of {@code listed}
   */
  public static MatterList of(Profiles profiles, List<ListedMatter> listed, int version) {
    List<ListedMatter> all = new ArrayList<>(listed.stream().filter(m -> m.origin().equals("human")).toList());
    profiles.all().reversed().forEach(profile -> profile.matters().forEach(matter ->
        all.add(new ListedMatter(matter.id(), matter.name(), matter.aliases(), "profile", Optional.empty(), matter.parties().isEmpty() ? profile.parties() : matter.parties()))));
    profiles.all().reversed().forEach(profile -> profile.occasions().stream().filter(occasion -> occasion.every().isPresent()).forEach(occasion ->
        all.add(new ListedMatter(occasion.id(), occasion.name(), occasion.aliases(), "profile", Optional.empty(), profile.parties()))));
    listed.stream().filter(m -> !m.origin().equals("human")).forEach(all::add);
    return new MatterList(profiles, all, profiles.version() + "#" + version);
  }

  /** What the assignments depend on besides the entries. */
  public String version() {
    return version;
  }

  /** The reviewed phrases of positions. */
  public Formulas formulas() {
    return formulas;
  }

  /** When the matter of that id is expected again, if it is an occasion that recurs. */
  public Optional<Recurrence> recurrence(String id) {
    return Optional.ofNullable(recurrences.get(id));
  }

  /** Every matter, merged ones included, people's first. */
  public List<ListedMatter> all() {
    return List.copyOf(byId.values());
  }

  /** The codes, sorted, with the members of a group (G7, Quad) in its place: they act under their own names elsewhere. */
  public List<String> parties(Collection<String> codes) {
    TreeSet<String> parties = new TreeSet<>();
    codes.forEach(code -> parties.addAll(members.getOrDefault(code, List.of(code))));
    return List.copyOf(parties);
  }

  /** The matter of that id, or the one it was merged into. */
  public Optional<ListedMatter> of(String id) {
    Optional<ListedMatter> found = Optional.ofNullable(byId.get(id));
    Set<String> seen = new LinkedHashSet<>();
    while (found.isPresent() && found.get().mergedInto().isPresent() && seen.add(found.get().id())) {
      found = Optional.ofNullable(byId.get(found.get().mergedInto().get()));
    }
    return found;
  }

  /** The matter that words are about, said by or of these parties. */
  public Optional<ListedMatter> about(String words, Collection<String> parties) {
    return aliases.of(words, id -> concerns(byId.get(id), parties)).flatMap(this::of);
  }

  /** Every matter that words name, said by or of these parties. */
  public List<ListedMatter> named(String words, Collection<String> parties) {
    return aliases.all(words, id -> concerns(byId.get(id), parties)).stream().flatMap(id -> of(id).stream()).distinct().toList();
  }

  private static boolean concerns(ListedMatter matter, Collection<String> parties) {
    return matter.parties().isEmpty() || matter.parties().stream().anyMatch(parties::contains);
  }

  /** Ids of the matters of an entry: those of what it is about, else the one its own words name, else the one all of whose terms they have. */
  public Set<String> of(Utterance utterance) {
    Set<String> found = new LinkedHashSet<>();
    List<String> parties = utterance.parties();
    utterance.about().forEach(words -> about(words, parties).ifPresent(matter -> found.add(matter.id())));
    if (found.isEmpty()) {
      about(utterance.words(), parties).ifPresent(matter -> found.add(matter.id()));
    }
    if (found.isEmpty()) {
      byTerms(utterance, parties).ifPresent(matter -> found.add(matter.id()));
    }
    return found;
  }

  /** The matter of the wording with the most terms, all of which stand in the entry's words; of several, the first by id. */
  private Optional<ListedMatter> byTerms(Utterance utterance, Collection<String> parties) {
    Set<String> terms = telling(utterance.words());
    Comparator<Bag> order = Comparator.comparingInt((Bag bag) -> -bag.terms().size()).thenComparing(Bag::matter);
    return terms.stream().flatMap(term -> bags.getOrDefault(term, List.of()).stream())
        .filter(bag -> terms.containsAll(bag.terms()) && concerns(byId.get(bag.matter()), parties)).min(order).flatMap(bag -> of(bag.matter()));
  }
}
