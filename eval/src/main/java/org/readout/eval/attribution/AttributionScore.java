package org.readout.eval.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.readout.core.Line;
import org.readout.core.document.Document;
import org.readout.core.reading.Attribution;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Span;
import org.readout.eval.measure.BenchFile;
import org.readout.eval.measure.Ratio;
import org.readout.eval.measure.Table;

/**
 * How well sources and contents of attributions are found, each one to one: strict where the spans are the same but
 * for blanks and marks at their ends, overlap where they share a char. A source or content in several pieces counts
 * as the stretch from its first char to its last.
 */
public final class AttributionScore {
  private final Ratio strictSource = new Ratio();
  private final Ratio source = new Ratio();
  private final Ratio strictContent = new Ratio();
  private final Ratio content = new Ratio();
  private final List<String> faults = new ArrayList<>();

  private AttributionScore() {}

  /** The score on a file of {@code {"text","attributions"}} with spans in code points, or of {@code {"edus","attributions"}}. */
  public static AttributionScore of(Path file, Line line, String genre) {
    AttributionScore score = new AttributionScore();
    int number = 0;
    for (JsonNode one : BenchFile.read(file)) {
      if (genre.isEmpty() || one.path("genre").asText().equals(genre)) {
        JsonNode whole = one.has("edus") ? joined(one) : one;
        Document document = BenchFile.document(whole, "bench-" + ++number);
        score.add(document.text(), whole.path("attributions"), line.read(document).attributions());
      }
    }
    return score;
  }

  /** A text of elementary discourse units as one with spans: the unit that holds source and cue is the source. */
  private static ObjectNode joined(JsonNode units) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (JsonNode unit : units.path("edus")) {
      String words = unit.asText().replaceAll(" ([.,;:!?%)])", "$1").replaceAll("\\( ", "(").replaceAll(" '(s|re|ve|d|ll|t)\\b", "'$1").replaceAll(" - ", "-");
      spans.add(new Span(text.length(), text.length() + words.length()));
      text.append(words).append(' ');
    }
    ObjectNode whole = JsonNodeFactory.instance.objectNode().put("text", text.toString());
    CodePoints points = new CodePoints(text.toString());
    var all = whole.putArray("attributions");
    for (JsonNode attribution : units.path("attributions")) {
      ObjectNode one = all.addObject();
      for (String side : List.of("source", "content")) {
        var pieces = one.putArray(side);
        attribution.path(side + "_edus").forEach(i -> pieces.addArray().add(points.outward(spans.get(i.asInt())).start()).add(points.outward(spans.get(i.asInt())).end()));
      }
    }
    return whole;
  }

  private void add(String text, JsonNode key, List<Attribution> found) {
    CodePoints points = new CodePoints(text);
    List<Span> sources = new ArrayList<>();
    List<Span> contents = new ArrayList<>();
    key.forEach(one -> {
      cover(one.path("source"), points).ifPresent(sources::add);
      cover(one.path("content"), points).ifPresent(contents::add);
    });
    List<Span> foundSources = found.stream().flatMap(a -> a.source().stream()).toList();
    List<Span> foundContents = found.stream().map(a -> a.contents().getFirst().cover(a.contents().getLast())).toList();
    BiPredicate<Span, Span> same = (a, b) -> bare(a, text).equals(bare(b, text));
    count(strictSource, sources, foundSources, same);
    count(source, sources, foundSources, Span::overlaps);
    count(strictContent, contents, foundContents, same);
    count(content, contents, foundContents, Span::overlaps);
    contents.stream().filter(c -> foundContents.stream().noneMatch(f -> same.test(c, f))).forEach(c -> faults.add("content not found as such: " + c.of(text).replace('\n', ' ')));
    foundContents.stream().filter(f -> contents.stream().noneMatch(c -> same.test(c, f))).forEach(f -> faults.add("content not in the key: " + f.of(text).replace('\n', ' ')));
  }

  private static Optional<Span> cover(JsonNode pieces, CodePoints points) {
    Optional<Span> all = Optional.empty();
    for (JsonNode piece : pieces) {
      Span span = new Span(points.inward(piece.get(0).asInt()), points.inward(piece.get(1).asInt()));
      all = Optional.of(all.map(a -> a.cover(span)).orElse(span));
    }
    return all;
  }

  /** A span without blanks and marks at its ends. */
  private static Span bare(Span span, String text) {
    int start = span.start();
    int end = span.end();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  private static void count(Ratio ratio, List<Span> key, List<Span> found, BiPredicate<Span, Span> right) {
    List<Span> left = new ArrayList<>(found);
    int hits = 0;
    for (Span one : key) {
      Optional<Span> match = left.stream().filter(f -> right.test(one, f)).findFirst();
      match.ifPresent(left::remove);
      hits += match.isPresent() ? 1 : 0;
    }
    ratio.add(hits, found.size(), key.size());
  }

  /** Contents that differ, a line each. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** The scores beside the published exact ones. */
  public Table table(String heading) {
    return new Table(heading + ": " + content.gold() + " attributions in the key, " + content.found() + " found", List.of("P", "R", "F1", "PolNeAR's own"))
        .row("source, strict", strictSource, ".832")
        .row("source, overlap", source)
        .row("content, strict", strictContent, ".729")
        .row("content, overlap", content);
  }
}
