package org.readout.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.readout.eval.measure.Ratio;

/** A running score, as the guideline's section "Scoring" defines it. Not safe for use by many threads. */
final class Score {
  private static final Map<String, Integer> RUNGS = Map.of("consider", 0, "willing", 1, "intend", 2, "pledge", 3);

  final Ratio entries = new Ratio();
  final Ratio complete = new Ratio();
  final Ratio actors = new Ratio();
  final Ratio recipients = new Ratio();
  final Ratio about = new Ratio();
  final Ratio when = new Ratio();
  final Ratio whenElse = new Ratio();
  final Ratio amount = new Ratio();
  final Ratio wording = new Ratio();
  final Ratio voice = new Ratio();
  final Ratio status = new Ratio();
  final Ratio alleged = new Ratio();
  final Ratio casualties = new Ratio();
  private int matched;
  private int act;
  private int renewed;
  private int field;
  private double overlap;
  private int rungs;
  private int rungDistance;

  /**
   * Counts a document in.
   *
   * @param day the document's own date
   */
  void add(Matching matching, Optional<String> day) {
    int pairs = matching.pairs().size();
    int found = pairs + matching.spurious().size();
    int gold = pairs + matching.missed().size();
    entries.add(pairs, found, gold);
    int whole = 0;
    for (Matching.Pair pair : matching.pairs()) {
      whole += complete(pair) ? 1 : 0;
      add(pair);
      if (!(pair.gold().kind().equals("consultation") && day.isPresent() && (pair.gold().text("when").equals(day) || pair.gold().text("when").isEmpty() && pair.found().text("when").equals(day)))) {
        value(whenElse, pair.gold(), pair.found(), "when");
      }
    }
    complete.add(whole, found, gold);
  }

  /** Whether act, actors and recipients are all right. */
  static boolean complete(Matching.Pair pair) {
    return sameAct(pair) && pair.gold().same("actors", pair.found().codes("actors")) && pair.gold().same("recipients", pair.found().codes("recipients"));
  }

  private static boolean sameAct(Matching.Pair pair) {
    return pair.gold().same("act", pair.found().text("act"));
  }

  private void add(Matching.Pair pair) {
    Entry g = pair.gold();
    Entry f = pair.found();
    matched++;
    act += sameAct(pair) ? 1 : 0;
    boolean disputedRenewal = g.disputed("renewed").isPresent();
    renewed += g.renewed() == f.renewed() || disputedRenewal ? 1 : 0;
    field += g.same("field", f.text("field")) ? 1 : 0;
    int both = g.evidence().overlap(f.evidence());
    overlap += (double) both / (g.evidence().length() + f.evidence().length() - both);
    if (RUNGS.containsKey(g.act()) && RUNGS.containsKey(f.act())) {
      rungs++;
      rungDistance += Math.abs(RUNGS.get(g.act()) - RUNGS.get(f.act()));
    }
    codes(actors, g, f, "actors");
    codes(recipients, g, f, "recipients");
    List<String> left = new ArrayList<>(g.aboutWords());
    int shared = (int) f.aboutWords().stream().filter(left::remove).count();
    about.add(shared, f.aboutWords().size(), g.aboutWords().size());
    value(when, g, f, "when");
    value(amount, g, f, "amount");
    labelled(wording, g, f, "wording");
    labelled(voice, g, f, "voice");
    status(g, f);
    harmed(g, f);
  }

  /** Counts a field that the key may leave out without saying anything by it. */
  private static void labelled(Ratio ratio, Entry gold, Entry found, String name) {
    if (gold.text(name).isPresent()) {
      ratio.add(gold.same(name, found.text(name)) ? 1 : 0, 1, 1);
    }
  }

  /** Counts status, asserted where nothing is said, and by itself what is not asserted. */
  private void status(Entry gold, Entry found) {
    Optional<String> g = Optional.of(gold.text("status").orElse("asserted"));
    Optional<String> f = Optional.of(found.text("status").orElse("asserted"));
    boolean right = g.equals(f) || gold.disputed("status").isPresent();
    status.add(right ? 1 : 0, 1, 1);
    boolean foundOther = !f.get().equals("asserted");
    boolean goldOther = !g.get().equals("asserted");
    alleged.add(foundOther && right ? 1 : 0, foundOther ? 1 : 0, goldOther ? 1 : 0);
  }

  private void harmed(Entry gold, Entry found) {
    List<String> left = new ArrayList<>(gold.casualties());
    int both = (int) found.casualties().stream().filter(left::remove).count();
    casualties.add(both, found.casualties().size(), gold.casualties().size());
  }

  /** Fields of a matched pair whose values differ: name, value found, value in the key. */
  static List<String> differences(Matching.Pair pair) {
    List<String> different = new ArrayList<>();
    for (String name : List.of("when", "amount", "wording", "voice", "status", "field")) {
      Optional<String> g = pair.gold().text(name);
      Optional<String> f = pair.found().text(name);
      boolean unlabelled = g.isEmpty() && Set.of("wording", "voice", "field").contains(name);
      boolean asserted = name.equals("status") && g.orElse("asserted").equals(f.orElse("asserted"));
      if (!unlabelled && !asserted && !pair.gold().same(name, f)) {
        different.add(name + " " + f.orElse("-") + ", key " + g.orElse("-"));
      }
    }
    return different;
  }

  private static void codes(Ratio ratio, Entry gold, Entry found, String role) {
    Set<String> f = found.codes(role);
    Set<String> g = gold.same(role, f) ? f : gold.codes(role);
    Set<String> both = new TreeSet<>(g);
    both.retainAll(f);
    ratio.add(both.size(), f.size(), g.size());
  }

  private static void value(Ratio ratio, Entry gold, Entry found, String name) {
    Optional<String> f = found.text(name);
    Optional<String> g = gold.text(name);
    ratio.add(f.isPresent() && gold.same(name, f) ? 1 : 0, f.isPresent() ? 1 : 0, g.isPresent() ? 1 : 0);
  }

  double actAccuracy() {
    return matched == 0 ? 0 : (double) act / matched;
  }

  double renewedAccuracy() {
    return matched == 0 ? 0 : (double) renewed / matched;
  }

  double fieldAccuracy() {
    return matched == 0 ? 0 : (double) field / matched;
  }

  /** Mean intersection over union of the evidence of matched entries. */
  double meanOverlap() {
    return matched == 0 ? 0 : overlap / matched;
  }

  /** Mean distance in rungs, over matched pairs that are both on the force axis. */
  double meanRungDistance() {
    return rungs == 0 ? 0 : (double) rungDistance / rungs;
  }
}
