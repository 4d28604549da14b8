package org.readout.core.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Span;

/**
 * Lays corrections over the machine's entries. A correction binds to the entry whose evidence its words overlap most,
 * by half the shorter at least; its words are looked for as a quote first, then at their old position. A pure function:
 * the same entries and corrections give the same ledger. One use.
 */
public final class Corrections {
  /** An entry of the machine or of a person, with what people said of it so far. */
  private static final class Target {
    final ObjectNode base;
    final Span evidence;
    final boolean machine;
    final ObjectNode set = JsonNodeFactory.instance.objectNode();
    Optional<Correction> last = Optional.empty();
    boolean rejected;
    boolean changed;
    Optional<String> shownAs = Optional.empty();
    Optional<String> why = Optional.empty();

    Target(ObjectNode base, Span evidence, boolean machine) {
      this.base = base;
      this.evidence = evidence;
      this.machine = machine;
    }
  }

  private final String document;
  private final String text;
  private final CodePoints points;
  private final Anchoring anchoring;
  private final List<Target> targets = new ArrayList<>();
  private final Map<String, Target> bound = new HashMap<>();
  private final Map<String, Corrected.Fate> fates = new HashMap<>();

  private Corrections(String document, String text) {
    this.document = document;
    this.text = text;
    this.points = new CodePoints(text);
    this.anchoring = new Anchoring(text);
  }

  /**
   * The corrected entries. A correction whose values do not fit the text waits, and the machine's entry stands.
   *
   * @param document id of the document version
   * @param text its text
   * @param machine the machine's entries of it, in order; not modified
   * @param corrections of this version, or of earlier ones, in the order they were made. Those of earlier versions hold
   *     where their words still stand
   */
  public static Corrected apply(String document, String text, List<ObjectNode> machine, List<Correction> corrections) {
    Corrections all = new Corrections(document, text);
    machine.forEach(entry -> all.targets.add(new Target(entry, all.evidence(entry), true)));
    Set<String> undone = undone(corrections);
    for (Correction correction : corrections) {
      if (undone.contains(correction.id()) || correction.kind() == Correction.Kind.UNDO) {
        Corrected.State state = undone.contains(correction.id()) ? Corrected.State.UNDONE : Corrected.State.BOUND;
        all.fates.put(correction.id(), new Corrected.Fate(state, Optional.empty(), Optional.empty(), Optional.empty()));
      } else {
        all.lay(correction);
      }
    }
    return all.result();
  }

  /** Ids of corrections that a later one takes back, unless that one is itself taken back. */
  private static Set<String> undone(List<Correction> corrections) {
    Set<String> undone = new HashSet<>();
    for (Correction correction : corrections.reversed()) {
      if (!undone.contains(correction.id())) {
        correction.undoes().ifPresent(undone::add);
      }
    }
    return undone;
  }

  private void lay(Correction correction) {
    Optional<Span> quote = anchoring.quote(correction.anchor());
    boolean sameVersion = correction.document().equals(document);
    Optional<Span> place = quote.or(() -> sameVersion ? anchoring.position(correction.anchor()) : Optional.empty());
    Optional<Target> target = place.flatMap(span -> target(correction, span)).or(() -> quote.flatMap(span -> standing(correction, span)));
    if (target.isEmpty()) {
      fates.put(correction.id(), new Corrected.Fate(Corrected.State.WAITS, Optional.empty(), Optional.empty(), Optional.empty()));
      return;
    }
    Target found = target.get();
    found.last = Optional.of(correction);
    found.rejected = correction.kind() == Correction.Kind.REJECT;
    if (correction.kind() == Correction.Kind.CHANGE || correction.kind() == Correction.Kind.ADD) {
      found.changed = true;
      found.set.setAll(correction.set());
    }
    bound.put(correction.id(), found);
  }

