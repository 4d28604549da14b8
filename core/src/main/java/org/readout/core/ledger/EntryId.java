package org.readout.core.ledger;

import java.nio.charset.StandardCharsets;
import org.readout.core.ontology.Act;
import org.readout.core.text.Digest;

/** Names of entries: they depend on the document, the evidence and the act alone. */
public final class EntryId {
  private EntryId() {}

  /**
   * @param start of the evidence, in code points
   * @param end of the evidence, in code points, exclusive
   * @param ordinal 0 for the first entry with this evidence and act, 1 for the next …
   */
  public static String of(String documentId, int start, int end, Act act, int ordinal) {
    String fields = String.join("\0", documentId, Integer.toString(start), Integer.toString(end), act.label(), Integer.toString(ordinal));
    return Digest.of(fields.getBytes(StandardCharsets.UTF_8));
  }
}
