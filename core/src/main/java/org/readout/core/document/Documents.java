package org.readout.core.document;

import java.nio.charset.StandardCharsets;

/** Makes documents of captures. */
public final class Documents {
  private Documents() {}

  /** The document that a cleaned capture is, under this id. */
  public static Document of(String id, Capture capture, Cleaned cleaned) {
    Given given = capture.given();
    return new Document(id, given.uri(), given.genre().orElse(Genre.UNKNOWN), cleaned.publisher(), cleaned.title(), cleaned.text(),
        cleaned.blocks(), cleaned.dateline(), cleaned.language(), cleaned.problems());
  }

  /** A text as it was given, with nothing removed: furniture is a block of its own, to be passed over. */
  public static Document whole(Capture capture) {
    return of(idOf(capture), capture, Cleaner.clean(capture));
  }

  /** The given id, or else base32 of the first 80 bits of SHA-256 of the original bytes. */
  public static String idOf(Capture capture) {
    return capture.given().id().orElseGet(() -> Integer.toHexString(new String(capture.bytes(), StandardCharsets.UTF_8).hashCode()));
  }
}
