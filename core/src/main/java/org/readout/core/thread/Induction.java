package org.readout.core.thread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.core.coding.Matters;
import org.readout.core.reading.SentenceVectors;

/**
 * Proposes matters from the wordings of entries that no matter in the list takes: wordings with the same terms, acronyms
 * with what they stand for, and wordings of like meaning that share a term. Depends on its input alone, not on its order.
 */
public final class Induction {
  /** Entries that must be on a matter. */
  private static final int ENTRIES = 2;

  /** Least likeness of meaning, to every wording already in a matter. */
  private static final double ALIKE = 0.7;

  private static final int MOST_WORDINGS = 4000;
  private static final int LONGEST = 8;
  private static final Pattern ACRONYM = Pattern.compile("((?:[\\p{L}][\\p{L}'’-]*[ -]){2,9}[\\p{L}][\\p{L}'’-]*) \\(([A-Z][A-Za-z-]{1,9})\\)");

  private final MatterList matters;
  private final Optional<Function<String, float[]>> encoder;

  /** @param encoder vectors of length 1 by meaning; without one, words alone decide */
  public Induction(MatterList matters, Optional<Function<String, float[]>> encoder) {
    this.matters = matters;
    this.encoder = encoder;
  }

  /** A wording with the ids of the entries that use it. */
  private record Wording(String words, Set<String> terms, Set<String> entries) {}

  /** New matters, in order of their names; wordings of one entry alone, and names or vague words alone, are left out. */
  public List<ListedMatter> propose(List<Utterance> utterances) {
    List<Wording> wordings = wordings(utterances);
    List<List<Wording>> clusters = new ArrayList<>();
    Map<String, float[]> vectors = new HashMap<>();
    for (Wording wording : wordings) {
      clusters.stream().filter(cluster -> cluster.stream().allMatch(other -> one(wording, other, vectors))).findFirst()
          .ifPresentOrElse(cluster -> cluster.add(wording), () -> clusters.add(new ArrayList<>(List.of(wording))));
    }
    Map<String, String> acronyms = acronyms(utterances);
    Map<String, ListedMatter> found = new TreeMap<>();
    for (List<Wording> cluster : clusters) {
      Set<String> entries = new HashSet<>();
      cluster.forEach(wording -> entries.addAll(wording.entries()));
      if (entries.size() >= ENTRIES) {
        ListedMatter matter = matter(cluster, acronyms);
        found.putIfAbsent(matter.id(), matter);
      }
    }
    return List.copyOf(found.values());
  }

  private List<Wording> wordings(List<Utterance> utterances) {
    Map<String, Set<String>> entries = new TreeMap<>();
    for (Utterance u : utterances) {
      for (String about : u.about()) {
        String plain = Matters.plain(about);
        if (plain.split(" ").length <= LONGEST && matters.about(about, u.parties()).isEmpty()) {
          entries.computeIfAbsent(plain, x -> new TreeSet<>()).add(u.id());
        }
      }
    }
    Map<Set<String>, Wording> byTerms = new LinkedHashMap<>();
    entries.entrySet().stream().sorted(Comparator.comparingInt((Map.Entry<String, Set<String>> e) -> -e.getValue().size()).thenComparing(Map.Entry::getKey))
        .forEach(e -> {
          Set<String> terms = matters.telling(e.getKey());
          if (matters.tells(terms)) {
            byTerms.merge(terms, new Wording(e.getKey(), terms, new TreeSet<>(e.getValue())), (a, b) -> {
              a.entries().addAll(b.entries());
              return a;
            });
          }
        });
    Map<String, List<Integer>> holding = holding(utterances);
    byTerms.values().forEach(wording -> entries(wording, holding, utterances));
    return byTerms.values().stream().sorted(Comparator.comparingInt((Wording w) -> -w.entries().size()).thenComparing(Wording::words)).limit(MOST_WORDINGS).toList();
  }

  /** Which utterances have each term in their words. */
  private Map<String, List<Integer>> holding(List<Utterance> utterances) {
    Map<String, List<Integer>> holding = new HashMap<>();
    for (int i = 0; i < utterances.size(); i++) {
      int at = i;
      matters.telling(utterances.get(i).words()).forEach(term -> holding.computeIfAbsent(term, x -> new ArrayList<>()).add(at));
    }
    return holding;
  }

  /** Adds the entries that have all terms of a wording in their words. */
  private static void entries(Wording wording, Map<String, List<Integer>> holding, List<Utterance> utterances) {
    Set<Integer> all = new HashSet<>(holding.getOrDefault(wording.terms().iterator().next(), List.of()));
    wording.terms().forEach(term -> all.retainAll(new HashSet<>(holding.getOrDefault(term, List.of()))));
    all.forEach(i -> wording.entries().add(utterances.get(i).id()));
  }

  private boolean one(Wording a, Wording b, Map<String, float[]> vectors) {
    return encoder.isPresent() && a.terms().stream().anyMatch(b.terms()::contains)
        && SentenceVectors.cosine(vectors.computeIfAbsent(a.words(), encoder.get()), vectors.computeIfAbsent(b.words(), encoder.get())) >= ALIKE;
  }

  /** Acronyms that the entries' own words spell out, with what they stand for, in plain spelling. */
  private static Map<String, String> acronyms(List<Utterance> utterances) {
    Map<String, String> found = new TreeMap<>();
    for (Utterance u : utterances) {
      Matcher pair = ACRONYM.matcher(u.words());
      while (pair.find()) {
        String initials = pair.group(2).toLowerCase(Locale.ROOT);
        String[] words = pair.group(1).split("[ -]");
        for (int from = 0; from < words.length; from++) {
          String full = String.join(" ", List.of(words).subList(from, words.length));
          if (initials(full).equals(initials)) {
            found.putIfAbsent(Matters.plain(full), initials);
          }
        }
      }
    }
    return found;
  }

  private static String initials(String full) {
    StringBuilder initials = new StringBuilder();
    for (String word : full.split("[ -]")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }

  private static ListedMatter matter(List<Wording> cluster, Map<String, String> acronyms) {
    String name = cluster.getFirst().words();
    TreeSet<String> aliases = new TreeSet<>();
    for (Wording wording : cluster) {
      aliases.add(wording.words());
      Optional.ofNullable(acronyms.get(wording.words())).ifPresent(aliases::add);
    }
    aliases.remove(name);
    String id = name.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    return new ListedMatter(id.isEmpty() ? "matter" : id, name, List.copyOf(aliases), "induced", Optional.empty(), List.of());
  }
}
