package org.readout.desk.brief;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.readout.core.ledger.MatterThread;
import org.readout.core.profile.Profiles;
import org.readout.core.thread.Comparison;
import org.readout.desk.EntryWriter;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Question;

/**
 * What the ledger says about a period, a relationship, a matter or an actor, or before a meeting: every line with its
 * words, who says so, how, and where. What was said again is counted, not listed. The same entries and the same question
 * give the same bytes.
 */
public final class Briefing implements EntryWriter {
  /** Lines in a section where there is room. */
  private static final int MOST = 10;

  /** Least confidence of what nobody reviewed, unless the question names one. */
  static final double SURE = 0.7;

  private final Map<String, List<HeldEntry>> said = new LinkedHashMap<>();
  private final Set<String> documents = new HashSet<>();
  private final List<LocalDate> days = new ArrayList<>();
  private final Question question;
  private final List<MatterThread> threads;
  private final BiFunction<String, String, Comparison> comparisons;
  private final Names names;
  private final Page page;
  private final PrintStream out;
  private final Map<String, HeldEntry> byId = new HashMap<>();
  private int entries;
  private int undated;
  private int unsure;

  /**
   * @param question what is asked
   * @param threads the desk's, as of the question's day
   * @param comparisons of two of the desk's documents by their ids, the earlier first
   * @param profiles name actors and matters
   * @param format {@code text}, {@code markdown}, {@code html}, {@code docx} or {@code pdf}; IllegalArgumentException for any other
   * @param out where it goes
   */
  public Briefing(Question question, List<MatterThread> threads, BiFunction<String, String, Comparison> comparisons, Profiles profiles, String format, PrintStream out) {
    this.question = question;
    this.threads = List.copyOf(threads);
    this.comparisons = comparisons;
    this.names = new Names(profiles);
    this.out = out;
    this.page = switch (format) {
      case "text" -> new TextPage();
      case "markdown" -> new MarkdownPage();
      case "html" -> new HtmlPage();
      case "docx" -> new DocxPage();
      case "pdf" -> new PdfPage();
      default -> throw new IllegalArgumentException("no briefing in the format '" + format + "'");
    };
  }

  /** Adds an entry; entries come in order of date. One of a later day than the briefing's, or without all the parties asked for, is left out. */
  @Override
  public void entry(HeldEntry entry) {
    HeldDocument document = entry.document();
    if (document.date().filter(day -> day.isAfter(question.asOf())).isPresent() || !concerned(entry).containsAll(question.parties())) {
      return;
    }
    byId.put(entry.text("id").orElse(""), entry);
    if (question.filter().minConfidence().isEmpty() && !sure(entry)) {
      unsure++;
      return;
    }
    said.computeIfAbsent(Said.key(entry), key -> new ArrayList<>()).add(entry);
    boolean counted = question.filter().since().isEmpty() || document.date().filter(day -> !day.isBefore(question.filter().since().get())).isPresent();
    undated += document.date().isEmpty() ? 1 : 0;
    if (counted) {
      entries++;
      documents.add(document.id());
      document.date().ifPresent(days::add);
    }
  }

  /** Who takes part in an entry; in an incident also who administers the place. */
  private static Set<String> concerned(HeldEntry entry) {
    Set<String> parties = new HashSet<>(entry.parties("actors"));
    parties.addAll(entry.parties("recipients"));
    if (entry.text("kind").equals(Optional.of("incident"))) {
      entry.text("place", "administered_by").ifPresent(parties::add);
    }
    return parties;
  }

  @Override
  public void end() {
    byte[] written = page.write(brief());
    out.write(written, 0, written.length);
  }

  /** Whether an entry may stand in a briefing: people made or judged it, or the machine is sure enough. */
  static boolean sure(HeldEntry entry) {
    return entry.text("origin").equals(Optional.of("human")) || entry.json().has("reviewed") || entry.json().path("confidence").asDouble(1) >= SURE;
  }

