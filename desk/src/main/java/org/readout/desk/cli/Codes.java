package org.readout.desk.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.readout.core.actor.Actor;
import org.readout.core.profile.Profiles;
import org.readout.desk.Holdings;

/** Tells codes of actors from words that are none. Profiles are read only for a code that ISO and the desk do not have. */
final class Codes {
  private final Holdings desk;
  private final Supplier<Profiles> profiles;

  Codes(Holdings desk, Supplier<Profiles> profiles) {
    this.desk = desk;
    this.profiles = profiles;
  }

  /** The code as entries have it. Misuse, with the code that may be meant, if no actor has it. */
  String checked(String word) {
    String code = word.strip();
    String upper = code.toUpperCase(Locale.ROOT);
    if (Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3).contains(upper)) {
      return upper;
    }
    Set<String> held = desk.codes();
    return Stream.of(code, upper).filter(held::contains).findFirst().orElseGet(() -> known(code));
  }

  private String known(String word) {
    List<Actor> actors = profiles.get().all().stream().flatMap(profile -> profile.actors().stream()).toList();
    for (Actor actor : actors) {
      if (actor.code().equalsIgnoreCase(word)) {
        return actor.code();
      }
    }
    Optional<Actor> named = actors.stream().filter(actor -> goesBy(actor, word)).findFirst();
    String hint = named.map(actor -> "; did you mean " + actor.code() + " (" + actor.name() + ")?")
        .orElse("; states go by ISO 3166-1 alpha-3 codes, such as CHN and PAK");
    throw new Readout.Misuse("no actor has the code '" + word + "'" + hint);
  }

  private static boolean goesBy(Actor actor, String word) {
    return Stream.of(List.of(actor.name()), actor.names(), actor.adjectives(), actor.metonyms()).flatMap(List::stream)
        .anyMatch(name -> name.equalsIgnoreCase(word));
  }
}
