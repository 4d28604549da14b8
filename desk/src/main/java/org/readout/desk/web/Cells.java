package org.readout.desk.web;

import java.util.List;
import java.util.Optional;
import org.readout.desk.HeldEntry;

/** What stands in the cells of the ledger. */
public final class Cells {
  private Cells() {}

  /** The value of a column for a person. */
  public static String cell(HeldEntry entry, String column) {
    return switch (column) {
      case "date" -> entry.document().date().map(Object::toString).orElse("unknown");
      case "actors", "recipients", "attributed_to" -> String.join(", ", entry.parties(column));
      case "about" -> String.join("; ", entry.about());
      case "matters" -> String.join("; ", entry.matters());
      case "publisher" -> entry.document().publisher().orElse("");
      case "title" -> entry.document().label();
      case "when" -> entry.text("when", "value").or(() -> entry.text("when", "text")).orElse("");
      case "amount" -> entry.text("amount", "text").orElse("");
      case "place" -> entry.text("place", "name").orElse("");
      case "status" -> entry.text("status").orElse("asserted");
      default -> entry.text(column).orElse("");
    };
  }

  /** A text with the words of a search marked. */
  public static List<Highlight> words(String text, Optional<String> words) {
    return Highlight.of(text, words);
  }
}
