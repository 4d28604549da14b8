package org.readout.desk.export;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.core.ledger.Column;
import org.readout.core.ledger.Columns;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldEntry;

/**
 * Entries as CSV (RFC 4180: lines end in CR LF, the first names the columns). Several values in one cell are parted by
 * {@code "; "}. A text that a spreadsheet would take for a formula has an apostrophe set before it (OWASP, "CSV injection").
 */
public final class Csv implements EntryWriter {
  private final PrintStream out;
  private final List<Column> columns;

  public Csv(PrintStream out) {
    this(out, List.of());
  }

  /** @param columns names of those wanted, in order; none: all. IllegalArgumentException if one is unknown */
  public Csv(PrintStream out, List<String> columns) {
    this.out = out;
    this.columns = columns.isEmpty() ? Columns.ALL : columns.stream().map(Csv::column).toList();
  }

  private static Column column(String name) {
    return Columns.ALL.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow(() ->
        new IllegalArgumentException("no such column: " + name + " (there are: " + Columns.ALL.stream().map(Column::name).collect(Collectors.joining(", ")) + ")"));
  }

  @Override
  public void begin() {
    line(columns.stream().map(Column::name).toList());
  }

  @Override
  public void entry(HeldEntry entry) {
    line(columns.stream().map(column -> cell(column, entry)).toList());
  }

  private static String cell(Column column, HeldEntry entry) {
    return switch (column.type()) {
      case TEXT -> column.of(entry).map(text -> safe((String) text)).orElse("");
      case TEXTS -> column.of(entry).map(texts -> safe(((List<?>) texts).stream().map(String::valueOf).collect(Collectors.joining("; ")))).orElse("");
      case NUMBER -> column.of(entry).map(number -> new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()).orElse("");
      case DAY, FLAG, WHOLE -> column.of(entry).map(String::valueOf).orElse("");
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
