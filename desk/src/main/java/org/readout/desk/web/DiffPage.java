package org.readout.desk.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readout.core.ledger.Change;
import org.readout.core.profile.Profiles;
import org.readout.core.thread.DiffRow;
import org.readout.core.thread.Differ;
import org.readout.core.thread.SeriesFinder;
import org.readout.core.thread.StatementDiff;
import org.readout.core.thread.StatementText;
import org.readout.desk.Threads;

/** Two documents, two periods or two sides' texts beside each other. */
public final class DiffPage {
  private final Desktop desktop;
  private final Supplier<Profiles> profiles;
  private final Supplier<Function<String, float[]>> meanings;

  /** What the page shows; no diff where nothing is chosen yet. */
  public record Diffed(Address address, Optional<StatementDiff> diff, List<DiffRow> rows, List<String> changes, String before, String after) {
    /** The URL with one kind of change chosen, or all. */
    public String only(String change) {
      return address.has("change", change) ? address.without("change").at("/diff") : address.with("change", List.of(change)).at("/diff");
    }
  }

  DiffPage(Desktop desktop, Supplier<Profiles> profiles, Supplier<Function<String, float[]>> meanings) {
    this.desktop = desktop;
    this.profiles = profiles;
    this.meanings = meanings;
  }

  void show(Context request) {
    Address address = Desktop.address(request);
    Optional<StatementDiff> diff = desktop.with(desk -> diff(desk.threads(profiles.get()), address));
    List<DiffRow> rows = diff.map(StatementDiff::rows).orElse(List.of());
    TreeSet<String> changes = new TreeSet<>();
    rows.forEach(row -> row.change().stream().map(Change::label).forEach(changes::add));
    List<DiffRow> chosen = address.one("change").isEmpty() ? rows
        : rows.stream().filter(row -> row.change().stream().anyMatch(change -> address.has("change", change.label()))).toList();
    desktop.show(request, "diff", "Diff", Map.of("diffed", new Diffed(address, diff, chosen, List.copyOf(changes),
        diff.map(StatementDiff::before).map(this::name).orElse(""), diff.map(StatementDiff::after).map(this::name).orElse(""))));
  }

  private String name(String document) {
    return desktop.with(desk -> desk.browsing().open(document).map(opened -> opened.document().label()
        + opened.document().date().map(date -> ", " + date).orElse(""))).orElse(document);
  }

  private Optional<StatementDiff> diff(Threads threads, Address address) {
    Optional<LocalDate> day = Optional.of(address.day("as-of").orElseGet(() -> LocalDate.now(desktop.backing().clock())));
    Differ differ = new Differ(threads.matters(), new SeriesFinder(profiles.get()), Optional.of(meanings.get()));
    if (address.one("a").isPresent() && address.one("b").isPresent()) {
      StatementText a = statement(threads, address.one("a").get());
      StatementText b = statement(threads, address.one("b").get());
      return Optional.of(address.has("two-sided", "1") ? differ.ofSides(a, b, day) : differ.of(a, b, day));
    }
    if (address.one("between").isPresent() && address.one("and").isPresent()) {
      String first = address.one("between").get();
      String second = address.one("and").get();
      return Optional.of(differ.ofSets(first, period(threads, first), second, period(threads, second), day));
    }
    return Optional.empty();
  }

  private static StatementText statement(Threads threads, String id) {
    return threads.statement(id).orElseThrow(() -> new IllegalArgumentException("the desk holds no document '" + id + "'"));
  }

  private static List<StatementText> period(Threads threads, String words) {
    String[] ends = words.split("\\.\\.", -1);
    try {
      return threads.statements(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1]));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + words + "' is not a period like 2024-01-01..2024-06-30", e);
    }
  }
}
