package org.readout.core.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the part of an HTML page that is its report, and what in it is not. */
final class MainContent {
  private static final Set<String> NEVER = Set.of("script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "nav", "aside",
      "footer", "button", "select", "input", "textarea", "canvas", "audio", "video", "map", "dialog", "head", "option", "label", "math");
  private static final Set<String> PARAGRAPHS = Set.of("p", "li", "blockquote", "pre", "td", "dd", "h2", "h3", "h4");
  private static final Pattern HIDDEN = Pattern.compile(
      "(?i)(?:display\\s{0,3}:\\s{0,3}none|visibility\\s{0,3}:\\s{0,3}hidden|font-size\\s{0,3}:\\s{0,3}0(?:px|em|pt|%|rem)?\\s{0,3}(?:;|!|$)|opacity\\s{0,3}:\\s{0,3}0\\s{0,3}(?:;|!|$)"
          + "|(?:text-indent|left|top)\\s{0,3}:\\s{0,3}-\\d{3,5}|(?:max-)?height\\s{0,3}:\\s{0,3}0(?:px)?\\s{0,3}(?:;|!|$))");
  private static final Pattern WHITE = Pattern.compile(
      "(?i)(?:^|;)\\s{0,3}color\\s{0,3}:\\s{0,3}(?:#fff(?:fff)?|white|transparent|rgb\\(\\s{0,3}255,\\s{0,3}255,\\s{0,3}255\\s{0,3}\\)|rgba\\([^)]{1,30},\\s{0,3}0\\))\\s{0,3}(?:;|!|$)");
  private static final Pattern DARK = Pattern.compile("(?i)background(?:-color|-image)?\\s{0,3}:(?!\\s{0,3}(?:#fff|white|transparent|none|rgb\\(255))");
  private static final Pattern TOKENS = Pattern.compile("[\\s]+");
  private static final int FEWEST_CHARS = 200;

  private final Document page;
  private final Set<Element> dropped = new HashSet<>();
  private final Map<Element, Integer> running = new HashMap<>();
  private final int total;

  private MainContent(Document page) {
    this.page = page;
    measure();
    this.total = running.getOrDefault(page.body(), 0);
  }

  /**
   * @param root the element that holds the report
   * @param title the heading that is the report's title, if there is one
   * @param dropped elements that are no part of it
   */
  record Found(Element root, Optional<Element> title, Set<Element> dropped) {}

  static Found in(Document page) {
    MainContent content = new MainContent(page);
    content.drop();
    content.running.clear();
    content.measure();
    Element root = content.root();
    return new Found(root, content.title(root), content.dropped);
  }

  /** Adds up, for every element, the chars of running text below it that are not link text and not dropped. */
  private void measure() {
    for (Element element : page.body().getAllElements()) {
      if (gone(element)) {
        continue;
      }
      int own = 0;
      if (PARAGRAPHS.contains(element.normalName())) {
        own = nested(element) ? 0 : unlinked(element);
      } else {
        own = element.ownText().length() >= 60 && !inParagraph(element) ? unlinked(element) : 0;
      }
      if (own >= 25) {
        for (Element up = element; up != null; up = up.parent()) {
          running.merge(up, own, Integer::sum);
        }
      }
    }
  }

  private static boolean nested(Element element) {
    return element.select("p, li, blockquote, pre, td, dd").size() > 1;
  }

  private static boolean inParagraph(Element element) {
    for (Element up = element.parent(); up != null; up = up.parent()) {
      if (PARAGRAPHS.contains(up.normalName()) && !nested(up)) {
        return true;
      }
    }
    return element.select("p, li, blockquote, pre, td, dd").size() > 0;
  }

  private static int unlinked(Element element) {
    int linked = 0;
    for (Element link : element.select("a")) {
      linked += link.text().length();
    }
    int all = element.text().length();
    return linked * 2 > all ? 0 : all - linked;
  }

