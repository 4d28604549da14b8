package org.readout.desk.export;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldEntry;
import org.readout.desk.Period;
import org.readout.desk.Printable;

/**
 * What falls on known days, as iCalendar (RFC 5545): commitments on the last day of their period, the latest at which
 * they are due; meetings and visits over all of theirs. Threats, what is negated and what is not asserted are left out.
 */
public final class Calendar implements EntryWriter {
  private static final int OCTETS = 75;

  private final PrintStream out;

  public Calendar(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin() {
    List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Readout//Readout//EN", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Readout").forEach(this::line);
  }

  @Override
  public void entry(HeldEntry entry) {
    Optional<Period> period = Period.of(entry);
    String kind = entry.text("kind").orElse("");
    boolean wanted = kind.equals("commitment") || kind.equals("consultation");
    if (period.isEmpty() || !wanted || entry.flag("threat") || entry.flag("negated") || !entry.status().equals("asserted")) {
      return;
    }
    boolean due = kind.equals("commitment");
    LocalDate first = due ? period.get().last() : period.get().first();
    line("BEGIN:VEVENT");
    line("UID:" + entry.text("id").orElse("") + "@readout");
    line("DTSTAMP:" + day(entry.document().date().orElse(first)) + "T000000Z");
    line("DTSTART;VALUE=DATE:" + day(first));
    line("DTEND;VALUE=DATE:" + day(period.get().last().plusDays(1)));
    line("SUMMARY:" + escaped((due ? "Due: " : "") + summary(entry)));
    line("DESCRIPTION:" + escaped("“" + entry.quote() + "”") + "\\n" + escaped(Words.vouching(entry)));
    entry.document().uri().filter(uri -> uri.matches("[!-~]+")).ifPresent(uri -> line("URL:" + uri));
    line("CATEGORIES:" + kind.toUpperCase(java.util.Locale.ROOT));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  @Override
  public void end() {
    line("END:VCALENDAR");
  }

  private static String summary(HeldEntry entry) {
    return Words.headline(entry) + (entry.about().isEmpty() ? "" : ": " + String.join("; ", entry.about()));
  }

  private static String day(LocalDate day) {
    return day.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String escaped(String text) {
    return Printable.line(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,");
  }

  /** A content line, folded so that no line has more than 75 octets and none is cut within a character. */
  private void line(String content) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int c : content.codePoints().toArray()) {
      String one = Character.toString(c);
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.append(one);
      octets += length;
    }
    out.print(folded.append("\r\n"));
  }
}