  /**
   * The entry that the words at {@code span} are about. An addition is no entry of another act that has the same words, nor one
   * that a person cut to other words.
   */
  private Optional<Target> target(Correction correction, Span span) {
    Comparator<Target> best =
        Comparator.<Target>comparingInt(t -> -t.evidence.overlap(span))
            .thenComparing(t -> t.base.path("act").asText().equals(correction.anchor().act()) ? 0 : 1)
            .thenComparingInt(t -> -alike(t.base, correction))
            .thenComparingInt(t -> t.evidence.length());
    return targets.stream()
        .filter(t -> covers(t.evidence, span))
        .filter(t -> correction.kind() != Correction.Kind.ADD || t.machine && t.base.path("act").equals(correction.set().path("act")) && covers(extent(t), span))
        .min(best);
  }

  private static boolean covers(Span evidence, Span span) {
    return evidence.overlap(span) > 0 && 2 * evidence.overlap(span) >= Math.min(evidence.length(), span.length());
  }

  /** The words of an entry as people left them. */
  private Span extent(Target target) {
    JsonNode own = target.set.path("evidence");
    String words = own.isTextual() ? own.asText() : own.path("text").asText("");
    return words.isEmpty() ? target.evidence : anchoring.nearest(words, target.evidence.start()).orElse(target.evidence);
  }

  private static int alike(ObjectNode entry, Correction correction) {
    int same = 0;
    for (String field : List.of("actors", "recipients", "about")) {
      same += correction.seen().isPresent() && Values.codes(correction.seen().get().path(field)).equals(Values.codes(entry.path(field))) ? 1 : 0;
    }
    return same;
  }

  /** A human entry at {@code span}: what was added, or what a person confirmed or changed and the machine no longer has. */
  private Optional<Target> standing(Correction correction, Span span) {
    boolean added = correction.kind() == Correction.Kind.ADD;
    if (correction.kind() == Correction.Kind.REJECT || !added && correction.seen().isEmpty()) {
      return Optional.empty();
    }
    ObjectNode base = added ? JsonNodeFactory.instance.objectNode() : correction.seen().get().deepCopy();
    Target target = new Target(base, span, false);
    base.set("evidence", Values.evidence(points, text, span));
    target.changed = true;
    if (added) {
      base.set("act", correction.set().path("act"));
    }
    targets.add(target);
    return Optional.of(target);
  }

  private Span evidence(ObjectNode entry) {
    return points.inward(new Span(entry.path("evidence").path("start").asInt(), entry.path("evidence").path("end").asInt()));
  }

  private Corrected result() {
    Set<String> ids = new HashSet<>();
    targets.stream().filter(target -> target.machine).forEach(target -> ids.add(target.base.path("id").asText()));
    List<ObjectNode> entries = new ArrayList<>();
    targets.stream().filter(target -> !target.rejected).forEach(target -> shown(target, ids).ifPresent(entry -> {
      target.shownAs = Optional.of(entry.path("id").asText());
      entries.add(entry);
    }));
    entries.sort(Comparator.comparingInt(entry -> entry.path("evidence").path("start").asInt()));
    bound.forEach((id, target) -> fates.put(id, fate(target)));
    return new Corrected(entries, fates);
  }

  private static Corrected.Fate fate(Target target) {
    Corrected.State state = target.why.isPresent() ? Corrected.State.WAITS : target.machine ? Corrected.State.BOUND : Corrected.State.STANDS;
    Optional<String> machine = target.machine ? Optional.of(target.base.path("id").asText()) : Optional.empty();
    return new Corrected.Fate(state, machine, target.shownAs, target.why);
  }

  private Optional<ObjectNode> shown(Target target, Set<String> ids) {
    if (target.last.isEmpty()) {
      return Optional.of(target.base);
    }
    Correction last = target.last.get();
    ObjectNode entry = target.base.deepCopy();
    if (target.changed) {
      try {
        entry = new Values(document, text, anchoring).entry(target.base, target.set, ids);
      } catch (IllegalArgumentException e) {
        target.why = Optional.of(String.valueOf(e.getMessage()));
        return target.machine ? Optional.of(target.base) : Optional.empty();
      }
      if (target.machine) {
        entry.put("revision_of", target.base.path("id").asText());
      }
    }
    entry.putObject("reviewed").put("kind", last.kind().label()).put("by", last.by()).put("at", last.at().toString());
    return Optional.of(entry);
  }
}
