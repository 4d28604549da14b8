package org.readout.desk.web;

import io.javalin.http.Context;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.desk.Asked;
import org.readout.desk.EntryWriter;
import org.readout.desk.Facets;
import org.readout.desk.HeldEntry;
import org.readout.desk.Page;

/** The ledger as a table with facets; every state of it is its URL. */
public final class LedgerPage {
  /** Columns that can be chosen, by the names the CSV export gives them. */
  static final Map<String, String> COLUMNS = columns();
  private static final List<String> USUAL = List.of("date", "act", "actors", "recipients", "about", "evidence", "title");
  private static final int ROWS = 50;
  private static final int EXPORT_PAGE = 500;

  private final Desktop desktop;

  /** What the page shows. */
  public record Ledger(Address address, Facets facets, Page<HeldEntry> page, List<String> columns, Map<String, String> views, Optional<String> words) {
    public String label(String column) {
      return COLUMNS.getOrDefault(column, column);
    }

    public Map<String, String> allColumns() {
      return COLUMNS;
    }

    public String next() {
      return page.next().map(cursor -> address.with("cursor", List.of(cursor)).at("/ledger")).orElse("");
    }

    /** What is asked for, each with the URL of the ledger without it. */
    public Map<String, String> chosen() {
      Map<String, String> chosen = new LinkedHashMap<>();
      for (String name : address.parameters().keySet()) {
        if (!List.of("columns", "cursor", "limit", "notice").contains(name)) {
          address.all(name).forEach(value -> chosen.put((name.equals("q") ? "words" : name) + ": " + value, address.toggled(name, value).at("/ledger")));
        }
      }
      return chosen;
    }
  }

  LedgerPage(Desktop desktop) {
    this.desktop = desktop;
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String column : List.of("date", "kind", "act", "actors", "recipients", "about", "evidence", "title", "publisher", "field", "when", "amount",
        "place", "matters", "status", "wording", "voice", "attributed_to", "confidence", "origin")) {
      columns.put(column, column.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + column.substring(1).replace('_', ' '));
    }
    columns.put("evidence", "Words");
    columns.put("title", "Document");
    columns.put("actors", "Who");
    columns.put("recipients", "To whom");
    return columns;
  }

  static List<String> chosenColumns(Address address) {
    List<String> columns = address.all("columns").stream().filter(COLUMNS::containsKey).distinct().toList();
    return columns.isEmpty() ? USUAL : columns;
  }

  void show(Context request) {
    Address address = Desktop.address(request);
    Asked asked = address.asked();
    Facets facets = desktop.facets(asked);
    int rows = address.number("limit", ROWS, 1, EXPORT_PAGE);
    Page<HeldEntry> page = desktop.with(desk -> desk.browsing().entries(asked, address.one("cursor"), rows, facets.entries()));
    if ("true".equals(request.header("HX-Request")) && address.one("cursor").isPresent()) {
      desktop.part(request, "rows", Map.of("ledger", new Ledger(address, facets, page, chosenColumns(address), Map.of(), asked.words())));
      return;
    }
    Map<String, String> views = desktop.with(desk -> desk.accounts().views(desktop.who(request)));
    desktop.show(request, "ledger", "Ledger", Map.of("ledger", new Ledger(address, facets, page, chosenColumns(address), views, asked.words())));
  }

  /** Writes everything the page would show, page after page, in the same order. */
  void export(Context request, String format) {
    Address address = Desktop.address(request);
    Asked asked = address.asked();
    request.contentType(format.equals("csv") ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8");
    request.header("Content-Disposition", "attachment; filename=\"ledger." + format + "\"");
    PrintStream out = new PrintStream(request.outputStream(), false, StandardCharsets.UTF_8);
    write(asked, desktop.backing().writer(format, chosenColumns(address), out), out);
  }

  /** The same for programs: every column unless some are chosen. */
  void stream(Context request, String format) {
    Address address = Desktop.address(request);
    Asked asked = address.asked();
    request.contentType(format.equals("csv") ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8");
    PrintStream out = new PrintStream(request.outputStream(), false, StandardCharsets.UTF_8);
    write(asked, desktop.backing().writer(format, address.all("columns"), out), out);
  }

  private void write(Asked asked, EntryWriter writer, PrintStream out) {
    writer.begin();
    Optional<String> cursor = Optional.empty();
    long expected = desktop.facets(asked).entries();
    do {
      Optional<String> from = cursor;
      Page<HeldEntry> page = desktop.with(desk -> desk.browsing().entries(asked, from, EXPORT_PAGE, expected));
      page.rows().forEach(writer::entry);
      cursor = page.next();
    } while (cursor.isPresent() && !out.checkError());
    writer.end();
    out.flush();
  }

  void saveView(Context request) {
    String name = Optional.ofNullable(request.formParam("name")).orElse("").strip();
    String address = Optional.ofNullable(request.formParam("address")).orElse("");
    if (name.isEmpty() || name.length() > 80 || !address.startsWith("/ledger")) {
      throw new IllegalArgumentException("a view has a name of at most 80 characters and an address of the ledger");
    }
    desktop.with(desk -> {
      desk.accounts().keepView(desktop.who(request), name, address);
      return true;
    });
    request.redirect(address, io.javalin.http.HttpStatus.SEE_OTHER);
  }

  void dropView(Context request) {
    desktop.with(desk -> {
      desk.accounts().dropView(desktop.who(request), Optional.ofNullable(request.formParam("name")).orElse(""));
      return true;
    });
    request.redirect(Desktop.back(request, "/ledger"), io.javalin.http.HttpStatus.SEE_OTHER);
  }
}
