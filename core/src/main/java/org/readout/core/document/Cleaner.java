package org.readout.core.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.readout.core.text.Alignment;
import org.readout.core.text.Span;

/** Makes readable text of a capture. */
public final class Cleaner {
  /** Raised whenever the rules change. */
  public static final String VERSION = "1";

  private Cleaner() {}

  /** The capture cleaned; its text is empty, with a problem saying why, if no text could be had. */
  public static Cleaned clean(Capture capture) {
    String text = new String(capture.bytes(), StandardCharsets.UTF_8);
    Block all = new Block(new Span(0, text.length()), Block.Role.PARAGRAPH);
    return new Cleaned(text, text, List.of(all), Alignment.identity(text.length()), List.of(), capture.given().title(),
        capture.given().publisher(), Optional.empty(), Dateline.UNKNOWN, "en", List.of());
  }
}
