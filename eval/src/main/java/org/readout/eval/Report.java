package org.readout.eval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.readout.core.document.Document;
import org.readout.eval.measure.Ratio;
import org.readout.eval.measure.Table;

/** Scores gathered over documents: overall, by kind, by genre. */
final class Report {
  private final Score overall = new Score();
  private final Map<String, Score> byKind = new TreeMap<>();
  private final Map<String, Score> byGenre = new TreeMap<>();
  private final Reliability reliability = new Reliability();
  private final @Nullable PrintWriter errors;
  private int documents;
  private int inexact;

  /**
   * @param errors where to list what is wrong, null for nowhere
   */
  Report(@Nullable PrintWriter errors) {
    this.errors = errors;
  }

  void add(Document document, List<Entry> gold, List<Entry> found) {
    documents++;
    Matching matching = Matching.of(gold, found, document.text());
    Optional<String> day = document.dateline().date().map(LocalDate::toString);
    overall.add(matching, day);
    reliability.add(matching);
    byGenre.computeIfAbsent(document.genre().label(), x -> new Score()).add(matching, day);
    for (String kind : List.of("commitment", "delivery", "refusal", "request", "position", "consultation", "incident")) {
      byKind.computeIfAbsent(kind, x -> new Score()).add(Matching.of(of(kind, gold), of(kind, found), document.text()), day);
    }
    inexact += (int) found.stream().filter(e -> !Matching.exact(e, document.text())).count();
    if (errors != null) {
      list(errors, document, matching);
    }
  }

  private static List<Entry> of(String kind, List<Entry> entries) {
    return entries.stream().filter(e -> e.kind().equals(kind)).toList();
  }

  private static void list(PrintWriter out, Document document, Matching matching) {
    out.println("== " + document.id());
    matching.missed().forEach(e -> out.println("  missed  " + e));
    matching.spurious().forEach(e -> out.println("  " + (Matching.exact(e, document.text()) ? "false   " : "inexact ") + e));
    matching.pairs().stream().filter(p -> !Score.complete(p)).forEach(p -> out.println("  differs " + p.found() + "\n       key " + p.gold()));
    matching.pairs().forEach(p -> Score.differences(p).forEach(d -> out.println("  field   " + d + " | " + p.found().words())));
  }

  void print(PrintWriter out, String heading) {
    out.println(heading);
    out.println(documents + " documents, " + overall.entries.gold() + " entries in the key, " + overall.entries.found() + " found, evidence not at its offsets: " + inexact);
    out.printf(Locale.ROOT, "%-16s %5s %5s %5s  %6s %6s %6s   %6s %6s %6s%n", "", "right", "found", "key", "P", "R", "F1", "P", "R", "F1 complete");
    row(out, "all", overall);
    byKind.forEach((kind, score) -> row(out, kind, score));
    byGenre.forEach((genre, score) -> row(out, "· " + genre, score));
    out.printf(Locale.ROOT, "on matched: evidence overlap %.3f, act %.3f, rung distance %.3f, actors F1 %.3f, recipients F1 %.3f, about F1 %.3f,%n", overall.meanOverlap(), overall.actAccuracy(),
        overall.meanRungDistance(), overall.actors.f1(), overall.recipients.f1(), overall.about.f1());
    out.printf(Locale.ROOT, "            when F1 %.3f, amount F1 %.3f, renewed %.3f, field %.3f,%n", overall.when.f1(), overall.amount.f1(), overall.renewedAccuracy(), overall.fieldAccuracy());
    out.println("            wording " + share(overall.wording) + ", voice " + share(overall.voice) + ", status " + share(overall.status) + ", status other than asserted " + shown(overall.alleged));
    out.printf(Locale.ROOT, "            when F1 %.3f but for meetings on the document's own day (key by key they are dated or not): ", overall.whenElse.f1());
    out.println(shown(overall.whenElse));
    out.println("            when " + shown(overall.when) + ", amount " + shown(overall.amount) + ", casualties " + shown(overall.casualties));
  }

  /** The reliability of the entries' confidence, as a table. */
  void printReliability(PrintWriter out) {
    reliability.print(out);
  }

  private static void row(PrintWriter out, String name, Score score) {
    Ratio e = score.entries;
    Ratio c = score.complete;
    out.printf(Locale.ROOT, "%-16s %5d %5d %5d  %6.3f %6.3f %6.3f   %6.3f %6.3f %6.3f%n", name, e.right(), e.found(), e.gold(), e.precision(), e.recall(), e.f1(), c.precision(), c.recall(), c.f1());
  }

  private static String share(Ratio ratio) {
    return Table.share(ratio.right(), ratio.gold());
  }

  private static String shown(Ratio ratio) {
    return ratio.right() + " right, " + ratio.found() + " found, " + ratio.gold() + " in the key";
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("documents", documents).put("inexact", inexact);
    json.set("all", json(overall));
    json.set("reliability", reliability.json());
    byKind.forEach((kind, score) -> json.withObject("/kinds").set(kind, json(score)));
    byGenre.forEach((genre, score) -> json.withObject("/genres").set(genre, json(score)));
    return json;
  }

  private static ObjectNode json(Score score) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("entries_p", score.entries.precision()).put("entries_r", score.entries.recall()).put("entries_f1", score.entries.f1());
    json.put("complete_f1", score.complete.f1()).put("evidence_overlap", score.meanOverlap()).put("act", score.actAccuracy()).put("rung_distance", score.meanRungDistance());
    json.put("actors_f1", score.actors.f1()).put("recipients_f1", score.recipients.f1()).put("about_f1", score.about.f1());
    json.put("when_f1", score.when.f1()).put("when_else_f1", score.whenElse.f1()).put("amount_f1", score.amount.f1()).put("renewed", score.renewedAccuracy()).put("field", score.fieldAccuracy());
    json.put("wording", score.wording.recall()).put("voice", score.voice.recall()).put("status", score.status.recall()).put("casualties_f1", score.casualties.f1());
    return json;
  }
}
