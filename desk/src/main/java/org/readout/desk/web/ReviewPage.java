package org.readout.desk.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.core.ledger.Correction;
import org.readout.core.ontology.Act;
import org.readout.core.ontology.Field;
import org.readout.desk.HeldEntry;
import org.readout.desk.Opened;
import org.readout.desk.Review;
import org.readout.desk.Share;

/** Entries one by one for a person at a keyboard. */
public final class ReviewPage {
  private static final int SKIPS = 40;
  private static final List<String> LISTS = List.of("actors", "recipients");

  private final Desktop desktop;

  /**
   * What the page shows.
   *
   * @param queue which queue
   * @param entry the entry that waits, if one does
   * @param mark what the entry is just now, in one word
   * @param left how many wait
   * @param parts the document's text with its entries, that of {@code index} being the one in question
   * @param index of the entry among the document's
   * @param skipped ids of entries passed over
   * @param back where a verdict leads
   * @param shares how often the machine was right, by field
   */
  public record Waiting(String queue, Optional<HeldEntry> entry, String mark, long left, List<DocumentPage.Part> parts, int index, List<String> skipped,
      String back, Map<String, Share> shares) {
    public List<Act> acts() {
      return List.of(Act.values());
    }

    public List<Field> fields() {
      return List.of(Field.values());
    }

    /** The URL of this queue without this entry. */
    public String skip() {
      List<String> skips = new ArrayList<>(skipped);
      entry.flatMap(e -> e.text("id")).ifPresent(skips::add);
      return new Address(Map.of("queue", List.of(queue), "skip", skips.subList(Math.max(0, skips.size() - SKIPS), skips.size()))).at("/review");
    }
  }

  ReviewPage(Desktop desktop) {
    this.desktop = desktop;
  }

  void show(Context request) {
    Address address = Desktop.address(request);
    String queue = address.one("queue").orElse(Review.LEAST_CERTAIN);
    List<String> skipped = address.all("skip").stream().limit(SKIPS).toList();
    Waiting waiting = desktop.with(desk -> desk.snapshot(() -> {
      Optional<Review.Candidate> next = address.one("entry").isPresent()
          ? desk.browsing().entry(address.one("entry").get()).map(entry -> new Review.Candidate(entry, 1)) : desk.review().next(queue, skipped);
      Map<String, Share> shares = shares(desk.review().tally());
      String here = new Address(Map.of("queue", List.of(queue), "skip", skipped)).at("/review");
      if (next.isEmpty()) {
        return new Waiting(queue, Optional.empty(), "", 0, List.of(), -1, skipped, here, shares);
      }
      HeldEntry entry = next.get().entry();
      Opened opened = desk.browsing().open(entry.document().id()).orElseThrow(() -> new IllegalStateException("no document " + entry.document().id()));
      List<String> ids = opened.entries().stream().map(one -> one.text("id").orElse("")).toList();
      String back = address.one("entry").isPresent() ? Address.document(entry.document().id()) : here;
      return new Waiting(queue, Optional.of(entry), desk.review().mark(entry.text("id").orElse("")), next.get().left(), DocumentPage.parts(opened), ids.indexOf(entry.text("id").orElse("")), skipped, back, shares);
    }));
    desktop.show(request, "review", "Review", Map.of("waiting", waiting));
  }

  /** Shares by field; the entry itself first. */
  static Map<String, Share> shares(Review.Tally tally) {
    Map<String, Share> shares = new LinkedHashMap<>();
    shares.put("entry", new Share(tally.right(), tally.entries()));
    tally.kept().forEach((field, kept) -> shares.put(field, new Share(kept, tally.right())));
    return shares;
  }

  /** Keeps a verdict: accept, reject or change. */
  void judge(Context request) {
    String id = request.pathParam("id");
    Correction.Kind kind = Correction.Kind.of(Optional.ofNullable(request.formParam("verdict")).orElse(""));
    Optional<String> queue = Optional.ofNullable(request.formParam("queue")).filter(Review.RANDOM::equals);
    desktop.with(desk -> {
      HeldEntry entry = desk.browsing().entry(id).orElseThrow(() -> new Guard.Refused(404, "no entry is called '" + id + "'"));
      ObjectNode set = kind == Correction.Kind.CHANGE ? changes(request, Optional.of(entry)) : JsonNodeFactory.instance.objectNode();
      Correction.Kind meant = kind == Correction.Kind.CHANGE && set.isEmpty() ? Correction.Kind.ACCEPT : kind;
      Review.Judged judged = desk.review().correct(id, meant, set, queue, desktop.who(request), Optional.ofNullable(request.formParam("mark")));
      desk.accounts().did(desktop.who(request), meant.label(), id);
      return judged;
    });
    request.redirect(Desktop.back(request, "/review"), HttpStatus.SEE_OTHER);
  }

