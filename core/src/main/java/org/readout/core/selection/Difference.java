package org.readout.core.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.readout.core.text.Yaml;

/** How two passages differ, word by word. */
final class Difference {
  /**
   * @param name of the class
   * @param groups words that mean the same
   * @param example two sentences that say different things by it
   * @param counterexample two that do not
   */
  record Class(String name, List<List<String>> groups, List<String> example, List<String> counterexample) {}

  /**
   * @param pattern what a credit begins with
   * @param example one
   * @param counterexample none
   */
  record Credit(String pattern, String example, String counterexample) {}

  record Content(List<Class> differing, List<Credit> credits) {}

  static final Content KNOWN = Yaml.read(Difference.class, "copying.yaml", Content.class);

  private static final Map<String, String> CANON = canon();
  private static final Map<String, String> CLASSES = classes();
  private static final List<Pattern> CREDITS = KNOWN.credits().stream().map(credit -> Pattern.compile(credit.pattern(), Pattern.CASE_INSENSITIVE)).toList();
  private static final double ALIKE = 0.72;
  private static final String FIGURE = "figure";
  private static final String DENIAL = "denial";

  private Difference() {}

  private static Map<String, String> canon() {
    Map<String, String> canon = new HashMap<>();
    KNOWN.differing().forEach(c -> c.groups().forEach(group -> group.forEach(word -> canon.put(word, group.getFirst()))));
    return canon;
  }

  private static Map<String, String> classes() {
    Map<String, String> classes = new HashMap<>();
    KNOWN.differing().forEach(c -> c.groups().forEach(group -> classes.put(group.getFirst(), c.name())));
    return classes;
  }

  /** Whether a text is an outlet's line on where a copy comes from. */
  static boolean credit(String text) {
    return CREDITS.stream().anyMatch(credit -> credit.matcher(text.strip()).lookingAt());
  }

  /** Whether most words of two passages are the same: the same passage, edited or altered. */
  static boolean alike(Passage a, Passage b) {
    int shorter = Math.min(a.size(), b.size());
    if (shorter < 4 || 2.0 * shorter / (a.size() + b.size()) < ALIKE) {
      return false;
    }
    return 2.0 * (a.size() - beyond(a, b).size()) / (a.size() + b.size()) >= ALIKE;
  }

  /** Whether passages that are alike say different things: another figure, month or name on each side, or a denial on one. */
  static boolean altered(Passage a, Passage b) {
    List<Integer> onlyA = beyond(a, b);
    List<Integer> onlyB = beyond(b, a);
    Set<String> classesA = classes(a, onlyA);
    Set<String> classesB = classes(b, onlyB);
    boolean denied = classesA.contains(DENIAL) != classesB.contains(DENIAL);
    classesA.retainAll(classesB);
    classesA.remove(DENIAL);
    return denied || !classesA.isEmpty() || named(a, onlyA) && named(b, onlyB);
  }

  /** Places of the words of one passage that the other has not as often. */
  private static List<Integer> beyond(Passage a, Passage b) {
    Map<String, Integer> left = new HashMap<>();
    b.words().forEach(word -> left.merge(CANON.getOrDefault(word, word), 1, Integer::sum));
    List<Integer> beyond = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      if (left.merge(CANON.getOrDefault(a.words().get(i), a.words().get(i)), -1, Integer::sum) < 0) {
        beyond.add(i);
      }
    }
    return beyond;
  }

  private static Set<String> classes(Passage passage, List<Integer> places) {
    Set<String> classes = new HashSet<>();
    for (int place : places) {
      String word = passage.words().get(place);
      boolean digit = word.chars().anyMatch(Character::isDigit);
      String name = digit ? FIGURE : CLASSES.getOrDefault(CANON.getOrDefault(word, word), "");
      if (!name.isEmpty()) {
        classes.add(name);
      }
    }
    return classes;
  }

  /** Whether there is a name among the words: one written with a capital that does not begin the passage. */
  private static boolean named(Passage passage, List<Integer> places) {
    return places.stream().anyMatch(place -> place > 0 && Character.isUpperCase(passage.written().get(place).codePointAt(0)) && passage.words().get(place).length() > 2);
  }
}
