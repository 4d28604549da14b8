package org.readout.desk.export;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldEntry;
import org.readout.desk.Printable;

/** Entries as a table for people, one a line, no wider than asked. */
public final class Table implements EntryWriter {
  private static final int DATE = 10;
  private static final int ACT = 19;
  private static final int PARTIES = 17;
  private static final int ABOUT = 22;
  private static final int DOCUMENT = 16;
  private static final int LEAST_QUOTE = 16;

  private final PrintStream out;
  private final int quote;

  /**
   * @param out where it goes
   * @param width of a line in characters; what is too narrow for all columns is taken as the narrowest that is not
   */
  public Table(PrintStream out, int width) {
    this.out = out;
    this.quote = Math.max(LEAST_QUOTE, width - DATE - ACT - PARTIES - ABOUT - DOCUMENT - 5);
  }

  @Override
  public void begin() {
    row("DATE", "KIND/ACT", "WHO → TO WHOM", "ABOUT", "WORDS", "DOCUMENT");
  }

  @Override
  public void entry(HeldEntry entry) {
    row(
        entry.document().date().map(Object::toString).orElse("unknown"),
        entry.text("kind").orElse("?") + "/" + entry.text("act").orElse("?"),
        parties(entry),
        String.join("; ", entry.about()),
        marks(entry) + "“" + entry.quote() + "”",
        entry.document().id());
  }

  private static String parties(HeldEntry entry) {
    String recipients = String.join(",", entry.parties("recipients"));
    return String.join(",", entry.parties("actors")) + (recipients.isEmpty() ? "" : " → " + recipients);
  }

  private static String marks(HeldEntry entry) {
    List<String> marks = new ArrayList<>();
    entry.text("status").filter(status -> !status.equals("asserted")).ifPresent(marks::add);
    if (entry.flag("negated")) {
      marks.add("not");
    }
    if (entry.flag("threat")) {
      marks.add("threat");
    }
    return marks.isEmpty() ? "" : "[" + String.join(", ", marks) + "] ";
  }

  private void row(String date, String act, String parties, String about, String words, String document) {
    String line = cell(date, DATE) + cell(act, ACT) + cell(parties, PARTIES) + cell(about, ABOUT) + cell(words, quote)
        + Printable.line(document);
    out.print(line.stripTrailing() + "\n");
  }

  private static String cell(String text, int width) {
    String cut = Printable.cut(text, width);
    return cut + " ".repeat(width + 1 - cut.codePointCount(0, cut.length()));
  }
}
