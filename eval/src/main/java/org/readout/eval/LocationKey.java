package org.readout.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.readout.core.ledger.Change;
import org.readout.core.ledger.Telling;
import org.readout.core.thread.DiffRow;
import org.readout.core.thread.StatementDiff;

/** Scores a diff of two texts that cannot be compared: where each matter of a key is spoken of. A key names matters in words, not places. */
final class LocationKey {
  /** Least share of a matter's words that a found row must have. */
  private static final double LEAST = 0.5;

  private final JsonNode json;

  LocationKey(Path file) throws IOException {
    json = new ObjectMapper().readTree(file.toFile());
  }

  String before() {
    return json.path("before").asText();
  }

  String after() {
    return json.path("after").asText();
  }

  void score(StatementDiff diff, PrintWriter out, boolean errors) {
    int matched = 0;
    int right = 0;
    int keyBoth = 0;
    int bothRight = 0;
    for (JsonNode row : json.path("rows")) {
      String wanted = row.path("change").asText();
      keyBoth += wanted.equals("both") ? 1 : 0;
      Optional<DiffRow> best = diff.rows().stream().filter(r -> share(row, r) >= LEAST).max(Comparator.comparingDouble(r -> share(row, r)));
      String found = best.flatMap(r -> r.change().stream().findFirst()).map(Change::label).orElse("not found");
      matched += best.isPresent() ? 1 : 0;
      right += found.equals(wanted) ? 1 : 0;
      bothRight += found.equals(wanted) && wanted.equals("both") ? 1 : 0;
      if (errors && !found.equals(wanted)) {
        out.println("  " + row.path("about").asText() + ": " + wanted + " in the key, " + found + best.map(r -> " as " + r.about()).orElse(""));
      }
    }
    long foundBoth = diff.rows().stream().filter(r -> r.change().contains(Change.BOTH)).count();
    long onKey = diff.rows().stream().filter(r -> r.change().contains(Change.BOTH)).filter(r -> onKey(r)).count();
    double p = foundBoth == 0 ? 0 : (double) onKey / foundBoth;
    double r = keyBoth == 0 ? 0 : (double) bothRight / keyBoth;
    out.printf(Locale.ROOT, "comparable %s (key %s); %d matters in the key, %d found; both/only right %d of those found: %.3f%n", diff.comparable(), json.path("comparable").asBoolean(),
        json.path("rows").size(), matched, right, matched == 0 ? 0 : (double) right / matched);
    out.printf(Locale.ROOT, "alignment (rows on both sides): P %.3f R %.3f F1 %.3f%n", p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
  }

  private boolean onKey(DiffRow row) {
    for (JsonNode one : json.path("rows")) {
      if (one.path("change").asText().equals("both") && share(one, row) >= LEAST) {
        return true;
      }
    }
    return false;
  }

  /** The share of the words of the key's matter that a row has in its name and quotations. */
  private static double share(JsonNode key, DiffRow row) {
    Set<String> wanted = words(key.path("about").asText());
    StringBuilder text = new StringBuilder(row.about());
    row.quotesBefore().stream().map(Telling::words).forEach(w -> text.append(' ').append(w));
    row.quotesAfter().stream().map(Telling::words).forEach(w -> text.append(' ').append(w));
    Set<String> all = words(text.toString());
    Set<String> name = words(row.about());
    double inAll = (double) wanted.stream().filter(all::contains).count() / Math.max(1, wanted.size());
    double inName = (double) wanted.stream().filter(name::contains).count() / Math.max(1, wanted.size());
    return inAll < LEAST ? 0 : inAll / 2 + inName / 2 >= LEAST ? inAll / 2 + inName / 2 : inAll == 1 ? LEAST : 0;
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 3) {
        words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }
}
