package org.readout.core.ontology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.core.text.Yaml;

/**
 * From our acts to PLOVER (2021) and CAMEO with its Goldstein scale. A commitment is AGREE, a signed agreement
 * SUPPORT, a meeting to come or an invitation AGREE, a held one CONSULT; statements, notes and disasters have no PLOVER
 * category. Pure functions of their arguments.
 */
public final class Ontology {
  /** Version of the tables, stored with every code. */
  public static final String VERSION = "1";

  /** Version of PLOVER that the categories are of. */
  public static final String PLOVER = "2021";

  private record File(Map<String, List<String>> lists, List<CodeRule.Row> rules) {}

  private static final List<CodeRule> RULES = rules();
  private static final Crosswalk CROSSWALK = Crosswalk.read();

  private Ontology() {}

  private static List<CodeRule> rules() {
    File file = Yaml.read(Ontology.class, "acts.yaml", File.class);
    return file.rules().stream().map(row -> row.rule(file.lists())).toList();
  }

  /** The codes of an act done in such a situation. */
  public static EventCode code(Act act, Situation situation) {
    CodeRule rule = rule(act, situation);
    Optional<String> cameo = Optional.of(rule.cameo()).filter(code -> !code.isEmpty());
    Optional<String> plover = rule.plover().or(() -> cameo.flatMap(code -> CROSSWALK.plover(code, 0))).filter(name -> !name.isEmpty());
    Optional<String> mode = plover.isEmpty() ? Optional.empty() : rule.mode().or(() -> cameo.flatMap(code -> CROSSWALK.plover(code, 1)));
    List<String> contexts = plover.isEmpty() ? List.of() : contexts(situation, cameo);
    return new EventCode(plover, mode, contexts, cameo, cameo.flatMap(CROSSWALK::goldstein));
  }

  /** The row of the table that decides. */
  static CodeRule rule(Act act, Situation situation) {
    return RULES.stream()
        .filter(rule -> rule.holds(act, situation))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("acts.yaml has no row for " + act.label()));
  }

  /** All rows in order. */
  static List<CodeRule> table() {
    return RULES;
  }

  /** The Goldstein value of a CAMEO code, −10 to 10; empty if no part of the code is known. */
  public static Optional<Double> goldstein(String cameo) {
    return CROSSWALK.goldstein(cameo);
  }

  /** The PLOVER category of a CAMEO code; empty for root 01 save denials and condolences. */
  public static Optional<String> plover(String cameo) {
    return CROSSWALK.plover(cameo, 0);
  }

  private static List<String> contexts(Situation situation, Optional<String> cameo) {
    Set<String> contexts = new LinkedHashSet<>();
    cameo.flatMap(code -> CROSSWALK.plover(code, 2)).ifPresent(contexts::add);
    situation.field().map(field -> CROSSWALK.fields().get(field.label())).ifPresent(contexts::add);
    if (situation.has(Situation.Flag.MILITARY)) {
      contexts.add("military");
    }
    CROSSWALK.topics().forEach((context, words) -> {
      if (CodeRule.named(words, situation.words())) {
        contexts.add(context);
      }
    });
    return new ArrayList<>(contexts);
  }
}
