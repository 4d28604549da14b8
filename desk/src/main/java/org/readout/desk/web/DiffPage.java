package org.readout.desk.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
import org.readout.core.thread.MatterList;
import org.readout.core.thread.SeriesFinder;
import org.readout.core.thread.StatementDiff;
import org.readout.core.thread.StatementText;
import org.readout.desk.Filter;
import org.readout.desk.HeldDocument;
import org.readout.desk.Threads;

/** Two documents, two periods or two sides' texts beside each other. */
public final class DiffPage {
  private static final int OFFERED = 12;

  private final Desktop desktop;
  private final ThreadPage threads;
  private final Supplier<SeriesFinder> finder;
  private final Supplier<Profiles> profiles;
  private final Supplier<Function<String, float[]>> meanings;

  /** What the page shows; no diff where nothing is chosen yet. */
  public record Diffed(Address address, Optional<StatementDiff> diff, List<DiffRow> rows, List<String> changes, String before, String after, List<HeldDocument> offered) {
    /** What is chosen for a side, by name; empty if nothing is. */
    public String chosen(String side) {
      return side.equals("a") ? before : after;
    }

    /** The URL with a document on a side. */
    public String with(String side, String id) {
      return address.without("between").without("and").without("change").with(side, List.of(id)).at("/diff");
    }

    /** The URL with the sides changed over. */
    public String swapped() {
      return address.with("a", address.all("b")).with("b", address.all("a")).at("/diff");
    }

    /** The URL with one kind of change chosen, or all. */
    public String only(String change) {
      return address.has("change", change) ? address.without("change").at("/diff") : address.with("change", List.of(change)).at("/diff");
    }
  }

  DiffPage(Desktop desktop, ThreadPage threads, Supplier<Profiles> profiles, Supplier<Function<String, float[]>> meanings) {
    this.desktop = desktop;
    this.threads = threads;
    this.finder = new Once<>(() -> new SeriesFinder(profiles.get()));
    this.profiles = profiles;
    this.meanings = meanings;
  }

  void show(Context request) {
    Address address = Desktop.address(request);
    Optional<StatementDiff> diff = diff(address);
    List<DiffRow> rows = diff.map(StatementDiff::rows).orElse(List.of());
    TreeSet<String> changes = new TreeSet<>();
    rows.forEach(row -> row.change().stream().map(Change::label).forEach(changes::add));
    List<DiffRow> chosen = address.one("change").isEmpty() ? rows
        : rows.stream().filter(row -> row.change().stream().anyMatch(change -> address.has("change", change.label()))).toList();
    desktop.show(request, "diff", "Diff", Map.of("diffed", new Diffed(address, diff, chosen, List.copyOf(changes),
        address.one("a").or(() -> address.one("between")).map(this::name).orElse(""), address.one("b").or(() -> address.one("and")).map(this::name).orElse(""), offered(address))));
  }

  /** Documents to choose from: those that hold the words, else those near the one chosen, else the latest. */
  private List<HeldDocument> offered(Address address) {
    Optional<String> words = address.one("find");
    Optional<String> one = address.one("a").or(() -> address.one("b"));
    boolean both = address.one("a").isPresent() && address.one("b").isPresent();
    if (both && words.isEmpty() || address.one("between").isPresent()) {
      return List.of();
    }
    return desktop.with(desk -> {
      List<HeldDocument> found = new ArrayList<>();
      words.ifPresent(all -> desk.search(all, Filter.ANY, OFFERED, hit -> found.add(hit.document())));
      if (words.isEmpty()) {
        found.addAll(one.isPresent() ? desk.browsing().neighbours(one.get(), OFFERED) : desk.browsing().documents(Filter.ANY, Optional.empty(), OFFERED).rows());
      }
      return found;
    });
  }

  private String name(String document) {
    return desktop.with(desk -> desk.browsing().open(document).map(opened -> opened.document().label()
        + opened.document().date().map(date -> ", " + date).orElse(""))).orElse(document);
  }

  /** The diff that is asked for; empty where nothing is chosen yet. IllegalArgumentException if what is named is not there. */
  Optional<StatementDiff> diff(Address address) {
    boolean chosen = address.one("a").isPresent() && address.one("b").isPresent() || address.one("between").isPresent() && address.one("and").isPresent();
    if (!chosen) {
      return Optional.empty();
    }
    MatterList matters = threads.matters();
    return desktop.with(desk -> diff(desk.threads(profiles.get()), matters, address));
  }

  private Optional<StatementDiff> diff(Threads desk, MatterList matters, Address address) {
    Optional<LocalDate> day = Optional.of(threads.day(address));
    Differ differ = new Differ(matters, finder.get(), Optional.of(meanings.get()));
    if (address.one("a").isPresent() && address.one("b").isPresent()) {
      StatementText a = statement(desk, address.one("a").get());
      StatementText b = statement(desk, address.one("b").get());
      return Optional.of(address.has("two-sided", "1") ? differ.ofSides(a, b, day) : differ.of(a, b, day));
    }
    if (address.one("between").isPresent() && address.one("and").isPresent()) {
      String first = address.one("between").get();
      String second = address.one("and").get();
      return Optional.of(differ.ofSets(first, period(desk, first), second, period(desk, second), day));
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
