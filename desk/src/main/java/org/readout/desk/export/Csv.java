package org.readout.desk.export;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;

/**
 * Entries as CSV (RFC 4180: lines end in CR LF, the first names the columns). Several values in one cell are parted by
 * {@code "; "}. A text that a spreadsheet would take for a formula has an apostrophe set before it (OWASP, "CSV injection").
 */
public final class Csv implements EntryWriter {
  private static final List<String> COLUMNS =
      List.of("id", "document", "date", "date_basis", "kind", "act", "actors", "recipients", "addressees", "about", "matters", "field",
          "renewed", "negated", "threat", "condition", "hedge", "when", "amount", "amount_value", "amount_currency", "place", "status",
          "attributed_to", "wording", "voice", "plover", "cameo", "goldstein", "confidence", "origin", "start", "end", "evidence", "title",
          "publisher", "url");

  private final PrintStream out;
  private final List<String> columns;

  public Csv(PrintStream out) {
    this(out, List.of());
  }

  /** @param columns names of those wanted, in order; none: all. IllegalArgumentException if one is unknown */
  public Csv(PrintStream out, List<String> columns) {
    this.out = out;
    this.columns = columns.isEmpty() ? COLUMNS : List.copyOf(columns);
    if (!COLUMNS.containsAll(this.columns)) {
      throw new IllegalArgumentException("no such column: " + columns + " (there are: " + String.join(", ", COLUMNS) + ")");
    }
  }

  @Override
  public void begin() {
    line(columns);
  }

  @Override
  public void entry(HeldEntry entry) {
    line(columns.stream().map(column -> value(column, entry)).toList());
  }

  private static String value(String column, HeldEntry entry) {
    HeldDocument document = entry.document();
    return switch (column) {
      case "document" -> safe(document.id());
      case "date" -> document.date().map(Object::toString).orElse("");
      case "date_basis" -> document.dateBasis();
      case "title" -> safe(document.title().orElse(""));
      case "publisher" -> safe(document.publisher().orElse(""));
      case "url" -> safe(document.uri().orElse(""));
      case "actors", "recipients", "addressees", "attributed_to" -> safe(String.join("; ", entry.parties(column)));
      case "about" -> safe(String.join("; ", entry.about()));
      case "matters" -> safe(String.join("; ", entry.matters()));
      case "renewed", "negated", "threat" -> String.valueOf(entry.flag(column));
      case "condition", "hedge", "amount" -> safe(entry.text(column, "text").orElse(""));
      case "when" -> safe(entry.text("when", "value").or(() -> entry.text("when", "text")).orElse(""));
      case "amount_value" -> entry.text("amount", "value").orElse("");
      case "amount_currency" -> entry.text("amount", "currency").orElse("");
      case "place" -> safe(entry.text("place", "name").or(() -> entry.text("place", "text")).orElse(""));
      case "plover" -> entry.text("plover", "event").orElse("");
      case "start", "end" -> entry.text("evidence", column).orElse("");
      case "evidence" -> safe(entry.quote());
      case "goldstein", "confidence" -> entry.text(column).orElse("");
      default -> safe(entry.text(column).orElse(""));
    };
  }

  /** The text with nothing at its head that makes a formula of it. */
  static String safe(String text) {
    return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private void line(List<String> cells) {
    out.print(cells.stream().map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n");
  }
}
