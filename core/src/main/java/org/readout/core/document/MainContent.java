package org.readout.core.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the part of an HTML page that is its report, and what in it is not. Elements are scored by the running text
 * below them and by what the markup calls them, after Mozilla's Readability; the best one and such neighbours as read
 * like it are the report.
 */
final class MainContent {
  private static final int ENOUGH = 300;
  private static final int LEVELS = 5;
  private static final int LINE = 60;
  private static final int SHORTEST_STANDFIRST = 40;
  private static final int LONGEST_STANDFIRST = 600;
  private static final int NAMED = 25;
  private static final double ALIKE = 0.75;
  private static final String BODY = "[itemprop=articleBody]";

  private final Document page;
  private final PageStyle style = new PageStyle();
  private final Set<Element> dropped = new HashSet<>();
  private final Map<Element, Double> scores = new LinkedHashMap<>();
  private final Map<String, Integer> weights = new HashMap<>();
  private Measures measures;

  private MainContent(Document page) {
    this.page = page;
    walk(page.body(), element -> PageStyle.never(element) || PageStyle.hidden(element));
    HidingRules rules = HidingRules.of(page);
    if (rules.any()) {
      Measures seen = new Measures(page.body(), dropped);
      // What would hide most of a page is undone by a script once the page is loaded.
      walk(page.body(), element -> rules.hide(element) && seen.of(element).text * 2 <= seen.of(page.body()).text);
    }
    this.measures = new Measures(page.body(), dropped);
  }

  /**
   * @param root the element that holds the report
   * @param title the heading that is the report's title, if there is one
   * @param standfirst the element between the two that sums the report up, if there is one
   * @param dropped elements that are no part of it
   */
  record Found(Element root, Optional<Element> title, Optional<Element> standfirst, Set<Element> dropped) {}

  static Found in(Document page) {
    MainContent strict = new MainContent(page);
    int all = strict.measures.of(page.body()).prose;
    Found found = strict.found(true);
    int held = strict.held(found.root());
    if (held >= ENOUGH || held * 2 >= all) {
      return found;
    }
    MainContent lenient = new MainContent(page);
    Found other = lenient.found(false);
    return lenient.held(other.root()) > held * 2 ? other : found;
  }

  private int held(Element root) {
    return new Measures(root, dropped).of(root).prose;
  }

  private Found found(boolean strict) {
    if (strict) {
      weigh(page.body(), Set.of());
      walk(page.body(), this::unwanted);
      measures = new Measures(page.body(), dropped);
    }
    score(page.body());
    Element root = root();
    Optional<Element> title = title(root);
    new Pruning(style, dropped).prune(root, title);
    return new Found(root, title, title.flatMap(heading -> standfirst(heading, root)), dropped);
  }

  /** Drops elements from the top down, those below a dropped one with it. */
  private void walk(Element element, Predicate<Element> bad) {
    for (Element child : element.children()) {
      if (dropped.contains(child)) {
        continue;
      }
      if (bad.test(child)) {
        dropped.add(child);
      } else {
        walk(child, bad);
      }
    }
  }

  /** Adds up the running text of the elements of each name that a furniture rule fits, those inside another of the name left out. */
  private void weigh(Element element, Set<String> open) {
    Set<String> here = new HashSet<>(style.called(PageRule.Kind.ELEMENT, element));
    here.addAll(style.called(PageRule.Kind.COMMENTS, element));
    here.removeAll(open);
    here.forEach(name -> weights.merge(name, measures.of(element).prose, Integer::sum));
    Set<String> below = open;
    if (!here.isEmpty()) {
      below = new HashSet<>(open);
      below.addAll(here);
    }
    Set<String> inside = below;
    element.children().stream().filter(child -> !dropped.contains(child)).forEach(child -> weigh(child, inside));
  }

  /** Whether the element stands beside the report, by its name or its part on the page, and enough text stands outside all of that name. */
  private boolean unwanted(Element element) {
    int all = measures.of(page.body()).prose;
    int inside = measures.of(element).prose;
    if (inside > 0 && all - inside < ENOUGH) {
      return false;
    }
    if (inLine(element)) {
      return false;
    }
    String name = element.normalName();
    if (name.equals("form") || name.equals("header")) {
      return inside * 2 <= all && (name.equals("form") || element.selectFirst("h1") == null && element.closest("article, main") == null);
    }
    if (reports(element)) {
      return false;
    }
    return PageStyle.beside(element) && inside * 2 <= all
        || style.called(PageRule.Kind.COMMENTS, element).stream().anyMatch(called -> all - weights.getOrDefault(called, 0) >= ENOUGH)
        || style.called(PageRule.Kind.ELEMENT, element).stream().anyMatch(called -> weights.getOrDefault(called, 0) * 2 <= all);
  }

