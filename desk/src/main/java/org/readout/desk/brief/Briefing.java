package org.readout.desk.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.desk.Filter;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;

/**
 * What the ledger says, by kind: every line with its words, who says so, how, and where. What was said again is
 * counted, not listed. A briefing does not say that anything is new, firmer, softer or dropped.
 */
public final class Briefing {
  private final Map<Section, Map<String, List<HeldEntry>>> sections = new EnumMap<>(Section.class);
  private final Filter filter;
  private final LocalDate asOf;
  private final Markup markup;
  private int undated;

  /**
   * @param filter what was asked for
   * @param asOf the day the briefing is of
   * @param format {@code text} or {@code markdown}; IllegalArgumentException for any other
   */
  public Briefing(Filter filter, LocalDate asOf, String format) {
    this.filter = filter;
    this.asOf = asOf;
    this.markup = switch (format) {
      case "text" -> Markup.TEXT;
      case "markdown" -> Markup.MARKDOWN;
      default -> throw new IllegalArgumentException("no briefing in the format '" + format + "'");
    };
  }

  /** Adds an entry; entries come in order of date. One of a later day than the briefing's is left out. */
  public void add(HeldEntry entry) {
    if (entry.document().date().map(day -> day.isAfter(asOf)).orElse(false)) {
      return;
    }
    undated += entry.document().date().isEmpty() ? 1 : 0;
    sections.computeIfAbsent(Section.of(entry), section -> new LinkedHashMap<>())
        .computeIfAbsent(Said.key(entry), key -> new ArrayList<>()).add(entry);
  }

  /** The briefing. */
  public String text() {
    List<String> lines = new ArrayList<>();
    lines.add(markup.heading(1, "Briefing as of " + asOf));
    lines.add("");
    lines.addAll(scope());
    for (Map.Entry<Section, Map<String, List<HeldEntry>>> section : sections.entrySet()) {
      List<Said> said = section.getValue().values().stream().map(Said::new).toList();
      lines.add("");
      lines.add(markup.heading(2, section.getKey().heading() + " (" + said.size() + ")"));
      for (Said one : said) {
        lines.add("");
        lines.addAll(Item.lines(one, section.getKey(), markup));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> scope() {
    List<HeldEntry> all = sections.values().stream().flatMap(section -> section.values().stream()).flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return List.of("Nothing in this desk answers to " + (asked().isEmpty() ? "it" : markup.words(asked())) + ".");
    }
    List<HeldDocument> documents = all.stream().map(HeldEntry::document).distinct().toList();
    List<LocalDate> days = documents.stream().flatMap(document -> document.date().stream()).sorted().toList();
    List<String> lines = new ArrayList<>();
    lines.add(all.size() + " entries from " + documents.size() + (documents.size() == 1 ? " document" : " documents")
        + (days.isEmpty() ? "" : ", dated " + days.getFirst() + " to " + days.getLast()) + (asked().isEmpty() ? "." : ": " + markup.words(asked()) + "."));
    if (undated > 0) {
      lines.add(undated + " of them stand in documents whose date is not known.");
    }
    lines.add("Reports are not compared here: nothing below is called new, firmer, softer or dropped.");
    return lines;
  }

  private String asked() {
    List<String> parts = new ArrayList<>();
    part(parts, "actor", filter.actors());
    part(parts, "recipient", filter.recipients());
    part(parts, "about", filter.about());
    part(parts, "since", stream(filter.since()));
    part(parts, "until", stream(filter.until()));
    return String.join("; ", parts);
  }

  private static List<String> stream(Optional<LocalDate> day) {
    return day.map(Object::toString).stream().toList();
  }

  private static void part(List<String> parts, String name, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(name + " " + String.join(" or ", values));
    }
  }
}
