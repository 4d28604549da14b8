package org.readout.core.thread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.readout.core.ledger.Alert;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.Telling;

/**
 * Finds matters that a series of statements has ceased to name: each of its last statements before the newest speaks of
 * the matter in an entry, and the newest, whole and official, has neither an entry nor a word on it. Only of matters that
 * a profile or a person names: a proposed one has too loose a wording for its absence to mean anything.
 */
public final class Silence {
  /** How many statements before the newest must have named a matter. */
  public static final int STATEMENTS = 2;

  /** Shortest the newest may be, as a share of the shortest of those before it. */
  private static final double SHORTEST = 0.5;

  private final MatterList matters;

  public Silence(MatterList matters) {
    this.matters = matters;
  }

  /** Whether the silence of a statement of this series says anything: whole, between known parties of known rank, of a form that is followed. */
  public static boolean counts(Series series) {
    return series.whole() && SeriesFinder.follows(series.form()) && series.parties().size() > 1 && !series.rank().equals("unknown");
  }

  /** An alert for a thread that the newest statement of a series is silent on. */
  public Optional<Alert> of(MatterThread thread, List<StatementText> inOrder) {
    boolean proposed = matters.of(thread.matter()).filter(m -> !m.origin().equals("induced")).isEmpty();
    if (inOrder.size() <= STATEMENTS || proposed) {
      return Optional.empty();
    }
    StatementText newest = inOrder.getLast();
    List<StatementText> before = inOrder.subList(inOrder.size() - 1 - STATEMENTS, inOrder.size() - 1);
    int shortest = before.stream().mapToInt(d -> d.text().length()).min().orElse(0);
    boolean stood = before.stream().allMatch(d -> entry(thread, d).isPresent());
    if (!stood || newest.text().length() < SHORTEST * shortest || entry(thread, newest).isPresent() || named(thread.matter(), newest)) {
      return Optional.empty();
    }
    Telling last = entry(thread, before.getLast()).orElseThrow().telling();
    List<Alert.Searched> places = List.of(new Alert.Searched(newest.document().title().orElse(newest.document().id()), 1, newest.document().date(),
        "whole official text, " + newest.text().length() + " characters"));
    return Optional.of(new Alert("silent", Optional.empty(), last, "“" + thread.name() + "” or any other wording of it; it stood in each of the last "
        + STATEMENTS + " statements of this series before the newest", places));
  }

  private Optional<Utterance> entry(MatterThread thread, StatementText text) {
    return text.utterances().stream().filter(u -> matters.of(u).contains(thread.matter()) && matters.parties(u.parties()).equals(thread.parties())).findFirst();
  }

  /** Whether a text has a wording of the matter, or half the words of one in a sentence. */
  private boolean named(String matter, StatementText text) {
    Set<String> parties = new TreeSet<>(text.parties());
    List<Set<String>> wordings = new ArrayList<>();
    matters.all().stream().filter(m -> matters.of(m.id()).map(ListedMatter::id).equals(Optional.of(matter))).forEach(m -> {
      wordings.add(new HashSet<>(Terms.of(m.name())));
      m.aliases().forEach(alias -> wordings.add(new HashSet<>(Terms.of(alias))));
    });
    for (Passage sentence : text.wholeSentences(Set.of())) {
      Set<String> terms = new HashSet<>(sentence.terms());
      boolean worded = wordings.stream().anyMatch(w -> !w.isEmpty() && 2 * w.stream().filter(terms::contains).count() >= w.size());
      if (worded || matters.about(sentence.text(), parties).map(ListedMatter::id).equals(Optional.of(matter))) {
        return true;
      }
    }
    return text.utterances().stream().anyMatch(u -> matters.of(u).contains(matter));
  }
}
