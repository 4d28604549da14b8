package org.readout.desk.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.readout.core.document.Block;
import org.readout.core.document.Cleaned;
import org.readout.core.text.CodePoints;

/** What cleaning yields as JSON; furniture counts code points of the decoded source. */
public final class CleanedJson {
  private CleanedJson() {}

  /**
   * The cleaned text of a file as one object.
   *
   * @param file what the file is called
   */
  public static ObjectNode write(String file, Cleaned cleaned) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("file", file);
    cleaned.title().ifPresent(title -> json.put("title", title));
    cleaned.publisher().ifPresent(publisher -> json.put("publisher", publisher));
    cleaned.author().ifPresent(author -> json.put("author", author));
    cleaned.dateline().date().ifPresent(date -> json.put("published", date.toString()));
    json.put("date_basis", cleaned.dateline().basis().name().toLowerCase(Locale.ROOT));
    json.put("language", cleaned.language()).put("text", cleaned.text());
    var captions = json.putArray("captions");
    cleaned.blocks().stream().filter(block -> block.role() == Block.Role.CAPTION).forEach(block -> captions.add(block.span().of(cleaned.text())));
    CodePoints source = new CodePoints(cleaned.source());
    var furniture = json.putArray("furniture");
    cleaned.furniture().stream().map(source::outward).forEach(span -> furniture.addObject().put("start", span.start()).put("end", span.end()));
    CodePoints text = new CodePoints(cleaned.text());
    var problems = json.putArray("problems");
    cleaned.problems().forEach(problem -> problems.addObject().put("stage", problem.stage())
        .put("position", text.outward(Math.min(problem.position(), cleaned.text().length()))).put("message", problem.message()));
    return json;
  }
}
