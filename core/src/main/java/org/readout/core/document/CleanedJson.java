package org.readout.core.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Problem;
import org.readout.core.text.Span;

/** A cleaned capture as one line of JSON, spans counted in code points of the decoded source. */
public final class CleanedJson {
  private CleanedJson() {}

  /** The line for the capture that was read from {@code file}; what is not known is absent. */
  public static ObjectNode write(String file, Cleaned cleaned) {
    ObjectNode line = JsonNodeFactory.instance.objectNode().put("file", file);
    cleaned.title().ifPresent(title -> line.put("title", title));
    cleaned.publisher().ifPresent(publisher -> line.put("publisher", publisher));
    cleaned.author().ifPresent(author -> line.put("author", author));
    cleaned.dateline().date().ifPresent(date -> line.put("published", date.toString()));
    cleaned.updated().ifPresent(date -> line.put("updated", date.toString()));
    cleaned.canonical().ifPresent(uri -> line.put("canonical", uri.toString()));
    line.put("date_basis", cleaned.dateline().basis().name().toLowerCase(Locale.ROOT));
    line.put("language", cleaned.language());
    line.put("text", cleaned.text());
    ArrayNode captions = line.putArray("captions");
    cleaned.blocks().stream().filter(block -> block.role() == Block.Role.CAPTION).forEach(block -> captions.add(block.span().of(cleaned.text())));
    CodePoints points = new CodePoints(cleaned.source());
    ArrayNode furniture = line.putArray("furniture");
    for (Span span : cleaned.furniture()) {
      Span outward = points.outward(span);
      furniture.addObject().put("start", outward.start()).put("end", outward.end());
    }
    ArrayNode problems = line.putArray("problems");
    for (Problem problem : cleaned.problems()) {
      problems.addObject().put("stage", problem.stage()).put("position", points.outward(Math.min(problem.position(), cleaned.source().length()))).put("message", problem.message());
    }
    return line;
  }
}
