package org.readout.backfill.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.readout.core.document.JsonlDocuments;

/** JSONL: one document a line, blank lines passed over. */
final class JsonRecords implements Records {
  private static final int MOST_BYTES = 32 << 20;

  private final String name;
  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int number;

  /**
   * @param name of the file
   * @param in its bytes, unpacked
   */
  JsonRecords(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  @Override
  public boolean advance() throws IOException {
    while (true) {
      line.reset();
      boolean blank = true;
      int next = in.read();
      if (next < 0) {
        return false;
      }
      number++;
      for (; next >= 0 && next != '\n'; next = in.read()) {
        blank &= next == ' ' || next == '\r' || next == '\t';
        if (line.size() <= MOST_BYTES) {
          line.write(next);
        }
      }
      if (!blank) {
        return true;
      }
    }
  }

  @Override
  public Item item() {
    String place = name + ":" + number;
    if (line.size() > MOST_BYTES) {
      return new Item.Refused(place, "line over " + (MOST_BYTES >> 20) + " MB");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
      return new Item.Page(JsonlDocuments.parse(number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text, place));
    } catch (CharacterCodingException e) {
      return new Item.Refused(place, "not UTF-8");
    } catch (IllegalArgumentException e) {
      return new Item.Refused(place, String.valueOf(e.getMessage()).replaceFirst("^" + java.util.regex.Pattern.quote(place + ": "), ""));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
