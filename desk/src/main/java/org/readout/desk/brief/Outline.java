package org.readout.desk.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.readout.desk.Question;

/** Decides which of all that was said stands in which section. */
final class Outline {
  private static final List<Section> OF_A_PERIOD = List.of(Section.PROMISED, Section.DELIVERED, Section.REFUSED, Section.ASKED, Section.DUE, Section.INCIDENTS,
      Section.THREATS, Section.ONE_SIDE, Section.DISPUTED, Section.MEETINGS, Section.POSITIONS, Section.WATCH);
  private static final int YEARS_OPEN = 2;

  private final Question question;
  private final int most;
  private final List<Said> all;
  private final Lines lines;
  private final ThreadLines threads;

  /** @param most most lines of a section that may be shown */
  Outline(Question question, int most, List<Said> all, Lines lines, ThreadLines threads) {
    this.question = question;
    this.most = most;
    this.all = List.copyOf(all);
    this.lines = lines;
    this.threads = threads;
  }

  /** The sections that hold anything. */
  List<Listing> listings() {
    List<Listing> parts = new ArrayList<>();
    if (question.before().isEmpty()) {
      for (Section section : OF_A_PERIOD) {
        add(parts, heading(section), of(section), again(section));
        if (section == Section.PROMISED) {
          changed(parts);
        } else if (section == Section.DUE) {
          add(parts, heading(Section.SILENT), threads.alerts());
        }
      }
      return parts;
    }
    add(parts, heading(Section.OPEN), open().stream().filter(said -> said.teller().isEmpty()).toList(), 0);
    add(parts, heading(Section.ONE_SIDE), open().stream().filter(said -> said.teller().isPresent()).toList(), 0);
    add(parts, heading(Section.DUE), due(question.before().get()), 0);
    add(parts, heading(Section.SILENT), threads.alerts());
    changed(parts);
    asked(parts);
    List.of(Section.DELIVERED, Section.REFUSED, Section.INCIDENTS, Section.THREATS, Section.DISPUTED)
        .forEach(section -> add(parts, heading(section), of(section), 0));
    add(parts, heading(Section.WATCH), watch(), 0);
    return parts;
  }

  private void changed(List<Listing> parts) {
    add(parts, heading(Section.CHANGED), threads.changed().changes());
    add(parts, heading(Section.INCOMPARABLE), threads.changed().incomparable());
  }

  private String heading(Section section) {
    boolean period = question.before().isEmpty() && question.filter().since().isPresent();
    return Words.ALL.headings().get(section).get(period ? 1 : 0);
  }

  private List<Said> of(Section section) {
    return switch (section) {
      case DUE -> due(question.asOf());
      case WATCH -> watch();
      case OPEN -> open();
      case ONE_SIDE -> all.stream().filter(said -> Section.of(said.first()) == Section.PROMISED && said.teller().isPresent()).filter(this::current).toList();
      case PROMISED -> all.stream().filter(said -> Section.of(said.first()) == section && said.teller().isEmpty()).filter(this::current).toList();
      default -> all.stream().filter(said -> Section.of(said.first()) == section).filter(this::current).toList();
    };
  }

  /** Said in the period, and not before it; before a meeting, in the year before. */
  private boolean current(Said said) {
    if (question.before().isPresent()) {
      return said.on(day -> !day.isBefore(question.filter().since().orElse(question.asOf().minusYears(1))));
    }
    Optional<LocalDate> since = question.filter().since();
    return since.isEmpty() || said.on(day -> !day.isBefore(since.get())) && !said.on(day -> day.isBefore(since.get()));
  }

  /** How much of a section was said before the period and in it again. */
  private long again(Section section) {
    Optional<LocalDate> since = question.filter().since();
    return since.isEmpty() ? 0 : all.stream().filter(said -> Section.of(said.first()) == section)
        .filter(said -> said.on(day -> day.isBefore(since.get())) && said.on(day -> !day.isBefore(since.get()))).count();
  }

  private List<Said> due(LocalDate by) {
    LocalDate from = question.filter().since().orElse(question.asOf().minusYears(1));
    return dated(day -> !day.isBefore(from) && !day.isAfter(by)).filter(said -> Section.of(said.first()) == Section.PROMISED && !met(said) && ahead(said))
        .filter(said -> said.entries().stream().noneMatch(entry -> threads.alerted().contains(entry.text("id").orElse("")))).toList();
  }

  /** Whether its day lay ahead when it was said: what was done by then is not due. */
  private static boolean ahead(Said said) {
    Optional<LocalDate> spoken = said.first().document().date();
    return spoken.isEmpty() || said.due().filter(day -> day.isAfter(spoken.get())).isPresent();
  }

  private List<Said> watch() {
    LocalDate after = question.before().orElse(question.asOf());
    return dated(day -> day.isAfter(after)).filter(said -> List.of(Section.PROMISED, Section.ASKED, Section.MEETINGS).contains(Section.of(said.first())))
        .filter(said -> !said.first().flag("negated") && !met(said)).toList();
  }

  private java.util.stream.Stream<Said> dated(Predicate<LocalDate> due) {
    return all.stream().filter(said -> said.due().filter(due).isPresent()).sorted(Comparator.comparing(said -> said.due().orElse(LocalDate.MAX)));
  }

  private List<Said> open() {
    LocalDate oldest = question.asOf().minusYears(YEARS_OPEN);
    return all.stream().filter(said -> Section.of(said.first()) == Section.PROMISED && !said.first().flag("negated"))
        .filter(said -> said.due().isEmpty() && said.on(day -> !day.isBefore(oldest)) && !met(said)).toList();
  }

  /** Whether the same actor is later told to have delivered on the same matter. */
  private boolean met(Said said) {
    Optional<LocalDate> day = said.first().document().date();
    return all.stream().filter(other -> Section.of(other.first()) == Section.DELIVERED && !other.first().flag("negated"))
        .filter(other -> other.first().matters().stream().anyMatch(said.first().matters()::contains))
        .filter(other -> other.first().parties("actors").stream().anyMatch(said.first().parties("actors")::contains))
        .anyMatch(other -> day.isPresent() && other.on(later -> !later.isBefore(day.get())));
  }

  private void asked(List<Listing> parts) {
    List<Said> asked = of(Section.ASKED);
    if (question.side().isEmpty()) {
      add(parts, heading(Section.ASKED), asked, 0);
      return;
    }
    String side = question.side().get();
    add(parts, "Asked of us", asked.stream().filter(said -> said.has("recipients", side)).toList(), 0);
    add(parts, "Asked by us", asked.stream().filter(said -> said.has("actors", side)).toList(), 0);
    add(parts, "Asked between others", asked.stream().filter(said -> !said.has("actors", side) && !said.has("recipients", side)).toList(), 0);
  }

  private void add(List<Listing> parts, String heading, List<Paragraph> lines) {
    if (!lines.isEmpty()) {
      parts.add(new Listing(heading, lines.size(), lines.stream().limit(most).toList(), 0));
    }
  }

  /** The latest and weightiest first; dated ones as they come. */
  private void add(List<Listing> parts, String heading, List<Said> said, long again) {
    if (said.isEmpty() && again == 0) {
      return;
    }
    boolean dated = heading.equals(heading(Section.WATCH)) || heading.equals(heading(Section.DUE));
    List<Said> ordered = dated ? said : said.stream().sorted(Said.WEIGHTIEST).toList();
    parts.add(new Listing(heading, said.size(), ordered.stream().limit(most).map(lines::line).toList(), again));
  }
}
