package org.readout.core.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.core.profile.Matter;
import org.readout.core.profile.Profiles;
import org.readout.core.text.Normal;

/** Assigns words to matters of the profiles by alias; a pure function of the words and the profiles. */
final class Matters {
  private record Alias(String words, String matter) {}

  private final List<Alias> aliases = new ArrayList<>();

  Matters(Profiles profiles) {
    profiles.all().reversed().forEach(profile -> profile.matters().forEach(this::add));
    aliases.sort(Comparator.comparingInt((Alias a) -> -a.words().length()));
  }

  private void add(Matter matter) {
    aliases.add(new Alias(plain(matter.name()), matter.id()));
    matter.aliases().forEach(alias -> aliases.add(new Alias(plain(alias), matter.id())));
  }

  /** The matter whose longest alias stands in the words as whole words. */
  Optional<String> of(String words) {
    String plain = " " + plain(words) + " ";
    return aliases.stream().filter(a -> plain.contains(" " + a.words() + " ")).findFirst().map(Alias::matter);
  }

  private static String plain(String words) {
    return Normal.of(words).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9&'$.-]+", " ").replaceAll("'s\\b", "").replaceAll("\\b(the|a|an)\\b", " ").replaceAll("[.'](?= |$)", "").replaceAll(" +", " ").strip();
  }
}
