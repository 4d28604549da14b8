package org.readout.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.readout.core.Line;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.document.JsonlDocuments;
import org.readout.core.ledger.CodedJson;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.SentenceVectors;
import org.readout.core.thread.DiffRow;
import org.readout.core.thread.Differ;
import org.readout.core.thread.DocumentFacts;
import org.readout.core.thread.MatterList;
import org.readout.core.thread.SeriesFinder;
import org.readout.core.thread.StatementDiff;
import org.readout.core.thread.StatementText;
import org.readout.core.thread.Utterance;

/** Scores diffs on the pairs labelled by reading, from the coder's own entries, beside baselines. */
final class DiffReport {
  private final Line line = new Line(Profiles.bundled(), Set.of("world"));
  private final MatterList matters = MatterList.of(Profiles.bundled(), List.of(), 0);
  private final SentenceVectors vectors = new SentenceVectors();
  private final Map<String, float[]> cache = new HashMap<>();
  private final Map<String, StatementText> texts = new HashMap<>();

  /** A differ as the program has it, but for what decides. */
  Differ differ(Differ.Bounds bounds) {
    return new Differ(matters, new SeriesFinder(Profiles.bundled()), Optional.of(encoder()), bounds);
  }

  Function<String, float[]> encoder() {
    return words -> cache.computeIfAbsent(words, vectors::of);
  }

  /** The statements that the keys name, coded. Ids whose text is missing are returned. */
  Set<String> load(List<DiffKey> keys, List<Path> corpora) throws IOException {
    Set<String> wanted = new TreeSet<>();
    keys.forEach(key -> wanted.addAll(List.of(key.before(), key.after())));
    Map<String, ObjectNode> found = GoldReader.texts(corpora, wanted);
    found.forEach((id, json) -> texts.put(id, statement(Documents.whole(JsonlDocuments.parse(json.toString(), id)))));
    wanted.removeAll(found.keySet());
    return wanted;
  }

  StatementText text(String id) {
    return texts.get(id);
  }

  void add(String id, Document document) {
    add(id, statement(document));
  }

  void add(String id, StatementText text) {
    texts.put(id, text);
  }

  private StatementText statement(Document document) {
    DocumentFacts facts = new DocumentFacts(document.id(), document.genre().label(), document.publisher(), document.title(), document.dateline().date(), List.of());
    List<Utterance> utterances = new ArrayList<>();
    CodedJson.write(line.code(document)).path("entries").forEach(entry -> utterances.add(Utterance.of(entry, facts)));
    return new StatementText(facts, document.text(), utterances);
  }

  /** Prints the scores of one part of the keys. */
  void run(List<DiffKey> keys, boolean errors, PrintWriter out) {
    run(keys, Differ.Bounds.DEFAULT, errors, out);
  }

  /** The same under other bounds. */
  void run(List<DiffKey> keys, Differ.Bounds bounds, boolean errors, PrintWriter out) {
    Differ differ = differ(bounds);
    PrintWriter wrong = errors ? out : new PrintWriter(Writer.nullWriter());
    Map<String, DiffScore> scores = new LinkedHashMap<>();
    int comparable = 0;
    int pairs = 0;
    for (DiffKey key : keys) {
      if (!texts.containsKey(key.before()) || !texts.containsKey(key.after())) {
        continue;
      }
      pairs++;
      StatementText before = texts.get(key.before());
      StatementText after = texts.get(key.after());
      StatementDiff diff = differ.of(before, after, Optional.empty());
      comparable += diff.comparable() == key.comparable() ? 1 : 0;
      wrong.println("== " + key.series() + ": " + key.before() + " → " + key.after() + ": " + (diff.comparable() ? "" : "not ") + "comparable, " + diff.why());
      scores.computeIfAbsent("diff", x -> new DiffScore()).add(key, diff.rows(), wrong);
      for (Map.Entry<String, List<DiffRow>> baseline : DiffBaselines.all(before, after, diff, encoder()).entrySet()) {
        scores.computeIfAbsent(baseline.getKey(), x -> new DiffScore()).add(key, baseline.getValue(), new PrintWriter(Writer.nullWriter()));
      }
    }
    out.println(pairs + " pairs; comparability decided as in the key: " + comparable);
    out.println("                       pairs found   alignment            macro-F1");
    out.println("                        key           P      R      F1    of change  precision of what is shown");
    scores.forEach((name, score) -> out.println(score.line(name)));
    if (scores.containsKey("diff")) {
      scores.get("diff").printLabels(out);
    }
  }
}
