package org.readout.desk.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list of entries or documents, the latest first.
 *
 * @param date of the document, empty if unknown
 * @param key row of the document
 * @param ordinal of the entry
 */
record Cursor(String date, long key, int ordinal) {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?\\|(\\d{1,18})\\|(\\d{1,9})");

  String written() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((date + "|" + key + "|" + ordinal).getBytes(StandardCharsets.UTF_8));
  }

  static Cursor of(String written) {
    try {
      Matcher parts = WRITTEN.matcher(new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8));
      if (parts.matches()) {
        return new Cursor(parts.group(1) == null ? "" : parts.group(1), Long.parseLong(parts.group(2)), Integer.parseInt(parts.group(3)));
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("no page begins at '" + written + "'", e);
    }
    throw new IllegalArgumentException("no page begins at '" + written + "'");
  }
}