  /** Whether the element is a few words inside a longer line. */
  private boolean inLine(Element element) {
    Element line = element;
    while (Measures.inline(line) && line.parent() != null) {
      line = line.parent();
    }
    return line != element && measures.of(line).own - measures.of(element).text >= LINE;
  }

  /** Whether the markup says outright that the element holds a report. */
  private boolean reports(Element element) {
    String name = element.normalName();
    return (name.equals("article") && element.parents().stream().noneMatch(up -> up.normalName().equals("article"))) || name.equals("main") || element.attr("itemprop").equals("articleBody");
  }

  private void score(Element element) {
    Measures.Measure here = measures.of(element);
    if (here.prose == 0 || dropped.contains(element)) {
      return;
    }
    if (!Measures.inline(element) && here.own >= 25 && here.ownLinked * 2 <= here.own && !Measures.heading(element)) {
      double worth = 1 + here.ownCommas + Math.min(here.own / 100, 3);
      Element up = here.blocks ? element : element.parent();
      for (int level = 0; level < LEVELS && up != null && up != page; level++, up = up.parent()) {
        double part = level == 0 ? worth : level == 1 ? worth / 2 : worth / (level * 3);
        scores.merge(up, part, Double::sum);
      }
    }
    element.children().forEach(this::score);
  }

  private double rank(Element element) {
    Double score = scores.get(element);
    if (score == null || dropped.contains(element)) {
      return 0;
    }
    double named = style.named(PageRule.Kind.CONTENT, element) ? NAMED : style.named(PageRule.Kind.ELEMENT, element) ? -NAMED : 0;
    double kind = switch (element.normalName()) {
      case "article" -> 10;
      case "div", "main", "section" -> 5;
      case "pre", "td", "blockquote" -> 3;
      case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
      case "th", "h1", "h2", "h3", "h4", "h5", "h6" -> -5;
      default -> 0;
    };
    return (score + named + kind) * (1 - measures.of(element).linkShare());
  }

  private Element root() {
    Element best = page.body();
    for (Element element : scores.keySet()) {
      if (rank(element) > rank(best)) {
        best = element;
      }
    }
    return joined(parts(hinted(widened(best))));
  }

  /** An element further up, where it holds several parts of like rank or ranks higher itself. */
  private Element widened(Element best) {
    double top = rank(best);
    List<Element> alike = scores.keySet().stream().filter(element -> rank(element) >= top * ALIKE).toList();
    for (Element up = best.parent(); up != null && up != page.body(); up = up.parent()) {
      Element here = up;
      if (alike.stream().filter(element -> element != best && element != here && element.parents().contains(here)).count() >= 3) {
        return here;
      }
    }
    Element found = best;
    double last = top;
    for (Element up = best.parent(); up != null && up != page.body(); up = up.parent()) {
      double rank = rank(up);
      if (rank > last) {
        found = up;
        break;
      }
      if (scores.containsKey(up) && rank < top / 3) {
        break;
      }
      last = scores.containsKey(up) ? rank : last;
    }
    return found;
  }

  /** The element that holds every element of the same class as the one found that reads like it; what is in none of them is dropped. */
  private Element parts(Element found) {
    if (found.className().isBlank()) {
      return found;
    }
    Element whole = found;
    for (int level = 0; level < LEVELS && whole.parent() != null && whole.parent() != page.body(); level++) {
      whole = whole.parent();
    }
    List<Element> parts = whole.select(found.normalName()).stream().filter(part -> part.className().equals(found.className()) && kept(part)
        && (part == found || part.selectFirst("h1") == null) && !part.parents().contains(found) && !found.parents().contains(part) && measures.of(part).prose >= LINE && measures.of(part).linkShare() < 0.3).toList();
    if (parts.size() < 2) {
      return found;
    }
    Element common = found;
    while (!parts.stream().allMatch(common.getAllElements()::contains)) {
      common = common.parent();
    }
    walk(common, element -> parts.stream().noneMatch(part -> part == element || part.parents().contains(element) || element.parents().contains(part)));
    return common;
  }

