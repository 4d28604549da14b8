package org.readout.desk.gather;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.readout.core.document.Given;
import org.readout.desk.Gatherer.Sink;

/** JSONL: one document a line. A line that does not read is refused under its number, the rest goes on. */
final class JsonLines {
  /** Most bytes of one line. */
  static final int MAX_LINE = 32 * Limits.MEGABYTE;

  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final String name;
  private final Given given;
  private final Sink sink;

  JsonLines(String name, Given given, Sink sink) {
    this.name = name;
    this.given = given;
    this.sink = sink;
  }

  /** Reads to the end; {@code in} should be buffered. */
  void read(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 1;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        line(number++, line);
        line.reset();
      } else if (line.size() <= MAX_LINE) {
        line.write(next);
      }
    }
    line(number, line);
  }

  private void line(int number, ByteArrayOutputStream bytes) {
    String place = name + ":" + number;
    if (bytes.size() > MAX_LINE) {
      sink.refused(place, "line over " + MAX_LINE / Limits.MEGABYTE + " MB");
      return;
    }
    try {
      String line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
      String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!json.isBlank()) {
        document(place, JSON.readTree(json));
      }
    } catch (CharacterCodingException e) {
      sink.refused(place, "not UTF-8");
    } catch (JsonProcessingException e) {
      sink.refused(place, "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse("unreadable"));
    } catch (IllegalArgumentException e) {
      sink.refused(place, String.valueOf(e.getMessage()));
    }
  }

  private void document(String place, JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      sink.refused(place, "not a JSON object");
      return;
    }
    sink.captured(DocumentFields.capture(place, object, given));
  }
}
