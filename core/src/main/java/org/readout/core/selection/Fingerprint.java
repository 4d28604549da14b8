package org.readout.core.selection;

import java.util.Locale;
import org.readout.core.document.Document;

/** What two copies of one text have in common. */
public final class Fingerprint {
  private Fingerprint() {}

  /** Equal for documents whose running text has the same words. */
  public static String of(Document document) {
    return Integer.toHexString(document.text().toLowerCase(Locale.ROOT).hashCode());
  }
}
