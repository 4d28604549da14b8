package org.readout.core.coding;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.readout.core.profile.Matter;
import org.readout.core.profile.Profiles;
import org.readout.core.text.Normal;

/** Assigns words to matters by alias; a pure function of the words and the matters. Immutable. */
public final class Matters {
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9&'$.-]+");
  private static final Pattern POSSESSIVE = Pattern.compile("'s\\b");
  private static final Pattern ARTICLE = Pattern.compile("\\b(the|a|an)\\b");
  private static final Pattern STOP = Pattern.compile("[.'](?= |$)");
  private static final Pattern SPACES = Pattern.compile(" +");

  private final Map<String, String> byAlias = new HashMap<>();
  private int longest = 1;

  /** Profiles' matters; where two claim an alias, the later profile's, then the first's. */
  Matters(Profiles profiles) {
    this(profiles.all().reversed().stream().flatMap(profile -> profile.matters().stream()).toList());
  }

  /** @param matters where two claim an alias, the first has it */
  public Matters(List<Matter> matters) {
    for (Matter matter : matters) {
      add(matter.name(), matter.id());
      matter.aliases().forEach(alias -> add(alias, matter.id()));
    }
  }

  private void add(String words, String matter) {
    String alias = plain(words);
    if (!alias.isEmpty()) {
      byAlias.putIfAbsent(alias, matter);
      longest = Math.max(longest, alias.split(" ").length);
    }
  }

  /** The matter whose longest alias stands in the words as whole words. */
  public Optional<String> of(String words) {
    return of(words, matter -> true);
  }

  /** The same among the matters whose ids are {@code allowed}. */
  public Optional<String> of(String words, Predicate<String> allowed) {
    String[] tokens = plain(words).split(" ");
    String best = "";
    for (int from = 0; from < tokens.length; from++) {
      StringBuilder run = new StringBuilder();
      for (int to = from; to < Math.min(tokens.length, from + longest); to++) {
        run.append(to > from ? " " : "").append(tokens[to]);
        if (run.length() > best.length() && byAlias.containsKey(run.toString()) && allowed.test(byAlias.get(run.toString()))) {
          best = run.toString();
        }
      }
    }
    return Optional.ofNullable(byAlias.get(best));
  }

  /** Words in the spelling aliases are compared in: lower case, no articles, no possessives, single spaces. */
  public static String plain(String words) {
    String plain = OTHER.matcher(Normal.of(words).toLowerCase(Locale.ROOT)).replaceAll(" ");
    plain = ARTICLE.matcher(POSSESSIVE.matcher(plain).replaceAll("")).replaceAll(" ");
    return SPACES.matcher(STOP.matcher(plain).replaceAll("")).replaceAll(" ").strip();
  }

  /** Every matter with an alias in the words, the longest alias first where they overlap, in order of place. */
  public Set<String> all(String words, Predicate<String> allowed) {
    String[] tokens = plain(words).split(" ");
    Set<String> found = new LinkedHashSet<>();
    int from = 0;
    while (from < tokens.length) {
      int next = from + 1;
      for (int to = Math.min(tokens.length, from + longest); to > from; to--) {
        String matter = byAlias.get(String.join(" ", List.of(tokens).subList(from, to)));
        if (matter != null && allowed.test(matter)) {
          found.add(matter);
          next = to;
          break;
        }
      }
      from = next;
    }
    return found;
  }
}