  /** The element with those beside it that read like parts of the same report; the others are dropped. */
  private Element joined(Element best) {
    Element parent = best.parent();
    if (parent == null || best == page.body()) {
      return best;
    }
    double threshold = Math.max(10, rank(best) * 0.2);
    List<Element> children = parent.children();
    int first = children.indexOf(best);
    int last = first;
    for (int i = 0; i < children.size(); i++) {
      Element child = children.get(i);
      double bonus = !best.className().isEmpty() && child.className().equals(best.className()) ? rank(best) * 0.2 : 0;
      if (child != best && !dropped.contains(child) && (rank(child) + bonus >= threshold && measures.of(child).prose > 0 || paragraph(child))) {
        first = Math.min(first, i);
        last = Math.max(last, i);
      }
    }
    if (first == last) {
      return best;
    }
    for (int i = 0; i < children.size(); i++) {
      if (i < first || i > last) {
        dropped.add(children.get(i));
      }
    }
    return parent;
  }

  private boolean paragraph(Element element) {
    Measures.Measure measure = measures.of(element);
    return element.normalName().equals("p") && measure.text > 80 && measure.linkShare() < 0.25;
  }

  /** The element that the markup names as the report's body, where it agrees with what was found. */
  private Element hinted(Element found) {
    int held = measures.of(found).prose;
    List<Element> hints = page.select(BODY).stream().filter(this::kept).toList();
    for (Element hint : hints) {
      int prose = measures.of(hint).prose;
      if (prose >= ENOUGH && (hint.parents().contains(found) ? prose * 2 >= held : found.parents().contains(hint) && prose <= held * 3)) {
        return hint;
      }
    }
    for (Element up = found; up != null && up != page.body(); up = up.parent()) {
      if (named(up) && measures.of(up).prose <= held * 3) {
        return up == found ? inner(up) : up;
      }
    }
    return inner(found);
  }

  private boolean named(Element element) {
    return style.named(PageRule.Kind.CONTENT, element) || element.normalName().equals("article");
  }

  /** The innermost element named as a report's body that holds nearly all the text of the one found. */
  private Element inner(Element found) {
    int held = measures.of(found).prose;
    Element inner = found;
    for (Element below : found.getAllElements()) {
      if (below != found && measures.of(below).prose * 10 >= held * 8 && named(below) && kept(below)) {
        inner = below;
      }
    }
    return inner;
  }

  private boolean kept(Element element) {
    return !dropped.contains(element) && element.parents().stream().noneMatch(dropped::contains);
  }

  /** The first heading of the first rank inside the report, else the last above it that is not the outlet's name. */
  private Optional<Element> title(Element root) {
    List<Element> headings = new ArrayList<>();
    for (Element heading : page.select("h1")) {
      if (kept(heading) && heading.text().length() > 8) {
        headings.add(heading);
      }
    }
    String named = page.select("meta[property=og:title]").attr("content") + " " + page.title();
    return headings.stream().filter(heading -> named.contains(heading.text())).findFirst()
        .or(() -> headings.stream().filter(heading -> heading.closest("article") == root || heading.parents().contains(root)).findFirst())
        .or(() -> headings.stream().filter(heading -> heading.wholeText().strip().indexOf(' ') > 0).findFirst());
  }

  /** The first element after the title and before the report that is named a standfirst, or is a paragraph in the title's own header. */
  private Optional<Element> standfirst(Element title, Element root) {
    Element header = Optional.ofNullable(title.closest("header, hgroup")).orElse(title);
    boolean after = false;
    for (Element element : page.body().getAllElements()) {
      if (element == root) {
        return Optional.empty();
      }
      after |= element == title;
      if (after && element != title && sumsUp(element, element.parents().contains(header)) && kept(element) && !root.parents().contains(element)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private boolean sumsUp(Element element, boolean besideTitle) {
    Measures.Measure measure = measures.of(element);
    boolean sized = measure.text >= SHORTEST_STANDFIRST && measure.text <= LONGEST_STANDFIRST && measure.linkShare() < 0.3 && !Measures.inline(element);
    boolean paragraph = (element.normalName().equals("p") || element.normalName().equals("h2")) && besideTitle;
    return sized && (paragraph || style.named(PageRule.Kind.STANDFIRST, element)) && !style.named(PageRule.Kind.SIGNATURE, element);
  }
}
