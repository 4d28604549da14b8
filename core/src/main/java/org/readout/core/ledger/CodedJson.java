package org.readout.core.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Coded documents and entries as the JSON that others rely on, spans counted in code points. */
public final class CodedJson {
  private CodedJson() {}

  /** A coded document as one object. */
  public static ObjectNode write(CodedDocument coded) {
    return JsonNodeFactory.instance.objectNode().put("id", coded.document().id());
  }

  /** The entry that {@code entry}, an element of {@code entries}, describes. IllegalArgumentException if it does not fit the text. */
  public static LedgerEntry entry(ObjectNode entry, String documentId, String text) {
    throw new IllegalArgumentException("not an entry: " + entry);
  }
}
