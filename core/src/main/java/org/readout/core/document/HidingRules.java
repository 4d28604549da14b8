package org.readout.core.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The rules of a page's own style sheets (CSS 2.1) that keep elements from being seen. Only rules for one class, id or
 * kind of element, and those that always hold, are read: what depends on a medium or a script is not.
 */
final class HidingRules {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern SIMPLE = Pattern.compile("(?:[a-z][a-z0-9]{0,15})?[.#][-_a-zA-Z0-9]{1,60}");
  private static final int MOST_CHARS = 1 << 20;

  private final Set<String> selectors = new HashSet<>();

  private HidingRules() {}

  static HidingRules of(Document page) {
    HidingRules rules = new HidingRules();
    for (Element style : page.select("style")) {
      if (style.closest("noscript") == null && style.data().length() <= MOST_CHARS) {
        rules.read(COMMENT.matcher(style.data()).replaceAll(" "));
      }
    }
    return rules;
  }

  /** Reads the rules that stand in no at-rule. */
  private void read(String sheet) {
    int at = 0;
    for (int open = sheet.indexOf('{'); open >= 0; open = sheet.indexOf('{', at)) {
      int close = closing(sheet, open);
      String head = sheet.substring(at, open).strip();
      if (!head.startsWith("@") && PageStyle.hides(sheet.substring(open + 1, close))) {
        for (String selector : head.substring(head.lastIndexOf(';') + 1).split(",")) {
          if (SIMPLE.matcher(selector.strip()).matches()) {
            selectors.add(selector.strip());
          }
        }
      }
      at = Math.min(close + 1, sheet.length());
    }
  }

  private static int closing(String sheet, int open) {
    int depth = 0;
    for (int i = open; i < sheet.length(); i++) {
      depth += sheet.charAt(i) == '{' ? 1 : sheet.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return sheet.length();
  }

  boolean any() {
    return !selectors.isEmpty();
  }

  /** Whether a rule keeps the element from being seen. */
  boolean hide(Element element) {
    String name = element.normalName().toLowerCase(Locale.ROOT);
    if (!element.id().isEmpty() && (selectors.contains("#" + element.id()) || selectors.contains(name + "#" + element.id()))) {
      return true;
    }
    for (String called : element.classNames()) {
      if (selectors.contains("." + called) || selectors.contains(name + "." + called)) {
        return true;
      }
    }
    return false;
  }
}
