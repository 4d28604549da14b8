package org.readout.desk.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.readout.core.actor.Actor;
import org.readout.core.profile.Profiles;
import org.readout.desk.Asked;
import org.readout.desk.Spot;

/** Where incidents happened and projects stand, at district precision, on borders bundled with the program. */
public final class MapPage {
  private static final int MOST = 600;

  /** Least share of the places that a part of the world must hold to be shown for all. */
  private static final double MOSTLY = 0.9;

  private static final List<String> SHOWN = List.of("incident", "delivery", "commitment");

  private final Desktop desktop;
  private final Supplier<Set<String>> countries;
  private final Once<Borders> borders = new Once<>(Borders::new);
  private final Remembered<String, List<Spot>> found;
  private final Map<String, String> paths = new java.util.concurrent.ConcurrentHashMap<>();

  /**
   * Entries of one kind at one place.
   *
   * @param x in tenths of a degree
   * @param y in tenths of a degree, southwards
   * @param r radius in the same
   * @param words what it is, in words
   * @param ledger URL of the entries
   */
  public record Dot(String kind, String name, double x, double y, double r, String words, String ledger, int entries) {}

  /**
   * What the page shows.
   *
   * @param box viewBox of the picture
   * @param lines SVG paths by class
   * @param whole entries that name no more than a whole country
   */
  public record Seen(Address address, List<Borders.Region> regions, String region, String view, String box, Map<String, String> lines, List<Dot> dots, int first, int last,
      int from, int until, int whole) {}

  MapPage(Desktop desktop, Supplier<Profiles> profiles) {
    this.desktop = desktop;
    this.found = new Remembered<>(desktop, 32);
    this.countries = new Once<>(() -> profiles.get().all().stream().flatMap(profile -> profile.actors().stream())
        .filter(actor -> actor.kind() == Actor.Kind.STATE).flatMap(actor -> java.util.stream.Stream.concat(java.util.stream.Stream.of(actor.name()), actor.names().stream()))
        .collect(Collectors.toCollection(HashSet::new)));
  }

  void show(Context request) {
    desktop.show(request, "map", "Map", Map.of("seen", seen(Desktop.address(request), Borders.RULES.regions().subList(0, 1))));
  }

  /** The places of some entries, on the smallest part of the world that holds nine in ten of them. */
  Seen near(Address address) {
    return seen(address, Borders.RULES.regions().stream().sorted(Comparator.comparingDouble(Borders.Region::width)).toList());
  }

  /** @param regions of which the first that holds most of the places is shown, unless the address names one */
  private Seen seen(Address address, List<Borders.Region> regions) {
    String view = address.one("view").filter(List.of("dashed", "alike", "without")::contains).orElse("dashed");
    Asked asked = address.without("kind").without("year").asked();
    List<Spot> spots = found.get(asked.toString(), desk -> desk.browsing().spots(asked)).stream()
        .filter(spot -> address.all("kind").isEmpty() ? SHOWN.contains(spot.kind()) : address.has("kind", spot.kind())).toList();
    List<Integer> years = spots.stream().flatMap(spot -> spot.date().stream()).map(LocalDate::getYear).sorted().toList();
    int first = years.isEmpty() ? LocalDate.now(desktop.backing().clock()).getYear() : years.getFirst();
    int last = years.isEmpty() ? first : years.getLast();
    int from = Math.clamp(address.number("from", first, 0, 9999), first, last);
    int until = Math.clamp(address.number("to", last, 0, 9999), from, last);
    List<Spot> timely = spots.stream().filter(spot -> spot.date().map(LocalDate::getYear).map(year -> year >= from && year <= until).orElse(from == first && until == last)).toList();
    List<Spot> precise = timely.stream().filter(spot -> !countries.get().contains(spot.name())).toList();
    Borders.Region region = Borders.RULES.regions().stream().filter(one -> address.has("region", one.id())).findFirst()
        .or(() -> regions.stream().filter(one -> precise.stream().filter(spot -> one.holds(spot.lon(), spot.lat())).count() >= MOSTLY * precise.size()).findFirst())
        .orElse(Borders.RULES.regions().getFirst());
    return new Seen(address, Borders.RULES.regions(), region.id(), view, box(region), lines(region, view), dots(precise, region, address), first, last, from, until,
        timely.size() - precise.size());
  }

  private static String box(Borders.Region region) {
    return Math.round(region.box().get(0) * 10) + " " + Math.round(-region.box().get(3) * 10) + " " + Math.round(region.width() * 10) + " "
        + Math.round((region.box().get(3) - region.box().get(1)) * 10);
  }

  private Map<String, String> lines(Borders.Region region, String view) {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("coast", path(Borders.Line.COAST, region));
    lines.put("border", path(Borders.Line.BORDER, region));
    if (!view.equals("without")) {
      lines.put(view.equals("dashed") ? "border disputed" : "border", view.equals("dashed") ? path(Borders.Line.DISPUTED, region)
          : path(Borders.Line.BORDER, region) + path(Borders.Line.DISPUTED, region));
    }
    return lines;
  }

  private String path(Borders.Line line, Borders.Region region) {
    return paths.computeIfAbsent(line + region.id(), x -> borders.get().path(line, region));
  }

  private static List<Dot> dots(List<Spot> spots, Borders.Region region, Address address) {
    Map<String, List<Spot>> places = new LinkedHashMap<>();
    spots.stream().filter(spot -> region.holds(spot.lon(), spot.lat()))
        .forEach(spot -> places.computeIfAbsent(spot.kind() + "|" + spot.name() + "|" + spot.lat(), x -> new ArrayList<>()).add(spot));
    List<Dot> dots = new ArrayList<>();
    for (List<Spot> here : places.values()) {
      Spot one = here.getFirst();
      String days = here.stream().flatMap(spot -> spot.date().stream()).max(Comparator.naturalOrder()).map(day -> ", last " + day).orElse("");
      String ledger = here.size() == 1 ? "/entry/" + one.entry()
          : address.without("region").without("view").without("from").without("to").with("place", List.of(one.name())).with("kind", List.of(one.kind())).at("/ledger");
      dots.add(new Dot(one.kind(), one.name(), Math.round(one.lon() * 10), Math.round(-one.lat() * 10), region.width() / 55 * Math.min(4, Math.sqrt(here.size()) / 2 + .8),
          one.name() + ": " + here.size() + " " + one.kind() + days, ledger, here.size()));
    }
    dots.sort(Comparator.comparingInt((Dot dot) -> -dot.entries()));
    return dots.stream().limit(MOST).toList();
  }

  /** A number as SVG takes it. */
  public static String number(double value) {
    return String.format(java.util.Locale.ROOT, "%.1f", value);
  }
}
