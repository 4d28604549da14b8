package org.readout.core.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.core.profile.ProfileReader;

/** The words by which acts are told, from {@code profiles/world/cues}. */
final class Lexicon {
  private static final String CUES = "/profiles/world/cues/";

  /**
   * @param name what the grammar calls the list
   * @param words lower-case words
   */
  private record Words(String name, List<String> words) {}

  private final Map<String, List<VerbCue>> verbs = new HashMap<>();
  private final Map<String, List<NounCue>> nouns = new HashMap<>();
  private final Map<String, List<PhraseCue>> phrases = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Inflection inflection;
  private final Inflection saying;

  Lexicon() {
    Set<String> lemmas = new LinkedHashSet<>(List.of("be", "have", "do", "go", "come", "continue", "make", "take"));
    for (VerbCue cue : verbCues()) {
      lemmas.addAll(cue.verbs());
      cue.verbs().forEach(lemma -> verbs.computeIfAbsent(lemma, x -> new ArrayList<>()).add(cue));
    }
    for (NounCue cue : nounCues()) {
      cue.nouns().forEach(noun -> nouns.computeIfAbsent(noun, x -> new ArrayList<>()).add(cue));
    }
    for (PhraseCue cue : phraseCues()) {
      cue.words().forEach(phrase -> phrases.computeIfAbsent(phrase.split(" ")[0], x -> new ArrayList<>()).add(cue));
    }
    for (Words list : ProfileReader.resource(CUES + "words.yaml", new TypeReference<List<Words>>() {})) {
      words.put(list.name(), Set.copyOf(list.words()));
    }
    lemmas.addAll(words.get("deed"));
    Map<String, List<String>> irregular = new HashMap<>();
    for (List<String> row : ProfileReader.resource("/org/readout/core/reading/irregular.yaml", new TypeReference<List<List<String>>>() {})) {
      irregular.put(row.getFirst(), row.subList(1, row.size()));
      lemmas.add(row.getFirst());
    }
    inflection = new Inflection(lemmas, irregular);
    saying = new Inflection(words.get("saying"), irregular);
  }

  static List<VerbCue> verbCues() {
    return ProfileReader.resource(CUES + "verbs.yaml", new TypeReference<List<VerbCue>>() {});
  }

  static List<NounCue> nounCues() {
    return ProfileReader.resource(CUES + "nouns.yaml", new TypeReference<List<NounCue>>() {});
  }

  static List<PhraseCue> phraseCues() {
    return ProfileReader.resource(CUES + "phrases.yaml", new TypeReference<List<PhraseCue>>() {});
  }

  List<VerbCue> verb(String lemma) {
    return verbs.getOrDefault(lemma, List.of());
  }

  List<NounCue> noun(String word) {
    return nouns.getOrDefault(word, List.of());
  }

  /** The phrases that begin with this word. */
  List<PhraseCue> phrase(String firstWord) {
    return phrases.getOrDefault(firstWord, List.of());
  }

  /** Whether the list of that name holds the word. */
  boolean in(String list, String word) {
    Set<String> found = words.get(list);
    if (found == null) {
      throw new IllegalArgumentException("no list of words is called '" + list + "'");
    }
    return found.contains(word);
  }

  /** Whether a verb, in whatever form, is one by which words or thoughts are laid to somebody. */
  boolean saying(String verb) {
    return in("saying", verb) || saying.of(verb).filter(form -> in("saying", form.lemma())).isPresent();
  }

  Optional<Inflection.Analysis> form(String word) {
    return inflection.of(word);
  }
}
