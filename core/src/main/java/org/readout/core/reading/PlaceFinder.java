package org.readout.core.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.readout.core.actor.Actor;
import org.readout.core.actor.Disputes;
import org.readout.core.actor.Gazetteer;
import org.readout.core.actor.Place;
import org.readout.core.profile.Profiles;
import org.readout.core.text.Yaml;

/**
 * Finds the places that a reading names, by the profiles' places and the gazetteer; of several of one name the one
 * that the document's countries, regions and other places speak for. Immutable and safe for use by many threads.
 */
public final class PlaceFinder {
  private static final double STATE = 15;
  private static final double REGION = 11;
  private static final double DISTRICT = 0.75;
  private static final double CONTAINED = 20;
  private static final double SAME_COUNTRY = 3;
  private static final double SAME_REGION = 3;
  private static final double NEIGHBOURS = 1.5;
  private static final double LISTED = 5;
  private static final double TOWN_OF_NOTE = Math.log(15_000);

  private final PlaceWords words = Yaml.read(PlaceFinder.class, "toponyms.yaml", PlaceWords.class);
  private final Map<String, Place> known = new HashMap<>();
  private final Set<String> states;
  private final Disputes disputes = Disputes.read();

  /** A finder that knows the places and states of these profiles. */
  public PlaceFinder(Profiles profiles) {
    profiles.all().forEach(profile -> profile.places().forEach(place -> {
      known.put(Gazetteer.key(place.name()), place);
      place.aliases().forEach(alias -> known.put(Gazetteer.key(alias), place));
    }));
    states = profiles.all().stream().flatMap(p -> p.actors().stream()).filter(a -> a.kind() == Actor.Kind.STATE).map(Actor::code).collect(Collectors.toUnmodifiableSet());
  }

