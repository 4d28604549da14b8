package org.readout.desk.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.core.ledger.Telling;
import org.readout.core.thread.DiffRow;
import org.readout.core.thread.StatementDiff;
import org.readout.core.thread.ThreadJson;
import org.readout.core.thread.WordRun;
import org.readout.desk.Printable;

/** Diffs as text, JSON and HTML. */
public final class DiffText {
  private DiffText() {}

  /** @param format {@code table}, {@code json} or {@code html} */
  public static String of(StatementDiff diff, String format) {
    return switch (format) {
      case "json" -> ThreadJson.write(diff) + "\n";
      case "html" -> html(diff);
      default -> table(diff);
    };
  }

  private static String label(StatementDiff diff, DiffRow row) {
    String labels = row.change().stream().map(change -> change.label()).collect(Collectors.joining(", "));
    if (!diff.comparable() && row.quotesAfter().isEmpty()) {
      return labels + " (not mentioned in " + diff.after() + ")";
    }
    if (!diff.comparable() && row.quotesBefore().isEmpty()) {
      return labels + " (not mentioned in " + diff.before() + ")";
    }
    return (labels.isEmpty() ? "side by side" : labels) + row.formula().map(ThreadText::formula).orElse("");
  }

  private static String table(StatementDiff diff) {
    List<String> lines = new ArrayList<>();
    lines.add(Printable.line("before: " + diff.before()));
    lines.add(Printable.line("after:  " + diff.after() + diff.asOf().map(day -> "   (as of " + day + ")").orElse("")));
    lines.add(Printable.line((diff.comparable() ? "Comparable: " : "Not comparable: ") + diff.why()));
    for (DiffRow row : diff.rows()) {
      lines.add("");
      lines.add(Printable.line(label(diff, row) + " · " + row.about() + row.matter().map(matter -> " [" + matter + "]").orElse("")));
      row.quotesBefore().forEach(quote -> lines.add("  - " + quote(quote)));
      row.quotesAfter().forEach(quote -> lines.add("  + " + quote(quote)));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String quote(Telling quote) {
    String how = quote.entry().isEmpty() ? "not coded" : quote.act().orElse("") + ", " + quote.wording().orElse("") + ", " + quote.voice().orElse("") + " voice";
    return "“" + Printable.line(quote.words()) + "” (" + how + ", " + quote.start() + "–" + quote.end() + ")";
  }

  private static String html(StatementDiff diff) {
    StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Diff</title><style>"
        + "body{font:16px/1.5 sans-serif;max-width:75em;margin:2em auto;padding:0 1em}table{border-collapse:collapse;width:100%}td,th{border:1px solid #bbb;padding:.4em;vertical-align:top;text-align:left}"
        + "del{background:#fdd}ins{background:#dfd;text-decoration:none}small{color:#555}</style></head><body>\n");
    page.append("<h1>").append(escape(diff.before())).append(" → ").append(escape(diff.after())).append("</h1>\n<p><strong>")
        .append(diff.comparable() ? "Comparable" : "Not comparable").append("</strong>: ").append(escape(diff.why())).append(diff.asOf().map(day -> " (as of " + day + ")").orElse("")).append("</p>\n");
    page.append("<table><thead><tr><th scope=\"col\">Matter</th><th scope=\"col\">Change</th><th scope=\"col\">Before</th><th scope=\"col\">After</th><th scope=\"col\">Words</th></tr></thead><tbody>\n");
    for (DiffRow row : diff.rows()) {
      page.append("<tr><th scope=\"row\">").append(escape(row.about())).append("</th><td>").append(escape(label(diff, row))).append("</td><td>").append(quotes(row.quotesBefore()))
          .append("</td><td>").append(quotes(row.quotesAfter())).append("</td><td>").append(runs(row.wording())).append("</td></tr>\n");
    }
    return page.append("</tbody></table>\n</body></html>\n").toString();
  }

  private static String quotes(List<Telling> quotes) {
    return quotes.stream().map(q -> "<p>“" + escape(q.words()) + "” <small>" + escape(q.act().map(act -> act + ", " + q.wording().orElse("") + ", " + q.voice().orElse("") + " voice").orElse("not coded"))
        + "</small></p>").collect(Collectors.joining());
  }

  private static String runs(List<WordRun> runs) {
    return runs.stream().map(run -> switch (run.op()) {
      case KEEP -> escape(run.text());
      case DROP -> "<del>" + escape(run.text()) + "</del>";
      case ADD -> "<ins>" + escape(run.text()) + "</ins>";
    }).collect(Collectors.joining(" "));
  }

  private static String escape(String words) {
    return Printable.line(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
