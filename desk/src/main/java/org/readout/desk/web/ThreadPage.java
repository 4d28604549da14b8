package org.readout.desk.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.readout.core.ledger.MatterThread;
import org.readout.core.ledger.Telling;
import org.readout.core.ledger.Turn;
import org.readout.core.profile.Profiles;
import org.readout.core.thread.ListedMatter;
import org.readout.core.thread.MatterList;
import org.readout.core.thread.WordRun;
import org.readout.core.thread.WordRuns;
import org.readout.desk.Asked;
import org.readout.desk.Facets;
import org.readout.desk.HeldEntry;
import org.readout.desk.ThreadFilter;

/** Threads as a list, one thread over time, and what is said of a matter or by an actor. */
public final class ThreadPage {
  private static final int MOST = 300;
  private static final int INCIDENTS = 10;

  private final MapPage map;
  private final Desktop desktop;
  private final Supplier<Profiles> profiles;
  private final Remembered<LocalDate, List<MatterThread>> worked;
  private final Remembered<String, MatterList> lists;

  /** What the list shows. */
  public record Many(Address address, LocalDate asOf, List<MatterThread> threads, int all) {}

  /**
   * A turn with its words beside those of the turn before it of the same kind.
   *
   * @param wording empty for the first
   */
  public record Step(Turn turn, List<WordRun> wording) {}

  /** What the page of a thread shows. */
  public record One(MatterThread thread, List<Step> steps, Chart chart) {}

  /**
   * What the desk knows of a matter or an actor.
   *
   * @param name readable
   * @param ledger URL of its entries
   * @param map URL of its places
   * @param states how many of its threads stand where
   * @param incidents the latest
   */
  public record Dossier(String name, String ledger, MapPage.Seen map, Map<String, Integer> states, List<MatterThread> threads, Facets facets, List<HeldEntry> incidents) {}

  ThreadPage(Desktop desktop, Supplier<Profiles> profiles, MapPage map) {
    this.map = map;
    this.desktop = desktop;
    this.profiles = profiles;
    this.worked = new Remembered<>(desktop, 4);
    this.lists = new Remembered<>(desktop, 1);
  }

  Profiles profiles() {
    return profiles.get();
  }

  LocalDate day(Address address) {
    return address.day("as-of").orElseGet(() -> LocalDate.now(desktop.backing().clock()));
  }

  /** Threads as of a day, the newest first. */
  List<MatterThread> threads(ThreadFilter filter, LocalDate day) {
    return worked.get(day, desk -> desk.threads(profiles.get()).threads(ThreadFilter.ANY, day)).stream().filter(filter::takes).toList();
  }

  /** Every thread as of a day, if they are worked out already; else they are being so. */
  Optional<List<MatterThread>> soon(LocalDate day) {
    return worked.soon(day, desk -> desk.threads(profiles.get()).threads(ThreadFilter.ANY, day));
  }

  /** The matters in force. */
  MatterList matters() {
    return lists.get("", desk -> desk.threads(profiles.get()).matters());
  }

  void list(Context request) {
    Address address = Desktop.address(request);
    LocalDate day = day(address);
    List<MatterThread> found = threads(filter(address, 2), day);
    desktop.show(request, "threads", "Threads", Map.of("many", new Many(address, day, found.stream().limit(MOST).toList(), found.size())));
  }

  static ThreadFilter filter(Address address, int leastTurns) {
    return new ThreadFilter(address.asked().filter().actors(), address.all("about"), address.all("field"), address.all("state"), List.of(), address.day("due-before"),
        address.has("silent", "1"), address.number("min-turns", leastTurns, 1, 1000));
  }

  MatterThread thread(String id, Address address) {
    ThreadFilter filter = new ThreadFilter(List.of(), List.of(), List.of(), List.of(), List.of(id), Optional.empty(), false, 1);
    return threads(filter, day(address)).stream().findFirst().orElseThrow(() -> new Guard.Refused(404, "the desk has no thread '" + id + "'"));
  }

  void show(Context request) {
    MatterThread thread = thread(request.pathParam("id"), Desktop.address(request));
    List<Step> steps = new ArrayList<>();
    Map<String, String> before = new TreeMap<>();
    for (Turn turn : thread.turns()) {
      String words = turn.voices().stream().findFirst().map(Telling::words).orElse("");
      String key = turn.kind() + turn.statement().speakers();
      steps.add(new Step(turn, before.containsKey(key) ? WordRuns.of(before.get(key), words) : List.of()));
      before.put(key, words);
    }
    desktop.show(request, "thread", thread.name(), Map.of("one", new One(thread, steps, Chart.of(thread))));
  }

  void actor(Context request) {
    String code = request.pathParam("code");
    String name = profiles.get().all().stream().flatMap(profile -> profile.actors().stream()).filter(actor -> actor.code().equals(code)).findFirst().map(actor -> actor.name() + " (" + code + ")").orElse(code);
    desktop.show(request, "dossier", name, Map.of("dossier", dossier(request, name, Map.of("actor", List.of(code)),
        new ThreadFilter(List.of(code), List.of(), List.of(), List.of(), List.of(), Optional.empty(), false, 2)), "matter", Optional.<ListedMatter>empty(), "matters", List.<ListedMatter>of()));
  }

  Dossier dossier(Context request, String name, Map<String, List<String>> asked, ThreadFilter filter) {
    Address entries = new Address(asked);
    List<MatterThread> threads = threads(filter, day(Desktop.address(request)));
    Map<String, Integer> states = new TreeMap<>();
    threads.forEach(thread -> states.merge(thread.state().map(state -> state.label()).orElse("only said"), 1, Integer::sum));
    List<MatterThread> longest = threads.stream().sorted(Comparator.comparingInt((MatterThread thread) -> -thread.turns().size())).limit(60).toList();
    Asked incidents = entries.with("kind", List.of("incident")).asked();
    return new Dossier(name, entries.at("/ledger"), map.near(entries), states, longest, desktop.facets(entries.asked()),
        desktop.with(desk -> desk.browsing().entries(incidents, Optional.empty(), INCIDENTS, 0)).rows());
  }
}