  /** Adds an entry whose evidence was selected in the text. */
  void add(Context request) {
    String document = request.pathParam("id");
    Map<String, List<String>> form = request.formParamMap();
    Address fields = new Address(form);
    ObjectNode set = changes(request, Optional.empty());
    desktop.with(desk -> {
      Review.Judged added = desk.review().add(document, fields.number("start", -1, 0, Integer.MAX_VALUE), fields.number("end", -1, 1, Integer.MAX_VALUE), set,
          desktop.who(request));
      desk.accounts().did(desktop.who(request), "add", added.fate().entry().orElse(document));
      return added;
    });
    request.redirect(Desktop.back(request, Address.document(document)), HttpStatus.SEE_OTHER);
  }

  void undo(Context request) {
    Optional<String> asked = Optional.ofNullable(request.formParam("correction")).filter(id -> !id.isBlank());
    boolean done = desktop.with(desk -> {
      Optional<String> id = asked.or(() -> desk.review().last(desktop.who(request)).map(Correction::id));
      id.ifPresent(one -> {
        desk.review().undo(one, desktop.who(request));
        desk.accounts().did(desktop.who(request), "undo", one);
      });
      return id.isPresent();
    });
    String back = Desktop.back(request, "/review");
    String notice = done ? "Taken back." : "There is nothing of yours to take back.";
    request.redirect(back + (back.contains("?") ? "&" : "?") + "notice=" + Address.encoded(notice), HttpStatus.SEE_OTHER);
  }

  /** The values of the form that are not the entry's own. */
  private static ObjectNode changes(Context request, Optional<HeldEntry> entry) {
    ObjectNode set = JsonNodeFactory.instance.objectNode();
    value(request, "act").filter(act -> differs(entry, act, e -> e.text("act").orElse(""))).ifPresent(act -> set.put("act", act));
    value(request, "field").filter(field -> !field.isEmpty() && differs(entry, field, e -> e.text("field").orElse(""))).ifPresent(field -> set.put("field", field));
    for (String name : LISTS) {
      value(request, name).filter(codes -> differs(entry, plain(codes, ","), e -> String.join(",", e.parties(name)))).ifPresent(codes -> list(set.putArray(name), codes, ","));
    }
    value(request, "about").filter(words -> differs(entry, plain(words, ";"), e -> String.join(";", e.about()))).ifPresent(words -> list(set.putArray("about"), words, ";"));
    value(request, "when").filter(when -> differs(entry, when, e -> e.text("when", "value").orElse(""))).ifPresent(when -> {
      if (when.isEmpty()) {
        set.putNull("when");
      } else {
        set.put("when", when);
      }
    });
    value(request, "evidence").filter(words -> !words.isEmpty() && differs(entry, words, HeldEntry::quote)).ifPresent(words -> set.putObject("evidence").put("text", words));
    matter(request, entry, set);
    return set;
  }

  /** The matter goes to the first thing the entry is about. */
  private static void matter(Context request, Optional<HeldEntry> entry, ObjectNode set) {
    Optional<String> matter = value(request, "matter").filter(id -> differs(entry, id, e -> e.matters().stream().findFirst().orElse("")));
    List<String> about = value(request, "about").filter(words -> !words.isEmpty()).map(words -> List.of(plain(words, ";").split(";"))).orElse(List.of());
    if (matter.isPresent() && !matter.get().isEmpty() && !about.isEmpty()) {
      ArrayNode topics = set.putArray("about");
      topics.addObject().put("text", about.getFirst()).put("matter", matter.get());
      about.subList(1, about.size()).forEach(topics::add);
    }
  }

  private static boolean differs(Optional<HeldEntry> entry, String value, java.util.function.Function<HeldEntry, String> own) {
    return entry.map(held -> !own.apply(held).equals(value)).orElse(true);
  }

  private static Optional<String> value(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).map(String::strip);
  }

  private static String plain(String list, String mark) {
    return java.util.Arrays.stream(list.split(mark)).map(String::strip).filter(one -> !one.isEmpty()).collect(java.util.stream.Collectors.joining(mark));
  }

  private static void list(ArrayNode into, String list, String mark) {
    for (String one : list.split(mark)) {
      if (!one.isBlank()) {
        into.add(one.strip());
      }
    }
  }
}
