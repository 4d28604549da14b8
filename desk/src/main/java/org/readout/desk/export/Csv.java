package org.readout.desk.export;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldEntry;

/**
 * Entries as CSV (RFC 4180: lines end in CR LF, the first names the columns). Several values in one cell are parted by
 * {@code "; "}. A text that a spreadsheet would take for a formula has an apostrophe set before it (OWASP, "CSV injection").
 */
public final class Csv implements EntryWriter {
  private final PrintStream out;

  public Csv(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin() {
    line(Columns.ALL.stream().map(Column::name).toList());
  }

  @Override
  public void entry(HeldEntry entry) {
    line(Columns.ALL.stream().map(column -> cell(column, entry)).toList());
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
