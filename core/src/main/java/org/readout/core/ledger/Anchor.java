package org.readout.core.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The words a correction is about, so that they are found again in another cleaning of the same document (W3C
 * TextQuoteSelector and TextPositionSelector). Counted in code points of the text as it was then.
 *
 * @param start first code point
 * @param end one past the last
 * @param text the words
 * @param prefix what stood before them, at most 32 code points
 * @param suffix what stood after them, at most 32 code points
 * @param act label of the act the corrected entry had
 */
public record Anchor(int start, int end, String text, String prefix, String suffix, String act) {
  public Anchor {
    if (start < 0 || end <= start || text.isBlank()) {
      throw new IllegalArgumentException("an anchor without words: [" + start + ", " + end + ") '" + text + "'");
    }
  }

  /** The anchor of an entry as it stands. */
  public static Anchor of(JsonNode entry) {
    return read(entry.path("evidence"), entry.path("act").asText(""));
  }

  /** The anchor that {@link #json} wrote. */
  public static Anchor read(JsonNode json) {
    return read(json, json.path("act").asText(""));
  }

  private static Anchor read(JsonNode json, String act) {
    return new Anchor(json.path("start").asInt(-1), json.path("end").asInt(-1), json.path("text").asText(""), json.path("prefix").asText(""),
        json.path("suffix").asText(""), act);
  }

  /** {@code {"start","end","text","prefix","suffix","act"}}. */
  public ObjectNode json() {
    return JsonNodeFactory.instance.objectNode().put("start", start).put("end", end).put("text", text).put("prefix", prefix).put("suffix", suffix)
        .put("act", act);
  }
}
