package org.readout.desk.assist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.readout.core.ledger.MatterThread;
import org.readout.core.thread.Differ;
import org.readout.core.thread.StatementText;
import org.readout.core.thread.ThreadJson;
import org.readout.desk.EntryWriter;
import org.readout.desk.Filter;
import org.readout.desk.HeldEntry;
import org.readout.desk.Holdings;
import org.readout.desk.Question;
import org.readout.desk.ThreadFilter;
import org.readout.desk.Threads;

/** What each tool answers. Every call opens the desk anew, so that calls may come on any thread. */
final class Answers {
  private static final int ENTRIES = 20;
  private static final int DOCUMENTS = 200;
  private static final int EVIDENCE = 200;
  private static final int LINES = 6;
  private static final int THREADS = 5;
  private static final int PASSAGE = 4000;
  private static final int AROUND = 300;

  private final Supplier<Holdings> desk;
  private final Briefings briefings;
  private final Comparing comparing;
  private final LocalDate today;

  /**
   * @param desk opens the desk
   * @param briefings writes a briefing in Markdown
   * @param comparing threads and diffs
   * @param today the day of answers that name none
   */
  Answers(Supplier<Holdings> desk, Briefings briefings, Comparing comparing, LocalDate today) {
    this.desk = desk;
    this.briefings = briefings;
    this.comparing = comparing;
    this.today = today;
  }

  /** IllegalArgumentException or DateTimeException, in words for the caller, if the arguments make no sense. */
  ObjectNode of(String tool, Arguments arguments) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("notice", Tools.ALL.notice());
    try (Holdings holdings = desk.get()) {
      switch (tool) {
        case "search_ledger" -> search(holdings, arguments, answer);
        case "fetch_evidence" -> fetch(holdings, arguments, answer);
        case "read_thread" -> threads(comparing.threads(holdings), arguments, answer);
        case "diff_statements" -> diff(comparing.threads(holdings), arguments, answer);
        case "brief" -> brief(holdings, arguments, answer);
        default -> throw new IllegalArgumentException("no tool is called " + tool);
      }
    }
    return answer;
  }

  private static void search(Holdings holdings, Arguments arguments, ObjectNode answer) {
    int limit = arguments.whole("limit").orElse(ENTRIES);
    List<String> documents = new ArrayList<>();
    arguments.text("words").ifPresent(words -> holdings.search(words, arguments.filter(List.of()), DOCUMENTS, hit -> documents.add(hit.document().id())));
    Deque<HeldEntry> latest = new ArrayDeque<>();
    int[] found = {0};
    if (arguments.text("words").isEmpty() || !documents.isEmpty()) {
      holdings.entries(arguments.filter(documents), entry -> {
        found[0]++;
        latest.addFirst(entry);
        if (latest.size() > limit) {
          latest.removeLast();
        }
      });
    }
    answer.put("found", found[0]);
    ArrayNode entries = answer.putArray("entries");
    latest.forEach(entry -> entries.add(Cited.entry(entry)));
  }

  private static void fetch(Holdings holdings, Arguments arguments, ObjectNode answer) {
    String id = arguments.text("document").orElse("");
    String text = holdings.text(id).orElseThrow(() -> new IllegalArgumentException("no document has the id " + id));
    int length = text.codePointCount(0, text.length());
    int around = arguments.whole("around").orElse(AROUND);
    int start = Math.max(0, Math.min(length, arguments.whole("start").orElse(0)) - around);
    int end = Math.min(Math.min(length, start + PASSAGE), arguments.whole("end").orElse(length) + around);
    if (end < start) {
      throw new IllegalArgumentException("the passage ends before it begins");
    }
    answer.put("document", id).put("length", length).put("start", start).put("end", end);
    answer.put("passage", text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
    ArrayNode entries = answer.putArray("entries");
    holdings.entries(new Arguments(java.util.Map.of()).filter(List.of(id)), entry -> {
      if (entry.json().path("evidence").path("start").asInt() < end && entry.json().path("evidence").path("end").asInt() > start) {
        entries.add(Cited.entry(entry));
      }
    });
  }

  private void threads(Threads threads, Arguments arguments, ObjectNode answer) {
    LocalDate asOf = arguments.day("as_of").orElse(today);
    List<String> parties = arguments.texts("parties");
    ThreadFilter filter = new ThreadFilter(parties, arguments.texts("about"), List.of(), arguments.texts("states"), arguments.text("thread").stream().toList(),
        arguments.day("due_before"), arguments.flag("silent"), 1);
    List<MatterThread> found = threads.threads(filter, asOf).stream().filter(thread -> thread.parties().containsAll(parties)).toList();
    answer.put("as_of", asOf.toString()).put("found", found.size());
    ArrayNode list = answer.putArray("threads");
    found.stream().limit(arguments.whole("limit").orElse(THREADS)).forEach(thread -> list.add(Cited.quoted(ThreadJson.write(thread))));
  }

  private void diff(Threads threads, Arguments arguments, ObjectNode answer) {
    StatementText before = statement(threads, arguments.text("before").orElse(""));
    StatementText after = statement(threads, arguments.text("after").orElse(""));
    Differ differ = comparing.differ(threads);
    Optional<LocalDate> day = arguments.day("as_of").or(() -> Optional.of(today));
    answer.set("diff", Cited.quoted(ThreadJson.write(arguments.flag("two_sided") ? differ.ofSides(before, after, day) : differ.of(before, after, day))));
  }

  private static StatementText statement(Threads threads, String id) {
    return threads.statement(id).orElseThrow(() -> new IllegalArgumentException("no document has the id " + id));
  }

  private void brief(Holdings holdings, Arguments arguments, ObjectNode answer) {
    Filter filter = arguments.filter(List.of());
    LocalDate asOf = arguments.day("as_of").orElse(today);
    Question question = new Question(filter, asOf, arguments.texts("parties"), arguments.day("before"), arguments.text("side"), LINES);
    ByteArrayOutputStream markdown = new ByteArrayOutputStream();
    ArrayNode evidence = JsonNodeFactory.instance.arrayNode();
    try (PrintStream to = new PrintStream(markdown, false, StandardCharsets.UTF_8); EntryWriter briefing = briefings.of(question, holdings, to)) {
      briefing.begin();
      holdings.entries(question.wanted(), entry -> {
        briefing.entry(entry);
        if (concerns(question, entry) && evidence.size() < EVIDENCE) {
          evidence.add(Cited.entry(entry));
        }
      });
      briefing.end();
    }
    answer.put("as_of", asOf.toString()).put("markdown", markdown.toString(StandardCharsets.UTF_8)).set("evidence", evidence);
  }

  private static boolean concerns(Question question, HeldEntry entry) {
    List<String> parties = new ArrayList<>(entry.parties("actors"));
    parties.addAll(entry.parties("recipients"));
    Optional<LocalDate> day = entry.document().date();
    boolean inTime = day.filter(date -> date.isAfter(question.asOf())).isEmpty()
        && question.filter().since().map(since -> day.filter(date -> !date.isBefore(since)).isPresent()).orElse(true);
    return inTime && parties.containsAll(question.parties());
  }
}