  /** What is written: as many lines as fit a page of A4, at least one of each section. */
  Brief brief() {
    int most = question.most() > 0 ? question.most() : MOST;
    List<Listing> listings = listings(most);
    int lines = listings.stream().mapToInt(listing -> listing.lines().size()).sum();
    if (question.most() > 0 || PdfPage.pages(brief(listings, lines)) == 1) {
      return brief(listings, lines);
    }
    int fitting = listings.size();
    for (int over = lines; over - fitting > 1; ) {
      int middle = (fitting + over) / 2;
      boolean fits = PdfPage.pages(brief(listings, middle)) == 1;
      fitting = fits ? middle : fitting;
      over = fits ? over : middle;
    }
    return brief(listings, fitting);
  }

  private List<Listing> listings(int most) {
    ThreadLines lines = new ThreadLines(question, threads, names, byId, comparisons);
    return new Outline(question, most, said.values().stream().map(Said::new).toList(), new Lines(names), lines).listings();
  }

  private Brief brief(List<Listing> listings, int lines) {
    List<Part> parts = Sources.numbered(Listing.dealt(listings, lines));
    List<Paragraph> notes = new ArrayList<>();
    Map<String, String> words = Words.ALL.notes();
    notes.add(Paragraph.of(Run.quiet(words.get("machine"))));
    notes.add(Paragraph.of(Run.quiet(words.get("comparing"))));
    if (question.before().isPresent() || parts.stream().anyMatch(part -> part.heading().startsWith(Words.ALL.headings().get(Section.DUE).get(0)))) {
      notes.add(Paragraph.of(Run.quiet(words.get("open"))));
    }
    if (question.before().isEmpty() && question.filter().since().isPresent()) {
      notes.add(Paragraph.of(Run.quiet(words.get("new"))));
    }
    return new Brief(title(), scope(), parts, parts.isEmpty() ? List.of() : notes);
  }

  private String title() {
    String subject = asked();
    String of = question.before().map(day -> "Before the meeting of " + Lines.day(day)).orElse("Briefing");
    return of + (subject.isEmpty() ? "" : ": " + subject) + ", as of " + Lines.day(question.asOf());
  }

  private List<Paragraph> scope() {
    List<Paragraph> scope = new ArrayList<>();
    if (entries == 0) {
      scope.add(Paragraph.of(Run.plain("Nothing in this desk answers to that" + question.filter().since().map(day -> " since " + Lines.day(day)).orElse("") + ".")));
    } else {
      String dated = days.isEmpty() ? "" : ", dated " + Lines.day(days.getFirst()) + " to " + Lines.day(days.getLast());
      scope.add(Paragraph.of(Run.plain(entries + (entries == 1 ? " entry from " : " entries from ") + documents.size() + (documents.size() == 1 ? " document" : " documents")
          + question.filter().since().map(day -> " since " + Lines.day(day)).orElse("") + dated + ".")));
    }
    if (undated > 0) {
      scope.add(Paragraph.of(Run.plain(undated + (undated == 1 ? " entry stands in a document" : " entries stand in documents") + " whose date is not known"
          + (question.filter().since().isEmpty() ? "." : undated == 1 ? " and is not counted." : " and are not counted."))));
    }
    if (unsure > 0) {
      scope.add(Paragraph.of(Run.plain(unsure + (unsure == 1 ? " more of which the machine is not sure is" : " more of which the machine is not sure are") + " left out; review them, or take them in with --min-confidence 0.")));
    }
    return scope;
  }

  private String asked() {
    List<String> parts = new ArrayList<>();
    if (!question.parties().isEmpty()) {
      parts.add(names.actors(question.parties()));
    }
    if (!question.filter().actors().isEmpty()) {
      parts.add("by " + String.join(" or ", question.filter().actors().stream().map(names::actor).toList()));
    }
    if (!question.filter().recipients().isEmpty()) {
      parts.add("towards " + String.join(" or ", question.filter().recipients().stream().map(names::actor).toList()));
    }
    if (!question.filter().about().isEmpty()) {
      parts.add("about " + String.join(" or ", question.filter().about().stream().map(names::matter).toList()));
    }
    Optional<String> field = question.filter().fields().stream().reduce((a, b) -> a + ", " + b);
    field.ifPresent(parts::add);
    return String.join("; ", parts);
  }
}