  private boolean gone(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      if (dropped.contains(up)) {
        return true;
      }
    }
    return false;
  }

  private void drop() {
    for (Element element : page.body().getAllElements()) {
      if (element == page.body()) {
        continue;
      }
      if (never(element) || hidden(element) || (unwanted(element) && running.getOrDefault(element, 0) * 2 <= total)) {
        dropped.add(element);
      }
    }
  }

  private boolean never(Element element) {
    String name = element.normalName();
    int share = running.getOrDefault(element, 0);
    if (name.equals("form") || name.equals("header") || name.equals("label")) {
      return share * 2 <= total && (name.equals("form") || element.select("h1").isEmpty() && element.closest("article, main") == null);
    }
    return NEVER.contains(name) && !((name.equals("aside") || name.equals("footer") || name.equals("nav")) && share * 2 > total);
  }

  static boolean hidden(Element element) {
    String style = element.attr("style");
    return element.hasAttr("hidden") || element.attr("aria-hidden").equalsIgnoreCase("true")
        || (!style.isEmpty() && (HIDDEN.matcher(style).find() || (WHITE.matcher(style).find() && !DARK.matcher(style).find())));
  }

  private static boolean unwanted(Element element) {
    String role = element.attr("role").toLowerCase(Locale.ROOT);
    if (role.equals("navigation") || role.equals("complementary") || role.equals("contentinfo") || role.equals("search") || role.equals("dialog")) {
      return true;
    }
    for (String token : TOKENS.split(element.className() + " " + element.id())) {
      if (!token.isEmpty() && Rules.fits(PageRule.Kind.ELEMENT, token.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return linkList(element);
  }

  /** A list most of whose text is links. */
  private static boolean linkList(Element element) {
    if (!element.normalName().equals("ul") && !element.normalName().equals("ol")) {
      return false;
    }
    int linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return element.childrenSize() >= 3 && linked * 10 > element.text().length() * 7;
  }

  private Element root() {
    int all = running.getOrDefault(page.body(), 0);
    for (String query : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
      Optional<Element> best = most(query);
      if (best.isPresent()) {
        int share = running.getOrDefault(best.get(), 0);
        if (share >= FEWEST_CHARS && share * 5 >= all * 2) {
          return best.get();
        }
      }
    }
    return densest(page.body(), all);
  }

  private Optional<Element> most(String query) {
    Element best = null;
    for (Element element : page.select(query)) {
      if (!gone(element) && (best == null || running.getOrDefault(element, 0) > running.getOrDefault(best, 0))) {
        best = element;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Goes down from the body as long as one child holds nearly all of the running text. */
  private Element densest(Element from, int all) {
    Element here = from;
    while (true) {
      Element most = null;
      for (Element child : here.children()) {
        if (!dropped.contains(child) && (most == null || running.getOrDefault(child, 0) > running.getOrDefault(most, 0))) {
          most = child;
        }
      }
      if (most == null || PARAGRAPHS.contains(most.normalName()) || running.getOrDefault(most, 0) * 10 < running.getOrDefault(here, 0) * 6) {
        return here;
      }
      here = most;
    }
  }

  /** The first heading of the first rank inside the report, else the last above it that is not the outlet's name. */
  private Optional<Element> title(Element root) {
    List<Element> headings = new ArrayList<>();
    for (Element heading : page.select("h1")) {
      if (!gone(heading) && heading.text().length() > 8) {
        headings.add(heading);
      }
    }
    String named = page.select("meta[property=og:title]").attr("content") + " " + page.title();
    return headings.stream().filter(heading -> named.contains(heading.text())).findFirst()
        .or(() -> headings.stream().filter(heading -> heading.closest("article") == root || heading.parents().contains(root)).findFirst())
        .or(() -> headings.stream().filter(heading -> heading.wholeText().strip().indexOf(' ') > 0).findFirst());
  }
}
