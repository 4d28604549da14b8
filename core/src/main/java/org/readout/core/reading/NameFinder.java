package org.readout.core.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.core.actor.Actor;
import org.readout.core.actor.Organ;
import org.readout.core.actor.Place;
import org.readout.core.actor.Sector;
import org.readout.core.actor.Tenure;
import org.readout.core.document.Document;
import org.readout.core.profile.Profile;
import org.readout.core.profile.Profiles;
import org.readout.core.text.Normal;
import org.readout.core.text.Span;

/**
 * Finds names that the profiles know, longest first, as whole words. Actors, persons and places are matched as
 * written; generic organs and titles in any case.
 */
public final class NameFinder {
  /** One way of naming something. */
  private record Entry(String words, boolean anyCase, Name.Type type, Optional<String> code, Optional<String> role, Optional<Sector> sector) {}

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final Set<String> groups = new HashSet<>();

  /** A finder of everything these profiles name. Later profiles win where two name the same words. */
  public NameFinder(Profiles profiles) {
    for (Profile profile : profiles.all().reversed()) {
      profile.actors().forEach(this::addActor);
      profile.tenures().forEach(this::addPerson);
      profile.organs().forEach(organ -> addOrgan(organ, false));
      profile.titles().forEach(organ -> addOrgan(organ, true));
    }
    profiles.all().reversed().forEach(profile -> profile.places().forEach(this::addPlace));
    byFirstWord.values().forEach(list -> list.sort(Comparator.comparingInt((Entry e) -> -e.words().length())));
  }

  private void addActor(Actor actor) {
    Optional<String> code = Optional.of(actor.code());
    if (actor.kind() == Actor.Kind.GROUP) {
      groups.add(actor.code());
    }
    actor.names().forEach(n -> add(new Entry(n, false, Name.Type.ACTOR, code, Optional.empty(), Optional.empty())));
    actor.adjectives().forEach(n -> add(new Entry(n, false, Name.Type.ADJECTIVE, code, Optional.empty(), Optional.empty())));
    actor.metonyms().forEach(n -> add(new Entry(n, false, Name.Type.METONYM, code, Optional.empty(), Optional.empty())));
  }

  private void addPerson(Tenure tenure) {
    Optional<String> code = Optional.of(tenure.actor());
    add(new Entry(tenure.person(), false, Name.Type.PERSON, code, Optional.of(tenure.person()), Optional.of(tenure.sector())));
    tenure.aliases().forEach(n -> add(new Entry(n, false, Name.Type.PERSON, code, Optional.of(tenure.person()), Optional.of(tenure.sector()))));
  }

  private void addOrgan(Organ organ, boolean title) {
    Optional<String> label = title ? Optional.of(organ.names().getFirst()) : Optional.empty();
    for (String name : organ.names()) {
      boolean anyCase = organ.actor().isEmpty();
      add(new Entry(name, anyCase, title ? Name.Type.TITLE : Name.Type.ORGAN, organ.actor(), label, Optional.of(organ.sector())));
    }
  }

  private void addPlace(Place place) {
    add(new Entry(place.name(), false, Name.Type.PLACE, Optional.empty(), Optional.of(place.name()), Optional.empty()));
    place.aliases().forEach(n -> add(new Entry(n, false, Name.Type.PLACE, Optional.empty(), Optional.of(place.name()), Optional.empty())));
  }

  private void add(Entry entry) {
    List<Entry> list = byFirstWord.computeIfAbsent(firstWord(entry.words(), 0).toLowerCase(Locale.ROOT), x -> new ArrayList<>());
    boolean taken = list.stream().anyMatch(e -> e.words().equals(entry.words()));
    if (!taken) {
      list.add(entry);
    }
  }

  /** Code of the state or body whose own text an official document is: its publisher's. */
  public Optional<String> home(Document document) {
    return document.genre().official() ? document.publisher().flatMap(p -> find(p, new Span(0, p.length())).stream().flatMap(n -> n.code().stream()).findFirst()) : Optional.empty();
  }

  /** Whether a code is that of a group of states. */
  public boolean group(String code) {
    return groups.contains(code);
  }

  /** The names in {@code within}, ascending, none inside another. */
  public List<Name> find(String document, Span within) {
    String text = Normal.of(within.of(document));
    List<Name> found = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      if (!wordStart(text, i)) {
        i++;
        continue;
      }
      String first = firstWord(text, i);
      Optional<Entry> entry = longest(text, i, first);
      if (entry.isPresent()) {
        Entry e = entry.get();
        found.add(new Name(new Span(i, i + e.words().length()).shift(within.start()), e.type(), e.code(), e.role(), e.sector()));
        i += e.words().length();
      } else {
        i += Math.max(1, first.length());
      }
    }
    return found;
  }

  private Optional<Entry> longest(String text, int at, String first) {
    for (Entry entry : byFirstWord.getOrDefault(first.toLowerCase(Locale.ROOT), List.of())) {
      int end = at + entry.words().length();
      if (text.regionMatches(entry.anyCase(), at, entry.words(), 0, entry.words().length()) && wordEnd(text, end)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean wordStart(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at)) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  private static boolean wordEnd(String text, int end) {
    return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
  }

  private static String firstWord(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(from, Math.max(end, Math.min(from + 1, text.length())));
  }
}
