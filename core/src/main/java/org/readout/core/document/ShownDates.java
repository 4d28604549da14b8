package org.readout.core.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The day that a page shows to its readers as that of its publication: one called so, else one that stands alone below
 * the title or in an element named for dates. Dates beside the report, and today's, are passed over.
 */
final class ShownDates {
  private static final int LONGEST_LABEL = 60;
  private static final int SHORTEST = 8;
  private static final int LONGEST_NAMED = 80;
  private static final int NEAR = 40;
  /** A line that gives a day is made of fewer elements. */
  private static final int MOST_ELEMENTS = 200;

  private final PageStyle style = new PageStyle();
  private final List<DateLine> called = new ArrayList<>();
  private final List<DateLine> alone = new ArrayList<>();
  private final List<DateLine> below = new ArrayList<>();
  private final List<DateLine> within = new ArrayList<>();
  private final List<DateLine> changed = new ArrayList<>();
  private final Measures measures;
  private int sinceTitle = -1;

  private ShownDates(Element body) {
    this.measures = new Measures(body, Set.of());
  }

  /** The day of publication that the page shows, if it shows one. */
  static Optional<LocalDate> published(Element body) {
    ShownDates dates = new ShownDates(body);
    dates.walk(body, false, false);
    if (dates.called.isEmpty() && dates.disagree()) {
      return Optional.empty();
    }
    for (List<DateLine> lines : List.of(dates.called, dates.alone, dates.within, dates.below, dates.changed)) {
      if (!lines.isEmpty()) {
        return Optional.of(lines.get(0).date());
      }
    }
    return Optional.empty();
  }

  /** Whether the first day that stands alone is another than the first in an element named for dates. */
  private boolean disagree() {
    return !alone.isEmpty() && !within.isEmpty() && !alone.getFirst().date().equals(within.getFirst().date());
  }

  private void walk(Element element, boolean beside, boolean named) {
    if (PageStyle.never(element) || PageStyle.hidden(element) || style.named(PageRule.Kind.CLOCK, element) || style.named(PageRule.Kind.COMMENTS, element)) {
      return;
    }
    boolean out = beside || beside(style, element);
    boolean dates = named || style.named(PageRule.Kind.SIGNATURE, element);
    sinceTitle += sinceTitle >= 0 || element.normalName().equals("h1") ? 1 : 0;
    Measures.Measure measure = measures.of(element);
    String words = measure.text > DateLine.LONGEST || measure.text < SHORTEST || measure.elements > MOST_ELEMENTS ? "" : element.text();
    if (!words.isEmpty() && words.length() <= DateLine.LONGEST && DateLine.of(line(element, words), true).filter(line -> add(line, dates, out)).isPresent()) {
      return;
    }
    if (dates && !out && !words.isEmpty() && words.length() <= LONGEST_NAMED) {
      DateWords.in(words).stream().findFirst().ifPresent(found -> within.add(new DateLine(found.date(), DateLine.Kind.ALONE)));
    }
    element.children().forEach(child -> walk(child, out, dates));
  }

  /** Whether the element, and not the whole page with it, stands beside the report. */
  static boolean beside(PageStyle style, Element element) {
    return PageStyle.beside(element) || style.named(PageRule.Kind.COMMENTS, element) && element.selectFirst("h1, article") == null;
  }

  /** The element's words, with those before it in its parent where they may call the day something. */
  private String line(Element element, String words) {
    Element parent = element.parent();
    String around = parent == null || measures.of(parent).text > DateLine.LONGEST * 2 || measures.of(parent).elements > MOST_ELEMENTS * 2 ? "" : parent.text();
    int at = around.indexOf(words);
    return at > 0 && at <= LONGEST_LABEL && DateLine.of(words, false).filter(line -> line.kind() == DateLine.Kind.ALONE).isPresent()
        && DateLine.of(around.substring(0, at) + words, false).isPresent() ? around.substring(0, at) + words : words;
  }

  private boolean add(DateLine line, boolean dates, boolean out) {
    if (line.kind() == DateLine.Kind.PUBLISHED) {
      (out ? below : called).add(line);
    } else if (!out && line.kind() == DateLine.Kind.UPDATED) {
      changed.add(line);
    } else if (!out && (sinceTitle >= 0 && sinceTitle <= NEAR || dates)) {
      alone.add(line);
    }
    return true;
  }
}
