package org.readout.core.time;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.core.text.Yaml;

/**
 * The words and rules of {@code times.yaml}, ready to match.
 *
 * @param words cuts text
 * @param tense tells which way an incomplete date lies
 * @param prepositions words before a date that give it a mod
 * @param durationPrepositions one or two words before a duration that do
 * @param joints words that join the ends of a range
 * @param all the rules in order
 * @param byFirst what may match, by the word or class it starts with
 */
record Rules(
    Words words,
    Tense tense,
    Map<String, String> prepositions,
    Map<String, String> durationPrepositions,
    Set<String> joints,
    List<Rule> all,
    Map<String, List<Pattern>> byFirst) {
  /**
   * One pattern of a rule.
   *
   * @param order the rule's place in the file
   */
  record Pattern(Rule rule, int order, WordPattern words) {}

  private record File(
      Map<String, Map<String, String>> classes,
      Set<String> capitals,
      @JsonProperty("future-words") Set<String> futureWords,
      @JsonProperty("past-words") Set<String> pastWords,
      @JsonProperty("no-infinitive-after") Set<String> noInfinitiveAfter,
      @JsonProperty("no-past-words") Set<String> noPastWords,
      @JsonProperty("duration-prepositions") Map<String, String> durationPrepositions,
      @JsonProperty("future-prepositions") Set<String> futurePrepositions,
      @JsonProperty("past-prepositions") Set<String> pastPrepositions,
      @JsonProperty("clause-borders") Set<String> clauseBorders,
      Map<String, String> prepositions,
      Set<String> joints,
      Map<String, String> patterns,
      List<Rule> rules) {}

  /** IllegalArgumentException naming what is wrong in the file. */
  static Rules read() {
    File file = Yaml.read(Rules.class, "times.yaml", File.class);
    Map<String, List<Pattern>> byFirst = new HashMap<>();
    for (int i = 0; i < file.rules().size(); i++) {
      Rule rule = file.rules().get(i);
      int order = i;
      for (String text : rule.patterns()) {
        WordPattern pattern = WordPattern.of(text, file.patterns());
        pattern.firsts().forEach(first -> byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(new Pattern(rule, order, pattern)));
      }
    }
    Words words = new Words(file.classes(), file.capitals());
    Tense tense =
        new Tense(
            new Tense.Marks(file.futureWords(), file.pastWords()),
            new Tense.Marks(file.futurePrepositions(), file.pastPrepositions()),
            file.noInfinitiveAfter(),
            file.noPastWords(),
            file.clauseBorders());
    return new Rules(words, tense, file.prepositions(), file.durationPrepositions(), file.joints(), file.rules(), byFirst);
  }
}
