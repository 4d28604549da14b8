package org.readout.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.readout.core.thread.ListedMatter;
import org.readout.desk.ThreadFilter;
import org.readout.desk.Threads;

/** Matters: the list, what is said of one, and people renaming, merging and splitting them. */
final class MatterPage {
  private static final int NAME = 120;

  private final Desktop desktop;
  private final ThreadPage threads;

  MatterPage(Desktop desktop, ThreadPage threads) {
    this.desktop = desktop;
    this.threads = threads;
  }

  void list(Context request) {
    Map<String, Long> entries = new java.util.HashMap<>();
    threads.threads(ThreadFilter.ANY, threads.day(Desktop.address(request)))
        .forEach(thread -> entries.merge(thread.matter(), thread.turns().stream().mapToLong(turn -> turn.entries().size()).sum(), Long::sum));
    desktop.show(request, "matters", "Matters", Map.of("matters", threads.matters().all(), "entries", entries));
  }

  void show(Context request) {
    String id = request.pathParam("id");
    List<ListedMatter> all = threads.matters().all();
    ListedMatter matter = all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new Guard.Refused(404, "no matter is called '" + id + "'"));
    ThreadFilter filter = new ThreadFilter(List.of(), List.of(id), List.of(), List.of(), List.of(), Optional.empty(), false, 1);
    desktop.show(request, "dossier", matter.name(), Map.of("dossier", threads.dossier(request, matter.name(), Map.of("matter", List.of(id)), filter),
        "matter", Optional.of(matter), "matters", all));
  }

  /** Renames, merges or splits a matter. */
  void edit(Context request) {
    String id = request.pathParam("id");
    String what = request.pathParam("what");
    String to = switch (what) {
      case "rename" -> rename(request, id, text(request, "name"));
      case "merge" -> merge(request, id, text(request, "into"));
      case "split" -> split(request, id, request.formParams("alias"), text(request, "name")).id();
      default -> throw new Guard.Refused(404, "a matter is renamed, merged or split, not '" + what + "'");
    };
    request.redirect("/matter/" + to + "?notice=" + Address.encoded("Done; it can be undone below."), HttpStatus.SEE_OTHER);
  }

  void undo(Context request) {
    Optional<String> undone = takeBack(request);
    String notice = undone.map(what -> "Taken back: " + what).orElse("There is nothing to take back.");
    request.redirect("/matters?notice=" + Address.encoded(notice), HttpStatus.SEE_OTHER);
  }

  String rename(Context request, String id, String name) {
    return did(request, "renamed matter " + id, list -> {
      list.rename(id, named(name));
      return id;
    });
  }

  String merge(Context request, String id, String into) {
    return did(request, "merged matter " + id, list -> {
      list.merge(id, into);
      return into;
    });
  }

  ListedMatter split(Context request, String id, List<String> aliases, String name) {
    if (aliases.isEmpty()) {
      throw new IllegalArgumentException("choose the wordings that make the new matter");
    }
    return did(request, "split matter " + id, list -> list.split(id, aliases, named(name)));
  }

  Optional<String> takeBack(Context request) {
    return did(request, "undid a change of matters", Threads::undo);
  }

  private static String named(String name) {
    if (name.isBlank() || name.length() > NAME) {
      throw new IllegalArgumentException("a matter has a name of at most " + NAME + " characters");
    }
    return name.strip();
  }

  private static String text(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).map(String::strip).orElse("");
  }

  private <T> T did(Context request, String did, Function<Threads, T> work) {
    return desktop.with(desk -> {
      T done = work.apply(desk.threads(threads.profiles()));
      desk.accounts().did(desktop.who(request), did, String.valueOf(done));
      return done;
    });
  }
}