  /** The places named, in order; words of which nothing tells which place they name are left out. */
  public List<Toponym> find(Reading reading) {
    List<Mention> mentions = Mentions.of(reading, words, states, known);
    Atlas atlas = new Atlas(reading, mentions);
    List<Toponym> found = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      atlas.place(i).ifPresent(place -> found.add(new Toponym(mention.span(), place, mention.state().isPresent(), mention.located())));
    }
    return found;
  }

  /** The examples of {@code toponyms.yaml}. */
  public List<String> examples() {
    return words.examples();
  }

  /** The places of one document as they speak for each other. */
  private final class Atlas {
    private final String text;
    private final List<Mention> mentions;
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> inside = new HashMap<>();
    private final Map<String, Set<String>> regions = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Gazetteer.Entry> contained = new HashMap<>();

    Atlas(Reading reading, List<Mention> mentions) {
      this.text = reading.document().text();
      this.mentions = mentions;
      reading.names().forEach(name -> name.code().filter(states::contains).ifPresent(code -> countries.merge(code, 1, Integer::sum)));
      mentions.forEach(mention -> keys.add(mention.key()));
      for (int i = 0; i < mentions.size(); i++) {
        settleContained(i);
      }
      for (Mention mention : mentions) {
        if (mention.state().isEmpty() && !mention.weak()) {
          best(mention).filter(e -> prior(e) >= TOWN_OF_NOTE).ifPresent(e -> inside(mention, e));
        }
      }
    }

    private void inside(Mention mention, Gazetteer.Entry entry) {
      inside.merge(entry.country(), 1, Integer::sum);
      regions.computeIfAbsent(entry.country() + entry.region(), r -> new HashSet<>()).add(mention.key());
    }

    /** "Springfield, Missouri": settles both for the whole document. */
    private void settleContained(int i) {
      if (i + 1 >= mentions.size()) {
        return;
      }
      Mention inner = mentions.get(i);
      Mention outer = mentions.get(i + 1);
      int gap = outer.span().start() - inner.span().end();
      if (gap < 1 || gap > 6 || !text.substring(inner.span().end(), outer.span().start()).matches(",? (in |the |in the )?")) {
        return;
      }
      boolean comma = text.charAt(inner.span().end()) == ',';
      Comparator<Gazetteer.Entry> larger = Comparator.comparingDouble(PlaceFinder::prior);
      inner.entries().stream().filter(e -> comma && Gazetteer.key(e.region()).equals(outer.key()) && e.kind() != Gazetteer.Kind.REGION).max(larger).ifPresent(entry -> {
        contained.put(inner.key(), entry);
        outer.entries().stream().filter(e -> e.kind() == Gazetteer.Kind.REGION && e.country().equals(entry.country())).findFirst().ifPresent(e -> contained.put(outer.key(), e));
      });
      outer.state().flatMap(code -> inner.entries().stream().filter(e -> e.country().equals(code)).max(larger)).ifPresent(entry -> contained.putIfAbsent(inner.key(), entry));
    }

    Optional<Place> place(int i) {
      Mention mention = mentions.get(i);
      if (mention.state().isPresent() && !regionMeant(mention)) {
        return Gazetteer.bundled().state(mention.state().get()).map(this::place);
      }
      if (mention.known().isPresent() && !contained.containsKey(mention.key())) {
        return mention.known();
      }
      return best(mention).filter(entry -> vouched(mention, entry)).map(this::place);
    }

    private Place place(Gazetteer.Entry entry) {
      return disputes.place(entry);
    }

    /** Whether a state's name means another state's region: towns of that one are named and nothing of the state. */
    private boolean regionMeant(Mention mention) {
      String code = mention.state().orElseThrow();
      boolean rival = mention.entries().stream().anyMatch(e -> e.kind() == Gazetteer.Kind.REGION && !e.country().equals(code) && (inside.containsKey(e.country()) || e.equals(contained.get(mention.key()))));
      long own = mentions.stream().filter(m -> m.state().filter(code::equals).isPresent()).count();
      return rival && countries.getOrDefault(code, 0) <= own && !inside.containsKey(code);
    }

    private Optional<Gazetteer.Entry> best(Mention mention) {
      Gazetteer.Entry settled = contained.get(mention.key());
      if (settled != null) {
        return Optional.of(settled);
      }
      List<Gazetteer.Entry> of = mention.seat().map(code -> mention.entries().stream().filter(e -> e.country().equals(code)).toList()).filter(own -> !own.isEmpty()).orElse(mention.entries());
      boolean town = mention.seat().isPresent() && of.stream().anyMatch(e -> e.kind() == Gazetteer.Kind.TOWN);
      return of.stream().filter(e -> !town || e.kind() == Gazetteer.Kind.TOWN).max(Comparator.comparingDouble(entry -> score(mention, entry)));
    }

    /** What speaks for a region: "state" after it, or regions of its country beside it in a list. */
    private double listed(Mention mention, String country) {
      if (text.startsWith(" state", mention.span().end()) || text.startsWith(" province", mention.span().end()) || text.startsWith("state of ", mention.span().start() - 9)) {
        return LISTED;
      }
      int at = mentions.indexOf(mention);
      boolean before = at > 0 && besides(mentions.get(at - 1), mention) && regional(mentions.get(at - 1), country);
      boolean after = at + 1 < mentions.size() && besides(mention, mentions.get(at + 1)) && regional(mentions.get(at + 1), country);
      return before || after ? LISTED : 0;
    }

    private boolean besides(Mention a, Mention b) {
      return a.span().end() < b.span().start() && b.span().start() - a.span().end() < 8 && text.substring(a.span().end(), b.span().start()).matches("(?:, | and |, and | or )");
    }

    private static boolean regional(Mention mention, String country) {
      return mention.state().isEmpty() && mention.entries().stream().anyMatch(e -> e.kind() == Gazetteer.Kind.REGION && e.country().equals(country))
          && mention.entries().stream().noneMatch(e -> e.kind() == Gazetteer.Kind.TOWN && e.country().equals(country) && prior(e) > TOWN_OF_NOTE);
    }

    private double score(Mention mention, Gazetteer.Entry entry) {
      double named = countries.containsKey(entry.country()) ? SAME_COUNTRY + Math.log(countries.get(entry.country())) : 0;
      double beside = inside.containsKey(entry.country()) ? 1 + Math.log(inside.get(entry.country())) : 0;
      double region = !entry.region().isEmpty() && entry.kind() != Gazetteer.Kind.REGION && keys.contains(Gazetteer.key(entry.region())) ? SAME_REGION : 0;
      double listed = entry.kind() == Gazetteer.Kind.REGION ? listed(mention, entry.country()) : 0;
      double neighbours = regions.getOrDefault(entry.country() + entry.region(), Set.of()).stream().filter(key -> !key.equals(Gazetteer.key(entry.name()))).count() > 0 ? NEIGHBOURS : 0;
      return prior(entry) + named + beside + region + neighbours + listed;
    }

    /** Whether enough speaks for it: a place of note, or a small one that the document points to. */
    private boolean vouched(Mention mention, Gazetteer.Entry entry) {
      boolean settled = contained.containsKey(mention.key());
      boolean pointed = countries.containsKey(entry.country()) || inside.getOrDefault(entry.country(), 0) > 1 || keys.contains(Gazetteer.key(entry.region()));
      boolean note = prior(entry) >= TOWN_OF_NOTE;
      if (mention.weak()) {
        boolean region = entry.kind() == Gazetteer.Kind.REGION && inside.containsKey(entry.country());
        return settled || note && pointed && mention.located() && (region || !words.noPlaces().contains(mention.key()));
      }
      return settled || note && (pointed || mention.located() || prior(entry) > Math.log(100_000)) || pointed && (mention.located() || mention.key().indexOf(' ') > 0);
    }
  }

  /** How likely a place is meant when nothing else is known: the logarithm of its people, regions as large towns. */
  private static double prior(Gazetteer.Entry entry) {
    double people = Math.log(entry.people() + 1.0);
    return switch (entry.kind()) {
      case STATE -> STATE;
      case REGION -> REGION + 0.2 * people;
      case DISTRICT -> DISTRICT * people;
      case TOWN -> people;
    };
  }
}
