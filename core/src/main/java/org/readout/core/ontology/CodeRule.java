package org.readout.core.ontology;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of {@code acts.yaml}: where all its conditions hold, the act has its CAMEO code.
 *
 * @param name what it is about
 * @param acts of which the act is one
 * @param fields of which the field is one, if any are given
 * @param flags that all hold
 * @param stages of which the instrument's is one, if any are given
 * @param any words of which one is there, if any are given; {@code x*} is any word that begins with x
 * @param also words of which one is there too, if any are given
 * @param plover category instead of the crosswalk's, "" for none
 * @param mode instead of the crosswalk's
 * @param cameo code, "" for none
 * @param example words that the row is about, "" where it names none
 */
record CodeRule(
    String name,
    Set<Act> acts,
    Set<Field> fields,
    Set<Situation.Flag> flags,
    Set<String> stages,
    List<String> any,
    List<String> also,
    Optional<String> plover,
    Optional<String> mode,
    String cameo,
    String example) {

  /** The row as it stands in the file, lists not yet filled in. */
  record Row(
      String name,
      List<String> acts,
      Optional<List<String>> fields,
      Optional<List<String>> flags,
      Optional<List<String>> stages,
      Optional<List<String>> any,
      Optional<List<String>> also,
      Optional<String> plover,
      Optional<String> mode,
      String cameo,
      Optional<String> example) {
    CodeRule rule(Map<String, List<String>> lists) {
      return new CodeRule(
          name,
          filled(Optional.of(acts), lists).stream().map(Act::of).collect(Collectors.toUnmodifiableSet()),
          filled(fields, lists).stream().map(f -> Field.valueOf(f.toUpperCase(Locale.ROOT))).collect(Collectors.toUnmodifiableSet()),
          filled(flags, lists).stream()
              .map(f -> Situation.Flag.valueOf(f.toUpperCase(Locale.ROOT)))
              .collect(Collectors.toUnmodifiableSet()),
          Set.copyOf(filled(stages, lists)),
          filled(any, lists),
          filled(also, lists),
          plover,
          mode,
          cameo,
          example.orElse(""));
    }

    private static List<String> filled(Optional<List<String>> words, Map<String, List<String>> lists) {
      return words.orElse(List.of()).stream()
          .flatMap(word -> word.startsWith("$") ? lists.get(word.substring(1)).stream() : Stream.of(word))
          .toList();
    }
  }

  boolean holds(Act act, Situation situation) {
    return acts.contains(act)
        && (fields.isEmpty() || situation.field().filter(fields::contains).isPresent())
        && flags.stream().allMatch(situation::has)
        && (stages.isEmpty() || situation.stage().filter(stages::contains).isPresent())
        && (any.isEmpty() || named(any, situation.words()))
        && (also.isEmpty() || named(also, situation.words()));
  }

  /** Whether one of {@code words} is one of the {@code wanted}. */
  static boolean named(List<String> wanted, List<String> words) {
    for (String word : words) {
      for (String want : wanted) {
        boolean same = want.endsWith("*") ? word.regionMatches(0, want, 0, want.length() - 1) : word.equals(want);
        if (same) {
          return true;
        }
      }
    }
    return false;
  }
}
