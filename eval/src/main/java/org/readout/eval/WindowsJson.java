package org.readout.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.readout.core.document.Document;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.CueReader;
import org.readout.core.reading.NameFinder;
import org.readout.core.reading.Piece;
import org.readout.core.reading.Window;
import org.readout.core.reading.Windows;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Span;

/** The windows of documents as JSON, for training. */
final class WindowsJson {
  private final CueReader reader;
  private final Windows windows;

  WindowsJson(Profiles profiles) {
    NameFinder names = new NameFinder(profiles);
    reader = new CueReader(names);
    windows = new Windows(names);
  }

  /** The windows of one document, spans in code points. */
  ObjectNode json(Document document) {
    CodePoints points = new CodePoints(document.text());
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", document.id());
    ArrayNode all = json.putArray("windows");
    for (Window window : windows.of(reader.read(document))) {
      ObjectNode one = all.addObject().put("core", window.core());
      ArrayNode pieces = one.putArray("pieces");
      for (Piece piece : window.pieces()) {
        Span span = piece.sentence() < 0 ? piece.span() : points.outward(piece.span());
        pieces.addArray().add(piece.id()).add(piece.shape()).add(piece.cue()).add(span.start()).add(span.end()).add(piece.sentence());
      }
      ArrayNode mentions = one.putArray("mentions");
      window.mentions().forEach(mention -> mentions.addArray().add(mention.code()).add(mention.piece()));
      ArrayNode moments = one.putArray("moments");
      window.moments().forEach(moment -> moments.addArray().add(moment.value().orElse("")).add(moment.piece()));
    }
    return json;
  }
}
