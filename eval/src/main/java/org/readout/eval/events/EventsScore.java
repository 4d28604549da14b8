package org.readout.eval.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readout.core.Line;
import org.readout.core.actor.Actor;
import org.readout.core.ledger.LedgerEntry;
import org.readout.core.ledger.Party;
import org.readout.core.ontology.EventCode;
import org.readout.core.profile.Profiles;
import org.readout.eval.measure.BenchFile;
import org.readout.eval.measure.Ratio;
import org.readout.eval.measure.Table;

/**
 * How entries agree with sentences coded in CAMEO or PLOVER terms. Of every sentence the set of source codes, of
 * target codes and of event codes is compared, whole (code and sector) and by state; organisations are {@code IGO}.
 */
public final class EventsScore {
  /** Names of 2016 that the manual of 2021 has no more. */
  private static final Map<String, String> RENAMED = Map.of("DEMAND", "REQUEST", "DISAPPROVE", "ACCUSE", "FIGHT", "ASSAULT");

  private final Ratio sources = new Ratio();
  private final Ratio targets = new Ratio();
  private final Ratio sourceStates = new Ratio();
  private final Ratio targetStates = new Ratio();
  private final Ratio roots = new Ratio();
  private final Set<String> organisations;
  private final List<String> faults = new ArrayList<>();
  private boolean parties;
  private boolean cameo;
  private int coded;
  private int first;
  private int sentences;
  private int silent;
  private int without;

  private EventsScore(Profiles profiles) {
    organisations = profiles.all().stream().flatMap(p -> p.actors().stream()).filter(a -> a.kind() == Actor.Kind.ORGANISATION || a.kind() == Actor.Kind.GROUP).map(Actor::code).collect(Collectors.toSet());
  }

  /** The score on a file of {@code {"text","events":[{"code","scheme","source","target"}],"actor_kind"}}. */
  public static EventsScore of(Path file, Profiles profiles, Line line) {
    EventsScore score = new EventsScore(profiles);
    int number = 0;
    for (JsonNode one : BenchFile.read(file)) {
      score.add(one, line.code(BenchFile.document(one, "bench-" + ++number)).entries());
    }
    return score;
  }

  private void add(JsonNode one, List<LedgerEntry> entries) {
    cameo |= one.path("events").path(0).path("scheme").asText().equals("CAMEO");
    Set<String> gold = new TreeSet<>();
    one.path("events").forEach(e -> gold.add(root(e.path("code").asText())));
    List<String> found = entries.stream().map(e -> e.facts().code()).flatMap(code -> code(code).stream()).toList();
    if (gold.isEmpty()) {
      without++;
      silent += entries.isEmpty() ? 1 : 0;
      return;
    }
    sentences++;
    coded += entries.isEmpty() ? 0 : 1;
    first += !found.isEmpty() && gold.contains(found.getFirst()) ? 1 : 0;
    compare(roots, gold, new HashSet<>(found));
    if (one.path("actor_kind").asText().equals("code")) {
      parties = true;
      sides(one, "source", entries, e -> e.facts().actors(), sources, sourceStates);
      sides(one, "target", entries, e -> e.facts().recipients(), targets, targetStates);
    }
    faults.add(gold + " found " + found + " | " + one.path("text").asText());
  }

  private Optional<String> code(EventCode code) {
    return (cameo ? code.cameo() : code.plover()).map(this::root);
  }

  private String root(String code) {
    return cameo ? code.substring(0, Math.min(2, code.length())) : RENAMED.getOrDefault(code, code);
  }

  private void sides(JsonNode one, String side, List<LedgerEntry> entries, Function<LedgerEntry, List<Party>> of, Ratio whole, Ratio states) {
    Set<String> gold = new TreeSet<>();
    one.path("events").forEach(e -> {
      for (String code : e.path(side).asText("").split("\\s*\\|\\s*")) {
        if (!code.isBlank() && !code.equals("null")) {
          gold.add(code);
        }
      }
    });
    Set<String> found = new TreeSet<>();
    entries.forEach(e -> of.apply(e).forEach(party -> party.code().ifPresent(code -> found.add(code(code, party)))));
    compare(whole, gold, found);
    compare(states, states(gold), states(found));
  }

  /** A party as CAMEO writes it: the state, and the sector where an office or organ of it is named. */
  private String code(String code, Party party) {
    if (organisations.contains(code)) {
      return "IGO";
    }
    String state = code.startsWith("ARMED:") ? "---REB" : code.contains(":") ? "---" : code;
    return state + (party.role().isPresent() ? party.sector().map(Enum::name).orElse("") : "");
  }

  private static Set<String> states(Set<String> codes) {
    return codes.stream().map(code -> code.substring(0, Math.min(3, code.length()))).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void compare(Ratio ratio, Set<String> gold, Set<String> found) {
    Set<String> both = new HashSet<>(gold);
    both.retainAll(found);
    ratio.add(both.size(), found.size(), gold.size());
  }

  /** Codes in the key and found, a line each sentence. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** The scores beside those of PETRARCH2 on the set its keys were seeded from. */
  public Table table(String heading) {
    Table table = new Table(heading + ": " + sentences + " sentences with an event, " + without + " without; " + coded + " coded", List.of("P", "R", "F1", "PETRARCH2"));
    if (parties) {
      table.row("source, code and sector", sources, cameo ? ".875" : "").row("source, state", sourceStates)
          .row("target, code and sector", targets, cameo ? ".859" : "").row("target, state", targetStates);
    }
    return table.row("event root", roots, cameo ? ".889" : "")
        .cells("root of the first entry right", Table.share(first, sentences))
        .cells("root of the first entry right, of those coded", Table.share(first, coded))
        .cells("nothing coded where nothing is", Table.share(silent, without));
  }
}
