package org.readout.core.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page's markup says of its elements: what is never read, what is not seen, what classes and ids name. */
final class PageStyle {
  private static final Set<String> NEVER = Set.of("script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "nav",
      "button", "select", "input", "textarea", "canvas", "audio", "video", "map", "dialog", "head", "option", "math", "rt", "rp");
  private static final Pattern HIDDEN = Pattern.compile(
      "(?i)(?:display\\s{0,3}:\\s{0,3}none|visibility\\s{0,3}:\\s{0,3}(?:hidden|collapse)|font-size\\s{0,3}:\\s{0,3}(?:0{0,2}(?:\\.0{1,5})?(?:px|em|pt|%|rem)?|0?\\.0\\d{0,5}r?em|0?\\.\\d{1,5}p[xt]|1(?:\\.\\d{1,5})?p[xt])\\s{0,3}(?:;|!|$)"
          + "|opacity\\s{0,3}:\\s{0,3}(?:0|0?\\.0\\d{0,5})\\s{0,3}(?:;|!|$)|clip\\s{0,3}:\\s{0,3}rect\\(\\s{0,3}[01](?:px)?[\\s,]|clip-path\\s{0,3}:\\s{0,3}inset\\(\\s{0,3}(?:50|100)%|scale\\(\\s{0,3}0\\s{0,3}\\)"
          + "|(?:text-indent|left|top)\\s{0,3}:\\s{0,3}-\\d{3,5}|(?:^|;)\\s{0,3}(?:max-)?(?:height|width)\\s{0,3}:\\s{0,3}0(?:px)?\\s{0,3}(?:;|!|$))");
  private static final Pattern WHITE = Pattern.compile(
      "(?i)(?:^|;)\\s{0,3}color\\s{0,3}:\\s{0,3}(?:#fff|#f[a-f]f[a-f]f[a-f]|white|transparent|rgb\\(\\s{0,3}25[0-5]\\s{0,3},\\s{0,3}25[0-5]\\s{0,3},\\s{0,3}25[0-5]\\s{0,3}\\)|rgba\\([^)]{1,30},\\s{0,3}0\\))\\s{0,3}(?:;|!|$)");
  private static final Pattern INK = Pattern.compile("(?i)(?:^|;)\\s{0,3}color\\s{0,3}:\\s{0,3}([^;!]{1,40})");
  private static final Pattern GROUND = Pattern.compile("(?i)(?:^|;)\\s{0,3}background(?:-color)?\\s{0,3}:\\s{0,3}([^;!]{1,40})");
  private static final Set<String> WHITES = Set.of("white", "#fff", "#ffffff");
  private static final Pattern DARK = Pattern.compile("(?i)background(?:-color|-image)?\\s{0,3}:(?!\\s{0,3}(?:#fff|white|transparent|none|rgb\\(255))");
  private static final Set<String> BESIDE = Set.of("navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "banner");
  private static final Pattern BREAK = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern DASH = Pattern.compile("[-_:]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int MOST_NAMES = 40;
  private static final int LONGEST_NAME = 60;

  private final Map<String, Boolean> known = new HashMap<>();

  /** Whether the element holds nothing that is ever read as text. */
  static boolean never(Element element) {
    return NEVER.contains(element.normalName());
  }

  /** Whether the element is made not to be seen. */
  static boolean hidden(Element element) {
    return element.hasAttr("hidden") || element.attr("aria-hidden").equalsIgnoreCase("true") || hides(element.attr("style")) || whitened(element);
  }

  /** Whether declarations (CSS) keep what they are for from being seen: not shown, of no size, off the page, or in the colour of its ground. */
  static boolean hides(String declarations) {
    return !declarations.isEmpty()
        && (HIDDEN.matcher(declarations).find() || (WHITE.matcher(declarations).find() && !DARK.matcher(declarations).find()) || inked(declarations));
  }

  private static boolean inked(String declarations) {
    Matcher ink = INK.matcher(declarations);
    Matcher ground = GROUND.matcher(declarations);
    return ink.find() && ground.find() && ink.group(1).strip().equalsIgnoreCase(ground.group(1).strip());
  }

  /** Whether it is a font element of the colour of paper where no ground is said to be another. */
  private static boolean whitened(Element element) {
    return element.normalName().equals("font") && WHITES.contains(element.attr("color").toLowerCase(Locale.ROOT))
        && element.parents().stream().noneMatch(up -> up.hasAttr("bgcolor") || DARK.matcher(up.attr("style")).find());
  }

  /** Whether the element's part on the page is to stand beside the report. */
  static boolean beside(Element element) {
    String name = element.normalName();
    return name.equals("aside") || name.equals("footer") || BESIDE.contains(element.attr("role").toLowerCase(Locale.ROOT));
  }

  /** The names by which the markup calls the element that a rule of that kind fits. */
  List<String> called(PageRule.Kind kind, Element element) {
    List<String> fitting = new ArrayList<>();
    for (String name : names(element)) {
      if (known.computeIfAbsent(kind + name, key -> Rules.fits(kind, name))) {
        fitting.add(name);
      }
    }
    return fitting;
  }

  boolean named(PageRule.Kind kind, Element element) {
    return !called(kind, element).isEmpty();
  }

  /** Words of its class and id, in lower case, their parts joined by single hyphens, every number a 0. */
  private static List<String> names(Element element) {
    if (!element.hasAttr("class") && !element.hasAttr("id")) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String word : SPACE.split(element.id() + " " + element.className())) {
      if (!word.isEmpty() && word.length() <= LONGEST_NAME && names.size() < MOST_NAMES) {
        String parted = DASH.matcher(BREAK.matcher(word).replaceAll("-")).replaceAll("-");
        names.add(NUMBER.matcher(parted).replaceAll("0").toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}
