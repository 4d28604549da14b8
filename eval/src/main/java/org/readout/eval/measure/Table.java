package org.readout.eval.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Scores in rows beside the marks of others, as text. Not safe for use by many threads. */
public final class Table {
  private final String heading;
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param heading first line
   * @param columns heads of the columns after the rows' names
   */
  public Table(String heading, List<String> columns) {
    this.heading = heading;
    this.columns = List.copyOf(columns);
  }

  /** Precision, recall and F1 of {@code ratio}, then {@code more}. */
  public Table row(String name, Ratio ratio, String... more) {
    List<String> cells = new ArrayList<>(List.of(name, share(ratio.precision()), share(ratio.recall()), share(ratio.f1())));
    cells.addAll(List.of(more));
    rows.add(cells);
    return this;
  }

  /** A row of cells as they are. */
  public Table cells(String name, String... cells) {
    List<String> row = new ArrayList<>(List.of(name));
    row.addAll(List.of(cells));
    rows.add(row);
    return this;
  }

  /** A share of 1 to three decimals. */
  public static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** A share of two counts and the counts. */
  public static String share(int part, int whole) {
    return share(whole == 0 ? 0 : (double) part / whole) + " (" + part + "/" + whole + ")";
  }

  @Override
  public String toString() {
    List<String> head = new ArrayList<>(List.of(""));
    head.addAll(columns);
    List<List<String>> all = new ArrayList<>(List.of(head));
    all.addAll(rows);
    int first = all.stream().mapToInt(row -> row.getFirst().length()).max().orElse(0);
    return all.stream().map(row -> line(row, first, all)).collect(Collectors.joining("\n", heading + "\n", ""));
  }

  private static String line(List<String> row, int first, List<List<String>> all) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-" + Math.max(1, first) + "s", row.getFirst()));
    for (int i = 1; i < row.size(); i++) {
      int column = i;
      int width = all.stream().filter(r -> r.size() > column).mapToInt(r -> r.get(column).length()).max().orElse(1);
      line.append(String.format(Locale.ROOT, "  %" + Math.max(1, width) + "s", row.get(i)));
    }
    return line.toString().stripTrailing();
  }
}
